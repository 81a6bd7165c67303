/** A calendar file as node-ical reads it. */
import nodeIcal from 'node-ical';
import type { DateWithTimeZone, VEvent } from 'node-ical';
import { shownLine } from './any-session.js';

/** As far as any change lies that can move a date into the window. */
const RANGE = { from: new Date('2026-08-01T00:00Z'), to: new Date('2028-05-31T00:00Z') };

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** A date without a time comes as midnight in the machine's zone. */
const timeText = (time: DateWithTimeZone, isDate: boolean): string =>
  isDate
    ? [time.getFullYear(), twoDigits(time.getMonth() + 1), twoDigits(time.getDate())].join('-')
    : time.toISOString().replace('.000', '');

/** Not the end it gives, 24 hours later, which is the same date where the machine's clock goes back on it. */
const nextDate = (date: Date): string =>
  timeText(new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1), true);

const wordOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What node-ical shows of a file. */
export const nodeIcalLines = (text: string): readonly string[] =>
  Object.values(nodeIcal.sync.parseICS(text))
    .filter((component): component is VEvent => component?.['type'] === 'VEVENT')
    .flatMap((event) => nodeIcal.expandRecurringEvent(event, RANGE))
    .map(({ start, end, isFullDay, event }) =>
      shownLine({
        start: timeText(start, isFullDay),
        end: isFullDay ? nextDate(start) : timeText(end, false),
        title: wordOf(event.summary),
        location: wordOf(event.location),
      }),
    );
