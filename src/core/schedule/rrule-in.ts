/**
 * An RRULE of RFC 5545 as the rule and bounds of a schedule, or the reason why it cannot be one exactly.
 *
 * Importers only. Nothing is guessed: what the standard leaves undefined is refused, except that a start off the rule
 * is said, because calendars disagree whether it is itself a date. COUNT becomes the day of the last one, found in a
 * walk that `recurrence.ts` bounds.
 */
import type { Recurrence } from '../feed/types.js';
import { MINUTES_A_DAY, dateOf, dayOf, minuteOf } from './dates.js';
import { minutesSinceEpoch, wallTimeAt } from './local-time.js';
import { isRuleDay, ruleDays, ruleOf } from './recurrence.js';
import type { DayRule } from './recurrence.js';
import { recurrenceOf, rruleParts } from './rrule-rule.js';
import type { RruleParts, RruleRefusal } from './rrule-rule.js';

/** DTSTART as it is on the wall in London: its date, and its time `HH:MM` unless it is all day. */
export interface RruleStart {
  readonly dtstart: string;
  /** Decides whether an UNTIL within the last day comes before that day's date. */
  readonly start?: string | undefined;
}

/** What goes into a schedule, or why nothing can. */
export type RruleReading =
  | {
      readonly ok: true;
      readonly rule: Recurrence;
      readonly from: string;
      readonly until?: string;
      /** False when DTSTART is not a day of the rule; then some calendars show it and others do not. */
      readonly isStartOnRule: boolean;
    }
  | { readonly ok: false; readonly reason: RruleRefusal };

const UNTIL = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)[0-6]\d(Z?))?$/;
/** How far a walk for COUNT goes; `recurrence.ts` stops it there too. */
const COUNT_DAYS = 100_000;

/** The London day of an UNTIL; the day before when it is before the start on that day. A date is the whole day. */
const untilDay = (text: string, start: string | undefined): number | undefined => {
  const [, year, month, date, hour, minutes, zone] = UNTIL.exec(text) ?? [];
  const day = dayOf(`${year}-${month}-${date}`);
  const minute = hour === undefined ? MINUTES_A_DAY : minuteOf(`${hour}:${minutes}`);
  if (day === undefined || minute === undefined) return undefined;
  const isUtc = zone === 'Z';
  const wall = isUtc ? wallTimeAt(minutesSinceEpoch({ day, minute }) * 60_000) : { day, minute };
  // Years that no clock in London is known for come back as the epoch.
  if (Math.abs(wall.day - day) > 1) return undefined;
  return wall.minute < (minuteOf(start) ?? 0) ? wall.day - 1 : wall.day;
};

/** The day of the last of `count` dates from the start on, which has to be the first of them. */
const lastCounted = (rule: DayRule, startDay: number, count: string): number | RruleRefusal => {
  const limit = /^\d{1,5}$/.test(count) ? Number(count) : 0;
  if (limit === 0) return 'count';
  if (!isRuleDay(rule, startDay)) return 'count-off-rule';
  const search = { fromDay: startDay, untilDay: startDay + COUNT_DAYS, limit };
  const { days } = ruleDays(rule, { ...search, keeps: () => true });
  return days[limit - 1] ?? 'count';
};

/** The last day there is, if the rule has one. */
const lastDay = (
  parts: RruleParts,
  rule: DayRule,
  { dtstart, start }: RruleStart,
): number | undefined | RruleRefusal => {
  const [until, count] = [parts.get('UNTIL'), parts.get('COUNT')];
  if (until !== undefined && count !== undefined) return 'syntax';
  if (count !== undefined) return lastCounted(rule, dayOf(dtstart) ?? NaN, count);
  return until === undefined ? undefined : (untilDay(until, start) ?? 'until');
};

const refused = (reason: RruleRefusal): RruleReading => ({ ok: false, reason });

/**
 * What a schedule needs to have the same days as an RRULE: weekly, monthly by weekday, or daily, in London.
 *
 * @example
 * scheduleOfRrule('FREQ=WEEKLY;COUNT=3', { dtstart: '2026-10-27' })
 * // { ok: true, rule: { freq: 'weekly', interval: 1, days: ['TU'] }, from: '2026-10-27', until: '2026-11-10', … }
 * @example scheduleOfRrule('FREQ=YEARLY', { dtstart: '2026-10-27' }) // { ok: false, reason: 'freq' }
 */
export const scheduleOfRrule = (rrule: string, start: RruleStart): RruleReading => {
  const parts = rruleParts(rrule);
  if (typeof parts === 'string') return refused(parts);
  const from = start.dtstart;
  const startDay = dayOf(from);
  if (startDay === undefined) return refused('start');
  const rule = recurrenceOf(parts, startDay);
  if (typeof rule === 'string') return refused(rule);
  const dayRule = ruleOf({ tz: 'Europe/London', bankHolidays: 'run', rule, from });
  if (typeof dayRule === 'string') return refused('syntax');
  const last = lastDay(parts, dayRule, start);
  if (typeof last === 'string') return refused(last);
  const isStartOnRule = isRuleDay(dayRule, startDay);
  if (last === undefined) return { ok: true, rule, from, isStartOnRule };
  const until = dateOf(last);
  // A year that four digits cannot write would read as no end at all.
  return dayOf(until) === last ? { ok: true, rule, from, until, isStartOnRule } : refused('until');
};
