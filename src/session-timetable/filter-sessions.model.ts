/**
 * Filtering dates of sessions by what a family chose. Pure.
 *
 * A fact that is not known does not match a filter that asks for it, except the ages and stages of a session: leaving
 * out a group because nobody wrote its ages would hide what may be meant for this child.
 */
import { ageOn, fitsAges, hasBounds, monthsOfStage } from '../core/family/child-age.js';
import type { ChildAge, MonthSpan } from '../core/family/child-age.js';
import type { Place } from '../core/feed/types.js';
import { distanceMetres, type Point } from '../core/geo/distance.js';
import { weekdayCodeOf } from '../core/schedule/dates.js';
import type { DatedSession } from './dated-sessions.model.js';
import { fitsStage, someOf, type SessionEntry } from './session-index.model.js';

/** The filters whose options are counted. */
export const FACETS = [
  'place',
  'topic',
  'day',
  'time',
  'mode',
  'cost',
  'route',
  'language',
  'access',
] as const;
export type Facet = (typeof FACETS)[number];

/** What the visitor chose. Within `access` every choice must hold, within the other facets one is enough. */
export interface Choices extends Readonly<Record<Facet, readonly string[]>> {
  readonly child: ChildAge | undefined;
  readonly stage: string | undefined;
  /** Counts only where there is an origin, leaves online sessions alone and only widens. */
  readonly radiusMetres: number | undefined;
}

export const NO_CHOICES: Choices = {
  place: [],
  topic: [],
  day: [],
  time: [],
  mode: [],
  cost: [],
  route: [],
  language: [],
  access: [],
  child: undefined,
  stage: undefined,
  radiusMetres: undefined,
};

/** One line of the list. */
export interface FilteredSession extends DatedSession {
  /** Straight, to the place of this date; undefined without an origin or a position. */
  readonly distanceMetres: number | undefined;
}

export interface FilterResult {
  readonly rows: readonly FilteredSession[];
  /** `all`: nothing was chosen. */
  readonly outcome: 'all' | 'filtered' | 'nothing';
  /** Nothing in person is inside the radius, so those further away are listed. */
  readonly isWidened: boolean;
}

const NONE: readonly never[] = [];
const ONLINE = ['online'];
const IN_PERSON = ['in-person'];
const BOTH_MODES = ['in-person', 'online'];
const FREE = ['free'];
const DROP_IN = ['drop-in'];
const MORNING = ['morning'];
const AFTERNOON = ['afternoon'];
const IN_EVENING = ['evening'];
const NOON = 720;
const EVENING = 1020;

/** The time of day of a start: morning before 12:00, afternoon before 17:00; none when it is not known. */
function timeOf(startMinute: number | undefined): readonly string[] {
  if (startMinute === undefined) return NONE;
  if (startMinute < NOON) return MORNING;
  return startMinute < EVENING ? AFTERNOON : IN_EVENING;
}

/** Stated as free, or as costing nothing; a price that says both "not free" and 0 says nothing. */
const isFree = ({ price }: SessionEntry): boolean =>
  price?.free === true || (price?.free === undefined && price?.amount === 0);

const modesOf = ({ isOnline, isInPerson }: SessionEntry): readonly string[] => {
  if (isOnline) return isInPerson ? BOTH_MODES : ONLINE;
  return isInPerson ? IN_PERSON : NONE;
};

/** The facets that depend on the date of a session; the others are the session's own. */
export const DATED_FACETS: readonly Facet[] = ['place', 'day', 'time'];

/** What a session has of a facet, whatever the date; nothing of `DATED_FACETS`. */
export function valuesOfEntry(entry: SessionEntry, facet: Facet): readonly string[] {
  if (facet === 'topic') return entry.topics;
  if (facet === 'mode') return modesOf(entry);
  if (facet === 'cost') return isFree(entry) ? FREE : NONE;
  if (facet === 'route')
    return entry.routes.some(({ mode }) => mode === 'drop-in') ? DROP_IN : NONE;
  if (facet === 'language') return entry.languages;
  return facet === 'access' ? entry.access : NONE;
}

/** The session as it is on a date: at another place the access is that place's, and it is in person. */
const entryOnDate = ({ entry, place }: DatedSession): SessionEntry =>
  place === entry.place
    ? entry
    : {
        ...entry,
        access: someOf(entry.session.access, place?.access),
        isInPerson: entry.isInPerson || place !== undefined,
      };

/** What one date of a session has of a facet. */
export function valuesOf(dated: DatedSession, facet: Facet): readonly string[] {
  const { occurrence, place } = dated;
  if (facet === 'place') return place ? [place.id] : NONE;
  if (facet === 'day') return [weekdayCodeOf(occurrence.day)];
  if (facet === 'time') return timeOf(occurrence.startMinute);
  return valuesOfEntry(entryOnDate(dated), facet);
}

/** Whether values are as chosen, if anything is: all of the access needs, one of anything else. */
export function holds(facet: Facet, values: readonly string[], chosen: readonly string[]): boolean {
  if (chosen.length === 0) return true;
  return facet === 'access'
    ? chosen.every((value) => values.includes(value))
    : chosen.some((value) => values.includes(value));
}

