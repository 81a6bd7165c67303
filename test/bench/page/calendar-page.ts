/**
 * The page that a competent developer would write with FullCalendar: its list view of four weeks over JSON events,
 * and a form that filters them. It is bundled as a site would bundle it, with nothing but the list plug-in.
 *
 * Filtering is what its documentation offers: `refetchEvents` over a function that answers from memory, or another
 * array of events in place of the last, in one drawing. `UTC` makes it read wall times as they are, without a time zone's arithmetic.
 */
import { Calendar, type CalendarOptions } from 'fullcalendar';
import listPlugin from 'fullcalendar/list';

/** One event as the calendar's JSON has it; what it does not know it keeps as it is. */
export interface CalendarEvent {
  readonly id: string;
  readonly title: string;
  readonly start: string;
  readonly end?: string;
  readonly topics: readonly string[];
  readonly weekday: string;
  readonly isMorning: boolean;
  readonly isFree: boolean;
}

/** What the form filters by; the first of each kind that has a value. */
export interface CalendarChoices {
  readonly topic?: string;
  readonly weekday?: string;
  readonly isMorning?: boolean;
  readonly isFree?: boolean;
}

export interface CalendarPageOptions {
  readonly element: HTMLElement;
  readonly from: string;
  readonly days: number;
  /** Events that are handed over at most: the rest would be another page of the list. */
  readonly most: number;
  readonly filterBy: 'refetch' | 'source';
}

/** Whether an event is left by the filters. */
export const fits = (event: CalendarEvent, choices: CalendarChoices): boolean =>
  (choices.topic === undefined || event.topics.includes(choices.topic)) &&
  (choices.weekday === undefined || event.weekday === choices.weekday) &&
  (choices.isMorning === undefined || event.isMorning === choices.isMorning) &&
  (choices.isFree === undefined || event.isFree === choices.isFree);

const inOrder = (a: CalendarEvent, b: CalendarEvent): number =>
  a.start < b.start ? -1 : Number(a.start > b.start);

async function fetchEvents(): Promise<readonly CalendarEvent[]> {
  const response = await fetch('/events.json');
  return (await response.json()) as readonly CalendarEvent[];
}

export interface CalendarPage {
  /** Filters, and says how many events are left. */
  readonly choose: (choices: CalendarChoices) => number;
  /** How many events are left now. */
  readonly count: () => number;
}

/** Draws the list. */
export function startCalendar(
  { element, from, days, most, filterBy }: CalendarPageOptions,
  plugins: NonNullable<CalendarOptions['plugins']> = [],
): CalendarPage {
  let all: readonly CalendarEvent[] | undefined;
  let choices: CalendarChoices = {};
  let count = 0;
  const wanted = (): CalendarEvent[] => {
    const left = (all ?? []).filter((event) => fits(event, choices));
    count = left.length;
    // A page of a list is its first rows, so they must be found first.
    return left.length > most ? left.sort(inOrder).slice(0, most) : left;
  };
  const options: CalendarOptions = {
    plugins: [listPlugin, ...plugins],
    views: { fourWeeks: { type: 'list', duration: { days } } },
    initialView: 'fourWeeks',
    initialDate: from,
    timeZone: 'UTC',
    height: 'auto',
    events: (_info, succeed, fail) => {
      if (all) {
        succeed(wanted());
        return;
      }
      fetchEvents().then((events) => {
        all = events;
        succeed(wanted());
      }, fail);
    },
  };
  const calendar = new Calendar(element, options);
  calendar.render();
  return {
    count: () => count,
    choose(next) {
      choices = next;
      if (filterBy === 'refetch') calendar.refetchEvents();
      else {
        calendar.batchRendering(() => {
          calendar.removeAllEventSources();
          calendar.addEventSource(wanted());
        });
      }
      return count;
    },
  };
}
