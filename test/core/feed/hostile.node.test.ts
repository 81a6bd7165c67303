/** Keys that name what every object has, and objects that no JSON text makes but a page may hand over. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { offer, place, session, shell, type Json } from '../../fixtures/feeds/builders.js';
import { parseFeed } from '../../../src/core/feed/parse.js';
import { asWritten, PROTO } from './schema-arbitrary.js';
import { faults, left } from './parsing.js';

const AWKWARD = ['constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];

/** Every object in the value, itself included. */
const objectsIn = (value: unknown): readonly object[] =>
  typeof value === 'object' && value !== null
    ? [value, ...Object.values(value).flatMap(objectsIn)]
    : [];

const assertPlain = (value: unknown): void => {
  for (const each of objectsIn(value)) {
    const prototype: unknown = Array.isArray(each) ? Array.prototype : Object.prototype;
    assert.equal(Object.getPrototypeOf(each), prototype);
    assert.equal((each as Json)['polluted'], undefined);
  }
};

describe('a key called __proto__', () => {
  const poison = { polluted: 'yes', name: 'Poison', places: [] };

  it('changes no prototype, in whichever object it is', () => {
    const doc = asWritten(
      shell({
        [PROTO]: poison,
        publisher: { name: 'Marlshire', [PROTO]: poison },
        wording: { hub: 'hub', [PROTO]: 'poison' },
        vocab: { [PROTO]: { label: 'Poison', polluted: 'yes' } },
        gazetteer: { outcodes: { [PROTO]: [1, 2] } },
        places: [place({ [PROTO]: poison, geo: { lat: 51, lng: 0, [PROTO]: poison } })],
        offers: [offer({ price: { amount: 1, [PROTO]: { currency: 'EUR' } } })],
        sessions: [
          session({ schedule: { rule: { freq: 'weekly', days: ['TU'], [PROTO]: poison } } }),
        ],
      }),
    );
    const { feed, problems } = parseFeed(doc);
    assert.deepEqual(problems, []);
    assertPlain(feed);
    assert.equal(Object.keys(Object.prototype).length, 0);
    assert.equal(({} as Json)['polluted'], undefined);
    assert.deepEqual(feed?.wording, { hub: 'hub' });
    assert.deepEqual(feed.vocab, {});
    assert.deepEqual(feed.places[0]?.geo, { lat: 51, lng: 0 });
  });

  it('does not stand in for a field that is missing', () => {
    const doc = asWritten(shell({ places: [{ id: 'hub', [PROTO]: { name: 'Poison' } }, place()] }));
    assert.deepEqual(faults(doc), [['schema/required', '/places/0/name']]);
  });

  it('as a language is refused like any other that is none, and the rest of the text stays', () => {
    const doc = asWritten(shell({ places: [place({ name: { en: 'Hub', [PROTO]: 'Poison' } })] }));
    assert.deepEqual(left(doc, '/places/0/name'), { en: 'Hub' });
    assert.deepEqual(faults(doc), [['schema/key', '/places/0/name/__proto__']]);
  });

  it('inside what the format does not know stays an own key that nobody follows', () => {
    const doc = asWritten(shell({ places: [place({ 'x-more': { [PROTO]: poison } })] }));
    const more = left(doc, '/places/0/x-more') as object;
    assert.deepEqual(Object.keys(more), ['__proto__']);
    assert.equal(Object.getPrototypeOf(more), Object.prototype);
  });
});

describe('keys and words that every object knows', () => {
  it('are unknown keys like any other, and kept', () => {
    const odd = Object.fromEntries(AWKWARD.map((key) => [key, 5]));
    const doc = asWritten(shell({ ...odd, places: [place(odd)] }));
    const { feed, problems } = parseFeed(doc);
    assert.deepEqual(problems, []);
    for (const key of AWKWARD) {
      assert.equal((feed as unknown as Json)[key], 5);
      assert.equal((feed?.places[0] as unknown as Json)[key], 5);
    }
  });

  it('are no member of a closed list, no language and no kind of rule', () => {
    for (const word of [...AWKWARD, '__proto__']) {
      const doc = asWritten(
        shell({
          places: [place({ role: word })],
          sessions: [session({ schedule: { rule: { freq: word } } })],
        }),
      );
      assert.deepEqual(faults(doc), [
        ['schema/enum', '/places/0/role'],
        ['schema/enum', '/sessions/0/schedule/rule/freq'],
      ]);
      assert.equal(left(doc, '/places/0/role'), 'unknown');
    }
    const name = { constructor: 'x', en: 'Hub' };
    assert.deepEqual(left(shell({ places: [place({ name })] }), '/places/0/name'), { en: 'Hub' });
  });

  it('are ids like any other', () => {
    const places = AWKWARD.slice(0, 4).map((id) => place({ id }));
    assert.equal(parseFeed(shell({ places })).feed?.places.length, 4);
  });
});

