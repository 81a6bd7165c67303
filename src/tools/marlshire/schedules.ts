/**
 * Short forms for the schedules of the Marlshire feed, so that a table of sessions reads like a poster.
 * `at` is "10:00-11:30" (wall clock, Europe/London), "10:00" when nobody wrote an end, "" when no time is known.
 */
import type { ScheduleInput, SpanInput, WeekdayInput } from './inputs.js';

type More = Partial<Omit<ScheduleInput, 'rule'>>;
type Nth = 1 | 2 | 3 | 4 | 5 | -1;

/** The first Monday of autumn term 2026 to the last day of summer term 2028. */
export const RUNNING = { from: '2026-09-07', until: '2028-07-20' } as const;
/** Term time only, closed on bank holidays. */
export const TERM = { ...RUNNING, calendar: 'term', bankHolidays: 'skip' } as const;
/** The days on which every hub is shut; term time leaves them out by itself. */
export const CHRISTMAS_BREAK = [
  { from: '2026-12-24', until: '2027-01-01', reason: 'Christmas break' },
  { from: '2027-12-24', until: '2028-01-01', reason: 'Christmas break' },
];
/** School holidays only, but not at Christmas. */
export const HOLIDAYS: More = {
  ...RUNNING,
  calendar: 'holiday',
  bankHolidays: 'skip',
  pauses: CHRISTMAS_BREAK,
};
/** All year, but not on bank holidays or at Christmas. */
export const ALL_YEAR: More = { ...RUNNING, bankHolidays: 'skip', pauses: CHRISTMAS_BREAK };

const times = (at: string): Pick<ScheduleInput, 'start' | 'end'> => {
  const [start, end] = at.split('-');
  return {
    ...(start === undefined || start === '' ? {} : { start }),
    ...(end === undefined ? {} : { end }),
  };
};

const weekdays = (days: string): WeekdayInput[] => days.split(' ') as WeekdayInput[];

/** Every week on `days` ("MO TH"). @example weekly('TU', '10:00-11:30', TERM) */
export function weekly(days: string, at: string, more: More = RUNNING): ScheduleInput {
  return { ...times(at), ...more, rule: { freq: 'weekly', days: weekdays(days) } };
}

const inWeeks =
  (interval: number) =>
  (days: string, at: string, more: More): ScheduleInput => ({
    ...times(at),
    ...more,
    rule: { freq: 'weekly', interval, days: weekdays(days) },
  });

/** Every second week on `days`. @example fortnightly('TU', '10:00-11:30', { from: '2026-09-08' }) */
export const fortnightly = inWeeks(2);
/** Every third week on `days`. */
export const everyThirdWeek = inWeeks(3);
/** Every fourth week on `days`. */
export const everyFourthWeek = inWeeks(4);

/** The nth weekdays of a month ("1SA 3SA", "-1FR" for the last). @example monthly('2TU', '13:00-14:00') */
export function monthly(nth: string, at: string, more: More = RUNNING): ScheduleInput {
  const days = nth.split(' ').map((item) => ({
    n: Number(item.slice(0, -2)) as Nth,
    day: item.slice(-2) as WeekdayInput,
  }));
  return { ...times(at), ...more, rule: { freq: 'monthly', nth: days } };
}

const inMonths =
  (interval: number) =>
  (nth: string, at: string, more: More): ScheduleInput => {
    const schedule = monthly(nth, at, more);
    return schedule.rule.freq === 'monthly'
      ? { ...schedule, rule: { ...schedule.rule, interval } }
      : schedule;
  };

/** Every second month, counted from the month of `from`. */
export const everySecondMonth = inMonths(2);
/** Every third month, counted from the month of `from`. */
export const everyThirdMonth = inMonths(3);

/** One date. */
export function once(date: string, at: string, more: More = {}): ScheduleInput {
  return { ...times(at), ...more, rule: { freq: 'once', date } };
}

/** A list of dates, as a course has. */
export function onDates(dates: string, at: string, more: More = {}): ScheduleInput {
  return { ...times(at), ...more, rule: { freq: 'dates', dates: dates.split(' ') } };
}

/** A schedule that only people can read. */
export function inWords(text: string, more: More = {}): ScheduleInput {
  return { ...more, rule: { freq: 'unknown', text } };
}

/** Opening spans of one place. @example open('MO TU', '09:00-17:00', { when: 'term' }) */
export function open(days: string, at: string, more: Partial<SpanInput> = {}): SpanInput {
  const [opens = '', closes = ''] = at.split('-');
  return { days: weekdays(days), opens, closes, ...more };
}
