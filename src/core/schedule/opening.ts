/**
 * Whether a place or a phone line is open at a wall time, until when, and when it opens next.
 *
 * Works on minutes since 1970 on the wall clock, so a span past midnight simply overlaps the next day. Yesterday's
 * span counts even when today is special. Flags say what the answer rests on that is not certain.
 */
import type { Contact, Place, Text } from '../feed/types.js';
import type { ScheduleContext } from './calendars.js';
import { hoursOn } from './day-hours.js';
import type { DayHours, HasHours, OpenSpan, OpeningFlag } from './day-hours.js';
import { MINUTES_A_DAY } from './dates.js';
import { minutesSinceEpoch } from './local-time.js';
import type { WallTime } from './local-time.js';

/**
 * The answer. `closed-for`: something special closes it all day. `unknown`: no hours are stated for today.
 * `permanently-closed`, `temporarily-closed` and `planned` are the place's status; its hours are not looked at.
 */
export interface Opening {
  readonly state:
    | 'open'
    | 'closed'
    | 'closed-for'
    | 'unknown'
    | 'temporarily-closed'
    | 'permanently-closed'
    | 'planned';
  /** Open: when it closes. Without it: not before the end of tomorrow. */
  readonly until?: WallTime | undefined;
  /** Closed: when it next opens. Without it: not within 14 days, or nobody can say. */
  readonly next?: WallTime | undefined;
  /** What is special today, in the feed's own words. */
  readonly reason?: Text | undefined;
  readonly flags: readonly OpeningFlag[];
}

/** How far to look for the next opening. */
const NEXT_OPENING_DAYS = 14;

interface Stretch {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly flags: readonly OpeningFlag[];
}

const flagsOf = ({ when }: OpenSpan): readonly OpeningFlag[] => {
  if (when === undefined) return [];
  return [when === 'unknown' ? 'hours-may-differ' : 'term-dates-unknown'];
};

const stretchesOf = ({ day, spans, flags }: DayHours): readonly Stretch[] =>
  spans.map((span) => ({
    startsAt: day * MINUTES_A_DAY + span.opensMinute,
    endsAt: day * MINUTES_A_DAY + span.closesMinute,
    flags: [...flags, ...flagsOf(span)],
  }));

const unique = (flags: readonly OpeningFlag[]): readonly OpeningFlag[] => [...new Set(flags)];

/** The end of the open time that holds `at`, through every span that touches; `at` itself when none holds it. */
const openUntil = (days: readonly DayHours[], at: number): Pick<Stretch, 'endsAt' | 'flags'> => {
  let endsAt = at;
  const flags: OpeningFlag[] = [];
  for (const one of days.flatMap(stretchesOf).sort((a, b) => a.startsAt - b.startsAt)) {
    if (one.startsAt > endsAt || one.endsAt <= endsAt) continue;
    endsAt = one.endsAt;
    flags.push(...one.flags);
  }
  return { endsAt, flags };
};

const wallTimeOf = (minutes: number): WallTime => {
  const day = Math.floor(minutes / MINUTES_A_DAY);
  return { day, minute: minutes - day * MINUTES_A_DAY };
};

/** The first opening after `now`; none past a day whose hours nobody knows. */
const nextOpening = (
  place: HasHours,
  now: WallTime,
  context: ScheduleContext,
): Stretch | undefined => {
  const at = minutesSinceEpoch(now);
  for (let ahead = 0; ahead <= NEXT_OPENING_DAYS; ahead += 1) {
    const hours = hoursOn(place, now.day + ahead, context);
    if (hours.state === 'unknown') return undefined;
    const next = stretchesOf(hours).find(({ startsAt }) => startsAt > at);
    if (next !== undefined) return next;
  }
  return undefined;
};

/** Whether these hours are open at a wall time, whatever the status of the place. */
const openingOf = (place: HasHours, now: WallTime, context: ScheduleContext): Opening => {
  const at = minutesSinceEpoch(now);
  const [yesterday, tomorrow] = [now.day - 1, now.day + 1];
  const today = hoursOn(place, now.day, context);
  const around = [hoursOn(place, yesterday, context), today, hoursOn(place, tomorrow, context)];
  const { state, reason, isSpecial, flags } = today;
  const open = openUntil(around, at);
  if (open.endsAt > at) {
    const isLong = open.endsAt >= (tomorrow + 1) * MINUTES_A_DAY;
    const until = isLong ? undefined : wallTimeOf(open.endsAt);
    return { state: 'open', until, reason, flags: unique(open.flags) };
  }
  if (state === 'unknown') return { state, reason, flags };
  const next = nextOpening(place, now, context);
  return {
    state: isSpecial && state === 'closed' ? 'closed-for' : 'closed',
    next: next && wallTimeOf(next.startsAt),
    reason,
    flags: unique([...flags, ...(next?.flags ?? [])]),
  };
};

/**
 * Whether a place is open at a wall time.
 *
 * @example openingAt(library, { day: 4, minute: 600 }, context)
 * // { state: 'open', until: { day: 4, minute: 1020 }, flags: [] }
 */
export const openingAt = (
  place: HasHours & Pick<Place, 'status'>,
  now: WallTime,
  context: ScheduleContext,
): Opening => {
  const { status } = place;
  if (status === 'open') return openingOf(place, now, context);
  return { state: status === 'closed' ? 'permanently-closed' : status, flags: [] };
};

/**
 * The hours of seven days from `firstDay`, for a table. The status of a place is not looked at.
 *
 * @example weekHours(library, mondayOf(now.day), context).map(({ state }) => state) // ['open', 'open', …, 'closed']
 */
export const weekHours = (
  place: HasHours,
  firstDay: number,
  context: ScheduleContext,
): readonly DayHours[] =>
  Array.from({ length: 7 }, (_, index) => hoursOn(place, firstDay + index, context));

/**
 * Whether somebody answers at a contact; undefined when that is not known for certain.
 *
 * @example isContactOpenAt({ always: true }, now, context) // true
 */
export const isContactOpenAt = (
  contact: Pick<Contact, 'hours' | 'always'>,
  now: WallTime,
  context: ScheduleContext,
): boolean | undefined => {
  if (contact.always === true) return true;
  const { state, flags } = openingOf(contact, now, context);
  if (state === 'closed') return false;
  return state === 'open' && flags.length === 0 ? true : undefined;
};
