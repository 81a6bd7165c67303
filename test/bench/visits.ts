/**
 * One visit is one page in a browser profile of its own, so that no visit finds warm caches or compiled code of
 * another. Its figures come by name; the same name in several visits makes a row of the table.
 */
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import type { FinderBench } from './page/measure-finder.js';
import type { PlainBench } from './page/measure-plain.js';
import type { PlainOptions } from './page/plain-page.js';
import type { Timed } from './page/timing.js';
import { ROLES, type SamplePlace } from './sample-feed.js';

/** Figures of one visit; a name may have several. */
export type Figures = Record<string, number[]>;

export interface Bench {
  readonly browser: Browser;
  readonly address: string;
  readonly places: readonly SamplePlace[];
}

/** What is filtered by, one after the other; an empty role is all places again. */
const FILTERS = ['spoke', '', 'outreach', ''] as const;

/** How long a map may pan or zoom after a change. */
const MAP_GAP_MS = 250;
const LIST_GAP_MS = 40;

type Methods<B> = {
  readonly [Name in keyof B & string]: B[Name] extends (...args: infer A) => infer R
    ? (...args: A) => R
    : never;
};

/** Calls a method of the page's `window.bench`. Text, because functions would carry the loader's helpers. */
function benchOf<B extends object>(page: Page): Methods<B> {
  return new Proxy({} as Methods<B>, {
    get:
      (_, name) =>
      (...args: readonly unknown[]) =>
        page.evaluate(`bench.${String(name)}(...${JSON.stringify(args)})`),
  });
}

interface Visit<B> {
  readonly bench: Methods<B>;
  readonly add: (name: string, ...values: readonly number[]) => void;
  /** Runs `act` and adds the main thread's processor time, drawing and all, for each of `times`. */
  readonly busy: <T>(name: string, act: () => Promise<T>, times?: number) => Promise<T>;
}

/** Processor time of the page's main thread so far: unlike a clock, it does not run on while others have the processor. */
async function mainThreadMs(client: CDPSession): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

async function visit<B extends object>(
  { browser, address }: Bench,
  path: string,
  act: (visit: Visit<B>) => Promise<void>,
): Promise<Figures> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const figures: Figures = {};
    const add = (name: string, ...values: readonly number[]): void => {
      (figures[name] ??= []).push(...values);
    };
    const failures: string[] = [];
    page.on('pageerror', (error) =>
      failures.push(error instanceof Error ? error.message : 'an error'),
    );
    const client = await page.createCDPSession();
    await client.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(`${address}${path}`);
    await page.waitForFunction('window.bench');
    await act({
      bench: benchOf<B>(page),
      add,
      async busy(name, work, times = 1) {
        const before = await mainThreadMs(client);
        const result = await work();
        const after = await mainThreadMs(client);
        add(`${name}: busy`, (after - before) / times);
        return result;
      },
    });
    if (failures.length > 0) throw new Error(`${path}: ${failures.join('; ')}`);
    return figures;
  } finally {
    await context.close();
  }
}

/** Both pages must answer the same, or their times say nothing. */
function checkResults(answers: readonly Timed[], expected: readonly number[], what: string): void {
  const got = answers.map(({ results }) => results);
  if (got.join() !== expected.join()) {
    throw new Error(`${what}: found ${got.join(', ')} places, expected ${expected.join(', ')}.`);
  }
}

function addAnswers(add: Visit<never>['add'], name: string, answers: readonly Timed[]): void {
  const [first, ...later] = answers;
  if (first) add(`${name}: first`, first.scriptMs);
  add(`${name}: later`, ...later.map(({ scriptMs }) => scriptMs));
  add(`${name}: painted`, ...answers.map(({ paintedMs }) => paintedMs));
}

const countsByRole = (places: readonly SamplePlace[]): readonly number[] =>
  FILTERS.map((wanted) => places.filter(({ role }) => wanted === '' || role === wanted).length);

