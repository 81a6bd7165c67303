/** Times and days in the interface language. See `format.ts`. */
import { msg, str } from '@lit/localize';
import { dateFormat, MS_PER_DAY } from './format.js';
import { getLocale } from './localization.js';

/**
 * A wall-clock time, in minutes after midnight; past 1440 it is the next day's.
 *
 * @example
 * formatTime(630) // '10:30am'
 */
export function formatTime(minute: number): string {
  const inDay = minute % 1440;
  if (inDay === 720) return msg('midday', { desc: 'Time: 12 noon, inside a sentence' });
  if (inDay === 0) return msg('midnight', { desc: 'Time: 12 at night, inside a sentence' });
  if (getLocale() !== 'en') {
    return dateFormat('time', { timeStyle: 'short' }).format(inDay * 60_000);
  }
  const hour = Math.floor(inDay / 60);
  const rest = inDay % 60;
  const past = rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${past}${hour < 12 ? 'am' : 'pm'}`;
}

/** From one time to another, or from a time when the end is not known. */
export function formatTimeRange(startMinute: number, endMinute: number | undefined): string {
  const start = formatTime(startMinute);
  if (endMinute === undefined) return start;
  const end = formatTime(endMinute);
  return msg(str`${start} to ${end}`, { desc: 'Time range: from one time to another' });
}

/** `Monday` */
export const formatWeekday = (day: number): string =>
  dateFormat('weekday', { weekday: 'long' }).format(day * MS_PER_DAY);

/** Browsers differ in a comma after the weekday; English does without. */
const withoutComma = (text: string): string =>
  getLocale() === 'en' ? text.replace(',', '') : text;

const DAY = { weekday: 'long', day: 'numeric', month: 'long' } as const;

/** `Monday 23 November` */
export const formatDay = (day: number): string =>
  withoutComma(dateFormat('day', DAY).format(day * MS_PER_DAY));

/** `Monday 23 November 2026` */
export const formatFullDay = (day: number): string =>
  withoutComma(dateFormat('full', { ...DAY, year: 'numeric' }).format(day * MS_PER_DAY));

/** A weekday by its number, Monday 0: `Monday`. */
export const weekdayName = (weekday: number): string => formatWeekday(weekday + 4);
