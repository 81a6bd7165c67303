/**
 * The parts of an RRULE of RFC 5545 and the rule they give, or the reason why they give none exactly.
 *
 * A part that is not understood refuses the whole: left out it would give other days. Weeks that start on another day
 * than Monday pass where that gives the same days.
 */
import type { Recurrence, Weekday } from '../feed/types.js';
import { weekdayCodeOf } from './dates.js';

/**
 * Why a rule cannot be taken. `by-part`: a BY… part other than BYDAY and BYSETPOS; `part`: any other part this does
 * not know; `week-start`: weeks that do not start on Monday would give other days; `count-off-rule`: a COUNT whose
 * first date is not on the rule; `start`: DTSTART is not a date.
 */
export type RruleRefusal =
  | 'syntax'
  | 'freq'
  | 'interval'
  | 'by-day'
  | 'by-part'
  | 'set-position'
  | 'week-start'
  | 'until'
  | 'count'
  | 'count-off-rule'
  | 'part'
  | 'start';

/** Parts by name, in capitals. */
export type RruleParts = ReadonlyMap<string, string>;

type Repeating = Extract<Recurrence, { freq: 'weekly' | 'monthly' }>;
type Nth = Extract<Recurrence, { freq: 'monthly' }>['nth'][number];

const CODES: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const KNOWN = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'BYSETPOS', 'UNTIL', 'COUNT', 'WKST']);

/**
 * The parts of an RRULE value, with or without its property name.
 *
 * @example rruleParts('RRULE:FREQ=WEEKLY') // Map { 'FREQ' => 'WEEKLY' }
 * @example rruleParts('FREQ=WEEKLY;BYHOUR=9') // 'by-part'
 */
export const rruleParts = (text: string): RruleParts | RruleRefusal => {
  const parts = new Map<string, string>();
  const value = text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .replace(/;$/, '');
  for (const part of value.split(';')) {
    const [, name = '', content = ''] = /^([A-Z-]+)=([^=]+)$/.exec(part) ?? [];
    if (name === '' || parts.has(name)) return 'syntax';
    if (!KNOWN.has(name)) return name.startsWith('BY') ? 'by-part' : 'part';
    parts.set(name, content);
  }
  return parts;
};

const isWeekday = (code = ''): code is Weekday => CODES.some((known) => known === code);

/** Weekdays with their places in the month: `1TU`, `+1TU`, `-1FR`; undefined unless all can be read. */
const nthsOf = (texts: readonly string[]): readonly Nth[] | undefined => {
  const nths = texts.flatMap((text) => {
    const [, place, day] = /^([+-]?\d)(.*)$/.exec(text) ?? [];
    const n = ([1, 2, 3, 4, 5, -1] as const).find((known) => known === Number(place));
    return n !== undefined && isWeekday(day) ? { day, n } : [];
  });
  return nths.length === texts.length ? nths : undefined;
};

/** The rule of weekdays with their places, or of one weekday with its places in BYSETPOS. */
const monthlyRule = (parts: RruleParts, interval: number): Repeating | RruleRefusal => {
  const byDay = parts.get('BYDAY');
  if (byDay === undefined) return 'by-day';
  const places = parts.get('BYSETPOS')?.split(',');
  const nth = nthsOf(places?.map((place) => place + byDay) ?? byDay.split(','));
  if (nth !== undefined) return { freq: 'monthly', interval, nth };
  return places === undefined ? 'by-day' : 'set-position';
};

const weeklyRule = (
  parts: RruleParts,
  interval: number,
  whenAbsent: readonly Weekday[],
): Repeating | RruleRefusal => {
  if (parts.has('BYSETPOS')) return 'set-position';
  const days = parts.get('BYDAY')?.split(',') ?? whenAbsent;
  return days.every(isWeekday) ? { freq: 'weekly', interval, days: [...new Set(days)] } : 'by-day';
};

/** Whether weeks from the part's day on hold the same days as those from Monday on, as seen from the start. */
const isSameWeek = (parts: RruleParts, rule: Repeating, startDay: number): boolean => {
  const weekStart = CODES.findIndex((known) => known === (parts.get('WKST') ?? 'MO'));
  if (rule.freq === 'monthly' || rule.interval === 1) return weekStart >= 0;
  const isBefore = (code: Weekday): boolean => CODES.indexOf(code) < weekStart;
  const isStartBefore = isBefore(weekdayCodeOf(startDay));
  return weekStart >= 0 && rule.days.every((code) => isBefore(code) === isStartBefore);
};

const ruleByFreq = (
  parts: RruleParts,
  interval: number,
  startDay: number,
): Repeating | RruleRefusal => {
  const freq = parts.get('FREQ');
  if (freq === 'MONTHLY') return monthlyRule(parts, interval);
  if (freq === 'WEEKLY') return weeklyRule(parts, interval, [weekdayCodeOf(startDay)]);
  if (freq !== 'DAILY') return 'freq';
  return interval === 1 ? weeklyRule(parts, interval, CODES) : 'interval';
};

/**
 * The rule of these parts for a start on this day, bounds aside.
 *
 * @example recurrenceOf(new Map([['FREQ', 'WEEKLY']]), 0) // { freq: 'weekly', interval: 1, days: ['TH'] }
 */
export const recurrenceOf = (parts: RruleParts, startDay: number): Repeating | RruleRefusal => {
  const [, interval] = /^0*([1-9]|1[0-2])$/.exec(parts.get('INTERVAL') ?? '1') ?? [];
  if (interval === undefined) return 'interval';
  const rule = ruleByFreq(parts, Number(interval), startDay);
  return typeof rule === 'string' || isSameWeek(parts, rule, startDay) ? rule : 'week-start';
};
