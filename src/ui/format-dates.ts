/**
 * Dates that name their year only where it is not the one that a reader takes for granted: this year, or in a list
 * that of the date before. Without a `today` the first date names its year.
 */
import { msg, str } from '@lit/localize';
import { civilOf } from '../core/schedule/dates.js';
import { dateFormat, formatDate, formatNumber, MS_PER_DAY } from './format.js';
import { formatDay, formatFullDay } from './format-time.js';

const yearOf = (day: number | undefined): number | undefined =>
  day === undefined ? undefined : civilOf(day).year;

/** `23 November` */
const formatDayOfMonth = (day: number): string =>
  dateFormat('day-of-month', { day: 'numeric', month: 'long' }).format(day * MS_PER_DAY);

/**
 * Several dates, in order.
 *
 * @example
 * formatDates([dayOf('2026-12-24'), dayOf('2027-01-07'), dayOf('2027-01-14')], dayOf('2026-11-23'))
 * // ['24 December', '7 January 2027', '14 January']
 */
export function formatDates(days: readonly number[], today: number | undefined): readonly string[] {
  let year = yearOf(today);
  return days.map((day) => {
    const text = yearOf(day) === year ? formatDayOfMonth(day) : formatDate(day);
    year = yearOf(day);
    return text;
  });
}

/** `Saturday 5 December`, with the year when that is not this year. */
export const formatDayNear = (day: number, today: number | undefined): string =>
  yearOf(day) === yearOf(today) ? formatDay(day) : formatFullDay(day);

/** The end of a list that was cut short: `and 4 more`, as its last item. */
export function moreItem(count: number): string {
  const number = formatNumber(count);
  return msg(str`${number} more`, { desc: 'Session: last item of a list that was cut short' });
}
