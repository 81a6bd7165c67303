/** What the bench filters sessions by: the box that a visitor ticks in the timetable, and the same for the calendar. */
import type { CalendarChoices } from './calendar-page.js';

export interface SessionFilter {
  readonly legend: string;
  readonly label: string;
  readonly choices: CalendarChoices;
}

export const SESSION_FILTERS = {
  topic: { legend: 'Help with', label: 'Stay and play', choices: { topic: 'stay-and-play' } },
  day: { legend: 'Day', label: 'Tuesday', choices: { weekday: 'TU' } },
  free: { legend: 'Cost', label: 'Free', choices: { isFree: true } },
  morning: { legend: 'Time of day', label: 'Morning', choices: { isMorning: true } },
} as const satisfies Readonly<Record<string, SessionFilter>>;

export type FilterName = keyof typeof SESSION_FILTERS;
