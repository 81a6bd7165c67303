import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseFeed } from '../../src/core/feed/parse.js';
import type { Feed } from '../../src/core/feed/types.js';
import { parseNow } from '../../src/core/schedule/local-time.js';
import { missingFacts } from '../../src/cli/missing.js';
import { missingSentence } from '../../src/cli/missing-words.js';
import { outOfDateProblems } from '../../src/cli/out-of-date.js';
import { feedDocument, fileWith, runSfl } from './support/run-sfl.js';

function feedOf(more: Readonly<Record<string, unknown>>): Feed {
  const { feed, problems } = parseFeed(feedDocument(more));
  assert.deepEqual(problems, []);
  assert.ok(feed);
  return feed;
}

const codes = (more: Readonly<Record<string, unknown>>): string[] =>
  missingFacts(feedOf(more)).map(({ code }) => code);

const rule = { freq: 'weekly', days: ['MO'] };

describe('missingFacts', () => {
  it('finds all that a bare place, offer and session lack', () => {
    const bare = {
      places: [{ id: 'p', name: 'P' }],
      offers: [{ id: 'o', name: 'O' }],
      sessions: [{ id: 's', name: 'S', schedule: { rule } }],
    };
    assert.deepEqual(codes(bare), [
      'places/hours',
      'places/phone',
      'places/point',
      'places/postcode',
      'places/address',
      'places/access',
      'offers/price',
      'offers/summary',
      'offers/routes',
      'offers/contact',
      'offers/ages',
      'offers/topics',
      'sessions/start',
      'sessions/ages',
      'sessions/price',
      'sessions/routes',
    ]);
  });

  it('takes for a session what its offer says', () => {
    const offer = {
      id: 'o',
      name: 'O',
      ages: { minMonths: 0 },
      price: { free: true },
      routes: [{ mode: 'drop-in' }],
    };
    const session = { id: 's', name: 'S', offer: 'o', schedule: { start: '10:00', rule } };
    assert.deepEqual(
      codes({ offers: [offer], sessions: [session] }).filter((code) => code.startsWith('sessions')),
      [],
    );
  });

  it('wants nothing of closed places and ended sessions', () => {
    assert.deepEqual(
      codes({
        places: [{ id: 'p', name: 'P', status: 'closed' }],
        sessions: [{ id: 's', name: 'S', status: 'ended', schedule: { rule } }],
      }),
      [],
    );
  });

  it('takes a point at longitude 0 for a point', () => {
    assert.equal(
      codes({ places: [{ id: 'p', name: 'P', geo: { lat: 51.48, lng: 0 } }] }).includes(
        'places/point',
      ),
      false,
    );
  });

  it('is said with how many of how many', () => {
    const one = { code: 'offers/price', list: 'offers', count: 1, total: 1, ids: ['a'] } as const;
    assert.equal(missingSentence(one), '1 of 1 offer has no cost.');
    assert.equal(
      missingSentence({ ...one, count: 23, total: 41 }),
      '23 of 41 offers have no cost.',
    );
  });
});

describe('outOfDateProblems', () => {
  const session = (id: string, schedule: object, status = 'active'): object => ({
    id,
    name: id,
    status,
    schedule: { rule, ...schedule },
  });
  const feed = feedOf({
    expires: '2031-05-02T09:00:00Z',
    offers: [
      { id: 'alerting', name: 'A', alert: 'Closed', alertUntil: '2031-05-01' },
      { id: 'still-alerting', name: 'B', alert: 'Closed', alertUntil: '2031-05-02' },
      { id: 'silent', name: 'C', alertUntil: '2031-05-01' },
    ],
    sessions: [
      session('over', { until: '2031-05-01' }),
      session('last-day', { until: '2031-05-02' }),
      session('extra', { until: '2031-05-01', extra: [{ date: '2031-06-01' }] }),
      session('ended', { until: '2031-05-01' }, 'ended'),
      session('endless', {}),
    ],
    notices: [
      { id: 'old', severity: 'info', text: 'Old', until: '2031-05-02T08:59:00Z' },
      { id: 'new', severity: 'info', text: 'New', until: '2031-05-02T23:00:00Z' },
    ],
  });

  it('finds what ended before the moment, and nothing else', () => {
    const now = parseNow('2031-05-02T10:01');
    assert.ok(now);
    assert.deepEqual(
      outOfDateProblems(feed, now).map(({ code, path, found }) => [code, path, found]),
      [
        ['check/feed-expired', '/expires', '2031-05-02T09:00:00Z'],
        ['check/alert-over', '/offers/0/alertUntil', '2031-05-01'],
        ['check/session-over', '/sessions/0/schedule/until', '2031-05-01'],
        ['check/notice-over', '/notices/0/until', '2031-05-02T08:59:00Z'],
      ],
    );
  });

  it('finds nothing a day earlier', () => {
    const now = parseNow('2031-05-01T10:00');
    assert.ok(now);
    assert.deepEqual(outOfDateProblems(feed, now), []);
  });
});

describe('sfl validate with any document', () => {
  const key = fc.constantFrom(
    ...[
      'id',
      'name',
      'geo',
      'lat',
      'lng',
      'hours',
      'schedule',
      'rule',
      'freq',
      'days',
      'places',
      'parts',
      'url',
      'kind',
    ],
    ...['__proto__', 'constructor', 'x-any', 'ages', 'price', 'about', 'parent', 'en'],
  );
  const leaf = fc.oneof(
    fc.constantFrom(
      'weekly',
      'MO',
      '09:00',
      '2031-05-01',
      'a',
      '../feed.json',
      '/',
      '',
      'all',
      '\u202e\u001b[2J',
    ),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
  );
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      leaf,
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 6 }),
    ),
  }));
  const list = fc.constantFrom(
    'places',
    'offers',
    'sessions',
    'notices',
    'providers',
    'eligibility',
    'parts',
    'vocab',
    'publisher',
  );

  it('never stops by a fault of its own and never prints a stack trace', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(list, fc.oneof(fc.array(tree, { maxLength: 4 }), tree)),
        async (more) => {
          const file = fileWith(JSON.stringify(feedDocument(more)));
          const { code, out, err } = await runSfl(['validate', file]);
          assert.ok([0, 1, 2].includes(code), err);
          assert.doesNotMatch(out + err, /^\s+at |undefined|\[object/m);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('never throws for any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
        const { code } = await runSfl(['validate', fileWith(bytes)]);
        assert.equal(code, 2);
      }),
      { numRuns: 60 },
    );
  });
});
