/**
 * A session as calendar programs hold it: one repeating event, the dates on which it is not or is otherwise, and
 * single events.
 *
 * The repeating event runs on for ever where it can: beyond all that is known the core keeps every date of a rule too.
 * It ends at `lastDay` when what matters lies more than ten years ahead or is too much, so nothing is walked or listed
 * without end. A date near a change of the clocks, or with a time where the rule has none, becomes single.
 */
import type { Schedule, Session } from '../feed/types.js';
import type { ScheduleContext } from '../schedule/calendars.js';
import { dateOf } from '../schedule/dates.js';
import { timesOf } from '../schedule/occurrence.js';
import type { Occurrence, SlotTimes } from '../schedule/occurrence.js';
import type { OccurrenceWindow } from '../schedule/occurrences.js';
import { ruleDays, ruleOf } from '../schedule/recurrence.js';
import type { DayRule, DayWindow } from '../schedule/recurrence.js';
import { rruleOf } from '../schedule/rrule.js';
import { sessionOccurrences } from '../schedule/sessions.js';
import { canMeetClockChange, isNearClockChange, isUnclearStart } from './event-times.js';
import { horizonOf } from './horizon.js';
import { sortedDays } from './series-days.js';
import type { DaysToSort, Override, SortedDays } from './series-days.js';

/** The repeating event: usual times from `day` on, by an RRULE, but not on `exceptDays`. */
export interface Repeating extends SlotTimes {
  readonly day: number;
  readonly rrule: string;
  readonly exceptDays: readonly number[];
  readonly overrides: readonly Override[];
}

/** All events of a session from a day on. */
export interface SeriesPlan {
  readonly repeating?: Repeating | undefined;
  readonly singles: readonly Occurrence[];
  /** The last day that is complete; Infinity when all are. */
  readonly lastDay: number;
}

/** The first day to plan, and what has to be known to do so. */
export interface PlanStart extends ScheduleContext {
  readonly fromDay: number;
}

/** How far ahead single dates are looked at: ten years. */
const AHEAD_DAYS = 3653;
/** 9999-12-30: beyond it a date has five digits. */
const LAST_DATED_DAY = 2_932_895;
/** 1996-01-01: since then the clocks change as the file's time zone says. */
const FIRST_DATED_DAY = 9496;

/** All occurrences of a window, however many: where a list is cut its halves are asked. */
const allOccurrences = (
  session: Pick<Session, 'schedule' | 'status'>,
  window: OccurrenceWindow,
): readonly Occurrence[] => {
  const { fromDay, untilDay } = window;
  if (fromDay > untilDay) return [];
  const { occurrences, flags } = sessionOccurrences(session, window);
  if (!flags.includes('truncated') || fromDay === untilDay) return occurrences;
  const middle = Math.floor((fromDay + untilDay) / 2);
  return [
    ...allOccurrences(session, { ...window, untilDay: middle }),
    ...allOccurrences(session, { ...window, fromDay: middle + 1 }),
  ];
};

/** Most dates left out, dates that are otherwise, and single ones. */
const LIST_LIMIT = 400;

/** The day before that of the first item too many. */
const lastDayBefore = (days: readonly number[]): number => (days[LIST_LIMIT] ?? Infinity) - 1;

const repeatingRule = (schedule: Schedule): DayRule | undefined => {
  const rule = rruleOf(schedule) === undefined ? undefined : ruleOf(schedule);
  return typeof rule === 'string' ? undefined : rule;
};

/** Whether some date of a rule in a window is near a change of the clocks. */
const meetsClockChange = (rule: DayRule, usual: SlotTimes, window: DayWindow): boolean => {
  const keeps = (day: number): boolean => isNearClockChange({ day, ...usual });
  return (
    canMeetClockChange(usual) && ruleDays(rule, { ...window, keeps, limit: 1 }).days.length > 0
  );
};

