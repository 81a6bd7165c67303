/**
 * The finder's answer for one feed, search, set of filters and minute: worked out when something it rests on
 * changes and remembered otherwise, so that drawing again costs nothing.
 */
import type { Search } from '../core/geo/origin.js';
import type { Feed } from '../core/feed/types.js';
import type { WallTime } from '../core/schedule/local-time.js';
import { openingAt } from '../core/schedule/opening.js';
import { remembered } from '../ui/memo.js';
import {
  findPlaces,
  type Choices,
  type FinderResult,
  type IsOpen,
  type Question,
} from './find-places.model.js';
import type { PlaceEntry } from './hub-finder.model.js';
import { scheduleContext } from './place-times.model.js';

export interface FinderInputs {
  readonly feed: Feed;
  readonly entries: readonly PlaceEntry[];
  readonly search: Search;
  readonly choices: Choices;
  readonly radiusMetres: number | undefined;
  readonly now: WallTime;
}

export interface FinderAnswer {
  readonly result: FinderResult;
  /** The same question with the clock, for counting what "open now" would leave. */
  readonly toCount: Question;
}

const questionOf = (
  search: Search,
  choices: Choices,
  ...[radiusMetres, isOpen]: readonly [radiusMetres: number | undefined, isOpen: IsOpen]
): Question => ({ search, choices, radiusMetres, isOpen });

/** A function from inputs to the answer that keeps what it worked out last. */
export function finderAnswers(): (inputs: FinderInputs) => FinderAnswer {
  // A new predicate each minute, so that everything that rests on it is worked out again.
  const openAt = remembered((feed: Feed, day: number, minute: number): IsOpen => {
    const context = scheduleContext(feed);
    // Most places of a feed keep the hours of some other one.
    const known = new Map<string, boolean>();
    return ({ place }) => {
      const key = JSON.stringify([place.status, place.hours, place.special]);
      let isOpen = known.get(key);
      if (isOpen === undefined) {
        isOpen = openingAt(place, { day, minute }, context).state === 'open';
        known.set(key, isOpen);
      }
      return isOpen;
    };
  });
  const anyTime: IsOpen = () => true;
  const ask = remembered(questionOf);
  const askCounts = remembered(questionOf);
  const find = remembered(findPlaces);
  return ({ feed, entries, search, choices, radiusMetres, now }) => {
    const isOpen = openAt(feed, now.day, now.minute);
    // The list depends on the clock only while somebody filters by it.
    const question = ask(search, choices, radiusMetres, choices.openNow ? isOpen : anyTime);
    return {
      result: find(entries, question),
      toCount: askCounts(search, choices, radiusMetres, isOpen),
    };
  };
}
