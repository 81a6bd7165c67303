import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { dateOf } from '../../../src/core/schedule/dates.js';
import { dayRangesOf, isInRanges } from '../../../src/core/schedule/day-ranges.js';

const range = (first: number, last: number): { from: string; until: string } => ({
  from: dateOf(first),
  until: dateOf(last),
});

describe('dayRangesOf', () => {
  it('sorts ranges and merges those that overlap or touch', () => {
    const list = [range(20, 25), range(1, 3), range(4, 6), range(22, 23), range(10, 10)];
    expect(dayRangesOf(list)).to.deep.equal([
      [1, 6],
      [10, 10],
      [20, 25],
    ]);
  });

  it('leaves out backwards ranges and days that do not exist', () => {
    const list = [range(9, 3), { from: '2026-02-30', until: '2026-03-02' }, range(5, 5)];
    expect(dayRangesOf(list)).to.deep.equal([[5, 5]]);
  });

  it('reads single dates too', () => {
    expect(dayRangesOf([{ date: '1970-01-03' }, { date: '1970-01-02' }])).to.deep.equal([[1, 2]]);
  });

  it('is empty without a list', () => {
    expect(dayRangesOf(undefined)).to.deep.equal([]);
  });
});

describe('isInRanges', () => {
  const day = fc.integer({ min: 0, max: 60 });

  it('says the same as looking through the list', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(day, day), { maxLength: 12 }), day, (pairs, asked) => {
        const expected = pairs.some(([first, last]) => first <= asked && asked <= last);
        const ranges = dayRangesOf(pairs.map(([first, last]) => range(first, last)));
        expect(isInRanges(ranges, asked)).to.equal(expected);
      }),
      { numRuns: 1000 },
    );
  });
});
