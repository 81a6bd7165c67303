/**
 * What the feed's own calendars say about a day: in term, in the holidays, a bank holiday, or that nobody knows.
 *
 * `undefined` is the answer "not known", never false: a calendar is silent before its first and after its last range,
 * and the list of bank holidays after its last day.
 */
import type { Feed } from '../feed/types.js';
import { bundledBankHolidays } from './bank-holidays.js';
import { dayRangesOf, isInRanges } from './day-ranges.js';

/** What has to be known besides a schedule or opening hours to put dates to them: the feed's members of that name. */
export interface ScheduleContext {
  readonly calendars: Feed['calendars'];
  readonly division: Feed['division'];
}

/**
 * Whether a day is inside the ranges of the `term` or `holiday` calendar; undefined when the feed has no such
 * calendar, the name is one this version does not know, or the day is before the first or after the last range.
 *
 * @example isInCalendar(dayOf('2026-10-28'), 'term', { calendars: undefined, division: 'scotland' }) // undefined
 */
export const isInCalendar = (
  day: number,
  name: 'term' | 'holiday' | 'unknown',
  { calendars }: ScheduleContext,
): boolean | undefined => {
  const ranges = dayRangesOf(name === 'unknown' ? undefined : calendars?.[name]);
  const isCovered = day >= (ranges[0]?.[0] ?? Infinity) && day <= (ranges.at(-1)?.[1] ?? -Infinity);
  return isCovered ? isInRanges(ranges, day) : undefined;
};

const bankHolidaysOf = ({ calendars, division }: ScheduleContext) =>
  calendars?.bankHolidays ? dayRangesOf(calendars.bankHolidays) : bundledBankHolidays(division);

/**
 * The last bank holiday known, from the feed's own list when it has one, else from the bundled list of its division;
 * -Infinity when none is.
 *
 * @example lastBankHoliday({ calendars: undefined, division: 'scotland' }) // 21180: 2027-12-28
 */
export const lastBankHoliday = (context: ScheduleContext): number =>
  bankHolidaysOf(context).at(-1)?.[1] ?? -Infinity;

/**
 * Whether a day is a bank holiday; undefined after the last one known.
 *
 * @example isBankHoliday(dayOf('2026-12-28'), { calendars: undefined, division: 'scotland' }) // true
 */
export const isBankHoliday = (day: number, context: ScheduleContext): boolean | undefined =>
  day > lastBankHoliday(context) ? undefined : isInRanges(bankHolidaysOf(context), day);
