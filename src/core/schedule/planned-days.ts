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

/** How a search went: `isCut` when a limit may have left some days out. */
export interface PlannedSearchResult {
  readonly isCut: boolean;
  readonly ruleFlag?: RuleFlag;
}

/** What is looked for: at most `limit` days of a window, and single days in or outside it. */
export interface PlannedSearch {
  readonly alsoDays: Iterable<number>;
  readonly limit: number;
  /** Given each planned day, those of the window in order; one of `alsoDays` that is in the window a second time. */
  readonly add: (day: number, flags: readonly DayFlag[]) => void;
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

type KnownFlags = Map<number, readonly DayFlag[] | undefined>;

/** By the feed's calendars: all its sessions ask the same few questions about the same few days. */
const knownFlags = new WeakMap<object, Map<string, KnownFlags>>();
const NO_CALENDARS = {};
/** Somebody who asks about centuries does not keep them. */
const MOST_KNOWN = 5000;

/** What is known of days for schedules that say the same about calendars and bank holidays. */
const knownFor = (
  { calendar, bankHolidays }: Schedule,
  { calendars = NO_CALENDARS, division }: ScheduleContext,
): KnownFlags => {
  const known = knownFlags.get(calendars) ?? new Map<string, KnownFlags>();
  const key = `${calendar} ${bankHolidays} ${division}`;
  const flags: KnownFlags = known.get(key) ?? new Map<number, readonly DayFlag[] | undefined>();
  if (flags.size > MOST_KNOWN) flags.clear();
  // New or emptied; one that holds something is where it belongs.
  if (flags.size === 0) knownFlags.set(calendars, known.set(key, flags));
  return flags;
};

const isNever = (): boolean => false;

/** Whether a schedule takes a day out of its rule by name. */
const isTakenOut = ({ except = [], pauses = [] }: Schedule): ((day: number) => boolean) => {
  if (except.length + pauses.length === 0) return isNever;
  const ranges = dayRangesOf(pauses);
  const days = new Set(except.map(dayOf));
  return (day) => days.has(day) || isInRanges(ranges, day);
};

/**
 * Gives `add` the planned days of a schedule.
 *
 * @example addPlannedDays(tuesdays, { fromDay: 0, untilDay: 6, ...context }, { alsoDays: [], limit: 200, add }) // add(5, [])
 */
export const addPlannedDays = (
  schedule: Schedule,
  window: DayWindow & ScheduleContext,
  { alsoDays, limit, add }: PlannedSearch,
): PlannedSearchResult => {
  const rule = ruleOf(schedule);
  if (typeof rule === 'string') return { isCut: false, ruleFlag: rule };
  const isOut = isTakenOut(schedule);
  const known = knownFor(schedule, window);
  const keeps = (day: number): boolean => {
    if (isOut(day)) return false;
    let flags = known.get(day);
    if (flags === undefined && !known.has(day)) {
      flags = flagsOn(schedule, day, window);
      known.set(day, flags);
    }
    if (flags !== undefined) add(day, flags);
    return flags !== undefined;
  };
  const { fromDay, untilDay } = window;
  const { isCut } = ruleDays(rule, { fromDay, untilDay, limit, keeps });
  for (const day of alsoDays) if (isRuleDay(rule, day)) keeps(day);
  return { isCut };
};