/** Whether a session is for a child of these months: by its ages, else by the stages of its offer, if it says any. */
function fitsMonths({ ages, stages }: SessionEntry, months: MonthSpan): boolean {
  if (hasBounds(ages) || stages.length === 0) return fitsAges(ages, months);
  return stages.some((stage) => {
    const span = monthsOfStage(stage);
    return span !== undefined && span.least <= months.most && span.most >= months.least;
  });
}

/** Whether the session suits the child on a day, and the stage. Ages are worked out once a day. */
export function familyTest({
  child,
  stage,
}: Pick<Choices, 'child' | 'stage'>): (entry: SessionEntry, day: number) => boolean {
  const spans = new Map<number, MonthSpan>();
  const spanOn = (asked: ChildAge, day: number): MonthSpan => {
    const span = spans.get(day) ?? ageOn(asked, day);
    spans.set(day, span);
    return span;
  };
  return (entry, day) =>
    (child === undefined || fitsMonths(entry, spanOn(child, day))) &&
    (stage === undefined || fitsStage(entry, stage));
}

/** Whether a date has what is chosen, radius aside. */
export function choiceTest(choices: Choices): (dated: DatedSession) => boolean {
  const facets = FACETS.filter((facet) => choices[facet].length > 0);
  const suits = familyTest(choices);
  return (dated) =>
    suits(dated.entry, dated.occurrence.day) &&
    facets.every((facet) => holds(facet, valuesOf(dated, facet), choices[facet]));
}

/** Metres to a place; undefined when either end is not known. */
export const distanceTo = (
  place: Place | undefined,
  origin: Point | undefined,
): number | undefined => (origin && place?.geo ? distanceMetres(origin, place.geo) : undefined);

/** How a date stands to a radius: what is online is near wherever it is, and so is everything without a radius. */
export type Reach = 'anywhere' | 'near' | 'far';

export function reachOf(
  { isOnline }: SessionEntry,
  metres: number | undefined,
  radiusMetres: number | undefined,
): Reach {
  if (radiusMetres === undefined || isOnline) return 'anywhere';
  return metres !== undefined && metres <= radiusMetres ? 'near' : 'far';
}

const rowsBefore = new WeakMap<
  readonly DatedSession[],
  { readonly key: string; readonly rows: readonly FilteredSession[] }
>();

/** Every date with its distance; remembered, so that rows stay the same objects while filters change. */
export function withDistances(
  dated: readonly DatedSession[],
  origin?: Point,
): readonly FilteredSession[] {
  const key = origin ? `${origin.lat},${origin.lng}` : '';
  const before = rowsBefore.get(dated);
  if (before?.key === key) return before.rows;
  const distances = new Map<Place | undefined, number | undefined>();
  const metresTo = (place: Place | undefined): number | undefined => {
    const known = distances.get(place) ?? distanceTo(place, origin);
    distances.set(place, known);
    return known;
  };
  const rows = dated.map(({ entry, occurrence, place }): FilteredSession => ({
    entry,
    occurrence,
    place,
    distanceMetres: origin && metresTo(place),
  }));
  rowsBefore.set(dated, { key, rows });
  return rows;
}

/** The dates that have what is chosen, in order. */
export function filterSessions(
  dated: readonly DatedSession[],
  choices: Choices,
  origin?: Point,
): FilterResult {
  const all = withDistances(dated, origin);
  const isChosen = chosenFacets(choices).count > 0;
  const found = isChosen ? all.filter(choiceTest(choices)) : all;
  const { rows, isWidened } = inRadius(found, origin && choices.radiusMetres);
  const outcome = isChosen ? 'filtered' : 'all';
  return { rows, isWidened, outcome: rows.length === 0 ? 'nothing' : outcome };
}

function inRadius(
  found: readonly FilteredSession[],
  radiusMetres: number | undefined,
): Pick<FilterResult, 'rows' | 'isWidened'> {
  if (radiusMetres === undefined) return { rows: found, isWidened: false };
  const reaches = found.map((row) => reachOf(row.entry, row.distanceMetres, radiusMetres));
  if (!reaches.includes('far')) return { rows: found, isWidened: false };
  if (!reaches.includes('near')) return { rows: found, isWidened: true };
  return { rows: found.filter((_, index) => reaches[index] !== 'far'), isWidened: false };
}

/** How many filters are in use, and their names: never what was chosen in them. */
export function chosenFacets(choices: Choices): {
  readonly count: number;
  readonly names: readonly string[];
} {
  const others = [
    choices.child !== undefined && 'age',
    choices.stage !== undefined && 'stage',
    choices.radiusMetres !== undefined && 'near',
  ].filter((name) => name !== false);
  const ticked = FACETS.reduce((sum, facet) => sum + choices[facet].length, 0);
  const names = FACETS.filter((facet) => choices[facet].length > 0);
  return { count: ticked + others.length, names: [...names, ...others] };
}

/** The same choices with one value of a facet ticked or unticked. */
export function toggled(choices: Choices, facet: Facet, value: string): Choices {
  const now = choices[facet];
  return {
    ...choices,
    [facet]: now.includes(value) ? now.filter((each) => each !== value) : [...now, value],
  };
}
