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

const NONE: readonly never[] = [];

/** Functions, because nothing here may use an import while the file is loaded. */
const allPositions = (): readonly number[] => FACETS.map((_, position) => position);
const datedPositions = (): readonly number[] => DATED_FACETS.map((facet) => FACETS.indexOf(facet));
const isAccess = (position: number): boolean => FACETS[position] === 'access';

/** Numbers of options, the same for no two facets, by the position of the facet. */
type RowCodes = readonly (readonly number[])[];

interface Coded {
  /** The number of each option, by the position of its facet. */
  readonly tables: readonly ReadonlyMap<string, number>[];
  readonly rows: readonly RowCodes[];
  /** How many rows have each option. */
  readonly rowsWith: readonly number[];
}

type ToCodes = (values: readonly string[], position: number) => readonly number[];

const codedBefore = new WeakMap<readonly DatedSession[], Coded>();

function codedRows(dated: readonly DatedSession[]): Coded {
  const known = codedBefore.get(dated);
  if (known) return known;
  const tables = FACETS.map(() => new Map<string, number>());
  const rowsWith: number[] = [];
  const codesOf = coder(tables, rowsWith);
  FACETS.forEach((facet, position) => codesOf(IN_ORDER[facet] ?? NONE, position));
  const rows = dated.map(rowCoder(codesOf));
  for (const row of rows) {
    for (const codes of row) for (const code of codes) rowsWith[code] = (rowsWith[code] ?? 0) + 1;
  }
  const coded = { tables, rows, rowsWith };
  codedBefore.set(dated, coded);
  return coded;
}

/** Numbers values as they are met, each with a row count of 0. Equal answers are one object: rows are many. */
function coder(tables: readonly Map<string, number>[], rowsWith: number[]): ToCodes {
  const single: (readonly number[])[] = [];
  const ofLists = tables.map(() => new Map<readonly string[], readonly number[]>());
  const codeOf = (value: string, position: number): number => {
    const known = tables[position]?.get(value);
    if (known !== undefined) return known;
    const code = rowsWith.push(0) - 1;
    tables[position]?.set(value, code);
    return code;
  };
  return (values, position) => {
    const [first, second] = values;
    if (first === undefined) return NONE;
    if (second === undefined) {
      const code = codeOf(first, position);
      return (single[code] ??= [code]);
    }
    const known = ofLists[position]?.get(values);
    if (known) return known;
    const codes = values.map((value) => codeOf(value, position));
    ofLists[position]?.set(values, codes);
    return codes;
  };
}

/** From a date to its numbers; what its session has whatever the date is looked up once. */
function rowCoder(codesOf: ToCodes): (dated: DatedSession) => RowCodes {
  const ofEntries = new Map<SessionEntry, RowCodes>();
  const [everywhere, dateOnly] = [allPositions(), datedPositions()];
  const ofEntry = (entry: SessionEntry): RowCodes => {
    const known =
      ofEntries.get(entry) ??
      FACETS.map((facet, position) => codesOf(valuesOfEntry(entry, facet), position));
    ofEntries.set(entry, known);
    return known;
  };
  return (dated) => {
    const isElsewhere = dated.place !== dated.entry.place;
    const row = [...ofEntry(dated.entry)];
    for (const position of isElsewhere ? everywhere : dateOnly) {
      const facet = FACETS[position];
      if (facet) row[position] = codesOf(valuesOf(dated, facet), position);
    }
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

const NOTHING_MISSED = -1;
const TOO_MUCH_MISSED = -2;

/**
 * The position of the one facet in which a row lacks what is ticked. One that lacks more is not counted, nor one that
 * lacks an access need: those add up, so no further tick brings it back.
 */
function missedPosition(row: RowCodes, chosen: RowCodes): number {
  let missed = NOTHING_MISSED;
  for (let position = 0; position < FACETS.length; position += 1) {
    const wanted = chosen[position] ?? NONE;
    if (wanted.length === 0) continue;
    const own = row[position] ?? NONE;
    const isHit = isAccess(position)
      ? wanted.every((code) => own.includes(code))
      : wanted.some((code) => own.includes(code));
    if (isHit) continue;
    if (missed !== NOTHING_MISSED || isAccess(position)) return TOO_MUCH_MISSED;
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
  const open = allPositions().filter(
    (position) => isAccess(position) || chosen[position]?.length === 0,
  );
  const countIn = (codes: RowCodes, position: number, reach: 0 | 1 | 2): void => {
    for (const code of codes[position] ?? NONE) {
      const tally = options[code];
      if (tally) tally[reach] += 1;
    }
  };
  rows.forEach((row, index) => {
    if (!suits(row.entry, row.occurrence.day)) return;
    const codes = coded.rows[index] ?? NONE;
    const missed = missedPosition(codes, chosen);
    if (missed === TOO_MUCH_MISSED) return;
    const reach = REACHES[reachOf(row.entry, row.distanceMetres, choices.radiusMetres)];
    if (missed === NOTHING_MISSED) listed[reach] += 1;
    for (const position of missed === NOTHING_MISSED ? open : [missed]) {
      countIn(codes, position, reach);
    }
  });
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
