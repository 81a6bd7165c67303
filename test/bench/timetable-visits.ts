/** What is done on the pages of the timetable's bench, and that all of them list the same. */
import type { CalendarEvent } from './page/calendar-page.js';
import { SESSION_FILTERS, type FilterName } from './page/filters.js';
import type { CalendarBench } from './page/measure-calendar.js';
import type { TimetableBench } from './page/measure-timetable.js';
import type { Loaded, Timed } from './page/timing.js';
import { pathOf, type CalendarWay } from './timetable-pages.js';
import { tracedVisit, type Figures, type Visit, type VisitContext } from './visit.js';

export interface SessionBench extends VisitContext {
  readonly events: readonly CalendarEvent[];
}

/** What is filtered by, one after the other, each taken off again before the next. */
const FILTERS: readonly (readonly [span: string, name: FilterName])[] = [
  ['first', 'topic'],
  ['day', 'day'],
  ['free', 'free'],
  ['morning', 'morning'],
  ['topic', 'topic'],
];

function countsOf(events: readonly CalendarEvent[], name: FilterName): number {
  const choices = Object.entries(SESSION_FILTERS[name].choices);
  return events.filter((event) =>
    choices.every(([key, wanted]) =>
      key === 'topic' ? event.topics.includes(wanted) : Reflect.get(event, key) === wanted,
    ),
  ).length;
}

function check(what: string, found: number, expected: number): void {
  if (found !== expected) {
    throw new Error(`${what}: ${String(found)} sessions, expected ${String(expected)}.`);
  }
}

type Figuring = Pick<Visit<never>, 'add' | 'busy'>;
type Choose = (span: string, name: FilterName, isWanted: boolean) => Promise<Timed>;

async function filterInTurn(
  { add, busy }: Figuring,
  { events }: SessionBench,
  choose: Choose,
): Promise<void> {
  const act = async (span: string, name: FilterName, isWanted: boolean): Promise<void> => {
    const { scriptMs, paintedMs, results } = await choose(span, name, isWanted);
    add(`${span}: list`, scriptMs);
    add(`${span}: painted`, paintedMs);
    check(`Filter by ${name}`, results, isWanted ? countsOf(events, name) : events.length);
  };
  const all = async (): Promise<void> => {
    for (const [span, name] of FILTERS) {
      await act(span, name, true);
      await act('all', name, false);
    }
  };
  await busy('filter', all, 2 * FILTERS.length);
}

function addLoaded({ add }: Figuring, loaded: Loaded, expected: number): void {
  check('The first list', loaded.results, expected);
  add('load: list', loaded.listMs);
  add('load: painted', loaded.paintedMs);
  add('load: freeze', loaded.freezeMs);
  add('elements', loaded.elements);
}

/** Our timetable. */
export function visitTimetable(bench: SessionBench): Promise<Figures> {
  return tracedVisit<TimetableBench>(bench, '/timetable', async (visit) => {
    const page = visit.bench;
    const loaded = await visit.busy('load', async () => {
      await visit.open();
      return page.ready();
    });
    addLoaded(visit, loaded, bench.events.length);
    visit.add('open filters: list', (await page.openFilters()).scriptMs);
    await filterInTurn(visit, bench, (span, name) => page.choose(span, name));
  });
}

/** FullCalendar, with its list of four weeks. */
export function visitCalendar(bench: SessionBench, way: CalendarWay): Promise<Figures> {
  return tracedVisit<CalendarBench>(bench, pathOf(way), async (visit) => {
    const page = visit.bench;
    const loaded = await visit.busy('load', async () => {
      await visit.open();
      return page.ready();
    });
    addLoaded(visit, loaded, bench.events.length);
    await filterInTurn(visit, bench, (span, name, isWanted) =>
      page.choose(span, isWanted ? name : null),
    );
  });
}