/** Towns to search for by name: one word, found in no other field than name and town. */
const townsOf = (places: readonly SamplePlace[]): readonly string[] =>
  [0, 1111, 2222].map((index) => places[index]?.address.town ?? '');

const countsByTown = (places: readonly SamplePlace[]): readonly number[] =>
  townsOf(places).map(
    (wanted) =>
      places.filter(({ name, address }) =>
        `${name} ${address.town}`.toLowerCase().includes(wanted.toLowerCase()),
      ).length,
  );

const postcodesOf = (places: readonly SamplePlace[]): readonly string[] =>
  [9000, 5000, 100].map((index) => places[index]?.address.postcode ?? '');

/** Our finder. With a map, everything is measured with the map open. */
export function visitFinder(bench: Bench, hasMap: boolean): Promise<Figures> {
  const { places } = bench;
  return visit<FinderBench>(bench, '/finder', async ({ bench: page, add, busy }) => {
    const loaded = await busy('load', () => page.load(hasMap));
    add('load: rows painted', loaded.rowsMs);
    add('load: all', loaded.mapMs);
    add('load: freeze', loaded.freezeMs);
    add('elements', loaded.elements);
    const gap = hasMap ? MAP_GAP_MS : LIST_GAP_MS;
    add('open filters', (await page.openFilters()).scriptMs);
    // A second press on a box takes its tick off again.
    const ticks = FILTERS.map((role, index) => ROLES.indexOf(role || FILTERS[index - 1] || 'hub'));
    const filtered = await busy('filter', () => page.roles(ticks, gap), FILTERS.length);
    checkResults(filtered, countsByRole(places), 'The finder, by role');
    addAnswers(add, 'filter', filtered);
    addAnswers(add, 'open now', await page.openNow(2, gap));
    await page.closeFilters();
    const towns = townsOf(places);
    const found = await busy('text', () => page.search(towns, gap), towns.length);
    checkResults(found, countsByTown(places), 'The finder, by town');
    addAnswers(add, 'text', found);
    const postcodes = postcodesOf(places);
    const near = await busy('near', () => page.search(postcodes, gap), postcodes.length);
    checkResults(
      near,
      postcodes.map(() => places.length),
      'The finder, by postcode',
    );
    addAnswers(add, 'near', near);
  });
}

/** How long reading the feed takes in one go, in a page that has just been opened. */
export function visitParser(bench: Bench): Promise<Figures> {
  return visit<FinderBench>(bench, '/finder', async ({ bench: page, add }) => {
    const { ms, problems } = await page.parse();
    if (problems.length > 0)
      throw new Error(`The sample feed is not valid: ${JSON.stringify(problems)}`);
    add('parse', ms);
  });
}

/** The plain page. Its map, when it has one, is there from the start. */
export function visitPlain(bench: Bench, options: PlainOptions): Promise<Figures> {
  const { places } = bench;
  return visit<PlainBench>(bench, '/plain', async ({ bench: page, add, busy }) => {
    const loaded = await busy('load', () => page.load(options));
    add('load: rows painted', loaded.rowsMs);
    add('load: all', loaded.mapMs);
    add('load: freeze', loaded.freezeMs);
    add('elements', loaded.elements);
    // With every row drawn one change takes seconds; loading says enough.
    if (options.rowsDrawn > 10) return;
    const gap = options.hasMap ? MAP_GAP_MS : LIST_GAP_MS;
    const filtered = await busy('filter', () => page.roles(FILTERS, gap), FILTERS.length);
    checkResults(filtered, countsByRole(places), 'The plain page, by role');
    addAnswers(add, 'filter', filtered);
    const towns = townsOf(places);
    const found = await busy('text', () => page.search(towns, gap), towns.length);
    checkResults(found, countsByTown(places), 'The plain page, by town');
    addAnswers(add, 'text', found);
  });
}
