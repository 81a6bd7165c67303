/**
 * zod, Ajv and the parser the browser runs say the same about every document. Each run prints its seed;
 * `FEED_TEST_SEED=…` repeats it.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import faulty from '../../fixtures/feeds/faulty.json' with { type: 'json' };
import minimal from '../../fixtures/feeds/minimal.json' with { type: 'json' };
import rich from '../../fixtures/feeds/rich.json' with { type: 'json' };
import { shell } from '../../fixtures/feeds/builders.js';
import { corrupted, corruptions, CORRUPTION_KINDS, placesFor, sitesOf } from './corruptions.js';
import { asWritten, seed, validDocuments } from './schema-arbitrary.js';
import {
  agree,
  ajvAccepts,
  answers,
  depthOf,
  parserAccepts,
  publishedSchema,
} from './validators.js';

const valid = validDocuments(publishedSchema);

describe('agreement of zod, Ajv and the parser', () => {
  it('accepts the minimal and the rich fixture thrice and refuses the faulty one thrice', () => {
    assert.deepEqual(answers(minimal), [true, true, true]);
    assert.deepEqual(answers(rich), [true, true, true]);
    assert.deepEqual(answers(faulty), [false, false, false]);
  });

  it('has a rich fixture that says everything the schema can say', () => {
    const said = new Set(sitesOf({ rich }, 'rich').map(({ key }) => key));
    const nodes = Object.values({ ...publishedSchema.$defs, Feed: publishedSchema });
    const names = nodes.flatMap((node) => Object.keys(node.properties ?? {}));
    assert.deepEqual(
      names.filter((name) => !said.has(name)),
      [],
    );
  });

  it('accepts what is made from the schema', (t) => {
    t.diagnostic(`seed ${seed}`);
    fc.assert(
      fc.property(valid, (drawn) => {
        assert.deepEqual(new Set(answers(asWritten(drawn))), new Set([true]));
      }),
      { seed, numRuns: 300 },
    );
  });

  it('agrees on documents spoilt in up to three places', (t) => {
    const counts = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(valid, fc.array(corruptions, { minLength: 1, maxLength: 3 }), (drawn, list) => {
        const doc = asWritten(list.reduce<unknown>(corrupted, drawn));
        fc.pre(depthOf(doc) <= 32);
        assert.ok(agree(doc), `zod, Ajv, parser: ${answers(doc).join(', ')}`);
        counts[ajvAccepts(doc) ? 'accepted' : 'refused'] += 1;
      }),
      { seed, numRuns: 2_000 },
    );
    t.diagnostic(`seed ${seed}: ${counts.accepted} accepted, ${counts.refused} refused`);
    assert.ok(counts.accepted > 250 && counts.refused > 250, 'both answers are exercised');
  });

  for (const kind of CORRUPTION_KINDS) {
    it(`agrees wherever the rich fixture is spoilt by ${kind}`, () => {
      const places = placesFor(kind, rich);
      const disagreements: string[] = [];
      for (let at = 0; at < places; at += 1) {
        const doc = asWritten(corrupted(rich, { at, kind, variant: at }));
        if (!agree(doc)) disagreements.push(`place ${at}: ${answers(doc).join(', ')}`);
      }
      assert.deepEqual(disagreements, []);
    });
  }

  it('agrees on any JSON value at all, and on any value in any key of the shell', () => {
    const keys = Object.keys(publishedSchema.properties ?? {});
    const swapped = fc
      .tuple(fc.constantFrom(...keys), fc.jsonValue())
      .map(([key, value]) => shell({ [key]: value }));
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), swapped), (doc) => {
        fc.pre(depthOf(doc) <= 32);
        assert.ok(agree(doc), `zod, Ajv, parser: ${answers(doc).join(', ')}`);
      }),
      { seed, numRuns: 1_000 },
    );
  });
});

describe('documents on which validators are known to part ways', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['a key called __proto__ in a map with a bad value', '"wording":{"__proto__":5}', false],
    ['a key called __proto__ in a map with a good value', '"wording":{"__proto__":"x"}', true],
    [
      'a key called __proto__ as a language',
      '"expires":"2026-01-01T00:00Z","wording":{"a":{"__proto__":"x"}}',
      false,
    ],
    ['a key called __proto__ where any key may be', '"__proto__":{"places":5}', true],
    ['a key called constructor as a language', '"wording":{"a":{"constructor":"x"}}', false],
    [
      'a number beyond every double',
      '"offers":[{"id":"a","name":"x","price":{"amount":1e999}}]',
      false,
    ],
    [
      'a whole number written with a fraction',
      '"parts":[{"kind":"all","url":"p","count":2.0}]',
      true,
    ],
    [
      'a whole number beyond exactness',
      '"parts":[{"kind":"all","url":"p","count":9007199254740993}]',
      false,
    ],
    ['minus nought months', '"offers":[{"id":"a","name":"x","ages":{"minMonths":-0}}]', true],
    ['a language tag with a line feed', '"defaultLang":"en\\n"', false],
    ['half of a pair of surrogates', '"wording":{"hub":"\\ud83d"}', true],
    [
      'a web address ending in half of a pair',
      '"sources":[{"id":"a","name":"x","url":"https://a\\ud83d"}]',
      true,
    ],
    [
      'a non-breaking space in a web address',
      '"sources":[{"id":"a","name":"x","url":"https://a\\u00a0b"}]',
      false,
    ],
    [
      'a language tag longer than a text may be',
      `"wording":{"a":{"en${'-abcdefgh'.repeat(1_200)}":"x"}}`,
      true,
    ],
    [
      'a web address longer than a text may be',
      `"sources":[{"id":"a","name":"x","url":"https://${'a'.repeat(10_001)}"}]`,
      true,
    ],
    ['a day that does not exist', '"places":[{"id":"a","name":"x","assured":"2026-02-30"}]', true],
    [
      'only days that do not exist',
      '"sessions":[{"id":"a","name":"x","schedule":{"rule":{"freq":"dates","dates":["2026-02-30"]}}}]',
      true,
    ],
    ['the same id twice', '"places":[{"id":"a","name":"x"},{"id":"a","name":"y"}]', true],
    [
      'Devanagari digits in a time',
      '"sessions":[{"id":"a","name":"x","schedule":{"start":"०९:००","rule":{"freq":"unknown","text":""}}}]',
      false,
    ],
    ['a version that is an object with a toString', '"version":{"toString":1}', false],
    ['a version that is a list of itself', '"version":["2.0"]', false],
    [
      'two ways to say when',
      '"sessions":[{"id":"a","name":"x","schedule":{"rule":{"freq":"once","date":"2026-01-01","days":5}}}]',
      true,
    ],
  ];
  for (const [name, members, isValid] of cases) {
    it(`is of one mind about ${name}`, () => {
      const doc: unknown = JSON.parse(`${JSON.stringify(shell()).slice(0, -1)},${members}}`);
      assert.equal(ajvAccepts(doc), isValid);
      assert.equal(parserAccepts(doc), isValid);
      assert.ok(agree(doc), answers(doc).join(', '));
    });
  }
});
