/** Schedules, places and contexts to test with, and occurrences and hours written as one line each. */
import type { Change, OpeningSpan, Recurrence, Schedule } from '../../../src/core/feed/types.js';
import type { ScheduleContext } from '../../../src/core/schedule/calendars.js';
import { dateOf, dayOf } from '../../../src/core/schedule/dates.js';
import type { DayHours } from '../../../src/core/schedule/day-hours.js';
import type { WallTime } from '../../../src/core/schedule/local-time.js';
import { parseNow } from '../../../src/core/schedule/local-time.js';
import type { Occurrence, Slot } from '../../../src/core/schedule/occurrence.js';
import { occurrencesBetween } from '../../../src/core/schedule/occurrences.js';

export const england: ScheduleContext = { calendars: undefined, division: 'england-and-wales' };

/** The day number of a date that exists. */
export const on = (date: string): number => {
  const day = dayOf(date);
  if (day === undefined) throw new Error(`${date} does not exist`);
  return day;
};

/** A wall time written `YYYY-MM-DDTHH:MM`. */
export const at = (text: string): WallTime => {
  const wall = parseNow(text);
  if (wall === undefined) throw new Error(`${text} is not a wall time`);
  return wall;
};

export const weekly = (days: readonly string[], interval = 1): Recurrence =>
  ({ freq: 'weekly', interval, days }) as Recurrence;

export const monthly = (nth: readonly (readonly [string, number])[], interval = 1): Recurrence =>
  ({ freq: 'monthly', interval, nth: nth.map(([day, n]) => ({ day, n })) }) as Recurrence;

/** Every Tuesday from 10:00 to 11:30, also on bank holidays, unless told otherwise. */
export const schedule = (parts: Partial<Schedule> = {}): Schedule => ({
  tz: 'Europe/London',
  start: '10:00',
  end: '11:30',
  rule: weekly(['TU']),
  bankHolidays: 'run',
  ...parts,
});

export const change = (date: string, status: string, rest: object = {}): Change =>
  ({ date, status, ...rest }) as Change;

export const span = (days: string, opens: string, closes: string, rest: object = {}): OpeningSpan =>
  ({ days: days.split(' '), opens, closes, ...rest }) as OpeningSpan;

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const slotText = ({ day, startMinute, endMinute, placeId }: Slot): string =>
  [
    dateOf(day),
    startMinute === undefined ? '?' : clock(startMinute),
    endMinute === undefined ? '' : `-${clock(endMinute)}`,
    placeId === undefined ? '' : `@${placeId}`,
  ]
    .join(' ')
    .replace(' -', '-')
    .trim()
    .replace('  ', ' ');

/** `2026-10-27 10:00-11:30`, then status unless scheduled, the other date of a move, note and flags. */
export const line = (occurrence: Occurrence): string => {
  const { status, movedTo, movedFrom, note, flags } = occurrence;
  return [
    slotText(occurrence),
    ...(status === 'scheduled' ? [] : [status]),
    ...(movedTo ? [`to ${slotText(movedTo)}`] : []),
    ...(movedFrom ? [`from ${slotText(movedFrom)}`] : []),
    ...(typeof note === 'string' ? [`"${note}"`] : []),
    ...flags.map((flag) => `!${flag}`),
  ].join(' ');
};

/** The occurrences of a schedule between two dates as lines, and its flags. */
export const linesBetween = (
  parts: Partial<Schedule>,
  [from, until]: readonly [string, string],
  context: ScheduleContext = england,
): { readonly lines: readonly string[]; readonly flags: readonly string[] } => {
  const window = { fromDay: on(from), untilDay: on(until), ...context };
  const { occurrences, flags } = occurrencesBetween(schedule(parts), window);
  return { lines: occurrences.map(line), flags };
};

/** `2026-10-27 open 09:00-17:00`, with what is uncertain. */
export const hoursLine = ({ day, state, spans, reason, flags }: DayHours): string =>
  [
    dateOf(day),
    state,
    ...spans.map(
      ({ opensMinute, closesMinute, note, when }) =>
        `${clock(opensMinute)}-${clock(closesMinute)}` +
        (typeof note === 'string' ? ` "${note}"` : '') +
        (when === undefined ? '' : ` (${when})`),
    ),
    ...(typeof reason === 'string' ? [`because ${reason}`] : []),
    ...flags.map((flag) => `!${flag}`),
  ].join(' ');

/** A wall time as it is written. */
export const wallText = (wall: WallTime | undefined): string | undefined =>
  wall && `${dateOf(wall.day)}T${clock(wall.minute)}`;
