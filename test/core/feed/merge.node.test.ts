/** Parts join the root: the root wins, then the earlier part, and nobody's order changes. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  notice,
  offer,
  place,
  provider,
  session,
  shell,
  type Json,
} from '../../fixtures/feeds/builders.js';
import { mergeFeeds, type FetchedPart } from '../../../src/core/feed/merge.js';
import { parseFeed, RECORD_LISTS } from '../../../src/core/feed/parse.js';
import type { Feed } from '../../../src/core/feed/types.js';

function feedWith(lists: Json): Feed {
  const { feed } = parseFeed(shell(lists));
  assert.ok(feed, 'the builder made no feed');
  return feed;
}

const everything = (id: string): Json => ({
  places: [place({ id: `place-${id}` })],
  providers: [provider({ id: `provider-${id}` })],
  offers: [offer({ id: `offer-${id}` })],
  sessions: [session({ id: `session-${id}` })],
  eligibility: [{ id: `scheme-${id}` }],
  notices: [notice({ id: `notice-${id}` })],
});

const part = (lists: Json, more: Partial<FetchedPart> = {}): FetchedPart => ({
  feed: feedWith(lists),
  url: 'https://a.example/part.json',
  ...more,
});

const namesOf = ({ places }: Feed): readonly unknown[] => places.map(({ name }) => name);

describe('mergeFeeds', () => {
  it('gives the root as it is when there are no parts', () => {
    const root = feedWith(everything('root'));
    assert.deepEqual(mergeFeeds(root, []), { feed: root, problems: [] });
  });

  it('lets the root win over a part, and an earlier part over a later one', () => {
    const root = feedWith({ places: [place({ id: 'a', name: 'root a' })] });
    const { feed } = mergeFeeds(root, [
      part({ places: [place({ id: 'a', name: 'first a' }), place({ id: 'b', name: 'first b' })] }),
      part({
        places: [place({ id: 'b', name: 'second b' }), place({ id: 'c', name: 'second c' })],
      }),
    ]);
    assert.deepEqual(namesOf(feed), ['root a', 'first b', 'second c']);
  });

  it('notes a repeated id with where it is in its part, and makes no error of it', () => {
    const root = feedWith({ places: [place({ id: 'a' })] });
    const url = 'https://a.example/places.json';
    const again = part({ places: [place({ id: 'new' }), place({ id: 'a' })] }, { url });
    assert.deepEqual(mergeFeeds(root, [again]).problems, [
      {
        level: 'info',
        code: 'part/repeated-id',
        path: '/places/1',
        record: { list: 'places', id: 'a' },
        found: 'a',
        url: 'https://a.example/places.json',
      },
    ]);
  });

  const ROOT_ONLY = [1, 1, 1, 1, 1, 1];
  const kinds: readonly (readonly [FetchedPart['kind'] | undefined, readonly number[]])[] = [
    [undefined, [2, 2, 2, 2, 2, 2]],
    ['all', [2, 2, 2, 2, 2, 2]],
    ['places', [2, 2, 1, 1, 1, 1]],
    ['offers', [1, 1, 2, 1, 1, 1]],
    ['sessions', [1, 1, 1, 2, 1, 1]],
    ['notices', [1, 1, 1, 1, 1, 2]],
    ['unknown', ROOT_ONLY],
  ];
  for (const [kind, counts] of kinds) {
    it(`takes from a part of kind ${kind} only what it is for`, () => {
      const only = part(everything('part'), kind === undefined ? {} : { kind });
      const { feed } = mergeFeeds(feedWith(everything('root')), [only]);
      assert.deepEqual(
        RECORD_LISTS.map((list) => feed[list].length),
        counts,
      );
    });
  }

  it('keeps every order: the root first, then the parts as they are given', () => {
    const ids = (from: number): Json => ({
      places: [9, 1, 5].map((id) => place({ id: `p${from}${id}`, name: `${from}${id}` })),
    });
    const { feed } = mergeFeeds(feedWith(ids(2)), [part(ids(3)), part(ids(1))]);
    assert.deepEqual(namesOf(feed), ['29', '21', '25', '39', '31', '35', '19', '11', '15']);
  });

  it('keeps every record that has no id, for none of them repeats another', () => {
    const rules = { eligibility: [{ url: 'one.json' }, { url: 'one.json' }] };
    const { feed, problems } = mergeFeeds(feedWith(rules), [part(rules)]);
    assert.equal(feed.eligibility.length, 4);
    assert.deepEqual(problems, []);
  });

  it('takes the same id in another list for another record', () => {
    const root = feedWith({ places: [place({ id: 'a' })] });
    const { feed, problems } = mergeFeeds(root, [part({ offers: [offer({ id: 'a' })] })]);
    assert.equal(feed.offers.length, 1);
    assert.deepEqual(problems, []);
  });

  it('leaves the shell to the root and changes neither root nor part', () => {
    const root = feedWith({ ...everything('root'), defaultLang: 'cy' });
    const other = part({ ...everything('part'), defaultLang: 'en', expires: '2026-02-01T00:00Z' });
    const before = JSON.stringify([root, other]);
    const { feed } = mergeFeeds(root, [other]);
    assert.equal(feed.defaultLang, 'cy');
    assert.equal(feed.expires, undefined);
    assert.equal(JSON.stringify([root, other]), before);
  });

  it('is the same feed when a part is merged twice', () => {
    const root = feedWith(everything('root'));
    const once = mergeFeeds(root, [part(everything('part'))]).feed;
    assert.deepEqual(mergeFeeds(once, [part(everything('part'))]).feed, once);
  });
});
