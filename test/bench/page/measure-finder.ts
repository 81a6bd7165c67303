/** Our page's side of the bench: presses what a visitor would press. The runner calls `window.bench`. */
import {
  countElements,
  longestFreezeMs,
  painted,
  pause,
  sampleFeed,
  timed,
  until,
  type Timed,
} from './timing.js';

const KIND_OF_PLACE = 'Kind of place';
const OPENING_TIMES = 'Opening times';

interface Finder extends HTMLElement {
  feed: unknown;
  readonly updateComplete: Promise<boolean>;
}

interface ResultEvent extends Event {
  readonly results: number;
}

await customElements.whenDefined('sfl-hub-finder');
const finder = document.querySelector('sfl-hub-finder') as Finder;
const root = finder.shadowRoot as ShadowRoot;
const feed = await sampleFeed();

const one = (selector: string): HTMLElement => root.querySelector(selector) as HTMLElement;
const has = (selector: string): boolean => root.querySelector(selector) !== null;
const happens = (type: string): Promise<Event> =>
  new Promise((resolve) => {
    finder.addEventListener(type, resolve, { once: true });
  });

function boxes(legend: string): HTMLInputElement[] {
  const group = [...root.querySelectorAll('fieldset')].find(
    (each) => each.querySelector('legend')?.textContent === legend,
  );
  return [...(group?.querySelectorAll('input') ?? [])];
}

/** Times from the visitor's act to the finder's own last word on it, everything drawn. */
function answer(type: 'sfl-filter' | 'sfl-search', act: () => void): Promise<Timed> {
  return timed(async () => {
    const event = happens(type);
    act();
    const { results } = (await event) as ResultEvent;
    await finder.updateComplete;
    return results;
  });
}

const isComplete = (): boolean => has('.rows .open');
const hasPins = (): boolean => has('.map-cluster, .map-pin');

async function openMap(): Promise<void> {
  one('button[aria-expanded]').click();
  await until(root, hasPins);
}

const bench = {
  /** `withMap`: the visitor asks for the map as soon as there is a list, and waits for its code too. */
  async load(withMap: boolean) {
    await longestFreezeMs();
    const started = performance.now();
    const ready = happens('sfl-ready');
    finder.feed = feed;
    await ready;
    await painted();
    const rowsMs = performance.now() - started;
    if (withMap) await openMap();
    await until(root, isComplete);
    await painted();
    const mapMs = performance.now() - started;
    return { rowsMs, mapMs, freezeMs: await longestFreezeMs(), elements: countElements() };
  },
  openFilters() {
    return timed(async () => {
      one('summary').click();
      await until(root, () => boxes(KIND_OF_PLACE).length > 0);
      return 0;
    });
  },
  async closeFilters() {
    one('summary').click();
    await pause(50);
  },
  /** Ticks, or unticks, boxes of the filter by kind, by their place in it. */
  async roles(indexes: readonly number[], gapMs: number) {
    const answers: Timed[] = [];
    for (const index of indexes) {
      answers.push(await answer('sfl-filter', () => boxes(KIND_OF_PLACE)[index]?.click()));
      await pause(gapMs);
    }
    return answers;
  },
  async openNow(times: number, gapMs: number) {
    const answers: Timed[] = [];
    for (let done = 0; done < times; done += 1) {
      answers.push(await answer('sfl-filter', () => boxes(OPENING_TIMES)[0]?.click()));
      await pause(gapMs);
    }
    return answers;
  },
  async search(texts: readonly string[], gapMs: number) {
    const answers: Timed[] = [];
    for (const text of texts) {
      const box = one('#query') as HTMLInputElement;
      box.value = text;
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await finder.updateComplete;
      answers.push(await answer('sfl-search', () => one('[type=submit]').click()));
      await pause(gapMs);
    }
    return answers;
  },
  async parse() {
    const core = '/dist/core.js';
    const { parseFeed } = (await import(core)) as {
      parseFeed: (json: unknown) => { readonly problems: readonly unknown[] };
    };
    const started = performance.now();
    const { problems } = parseFeed(feed);
    return { ms: performance.now() - started, problems: problems.slice(0, 3) };
  },
};

export type FinderBench = typeof bench;
Object.assign(window, { bench });
