/**
 * Up to which day a schedule says anything but its rule, so that dates are looked at one by one until then and no
 * further.
 *
 * A feed may name a date of the year 2999, or a hundred thousand of them: what is beyond the window is not looked at,
 * and of a session with more dates than anyone plans nothing is.
 */
import type { Schedule } from '../feed/types.js';
import { lastBankHoliday } from '../schedule/calendars.js';
import { dayMovedTo } from '../schedule/changes.js';
import { dayOf } from '../schedule/dates.js';
import { dayRangesOf } from '../schedule/day-ranges.js';
import type { DayRange } from '../schedule/day-ranges.js';
import type { OccurrenceWindow } from '../schedule/occurrences.js';

/** Most dates a schedule may list: more than ten years have, twice. */
const LISTED_LIMIT = 8000;

/** What is to be looked at, both days at most the last of the window unless they are infinite. */
export interface Horizon {
  /** After this day the rule is all there is. */
  readonly horizonDay: number;
  /** Until this day the window shows all that matters; Infinity when nothing does after it. */
  readonly lastDay: number;
}

/** Every day that the schedule names, except in ranges; a date that moves is named twice. */
const listedDays = ({
  rule,
  except = [],
  extra = [],
  changes = [],
}: Schedule): readonly number[] => {
  const dates = rule.freq === 'dates' ? rule.dates : rule.freq === 'once' ? [rule.date] : [];
  const changed = [...extra, ...changes].map(({ date }) => date);
  const named = [...dates, ...except, ...changed].map(dayOf);
  return [...named, ...changes.map(dayMovedTo)].map((day) => day ?? NaN);
};

const lastOf = (ranges: readonly DayRange[]): number => ranges.at(-1)?.[1] ?? -Infinity;

/** The last day on which start, pauses, calendar or bank holidays decide about a date of the rule. */
const lastExceptionDay = (schedule: Schedule, window: OccurrenceWindow): number => {
  const { calendar, bankHolidays, pauses, from, until } = schedule;
  const isKnown = calendar === 'term' || calendar === 'holiday';
  const last = Math.max(
    dayOf(from) ?? -Infinity,
    lastOf(dayRangesOf(pauses)),
    isKnown ? lastOf(dayRangesOf(window.calendars?.[calendar])) : -Infinity,
    bankHolidays === 'skip' ? lastBankHoliday(window) : -Infinity,
  );
  return Math.min(last, dayOf(until) ?? Infinity);
};

/**
 * The horizon of a schedule as seen from a window.
 *
 * @example horizonOf(everyTuesday, { fromDay: 0, untilDay: 3652, ...context }) // { horizonDay: -Infinity, lastDay: Infinity }
 */
export const horizonOf = (schedule: Schedule, window: OccurrenceWindow): Horizon => {
  const { fromDay, untilDay } = window;
  const listed = listedDays(schedule);
  if (listed.length > LISTED_LIMIT) return { horizonDay: -Infinity, lastDay: fromDay - 1 };
  const ahead = listed.filter((day) => day >= fromDay);
  const horizonDay = Math.max(lastExceptionDay(schedule, window), ...ahead);
  return horizonDay > untilDay
    ? { horizonDay: untilDay, lastDay: untilDay }
    : { horizonDay, lastDay: Infinity };
};