describe('what the format does not know', () => {
  it('is kept as it is written, at every level', () => {
    const more = { 'x-a': [1, null, { b: 'c' }], colour: 'red', '': 0 };
    const doc = shell({
      ...more,
      publisher: { name: 'Marlshire', ...more },
      places: [place({ ...more, geo: { lat: 51, lng: 0, ...more } })],
      eligibility: [{ rules: { format: 'eligibility-rules/1', ...more } }],
    });
    assert.deepEqual(faults(doc), []);
    for (const pointer of [
      '',
      '/publisher',
      '/places/0',
      '/places/0/geo',
      '/eligibility/0/rules',
    ]) {
      for (const [key, value] of Object.entries(more)) {
        assert.deepEqual((left(doc, pointer) as Json)[key], value);
      }
    }
  });
});

describe('an object that a page hands over', () => {
  it('may say undefined for what it leaves out', () => {
    const said = shell({
      expires: undefined,
      places: [place({ geo: undefined, role: undefined, name: { en: 'Hub', cy: undefined } })],
      offers: undefined,
    });
    const { feed, problems } = parseFeed(said);
    assert.deepEqual(problems, []);
    assert.deepEqual(feed?.places, [
      { id: 'hub', name: { en: 'Hub' }, role: 'hub', status: 'open' },
    ]);
    assert.deepEqual(feed.offers, []);
    assert.equal('expires' in feed, false);
  });

  it('may have holes in its lists, which are bad items and nothing more', () => {
    const withHole = (list: readonly unknown[], hole: number): unknown[] => {
      const holed = new Array<unknown>(list.length);
      list.forEach((item, index) => {
        if (index !== hole) holed[index] = item;
      });
      return holed;
    };
    const topics = withHole(['groups', 'hole', 'walk'], 1);
    const doc = shell({
      places: withHole(['hole', place({ topics })], 0),
      gazetteer: { outcodes: { MA1: withHole([52, 0], 1) } },
    });
    assert.deepEqual(faults(doc), [
      ['schema/type', '/gazetteer/outcodes/MA1/1'],
      ['schema/type', '/places/0'],
      ['schema/type', '/places/1/topics/1'],
    ]);
    assert.deepEqual(left(doc, '/places/0/topics'), ['groups', 'walk']);
  });

  it('may be frozen, and is not changed', () => {
    const doc = shell({
      places: [place({ role: 'mega', geo: 1 }), place()],
      sessions: [session()],
    });
    for (const each of objectsIn(doc)) Object.freeze(each);
    const before = JSON.stringify(doc);
    assert.equal(parseFeed(doc).feed?.places.length, 1);
    assert.equal(JSON.stringify(doc), before);
  });

  it('may have no prototype', () => {
    const bare = Object.assign(Object.create(null) as Json, place());
    assert.deepEqual(faults(shell({ places: [bare] })), []);
  });

  it('may hold what JSON cannot: each is the wrong type', () => {
    for (const odd of [Number.NaN, Infinity, 5n, Symbol('x'), () => 1]) {
      const doc = shell({ places: [place({ geo: { lat: 51, lng: odd } })] });
      assert.deepEqual(faults(doc), [['schema/type', '/places/0/geo/lng']]);
    }
  });

  it('keeps its own error when it throws while it is read', () => {
    const fault = new Error('a fault of the page');
    const trap = Object.defineProperty(place(), 'name', {
      enumerable: true,
      get: () => {
        throw fault;
      },
    });
    assert.throws(() => parseFeed(shell({ places: [trap] })), fault);
  });

  it('gives records that share no list with each other', () => {
    const { feed } = parseFeed(shell({ offers: [offer(), offer({ id: 'two' })] }));
    assert.notEqual(feed?.offers[0]?.topics, feed?.offers[1]?.topics);
    const again = parseFeed(shell());
    assert.notEqual(again.feed?.places, parseFeed(shell()).feed?.places);
  });
});
