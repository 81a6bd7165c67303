/**
 * What became of one date of a session, and what nobody can be sure of, in sentences. Where a feed is in doubt each
 * sentence says what to do about it.
 */
import { msg, str } from '@lit/localize';
import type { Session } from '../core/feed/types.js';
import { MINUTES_A_DAY } from '../core/schedule/dates.js';
import type { Occurrence, OccurrenceFlag, Slot } from '../core/schedule/occurrence.js';
import { formatTime } from './format-time.js';
import { dayWord, slotText } from './session-words.js';

/** When a session is, and where unless that is not known: "Friday 27 November, 10am, at Saltmere Family Hub". */
export const atPlace = (when: string, placeName: string | undefined): string =>
  placeName === undefined
    ? when
    : msg(str`${when}, at ${placeName}`, { desc: 'Session: when, place' });

const isSameTime = (one: Slot, other: Slot): boolean =>
  one.day === other.day &&
  one.startMinute === other.startMinute &&
  one.endMinute === other.endMinute;

const movedTo = (target: string): string =>
  msg(str`Moved to ${target}.`, { desc: 'Session: its new day and time, or its new place' });

interface Where {
  readonly today: number | undefined;
  readonly placeName: string | undefined;
}

/** The new day and time, or only the new place when nothing else differs. */
function movedToText(old: Slot, to: Slot, { today, placeName }: Where): string {
  const name = to.placeId === undefined ? undefined : placeName;
  if (!isSameTime(old, to)) return movedTo(atPlace(slotText(to, today), name));
  return name === undefined
    ? msg('Moved to another place. Please ask where.', { desc: 'Session: new place not known' })
    : movedTo(name);
}

const changedText = (): string => msg('Changed.', { desc: 'Session: one date is not as usual' });

/** The old day, or the old time when the day is the same: a family that looks for the session knows the rest. */
function movedFromText(
  { day, startMinute, placeId }: Slot,
  from: Slot,
  today: number | undefined,
): string {
  if (from.day !== day) {
    const date = dayWord(from.day, today);
    return msg(str`Moved here from ${date}.`, { desc: 'Session: at its new date; the old day' });
  }
  if (from.startMinute === undefined || from.startMinute === startMinute)
    return placeId === undefined
      ? changedText()
      : msg('Moved here for this day.', { desc: 'Session: only its place is new' });
  const time = formatTime(from.startMinute);
  return msg(str`Moved from ${time}.`, { desc: 'Session: at its new time; the old time' });
}

/**
 * What became of a date, in a sentence; undefined when it is on as usual. `placeName` is the name of the place where it
 * takes place now: the one it moved to, when it moved. The change's own note is the reader's to draw.
 *
 * @example
 * occurrenceState({ day: 5, status: 'cancelled', flags: [] }, 0, undefined) // 'Cancelled.'
 */
export function occurrenceState(
  occurrence: Occurrence,
  today: number | undefined,
  placeName: string | undefined,
): string | undefined {
  const { status, movedTo: to, movedFrom: from, placeId } = occurrence;
  if (to) return movedToText(occurrence, to, { today, placeName });
  if (from) return movedFromText(occurrence, from, today);
  if (status === 'cancelled') return msg('Cancelled.', { desc: 'Session: one date is cancelled' });
  if (status !== 'changed') return undefined;
  return placeId === undefined || placeName === undefined
    ? changedText()
    : msg(str`Changed. This time it is at ${placeName}.`, {
        desc: 'Session: one date is at another place',
      });
}

/** What is not certain, and what to do; undefined for a flag that needs no sentence here. */
function doubtSentence(flag: OccurrenceFlag): string | undefined {
  switch (flag) {
    case 'term-dates-unknown':
      return msg('We do not know the school terms for this day. Please check first.', {
        desc: 'Session: only in term time or holidays, whose dates are not known',
      });
    case 'check-bank-holiday':
      return msg('This day is a bank holiday, so it may not be on. Please check first.', {
        desc: 'Session: nobody says whether it is on',
      });
    case 'bank-holidays-unknown':
      return msg('This day may be a bank holiday. Please check nearer the time.', {
        desc: 'Session: further ahead than bank holidays are known',
      });
    case 'moved-without-to':
      return msg('It was to move to another day, but we do not know which. Please ask.', {
        desc: 'Session: cancelled, because a move says nowhere to go',
      });
    case 'change-unknown':
      return msg('Something is different this time. Please ask what before you come.', {
        desc: 'Session: a change that we cannot read',
      });
    case 'status-unknown':
      return statusUnknown();
    case 'ends-next-day':
      return undefined;
  }
}

const statusUnknown = (): string =>
  msg('We are not sure that this is still on. Please check first.', {
    desc: 'Session: its status is one that we cannot read',
  });

/** Past midnight only: an end at midnight is still of the same night. */
function endSentence(endMinute: number): string | undefined {
  if (endMinute <= MINUTES_A_DAY) return undefined;
  const time = formatTime(endMinute);
  return msg(str`Ends at ${time} the next day.`, { desc: 'Session: it runs past midnight' });
}

/**
 * What is not certain about a date, a sentence for each. The end of one that runs past midnight is said when it is
 * given.
 *
 * @example
 * occurrenceDoubts(['ends-next-day'], 1500) // ['Ends at 1am the next day.']
 */
export const occurrenceDoubts = (
  flags: readonly OccurrenceFlag[],
  endMinute = 0,
): readonly string[] =>
  flags.flatMap(
    (flag) => (flag === 'ends-next-day' ? endSentence(endMinute) : doubtSentence(flag)) ?? [],
  );

/** How a whole session stands, in a sentence; undefined when it is on as usual. */
export function sessionStatusText(status: Session['status']): string | undefined {
  switch (status) {
    case 'paused':
      return msg('Paused for now. Please ask when it starts again.', {
        desc: 'Session: the whole series is paused',
      });
    case 'ended':
      return msg('This has ended.', { desc: 'Session: the whole series is over' });
    case 'unknown':
      return statusUnknown();
    case 'active':
      return undefined;
  }
}
