/** Which sessions without dates still answer what a family chose. Pure; comes with the first list, unlike the counts. */
import type { Point } from '../core/geo/distance.js';
import {
  FACETS,
  distanceTo,
  familyTest,
  holds,
  reachOf,
  valuesOfEntry,
  type Choices,
  type Facet,
} from './filter-sessions.model.js';
import type { SessionEntry } from './session-index.model.js';

/** Where and when a session without dates is asked about. */
export interface UndatedQuestion {
  /** The day for which a child's age is taken: today. */
  readonly day: number;
  readonly origin?: Point | undefined;
}

/**
 * Whether a session has what is chosen, day and time aside. A radius does not widen here: nobody knows whether there
 * is anything to go to.
 */
export function matchesUndated(
  entry: SessionEntry,
  choices: Choices,
  { day, origin }: UndatedQuestion,
): boolean {
  const holdsNow = (facet: Facet): boolean => {
    const atPlace = facet === 'place' && entry.place ? [entry.place.id] : undefined;
    return holds(facet, atPlace ?? valuesOfEntry(entry, facet), choices[facet]);
  };
  const metres = distanceTo(entry.place, origin);
  return (
    reachOf(entry, metres, origin && choices.radiusMetres) !== 'far' &&
    familyTest(choices)(entry, day) &&
    FACETS.every((facet) => facet === 'day' || facet === 'time' || holdsNow(facet))
  );
}
