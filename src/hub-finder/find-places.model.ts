/**
 * Searching and filtering: from places, a search, choices and a moment to an ordered list, and how it came about.
 * Pure. What does not change with a search is worked out once for each place, so that 10,000 of them take a few
 * milliseconds.
 */
import { nearest } from '../core/geo/nearest.js';
import type { Origin } from '../core/geo/origin.js';
import { foldText, rankMatch } from '../core/text/match.js';
import { everyWording } from '../core/text/pick.js';
import { FACETS, type Facet, type PlaceEntry, type Row } from './hub-finder.model.js';

/** What the visitor has ticked. Within `access` every choice must hold; within the others one is enough. */
export interface Choices extends Readonly<Record<Facet, readonly string[]>> {
  readonly openNow: boolean;
}
export const NO_CHOICES: Choices = { role: [], topic: [], access: [], language: [], openNow: false };

export type Search =
  | { readonly kind: 'none' }
  | { readonly kind: 'near'; readonly origin: Origin }
  | { readonly kind: 'text'; readonly text: string };

/** How a list came about, so that the widget can say it. */
export type Outcome = 'all' | 'near' | 'further-away' | 'matches' | 'no-match' | 'filtered-out';

export interface FinderResult {
  readonly outcome: Outcome;
  readonly rows: readonly Row[];
}

/** Whether a place is open at this moment; asked only when somebody filters by it. */
export type IsOpen = (entry: PlaceEntry) => boolean;

function matchesFacet({ values }: PlaceEntry, facet: Facet, chosen: readonly string[]): boolean {
  if (chosen.length === 0) return true;
  const has = (value: string): boolean => values[facet].includes(value);
  return facet === 'access' ? chosen.every(has) : chosen.some(has);
}

/** Whether a place passes every filter, leaving one out if asked to. */
export function passes(entry: PlaceEntry, choices: Choices, isOpen: IsOpen, except?: Facet): boolean {
  return (
    FACETS.every((facet) => facet === except || matchesFacet(entry, facet, choices[facet])) &&
    (!choices.openNow || isOpen(entry))
  );
}

/** Name, town, address, outcode and who runs a place, folded for searching; earlier ones weigh more. */
const fieldsOf = new WeakMap<PlaceEntry, readonly string[]>();

function searchFields(entry: PlaceEntry): readonly string[] {
  const known = fieldsOf.get(entry);
  if (known) return known;
  const { place, provider } = entry;
  const { postcode, town, lines = [] } = place.address ?? {};
  const words = [
    ...everyWording(place.name),
    town,
    ...lines,
    postcode,
    postcode?.split(' ')[0],
    ...(provider ? everyWording(provider.name) : []),
  ];
  const fields = [...new Set(words.filter((word) => word !== undefined).map(foldText))];
  fieldsOf.set(entry, fields);
  return fields;
}

const plainRow = (entry: PlaceEntry): Row => ({ entry, distanceMetres: undefined });

/** Every place that the search finds, in order, before filters. */
export function rowsFor(entries: readonly PlaceEntry[], search: Search): readonly Row[] {
  if (search.kind === 'near') {
    return nearest(entries, search.origin, (entry) => entry.point).map(({ item, distanceMetres }) => ({
      entry: item,
      distanceMetres,
    }));
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
  const { search, choices, radiusMetres, isOpen } = question;
  const found = rowsFor(entries, search);
  const rows = found.filter(({ entry }) => passes(entry, choices, isOpen));
  if (rows.length === 0) {
    return { outcome: found.length === 0 && search.kind === 'text' ? 'no-match' : 'filtered-out', rows };
  }
  if (search.kind === 'text') return { outcome: 'matches', rows };
  if (search.kind === 'none') return { outcome: 'all', rows };
  if (radiusMetres === undefined) return { outcome: 'near', rows };
  const within = rows.filter((row) => isWithin(row, radiusMetres));
  return within.length > 0 ? { outcome: 'near', rows: within } : { outcome: 'further-away', rows };
}

/** The order in which values are met, so that lists of options keep still while counts change. */
export function valuesOf(entries: readonly PlaceEntry[], facet: Facet): readonly string[] {
  const values = new Set<string>();
  for (const entry of entries) for (const value of entry.values[facet]) values.add(value);
  return [...values];
}

/** How many filters are in use, and their names: never what was chosen in them. */
export function chosenFacets(choices: Choices): { readonly count: number; readonly names: readonly string[] } {
  const names: string[] = FACETS.filter((facet) => choices[facet].length > 0);
  const ticked = FACETS.reduce((sum, facet) => sum + choices[facet].length, 0);
  if (!choices.openNow) return { count: ticked, names };
  return { count: ticked + 1, names: [...names, 'openNow'] };
}

/** The row of a place: the listed one, else one without a distance. */
export function rowOf({ rows }: FinderResult, entry: PlaceEntry): Row {
  return rows.find((row) => row.entry === entry) ?? plainRow(entry);
}
