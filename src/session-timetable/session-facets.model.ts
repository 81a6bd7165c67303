/**
 * The numbers beside the filters: how many rows each further choice would leave. Pure.
 *
 * This runs at every change of a filter, over 10,000 rows and more: what rows have is turned into numbers once, and
 * counting is one pass over them.
 */
import type { Point } from '../core/geo/distance.js';
import { WEEKDAYS } from '../core/schedule/dates.js';
import type { DatedSession } from './dated-sessions.model.js';
import {
  DATED_FACETS,
  FACETS,
  familyTest,
  reachOf,
  valuesOf,
  valuesOfEntry,
  withDistances,
  type Choices,
  type Facet,
  type FilteredSession,
} from './filter-sessions.model.js';
import type { SessionEntry, TimetablePins } from './session-index.model.js';

/** One thing that can be ticked. */
export interface FacetOption {
  readonly value: string;
  /** How many rows would be listed if this were ticked as well as what is ticked now, in its own facet too. */
  readonly count: number;
  readonly isChosen: boolean;
}

export type FacetCounts = Readonly<Record<Facet, readonly FacetOption[]>>;

/** Options that have an order of their own; others come as they are met. */
const IN_ORDER: Partial<Record<Facet, readonly string[]>> = {
  day: WEEKDAYS,
  time: ['morning', 'afternoon', 'evening'],
  mode: ['in-person', 'online'],
};

/** Numbers of options, the same for no two facets, by the position of the facet. */
type RowCodes = readonly (readonly number[])[];

interface Coded {
  /** The number of each option, by the position of its facet. */
  readonly tables: readonly ReadonlyMap<string, number>[];
  readonly rows: readonly RowCodes[];
  /** How many rows have each option. */
  readonly rowsWith: readonly number[];
}

const codedBefore = new WeakMap<readonly DatedSession[], Coded>();

function codedRows(dated: readonly DatedSession[]): Coded {
  const known = codedBefore.get(dated);
  if (known) return known;
  const tables = FACETS.map(() => new Map<string, number>());
  const rowsWith: number[] = [];
  const codeOf = (table: Map<string, number>, value: string): number => {
    const code = table.get(value) ?? rowsWith.push(0) - 1;
    table.set(value, code);
    return code;
  };
  const codesOf = (values: readonly string[], position: number): readonly number[] => {
    const table = tables[position];
    return table ? values.map((value) => codeOf(table, value)) : [];
  };
  FACETS.forEach((facet, position) => codesOf(IN_ORDER[facet] ?? [], position));
  const rows = dated.map(rowCoder(codesOf));
  for (const row of rows) {
    for (const codes of row) for (const code of codes) rowsWith[code] = (rowsWith[code] ?? 0) + 1;
  }
  const coded = { tables, rows, rowsWith };
  codedBefore.set(dated, coded);
  return coded;
}

/** From a date to its numbers; what its session has whatever the date is looked up once. */
function rowCoder(
  codesOf: (values: readonly string[], position: number) => readonly number[],
): (dated: DatedSession) => RowCodes {
  const ofEntries = new Map<SessionEntry, RowCodes>();
  const ofEntry = (entry: SessionEntry): RowCodes => {
    const known =
      ofEntries.get(entry) ??
      FACETS.map((facet, position) => codesOf(valuesOfEntry(entry, facet), position));
    ofEntries.set(entry, known);
    return known;
  };
  return (dated) => {
    const row = [...ofEntry(dated.entry)];
    const isElsewhere = dated.place !== dated.entry.place;
    FACETS.forEach((facet, position) => {
      if (isElsewhere || DATED_FACETS.includes(facet)) {
        row[position] = codesOf(valuesOf(dated, facet), position);
      }
    });
    return row;
  };
}

/** How many rows: online, inside the radius, and further away. */
type Tally = [anywhere: number, near: number, far: number];

/** As many as would be listed: a radius only widens, so those further away count when none is inside. */
const listedCount = ([anywhere, near, far]: Tally): number => anywhere + (near > 0 ? near : far);

const sumOf = (a: Tally, b: Tally): Tally => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];

const REACHES = { anywhere: 0, near: 1, far: 2 } as const;

/** The numbers of what is ticked, by the position of the facet. */
const chosenCodes = (choices: Choices, { tables }: Coded): RowCodes =>
  FACETS.map((facet, position) =>
    // What no row has is ticked all the same, and then nothing is left.
    choices[facet].map((value) => tables[position]?.get(value) ?? -1),
  );

const ACCESS = FACETS.indexOf('access');

