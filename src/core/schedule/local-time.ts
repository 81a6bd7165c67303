/**
 * Wall time in Europe/London and instants (milliseconds since 1970 in UTC), one into the other.
 *
 * The only file that asks Intl for an offset. When the clocks go back 01:00 to 01:59 come twice and mean the first;
 * when they go forward 01:00 to 01:59 never come and mean an hour later, as in RFC 5545. London is taken to be on
 * UTC or one hour ahead, which is so since 1948.
 */
import { MINUTES_A_DAY, dayOf, minuteOf } from './dates.js';

/** A moment as a clock in the United Kingdom shows it: day number and minutes after midnight. */
export interface WallTime {
  readonly day: number;
  readonly minute: number;
}

const EPOCH: WallTime = { day: 0, minute: 0 };
const MINUTE_MS = 60_000;
const INSTANT = /^(.{10})T(\d\d:\d\d)(?::([0-5]\d(?:\.\d+)?))?(?:Z|([+-])(\d\d:\d\d))$/;

/** Made once, on first use: making one costs about as much as a hundred uses. */
let formatter: Intl.DateTimeFormat | undefined;

/** Writes `25/10/2026, 01:30`: British, so that day, month and hour have two digits and hours go to 23. */
const londonFormat = (): Intl.DateTimeFormat =>
  (formatter ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    dateStyle: 'short',
    timeStyle: 'short',
  }));

/**
 * Minutes since 1970-01-01T00:00 on the same wall clock, to compare and subtract wall times.
 *
 * @example minutesSinceEpoch({ day: 1, minute: 30 }) // 1470
 */
export const minutesSinceEpoch = ({ day, minute }: WallTime): number =>
  day * MINUTES_A_DAY + minute;

/**
 * Reads the `now` attribute, `YYYY-MM-DDTHH:MM` in London; undefined when it is anything else.
 *
 * @example parseNow('1970-01-02T09:30') // { day: 1, minute: 570 }
 */
export const parseNow = (text: string): WallTime | undefined => {
  const day = text[10] === 'T' ? dayOf(text.slice(0, 10)) : undefined;
  const minute = minuteOf(text.slice(11));
  return day === undefined || minute === undefined ? undefined : { day, minute };
};

/**
 * What a clock in London shows at an instant from year 1000 to 9999; any other shows 1970-01-01T00:00.
 *
 * @example wallTimeAt(Date.UTC(2026, 9, 25, 0, 30)) // 2026-10-25, 90: half past one, still summer time
 */
export const wallTimeAt = (instantMs: number): WallTime => {
  if (!(Math.abs(instantMs) <= 8.64e15)) return EPOCH;
  const shown = /(..).(..).(....)\D+(..:..)/.exec(londonFormat().format(instantMs));
  return (shown && parseNow(`${shown[3]}-${shown[2]}-${shown[1]}T${shown[4]}`)) ?? EPOCH;
};

/**
 * The instant, in milliseconds, of a wall time in London. A repeated time is its first, a skipped one moves an hour
 * forward.
 *
 * @example instantOf({ day: dayOf('2026-07-01'), minute: 600 }) // Date.UTC(2026, 6, 1, 9)
 */
export const instantOf = (wall: WallTime): number => {
  const asWinter = minutesSinceEpoch(wall) * MINUTE_MS;
  const asSummer = asWinter - 60 * MINUTE_MS;
  // Summer time first: of two equal wall times it is the earlier, and for a skipped one neither is right.
  return minutesSinceEpoch(wallTimeAt(asSummer)) === minutesSinceEpoch(wall) ? asSummer : asWinter;
};

/**
 * Milliseconds of an Instant of the feed; undefined when it is not one or its day does not exist. Not `Date.parse`:
 * engines disagree about 30 February.
 *
 * @example instantMs('1970-01-01T01:00:00+01:00') // 0
 */
export const instantMs = (text: string): number | undefined => {
  const [, date, time, seconds = '0', sign, offset = '00:00'] = INSTANT.exec(text) ?? [];
  const day = dayOf(date);
  const minute = minuteOf(time);
  const ahead = minuteOf(offset);
  if (day === undefined || minute === undefined || ahead === undefined) return undefined;
  const utcMinutes = minutesSinceEpoch({ day, minute }) - (sign === '-' ? -ahead : ahead);
  return utcMinutes * MINUTE_MS + Math.floor(Number(seconds) * 1000);
};
