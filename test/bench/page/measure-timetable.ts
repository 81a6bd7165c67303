/** The timetable's side of its bench: presses what a visitor would press. The runner calls `window.bench`. */
import { SESSION_FILTERS, type FilterName } from './filters.js';
import { loaded, marked, until, type Timed } from './timing.js';

interface Timetable extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
}

interface ResultEvent extends Event {
  readonly results: number;
}

const timetable = document.querySelector('sfl-session-timetable') as Timetable;
const root = (): ShadowRoot => timetable.shadowRoot as ShadowRoot;

const happens = (type: string): Promise<Event> =>
  new Promise((resolve) => {
    timetable.addEventListener(type, resolve, { once: true });
  });

/** The last number of the sentence above the list. */
function resultsSaid(): number {
  const said = root().querySelector('#summary')?.textContent ?? '';
  return Number(/([\d,]+)\.\s*$/.exec(said)?.[1]?.replaceAll(',', ''));
}

function box(name: FilterName): HTMLInputElement {
  const { legend, label } = SESSION_FILTERS[name];
  const group = [...root().querySelectorAll('fieldset')].find(
    (each) => each.querySelector('legend')?.textContent.trim() === legend,
  );
  const labels = [...(group?.querySelectorAll('label') ?? [])];
  const input = labels.find((each) => each.textContent.trim().startsWith(label));
  return input?.querySelector('input') as HTMLInputElement;
}

const ready = loaded(async () => {
  const failed = happens('sfl-feed-error').then(() => {
    throw new Error('The timetable could not be loaded.');
  });
  await Promise.race([happens('sfl-ready'), failed]);
  return resultsSaid();
});

const bench = {
  ready: () => ready,
  openFilters(): Promise<Timed> {
    return marked('open filters', async () => {
      (root().querySelector('summary') as HTMLElement).click();
      const has = (selector: string): boolean => root().querySelector(selector) !== null;
      await until(root(), () => has('.panel fieldset') || has('.panel [role=alert]'));
      if (!has('.panel fieldset')) throw new Error('The filters could not be loaded.');
      return 0;
    });
  },
  /** Presses the box of a filter: ticks it, or takes its tick off. */
  choose(span: string, name: FilterName): Promise<Timed> {
    const input = box(name);
    return marked(span, async () => {
      const event = happens('sfl-filter');
      input.click();
      const { results } = (await event) as ResultEvent;
      await timetable.updateComplete;
      return results;
    });
  },
};

export type TimetableBench = typeof bench;
Object.assign(window, { bench });
