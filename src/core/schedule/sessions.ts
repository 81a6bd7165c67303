/**
 * The occurrences of a session, its status taken into account, and the next one a family can still go to.
 *
 * Paused and ended sessions have no dates. A status that this version does not know could mean either, so its dates
 * are given but each is flagged.
 */
import type { Session } from '../feed/types.js';
import type { ScheduleContext } from './calendars.js';
import { MINUTES_A_DAY } from './dates.js';
import { minutesSinceEpoch } from './local-time.js';
import type { WallTime } from './local-time.js';
import { isHappening } from './occurrence.js';
import type { Occurrence } from './occurrence.js';
import { occurrencesBetween } from './occurrences.js';
import type { OccurrenceList, OccurrenceWindow } from './occurrences.js';

/** The next occurrence; `isRunning` when it has started and not ended. */
export interface NextOccurrence extends Occurrence {
  readonly isRunning: boolean;
}

/** When and how far to look: `horizonDays` after today. */
export interface NextSearch extends ScheduleContext {
  readonly now: WallTime;
  readonly horizonDays: number;
}

/** Days of the first look; each further one is twice as long, so a rare session costs few looks. */
const FIRST_LOOK_DAYS = 14;

/**
 * The occurrences of a session in a window; none while it is paused or once it has ended.
 *
 * @example sessionOccurrences({ ...session, status: 'paused' }, window) // { occurrences: [], flags: [] }
 */
export const sessionOccurrences = (
  { schedule, status }: Pick<Session, 'schedule' | 'status'>,
  window: OccurrenceWindow,
): OccurrenceList => {
  if (status === 'paused' || status === 'ended') return { occurrences: [], flags: [] };
  const list = occurrencesBetween(schedule, window);
  if (status === 'active') return list;
  return {
    occurrences: list.occurrences.map((occurrence) => ({
      ...occurrence,
      flags: [...occurrence.flags, 'status-unknown'],
    })),
    flags: [...list.flags, 'status-unknown'],
  };
};

/** Whether a family can still go: all day when the time is not known, up to the start when the end is not. */
const isStillOn = ({ day, startMinute, endMinute }: Occurrence, nowMinutes: number): boolean => {
  const minute = nowMinutes - day * MINUTES_A_DAY;
  return minute <= (startMinute ?? MINUTES_A_DAY - 1) || minute < (endMinute ?? 0);
};

/**
 * The first occurrence that is neither cancelled nor over, from yesterday's (it may run past midnight) to
 * `horizonDays` after today; undefined when there is none.
 *
 * @example nextOccurrence(tuesdays, { now, horizonDays: 28, ...context }) // { day: 5, …, isRunning: false }
 */
export const nextOccurrence = (
  session: Pick<Session, 'schedule' | 'status'>,
  { now, horizonDays, ...context }: NextSearch,
): NextOccurrence | undefined => {
  const nowMinutes = minutesSinceEpoch(now);
  const lastDay = now.day + horizonDays;
  let lookDays = FIRST_LOOK_DAYS;
  for (let fromDay = now.day - 1; fromDay <= lastDay; fromDay += lookDays, lookDays *= 2) {
    const untilDay = Math.min(fromDay + lookDays - 1, lastDay);
    const { occurrences } = sessionOccurrences(session, { fromDay, untilDay, ...context });
    const next = occurrences.find((one) => isHappening(one) && isStillOn(one, nowMinutes));
    if (next === undefined) continue;
    const startsAt = next.day * MINUTES_A_DAY + (next.startMinute ?? Infinity);
    return { ...next, isRunning: startsAt <= nowMinutes };
  }
  return undefined;
};
