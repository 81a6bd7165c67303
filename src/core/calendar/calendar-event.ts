/**
 * One event of a calendar file: when, what and where, in the caller's words.
 *
 * A cancelled date has a title of its own, because some programs show nothing of a STATUS. Texts are cut to what a
 * program shows.
 */
import type { Session, Text } from '../feed/types.js';
import type { Occurrence } from '../schedule/occurrence.js';
import { utcStamp } from '../schedule/stamps.js';
import { timeLines } from './event-times.js';
import { escapedText, writableText } from './ical-text.js';

/** A session to export, in the words a family reads. */
export interface CalendarItem extends Pick<Session, 'schedule' | 'status'> {
  /** The same for ever and in every export, and unlike any other in the world: `session@feed`. */
  readonly uid: string;
  readonly title: string;
  /** Stands in for the title on a cancelled date: "Cancelled: Stay and play". */
  readonly cancelledTitle: string;
  readonly description?: string | undefined;
  /** Where it is unless a date says otherwise: name and address in one line. */
  readonly location?: string | undefined;
  readonly url?: string | undefined;
  /** Degrees; left out on dates that are elsewhere. */
  readonly geo?: { readonly lat: number; readonly lng: number } | undefined;
}

/** What holds for the whole file. */
export interface CalendarOptions {
  /** When the file is made, in milliseconds since 1970. */
  readonly stampMs: number;
  /** Name, with address, of the place that a changed date names; undefined for one that is not known. */
  readonly locationOf: (placeId: string) => string | undefined;
  /** A note of a changed date in the family's language; it stands before the description. */
  readonly textOf: (note: Text) => string;
}

/** What makes an event of an occurrence: its name in the file, and lines about its repetition. */
export interface EventOptions extends CalendarOptions {
  readonly uid: string;
  readonly repetition?: readonly string[];
}

/** Longest texts, in UTF-16 units. */
const LINE_LENGTH = 400;
const DESCRIPTION_LENGTH = 4000;
const URL_LENGTH = 2000;

/**
 * A property of type TEXT; none without text.
 *
 * @example textLine('SUMMARY', 'Sing, sign') // ['SUMMARY:Sing\\, sign']
 */
export const textLine = (
  name: string,
  text: string | undefined,
  maxLength = LINE_LENGTH,
): readonly string[] => {
  const escaped = escapedText(text ?? '', maxLength);
  return escaped === '' ? [] : [`${name}:${escaped}`];
};

/** Title, description and place of one date. */
const wordLines = (
  item: CalendarItem,
  { status, note, placeId }: Occurrence,
  { locationOf, textOf }: CalendarOptions,
): readonly string[] => {
  const { title, cancelledTitle, description, geo, url = '' } = item;
  const texts = [note === undefined ? '' : textOf(note), description];
  const address = writableText(url, URL_LENGTH).replace(/\s/g, '');
  return [
    ...textLine('SUMMARY', status === 'cancelled' ? cancelledTitle : title),
    ...textLine('DESCRIPTION', texts.filter(Boolean).join('\n\n'), DESCRIPTION_LENGTH),
    ...textLine('LOCATION', placeId === undefined ? item.location : locationOf(placeId)),
    ...(address === '' ? [] : [`URL:${address}`]),
    ...(geo && placeId === undefined ? [`GEO:${geo.lat.toFixed(5)};${geo.lng.toFixed(5)}`] : []),
  ];
};

/**
 * The lines of an event, not folded.
 *
 * @example calendarEvent(item, tuesday, { ...options, uid: item.uid })
 * // ['BEGIN:VEVENT', 'UID:tuesdays@marlshire', …, 'STATUS:CONFIRMED', 'TRANSP:OPAQUE', 'END:VEVENT']
 */
export const calendarEvent = (
  item: CalendarItem,
  occurrence: Occurrence,
  options: EventOptions,
): readonly string[] => {
  const isOff = occurrence.status === 'cancelled';
  // A day whose time is not known must not look busy from morning to night.
  const isFree = isOff || occurrence.startMinute === undefined;
  return [
    'BEGIN:VEVENT',
    ...textLine('UID', options.uid),
    `DTSTAMP:${utcStamp(options.stampMs)}`,
    ...timeLines(occurrence),
    ...(options.repetition ?? []),
    ...wordLines(item, occurrence, options),
    `STATUS:${isOff ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${isFree ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
  ];
};
