/** Laws of the parser, on documents made from the schema. Each run prints its seed; `FEED_TEST_SEED=…` repeats it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import rich from '../../fixtures/feeds/rich.json' with { type: 'json' };
import { shell, type Json } from '../../fixtures/feeds/builders.js';
import { parseFeed, RECORD_LISTS, type RecordList } from '../../../src/core/feed/parse.js';
import {
  corrupted,
  corruptions,
  CORRUPTION_KINDS,
  placesFor,
  type Corruption,
} from './corruptions.js';
import { asWritten, seed, validDocuments } from './schema-arbitrary.js';
import { publishedSchema } from './validators.js';

const valid = validDocuments(publishedSchema);
const list = fc.constantFrom(...RECORD_LISTS);

const jsonOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const recordsOf = (doc: unknown, name: RecordList): readonly Json[] =>
  ((doc as Json)[name] ?? []) as readonly Json[];

/** On every record but the one to be spoilt; no corruption makes or takes this key elsewhere. */
const MARK = 'x-not-spoilt';

/** The feed without records that do not bear the mark. */
function marked(doc: unknown): unknown {
  const feed = jsonOf(parseFeed(doc).feed) as Json;
  for (const name of RECORD_LISTS) {
    feed[name] = recordsOf(feed, name).filter((record) => record[MARK] === true);
  }
  return feed;
}

/** A document whose records have ids of their own, so that no two can be taken for each other. */
const distinct = valid.map((drawn) => {
  const doc = drawn as Json;
  for (const name of RECORD_LISTS) {
    const twice = [...recordsOf(doc, name), ...recordsOf(doc, name)];
    doc[name] = twice.map((record, index) => ({ ...record, id: `${name}-${index}` }));
  }
  return doc;
});

interface Spoiling {
  readonly name: RecordList;
  readonly index: number;
  readonly how: Corruption;
}

function assertOthersUnchanged(doc: Json, { name, index, how }: Spoiling): void {
  const target = recordsOf(doc, name)[index];
  const lists = RECORD_LISTS.map((each) => [
    each,
    recordsOf(doc, each).map((record) =>
      record === target ? record : { ...record, [MARK]: true },
    ),
  ]);
  const before = { ...doc, ...(Object.fromEntries(lists) as Json) };
  const records = recordsOf(before, name).map((record) =>
    record === target ? corrupted(record, how) : record,
  );
  const after = asWritten({ ...before, [name]: records });
  assert.deepEqual(marked(after), marked(asWritten(before)));
}

describe('laws of the parser', () => {
  it('changes no other record when one is spoilt', (t) => {
    t.diagnostic(`seed ${seed}`);
    fc.assert(
      fc.property(distinct, list, fc.nat(1), corruptions, (doc, name, index, how) => {
        fc.pre(index < recordsOf(doc, name).length);
        assertOthersUnchanged(doc, { name, index, how });
      }),
      { seed, numRuns: 500 },
    );
  });

  it('changes no other record wherever one of the rich fixture is spoilt', () => {
    for (const name of RECORD_LISTS) {
      for (const kind of CORRUPTION_KINDS) {
        const places = placesFor(kind, recordsOf(rich, name)[0]);
        for (let place = 0; place < places; place += 1) {
          const how = { kind, at: place, variant: place };
          assertOthersUnchanged(rich, { name, index: 0, how });
        }
      }
    }
  });

  it('reads its own feed as the same feed', () => {
    const spoilt = fc.array(corruptions, { maxLength: 3 });
    fc.assert(
      fc.property(valid, spoilt, (drawn, list) => {
        const first = parseFeed(asWritten(list.reduce<unknown>(corrupted, drawn))).feed;
        fc.pre(first !== undefined);
        assert.deepEqual(jsonOf(parseFeed(jsonOf(first)).feed), jsonOf(first));
      }),
      { seed, numRuns: 500 },
    );
  });

  it('reads the rich fixture as itself, with nothing but the defaults added', () => {
    const { feed, problems } = parseFeed(rich);
    const [main, spoke] = rich.places;
    assert.deepEqual(problems, []);
    assert.deepEqual(feed?.places, [main, { ...spoke, status: 'open' }]);
    assert.deepEqual(feed.notices, rich.notices);
    assert.deepEqual(feed.providers, rich.providers);
    assert.deepEqual(feed.eligibility, rich.eligibility);
    assert.deepEqual(feed.offers, [rich.offers[0], { ...rich.offers[1], topics: [] }]);
    const [weekly, monthly] = rich.sessions;
    assert.deepEqual(feed.sessions[0], {
      ...weekly,
      price: { ...weekly?.price, currency: 'GBP' },
    });
    assert.deepEqual(feed.sessions[1], {
      ...monthly,
      status: 'active',
      schedule: { ...monthly?.schedule, tz: 'Europe/London', bankHolidays: 'ask' },
    });
    for (const [key, value] of Object.entries(rich)) {
      if (['places', 'offers', 'sessions'].includes(key)) continue;
      assert.deepEqual((feed as unknown as Json)[key], value);
    }
  });

  it('never throws, whatever the JSON', () => {
    const keys = fc.constantFrom(
      'toString',
      'valueOf',
      'id',
      'name',
      'freq',
      'length',
      '__proto__',
    );
    const odd = fc.letrec<{ any: unknown }>((tie) => ({
      any: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(null, true, 0, -1, '', 'x', '2.0'),
        fc.array(tie('any'), { maxLength: 3 }),
        fc
          .array(fc.tuple(keys, tie('any')), { maxLength: 3 })
          .map((pairs) => Object.fromEntries(pairs)),
      ),
    })).any;
    const inShell = fc
      .tuple(fc.constantFrom(...Object.keys(publishedSchema.properties ?? {})), odd)
      .map(([key, value]) => shell({ [key]: value }));
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), odd, inShell), (doc) => {
        const { feed, problems } = parseFeed(doc);
        assert.ok(feed !== undefined || problems.length > 0, 'no feed, and no word why');
        assert.deepEqual(
          problems.filter(({ found = '' }) => found.length > 80),
          [],
        );
      }),
      { seed, numRuns: 2_000 },
    );
  });

  it('says as many records are kept as the feed has', () => {
    fc.assert(
      fc.property(valid, corruptions, (drawn, how) => {
        const doc = asWritten(corrupted(drawn, how));
        const { feed, stats } = parseFeed(doc);
        fc.pre(feed !== undefined);
        for (const name of RECORD_LISTS) assert.equal(stats[name].kept, feed[name].length);
      }),
      { seed, numRuns: 200 },
    );
  });
});
