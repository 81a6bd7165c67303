/** Words that several parts of the timetable use. */
import { msg } from '@lit/localize';

/** The feed's codes of weekdays, Monday first. */
export const WEEKDAYS: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Times of day in their order. */
export const DAYTIMES: readonly string[] = ['morning', 'afternoon', 'evening'];

/** What to call a time of day. */
export function daytimeLabel(code: string): string | undefined {
  switch (code) {
    case 'morning':
      return msg('Morning', { desc: 'Timetable: time of day, before midday' });
    case 'afternoon':
      return msg('Afternoon', { desc: 'Timetable: time of day, until 5pm' });
    case 'evening':
      return msg('Evening', { desc: 'Timetable: time of day, from 5pm' });
    default:
      return undefined;
  }
}

/** The way from the details to the list. */
export const backText = (): string =>
  msg('Back to what’s on', { desc: 'Timetable: closes the details' });

/** Above sessions to which nobody can put a date. */
export const checkTimesTitle = (): string =>
  msg('Check times before you go', { desc: 'Timetable: heading of sessions without dates' });
