/**
 * The dated occurrences of a schedule inside a window of days, in the order the feed format fixes.
 *
 * Rule within its bounds, calendar, bank holidays, pauses, exceptions (`planned-days.ts`), then extra dates, then
 * changes (`changes.ts`). What binds the rule touches neither an extra date nor the new date of a moved one, so an
 * occurrence can come into the window from outside the schedule's own bounds.
 */
import type { Change, Schedule } from '../feed/types.js';
import { applyChange, dayMovedTo } from './changes.js';
import type { ScheduleContext } from './calendars.js';
import { MINUTES_A_DAY, dayOf } from './dates.js';
import { occurrenceOn, timesOf } from './occurrence.js';
import type { Occurrence, Slot } from './occurrence.js';
import { plannedDays } from './planned-days.js';
import type { PlannedDays } from './planned-days.js';
import type { DayWindow, RuleFlag } from './recurrence.js';

/**
 * What is uncertain about a schedule in a window. `truncated`: there are more occurrences than are given;
 * `change-without-occurrence`: a change names a day in the window on which nothing was planned.
 */
export type ScheduleFlag = RuleFlag | 'truncated' | 'change-without-occurrence' | 'status-unknown';

/** A window of days, first and last included, and what has to be known to fill it. */
export interface OccurrenceWindow extends DayWindow, ScheduleContext {}

/** Occurrences by day, then start; those whose time is not known come last on their day. */
export interface OccurrenceList {
  readonly occurrences: readonly Occurrence[];
  readonly flags: readonly ScheduleFlag[];
}

/** By the day they name; days that do not exist are left out. */
type Changes = Map<number, Change>;

/** Most occurrences a window gives. */
const OCCURRENCE_LIMIT = 200;

/** Orders by day and start, and is the same for two that are on the same day and start together. */
const startOrder = ({ day, startMinute = MINUTES_A_DAY }: Slot): number =>
  day * (MINUTES_A_DAY + 1) + startMinute;

/** Of two changes to one date the later in the list holds: moved, then cancelled after all. */
const changesByDay = (schedule: Schedule): Changes => {
  const changes: Changes = new Map();
  for (const change of schedule.changes ?? []) {
    const day = dayOf(change.date);
    if (day !== undefined) changes.set(day, change);
  }
  return changes;
};

/** Planned dates, then extra ones. An extra one that starts with another confirms it: its flags and end are replaced. */
const datesBeforeChanges = (
  schedule: Schedule,
  { days }: PlannedDays,
  isWanted: (day: number) => boolean,
): readonly Occurrence[] => {
  const usual = timesOf(schedule, {});
  const found = new Map<number, Occurrence>();
  const add = (occurrence: Occurrence): unknown => found.set(startOrder(occurrence), occurrence);
  for (const [day, flags] of days) add(occurrenceOn(day, usual, flags));
  for (const extra of schedule.extra ?? []) {
    const day = dayOf(extra.date);
    if (day !== undefined && isWanted(day)) add(occurrenceOn(day, timesOf(extra, usual), []));
  }
  return [...found.values()];
};

/** Applies each change to the first date it names, a planned one before an extra one, and takes it off the list. */
const withChanges = (dates: readonly Occurrence[], changes: Changes): readonly Occurrence[] =>
  dates.flatMap((occurrence) => {
    const change = changes.get(occurrence.day);
    changes.delete(occurrence.day);
    return change === undefined ? [occurrence] : applyChange(occurrence, change);
  });

/**
 * The occurrences of a schedule from `fromDay` to `untilDay`: the first 200.
 *
 * @example
 * occurrencesBetween(tuesdays, { fromDay: 0, untilDay: 6, calendars: undefined, division: 'scotland' })
 * // { occurrences: [{ day: 5, startMinute: 600, endMinute: 690, status: 'scheduled', flags: [] }], flags: [] }
 */
export const occurrencesBetween = (
  schedule: Schedule,
  window: OccurrenceWindow,
): OccurrenceList => {
  const isInside = (day: number): boolean => day >= window.fromDay && day <= window.untilDay;
  const changes = changesByDay(schedule);
  const movedIn = new Set(
    [...changes].flatMap(([day, change]) => (isInside(dayMovedTo(change) ?? NaN) ? [day] : [])),
  );
  const search = { ...window, alsoDays: movedIn, limit: OCCURRENCE_LIMIT };
  const planned = plannedDays(schedule, search);
  const isWanted = (day: number): boolean => isInside(day) || movedIn.has(day);
  const all = withChanges(datesBeforeChanges(schedule, planned, isWanted), changes);
  const inside = all
    .filter(({ day }) => isInside(day))
    .sort((a, b) => startOrder(a) - startOrder(b));
  const flags: ScheduleFlag[] = planned.ruleFlag === undefined ? [] : [planned.ruleFlag];
  if (planned.isCut || inside.length > OCCURRENCE_LIMIT) flags.push('truncated');
  // Past the cut a change only seems to have nothing to change.
  else if ([...changes.keys()].some(isInside)) flags.push('change-without-occurrence');
  return { occurrences: inside.slice(0, OCCURRENCE_LIMIT), flags };
};
