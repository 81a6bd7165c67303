/**
 * Searching and filtering: from places, a search, choices and a moment to an ordered list, and how it came about.
 * Pure. What does not change with a search is worked out once for each place, so that 10,000 of them take a few
 * milliseconds.
 */
import { nearest } from '../core/geo/nearest.js';
import type { Search } from '../core/geo/origin.js';
import { foldText, rankMatch } from '../core/text/match.js';
import { everyWording } from '../core/text/pick.js';
import { FACETS, type Facet, type PlaceEntry, type Row } from './hub-finder.model.js';

/** What the visitor has ticked. Within `access` every choice must hold; within the others one is enough. */
export interface Choices extends Readonly<Record<Facet, readonly string[]>> {
  readonly openNow: boolean;
}
export const NO_CHOICES: Choices = {
  role: [],
  topic: [],
  access: [],
  language: [],
  openNow: false,
};

/** How a list came about, so that the widget can say it. */
export type Outcome = 'all' | 'near' | 'further-away' | 'matches' | 'no-match' | 'filtered-out';

export interface FinderResult {
  readonly outcome: Outcome;
  readonly rows: readonly Row[];
}

/** Whether a place is open at one moment; another moment has another function. Asked only for filters. */
export type IsOpen = (entry: PlaceEntry) => boolean;

function matchesFacet({ values }: PlaceEntry, facet: Facet, chosen: readonly string[]): boolean {
  if (chosen.length === 0) return true;
  const own = values[facet];
  if (facet === 'access') return chosen.every((value) => own.includes(value));
  // Loops: with closures and `includes` this alone takes 10,000 places half a frame.
  for (const value of own) for (const wanted of chosen) if (value === wanted) return true;
  return false;
}

/** The facets in which a place does not have what is ticked. */
export const missedFacets = (entry: PlaceEntry, choices: Choices): readonly Facet[] =>
  FACETS.filter((facet) => !matchesFacet(entry, facet, choices[facet]));

const askedBefore = new WeakMap<IsOpen, WeakMap<PlaceEntry, boolean>>();

/** Whether a place is open, worked out once for each place and moment: hours are dear to read. */
export function isOpenThen(entry: PlaceEntry, { isOpen }: Pick<Question, 'isOpen'>): boolean {
  const known = askedBefore.get(isOpen) ?? new WeakMap<PlaceEntry, boolean>();
  askedBefore.set(isOpen, known);
  const before = known.get(entry);
  if (before !== undefined) return before;
  const answer = isOpen(entry);
  known.set(entry, answer);
  return answer;
}

/** Whether a place passes every filter. */
function passes(entry: PlaceEntry, question: Pick<Question, 'choices' | 'isOpen'>): boolean {
  const { choices } = question;
  return (
    FACETS.every((facet) => matchesFacet(entry, facet, choices[facet])) &&
    (!choices.openNow || isOpenThen(entry, question))
  );
}

/**
 * Name, town, postcode, outcode, address, who runs a place and its name in other languages, folded for searching;
 * earlier ones weigh more. The first four keep their positions when they are empty, so that a place does not weigh
 * less for having a long address or many translations.
 */
const fieldsOf = new WeakMap<PlaceEntry, readonly string[]>();

function searchFields(entry: PlaceEntry): readonly string[] {
  const known = fieldsOf.get(entry);
  if (known) return known;
  const { place, provider } = entry;
  const { postcode = '', town = '', lines = [] } = place.address ?? {};
  const [name = '', ...translations] = everyWording(place.name);
  const outcode = postcode.split(' ')[0] ?? '';
  const runBy = provider ? everyWording(provider.name) : [];
  const fields = [name, town, postcode, outcode, ...lines, ...runBy, ...translations].map(foldText);
  fieldsOf.set(entry, fields);
  return fields;
}

const plainRow = (entry: PlaceEntry): Row => ({ entry, distanceMetres: undefined });

interface Found {
  readonly entries: readonly PlaceEntry[];
  readonly rows: readonly Row[];
}
const foundBefore = new WeakMap<Search, Found>();

/** Every place that the search finds, in order, before filters. Remembered while the search stands. */
export function rowsFor(entries: readonly PlaceEntry[], search: Search): readonly Row[] {
  const before = foundBefore.get(search);
  if (before?.entries === entries) return before.rows;
  const rows = rowsFound(entries, search);
  foundBefore.set(search, { entries, rows });
  return rows;
}

function rowsFound(entries: readonly PlaceEntry[], search: Search): readonly Row[] {
  if (search.kind === 'near') {
    return nearest(entries, search.origin, (entry) => entry.point).map(
      ({ item, distanceMetres }) => ({
        entry: item,
        distanceMetres,
      }),
    );
  }
  if (search.kind === 'none') return entries.map(plainRow);
  const query = foldText(search.text);
  return entries
    .map((entry) => ({ entry, rank: rankMatch(query, searchFields(entry)) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ entry }) => plainRow(entry));
}

/** Search and filters together. */
export interface Question {
  readonly search: Search;
  readonly choices: Choices;
  /** Only ever widens: when nothing is as near, the nearest are listed all the same. */
  readonly radiusMetres?: number | undefined;
  readonly isOpen: IsOpen;
}

/** Whether a row is inside a radius; one without a position is not. */
export const isWithin = ({ distanceMetres }: Row, radiusMetres: number): boolean =>
  distanceMetres !== undefined && distanceMetres <= radiusMetres;

/** The places that answer the question, in order, and how that came about. */
export function findPlaces(entries: readonly PlaceEntry[], question: Question): FinderResult {
  const { search, radiusMetres } = question;
  const found = rowsFor(entries, search);
  const isFiltered = chosenFacets(question.choices).count > 0;
  const rows = isFiltered ? found.filter(({ entry }) => passes(entry, question)) : found;
  if (rows.length === 0) {
    return {
      outcome: found.length === 0 && search.kind === 'text' ? 'no-match' : 'filtered-out',
      rows,
    };
  }
  if (search.kind === 'text') return { outcome: 'matches', rows };
  if (search.kind === 'none') return { outcome: 'all', rows };
  if (radiusMetres === undefined) return { outcome: 'near', rows };
  const within = rows.filter((row) => isWithin(row, radiusMetres));
  return within.length > 0 ? { outcome: 'near', rows: within } : { outcome: 'further-away', rows };
}

/** How many filters are in use, and their names: never what was chosen in them. */
export function chosenFacets(choices: Choices): {
  readonly count: number;
  readonly names: readonly string[];
} {
  const names: string[] = FACETS.filter((facet) => choices[facet].length > 0);
  const ticked = FACETS.reduce((sum, facet) => sum + choices[facet].length, 0);
  if (!choices.openNow) return { count: ticked, names };
  return { count: ticked + 1, names: [...names, 'openNow'] };
}

/** The row of a place: the listed one, else one without a distance. */
export function rowOf({ rows }: FinderResult, entry: PlaceEntry): Row {
  return rows.find((row) => row.entry === entry) ?? plainRow(entry);
}
