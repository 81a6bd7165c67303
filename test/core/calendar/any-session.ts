/**
 * Sessions to export, drawn so that exceptions and changes hit dates of the rule, and what their calendar has to show.
 */
import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { CalendarItem } from '../../../src/core/calendar/calendar-event.js';
import type { SeriesOptions } from '../../../src/core/calendar/calendar-file.js';
import type { Schedule } from '../../../src/core/feed/types.js';
import type { ScheduleContext } from '../../../src/core/schedule/calendars.js';
import { dateOf } from '../../../src/core/schedule/dates.js';
import type { Occurrence } from '../../../src/core/schedule/occurrence.js';
import { ruleDays, ruleOf } from '../../../src/core/schedule/recurrence.js';
import { sessionOccurrences } from '../../../src/core/schedule/sessions.js';
import { england, on, schedule } from '../schedule/builders.js';
import { anyRepeatingRule, anyTime } from '../schedule/rule-arbitraries.js';

/** The window compared: with four changes of the clocks, and a leap day. */
export const firstDay = on('2026-09-14');
export const lastDay = on('2028-04-30');

const stampMs = Date.UTC(2026, 8, 14, 8, 30);

export const item = (parts: Partial<CalendarItem> = {}): CalendarItem => ({
  uid: 'tuesdays@marlshire.example',
  title: 'Stay and play',
  cancelledTitle: 'Cancelled: Stay and play',
  location: 'Library',
  status: 'active',
  schedule: schedule(),
  ...parts,
});

export const options = (parts: Partial<SeriesOptions> = {}): SeriesOptions => ({
  stampMs,
  fromDay: firstDay,
  locationOf: (placeId) => `At ${placeId}`,
  textOf: (note) => (typeof note === 'string' ? note : (note['en'] ?? '')),
  ...england,
  ...parts,
});

const day = (from: number, until: number): fc.Arbitrary<string> =>
  fc.integer({ min: from, max: until }).map(dateOf);

/** From before the window, so that what is moved in is met. */
const nearDate = day(firstDay - 20, firstDay + 570);

const range = fc
  .tuple(fc.integer({ min: firstDay - 100, max: firstDay + 500 }), fc.integer({ min: 0, max: 60 }))
  .map(([from, length]) => ({ from: dateOf(from), until: dateOf(from + length) }));

const anyRule = fc.oneof(
  { weight: 8, arbitrary: anyRepeatingRule },
  { weight: 1, arbitrary: fc.record({ freq: fc.constant('once'), date: nearDate }) },
  {
    weight: 1,
    arbitrary: fc.record({
      freq: fc.constant('dates'),
      dates: fc.array(nearDate, { minLength: 1, maxLength: 20 }),
    }),
  },
);

/** A member that may be missing; fast-check's own option would be null. */
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });

const anyTarget = fc.record(
  { date: nearDate, start: anyTime, end: anyTime, place: fc.constantFrom('hall', 'pool') },
  { requiredKeys: [] },
);

/** Dates of a rule, if it has any, three times out of four. */
const dateOn = (dates: readonly string[]): fc.Arbitrary<string> =>
  dates.length === 0
    ? nearDate
    : fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...dates) },
        { weight: 1, arbitrary: nearDate },
      );

const ruleDates = (parts: Schedule): readonly string[] => {
  const rule = ruleOf(parts);
  if (typeof rule === 'string') return [];
  const window = { fromDay: firstDay - 20, untilDay: firstDay + 570 };
  return ruleDays(rule, { ...window, keeps: () => true, limit: 150 }).days.map(dateOf);
};

const exceptionsTo = (base: Schedule): fc.Arbitrary<Schedule> => {
  const date = dateOn(ruleDates(base));
  const exceptions = fc.record({
    except: fc.array(date, { maxLength: 5 }),
    pauses: fc.array(range, { maxLength: 2 }),
    extra: fc.array(fc.record({ date, start: anyTime, end: anyTime }, { requiredKeys: ['date'] }), {
      maxLength: 4,
    }),
    changes: fc.array(
      fc.record(
        { date, status: fc.constantFrom('cancelled', 'moved', 'changed'), to: anyTarget },
        { requiredKeys: ['date', 'status'] },
      ),
      { maxLength: 6 },
    ),
  });
  return exceptions.map((parts) => schedule({ ...base, ...parts }));
};

