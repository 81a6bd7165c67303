/** What the schema cannot say: a feed per code, each with that one fault and nothing else to find. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import minimal from '../../fixtures/feeds/minimal.json' with { type: 'json' };
import rich from '../../fixtures/feeds/rich.json' with { type: 'json' };
import { notice, offer, place, session, shell, type Json } from '../../fixtures/feeds/builders.js';
import { checkFeed } from '../../../src/core/feed/checks.js';
import { parseFeed } from '../../../src/core/feed/parse.js';
import type { Problem } from '../../../src/core/feed/problems.js';
import { busyMilliseconds } from './parsing.js';

function findings(doc: Json): readonly Problem[] {
  const { feed, problems } = parseFeed(doc);
  assert.deepEqual(problems, []);
  assert.ok(feed, 'the builder made no feed');
  return checkFeed(feed);
}

const codesAndPaths = (doc: Json): readonly (readonly [string, string])[] =>
  findings(doc).map(({ code, path }) => [code, path]);

const withPlace = (more: Json): Json => shell({ places: [place(more)] });
const withOffer = (more: Json): Json => shell({ offers: [offer(more)] });
const withSession = (more: Json, rest: Json = {}): Json =>
  shell({ places: [place()], sessions: [session({ place: 'hub', ...more })], ...rest });
const withSchedule = (schedule: Json): Json =>
  withSession({ schedule: { rule: { freq: 'weekly', days: ['TU'] }, ...schedule } });

const MORNING = { days: ['MO'], opens: '09:00', closes: '12:00' };
const inTerm = (from: string, until: string): Json => ({ term: [{ from, until }] });
const chain = (count: number, last: Json): Json[] => [
  ...Array.from({ length: count }, (_, index) =>
    place({ id: `p${index}`, parent: `p${index + 1}` }),
  ),
  place({ id: `p${count}`, ...last }),
];

const faulty: readonly (readonly [code: string, path: string, doc: Json, name?: string])[] = [
  ['check/dangling', '/places/0/parent', withPlace({ parent: 'none' })],
  ['check/dangling', '/places/0/provider', withPlace({ provider: 'none' })],
  ['check/dangling', '/places/0/source', withPlace({ source: 'none' })],
  [
    'check/dangling',
    '/offers/0/places/1',
    shell({ places: [place()], offers: [offer({ places: ['hub', 'none'] })] }),
  ],
  ['check/dangling', '/offers/0/provider', withOffer({ provider: 'none' })],
  ['check/dangling', '/sessions/0/offer', withSession({ offer: 'none' })],
  ['check/dangling', '/sessions/0/place', withSession({ place: 'none' })],
  [
    'check/dangling',
    '/sessions/0/offer',
    withSession({ offer: 'hub' }),
    'an offer that is a place',
  ],
  ['check/dangling', '/notices/0/about/0', shell({ notices: [notice({ about: ['none'] })] })],
  [
    'check/dangling',
    '/sessions/0/schedule/changes/0/to/place',
    withSchedule({ changes: [{ date: '2026-01-06', status: 'moved', to: { place: 'none' } }] }),
  ],
  [
    'check/id-in-two-lists',
    '/offers/0/id',
    shell({ places: [place()], offers: [offer({ id: 'hub' })] }),
  ],
  [
    'check/id-in-two-lists',
    '/places/0/id',
    shell({ sources: [{ id: 'hub', name: 'List' }], places: [place()] }),
    'a source',
  ],
  ['check/ages-reversed', '/offers/0/ages', withOffer({ ages: { minMonths: 12, maxMonths: 6 } })],
  [
    'check/ages-reversed',
    '/sessions/0/ages',
    withSession({ ages: { minMonths: 6, maxMonths: 6 } }),
    'no age at all',
  ],
  ['check/free-with-amount', '/offers/0/price', withOffer({ price: { free: true, amount: 2 } })],
  [
    'check/free-with-amount',
    '/sessions/0/price',
    withSession({ price: { free: true, amount: 0.5 } }),
  ],
  ['check/parent-loop', '/places/0/parent', withPlace({ parent: 'hub' })],
  [
    'check/range-reversed',
    '/places/0/hours/0',
    withPlace({ hours: [{ ...MORNING, from: '2026-02-01', until: '2026-01-01' }] }),
  ],
  [
    'check/range-reversed',
    '/places/0/special/0',
    withPlace({ special: [{ from: '2026-05-05', until: '2026-05-04' }] }),
  ],
  [
    'check/range-reversed',
    '/sessions/0/schedule',
    withSchedule({ from: '2026-02-01', until: '2026-01-31' }),
  ],
  [
    'check/range-reversed',
    '/sessions/0/schedule/pauses/0',
    withSchedule({ pauses: [{ from: '2026-02-02', until: '2026-02-01' }] }),
  ],
  [
    'check/range-reversed',
    '/calendars/term/0',
    shell({ calendars: inTerm('2026-02-13', '2026-01-05') }),
  ],
  [
    'check/range-reversed',
    '/calendars/holiday/1',
    shell({
      calendars: {
        holiday: [
          { from: '2026-02-14', until: '2026-02-14' },
          { from: '2026-02-14', until: '2026-02-13' },
        ],
      },
    }),
  ],
  [
    'check/closes-before-opens',
    '/places/0/hours/0',
    withPlace({ hours: [{ ...MORNING, closes: '08:00' }] }),
  ],
  [
    'check/closes-before-opens',
    '/places/0/hours/1',
    withPlace({ hours: [MORNING, { ...MORNING, closes: '09:00' }] }),
    'open for no time',
  ],
  [
    'check/half-a-time',
    '/places/0/special/0',
    withPlace({ special: [{ from: '2026-05-04', until: '2026-05-04', opens: '09:00' }] }),
  ],
  [
    'check/half-a-time',
    '/places/0/special/0',
    withPlace({ special: [{ from: '2026-05-04', until: '2026-05-04', closes: '09:00' }] }),
    'no opens',
  ],
  ['check/half-a-time', '/sessions/0/schedule', withSchedule({ end: '10:00' })],
  [
    'check/ends-next-day',
    '/sessions/0/schedule/end',
    withSchedule({ start: '23:00', end: '01:00' }),
  ],
  ['check/session-without-a-where', '/sessions/0', shell({ sessions: [session()] })],
  [
    'check/interval-without-anchor',
    '/sessions/0/schedule/rule/interval',
    withSchedule({ rule: { freq: 'weekly', interval: 2, days: ['TU'] } }),
  ],
  [
    'check/interval-without-anchor',
    '/sessions/0/schedule/rule/interval',
    withSchedule({ rule: { freq: 'monthly', interval: 3, nth: [{ day: 'TU', n: 1 }] } }),
    'monthly',
  ],
  ['check/no-such-calendar', '/sessions/0/schedule/calendar', withSchedule({ calendar: 'term' })],
  [
    'check/moved-without-to',
    '/sessions/0/schedule/changes/0',
    withSchedule({ changes: [{ date: '2026-01-06', status: 'moved' }] }),
  ],
  [
    'check/change-without-occurrence',
    '/sessions/0/schedule/changes/0/date',
    withSchedule({ changes: [{ date: '2026-01-07', status: 'cancelled' }] }),
  ],
  [
    'check/change-without-occurrence',
    '/sessions/0/schedule/changes/0/date',
    withSchedule({ except: ['2026-01-06'], changes: [{ date: '2026-01-06', status: 'changed' }] }),
    'on an exception',
  ],
  [
    'check/change-without-occurrence',
    '/sessions/0/schedule/changes/0/date',
    withSchedule({ from: '2026-02-01', changes: [{ date: '2026-01-06', status: 'changed' }] }),
    'before it starts',
  ],
  [
    'check/change-without-occurrence',
    '/sessions/0/schedule/changes/0/date',
    withSchedule({
      pauses: [{ from: '2026-01-05', until: '2026-01-07' }],
      changes: [{ date: '2026-01-06', status: 'changed' }],
    }),
    'in a pause',
  ],
  [
    'check/more-left-than-places',
    '/sessions/0/capacity',
    withSession({ capacity: { max: 3, remaining: 4 } }),
  ],
];

const sound: readonly (readonly [name: string, doc: Json])[] = [
  ['the minimal fixture', minimal],
  ['the rich fixture', rich],
  ['a chain of parents', shell({ places: chain(3, {}) })],
  ['a span that closes at midnight', withPlace({ hours: [{ ...MORNING, closes: '00:00' }] })],
  ['a range of one day', withSchedule({ from: '2026-01-06', until: '2026-01-06' })],
  ['the last place taken', withSession({ capacity: { max: 3, remaining: 3 } })],
  ['free with an amount of nought', withOffer({ price: { free: true, amount: 0 } })],
  ['not free with an amount', withOffer({ price: { free: false, amount: 3 } })],
  ['ages from birth to birth plus a month', withOffer({ ages: { minMonths: 0, maxMonths: 1 } })],
  ['an age with one end', withOffer({ ages: { maxMonths: -9 } })],
  ['a session that is online only', shell({ sessions: [session({ online: {} })] })],
  [
    'an interval with an anchor',
    withSchedule({ from: '2026-01-06', rule: { freq: 'weekly', interval: 2, days: ['TU'] } }),
  ],
  ['a start without an end', withSchedule({ start: '10:00' })],
  [
    'a change to an extra date',
    withSchedule({
      extra: [{ date: '2026-01-07' }],
      changes: [{ date: '2026-01-07', status: 'cancelled' }],
    }),
  ],
  [
    'a notice about any kind of record',
    shell({ places: [place()], offers: [offer()], notices: [notice({ about: ['hub', 'offer'] })] }),
  ],
  ['an unknown calendar, which the parser reported', shell()],
];

describe('checkFeed', () => {
  for (const [code, path, doc, name = ''] of faulty) {
    it(`finds ${code} at ${path} ${name}`.trimEnd(), () => {
      assert.deepEqual(codesAndPaths(doc), [[code, path]]);
    });
  }

  for (const [name, doc] of sound) {
    it(`finds nothing in ${name}`, () => {
      assert.deepEqual(codesAndPaths(doc), []);
    });
  }

  it('says of a finding which record, what was there and what would have been right', () => {
    assert.deepEqual(findings(withSession({ offer: 'none' })), [
      {
        level: 'warning',
        code: 'check/dangling',
        path: '/sessions/0/offer',
        record: { list: 'sessions', id: 'session' },
        found: 'none',
        expected: 'offers',
      },
    ]);
  });

  it('makes a warning of everything but a move to nowhere, which is an error', () => {
    const levels = faulty.map(([code, , doc]) => [code, findings(doc)[0]?.level]);
    const errors = levels.filter(([, level]) => level === 'error').map(([code]) => code);
    assert.deepEqual(errors, ['check/moved-without-to']);
    const warnings = levels.filter(([, level]) => level === 'warning');
    assert.equal(warnings.length, faulty.length - 1);
  });

  it('finds every place of a loop of parents and none of those that only lead into it', () => {
    const places = [...chain(3, { parent: 'p2' }), place({ id: 'in', parent: 'p1' })];
    assert.deepEqual(codesAndPaths(shell({ places })), [
      ['check/parent-loop', '/places/2/parent'],
      ['check/parent-loop', '/places/3/parent'],
    ]);
  });

  it('walks a chain of 20,000 parents in no time', () => {
    const doc = shell({ places: chain(20_000, { parent: 'p0' }) });
    const busy = busyMilliseconds(() => assert.equal(findings(doc).length, 20_001));
    assert.ok(busy < 2_000, `${busy} ms`);
  });

  it('does not walk a rule from year 1 to 9999 day by day', () => {
    const changes = Array.from({ length: 500 }, () => ({
      date: '9999-12-30',
      status: 'cancelled',
    }));
    const doc = withSchedule({ from: '0001-01-01', until: '9999-12-31', changes });
    const busy = busyMilliseconds(() => assert.equal(findings(doc).length, 500));
    assert.ok(busy < 2_000, `${busy} ms`);
  });
});
