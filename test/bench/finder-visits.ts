/** What is done on the pages of the finder's bench, and that both find the same. */
import type { FinderBench } from './page/measure-finder.js';
import type { PlainBench } from './page/measure-plain.js';
import type { PlainOptions } from './page/plain-page.js';
import type { Timed } from './page/timing.js';
import { ROLES, type SamplePlace } from './sample-feed.js';
import { visit, type Figures, type Visit, type VisitContext } from './visit.js';

export interface Bench extends VisitContext {
  readonly places: readonly SamplePlace[];
}

/** What is filtered by, one after the other; an empty role is all places again. */
const FILTERS = ['spoke', '', 'outreach', ''] as const;

/** How long a map may pan or zoom after a change. */
const MAP_GAP_MS = 250;
const LIST_GAP_MS = 40;

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
