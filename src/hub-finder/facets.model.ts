/** The numbers beside the filters: how many places each further choice would leave. Pure. */
import { isWithin, passes, rowsFor, valuesOf, type Choices, type Question } from './find-places.model.js';
import type { Facet, PlaceEntry, Row } from './hub-finder.model.js';

/** One thing that can be ticked. */
export interface FacetOption {
  readonly value: string;
  /** How many places would be listed if this were ticked as well as what is ticked now. */
  readonly count: number;
  readonly isChosen: boolean;
}

export interface FacetCounts {
  readonly options: Readonly<Record<Facet, readonly FacetOption[]>>;
  readonly openNow: number;
}

/** As many as would be listed: those inside the radius, or all when there are none, because it only widens. */
function listedCount(rows: readonly Row[], { radiusMetres, search }: Question): number {
  if (radiusMetres === undefined || search.kind !== 'near') return rows.length;
  return rows.filter((row) => isWithin(row, radiusMetres)).length || rows.length;
}

function optionsOf(
  entries: readonly PlaceEntry[],
  rows: readonly Row[],
  ...[facet, question]: readonly [Facet, Question]
): readonly FacetOption[] {
  const { choices, isOpen } = question;
  const byValue = new Map<string, Row[]>(valuesOf(entries, facet).map((value) => [value, []]));
  for (const row of rows) {
    if (!passes(row.entry, choices, isOpen, facet === 'access' ? undefined : facet)) continue;
    for (const value of new Set(row.entry.values[facet])) byValue.get(value)?.push(row);
  }
  return [...byValue].map(([value, having]) => ({
    value,
    count: listedCount(having, question),
    isChosen: choices[facet].includes(value),
  }));
}

/**
 * The count beside every option. For a facet where one choice is enough, an option's count is what it alone
 * would bring, with the other facets as they are; for access it is what would be left.
 */
export function countFacets(entries: readonly PlaceEntry[], question: Question): FacetCounts {
  const rows = rowsFor(entries, question.search);
  const { choices, isOpen } = question;
  const options = {
    role: optionsOf(entries, rows, 'role', question),
    topic: optionsOf(entries, rows, 'topic', question),
    access: optionsOf(entries, rows, 'access', question),
    language: optionsOf(entries, rows, 'language', question),
  };
  const open = rows.filter(({ entry }) => passes(entry, { ...choices, openNow: true }, isOpen));
  return { options, openNow: listedCount(open, question) };
}

/** The same choices with one value of a facet ticked or unticked. */
export function toggled(choices: Choices, facet: Facet, value: string): Choices {
  const now = choices[facet];
  return {
    ...choices,
    [facet]: now.includes(value) ? now.filter((each) => each !== value) : [...now, value],
  };
}
