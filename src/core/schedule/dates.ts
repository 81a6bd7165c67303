/**
 * Calendar arithmetic on day numbers: whole days since 1970-01-01, proleptic Gregorian, no time zone anywhere.
 *
 * A day number is what every other file here compares, adds to and takes weekdays of, so no `Date` ever
 * carries a wall time and the viewer's zone cannot leak in. Years are counted from March, which puts the leap day
 * last and lets one formula serve every month.
 */
import type { Weekday } from '../feed/types.js';

/** Minutes in a day on the wall clock, also on the days when the clocks change. */
export const MINUTES_A_DAY = 1440;

/** The feed's codes of the weekdays, Monday first. */
export const WEEKDAYS: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Day number of 0000-03-01, where the March years start, before the epoch. */
const MARCH_OF_YEAR_0 = 719468;

/** Code of the character `0`. */
const DIGIT_ZERO = 48;

const DATE = /^\d{4}-\d\d-\d\d$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

const { floor } = Math;

/** Day number of the first of a month; months count from March of the year, which may be negative. */
const daysBefore = (year: number, monthFromMarch: number): number =>
  365 * year +
  floor(year / 4) -
  floor(year / 100) +
  floor(year / 400) +
  floor((monthFromMarch * 306 + 5) / 10) -
  MARCH_OF_YEAR_0;

/** The number at a place of digits: reading 5,000 schedules by `slice` takes three times as long. */
const twoDigits = (text: string, at: number): number =>
  (text.charCodeAt(at) - DIGIT_ZERO) * 10 + text.charCodeAt(at + 1) - DIGIT_ZERO;

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

/** A day as its parts: `month` 1 to 12, `date` 1 to 31. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

/**
 * Year, month and day of the month of a day number.
 *
 * @example civilOf(20513) // { year: 2026, month: 3, date: 1 }
 */
export const civilOf = (day: number): CivilDate => {
  // A first guess by the mean year; it is at most one too high, on the days before 1 March.
  let march = floor((10000 * (day + MARCH_OF_YEAR_0) + 14780) / 3652425);
  if (daysBefore(march, 0) > day) march -= 1;
  const monthFromMarch = floor((100 * (day - daysBefore(march, 0)) + 52) / 3060);
  return {
    year: march + floor(monthFromMarch / 10),
    month: ((monthFromMarch + 2) % 12) + 1,
    date: day - daysBefore(march, monthFromMarch) + 1,
  };
};

/**
 * The date of a day number, `YYYY-MM-DD`.
 *
 * @example dateOf(0) // '1970-01-01'
 */
export const dateOf = (day: number): string => {
  const { year, month, date } = civilOf(day);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}`;
};

/**
 * Day number of a date; undefined when it is not `YYYY-MM-DD` or no such day exists.
 *
 * @example dayOf('1970-01-02') // 1
 * @example dayOf('2026-02-30') // undefined
 */
export const dayOf = (date = ''): number | undefined => {
  if (!DATE.test(date)) return undefined;
  const month = twoDigits(date, 5);
  const dateOfMonth = twoDigits(date, 8);
  const monthFromMarch = (month + 9) % 12;
  const march = twoDigits(date, 0) * 100 + twoDigits(date, 2) - floor(monthFromMarch / 10);
  const day = daysBefore(march, monthFromMarch) + dateOfMonth - 1;
  if (month >= 1 && month <= 12 && dateOfMonth >= 1 && dateOfMonth <= 28) return day;
  // A day that its month lacks comes back in another month, and month 13 as January.
  return civilOf(day).month === month ? day : undefined;
};

/**
 * Minutes after midnight of a wall time `HH:MM`; undefined when it is not one.
 *
 * @example minuteOf('13:30') // 810
 * @example minuteOf('24:00') // undefined
 */
export const minuteOf = (time = ''): number | undefined =>
  TIME.test(time) ? Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) : undefined;

/**
 * The Monday of a day's ISO week. Weeks are counted by their Mondays, so week 53 needs no case of its own.
 *
 * @example dateOf(mondayOf(dayOf('2027-01-03'))) // '2026-12-28', a Monday in ISO week 53 of 2026
 */
export const mondayOf = (day: number): number => floor((day + 3) / 7) * 7 - 3;

/**
 * Weekday of a day number, Monday 0 to Sunday 6.
 *
 * @example weekdayOf(0) // 3: 1970-01-01 was a Thursday
 */
export const weekdayOf = (day: number): number => day - mondayOf(day);

/**
 * The feed's code for a day's weekday.
 *
 * @example weekdayCodeOf(0) // 'TH'
 */
export const weekdayCodeOf = (day: number): Weekday => WEEKDAYS[weekdayOf(day)] ?? 'MO';
