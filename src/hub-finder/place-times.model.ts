/**
 * What the clock says of one place: whether it is open, what is on next, what is on soon. Worked out only for the
 * places that are drawn. Pure.
 */
import type { Feed, Session } from '../core/feed/types.js';
import type { ScheduleContext } from '../core/schedule/calendars.js';
import type { WallTime } from '../core/schedule/local-time.js';
import { isHappening, type Occurrence } from '../core/schedule/occurrence.js';
import { openingAt, type Opening } from '../core/schedule/opening.js';
import {
  nextOccurrence,
  sessionOccurrences,
  type NextOccurrence,
} from '../core/schedule/sessions.js';
import type { PlaceEntry } from './hub-finder.model.js';

/** How many days ahead "next" looks: past a summer holiday. */
const NEXT_HORIZON_DAYS = 70;
const SOON_DAYS = 14;
/** More than a hub holds in two weeks; it bounds what a hostile feed draws. */
const MOST_SOON = 200;

/** A feed and a moment. */
export interface Moment {
  readonly feed: Feed;
  readonly now: WallTime;
}

export interface NextSession {
  readonly session: Session;
  readonly occurrence: NextOccurrence;
}

export interface PlaceTimes {
  readonly opening: Opening;
  readonly next: NextSession | undefined;
}

/** What schedules and opening hours need of a feed. */
export const scheduleContext = ({ calendars, division }: Feed): ScheduleContext => ({
  calendars,
  division,
});

const startOf = ({ day, startMinute = 1439 }: Occurrence): number => day * 1440 + startMinute;

/** A change can move one date of a session to another place. */
const isHere = ({ placeId }: Occurrence, { place }: PlaceEntry): boolean =>
  (placeId ?? place.id) === place.id;

/** How many dates in a row that were moved elsewhere are passed over. */
const MOST_ELSEWHERE = 8;

/** The next date of a session at its own place. */
function nextHere(
  session: Session,
  entry: PlaceEntry,
  { feed, now }: Moment,
): NextOccurrence | undefined {
  const search = { horizonDays: NEXT_HORIZON_DAYS, ...scheduleContext(feed) };
  let from = now;
  for (let tries = 0; tries < MOST_ELSEWHERE; tries += 1) {
    const next = nextOccurrence(session, { now: from, ...search });
    if (!next || isHere(next, entry)) return next;
    from = { day: next.day, minute: (next.endMinute ?? next.startMinute ?? 1439) + 1 };
  }
  return undefined;
}

function nextAt(entry: PlaceEntry, moment: Moment): NextSession | undefined {
  let best: NextSession | undefined;
  for (const session of entry.sessions) {
    const occurrence = nextHere(session, entry, moment);
    if (!occurrence) continue;
    if (!best || startOf(occurrence) < startOf(best.occurrence)) best = { session, occurrence };
  }
  return best;
}

/** Whether the place is open and what is on there next. */
export function placeTimes(entry: PlaceEntry, moment: Moment): PlaceTimes {
  const { place } = entry;
  return {
    opening: openingAt(place, moment.now, scheduleContext(moment.feed)),
    next: place.status === 'open' ? nextAt(entry, moment) : undefined,
  };
}

/** A dated session at a place. */
export interface DatedSession {
  readonly session: Session;
  readonly occurrence: Occurrence;
}

/** What is on at a place in the next two weeks: cancelled ones stay, marked; moved ones show where they went. */
export function sessionsSoon(entry: PlaceEntry, { feed, now }: Moment): readonly DatedSession[] {
  const window = { fromDay: now.day, untilDay: now.day + SOON_DAYS, ...scheduleContext(feed) };
  return entry.sessions
    .flatMap((session) =>
      sessionOccurrences(session, window).occurrences.map((occurrence) => ({
        session,
        occurrence,
      })),
    )
    .filter(({ occurrence }) => isHere(occurrence, entry) && !isOver(occurrence, now))
    .sort((a, b) => startOf(a.occurrence) - startOf(b.occurrence))
    .slice(0, MOST_SOON);
}

const isOver = (occurrence: Occurrence, now: WallTime): boolean =>
  occurrence.day === now.day &&
  isHappening(occurrence) &&
  (occurrence.endMinute ?? occurrence.startMinute ?? 1440) < now.minute;
