import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import {
  civilOf,
  dateOf,
  dayOf,
  minuteOf,
  mondayOf,
  weekdayCodeOf,
  weekdayOf,
} from '../../../src/core/schedule/dates.js';

const DAY_MS = 86_400_000;
const FIRST_DAY = -719_528;
const LAST_DAY = 2_932_896;
const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY });

describe('dayOf', () => {
  const days: readonly (readonly [string, number])[] = [
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11016],
    ['2024-02-29', 19782],
    ['2024-03-01', 19783],
    ['2026-12-31', 20818],
    ['2027-01-01', 20819],
    ['0000-01-01', FIRST_DAY],
    ['9999-12-31', LAST_DAY],
  ];
  for (const [date, day] of days) {
    it(`numbers ${date} as ${day} and back`, () => {
      expect(dayOf(date)).to.equal(day);
      expect(dateOf(day)).to.equal(date);
    });
  }

  const notDays = [
    '2026-02-29',
    '2026-02-30',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    ' 2026-01-01',
    '2026-01-01 ',
    '2026-01-01T10:00',
    '+026-01-01',
    '10000-01-01',
    '0NaN-NaN-NaN',
    'NaN-NaN-NaN',
    '2026/01/01',
    '２０２６-01-01',
    '',
    '__proto__',
  ];
  for (const text of notDays) {
    it(`knows no day "${text}"`, () => {
      expect(dayOf(text)).to.equal(undefined);
    });
  }

  it('knows no day when there is no text', () => {
    expect(dayOf(undefined)).to.equal(undefined);
  });

  it('agrees with UTC Date arithmetic on every year from 0 to 9999', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const iso = new Date(day * DAY_MS).toISOString().slice(0, 10);
        expect(dateOf(day)).to.equal(iso);
        expect(dayOf(iso)).to.equal(day);
        expect(weekdayOf(day)).to.equal((new Date(day * DAY_MS).getUTCDay() + 6) % 7);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('civilOf', () => {
  it('gives year, month and day of the month around a leap day', () => {
    expect(civilOf(19781)).to.deep.equal({ year: 2024, month: 2, date: 28 });
    expect(civilOf(19782)).to.deep.equal({ year: 2024, month: 2, date: 29 });
    expect(civilOf(19783)).to.deep.equal({ year: 2024, month: 3, date: 1 });
  });

  it('agrees with UTC Date on every day from 2020 to 2032', () => {
    for (let day = 18262; day < 22645; day += 1) {
      const utc = new Date(day * DAY_MS);
      expect(civilOf(day)).to.deep.equal({
        year: utc.getUTCFullYear(),
        month: utc.getUTCMonth() + 1,
        date: utc.getUTCDate(),
      });
    }
  });
});

describe('mondayOf', () => {
  const weeks: readonly (readonly [string, string])[] = [
    ['2026-12-28', '2026-12-28'],
    ['2026-12-31', '2026-12-28'],
    ['2027-01-03', '2026-12-28'],
    ['2027-01-04', '2027-01-04'],
    ['2024-12-30', '2024-12-30'],
    ['2025-01-01', '2024-12-30'],
    ['1970-01-01', '1969-12-29'],
  ];
  for (const [date, monday] of weeks) {
    it(`puts ${date} in the week of ${monday}`, () => {
      expect(dateOf(mondayOf(dayOf(date) ?? NaN))).to.equal(monday);
    });
  }
});

describe('weekdayCodeOf', () => {
  it('names the seven days from a Monday on', () => {
    const monday = dayOf('2026-10-26') ?? NaN;
    const codes = [0, 1, 2, 3, 4, 5, 6].map((ahead) => weekdayCodeOf(monday + ahead));
    expect(codes).to.deep.equal(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);
    expect(weekdayCodeOf(monday - 1)).to.equal('SU');
  });
});

describe('minuteOf', () => {
  const times: readonly (readonly [string | undefined, number | undefined])[] = [
    ['00:00', 0],
    ['00:01', 1],
    ['09:05', 545],
    ['23:59', 1439],
    ['24:00', undefined],
    ['12:60', undefined],
    ['9:00', undefined],
    ['09:00Z', undefined],
    ['09:00:00', undefined],
    ['-1:00', undefined],
    ['', undefined],
    [undefined, undefined],
  ];
  for (const [time, minute] of times) {
    it(`reads ${String(time)} as ${String(minute)}`, () => {
      expect(minuteOf(time)).to.equal(minute);
    });
  }
});