/** The last day until which nothing found is too much. */
const lastDayOfSome = (sorted: SortedDays): number => {
  const { keptDays, exceptDays, overrides, singles } = sorted;
  const [firstDay = Infinity] = keptDays;
  return Math.min(
    lastDayBefore(exceptDays.filter((day) => day > firstDay)),
    lastDayBefore(overrides.map(({ day }) => day)),
    lastDayBefore(singles.map(({ day }) => day).sort((a, b) => a - b)),
  );
};

/** The repeating event from its first date on; where not all is known, up to the last one that is. */
const repeatingEvent = (
  schedule: Schedule,
  { keptDays, exceptDays, overrides }: SortedDays,
  isCut: boolean,
): Repeating | undefined => {
  const [firstDay] = keptDays;
  if (firstDay === undefined) return undefined;
  const untilDay = isCut ? (keptDays.at(-1) ?? firstDay) : Infinity;
  return {
    ...timesOf(schedule, {}),
    day: firstDay,
    rrule: rruleOf(isCut ? { ...schedule, until: dateOf(untilDay) } : schedule) ?? '',
    exceptDays: exceptDays.filter((day) => day > firstDay && day < untilDay),
    overrides: overrides.filter(({ day }) => day <= untilDay),
  };
};

/** The days of a window sorted, and if it has none for the repeating event the first one after it. */
const daysOf = (search: DaysToSort, limitDay: number): SortedDays => {
  const sorted = sortedDays(search);
  const { fromDay, untilDay, rule } = search;
  if (rule === undefined || sorted.keptDays.length > 0) return sorted;
  const later = { fromDay: Math.max(fromDay, untilDay + 1), untilDay: limitDay, limit: 1 };
  return { ...sorted, keptDays: ruleDays(rule, { ...later, keeps: () => true }).days };
};

/** The plan of a session that takes place. */
const activePlan = (
  { schedule, status }: Pick<Session, 'schedule' | 'status'>,
  start: PlanStart,
): SeriesPlan => {
  const limitDay = Math.min(start.fromDay + AHEAD_DAYS, LAST_DATED_DAY);
  const horizon = horizonOf(schedule, { ...start, untilDay: limitDay });
  if (horizon.lastDay < start.fromDay) return { singles: [], lastDay: horizon.lastDay };
  const rule = repeatingRule(schedule);
  const usual = timesOf(schedule, {});
  const isClockBound = rule && meetsClockChange(rule, usual, { ...start, untilDay: limitDay });
  const window = { ...start, untilDay: isClockBound ? limitDay : horizon.horizonDay };
  const occurrences = allOccurrences({ schedule, status }, window);
  const seriesRule = isClockBound && isUnclearStart(usual) ? undefined : rule;
  const sorted = daysOf({ ...window, occurrences, usual, rule: seriesRule }, limitDay);
  const isEndless = rule !== undefined && rule.untilDay > limitDay;
  const isOpen = isEndless && (isClockBound || sorted.keptDays.length === 0);
  const lastDay = Math.min(horizon.lastDay, isOpen ? limitDay : Infinity, lastDayOfSome(sorted));
  const keptDays = sorted.keptDays.filter((day) => day <= lastDay);
  // A date that moves in from beyond the last day has no repeating event to belong to.
  const later = sorted.overrides.filter(({ day }) => day > lastDay);
  const singles = [...sorted.singles, ...later.map(({ occurrence }) => occurrence)];
  return {
    repeating: repeatingEvent(schedule, { ...sorted, keptDays }, lastDay < Infinity),
    singles: singles.filter(({ day }) => day <= lastDay),
    lastDay,
  };
};

/**
 * The events of a session from a day on; none while it is paused or once it has ended.
 *
 * @example seriesPlan(tuesdays, { fromDay: 9496, ...context })
 * // { repeating: { day: 9497, rrule: 'FREQ=WEEKLY;BYDAY=TU', exceptDays: [], overrides: [], … }, singles: [], … }
 */
export const seriesPlan = (
  session: Pick<Session, 'schedule' | 'status'>,
  start: PlanStart,
): SeriesPlan => {
  const { status } = session;
  if (status === 'paused' || status === 'ended') return { singles: [], lastDay: Infinity };
  return activePlan(session, { ...start, fromDay: Math.max(start.fromDay, FIRST_DATED_DAY) });
};
