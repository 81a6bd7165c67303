import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  ageOn,
  childOfDate,
  fitsAges,
  hasBounds,
  monthsOfStage,
  pregnancyWeeks,
  stageOf,
  wholeMonthsBetween,
  type ChildAge,
} from '../../../src/core/family/child-age.js';
import type { AgeRange } from '../../../src/core/feed/types.js';
import { dateOf, dayOf } from '../../../src/core/schedule/dates.js';

const on = (date: string): number => dayOf(date)!;
const born = (date: string): ChildAge => ({ kind: 'date', day: on(date) });
const months = (count: number, date: string): ChildAge => ({
  kind: 'months',
  months: count,
  day: on(date),
});

/** From 2023 to 2031: with leap days, and without thousands of years nobody asks about. */
const anyDay = fc.integer({ min: on('2023-01-01'), max: on('2031-12-31') });

/** The most months that can be added to a date without passing another, by Temporal. */
function oracleMonths(fromDay: number, untilDay: number): number {
  const from = Temporal.PlainDate.from(dateOf(fromDay));
  const until = Temporal.PlainDate.from(dateOf(untilDay));
  const isPast = (count: number): boolean =>
    Temporal.PlainDate.compare(from.add({ months: count }), until) > 0;
  let count = (until.year - from.year) * 12 + until.month - from.month + 2;
  while (isPast(count)) count -= 1;
  return count;
}

describe('wholeMonthsBetween', () => {
  const cases: readonly [from: string, until: string, months: number][] = [
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-23', '2026-12-22', 0],
    ['2026-11-23', '2026-12-23', 1],
    ['2026-11-23', '2027-11-22', 11],
    ['2026-11-23', '2027-11-23', 12],
    ['2027-01-31', '2027-02-27', 0],
    ['2027-01-31', '2027-02-28', 1],
    ['2027-01-31', '2027-03-30', 1],
    ['2027-01-31', '2027-03-31', 2],
    ['2028-01-31', '2028-02-28', 0],
    ['2028-01-31', '2028-02-29', 1],
    ['2028-02-29', '2029-02-27', 11],
    ['2028-02-29', '2029-02-28', 12],
    ['2027-03-15', '2027-03-14', -1],
    ['2027-03-15', '2027-02-15', -1],
    ['2027-03-15', '2027-02-14', -2],
    ['2027-03-31', '2027-02-28', -1],
    ['2027-03-31', '2027-02-27', -2],
  ];
  for (const [from, until, expected] of cases) {
    it(`is ${expected} from ${from} to ${until}`, () => {
      expect(wholeMonthsBetween(on(from), on(until))).to.equal(expected);
    });
  }

  it('agrees with adding months one by one', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, until) => {
        expect(wholeMonthsBetween(from, until)).to.equal(oracleMonths(from, until));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('ageOn', () => {
  const cases: readonly [what: string, child: ChildAge, date: string, span: [number, number]][] = [
    ['is exact for a date of birth', born('2026-04-30'), '2026-11-29', [6, 6]],
    ['counts the last day of a shorter month', born('2026-08-31'), '2026-11-30', [3, 3]],
    ['is 0 on the day of birth', born('2026-11-23'), '2026-11-23', [0, 0]],
    ['is -1 on the day before', born('2026-11-23'), '2026-11-22', [-1, -1]],
    ['is never before the scale of the feed', born('2027-09-01'), '2026-11-23', [-9, -9]],
    ['is what was said on that day', months(7, '2026-11-23'), '2026-11-23', [7, 7]],
    ['may be a month more a day later', months(7, '2026-11-23'), '2026-11-24', [7, 8]],
    ['is certain again a month later', months(7, '2026-11-23'), '2026-12-23', [8, 8]],
    ['may be a month less a day earlier', months(7, '2026-11-23'), '2026-11-22', [6, 7]],
    ['counts months before birth', months(-3, '2026-11-23'), '2026-12-01', [-3, -2]],
    ['reads half months as whole ones', months(7.5, '2026-11-23'), '2026-11-23', [7, 7]],
  ];
  for (const [what, child, date, [least, most]] of cases) {
    it(what, () => {
      expect(ageOn(child, on(date))).to.deep.equal({ least, most });
    });
  }

  it('spans exactly the ages of all who could have been born', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -8, max: 30 }),
        fc.integer({ min: -70, max: 400 }),
        (day, count, later) => {
          const possible = new Set<number>();
          const about = day - Math.round(count * 30.44);
          for (let birth = about - 40; birth <= about + 10; birth += 1) {
            if (oracleMonths(birth, day) !== count) continue;
            possible.add(Math.max(-9, oracleMonths(birth, day + later)));
          }
          expect(ageOn({ kind: 'months', months: count, day }, day + later)).to.deep.equal({
            least: Math.min(...possible),
            most: Math.max(...possible),
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is never more than two ages', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), anyDay, (said, count, day) => {
        const { least, most } = ageOn({ kind: 'months', months: count, day: said }, day);
        expect(most - least).to.be.within(0, 1);
      }),
      { numRuns: 2000 },
    );
  });

  it('survives absurd months', () => {
    for (const count of [NaN, Infinity, -Infinity, 1e300, -1e300]) {
      expect(() => ageOn({ kind: 'months', months: count, day: 0 }, 1)).to.not.throw();
    }
  });
});

