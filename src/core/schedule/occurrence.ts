/**
 * One dated occurrence of a session, and how its times are read.
 *
 * All times are wall times. Minutes count from midnight of the occurrence's own day, so an end of 1530 is half past
 * one at night. A missing start is "time not known", and then an end says nothing either.
 */
import type { Text } from '../feed/types.js';
import { MINUTES_A_DAY, minuteOf } from './dates.js';

/** What is uncertain about a date of a rule. */
export type DayFlag = 'term-dates-unknown' | 'check-bank-holiday' | 'bank-holidays-unknown';

/**
 * What is uncertain about one occurrence. `moved-without-to`: cancelled, because a move says nowhere to go;
 * `change-unknown`: changed in a way this version does not know; `status-unknown`: so is the status of its session.
 */
export type OccurrenceFlag =
  DayFlag | 'ends-next-day' | 'moved-without-to' | 'change-unknown' | 'status-unknown';

/** When and, if a change named it, where. Without `placeId` the session's own place holds. */
export interface Slot {
  readonly day: number;
  readonly startMinute?: number | undefined;
  /** More than 1440 when it ends after midnight. */
  readonly endMinute?: number | undefined;
  readonly placeId?: string | undefined;
}

/**
 * One date of a session. A moved one is listed twice: at its old date with `movedTo`, and at its new one with
 * `movedFrom`.
 */
export interface Occurrence extends Slot {
  readonly status: 'scheduled' | 'cancelled' | 'moved' | 'changed';
  readonly movedTo?: Slot | undefined;
  readonly movedFrom?: Slot | undefined;
  /** The change's own words. */
  readonly note?: Text | undefined;
  readonly flags: readonly OccurrenceFlag[];
}

/** Start and end; an end after midnight is more than 1440. */
export type SlotTimes = Pick<Slot, 'startMinute' | 'endMinute'>;

/**
 * The times written in a schedule, or in an extra date or change on top of the usual ones. An own start without an
 * own end leaves the end unknown: neither the usual end nor the usual length is what was said. An end earlier than its
 * start is on the next day; one without a start says nothing.
 *
 * @example timesOf({ start: '22:00', end: '01:00' }, {}) // { startMinute: 1320, endMinute: 1500 }
 * @example timesOf({ start: '13:00' }, { startMinute: 600, endMinute: 690 }) // { startMinute: 780 }
 */
export const timesOf = (
  written: { readonly start?: string | undefined; readonly end?: string | undefined },
  usual: SlotTimes,
): SlotTimes => {
  const startMinute = minuteOf(written.start) ?? usual.startMinute;
  if (startMinute === undefined) return {};
  const usualEnd = startMinute === usual.startMinute ? usual.endMinute : undefined;
  const endMinute = minuteOf(written.end) ?? usualEnd;
  const isNextDay = endMinute !== undefined && endMinute < startMinute;
  return { startMinute, endMinute: isNextDay ? endMinute + MINUTES_A_DAY : endMinute };
};

/**
 * A scheduled occurrence on a day, flagged when it ends on the next.
 *
 * @example occurrenceOn(5, { startMinute: 1320, endMinute: 1500 }, []).flags // ['ends-next-day']
 */
export const occurrenceOn = (
  day: number,
  { startMinute, endMinute }: SlotTimes,
  flags: readonly OccurrenceFlag[],
): Occurrence => ({
  // Each by its name: a spread takes ten times as long, and 5,000 series have 20,000 of these in four weeks.
  startMinute,
  endMinute,
  day,
  status: 'scheduled',
  flags: (endMinute ?? 0) < MINUTES_A_DAY ? flags : [...flags, 'ends-next-day'],
});

/**
 * Whether an occurrence takes place when it says: not cancelled, and not the old date of a moved one.
 *
 * @example isHappening({ day: 0, status: 'cancelled', flags: [] }) // false
 */
export const isHappening = ({ status, movedTo }: Occurrence): boolean =>
  status !== 'cancelled' && movedTo === undefined;
