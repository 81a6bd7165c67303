/**
 * The dates of many sessions in a window of days, and which of them are on or over at a moment. Pure.
 *
 * Days are day numbers, times wall clock in London. However much a feed plans, a list stays short enough to draw:
 * what is cut is the end of the window, never some sessions.
 */
import type { Feed, Place } from '../core/feed/types.js';
import { MINUTES_A_DAY } from '../core/schedule/dates.js';
import { minutesSinceEpoch, type WallTime } from '../core/schedule/local-time.js';
import { isHappening, type Occurrence } from '../core/schedule/occurrence.js';
import {
  startOrder,
  type OccurrenceWindow,
  type ScheduleFlag,
} from '../core/schedule/occurrences.js';
import type { RuleFlag } from '../core/schedule/recurrence.js';
import { sessionOccurrences } from '../core/schedule/sessions.js';
import { placesById, type SessionEntry } from './session-index.model.js';

/** Days to look at, first and last included. */
export interface SessionWindow {
  readonly fromDay: number;
  readonly untilDay: number;
}

/** One date of a session. */
export interface DatedSession {
  readonly entry: SessionEntry;
  readonly occurrence: Occurrence;
  /** Where this date is: the change's place, else the usual one. */
  readonly place: Place | undefined;
}

/** Why a session has no dates anywhere. */
export type NoDatesReason = 'rule-unknown' | 'interval-without-anchor' | 'paused';

export interface UndatedSession {
  readonly entry: SessionEntry;
  readonly reason: NoDatesReason;
}

export interface DatedSessions {
  /** By day, then start, those whose time is not known last, then name. */
  readonly dated: readonly DatedSession[];
  /** By name. */
  readonly unscheduled: readonly UndatedSession[];
  /** There are more dates in the window than are given. */
  readonly isTruncated: boolean;
}

/** A window with what is needed to know dates and places in it: one for all sessions, so that they share work. */
export interface DateSearch extends OccurrenceWindow {
  readonly places: ReadonlyMap<string, Place>;
}

/** Most dates of a list: more than twice what 5,000 weekly sessions have in four weeks. */
const MOST_DATED = 50_000;
/** A session of which nobody knows the end is taken to last so long: a family that is a little late still sees it. */
const UNKNOWN_LENGTH_MINUTES = 60;
const MOST_DAYS = 366;

/** The search for a window of a feed, which is a year at most: nobody reads more, and walking centuries takes long. */
export const searchIn = (feed: Feed, { fromDay, untilDay }: SessionWindow): DateSearch => ({
  fromDay,
  untilDay: Math.min(untilDay, fromDay + MOST_DAYS - 1),
  calendars: feed.calendars,
  division: feed.division,
  places: placesById(feed),
});

/** The dates of one session in a window. */
export interface SessionDates {
  readonly dated: readonly DatedSession[];
  /** Why it has none in any window. */
  readonly reason: NoDatesReason | undefined;
  /** It has more than are given. */
  readonly isCut: boolean;
}

const PAUSED: SessionDates = { dated: [], reason: 'paused', isCut: false };

/** Where and when a session is in a window. */
export function datesOf(entry: SessionEntry, search: DateSearch): SessionDates {
  const { session, onlyAtPlaces } = entry;
  if (session.status === 'paused') return PAUSED;
  const { occurrences, flags } = sessionOccurrences(session, search);
  const dated: DatedSession[] = [];
  for (const occurrence of occurrences) {
    const { placeId } = occurrence;
    const place = placeId === undefined ? entry.place : search.places.get(placeId);
    if (!onlyAtPlaces || onlyAtPlaces.includes(place?.id ?? '')) {
      dated.push({ entry, occurrence, place });
    }
  }
  return { dated, reason: flags.find(isReason), isCut: flags.includes('truncated') };
}

const isReason = (flag: ScheduleFlag): flag is RuleFlag =>
  flag === 'rule-unknown' || flag === 'interval-without-anchor';

/** The first ones in order of day and start; of equals the one that came first. */
function firstInOrder(dated: readonly DatedSession[], most: number): DatedSession[] {
  // Numbers that carry their position sort several times faster than objects.
  const { length } = dated;
  const keys = new Float64Array(length);
  for (const [index, one] of dated.entries())
    keys[index] = startOrder(one.occurrence) * length + index;
  const first: DatedSession[] = [];
  for (const key of keys.sort().subarray(0, most)) {
    // Days before 1970 are negative, and so is what `%` leaves of them.
    const one = dated[((key % length) + length) % length];
    if (one) first.push(one);
  }
  return first;
}

/** The dates of sessions in a window, and those sessions of which nobody knows the dates. */
export function datedSessions(
  entries: readonly SessionEntry[],
  window: SessionWindow,
  feed: Feed,
): DatedSessions {
  let search = searchIn(feed, window);
  let dated: DatedSession[] = [];
  let isTruncated = search.untilDay < window.untilDay;
  const unscheduled: UndatedSession[] = [];
  const cut = (): void => {
    isTruncated ||= dated.length > MOST_DATED;
    dated = firstInOrder(dated, MOST_DATED);
  };
  for (const entry of entries) {
    const found = datesOf(entry, search);
    isTruncated ||= found.isCut;
    for (const one of found.dated) dated.push(one);
    if (found.reason && !entry.onlyAtPlaces) unscheduled.push({ entry, reason: found.reason });
    if (dated.length > 2 * MOST_DATED) {
      cut();
      search = { ...search, untilDay: dated.at(-1)?.occurrence.day ?? search.untilDay };
    }
  }
  cut();
  return { dated, unscheduled, isTruncated };
}

const minutesInto = ({ occurrence: { day } }: DatedSession, now: WallTime): number =>
  minutesSinceEpoch(now) - day * MINUTES_A_DAY;

/**
 * Whether a date is over: past its end, an hour past its start when the end is not known, past its day when the start
 * is not known either.
 */
export function isOver(dated: DatedSession, now: WallTime): boolean {
  const { startMinute, endMinute } = dated.occurrence;
  const lastMinute =
    endMinute ?? (startMinute === undefined ? MINUTES_A_DAY : startMinute + UNKNOWN_LENGTH_MINUTES);
  return minutesInto(dated, now) >= lastMinute;
}

/** Whether a date is on: it takes place, has started and not ended. Never claimed when start or end is not known. */
export function isOnNow(dated: DatedSession, now: WallTime): boolean {
  const { startMinute = Infinity, endMinute = -Infinity } = dated.occurrence;
  const minute = minutesInto(dated, now);
  return isHappening(dated.occurrence) && minute >= startMinute && minute < endMinute;
}

/**
 * Whether a date that began on an earlier day may still be on: past midnight a family looks for where it is. One without
 * a known end counts for its hour.
 */
export const stillRunning = (dated: DatedSession, now: WallTime): boolean =>
  dated.occurrence.day < now.day && isHappening(dated.occurrence) && !isOver(dated, now);
