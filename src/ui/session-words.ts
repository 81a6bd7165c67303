/** Sessions in sentences: what is on next, and how a family gets in. */
import { msg, str } from '@lit/localize';
import type { Route } from '../core/feed/types.js';
import type { Slot } from '../core/schedule/occurrence.js';
import type { NextOccurrence } from '../core/schedule/sessions.js';
import { formatDayNear } from './format-dates.js';
import { formatTime, formatTimeRange } from './format-time.js';

/**
 * The day of an occurrence as a family says it: today, tomorrow, or its date. Without a `today`, as on paper, which is
 * read on another day, always its date.
 */
export function dayWord(day: number, today: number | undefined): string {
  if (day === today) return msg('today', { desc: 'Day of a session, inside a sentence' });
  if (today !== undefined && day === today + 1)
    return msg('tomorrow', { desc: 'Day of a session, inside a sentence' });
  return formatDayNear(day, today);
}

/** When an occurrence is: "today, 1:30pm to 2:30pm", or that the time is not known. */
export function slotText({ day, startMinute, endMinute }: Slot, today: number | undefined): string {
  const date = dayWord(day, today);
  if (startMinute === undefined) {
    return msg(str`${date}, time not known`, { desc: 'Session: date, and a time nobody gave' });
  }
  const time = formatTimeRange(startMinute, endMinute);
  return msg(str`${date}, ${time}`, { desc: 'Session: date, time' });
}

/** What is on now or next, for one line. */
export function nextSessionText(
  name: string,
  { isRunning, ...slot }: NextOccurrence,
  today: number,
): string {
  const { day, startMinute, endMinute } = slot;
  if (isRunning) {
    if (endMinute === undefined)
      return msg(str`On now: ${name}`, { desc: 'Hub finder: a session that has begun' });
    const end = formatTime(endMinute);
    return msg(str`On now until ${end}: ${name}`, { desc: 'Hub finder: a session that has begun' });
  }
  const date = dayWord(day, today);
  if (startMinute === undefined) {
    return msg(str`Next: ${name}, ${date}`, { desc: 'Hub finder: next session, date' });
  }
  const time = formatTime(startMinute);
  return msg(str`Next: ${name}, ${date} ${time}`, { desc: 'Hub finder: next session, date, time' });
}

/** How a family gets in, from the first route that says; undefined when none does. */
export function routeText(routes: readonly Route[] | undefined): string | undefined {
  switch (routes?.[0]?.mode) {
    case 'drop-in':
      return msg('just turn up', { desc: 'How to attend' });
    case 'book':
      return msg('book a place', { desc: 'How to attend' });
    case 'refer-self':
      return msg('you can ask for it yourself', { desc: 'How to attend' });
    case 'refer-professional':
      return msg('ask your midwife, health visitor or doctor', { desc: 'How to attend' });
    case 'invited':
      return msg('by invitation', { desc: 'How to attend' });
    case 'contact':
      return msg('get in touch first', { desc: 'How to attend' });
    default:
      return undefined;
  }
}
