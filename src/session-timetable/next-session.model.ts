/**
 * The next date after a window in which there is none, so that an empty list has somewhere to go. Pure.
 *
 * Sessions are asked one after the other, each only about the days before the best date so far, so nothing is put in
 * order and a feed of thousands costs no more than its dates of a year, most often of two weeks.
 */
import type { Feed } from '../core/feed/types.js';
import type { Point } from '../core/geo/distance.js';
import { isHappening } from '../core/schedule/occurrence.js';
import { startOrder } from '../core/schedule/occurrences.js';
import type { WallTime } from '../core/schedule/local-time.js';
import {
  datesOf,
  isOver,
  searchIn,
  type DateSearch,
  type DatedSession,
} from './dated-sessions.model.js';
import { choiceTest, distanceTo, reachOf, type Choices } from './filter-sessions.model.js';
import type { SessionEntry } from './session-index.model.js';
import { matchesUndated } from './undated.model.js';

/** What to look in, and from when on. */
export interface NextSearch {
  readonly feed: Feed;
  /** The last day of the window that was empty. */
  readonly afterDay: number;
  /** What is over by then is passed over. */
  readonly now?: WallTime | undefined;
  readonly origin?: Point | undefined;
}

const HORIZON_DAYS = 366;
const FIRST_LOOK_DAYS = 14;

/**
 * The first date after a day that takes place and has what is chosen, within 366 days. One further away than the
 * radius only where there is none inside it.
 */
export function nextSession(
  entries: readonly SessionEntry[],
  choices: Choices,
  search: NextSearch,
): DatedSession | undefined {
  const possible = entries.filter(possibleTest(choices, search));
  const next = nextWithin(possible, choices, search);
  const isLimited = choices.radiusMetres !== undefined && search.origin !== undefined;
  return isLimited && next === undefined
    ? nextWithin(possible, { ...choices, radiusMetres: undefined }, search)
    : next;
}

/** Whether a session could have a date that is wanted, which spares working out a year of it when it cannot. */
function possibleTest(
  choices: Choices,
  { afterDay }: NextSearch,
): (entry: SessionEntry) => boolean {
  const always: Choices = { ...choices, child: undefined, radiusMetres: undefined };
  return (entry) =>
    entry.session.schedule.changes?.some(({ to }) => to?.place !== undefined) === true ||
    matchesUndated(entry, always, { day: afterDay });
}

/** Looks in windows that grow, because most often two weeks are enough. */
function nextWithin(
  entries: readonly SessionEntry[],
  choices: Choices,
  { feed, afterDay, origin, now }: NextSearch,
): DatedSession | undefined {
  const hasChosen = choiceTest(choices);
  const radiusMetres = origin && choices.radiusMetres;
  const isWanted = (dated: DatedSession): boolean =>
    isHappening(dated.occurrence) &&
    (now === undefined || !isOver(dated, now)) &&
    hasChosen(dated) &&
    reachOf(dated.entry, distanceTo(dated.place, origin), radiusMetres) !== 'far';
  const lastDay = afterDay + HORIZON_DAYS;
  let lookDays = FIRST_LOOK_DAYS;
  for (let fromDay = afterDay + 1; fromDay <= lastDay; fromDay += lookDays, lookDays *= 2) {
    const untilDay = Math.min(fromDay + lookDays - 1, lastDay);
    const next = firstDate(entries, searchIn(feed, { fromDay, untilDay }), isWanted);
    if (next) return next;
  }
  return undefined;
}

/** The first date of all that are wanted; of those that start together that of the first session. */
function firstDate(
  entries: readonly SessionEntry[],
  search: DateSearch,
  isWanted: (dated: DatedSession) => boolean,
): DatedSession | undefined {
  let first: DatedSession | undefined;
  let toFirst = search;
  for (const entry of entries) {
    const found = datesOf(entry, toFirst).dated.find(isWanted);
    if (!found || (first && startOrder(found.occurrence) >= startOrder(first.occurrence))) continue;
    first = found;
    if (found.occurrence.day < toFirst.untilDay) {
      toFirst = { ...search, untilDay: found.occurrence.day };
    }
  }
  return first;
}
