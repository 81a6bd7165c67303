/**
 * A schedule in pieces that words only have to format: its pattern, bounds, and what is ahead of today that differs.
 *
 * Day numbers and codes only. Days that do not exist and days that have passed are left out, the rest is sorted and
 * cut short: a feed may list a hundred thousand exceptions, and nobody reads more than a few. What takes dates away is
 * said a year ahead at most. Calendars are not asked: that a session is on in term time only is part of the words.
 */
import type { Schedule } from '../feed/types.js';
import { dayRangesOf, isInRanges } from './day-ranges.js';
import { dayOf } from './dates.js';
import type { WallTime } from './local-time.js';
import { timesOf } from './occurrence.js';
import type { Slot, SlotTimes } from './occurrence.js';
import { isRuleDay, ruleOf } from './recurrence.js';
import type { DayRule, DayWindow, RuleFlag } from './recurrence.js';
import { changesAhead } from './summary-changes.js';
import type { SummaryChange } from './summary-changes.js';
import { daysOf, patternOf, shortList } from './summary-pattern.js';
import type { SchedulePattern, ShortList } from './summary-pattern.js';

type Pause = NonNullable<Schedule['pauses']>[number];

/** Days on which a session has a break, both included. */
export interface SummaryBreak {
  readonly first: number;
  readonly last: number;
  readonly reason: Pause['reason'];
}

/** A schedule in pieces. Season and bank holidays are said of a rule that repeats only, bounds not of listed dates. */
export interface ScheduleSummary {
  readonly pattern: SchedulePattern;
  readonly times: SlotTimes;
  readonly season: Schedule['calendar'];
  readonly bankHolidays: Schedule['bankHolidays'] | undefined;
  /** Only when it is still ahead. */
  readonly fromDay: number | undefined;
  readonly untilDay: number | undefined;
  /** Nothing is left from today on. */
  readonly isOver: boolean;
  readonly notOn: ShortList<number>;
  readonly breaks: ShortList<SummaryBreak>;
  /** Extra dates at the usual time. */
  readonly alsoOn: ShortList<number>;
  /** Extra dates at times of their own. */
  readonly alsoAt: ShortList<Slot>;
  readonly changes: ShortList<SummaryChange>;
}

/** What is asked again and again: `fromDay` is today, `untilDay` the last day of which an exception is said. */
interface Ahead extends DayWindow {
  readonly schedule: Schedule;
  readonly rule: DayRule | RuleFlag;
  readonly usual: SlotTimes;
  readonly isPaused: (day: number) => boolean;
  /** Whether an exception or a pause takes a day away. */
  readonly isTaken: (day: number) => boolean;
  readonly isOnRule: (day: number) => boolean;
}

/** Extra dates still ahead, by their time. */
interface Extras {
  readonly usualDays: ReadonlySet<number>;
  readonly slots: readonly Slot[];
}

/** An exception further ahead than this is of no use yet. */
const YEAR_AHEAD_DAYS = 366;
/** 2100-01-01: an end from there on stands for none. */
const NO_END_DAY = 47482;

const aheadOf = (schedule: Schedule, today: number | undefined): Ahead => {
  const pauses = dayRangesOf(schedule.pauses);
  const except = new Set((schedule.except ?? []).map(dayOf));
  const rule = ruleOf(schedule);
  const isPaused = (day: number): boolean => isInRanges(pauses, day);
  return {
    schedule,
    rule,
    usual: timesOf(schedule, {}),
    isPaused,
    isTaken: (day) => except.has(day) || isPaused(day),
    isOnRule: (day) => typeof rule !== 'string' && isRuleDay(rule, day),
    fromDay: today ?? -Infinity,
    untilDay: today === undefined ? Infinity : today + YEAR_AHEAD_DAYS,
  };
};

const breaksOf = ({ schedule, rule, fromDay, untilDay }: Ahead): readonly SummaryBreak[] => {
  const bounds = typeof rule === 'string' ? { fromDay: -Infinity, untilDay: Infinity } : rule;
  const readBreak = ({ from, until, reason }: Pause): SummaryBreak[] => {
    const first = dayOf(from) ?? Infinity;
    const last = dayOf(until) ?? -Infinity;
    const isAhead = last >= Math.max(fromDay, bounds.fromDay);
    const isSoon = first <= Math.min(untilDay, bounds.untilDay);
    return first <= last && isAhead && isSoon ? [{ first, last, reason }] : [];
  };
  return (schedule.pauses ?? []).flatMap(readBreak).sort((a, b) => a.first - b.first);
};

