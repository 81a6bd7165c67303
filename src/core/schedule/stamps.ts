/**
 * Days, wall times and instants as RFC 5545 writes them: `20261027`, `20261027T103000`, `20261027T103000Z`.
 *
 * Minutes count from midnight of their day and may lie on a later one, as the end of an occurrence does.
 */
import { MINUTES_A_DAY, dateOf } from './dates.js';
import { minutesSinceEpoch } from './local-time.js';
import type { WallTime } from './local-time.js';

const MINUTE_MS = 60_000;

/**
 * A day.
 *
 * @example dateStamp(0) // '19700101'
 */
export const dateStamp = (day: number): string => dateOf(day).replaceAll('-', '');

/**
 * A wall time.
 *
 * @example wallStamp({ day: 0, minute: 1530 }) // '19700102T013000'
 */
export const wallStamp = (wall: WallTime): string => {
  const minutes = minutesSinceEpoch(wall);
  const day = Math.floor(minutes / MINUTES_A_DAY);
  const minute = minutes - day * MINUTES_A_DAY;
  const clock = Math.floor(minute / 60) * 100 + (minute % 60);
  return `${dateStamp(day)}T${String(clock).padStart(4, '0')}00`;
};

/**
 * An instant in milliseconds, to the minute before it.
 *
 * @example utcStamp(Date.UTC(2026, 9, 27, 10, 30)) // '20261027T103000Z'
 */
export const utcStamp = (instantMs: number): string =>
  `${wallStamp({ day: 0, minute: Math.floor(instantMs / MINUTE_MS) })}Z`;
