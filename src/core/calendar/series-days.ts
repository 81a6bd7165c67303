/**
 * The days of a session sorted for a repeating event: those it has as the rule says, those that are otherwise, those
 * it has to leave out, and what stands alone.
 *
 * A repeating event has one date a day, at the usual start. What is found there is the same event, whether the rule or
 * an extra date put it there; all else on the day is single. A moved date is taken from its old day, so that it keeps
 * its name, and only when that is not looked at from its new one.
 */
import type { Occurrence, Slot, SlotTimes } from '../schedule/occurrence.js';
import { isRuleDay, ruleDays } from '../schedule/recurrence.js';
import type { DayRule, DayWindow } from '../schedule/recurrence.js';
import { isNearClockChange } from './event-times.js';

/** A date of the repeating event that is otherwise: when the rule has it, and what stands there. */
export interface Override {
  readonly day: number;
  readonly occurrence: Occurrence;
}

/** Days and occurrences in order of the day that they are found on. */
export interface SortedDays {
  /** Days of the repeating event, those that are otherwise included. */
  readonly keptDays: readonly number[];
  /** Days of the rule that the repeating event does not have. */
  readonly exceptDays: readonly number[];
  readonly overrides: readonly Override[];
  readonly singles: readonly Occurrence[];
}

/** A window with all that is in it, and the rule of a repeating event if there is one. */
export interface DaysToSort extends DayWindow {
  readonly occurrences: readonly Occurrence[];
  readonly usual: SlotTimes;
  readonly rule: DayRule | undefined;
}

/** What a family goes to: of a moved date the new slot, with the old one in `movedFrom`. */
export const shownOccurrence = (occurrence: Occurrence): Occurrence => {
  const { status, note, flags, movedTo } = occurrence;
  if (movedTo === undefined) return occurrence;
  const { day, startMinute, endMinute, placeId } = movedTo;
  return { day, startMinute, endMinute, placeId, status, note, flags, movedFrom: occurrence };
};

const byDay = (occurrences: readonly Occurrence[]): readonly (readonly Occurrence[])[] => {
  const days = new Map<number, Occurrence[]>();
  for (const occurrence of occurrences) {
    const onDay = days.get(occurrence.day) ?? [];
    days.set(occurrence.day, onDay);
    onDay.push(occurrence);
  }
  return [...days.values()];
};

/** Of those on one day the one that stands where the rule has its date. A changed one no longer shows its own start. */
const mainOf = (onDay: readonly Occurrence[], { startMinute }: SlotTimes): Occurrence | undefined =>
  onDay.find((one) => one.startMinute === startMinute && one.status !== 'changed') ??
  onDay.find(({ status }) => status === 'changed');

/** Whether an occurrence can be a date of the repeating event, and if so whether it is as the rule says. */
type Fit = 'none' | 'other' | 'plain';

const fitOf = (main: Occurrence, { usual, fromDay }: DaysToSort): Fit => {
  const { day, status, startMinute, endMinute } = shownOccurrence(main);
  const isSameKind = (startMinute === undefined) === (usual.startMinute === undefined);
  const isNear = isNearClockChange({ day: main.day, ...usual });
  if (!isSameKind || isNear || day < fromDay) return 'none';
  return status === 'scheduled' && endMinute === usual.endMinute ? 'plain' : 'other';
};

/** An occurrence as it is shown, the day it is found on, and how it fits in. */
interface Found extends Override {
  readonly fit: Fit;
}

const foundOn = (onDay: readonly Occurrence[], search: DaysToSort): readonly Found[] => {
  const [{ day } = { day: NaN }] = onDay;
  const main = search.rule && isRuleDay(search.rule, day) ? mainOf(onDay, search.usual) : undefined;
  return onDay.map((occurrence) => ({
    day,
    fit: occurrence === main ? fitOf(main, search) : 'none',
    occurrence: shownOccurrence(occurrence),
  }));
};

/**
 * Sorts the occurrences of a window, given in order of their days, and the days of its rule without one.
 *
 * @example sortedDays({ fromDay: 0, untilDay: 6, occurrences: [], usual: {}, rule: everyTuesday })
 * // { keptDays: [], exceptDays: [5], overrides: [], singles: [] }
 */
export const sortedDays = (search: DaysToSort): SortedDays => {
  const { fromDay, untilDay, occurrences, rule } = search;
  const isInside = ({ day }: Slot): boolean => day >= fromDay && day <= untilDay;
  const own = occurrences.filter(({ movedFrom }) => movedFrom === undefined);
  const movedIn = occurrences.filter(({ movedFrom }) => movedFrom && !isInside(movedFrom));
  const found = byDay(own).flatMap((onDay) => foundOn(onDay, search));
  const alone = found.filter(({ fit }) => fit === 'none').map(({ occurrence }) => occurrence);
  const keptDays = found.filter(({ fit }) => fit !== 'none').map(({ day }) => day);
  const kept = new Set(keptDays);
  const left = { fromDay, untilDay, keeps: (day: number) => !kept.has(day), limit: Infinity };
  return {
    keptDays,
    exceptDays: rule ? ruleDays(rule, left).days : [],
    overrides: found.filter(({ fit }) => fit === 'other'),
    singles: [...alone, ...movedIn].filter(({ day }) => day >= fromDay),
  };
};
