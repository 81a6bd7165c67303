/** From a feed document to what the timetable's models take, and rows written as one line each. */
import { dateOf, dayOf } from '../../src/core/schedule/dates.js';
import {
  datedSessions,
  type DatedSession,
  type SessionWindow,
} from '../../src/session-timetable/dated-sessions.model.js';
import { NO_CHOICES, type Choices } from '../../src/session-timetable/filter-sessions.model.js';
import {
  indexSessions,
  type SessionEntry,
  type TimetablePins,
} from '../../src/session-timetable/session-index.model.js';
import { session, type FeedInput, type SessionInput } from './fake-feed.js';
import { feedOf, written } from './finder-models.js';

export const NO_TIMETABLE_PINS: TimetablePins = {
  places: [],
  topics: [],
  audiences: [],
  stages: [],
};

/** The day number of a date that exists. */
export const on = (date: string): number => dayOf(date)!;

/** From one date to another, both included. */
export const days = (from: string, until = from): SessionWindow => ({
  fromDay: on(from),
  untilDay: on(until),
});

export const sessionEntries = (
  records: Partial<FeedInput>,
  pins: Partial<TimetablePins> = {},
): readonly SessionEntry[] => indexSessions(feedOf(records), { ...NO_TIMETABLE_PINS, ...pins });

/** The one entry of a feed with one session. */
export const sessionEntry = (records: Partial<FeedInput>): SessionEntry =>
  sessionEntries(records)[0]!;

/** A session on these dates, from 10:00 to 11:00 unless told otherwise. */
export const onDates = (
  name: string,
  dates: string[],
  { schedule, ...fields }: Partial<SessionInput> = {},
): SessionInput =>
  session({
    name,
    ...fields,
    schedule: {
      start: '10:00',
      end: '11:00',
      bankHolidays: 'run',
      ...schedule,
      rule: { freq: 'dates', dates },
    },
  });

/** What a feed plans in a window. */
export const datedIn = (
  records: Partial<FeedInput>,
  window: SessionWindow,
): readonly DatedSession[] => {
  const feed = feedOf(records);
  return datedSessions(indexSessions(feed, NO_TIMETABLE_PINS), window, feed).dated;
};

export const chosenSessions = (choices: Partial<Choices>): Choices => ({
  ...NO_CHOICES,
  ...choices,
});

export const sessionName = ({ session: { name } }: SessionEntry): string => written(name);

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** `2026-11-23 10:00 Stay and play @place-oak`, with its status unless it is as planned. */
export const rowText = ({ entry, occurrence, place }: DatedSession): string =>
  [
    dateOf(occurrence.day),
    occurrence.startMinute === undefined ? '?' : clock(occurrence.startMinute),
    sessionName(entry),
    place && `@${place.id}`,
    occurrence.status === 'scheduled' ? undefined : occurrence.status,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