/** Any schedule with any exceptions; one in ten has no time, one in five no end. */
export const anySchedule = fc
  .record({
    rule: anyRule,
    from: day(firstDay - 400, firstDay + 300),
    until: maybe(day(firstDay - 10, firstDay + 900)),
    calendar: fc.option(fc.constantFrom('term', 'holiday'), { nil: undefined, freq: 1 }),
    bankHolidays: fc.constantFrom('run', 'skip', 'ask'),
    start: fc.option(anyTime, { nil: undefined, freq: 10 }),
    end: fc.option(anyTime, { nil: undefined, freq: 5 }),
  })
  .chain((parts) => exceptionsTo(schedule(parts as unknown as Partial<Schedule>)));

export const anyContext: fc.Arbitrary<ScheduleContext> = fc
  .record({ term: fc.array(range, { maxLength: 4 }), holiday: fc.array(range, { maxLength: 4 }) })
  .map((calendars) => ({ ...england, calendars }));

/** One date as a calendar shows it: instants in UTC, or a date, then the words. */
export interface Shown {
  readonly start: string;
  readonly end: string;
  readonly title: string;
  readonly location: string;
}

export const shownLine = ({ start, end, title, location }: Shown): string =>
  `${start} - ${end} ${title} (${location})`;

const instants = new Map<number, string>();

/** Not our own arithmetic; kept, because it is slow. */
const instantText = (wallDay: number, minute: number): string => {
  const key = wallDay * 10_000 + minute;
  const text =
    instants.get(key) ??
    Temporal.PlainDateTime.from(`${dateOf(wallDay)}T00:00`)
      .add({ minutes: minute })
      .toZonedDateTime('Europe/London')
      .toInstant()
      .toString();
  instants.set(key, text);
  return text;
};

/** Far from midnight the date is that of the instant. */
const londonDate = (instant: string): string =>
  instant.slice(11, 13) < '22'
    ? instant.slice(0, 10)
    : Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/London').toPlainDate().toString();

const shownOf = ({ day: on, startMinute, endMinute, placeId, status }: Occurrence): string => {
  const isDate = startMinute === undefined;
  return shownLine({
    start: isDate ? dateOf(on) : instantText(on, startMinute),
    end: isDate ? dateOf(on + 1) : instantText(on, endMinute ?? startMinute),
    title: status === 'cancelled' ? 'Cancelled: Stay and play' : 'Stay and play',
    location: placeId === undefined ? 'Library' : `At ${placeId}`,
  });
};

/** What the core says is on, cancelled dates included and old dates of moved ones not, in order. */
export const expectedLines = (
  parts: Schedule,
  context: ScheduleContext,
  untilDay = lastDay,
): readonly string[] => {
  const lines: string[] = [];
  for (let from = firstDay; from <= untilDay; from += 60) {
    const window = { fromDay: from, untilDay: Math.min(from + 59, untilDay), ...context };
    const { occurrences } = sessionOccurrences({ schedule: parts, status: 'active' }, window);
    lines.push(...occurrences.filter(({ movedTo }) => movedTo === undefined).map(shownOf));
  }
  return lines.sort();
};

/** The lines of days in the window, read by their London date, in order. */
export const linesUntil = (lines: readonly string[], untilDay = lastDay): readonly string[] => {
  const [first, last] = [dateOf(firstDay), dateOf(untilDay)];
  const dateIn = (line: string): string => {
    const [start = ''] = line.split(' ');
    return start.endsWith('Z') ? londonDate(start) : start;
  };
  return lines.filter((line) => dateIn(line) >= first && dateIn(line) <= last).sort();
};
