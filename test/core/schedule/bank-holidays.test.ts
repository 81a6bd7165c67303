import { expect } from '@open-wc/testing';
import type { Division } from '../../../src/core/feed/types.js';
import { bundledBankHolidays } from '../../../src/core/schedule/bank-holidays.js';
import { isBankHoliday, lastBankHoliday } from '../../../src/core/schedule/calendars.js';
import { dateOf } from '../../../src/core/schedule/dates.js';
import { on } from './builders.js';

const byYear: Readonly<Record<Exclude<Division, 'unknown'>, Readonly<Record<string, string>>>> = {
  'england-and-wales': {
    2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
    2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
    2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
    2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  },
  scotland: {
    2024: '01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26',
    2025: '01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26',
    2026: '01-01 01-02 04-03 05-04 05-25 08-03 11-30 12-25 12-28',
    2027: '01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28',
  },
  'northern-ireland': {
    2024: '01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26',
    2025: '01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26',
    2026: '01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28',
    2027: '01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28',
  },
};

const divisions = ['england-and-wales', 'scotland', 'northern-ireland'] as const;

describe('bundledBankHolidays', () => {
  for (const division of divisions) {
    for (const [year, days] of Object.entries(byYear[division])) {
      it(`holds those of ${division} in ${year}`, () => {
        const found = bundledBankHolidays(division)
          .map(([day]) => dateOf(day))
          .filter((date) => date.startsWith(year));
        expect(found.map((date) => date.slice(5)).join(' ')).to.equal(days);
      });
    }
  }

  it('is empty for a division nobody knows', () => {
    expect(bundledBankHolidays('unknown')).to.deep.equal([]);
  });
});

describe('isBankHoliday', () => {
  const scotland = { calendars: undefined, division: 'scotland' } as const;
  const own = {
    calendars: { bankHolidays: [{ date: '2028-05-01' }, { date: '2028-02-30' }] },
    division: 'scotland',
  } as const;

  it('differs by division', () => {
    const day = on('2026-11-30');
    expect(isBankHoliday(day, scotland)).to.equal(true);
    expect(isBankHoliday(day, { ...scotland, division: 'england-and-wales' })).to.equal(false);
  });

  it('is not known after the last one of the list', () => {
    expect(lastBankHoliday(scotland)).to.equal(on('2027-12-28'));
    expect(isBankHoliday(on('2027-12-28'), scotland)).to.equal(true);
    expect(isBankHoliday(on('2027-12-29'), scotland)).to.equal(undefined);
  });

  it("goes by the feed's own list alone when there is one", () => {
    expect(isBankHoliday(on('2026-12-25'), own)).to.equal(false);
    expect(isBankHoliday(on('2028-05-01'), own)).to.equal(true);
    expect(isBankHoliday(on('2028-05-02'), own)).to.equal(undefined);
  });

  it('is never known with an empty list or a division nobody knows', () => {
    const empty = { calendars: { bankHolidays: [] }, division: 'scotland' } as const;
    expect(isBankHoliday(on('2026-12-25'), empty)).to.equal(undefined);
    expect(isBankHoliday(on('2026-12-25'), { ...scotland, division: 'unknown' })).to.equal(
      undefined,
    );
  });
});
