/** One bad record never costs a good one: what is dropped, what is said about it, and that the rest is untouched. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import faulty from '../../fixtures/feeds/faulty.json' with { type: 'json' };
import {
  notice,
  offer,
  place,
  provider,
  session,
  shell,
  type Json,
} from '../../fixtures/feeds/builders.js';
import { parseFeed, RECORD_LISTS } from '../../../src/core/feed/parse.js';
import { faults, left } from './parsing.js';

const weekly = { rule: { freq: 'weekly', days: ['TU'] } };
const good: Readonly<Record<string, readonly [written: Json, read: Json]>> = {
  places: [place(), { id: 'hub', name: 'Hub', role: 'hub', status: 'open' }],
  providers: [provider(), { id: 'org', name: 'Org' }],
  offers: [offer(), { id: 'offer', name: 'Offer', topics: [] }],
  sessions: [
    session(),
    {
      id: 'session',
      name: 'Session',
      schedule: {
        tz: 'Europe/London',
        rule: { freq: 'weekly', days: ['TU'], interval: 1 },
        bankHolidays: 'ask',
      },
      status: 'active',
    },
  ],
  eligibility: [{ id: 'scheme' }, { id: 'scheme' }],
  notices: [notice(), { id: 'notice', severity: 'info', text: 'Notice' }],
};

const withEach = (list: string, bad: unknown): Json =>
  shell(
    Object.fromEntries(
      Object.entries(good).map(([key, [written]]) => {
        const twin = { ...written, id: `${String(written['id'])}-2` };
        return [key, key === list ? [written, bad, twin] : [written, twin]];
      }),
    ),
  );

const readEach = (): Json =>
  Object.fromEntries(
    Object.entries(good).map(([key, [, read]]) => [
      key,
      [read, { ...read, id: `${String(read['id'])}-2` }],
    ]),
  );

type BadRecord = readonly [list: string, name: string, bad: unknown, code: string, inside: string];

const inSession = (name: string, schedule: unknown, code: string, inside: string): BadRecord => {
  const bad = session({ id: 'bad', schedule });
  return ['sessions', name, bad, code, `/schedule${inside}`];
};

const ruled = (name: string, rule: unknown, code: string, inside: string): BadRecord =>
  inSession(name, { rule }, code, `/rule${inside}`);

const badRecords: readonly BadRecord[] = [
  ...Object.keys(good).flatMap((list): readonly BadRecord[] => [
    [list, 'null', null, 'schema/type', ''],
    [list, 'a text', 'bad', 'schema/type', ''],
    [list, 'a number', 0, 'schema/type', ''],
    [list, 'a list', [{ id: 'bad' }], 'schema/type', ''],
    [list, 'the same id again', { ...good[list]?.[0], name: 'Again' }, 'check/duplicate-id', ''],
  ]),
  ...Object.keys(good)
    .filter((list) => list !== 'eligibility')
    .flatMap((list): readonly BadRecord[] => {
      const nameless = { ...good[list]?.[0], id: undefined };
      return [
        [list, 'no id', nameless, 'schema/required', '/id'],
        [list, 'an id with a space', { ...nameless, id: 'b d' }, 'schema/pattern', '/id'],
        [
          list,
          'an id of 129 letters',
          { ...nameless, id: 'a'.repeat(129) },
          'schema/pattern',
          '/id',
        ],
        [list, 'an id called __proto__', { ...nameless, id: '__proto__' }, 'schema/pattern', '/id'],
      ];
    }),
  ['places', 'no name', { id: 'bad' }, 'schema/required', '/name'],
  ['places', 'an undefined name', { id: 'bad', name: undefined }, 'schema/required', '/name'],
  [
    'providers',
    'a name that is a number',
    provider({ id: 'bad', name: 1 }),
    'schema/union',
    '/name',
  ],
  ['offers', 'a name that is a list', offer({ id: 'bad', name: ['x'] }), 'schema/union', '/name'],
  ['sessions', 'no schedule', { id: 'bad', name: 'Bad' }, 'schema/required', '/schedule'],
  ['notices', 'no text', { id: 'bad', severity: 'info' }, 'schema/required', '/text'],
  ['notices', 'no severity', { id: 'bad', text: 'x' }, 'schema/required', '/severity'],
  ['notices', 'a severity of 1', notice({ id: 'bad', severity: 1 }), 'schema/type', '/severity'],
  inSession('a schedule in words', 'Tuesdays', 'schema/type', ''),
  inSession('no rule', {}, 'schema/required', '/rule'),
  inSession('the time of Paris', { ...weekly, tz: 'Europe/Paris' }, 'schema/const', '/tz'),
  inSession('no time zone but null', { ...weekly, tz: null }, 'schema/const', '/tz'),
  ruled('a rule in iCalendar', 'FREQ=WEEKLY', 'schema/union', ''),
  ruled('a rule without freq', { days: ['TU'] }, 'schema/union', ''),
  ruled('a freq that is a number', { freq: 1 }, 'schema/union', ''),
  ruled('weekly on no days', { freq: 'weekly', days: [] }, 'schema/items', '/days'),
  ruled('weekly without days', { freq: 'weekly' }, 'schema/required', '/days'),
  ruled('weekly on a day in words', { freq: 'weekly', days: 'TU' }, 'schema/type', '/days'),
  ruled(
    'once on a day that never was',
    { freq: 'once', date: '2025-02-29' },
    'check/date-does-not-exist',
    '/date',
  ),
  ruled('monthly without nth', { freq: 'monthly', nth: {} }, 'schema/type', '/nth'),
  ruled('unknown without a text', { freq: 'unknown' }, 'schema/required', '/text'),
];

describe('a bad record', () => {
  for (const [list, name, bad, code, inside] of badRecords) {
    it(`in ${list}, ${name}, is dropped with its code and no other record changes`, () => {
      const { feed, problems, stats } = parseFeed(withEach(list, bad));
      assert.deepEqual(
        problems.map((problem) => [problem.level, problem.code, problem.path]),
        [['error', code, `/${list}/1${inside}`]],
      );
      for (const [key, records] of Object.entries(readEach())) {
        assert.deepEqual((feed as unknown as Json)[key], records);
      }
      assert.deepEqual(stats[list as 'places'], { read: 3, kept: 2 });
    });
  }

  const twoSteps: readonly (readonly [string, unknown, readonly (readonly [string, string])[]])[] =
    [
      [
        'weekly on days we do not know',
        { freq: 'weekly', days: ['XX', 'YY'] },
        [
          ['schema/enum', '/days/0'],
          ['schema/enum', '/days/1'],
          ['check/nothing-left', '/days'],
        ],
      ],
      [
        'dates that never were',
        { freq: 'dates', dates: ['2026-02-30'] },
        [
          ['check/date-does-not-exist', '/dates/0'],
          ['check/nothing-left', '/dates'],
        ],
      ],
      [
        'monthly on the sixth Monday',
        { freq: 'monthly', nth: [{ day: 'MO', n: 6 }] },
        [
          ['schema/union', '/nth/0/n'],
          ['check/nothing-left', '/nth'],
        ],
      ],
    ];
  for (const [name, rule, expected] of twoSteps) {
    it(`is dropped with an error when a list that must not be empty is left so: ${name}`, () => {
      const doc = shell({ sessions: [session({ schedule: { rule } }), session({ id: 'other' })] });
      assert.deepEqual(
        faults(doc),
        expected.map(([code, inside]) => [code, `/sessions/0/schedule/rule${inside}`]),
      );
      assert.equal(parseFeed(doc).problems.at(-1)?.level, 'error');
      assert.equal(left(doc, '/sessions/0/id'), 'other');
    });
  }

  it('is named by list and id in every problem', () => {
    const doc = shell({ places: [place({ id: 'a b', geo: 1 }), 5, place({ url: 'x' })] });
    assert.deepEqual(
      parseFeed(doc).problems.map(({ record }) => record),
      [
        { list: 'places', id: 'a b' },
        { list: 'places', id: 'a b' },
        { list: 'places' },
        { list: 'places', id: 'hub' },
      ],
    );
  });

  it('does not take the place of a good one with its id that comes later', () => {
    const doc = shell({ places: [{ id: 'hub' }, place({ name: 'Second' })] });
    assert.equal(left(doc, '/places/0/name'), 'Second');
    assert.deepEqual(faults(doc), [['schema/required', '/places/0/name']]);
  });

  it('of every kind at once leaves all the good ones', () => {
    const { feed, stats } = parseFeed(faulty);
    const ids = RECORD_LISTS.map((list) => feed?.[list].map(({ id }) => id));
    assert.deepEqual(ids, [
      ['good-hub', 'far-away', 'hubble'],
      ['good-provider'],
      ['good-offer', 'euro-offer'],
      ['good-session'],
      ['good-scheme'],
      ['good-notice'],
    ]);
    assert.deepEqual(stats, {
      places: { read: 5, kept: 3 },
      providers: { read: 2, kept: 1 },
      offers: { read: 3, kept: 2 },
      sessions: { read: 3, kept: 1 },
      eligibility: { read: 2, kept: 1 },
      notices: { read: 2, kept: 1 },
    });
    assert.deepEqual(faults(faulty), [
      ['schema/pattern', '/publisher/url'],
      ['schema/pattern', '/languages/1'],
      ['schema/required', '/places/1/name'],
      ['schema/minimum', '/places/2/geo/lat'],
      ['check/duplicate-id', '/places/3'],
      ['schema/enum', '/places/4/role'],
      ['schema/pattern', '/providers/1/id'],
      ['schema/const', '/offers/1/price/currency'],
      ['schema/type', '/offers/2'],
      ['schema/const', '/sessions/1/schedule/tz'],
      ['schema/required', '/sessions/2/schedule'],
      ['schema/type', '/eligibility/1'],
      ['schema/required', '/notices/1/text'],
    ]);
  });
});

describe('a member of a closed list that this version does not know', () => {
  it('makes a rule that says when it does not know', () => {
    const doc = shell({
      sessions: [session({ schedule: { rule: { freq: 'yearly', month: 5 } } })],
    });
    assert.deepEqual(left(doc, '/sessions/0/schedule/rule'), { freq: 'unknown', text: '' });
    assert.deepEqual(parseFeed(doc).problems, [
      {
        level: 'warning',
        code: 'schema/enum',
        path: '/sessions/0/schedule/rule/freq',
        record: { list: 'sessions', id: 'session' },
        found: 'yearly',
        expected: 'once, weekly, monthly, dates, unknown',
      },
    ]);
  });

  it('is left out of a list of days, stages or modes and the known ones stay', () => {
    const rule = { freq: 'weekly', days: ['MO', 'mo', 'FR'] };
    const doc = shell({ sessions: [session({ schedule: { rule } })] });
    assert.deepEqual(left(doc, '/sessions/0/schedule/rule/days'), ['MO', 'FR']);
    assert.deepEqual(left(shell({ offers: [offer({ modes: ['fax'] })] }), '/offers/0/modes'), []);
  });

  it('is a warning, read as unknown, and the record keeps it under that word', () => {
    const doc = shell({ notices: [notice({ severity: 'critical' })] });
    const problems = parseFeed(doc).problems.map(({ level, expected }) => [level, expected]);
    assert.deepEqual(problems, [['warning', 'info, change, urgent']]);
    assert.equal(left(doc, '/notices/0/severity'), 'unknown');
  });
});
