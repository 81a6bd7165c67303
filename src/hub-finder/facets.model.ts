/** The numbers beside the filters: how many places each further choice would leave. Pure. */
import {
  isOpenThen,
  isWithin,
  missedFacets,
  rowsFor,
  type Choices,
  type Question,
} from './find-places.model.js';
import { FACETS, type Facet, type PlaceEntry } from './hub-finder.model.js';

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

/** How many places would be listed: of all, and of those inside the radius. */
interface Tally {
  all: number;
  within: number;
}

/** As many as would be listed: those inside the radius, or all when there are none, because it only widens. */
const listedCount = ({ all, within }: Tally): number => (within === 0 ? all : within);

const emptyTally = (): Tally => ({ all: 0, within: 0 });

function eachFacet<T>(make: (facet: Facet) => T): Record<Facet, T> {
  return {
    role: make('role'),
    topic: make('topic'),
    access: make('access'),
    language: make('language'),
  };
}

function countIn(tally: Tally | undefined, isNear: boolean): void {
  if (!tally) return;
  tally.all += 1;
  if (isNear) tally.within += 1;
}

/** The options of each facet, and the numbers of those that a place has. */
interface Coded {
  readonly values: Readonly<Record<Facet, readonly string[]>>;
  readonly codes: ReadonlyMap<PlaceEntry, Readonly<Record<Facet, readonly number[]>>>;
}

const codedBefore = new WeakMap<readonly PlaceEntry[], Coded>();

/**
 * Options in the order in which they are met, so that they keep still while their counts change. Numbers, because
 * counting 10,000 places by words takes longer than a frame.
 */
function codedFacets(entries: readonly PlaceEntry[]): Coded {
  const known = codedBefore.get(entries);
  if (known) return known;
  const numbers = eachFacet(() => new Map<string, number>());
  const numberOf = (facet: Facet, value: string): number => {
    const known = numbers[facet].get(value);
    if (known !== undefined) return known;
    const { size } = numbers[facet];
    numbers[facet].set(value, size);
    return size;
  };
  const codesOf = ({ values }: PlaceEntry) =>
    eachFacet((facet) => {
      const codes: number[] = [];
      for (const value of values[facet]) {
        const number = numberOf(facet, value);
        if (!codes.includes(number)) codes.push(number);
      }
      return codes;
    });
  const codes = new Map(entries.map((entry) => [entry, codesOf(entry)]));
  const coded = { values: eachFacet((facet) => [...numbers[facet].keys()]), codes };
  codedBefore.set(entries, coded);
  return coded;
}

/** Where a place is counted: which facets' options would list it, and whether "open now" would. */
interface Counted {
  readonly facets: readonly Facet[];
  readonly asOpen: boolean;
}
const NOWHERE: Counted = { facets: [], asOpen: false };

function countedIn(entry: PlaceEntry, question: Question): Counted {
  const { choices } = question;
  const missed = missedFacets(entry, choices);
  // A place that misses two facets comes back by no single tick; access needs add up, so it never does by one.
  if (missed.length > 1 || missed[0] === 'access') return NOWHERE;
  if (missed.length === 1) {
    return choices.openNow && !isOpenThen(entry, question)
      ? NOWHERE
      : { facets: missed, asOpen: false };
  }
  const isOpen = isOpenThen(entry, question);
  return choices.openNow && !isOpen ? NOWHERE : { facets: FACETS, asOpen: isOpen };
}

/**
 * The count beside every option. For a facet where one choice is enough, an option's count is what it alone
 * would bring, with the other facets as they are; for access it is what would be left. One pass over the places:
 * this runs at every change of a filter.
 */
export function countFacets(entries: readonly PlaceEntry[], question: Question): FacetCounts {
  const { search, choices, radiusMetres } = question;
  const radius = search.kind === 'near' ? radiusMetres : undefined;
  const { values, codes } = codedFacets(entries);
  const tallies = eachFacet((facet) => values[facet].map(emptyTally));
  const open = emptyTally();
  for (const row of rowsFor(entries, search)) {
    const { facets, asOpen } = countedIn(row.entry, question);
    const isNear = radius !== undefined && isWithin(row, radius);
    if (asOpen) countIn(open, isNear);
    for (const facet of facets) {
      for (const code of codes.get(row.entry)?.[facet] ?? []) countIn(tallies[facet][code], isNear);
    }
  }
  const options = eachFacet((facet) =>
    values[facet].map((value, code) => ({
      value,
      count: listedCount(tallies[facet][code] ?? emptyTally()),
      isChosen: choices[facet].includes(value),
    })),
  );
  return { options, openNow: listedCount(open) };
}

/** The same choices with one value of a facet ticked or unticked. */
export function toggled(choices: Choices, facet: Facet, value: string): Choices {
  const now = choices[facet];
  return {
    ...choices,
    [facet]: now.includes(value) ? now.filter((each) => each !== value) : [...now, value],
  };
}
