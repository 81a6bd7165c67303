/**
 * Start and end of an event, so that every calendar program reads the instants of `instantOf`.
 *
 * Programs disagree about a wall time that the clocks repeat or skip and about how long an event across the change
 * lasts. Near a change times are therefore written in UTC and no event is left to a rule. The clocks change at 01:00
 * UTC, so no wall time from 03:00 on is near a change of its day.
 */
import { MINUTES_A_DAY, civilOf } from '../schedule/dates.js';
import { instantOf, minutesSinceEpoch, wallTimeAt } from '../schedule/local-time.js';
import type { WallTime } from '../schedule/local-time.js';
import type { Slot } from '../schedule/occurrence.js';
import { dateStamp, utcStamp, wallStamp } from '../schedule/stamps.js';

const HOUR_MS = 3_600_000;
const LATEST_NEAR_MINUTE = 180;
/** The clocks change on a last Sunday, the 25th at the earliest; an event may start the evening before. */
const FIRST_DATE = 24;

/** Whether times like these are near a change of the clocks on some day. */
export const canMeetClockChange = ({ startMinute, endMinute }: Omit<Slot, 'day'>): boolean =>
  startMinute !== undefined &&
  (startMinute < LATEST_NEAR_MINUTE || (endMinute ?? 0) > MINUTES_A_DAY);

/**
 * Whether times like these start in the hour that comes twice. Programs disagree with themselves which of the two a
 * date left out of a rule means, so that no rule can have such dates.
 */
export const isUnclearStart = ({ startMinute = 0 }: Omit<Slot, 'day'>): boolean =>
  startMinute >= 60 && startMinute < 120;

const offsetAt = (instantMs: number): number =>
  minutesSinceEpoch(wallTimeAt(instantMs)) - instantMs / 60_000;

/**
 * Whether the clocks change from an hour before the start to an hour after the end.
 *
 * @example isNearClockChange({ day: dayOf('2026-10-25'), startMinute: 30, endMinute: 90 }) // true
 */
export const isNearClockChange = (slot: Slot): boolean => {
  const { day, startMinute = 0, endMinute = startMinute } = slot;
  const { month, date } = civilOf(day);
  if ((month !== 3 && month !== 10) || date < FIRST_DATE || !canMeetClockChange(slot)) return false;
  const before = instantOf({ day, minute: startMinute }) - HOUR_MS;
  const after = instantOf({ day, minute: endMinute }) + HOUR_MS;
  return offsetAt(before) !== offsetAt(after);
};

const stamped = (wall: WallTime, isUtc: boolean): string =>
  isUtc ? utcStamp(instantOf(wall)) : wallStamp(wall);

/**
 * Parameter and value of a property that names days of a rule: `;TZID=Europe/London:20261027T100000`, or
 * `;VALUE=DATE:20261027,20261103` when it has no time.
 */
export const localTimes = (days: readonly number[], minute: number | undefined): string => {
  const stamps = days.map((day) =>
    minute === undefined ? dateStamp(day) : wallStamp({ day, minute }),
  );
  return `;${minute === undefined ? 'VALUE=DATE' : 'TZID=Europe/London'}:${stamps.join(',')}`;
};

/**
 * First and last stamp of an event: dates without a time, UTC near a change of the clocks. Without an end, or with one
 * at the start, the end is the start; of a date it is the day after.
 *
 * @example stampsOf({ day: 0, startMinute: 600, endMinute: 690 }) // ['19700101T100000', '19700101T113000']
 */
export const stampsOf = (slot: Slot): readonly [start: string, end: string] => {
  const { day, startMinute, endMinute = startMinute } = slot;
  if (startMinute === undefined || endMinute === undefined) {
    return [dateStamp(day), dateStamp(day + 1)];
  }
  const isUtc = isNearClockChange(slot);
  return [stamped({ day, minute: startMinute }, isUtc), stamped({ day, minute: endMinute }, isUtc)];
};

/**
 * The lines DTSTART and DTEND. An all-day event and one of no known length have no DTEND: a day, or a moment.
 *
 * @example timeLines({ day: 0 }) // ['DTSTART;VALUE=DATE:19700101']
 */
export const timeLines = (slot: Slot): readonly string[] => {
  const [start, end] = stampsOf(slot);
  const kind = start.endsWith('Z') ? '' : ';TZID=Europe/London';
  if (slot.startMinute === undefined) return [`DTSTART;VALUE=DATE:${start}`];
  return [`DTSTART${kind}:${start}`, ...(end === start ? [] : [`DTEND${kind}:${end}`])];
};
