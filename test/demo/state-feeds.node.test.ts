/** The small feeds for bad days say what they claim: valid where they should be, bad exactly where they should be. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseFeed } from '../../src/core/feed/parse.js';
import { Feed } from '../../src/core/feed/schema.js';
import { demoFeeds } from '../../src/tools/marlshire/build.js';

const read = (name: string): string =>
  readFileSync(new URL(`../../demo/feeds/${name}.json`, import.meta.url), 'utf8');
const parsed = (name: string) => parseFeed(JSON.parse(read(name)));

describe('the small feeds', () => {
  for (const name of ['empty', 'expired', 'broken', 'hostile']) {
    it(`${name}.json is what its table makes`, () => {
      assert.equal(demoFeeds()[`${name}.json`], read(name));
    });
  }

  it('empty is valid and has no place', () => {
    assert.deepEqual(Feed.parse(JSON.parse(read('empty'))).places, []);
  });

  it('expired is valid and past its date', () => {
    const feed = Feed.parse(JSON.parse(read('expired')));
    assert.equal(feed.expires, '2025-12-31T23:59:59Z');
    assert.equal(feed.places.length, 3);
    assert.equal(feed.sessions.length, 2);
  });

  it('broken keeps every good record of every kind', () => {
    const { feed } = parsed('broken');
    assert.deepEqual(
      feed?.places.map(({ id }) => id),
      ['good-place', 'bad-optional', 'swapped-point', 'future-role', 'lost-parent'],
    );
    assert.deepEqual(
      feed.offers.map(({ id }) => id),
      ['good-offer', 'bad-offer-fields'],
    );
    assert.equal(feed.sessions[0]?.id, 'good-session');
    assert.deepEqual(
      feed.notices.map(({ id }) => id),
      ['good-notice'],
    );
  });

  it('broken has a problem in each of its lists', () => {
    const lists = new Set(parsed('broken').problems.map((problem) => problem.record?.list));
    for (const list of ['places', 'providers', 'offers', 'sessions', 'notices']) {
      assert.ok(lists.has(list), list);
    }
  });

  it('hostile holds prototype keys as keys of its own', () => {
    const proto = (JSON.parse(read('hostile')) as { places: object[] }).places[0] ?? {};
    assert.ok(Object.hasOwn(proto, '__proto__'));
    assert.ok(Object.hasOwn(proto, 'constructor'));
  });

  it('hostile is read without harm', () => {
    const { feed } = parsed('hostile');
    assert.ok(feed !== undefined && feed.places.length > 10);
    assert.equal(Reflect.get({}, 'polluted'), undefined);
    assert.equal(Reflect.get(Object, 'polluted'), undefined);
  });
});
