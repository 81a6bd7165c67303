import { expect } from '@open-wc/testing';
import { isInUk } from '../../../src/core/geo/uk.js';

describe('isInUk', () => {
  const cases: readonly (readonly [string, number, number, boolean])[] = [
    ['Greenwich, at longitude 0', 51.4779, 0, true],
    ['Unst in Shetland', 60.8, -0.85, true],
    ['Lowestoft', 52.481, 1.763, true],
    ['Belleek in Fermanagh', 54.479, -8.09, true],
    ['Scilly', 49.915, -6.31, true],
    ['a swapped pair', -1.48, 52.9, false],
    ['the null island', 0, 0, false],
    ["ONSPD's no position", 99.999999, 0, false],
    ['Paris', 48.857, 2.352, false],
    ['not a number', Number.NaN, 0, false],
  ];
  for (const [name, lat, lng, expected] of cases) {
    it(`${expected ? 'takes' : 'refuses'} ${name}`, () => {
      expect(isInUk({ lat, lng })).to.equal(expected);
    });
  }
});