describe('fitsAges', () => {
  const cases: readonly [ages: AgeRange | undefined, least: number, most: number, fits: boolean][] =
    [
      [undefined, 7, 7, true],
      [{ note: 'All welcome' }, 7, 7, true],
      [{ minMonths: 0, maxMonths: 6 }, 5, 5, true],
      [{ minMonths: 0, maxMonths: 6 }, 6, 6, false],
      [{ minMonths: 0, maxMonths: 6 }, 5, 6, true],
      [{ minMonths: 6, maxMonths: 12 }, 5, 6, true],
      [{ minMonths: 6, maxMonths: 12 }, 5, 5, false],
      [{ minMonths: 6 }, 200, 200, true],
      [{ maxMonths: 12 }, -3, -3, true],
      [{ maxMonths: 12 }, 12, 12, false],
      [{ minMonths: -9, maxMonths: 0 }, -1, -1, true],
      [{ minMonths: -9, maxMonths: 0 }, 0, 0, false],
      [{ minMonths: 0 }, -1, -1, false],
      [{ minMonths: 12, maxMonths: 6 }, 200, 200, true],
      [{ minMonths: 6, maxMonths: 6 }, 200, 200, true],
    ];
  for (const [ages, least, most, fits] of cases) {
    it(`${fits ? 'takes' : 'refuses'} ${least} to ${most} months for ${JSON.stringify(ages)}`, () => {
      expect(fitsAges(ages, { least, most })).to.equal(fits);
    });
  }

  it('is whether any month of the span is one of the ages', () => {
    const month = fc.integer({ min: -9, max: 40 });
    fc.assert(
      fc.property(month, month, month, fc.nat(2), (minMonths, maxMonths, least, more) => {
        fc.pre(minMonths < maxMonths);
        const span = Array.from({ length: more + 1 }, (_, index) => least + index);
        expect(fitsAges({ minMonths, maxMonths }, { least, most: least + more })).to.equal(
          span.some((one) => one >= minMonths && one < maxMonths),
        );
      }),
    );
  });
});

describe('hasBounds', () => {
  it('is true of one bound or two that leave room', () => {
    expect(hasBounds({ minMonths: 0 })).to.equal(true);
    expect(hasBounds({ maxMonths: 0 })).to.equal(true);
    expect(hasBounds({ minMonths: 0, maxMonths: 1 })).to.equal(true);
    expect(hasBounds({ minMonths: 1, maxMonths: 1 })).to.equal(false);
    expect(hasBounds({})).to.equal(false);
    expect(hasBounds(undefined)).to.equal(false);
  });
});

describe('stages', () => {
  it('cover every month once', () => {
    const stages = ['pregnancy', '0-6m', '6-12m', '1-2y', '2-5y', '5-19y'];
    for (let month = -9; month < 240; month += 1) {
      const around = stages.filter((stage) => {
        const { least, most } = monthsOfStage(stage)!;
        return month >= least && month <= most;
      });
      expect(around, `${month}`).to.deep.equal([stageOf(month)]);
    }
  });

  it('have their first and last months', () => {
    expect([-9, -1, 0, 5, 6, 11, 12, 23, 24, 59, 60, 300].map(stageOf)).to.deep.equal([
      'pregnancy',
      'pregnancy',
      '0-6m',
      '0-6m',
      '6-12m',
      '6-12m',
      '1-2y',
      '1-2y',
      '2-5y',
      '2-5y',
      '5-19y',
      '5-19y',
    ]);
  });

  it('have no months before there is a child, nor when nobody knows the code', () => {
    expect(monthsOfStage('preconception')).to.equal(undefined);
    expect(monthsOfStage('__proto__')).to.equal(undefined);
    expect(monthsOfStage('birth')).to.deep.equal({ least: -1, most: 0 });
  });
});

describe('pregnancyWeeks', () => {
  it('counts completed weeks back from the due date', () => {
    const due = on('2027-06-07');
    const cases: readonly [daysBefore: number, weeks: number | undefined][] = [
      [281, undefined],
      [280, 0],
      [274, 0],
      [273, 1],
      [84, 28],
      [0, 40],
      [-14, 42],
      [-20, 42],
      [-21, undefined],
    ];
    for (const [daysBefore, weeks] of cases) {
      expect(pregnancyWeeks(due, due - daysBefore), `${daysBefore}`).to.equal(weeks);
    }
  });
});

describe('childOfDate', () => {
  const today = on('2026-11-23');

  it('takes a date of birth and a due date', () => {
    expect(childOfDate(on('2026-04-01'), today)).to.deep.equal({
      kind: 'date',
      day: on('2026-04-01'),
    });
    expect(childOfDate(today + 294, today)).to.deep.equal({ kind: 'date', day: today + 294 });
  });

  it('refuses what must be a slip', () => {
    expect(childOfDate(today + 295, today)).to.equal('too-far-ahead');
    expect(childOfDate(on('2001-11-24'), today)).to.deep.equal({
      kind: 'date',
      day: on('2001-11-24'),
    });
    expect(childOfDate(on('2001-11-23'), today)).to.equal('too-long-ago');
    expect(childOfDate(on('0001-01-01'), today)).to.equal('too-long-ago');
  });
});
