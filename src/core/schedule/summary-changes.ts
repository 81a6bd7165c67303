/**
 * The changes of a schedule that a family still has to know: one for each date, the old date or the new one ahead.
 *
 * What a change means is decided where occurrences are made (`changes.ts`); this only asks it about one date at a time.
 * A change on a date that is not planned changes nothing and is left out.
 */
import type { Change, Schedule, Text } from '../feed/types.js';
import { applyChange } from './changes.js';
import { dayOf } from './dates.js';
import { occurrenceOn, timesOf } from './occurrence.js';
import type { Slot, SlotTimes } from './occurrence.js';

/** One date that differs. `to`: where a moved one is, or a changed one whose time or place is not the usual. */
export interface SummaryChange {
  readonly day: number;
  /** A move that says nowhere to go is a cancellation. */
  readonly status: 'cancelled' | 'moved' | 'changed' | 'unknown';
  readonly to: Slot | undefined;
  readonly note: Text | undefined;
}

/** From which day on a change matters, and whether the rule plans a day. */
export interface ChangeSearch {
  readonly today: number;
  readonly isPlanned: (day: number) => boolean;
}

const summaryOf = (change: Change, day: number, usual: SlotTimes): SummaryChange | undefined => {
  const [first] = applyChange(occurrenceOn(day, usual, []), change);
  if (first === undefined) return undefined;
  const { status, movedTo, note } = first;
  const slot = movedTo ?? first;
  const { startMinute, endMinute, placeId } = slot;
  const isElsewhere = startMinute !== usual.startMinute || endMinute !== usual.endMinute;
  const hasSlot = movedTo !== undefined || isElsewhere || placeId !== undefined;
  return {
    day,
    status: status === 'scheduled' ? 'unknown' : status,
    to: hasSlot ? { day: slot.day, startMinute, endMinute, placeId } : undefined,
    note,
  };
};

/** The times of extra dates by day: of several on one day the first, as a change takes that. */
const extraTimesOf = (schedule: Schedule, usual: SlotTimes): ReadonlyMap<number, SlotTimes> => {
  const extraTimes = new Map<number, SlotTimes>();
  for (const extra of schedule.extra ?? []) {
    const day = dayOf(extra.date);
    if (day !== undefined && !extraTimes.has(day)) extraTimes.set(day, timesOf(extra, usual));
  }
  return extraTimes;
};

/**
 * The changes that matter from a day on, by the date they name. Of two for one date the later in the list holds.
 *
 * @example
 * changesAhead({ ...tuesdays, changes: [{ date: '1970-01-06', status: 'cancelled' }] }, { today: 0, isPlanned })
 * // [{ day: 5, status: 'cancelled', to: undefined, note: undefined }]
 */
export const changesAhead = (
  schedule: Schedule,
  { today, isPlanned }: ChangeSearch,
): readonly SummaryChange[] => {
  const usual = timesOf(schedule, {});
  const extraTimes = extraTimesOf(schedule, usual);
  const found = new Map<number, SummaryChange>();
  for (const change of schedule.changes ?? []) {
    const day = dayOf(change.date) ?? NaN;
    const times = isPlanned(day) ? usual : extraTimes.get(day);
    const summary = times && summaryOf(change, day, times);
    if (summary) found.set(day, summary);
  }
  return [...found.values()]
    .filter(({ day, to }) => Math.max(day, to?.day ?? day) >= today)
    .sort((a, b) => a.day - b.day);
};
