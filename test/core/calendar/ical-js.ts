/** A calendar file as ical.js reads it. */
import ICAL from 'ical.js';
import { shownLine } from './any-session.js';

/** Dates are walked as far as any change lies that can move one into the window. */
const LAST_READ = '2028-05-31';

const timeText = (time: ICAL.Time): string =>
  time.isDate
    ? time.toString()
    : new Date(time.toUnixTime() * 1000).toISOString().replace('.000', '');

const textOf = (event: ICAL.Event, start: ICAL.Time, end: ICAL.Time): string =>
  shownLine({
    start: timeText(start),
    end: timeText(end),
    title: event.summary,
    location: event.location,
  });

const datesOf = (event: ICAL.Event): readonly string[] => {
  if (!event.isRecurring()) return [textOf(event, event.startDate, event.endDate)];
  const dates = event.iterator();
  const lines: string[] = [];
  for (let next = dates.next() as ICAL.Time | null; next; next = dates.next() as ICAL.Time | null) {
    if (next.toString() > LAST_READ) break;
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    lines.push(textOf(item, startDate, endDate));
  }
  return lines;
};

/** The components of a file, its time zone registered; throws when it cannot be read. */
export const eventsOf = (text: string): readonly ICAL.Component[] => {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent');
};

/** What ical.js shows of a file. */
export const icalJsLines = (text: string): readonly string[] => {
  const events = eventsOf(text);
  const mains = events.filter((event) => !event.hasProperty('recurrence-id'));
  return mains.flatMap((main) => {
    const uid = main.getFirstPropertyValue('uid');
    const exceptions = events.filter(
      (event) => event !== main && event.getFirstPropertyValue('uid') === uid,
    );
    return datesOf(new ICAL.Event(main, { exceptions, strictExceptions: true }));
  });
};
