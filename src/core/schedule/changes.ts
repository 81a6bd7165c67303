/**
 * What a change does to the one occurrence it names by the date that would have had.
 *
 * A cancelled one stays, to be shown as cancelled. A moved one is shown at both dates. A move that says nowhere to go
 * is a cancellation: a family must not turn up at the old date.
 */
import type { Change } from '../feed/types.js';
import { dayOf } from './dates.js';
import { occurrenceOn, timesOf } from './occurrence.js';
import type { Occurrence, OccurrenceFlag } from './occurrence.js';

/** Whether a change takes the occurrence elsewhere. A "changed" with another date does so too, whatever it is called. */
const isMove = ({ status, date, to }: Change): boolean =>
  status === 'moved' || (status === 'changed' && (to?.date ?? date) !== date);

/** Whether a move says anything about where to. */
const hasTarget = ({ date, start, end, place }: NonNullable<Change['to']>): boolean =>
  (date ?? start ?? end ?? place) !== undefined;

/**
 * The day a change moves its occurrence to; undefined when it moves nothing, or to nowhere that can be read.
 *
 * @example dayMovedTo({ date: '1970-01-02', status: 'moved', to: { start: '10:00' } }) // 1
 */
export const dayMovedTo = (change: Change): number | undefined => {
  const { to } = change;
  return to !== undefined && isMove(change) && hasTarget(to)
    ? dayOf(to.date ?? change.date)
    : undefined;
};

/** The occurrence with what the change says about time and place. Doubts about the old date are none about a new one. */
const changedOn = (day: number, occurrence: Occurrence, change: Change): Occurrence => {
  const { to = {}, note } = change;
  const flags = isMove(change) ? [] : occurrence.flags.filter((flag) => flag !== 'ends-next-day');
  const changed = occurrenceOn(day, timesOf(to, occurrence), flags);
  return { ...changed, status: 'changed', placeId: to.place, note };
};

/**
 * What stands in an occurrence's stead after a change: itself with another status, or its old and its new date.
 *
 * @example applyChange(tuesday, { date: '1970-01-06', status: 'cancelled' }) // [{ ...tuesday, status: 'cancelled' }]
 */
export const applyChange = (occurrence: Occurrence, change: Change): readonly Occurrence[] => {
  const { status, note } = change;
  const flagged = (flag: OccurrenceFlag): Occurrence => ({
    ...occurrence,
    note,
    flags: [...occurrence.flags, flag],
  });
  if (status === 'unknown') return [flagged('change-unknown')];
  if (status === 'cancelled') return [{ ...occurrence, status, note }];
  if (!isMove(change)) return [changedOn(occurrence.day, occurrence, change)];
  const day = dayMovedTo(change);
  if (day === undefined) return [{ ...flagged('moved-without-to'), status: 'cancelled' }];
  const old = { ...occurrence, note, status: 'moved' } as const;
  const moved = { ...changedOn(day, occurrence, change), status: 'moved' } as const;
  return [
    { ...old, movedTo: moved },
    { ...moved, movedFrom: old },
  ];
};
