/**
 * A link that opens Google Calendar with one date filled in.
 *
 * It makes no request by itself. Google wants an end, so one that is not known is the start; times are London's
 * wherever the visitor is.
 */
import type { Slot } from '../schedule/occurrence.js';
import { stampsOf } from './event-times.js';
import { writableText } from './ical-text.js';

/** One date in the words a family reads. */
export interface GoogleCalendarDate {
  readonly title: string;
  readonly details?: string | undefined;
  readonly location?: string | undefined;
  readonly occurrence: Slot;
}

/** Short enough that the link stays below 8,000 characters when every one of them is written as nine. */
const LINE_LENGTH = 150;
const DETAILS_LENGTH = 500;

/** Never half a character, at which `encodeURIComponent` would throw. */
const encoded = (text: string, maxLength: number): string =>
  encodeURIComponent(writableText(text, maxLength));

/**
 * The address to open.
 *
 * @example googleCalendarHref({ title: 'Stay and play', occurrence: { day: 0, startMinute: 600, endMinute: 690 } })
 * // '…/render?action=TEMPLATE&text=Stay%20and%20play&dates=19700101T100000%2F19700101T113000&ctz=Europe%2FLondon'
 */
export const googleCalendarHref = ({
  title,
  details = '',
  location = '',
  occurrence,
}: GoogleCalendarDate): string => {
  const members = [
    'action=TEMPLATE',
    `text=${encoded(title, LINE_LENGTH)}`,
    `dates=${stampsOf(occurrence).join('%2F')}`,
    'ctz=Europe%2FLondon',
    details === '' ? '' : `details=${encoded(details, DETAILS_LENGTH)}`,
    location === '' ? '' : `location=${encoded(location, LINE_LENGTH)}`,
  ];
  return `https://calendar.google.com/calendar/render?${members.filter(Boolean).join('&')}`;
};
