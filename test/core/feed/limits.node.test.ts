/** What protects a phone from a mistake or an attack: lengths, depths, counts, and searches that must not run long. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { manyPlaces, place, session, shell } from '../../fixtures/feeds/builders.js';
import { MAX_DEPTH, MAX_RECORDS, parseFeed, parseFeedSteps } from '../../../src/core/feed/parse.js';
import { sitesOf } from './corruptions.js';
import { at, busyMilliseconds, faults, left, nested } from './parsing.js';
import { publishedSchema } from './validators.js';

const HALF_A_SECOND = 500;

describe('a long text', () => {
  const cut = `${'a'.repeat(10_000)}…`;

  it('is kept whole up to 10,000 characters and cut after them, with a warning', () => {
    const longest = 'a'.repeat(10_000);
    assert.equal(left(shell({ places: [place({ name: longest })] }), '/places/0/name'), longest);
    const doc = shell({ places: [place({ name: 'a'.repeat(10_001) })] });
    assert.equal(left(doc, '/places/0/name'), cut);
    assert.deepEqual(parseFeed(doc).problems, [
      {
        level: 'warning',
        code: 'check/text-too-long',
        path: '/places/0/name',
        record: { list: 'places', id: 'hub' },
        found: `${'a'.repeat(79)}…`,
        expected: '10000',
      },
    ]);
  });

  it('is cut in one language and left alone in the others', () => {
    const summary = { en: 'a'.repeat(1_000_000), cy: 'byr' };
    const doc = shell({ places: [place({ summary })] });
    assert.deepEqual(left(doc, '/places/0/summary'), { en: cut, cy: 'byr' });
    assert.deepEqual(faults(doc), [['check/text-too-long', '/places/0/summary/en']]);
  });

  it('is left alone under a key that the format does not know', () => {
    const doc = shell({ places: [place({ 'x-notes': 'a'.repeat(10_001) })] });
    assert.equal((left(doc, '/places/0/x-notes') as string).length, 10_001);
  });

  it('is dropped where half of it would be something else, such as an address', () => {
    const url = `https://a.example/${'a'.repeat(10_000)}`;
    const doc = shell({ places: [place({ url })] });
    assert.deepEqual(left(doc, '/places/0'), {
      id: 'hub',
      name: 'Hub',
      role: 'hub',
      status: 'open',
    });
    assert.deepEqual(faults(doc), [['check/value-too-long', '/places/0/url']]);
    assert.equal(parseFeed(doc).problems[0]?.level, 'error');
  });

  it('made to be slow to match is read at once, whatever pattern it meets', () => {
    const patterns = sitesOf({ publishedSchema }, 'publishedSchema').filter(
      ({ key }) => key === 'pattern',
    );
    const many = 200_000;
    const starts = ['', 'a@', 'https://', 'mailto:', 'en', '1.', '2026-01-05T06:00:00.', '+', 'A1'];
    const texts = starts.flatMap((start) =>
      ['.', '-ab', '0', 'a', 'a.', '-', ' ', '@'].map((unit) => `${start}${unit.repeat(many)}<`),
    );
    assert.ok(patterns.length > 10, 'the schema has patterns');
    for (const { value } of patterns) {
      const pattern = new RegExp(String(value), 'u');
      for (const text of texts) {
        const took = busyMilliseconds(() => pattern.test(text));
        assert.ok(took < HALF_A_SECOND, `${pattern} took ${took} ms on ${text.slice(0, 20)}…`);
      }
    }
  });
});

describe('depth', () => {
  it('may be 32 levels, document and list counted, and one more drops the record', () => {
    assert.equal(MAX_DEPTH, 32);
    const other = place({ id: 'other' });
    const deepest = shell({ places: [place({ 'x-deep': nested(29) }), other] });
    assert.deepEqual(faults(deepest), []);
    assert.deepEqual(left(deepest, '/places/0/x-deep'), nested(29));
    const tooDeep = shell({ places: [place({ 'x-deep': nested(30) }), other] });
    assert.deepEqual(faults(tooDeep), [['feed/too-deep', '/places/0']]);
    assert.equal(left(tooDeep, '/places/0/id'), 'other');
  });

  it('of the shell may be 32 levels, and one more refuses the document', () => {
    assert.deepEqual(faults(shell({ 'x-deep': nested(31) })), []);
    assert.equal(parseFeed(shell({ 'x-deep': nested(32) })).feed, undefined);
    assert.deepEqual(faults(shell({ 'x-deep': nested(32) })), [['feed/too-deep', '']]);
  });

  it('of 5,000 levels is refused, not overflowed', () => {
    const text = `${JSON.stringify(shell()).slice(0, -1)},"x":${'['.repeat(5_000)}${']'.repeat(5_000)}}`;
    assert.deepEqual(faults(JSON.parse(text)), [['feed/too-deep', '']]);
  });

  it('without end, in an object that holds itself, is only that record too deep', () => {
    const looped = place({ id: 'looped' });
    looped['contacts'] = [looped];
    const doc = shell({ places: [looped, place()] });
    assert.deepEqual(faults(doc), [['feed/too-deep', '/places/0']]);
    assert.equal(left(doc, '/places/0/id'), 'hub');
  });

  it('without end is found at once, however many records hold the document', () => {
    const doc = shell({ places: manyPlaces(500) });
    for (const each of doc['places'] as Record<string, unknown>[])
      Object.assign(each, { doc, again: doc });
    const took = busyMilliseconds(() => assert.equal(faults(doc).length, 500));
    assert.ok(took < HALF_A_SECOND, `${took} ms`);
    doc['self'] = doc;
    assert.deepEqual(faults(doc), [['feed/too-deep', '']]);
  });
});

describe('the number of records', () => {
  it('may be the limit, and one more refuses the document', () => {
    const { feed, problems } = parseFeed(shell({ places: manyPlaces(3) }), { maxRecords: 3 });
    assert.equal(feed?.places.length, 3);
    assert.deepEqual(problems, []);
    const over = parseFeed(shell({ notices: [], places: manyPlaces(4) }), { maxRecords: 3 });
    assert.equal(over.feed, undefined);
    assert.deepEqual(over.problems, [
      { level: 'error', code: 'feed/too-many-records', path: '/places', found: '4', expected: '3' },
    ]);
  });

  it('is at most 100,000 a list unless the caller says otherwise', () => {
    assert.equal(MAX_RECORDS, 100_000);
    const nothings = Array.from({ length: 100_000 }, () => null);
    const { feed, stats } = parseFeed(shell({ offers: nothings }));
    assert.deepEqual(feed?.offers, []);
    assert.deepEqual(stats.offers, { read: 100_000, kept: 0 });
    const doc = shell({ offers: [...nothings, null] });
    assert.deepEqual(faults(doc), [['feed/too-many-records', '/offers']]);
  });

  it('does not make the list of problems grow without end', () => {
    const doc = shell({ sessions: Array.from({ length: 6_000 }, () => 'bad') });
    assert.equal(parseFeed(doc).problems.length, 5_000);
  });
});

describe('a problem', () => {
  const foundIn = (name: unknown): string | undefined =>
    parseFeed(shell({ places: [place({ role: name, id: 'hub' })] })).problems[0]?.found;

  it('quotes what was found on one line of at most 80 characters', () => {
    assert.equal(foundIn('a\n\tb   c'), 'a b c');
    assert.equal(foundIn('b'.repeat(81)), `${'b'.repeat(79)}…`);
    assert.equal(foundIn('b'.repeat(80)), 'b'.repeat(80));
    assert.equal(foundIn({ a: 1 }), '{…}');
    assert.equal(foundIn([1]), '[…]');
    assert.equal(foundIn(null), 'null');
    assert.equal(foundIn(-0.5), '-0.5');
  });

  it('says where as a JSON Pointer with its escapes', () => {
    assert.deepEqual(faults(shell({ wording: { 'a/b~c': 5 } })), [
      ['schema/union', '/wording/a~1b~0c'],
    ]);
  });
});

describe('reading in steps', () => {
  it('stops after every record, bad ones too, and ends with what parseFeed says', () => {
    const doc = shell({ places: [place(), null, place({ id: 'two' })], sessions: [session()] });
    const steps = parseFeedSteps(doc);
    let stops = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) stops += 1;
    assert.equal(stops, 4);
    assert.deepEqual(step.value, parseFeed(doc));
    assert.equal(at(step.value, '/stats/places/kept'), 2);
  });
});
