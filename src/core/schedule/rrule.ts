/**
 * A schedule's rule as an RRULE of RFC 5545, for calendar files and exports.
 *
 * Only weekly and monthly rules fit; single dates, and a rule that cannot be dated, have none. What takes dates away
 * or adds some is no part of an RRULE. Weeks of an interval start on Monday, and its phase is that of the DTSTART it
 * is used with, which has to be a day of the rule.
 */
import type { Recurrence, Schedule } from '../feed/types.js';
import { MINUTES_A_DAY, dayOf, minuteOf } from './dates.js';
import { instantOf } from './local-time.js';
import { ruleOf } from './recurrence.js';
import { dateStamp, utcStamp } from './stamps.js';

type Repeating = Extract<Recurrence, { freq: 'weekly' | 'monthly' }>;

const daysText = (rule: Repeating): string => {
  const days =
    rule.freq === 'weekly'
      ? rule.days
      : rule.nth.flatMap(({ day, n }) => (day === 'unknown' ? [] : [`${n}${day}`]));
  return [...new Set(days)].join(',');
};

/** The last day as an end in UTC: its last minute, so that a time which the clocks change there is inside. */
const untilText = ({ start, until }: Schedule): string => {
  const day = dayOf(until);
  if (day === undefined) return '';
  if (minuteOf(start) === undefined) return `;UNTIL=${dateStamp(day)}`;
  return `;UNTIL=${utcStamp(instantOf({ day, minute: MINUTES_A_DAY - 1 }))}`;
};

/**
 * The RRULE value of a schedule; undefined when its rule is no weekly or monthly one or has nothing to count from.
 * UNTIL is in UTC, or a date when the schedule has no time.
 *
 * @example rruleOf(everyTuesday) // 'FREQ=WEEKLY;BYDAY=TU'
 * @example rruleOf(lastFridayOfEverySecondMonth) // 'FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR'
 */
export const rruleOf = (schedule: Schedule): string | undefined => {
  const { rule } = schedule;
  const isRepeating = rule.freq === 'weekly' || rule.freq === 'monthly';
  if (!isRepeating || typeof ruleOf(schedule) === 'string') return undefined;
  const { freq, interval } = rule;
  const every = interval > 1 ? `;INTERVAL=${interval}` : '';
  const week = every !== '' && freq === 'weekly' ? ';WKST=MO' : '';
  const days = `;BYDAY=${daysText(rule)}`;
  return `FREQ=${freq.toUpperCase()}${every}${days}${week}${untilText(schedule)}`;
};