/** The positions of the facets in which a row lacks what is ticked: one at most, for with two it is not counted. */
function missedPosition(row: RowCodes, chosen: RowCodes): number | 'none' | 'several' {
  let missed: number | 'none' = 'none';
  for (const [position, wanted] of chosen.entries()) {
    if (wanted.length === 0) continue;
    const own = row[position] ?? [];
    const isHit =
      position === ACCESS
        ? wanted.every((code) => own.includes(code))
        : wanted.some((code) => own.includes(code));
    if (isHit) continue;
    // Access needs add up, so a row that lacks one comes back by no further tick.
    if (missed !== 'none' || position === ACCESS) return 'several';
    missed = position;
  }
  return missed;
}

/** The rows listed now, and for each option those it would list, or add where its facet has something ticked. */
interface Tallies {
  readonly listed: Tally;
  readonly options: readonly Tally[];
}

function tallyRows(rows: readonly FilteredSession[], coded: Coded, choices: Choices): Tallies {
  const listed: Tally = [0, 0, 0];
  const options = coded.rowsWith.map((): Tally => [0, 0, 0]);
  const suits = familyTest(choices);
  const chosen = chosenCodes(choices, coded);
  const isOpen = chosen.map(({ length }, position) => length === 0 || position === ACCESS);
  const countIn = (codes: readonly number[], reach: 0 | 1 | 2): void => {
    for (const code of codes) {
      const tally = options[code];
      if (tally) tally[reach] += 1;
    }
  };
  for (const [index, row] of rows.entries()) {
    if (!suits(row.entry, row.occurrence.day)) continue;
    const codes = coded.rows[index] ?? [];
    const missed = missedPosition(codes, chosen);
    if (missed === 'several') continue;
    const reach = REACHES[reachOf(row.entry, row.distanceMetres, choices.radiusMetres)];
    if (missed === 'none') listed[reach] += 1;
    for (const [position, ofFacet] of codes.entries()) {
      if (missed === 'none' ? isOpen[position] : missed === position) countIn(ofFacet, reach);
    }
  }
  return { listed, options };
}

/** The count beside every option: of what the rows have, and of what is ticked. */
export function countFacets(
  dated: readonly DatedSession[],
  choices: Choices,
  origin?: Point,
): FacetCounts {
  const coded = codedRows(dated);
  const { listed, options } = tallyRows(withDistances(dated, origin), coded, {
    ...choices,
    radiusMetres: origin && choices.radiusMetres,
  });
  const now = listedCount(listed);
  const countOf = (facet: Facet, code: number): number => {
    const tally = options[code] ?? listed;
    const isAdded = facet !== 'access' && choices[facet].length > 0;
    return listedCount(isAdded ? sumOf(listed, tally) : tally);
  };
  const optionsOf = (facet: Facet, position: number): readonly FacetOption[] => {
    const chosen = choices[facet];
    const met = [...(coded.tables[position] ?? [])]
      .filter(([value, code]) => coded.rowsWith[code] !== 0 || chosen.includes(value))
      .map(([value, code]): FacetOption => {
        const isChosen = chosen.includes(value);
        return { value, count: isChosen ? now : countOf(facet, code), isChosen };
      });
    const others = chosen.filter((value) => !coded.tables[position]?.has(value));
    return [...met, ...others.map((value) => ({ value, count: now, isChosen: true }))];
  };
  return recordOf(optionsOf);
}

const recordOf = (
  optionsOf: (facet: Facet, position: number) => readonly FacetOption[],
): FacetCounts => {
  const counts: Partial<Record<Facet, readonly FacetOption[]>> = {};
  FACETS.forEach((facet, position) => {
    counts[facet] = optionsOf(facet, position);
  });
  return counts as FacetCounts;
};

const PINNED_BY = { place: 'places', topic: 'topics' } as const;

/** Whether a pin has chosen already. */
const isPinned = (facet: Facet, pins: TimetablePins): boolean =>
  (facet === 'place' || facet === 'topic') && pins[PINNED_BY[facet]].length > 0;

/** The filters worth offering: with something ticked, or something that some rows have and others lack. */
export function offeredFacets(
  dated: readonly DatedSession[],
  choices: Choices,
  pins: TimetablePins,
): readonly Facet[] {
  const { tables, rowsWith } = codedRows(dated);
  const tellsApart = (code: number): boolean =>
    rowsWith[code] !== 0 && rowsWith[code] !== dated.length;
  return FACETS.filter(
    (facet, position) =>
      choices[facet].length > 0 ||
      (!isPinned(facet, pins) && [...(tables[position]?.values() ?? [])].some(tellsApart)),
  );
}
