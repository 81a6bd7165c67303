/**
 * The sample's dates as FullCalendar's own events: expanded by our core, one event for each line that the timetable
 * lists. An event has its title and times, and what the bench filters by; the rest of a session stays out, which
 * makes it as small as it can be.
 */
import { parseFeed, sessionOccurrences } from '../../src/core/index.js';
import { dateOf, dayOf, weekdayCodeOf } from '../../src/core/schedule/dates.js';
import type { Occurrence } from '../../src/core/schedule/occurrence.js';
import type { Feed, Session } from '../../src/core/feed/types.js';
import type { CalendarEvent } from './page/calendar-page.js';
import { SESSIONS_DAYS, SESSIONS_FROM, type SessionFeed } from './sample-sessions.js';

const textOf = (text: unknown): string => (typeof text === 'string' ? text : '');

/** `2026-11-30T09:30:00`, or the date alone when there is no time. */
function timeText(day: number, minute: number | undefined): string {
  if (minute === undefined) return dateOf(day);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${dateOf(day)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00`;
}

const STATES = { scheduled: '', cancelled: 'Cancelled: ', moved: 'Moved: ', changed: 'Changed: ' };

function eventOf(
  { id, name, offer, topics = [], price, place }: Session,
  { day, startMinute, endMinute, placeId, status }: Occurrence,
  { places, offers }: Feed,
): CalendarEvent {
  const own = offers.find((each) => each.id === offer);
  const where = places.find((each) => each.id === (placeId ?? place));
  const { free, amount } = price ?? own?.price ?? {};
  return {
    id: `${id}:${String(day)}`,
    title: `${STATES[status]}${textOf(name)}, ${textOf(where?.name ?? 'Online')}`,
    start: timeText(day, startMinute),
    ...(endMinute !== undefined && { end: timeText(day, endMinute) }),
    topics: [...new Set([...topics, ...(own?.topics ?? [])])],
    weekday: weekdayCodeOf(day),
    isMorning: startMinute !== undefined && startMinute < 720,
    isFree: free ?? amount === 0,
  };
}

/** Every event of the four weeks, in no order: sorting is the calendar's work. Throws when the sample is not valid. */
export function calendarEvents(sample: SessionFeed): readonly CalendarEvent[] {
  const { feed, problems } = parseFeed(sample);
  const [problem] = problems;
  if (feed === undefined || problem !== undefined) {
    throw new Error(`The sample feed is not valid: ${JSON.stringify(problem)}`);
  }
  const { calendars, division } = feed;
  const fromDay = dayOf(SESSIONS_FROM) ?? 0;
  const window = { fromDay, untilDay: fromDay + SESSIONS_DAYS - 1, calendars, division };
  return feed.sessions.flatMap((session) =>
    sessionOccurrences(session, window).occurrences.map((one) => eventOf(session, one, feed)),
  );
}
