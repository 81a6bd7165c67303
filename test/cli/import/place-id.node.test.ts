import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { distinctIds, placeIdOf, slugOf } from '../../../src/cli/import/place-id.js';

const ID = /^[A-Za-z0-9][A-Za-z0-9._:~-]{0,127}$/;

describe('slugOf', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Becket Family Hub', 'becket-family-hub'],
    ["St Mary's Hub & Café", 'st-marys-hub-cafe'],
    ['St Mary’s Hub', 'st-marys-hub'],
    ['Family Hub @ Clubmoor (North)', 'family-hub-clubmoor-north'],
    ['--', ''],
    ['你好', ''],
  ];
  for (const [text, slug] of cases) {
    it(`makes "${slug}" of "${text}"`, () => {
      assert.equal(slugOf(text), slug);
    });
  }

  it('gives a damaged name the slug of the mended one', () => {
    assert.equal(slugOf('Children\ufffds Centre'), slugOf("Children's Centre"));
  });
});

describe('placeIdOf', () => {
  it('is made of name and postcode', () => {
    assert.equal(placeIdOf('Becket Family Hub', 'DE22 3WR'), 'becket-family-hub-de22-3wr');
  });

  it('does without a postcode and without letters', () => {
    assert.equal(placeIdOf('Ivy House', undefined), 'ivy-house');
    assert.equal(placeIdOf('你好', 'DE22 3WR'), 'place-de22-3wr');
  });
});

describe('distinctIds', () => {
  it('numbers records that would share an id, in the order of their names', () => {
    const records = [
      { name: "St Mary's Hub", postcode: undefined },
      { name: 'St Mary-s Hub', postcode: undefined },
      { name: 'St Marys Hub', postcode: undefined },
    ];
    assert.deepEqual(distinctIds(records), ['st-marys-hub', 'st-mary-s-hub', 'st-marys-hub-2']);
    assert.deepEqual(distinctIds([...records].reverse()), [
      'st-marys-hub-2',
      'st-mary-s-hub',
      'st-marys-hub',
    ]);
  });

  it('gives no record the id that another has by its own name', () => {
    const names = ['Hub', 'Hub', 'Hub 2'].map((name) => ({ name, postcode: undefined }));
    assert.deepEqual(distinctIds(names), ['hub', 'hub-3', 'hub-2']);
  });

  const records = fc.array(
    fc.record({
      name: fc.oneof(
        fc.constantFrom('Hub', 'Hub 2', "Hub's", 'hub', '你'),
        fc.string({ unit: 'grapheme' }),
      ),
      postcode: fc.constantFrom(undefined, 'DE22 3WR', 'M1 1AE'),
    }),
    { maxLength: 12 },
  );

  it('gives each record an id of its own that the feed allows', () => {
    fc.assert(
      fc.property(records, (list) => {
        const ids = distinctIds(list);
        assert.equal(ids.length, list.length);
        assert.equal(new Set(ids).size, ids.length);
        for (const id of ids) assert.match(id, ID);
      }),
    );
  });

  it('gives the same id to the same record whatever the order of the rows', () => {
    const withOrder = records.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(withOrder, ([list, shuffled]) => {
        const pairs = (rows: typeof list): string[] =>
          distinctIds(rows)
            .map((id, index) => JSON.stringify([id, rows[index]]))
            .sort();
        assert.deepEqual(pairs(shuffled), pairs(list));
      }),
    );
  });
});
