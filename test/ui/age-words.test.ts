import { expect } from '@open-wc/testing';
import type { AgeRange } from '../../src/core/feed/types.js';
import { ageText, childText } from '../../src/ui/age-words.js';

const ages = (minMonths: number | undefined, maxMonths: number | undefined): AgeRange => ({
  ...(minMonths === undefined ? {} : { minMonths }),
  ...(maxMonths === undefined ? {} : { maxMonths }),
});

describe('ageText', () => {
  const cases: [number | undefined, number | undefined, string | undefined][] = [
    [undefined, undefined, undefined],
    [undefined, 300, undefined],
    [0, 300, 'all ages'],
    [0, 301, 'all ages'],
    [0, undefined, 'from birth'],
    [-9, undefined, 'from pregnancy on'],
    [-9, 301, 'from pregnancy on'],
    [6, undefined, 'from 6 months'],
    [24, 300, 'from 2 years'],
    [30, undefined, 'from 2 years and 6 months'],
    [0, 1, 'under 1 month'],
    [0, 6, 'under 6 months'],
    [0, 12, 'under 1 year'],
    [0, 18, 'under 18 months'],
    [0, 24, 'under 2 years'],
    [0, 60, 'under 5 years'],
    [0, 299, 'under 24 years and 11 months'],
    [undefined, 60, 'under 5 years'],
    [1, 8, '1 to 7 months'],
    [4, 13, '4 to 12 months'],
    [3, 24, '3 to 23 months'],
    [6, 7, '6 months old'],
    [12, 24, '1 year old'],
    [12, 60, '1 to 4 years'],
    [24, 36, '2 years old'],
    [96, 216, '8 to 17 years'],
    [6, 60, '6 months to under 5 years'],
    [15, 42, '15 months to under 3 years and 6 months'],
    [30, 60, '2 years and 6 months to under 5 years'],
    [-9, 0, 'pregnancy'],
    [undefined, 0, 'pregnancy'],
    [-9, -6, 'pregnancy'],
    [-6, 0, 'later pregnancy'],
    [-4, 0, 'later pregnancy'],
    [-9, 1, 'pregnancy to under 1 month'],
    [-9, 6, 'pregnancy to under 6 months'],
    [-4, 24, 'later pregnancy to under 2 years'],
    [12, 12, undefined],
    [24, 6, undefined],
    [0, 0, undefined],
  ];
  for (const [min, max, text] of cases) {
    it(`says ${String(text)} of ${String(min)} to ${String(max)}`, () => {
      expect(ageText(ages(min, max))).to.equal(text);
    });
  }

  it('says nothing of ages nobody gave, or that are only a note', () => {
    expect(ageText(undefined)).to.equal(undefined);
    expect(ageText({ note: 'Everyone' })).to.equal(undefined);
  });
});

describe('childText', () => {
  const cases: [number, number, number | undefined, string][] = [
    [-3, -3, 28, '28 weeks pregnant'],
    [-1, -1, 1, '1 week pregnant'],
    [-3, -2, undefined, 'not born yet'],
    [-1, 0, undefined, 'newborn'],
    [0, 0, undefined, 'newborn'],
    [0, 1, undefined, 'under 2 months old'],
    [1, 1, undefined, '1 month old'],
    [7, 7, undefined, '7 months old'],
    [7, 8, undefined, '7 or 8 months old'],
    [11, 12, undefined, '11 months or 1 year old'],
    [12, 12, undefined, '1 year old'],
    [14, 14, undefined, '1 year and 2 months old'],
    [14, 15, undefined, '1 year and 2 months or 1 year and 3 months old'],
    [23, 24, undefined, '1 year and 11 months or 2 years old'],
    [24, 24, undefined, '2 years old'],
    [30, 31, undefined, '2 years old'],
    [35, 36, undefined, '2 years or 3 years old'],
    [300, 300, undefined, '25 years old'],
  ];
  for (const [least, most, weeks, text] of cases) {
    it(`says ${text}`, () => {
      expect(childText({ least, most }, weeks)).to.equal(text);
    });
  }
});