const extrasOf = ({ schedule, usual, fromDay }: Ahead): Extras => {
  const usualDays = new Set<number>();
  const slots: Slot[] = [];
  for (const extra of schedule.extra ?? []) {
    const day = dayOf(extra.date);
    if (day === undefined || day < fromDay) continue;
    const times = timesOf(extra, usual);
    const isUsual = times.startMinute === usual.startMinute && times.endMinute === usual.endMinute;
    if (isUsual) usualDays.add(day);
    else slots.push({ day, ...times });
  }
  return { usualDays, slots: slots.sort((a, b) => a.day - b.day) };
};

/** Less those that the rule has anyway: when nothing else could have taken the day away, nothing is extra about it. */
const alsoOnDays = (ahead: Ahead, { usualDays }: Extras): readonly number[] => {
  const { schedule, isOnRule, isPaused } = ahead;
  const isSure = schedule.calendar === undefined && schedule.bankHolidays !== 'skip';
  return [...usualDays]
    .filter((day) => !isSure || !isOnRule(day) || isPaused(day))
    .sort((a, b) => a - b);
};

/** Days of the rule that are exceptions. One that an extra date brings back at the same time is none. */
const notOnDays = (ahead: Ahead, { usualDays }: Extras): readonly number[] => {
  const { schedule, rule, isOnRule, fromDay, untilDay } = ahead;
  const isMissed = (day: number): boolean =>
    !usualDays.has(day) && (typeof rule === 'string' || isOnRule(day));
  return daysOf(schedule.except, (day) => day >= fromDay && day <= untilDay && isMissed(day));
};

const boundsOf = (
  { schedule, fromDay: today }: Ahead,
  { kind }: SchedulePattern,
): Pick<ScheduleSummary, 'season' | 'bankHolidays' | 'fromDay' | 'untilDay'> => {
  const { from, until, calendar, bankHolidays } = schedule;
  const none = { season: undefined, bankHolidays: undefined };
  if (kind === 'once' || kind === 'dates') {
    return { ...none, fromDay: undefined, untilDay: undefined };
  }
  const fromDay = dayOf(from) ?? -Infinity;
  const untilDay = dayOf(until) ?? Infinity;
  return {
    ...(kind === 'unknown' ? none : { season: calendar, bankHolidays }),
    fromDay: fromDay > today ? fromDay : undefined,
    untilDay: untilDay < NO_END_DAY ? untilDay : undefined,
  };
};

const hasDaysAhead = (pattern: SchedulePattern, { schedule, fromDay }: Ahead): boolean => {
  if (pattern.kind === 'once') return pattern.day >= fromDay;
  if (pattern.kind === 'dates') return pattern.days.items.length > 0;
  return (dayOf(schedule.until) ?? Infinity) >= fromDay;
};

/**
 * A schedule in pieces, as it is at a time; without one nothing has passed.
 *
 * @example
 * scheduleSummary({ ...tuesdays, except: ['1970-01-13'] }, { day: 0, minute: 0 })
 * // { pattern: { kind: 'weekly', weekdays: [1], … }, notOn: { items: [12], moreCount: 0 }, … }
 */
export const scheduleSummary = (schedule: Schedule, now?: WallTime): ScheduleSummary => {
  const ahead = aheadOf(schedule, now?.day);
  const { usual, isTaken, isOnRule, fromDay: today } = ahead;
  const pattern = patternOf(schedule, { ...ahead, today });
  const extras = extrasOf(ahead);
  const isPlanned = (day: number): boolean => isOnRule(day) && !isTaken(day);
  const changes = changesAhead(schedule, { today, isPlanned });
  const hasOther =
    extras.usualDays.size > 0 ||
    extras.slots.length > 0 ||
    changes.some(({ to }) => to !== undefined && to.day >= today);
  return {
    pattern,
    times: usual,
    ...boundsOf(ahead, pattern),
    isOver: !hasOther && !hasDaysAhead(pattern, ahead),
    notOn: shortList(notOnDays(ahead, extras)),
    breaks: shortList(breaksOf(ahead)),
    alsoOn: shortList(alsoOnDays(ahead, extras)),
    alsoAt: shortList(extras.slots),
    changes: shortList(changes),
  };
};
