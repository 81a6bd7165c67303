/**
 * The days a schedule plans: what its rule gives, less what calendar, bank holidays, pauses and exceptions take away,
 * with what cannot be known about each day.
 *
 * Where a calendar or the list of bank holidays is silent the day is kept and flagged: a family can ask, but cannot ask
 * about what it never saw.
 */
import type { Schedule } from '../feed/types.js';
import { isBankHoliday, isInCalendar } from './calendars.js';
import type { ScheduleContext } from './calendars.js';
import { dayRangesOf, isInRanges } from './day-ranges.js';
import { dayOf } from './dates.js';
import type { DayFlag } from './occurrence.js';
import { isRuleDay, ruleDays, ruleOf } from './recurrence.js';
import type { DayWindow, RuleFlag } from './recurrence.js';

/** Planned days with their flags, not sorted; `isCut` when a limit may have left some out. */
export interface PlannedDays {
  readonly days: ReadonlyMap<number, readonly DayFlag[]>;
  readonly isCut: boolean;
  readonly ruleFlag?: RuleFlag;
}

/** Where to look: a window, of which at most `limit` days are given, and single days in or outside it. */
export interface PlannedSearch extends DayWindow, ScheduleContext {
  readonly alsoDays: Iterable<number>;
  readonly limit: number;
}

/** The flags of a day of the rule; undefined when the calendar or a bank holiday takes it away. */
const flagsOn = (
  { calendar, bankHolidays }: Schedule,
  day: number,
  context: ScheduleContext,
): readonly DayFlag[] | undefined => {
  const isInside = calendar === undefined || isInCalendar(day, calendar, context);
  const isHoliday = bankHolidays !== 'run' && isBankHoliday(day, context);
  if (isInside === false || (isHoliday && bankHolidays === 'skip')) return undefined;
  const flags: DayFlag[] = [];
  if (isInside === undefined) flags.push('term-dates-unknown');
  if (isHoliday === undefined) flags.push('bank-holidays-unknown');
  if (isHoliday) flags.push('check-bank-holiday');
  return flags;
};

/**
 * The planned days of a schedule.
 *
 * @example plannedDays(tuesdays, { fromDay: 0, untilDay: 6, alsoDays: [], limit: 200, ...context }).days // 5 => []
 */
export const plannedDays = (schedule: Schedule, search: PlannedSearch): PlannedDays => {
  const days = new Map<number, readonly DayFlag[]>();
  const rule = ruleOf(schedule);
  if (typeof rule === 'string') return { days, isCut: false, ruleFlag: rule };
  const pauses = dayRangesOf(schedule.pauses);
  const except = new Set((schedule.except ?? []).map(dayOf));
  const keeps = (day: number): boolean => {
    if (except.has(day) || isInRanges(pauses, day)) return false;
    const flags = flagsOn(schedule, day, search);
    if (flags !== undefined) days.set(day, flags);
    return flags !== undefined;
  };
  const { isCut } = ruleDays(rule, { ...search, keeps });
  for (const day of search.alsoDays) if (isRuleDay(rule, day)) keeps(day);
  return { days, isCut };
};
