/**
 * A recurrence rule as day numbers inside a window, bounded by the schedule's own `from` and `until`.
 *
 * A rule is a yes-or-no question about a day, so the window is walked and never the rule: one from year 1 to 9999
 * costs no more than one of this week. Only a window of centuries is cut short, and that is said.
 */
import type { Recurrence, Schedule } from '../feed/types.js';
import { WEEKDAYS, civilOf, dayOf, mondayOf, weekdayCodeOf, weekdayOf } from './dates.js';

/** Days to look at, first and last included. */
export interface DayWindow {
  readonly fromDay: number;
  readonly untilDay: number;
}

/** Why a rule gives no dates: it says so itself or nothing in it can be read, or it has nothing to count from. */
export type RuleFlag = 'rule-unknown' | 'interval-without-anchor';

/** A rule that can be asked about the days of its window. */
export interface DayRule extends DayWindow {
  readonly isOn: (day: number) => boolean;
}

/** Days a window is walked at most: enough for 200 fifth Mondays of every twelfth month. */
const WALK_LIMIT = 100_000;

type Repeating = Extract<Recurrence, { freq: 'weekly' | 'monthly' }>;

const weekOf = (day: number): number => (mondayOf(day) + 3) / 7;

const monthOf = (day: number): number => {
  const { year, month } = civilOf(day);
  return year * 12 + month;
};

/** Weekdays as bits, Monday the lowest. A code that is none is 2 ** -1, which sets no bit. */
const weekdayBits = (codes: readonly string[]): number => {
  let bits = 0;
  for (const code of codes) bits |= 2 ** (WEEKDAYS as readonly string[]).indexOf(code);
  return bits;
};

/** Whether a day is a wanted weekday of its month: the nth, or with -1 the last. */
const nthTest = (nths: Extract<Recurrence, { freq: 'monthly' }>['nth']): DayRule['isOn'] => {
  const wanted = new Set(nths.map(({ day, n }) => `${day}${n}`));
  return (day) => {
    const code = weekdayCodeOf(day);
    const isLast = monthOf(day + 7) !== monthOf(day);
    return (
      wanted.has(code + Math.ceil(civilOf(day).date / 7)) || (isLast && wanted.has(`${code}-1`))
    );
  };
};

const repeatingTest = (
  rule: Repeating,
  anchorDay: number | undefined,
): DayRule['isOn'] | RuleFlag => {
  const { freq, interval } = rule;
  const bits = weekdayBits(freq === 'weekly' ? rule.days : rule.nth.map(({ day }) => day));
  if (bits === 0) return 'rule-unknown';
  if (interval > 1 && anchorDay === undefined) return 'interval-without-anchor';
  const isNth = freq === 'weekly' ? undefined : nthTest(rule.nth);
  const periodOf = freq === 'weekly' ? weekOf : monthOf;
  const anchor = interval === 1 ? 0 : periodOf(anchorDay ?? 0);
  // The weekday first: most days are asked about only to be told that they are another one.
  return (day) =>
    (bits >> weekdayOf(day)) % 2 === 1 &&
    (isNth === undefined || isNth(day)) &&
    (interval === 1 || (periodOf(day) - anchor) % interval === 0);
};

/** Single dates are bounded by their first and last, so that walking them is short too. */
const listedRule = (
  dates: readonly string[],
  { fromDay, untilDay }: DayWindow,
): DayRule | RuleFlag => {
  const days = dates
    .map((date) => dayOf(date) ?? NaN)
    .filter((day) => day >= fromDay && day <= untilDay);
  const found = new Set(days.sort((a, b) => a - b));
  return {
    fromDay: days[0] ?? Infinity,
    untilDay: days.at(-1) ?? -Infinity,
    isOn: (day) => found.has(day),
  };
};

/**
 * The rule of a schedule, ready to be asked, or why it cannot be.
 *
 * Weeks of an interval count from the ISO week of `from`, months from its month. A fifth or last weekday that a month
 * lacks skips that month. Every second week of a schedule without `from` could be either, so it has no dates.
 */
export const ruleOf = ({ rule, from, until }: Schedule): DayRule | RuleFlag => {
  const anchorDay = dayOf(from);
  const fromDay = anchorDay ?? -Infinity;
  const untilDay = dayOf(until) ?? Infinity;
  if (rule.freq === 'unknown') return 'rule-unknown';
  if (rule.freq === 'once') return listedRule([rule.date], { fromDay, untilDay });
  if (rule.freq === 'dates') return listedRule(rule.dates, { fromDay, untilDay });
  const isOn = repeatingTest(rule, anchorDay);
  return typeof isOn === 'string' ? isOn : { fromDay, untilDay, isOn };
};

/**
 * Whether a rule falls on a day, its bounds included.
 *
 * @example isRuleDay(everyTuesday, dayOf('2026-10-27')) // true
 */
export const isRuleDay = ({ fromDay, untilDay, isOn }: DayRule, day: number): boolean =>
  day >= fromDay && day <= untilDay && isOn(day);

/** What `ruleDays` looks for: days of a window that `keeps` says yes to, at most `limit` of them. */
export interface RuleSearch extends DayWindow {
  readonly keeps: (day: number) => boolean;
  readonly limit: number;
}

/**
 * The rule's days inside a window, in order, and whether any may be missing because a limit was met.
 *
 * @example ruleDays(everyTuesday, { fromDay: 0, untilDay: 13, keeps: () => true, limit: 9 }) // { days: [5, 12], … }
 */
export const ruleDays = (
  rule: DayRule,
  { fromDay, untilDay, keeps, limit }: RuleSearch,
): { readonly days: readonly number[]; readonly isCut: boolean } => {
  const days: number[] = [];
  const first = Math.max(fromDay, rule.fromDay);
  const steps = Math.min(untilDay, rule.untilDay) - first;
  for (let step = 0; step <= Math.min(steps, WALK_LIMIT); step += 1) {
    const day = first + step;
    if (!rule.isOn(day) || !keeps(day)) continue;
    if (days.length === limit) return { days, isCut: true };
    days.push(day);
  }
  return { days, isCut: steps > WALK_LIMIT };
};
