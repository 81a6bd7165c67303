/**
 * Sessions as the text of an iCalendar file (RFC 5545), for a family's own calendar and for subscriptions.
 *
 * Core has no words and no clock: both are given. No METHOD is written, since RFC 5546 then asks for an ORGANIZER. Not
 * RDATE but an event each for extra dates, because Outlook and Google leave RDATE out. A file always has its time zone,
 * so one without events is valid too.
 */
import type { ScheduleContext } from '../schedule/calendars.js';
import { minuteOf } from '../schedule/dates.js';
import type { Occurrence } from '../schedule/occurrence.js';
import { dateStamp, wallStamp } from '../schedule/stamps.js';
import { calendarEvent, textLine } from './calendar-event.js';
import type { CalendarItem, CalendarOptions } from './calendar-event.js';
import { localTimes } from './event-times.js';
import { foldedLine } from './ical-text.js';
import { shownOccurrence } from './series-days.js';
import { seriesPlan } from './series.js';
import type { Repeating } from './series.js';

export type { CalendarItem, CalendarOptions };

/** What a whole series needs besides. */
export interface SeriesOptions extends CalendarOptions, ScheduleContext {
  /** The first day that is exported, usually today. */
  readonly fromDay: number;
  /** Name of the calendar, for subscriptions. */
  readonly name?: string | undefined;
}

/** A calendar file, `text/calendar; charset=utf-8`. */
export interface CalendarFile {
  readonly text: string;
  /** 0: there is nothing to offer. */
  readonly eventCount: number;
  /** The day after which dates may be missing; undefined when none are. */
  readonly lastDay: number | undefined;
}

type Lines = readonly string[];

/** The rule of the United Kingdom since 1996. */
const LONDON = `BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
TZNAME:BST
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
DTSTART:19960331T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZNAME:GMT
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
DTSTART:19961027T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`.split('\n');

const fileText = (events: readonly Lines[], name?: string): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//start-for-life-widgets//1//EN',
    ...textLine('X-WR-CALNAME', name),
    ...LONDON,
    ...events.flat(),
    'END:VCALENDAR',
  ]
    .map(foldedLine)
    .join('');

/** The name of a single date: its first day, and its start where the day may have another one. */
const singleUid = ({ uid, schedule }: CalendarItem, occurrence: Occurrence): string => {
  const { day, startMinute } = occurrence.movedFrom ?? occurrence;
  const isUsual = startMinute === minuteOf(schedule.start) || occurrence.status === 'changed';
  const isDate = isUsual || startMinute === undefined;
  return `${isDate ? dateStamp(day) : wallStamp({ day, minute: startMinute })}-${uid}`;
};

/** The repeating event, and one for each date that is otherwise. */
const repeatingEvents = (
  item: CalendarItem,
  repeating: Repeating,
  options: CalendarOptions,
): readonly Lines[] => {
  const { rrule, exceptDays, overrides, startMinute } = repeating;
  const { uid } = item;
  const usual: Occurrence = { ...repeating, status: 'scheduled', flags: [] };
  const except = exceptDays.length > 0 ? [`EXDATE${localTimes(exceptDays, startMinute)}`] : [];
  return [
    calendarEvent(item, usual, { ...options, uid, repetition: [`RRULE:${rrule}`, ...except] }),
    ...overrides.map(({ day, occurrence }) => {
      const repetition = [`RECURRENCE-ID${localTimes([day], startMinute)}`];
      return calendarEvent(item, occurrence, { ...options, uid, repetition });
    }),
  ];
};

/** The events of a session's plan. Of two single ones that would have the same name the later gets another. */
const itemEvents = (
  item: CalendarItem,
  options: SeriesOptions,
): { readonly events: readonly Lines[]; readonly lastDay: number } => {
  const { repeating, singles, lastDay } = seriesPlan(item, options);
  const used = new Set<string>();
  const events = singles.map((occurrence) => {
    const name = singleUid(item, occurrence);
    const uid = used.has(name) ? `2-${name}` : name;
    used.add(uid);
    return calendarEvent(item, occurrence, { ...options, uid });
  });
  const series = repeating === undefined ? [] : repeatingEvents(item, repeating, options);
  return { events: [...series, ...events], lastDay };
};

/**
 * A file with all dates of sessions from a day on. What repeats is one event, so that it goes on for as long as its
 * schedule does.
 *
 * @example seriesCalendar([{ uid: 'tuesdays@marlshire', title: 'Stay and play', …session }], options)
 * // { text: 'BEGIN:VCALENDAR\r\n…', eventCount: 1, lastDay: undefined }
 */
export const seriesCalendar = (
  items: readonly CalendarItem[],
  options: SeriesOptions,
): CalendarFile => {
  const plans = items.map((item) => itemEvents(item, options));
  const events = plans.flatMap((plan) => plan.events);
  const lastDay = Math.min(...plans.map((plan) => plan.lastDay));
  return {
    text: fileText(events, options.name),
    eventCount: events.length,
    lastDay: lastDay === Infinity ? undefined : lastDay,
  };
};

/**
 * A file with one date of a session; from the old date of a moved one it makes the new.
 *
 * @example dateCalendar(item, nextOccurrence(item, search), options).eventCount // 1
 */
export const dateCalendar = (
  item: CalendarItem,
  occurrence: Occurrence,
  options: CalendarOptions,
): CalendarFile => {
  const shown = shownOccurrence(occurrence);
  const event = calendarEvent(item, shown, { ...options, uid: singleUid(item, shown) });
  return { text: fileText([event]), eventCount: 1, lastDay: undefined };
};
