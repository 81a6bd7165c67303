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
import type { Occurrence, Slot, SlotTimes } from './occurrence.js';
import { addPlannedDays } from './planned-days.js';
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

/**
 * Orders by day and start, those without one last on their day; the same for two that are on the same day and start
 * together.
 *
 * @example startOrder({ day: 1, startMinute: 600 }) < startOrder({ day: 1 }) // true
 */
export const startOrder = ({ day, startMinute = MINUTES_A_DAY }: Slot): number =>
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

/** Dates by their start. An extra one that starts with another confirms it: its flags and end are replaced. */
type Dates = Map<number, Occurrence>;

const addDate = (dates: Dates, occurrence: Occurrence): unknown =>
  dates.set(startOrder(occurrence), occurrence);

/** Adds the extra dates that are asked about. */
const addExtraDates = (
  dates: Dates,
  { extra = [] }: Schedule,
  { usual, isWanted }: { usual: SlotTimes; isWanted: (day: number) => boolean },
): void => {
  for (const one of extra) {
    const day = dayOf(one.date);
    if (day !== undefined && isWanted(day)) {
      addDate(dates, occurrenceOn(day, timesOf(one, usual), []));
    }
  }
};

/** Applies each change to the first date it names, a planned one before an extra one, and takes it off the list. */
const withChanges = (dates: readonly Occurrence[], changes: Changes): readonly Occurrence[] =>
  dates.flatMap((occurrence) => {
    const change = changes.get(occurrence.day);
    changes.delete(occurrence.day);
    return change === undefined ? [occurrence] : applyChange(occurrence, change);
  });

/** A schedule of which only its rule speaks, as most do: what it plans is what takes place. */
const plannedOccurrences = (schedule: Schedule, window: OccurrenceWindow): OccurrenceList => {
  const usual = timesOf(schedule, {});
  const occurrences: Occurrence[] = [];
  const { isCut, ruleFlag } = addPlannedDays(schedule, window, {
    add: (day, flags) => occurrences.push(occurrenceOn(day, usual, flags)),
    alsoDays: [],
    limit: OCCURRENCE_LIMIT,
  });
  const flags: ScheduleFlag[] = ruleFlag === undefined ? [] : [ruleFlag];
  if (isCut) flags.push('truncated');
  return { occurrences: isCut ? occurrences.slice(0, OCCURRENCE_LIMIT) : occurrences, flags };
};

/** What a schedule plans, with its extra dates and after its changes. */
const changedOccurrences = (schedule: Schedule, window: OccurrenceWindow): OccurrenceList => {
  const isInside = (day: number): boolean => day >= window.fromDay && day <= window.untilDay;
  const changes = changesByDay(schedule);
  const movedIn = new Set(
    [...changes].flatMap(([day, change]) => (isInside(dayMovedTo(change) ?? NaN) ? [day] : [])),
  );
  const usual = timesOf(schedule, {});
  const dates: Dates = new Map();
  const { isCut, ruleFlag } = addPlannedDays(schedule, window, {
    add: (day, flags) => addDate(dates, occurrenceOn(day, usual, flags)),
    alsoDays: movedIn,
    limit: OCCURRENCE_LIMIT,
  });
  const isWanted = (day: number): boolean => isInside(day) || movedIn.has(day);
  addExtraDates(dates, schedule, { usual, isWanted });
  const inside = withChanges([...dates.values()], changes)
    .filter(({ day }) => isInside(day))
    .sort((a, b) => startOrder(a) - startOrder(b));
  const flags: ScheduleFlag[] = ruleFlag === undefined ? [] : [ruleFlag];
  if (isCut || inside.length > OCCURRENCE_LIMIT) flags.push('truncated');
  // Past the cut a change only seems to have nothing to change.
  else if ([...changes.keys()].some(isInside)) flags.push('change-without-occurrence');
  return { occurrences: inside.slice(0, OCCURRENCE_LIMIT), flags };
};

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
  const { changes = [], extra = [] } = schedule;
  const isPlanOnly = changes.length + extra.length === 0;
  return (isPlanOnly ? plannedOccurrences : changedOccurrences)(schedule, window);
};
