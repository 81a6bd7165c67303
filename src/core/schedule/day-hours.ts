/**
 * The opening hours of one day: what is special about the day if anything is, else the usual hours of its weekday.
 *
 * Minutes count from midnight of the day; a span past midnight closes after 1440 and belongs to the day it opens on.
 * Hours that need a calendar which is silent are kept and marked, so that nothing is claimed and nothing is lost.
 */
import type { OpeningSpan, SpecialDate, Text } from '../feed/types.js';
import { isBankHoliday, isInCalendar } from './calendars.js';
import type { ScheduleContext } from './calendars.js';
import { MINUTES_A_DAY, dateOf, dayOf, minuteOf, weekdayCodeOf } from './dates.js';

/**
 * What is uncertain about opening hours. `hours-may-differ`: a bank holiday about which nothing special is said, or
 * hours for a part of the year that this version does not know.
 */
export type OpeningFlag = 'hours-may-differ' | 'bank-holidays-unknown' | 'term-dates-unknown';

/** Open from `opensMinute` until `closesMinute`, which is more than 1440 when that is after midnight. */
export interface OpenSpan {
  readonly opensMinute: number;
  readonly closesMinute: number;
  /** The feed's own words. */
  readonly note?: Text | undefined;
  /** Only there when nobody can say whether it applies on that day. */
  readonly when?: OpeningSpan['when'] | undefined;
}

/** One day of a place or contact. `closed` has no spans, `unknown` neither: ask for the times. */
export interface DayHours {
  readonly day: number;
  readonly state: 'open' | 'closed' | 'unknown';
  /** In order; those that touch and say the same are one. */
  readonly spans: readonly OpenSpan[];
  /** The day's hours are special. */
  readonly isSpecial: boolean;
  readonly reason?: Text | undefined;
  readonly flags: readonly OpeningFlag[];
}

/** Anything with hours: a place, or a contact, which has no special dates. */
export interface HasHours {
  readonly hours?: readonly OpeningSpan[] | undefined;
  readonly special?: readonly SpecialDate[] | undefined;
}

/** What `spanOf` reads: opening hours or a special date, `when` only where it is in doubt. */
type WrittenSpan = Pick<SpecialDate, 'opens' | 'closes'> & Pick<OpenSpan, 'note' | 'when'>;

/** A span from what is written; none when a time is missing or it would be empty. `00:00` closes at the day's end. */
const spanOf = ({ opens, closes, note, when }: WrittenSpan): readonly OpenSpan[] => {
  const opensMinute = minuteOf(opens) ?? NaN;
  const written = minuteOf(closes) ?? NaN;
  const isNextDay = written === 0 || written < opensMinute;
  const closesMinute = isNextDay ? written + MINUTES_A_DAY : written;
  return closesMinute > opensMinute ? [{ opensMinute, closesMinute, note, when }] : [];
};

const mergedSpans = (spans: readonly OpenSpan[]): readonly OpenSpan[] => {
  const merged: { -readonly [K in keyof OpenSpan]: OpenSpan[K] }[] = [];
  for (const span of [...spans].sort((a, b) => a.opensMinute - b.opensMinute)) {
    const before = merged.at(-1);
    if (
      before !== undefined &&
      span.opensMinute <= before.closesMinute &&
      span.note === before.note &&
      span.when === before.when
    ) {
      before.closesMinute = Math.max(before.closesMinute, span.closesMinute);
    } else merged.push({ ...span });
  }
  return merged;
};

/** Compares dates as text, which for four-digit years is their order and spares reading them for every place. */
const isInForce = ({ from, until }: Pick<OpeningSpan, 'from' | 'until'>, date: string): boolean =>
  (from ?? date) <= date && date <= (until ?? date);

const lengthOf = ({ from, until }: SpecialDate): number => (dayOf(until) ?? 0) - (dayOf(from) ?? 0);

/** What is special on a day: of ranges that overlap the shortest, because one day off within a long summer is meant. */
const specialsOn = (specials: readonly SpecialDate[], date: string): readonly SpecialDate[] => {
  const found = specials.filter((special) => isInForce(special, date));
  const shortest = found.reduce((length, special) => Math.min(length, lengthOf(special)), Infinity);
  return found.filter((special) => lengthOf(special) === shortest);
};

/** Whether term or holiday hours apply on a day. Inside the other calendar they do not, even where theirs is silent. */
const applies = (
  when: OpeningSpan['when'] = 'always',
  day: number,
  context: ScheduleContext,
): boolean | undefined => {
  if (when === 'always') return true;
  const isInside = isInCalendar(day, when, context);
  if (isInside !== undefined || when === 'unknown') return isInside;
  return isInCalendar(day, when === 'term' ? 'holiday' : 'term', context) ? false : undefined;
};

const bankHolidayFlags = (day: number, context: ScheduleContext): readonly OpeningFlag[] => {
  const isHoliday = isBankHoliday(day, context);
  if (isHoliday === undefined) return ['bank-holidays-unknown'];
  return isHoliday ? ['hours-may-differ'] : [];
};

/** The usual hours that apply on a day, or may. */
const usualOn = (
  inForce: readonly OpeningSpan[],
  day: number,
  context: ScheduleContext,
): readonly WrittenSpan[] =>
  inForce.flatMap((span) => {
    const isOn = span.days.includes(weekdayCodeOf(day)) && applies(span.when, day, context);
    return isOn === false ? [] : [{ ...span, when: isOn ? undefined : span.when }];
  });

/**
 * The hours of a place or contact on a day. Unknown when it states none, or none that are in force on that day.
 *
 * @example hoursOn({ hours: [{ days: ['MO'], opens: '09:00', closes: '17:00' }] }, 4, context)
 * // { day: 4, state: 'open', spans: [{ opensMinute: 540, closesMinute: 1020 }], isSpecial: false, flags: [] }
 */
export const hoursOn = (place: HasHours, day: number, context: ScheduleContext): DayHours => {
  const date = dateOf(day);
  const specials = specialsOn(place.special ?? [], date);
  const inForce = (place.hours ?? []).filter((span) => isInForce(span, date));
  const isSpecial = specials.length > 0;
  const written = isSpecial
    ? specials.filter(({ opens, closes }) => (opens ?? closes) !== undefined)
    : usualOn(inForce, day, context);
  const spans = mergedSpans(written.flatMap(spanOf));
  // Times that nobody can read do not mean closed.
  const isClosed = written.length === 0 && (isSpecial || inForce.length > 0);
  const stateWithout = isClosed ? 'closed' : 'unknown';
  return {
    day,
    state: spans.length > 0 ? 'open' : stateWithout,
    spans,
    isSpecial,
    reason: specials.find(({ reason }) => reason !== undefined)?.reason,
    flags: isSpecial ? [] : bankHolidayFlags(day, context),
  };
};
