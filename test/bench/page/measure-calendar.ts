/** FullCalendar's side of the timetable's bench. The runner calls `window.bench`. */
import { startCalendar, type CalendarPageOptions } from './calendar-page.js';
import { SESSION_FILTERS, type FilterName } from './filters.js';
import { loaded, marked, until, type Timed } from './timing.js';

const element = document.querySelector('#calendar') as HTMLElement;
const { dataset } = element;
const options: CalendarPageOptions = {
  element,
  from: dataset['from'] ?? '',
  days: Number(dataset['days']),
  most: Number(dataset['most']),
  filterBy: dataset['filterBy'] === 'source' ? 'source' : 'refetch',
};

const rows = (): number =>
  element.querySelectorAll('[role=list] [role=list] > [role=listitem]').length;

const page = startCalendar(options);

const ready = loaded(async () => {
  await until(element, () => rows() > 0);
  return page.count();
});

const bench = {
  ready: () => ready,
  /** Filters, or with no name lists everything again. */
  choose(span: string, name: FilterName | null): Promise<Timed> {
    return marked(span, async () => {
      const results = page.choose(name === null ? {} : SESSION_FILTERS[name].choices);
      const wanted = Math.min(results, options.most);
      if (rows() !== wanted) await until(element, () => rows() === wanted);
      return results;
    });
  },
};

export type CalendarBench = typeof bench;
Object.assign(window, { bench });
