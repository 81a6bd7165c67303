/**
 * What the rule of a schedule says, in pieces that words only have to format.
 *
 * Weekdays are Monday 0 to Sunday 6, each once and in order, however often a feed repeats them. An interval without
 * anything to count from stays a pattern: a family can ask which weeks. Lists are short, see `shortList`.
 */
import type { Schedule, Text } from '../feed/types.js';
import { dayOf, weekdayCodeOf } from './dates.js';
import { isRuleDay, ruleDays } from './recurrence.js';
import type { DayRule, RuleFlag } from './recurrence.js';

/** The first items of a list, and how many were left out. */
export interface ShortList<Item> {
  readonly items: readonly Item[];
  readonly moreCount: number;
}

/** A weekday of a month; `n` is 1 to 5, or -1 for the last. */
export interface NthWeekday {
  readonly weekday: number;
  readonly n: number;
}

/** `anchorDay`: a day in a week or month that counts; undefined when nobody knows, or when all of them do. */
interface Repeating {
  readonly interval: number;
  readonly anchorDay: number | undefined;
}

/** What a rule says. `once`, a list of one date too, keeps a day that has passed; `dates` has those from today on. */
export type SchedulePattern =
  | ({ readonly kind: 'weekly'; readonly weekdays: readonly number[] } & Repeating)
  | ({ readonly kind: 'monthly'; readonly nth: readonly NthWeekday[] } & Repeating)
  | { readonly kind: 'once'; readonly day: number }
  | { readonly kind: 'dates'; readonly days: ShortList<number> }
  | { readonly kind: 'unknown'; readonly text: Text | undefined };

/** The rule, ready to be asked, and which of its days still count. */
export interface PatternSearch {
  readonly rule: DayRule | RuleFlag;
  /** -Infinity when nothing has passed. */
  readonly today: number;
  /** Whether an exception or a pause takes a day away. */
  readonly isTaken: (day: number) => boolean;
}

/** Most items of a list: more is noise. */
const MOST_ITEMS = 6;
/** How far a day that counts is looked for: more than an interval of twelve months. */
const ANCHOR_SEARCH_DAYS = 400;
/** 1970-01-05. */
const A_MONDAY = 4;
const WEEKDAYS: readonly number[] = [0, 1, 2, 3, 4, 5, 6];
const NTHS: readonly number[] = [1, 2, 3, 4, 5, -1];

/**
 * A list as it is said: all of it when short, else the first items, so that what is left out is never a single one.
 *
 * @example shortList([1, 2, 3, 4, 5, 6, 7]) // { items: [1, 2, 3, 4, 5], moreCount: 2 }
 */
export const shortList = <Item>(list: readonly Item[]): ShortList<Item> => {
  const items = list.length > MOST_ITEMS ? list.slice(0, MOST_ITEMS - 1) : list;
  return { items, moreCount: list.length - items.length };
};

/**
 * The days of dates that exist and are wanted, each once, in order.
 *
 * @example daysOf(['1970-01-03', '1970-02-30', '1970-01-01'], () => true) // [0, 2]
 */
export const daysOf = (
  dates: readonly string[] | undefined,
  isWanted: (day: number) => boolean,
): readonly number[] => {
  const days = new Set<number>();
  for (const date of dates ?? []) {
    const day = dayOf(date);
    if (day !== undefined && isWanted(day)) days.add(day);
  }
  return [...days].sort((a, b) => a - b);
};

const weekdayCode = (weekday: number): string => weekdayCodeOf(A_MONDAY + weekday);

const firstRuleDay = (rule: DayRule, fromDay: number): number | undefined => {
  const search = { fromDay, untilDay: fromDay + ANCHOR_SEARCH_DAYS, keeps: () => true, limit: 1 };
  return ruleDays(rule, search).days[0];
};

/** The next day of the rule; of one that is over, or has fifth weekdays only, its first or the day it starts. */
const anchorOf = (from: string | undefined, { rule, today }: PatternSearch): number | undefined => {
  const fromDay = dayOf(from);
  if (typeof rule === 'string' || fromDay === undefined) return undefined;
  return firstRuleDay(rule, Math.max(fromDay, today)) ?? firstRuleDay(rule, fromDay) ?? fromDay;
};

const nthWeekdays = (list: readonly { readonly day: string; readonly n: number }[]) => {
  const wanted = new Set(list.map(({ day, n }) => `${day}${n}`));
  return NTHS.flatMap((n) =>
    WEEKDAYS.filter((weekday) => wanted.has(`${weekdayCode(weekday)}${n}`)).map((weekday) => ({
      weekday,
      n,
    })),
  );
};

/** One date keeps its day when that has passed: it says when a thing was. */
const listedPattern = (
  dates: readonly string[],
  { rule, today, isTaken }: PatternSearch,
): SchedulePattern => {
  const days = daysOf(dates, () => true);
  const [first] = days;
  if (typeof rule === 'string' || first === undefined) return { kind: 'unknown', text: undefined };
  const isOn = (day: number): boolean => isRuleDay(rule, day) && !isTaken(day);
  if (days.length === 1 && isOn(first)) return { kind: 'once', day: first };
  return { kind: 'dates', days: shortList(days.filter((day) => day >= today && isOn(day))) };
};

const countedPattern = (
  written: Extract<Schedule['rule'], { freq: 'weekly' | 'monthly' }>,
  anchorDay: number | undefined,
): SchedulePattern => {
  const { interval } = written;
  if (written.freq === 'monthly') {
    return { kind: 'monthly', interval, anchorDay, nth: nthWeekdays(written.nth) };
  }
  const codes: readonly string[] = written.days;
  const weekdays = WEEKDAYS.filter((weekday) => codes.includes(weekdayCode(weekday)));
  return { kind: 'weekly', interval, anchorDay, weekdays };
};

/**
 * What the rule of a schedule says.
 *
 * @example patternOf(tuesdays, search) // { kind: 'weekly', interval: 1, anchorDay: undefined, weekdays: [1] }
 */
export const patternOf = (
  { rule: written, from }: Schedule,
  search: PatternSearch,
): SchedulePattern => {
  if (written.freq === 'unknown') return { kind: 'unknown', text: written.text };
  if (search.rule === 'rule-unknown') return { kind: 'unknown', text: undefined };
  if (written.freq === 'dates') return listedPattern(written.dates, search);
  if (written.freq === 'once') return listedPattern([written.date], search);
  return countedPattern(written, written.interval > 1 ? anchorOf(from, search) : undefined);
};
