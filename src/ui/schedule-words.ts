/**
 * A schedule in sentences: when it is on, and what is ahead that differs. Each sentence stands alone, so a language may
 * order it as it likes: only whole phrases (a rule, a list, times, a date) are put into one.
 */
import { msg, str } from '@lit/localize';
import type { Schedule } from '../core/feed/types.js';
import { MINUTES_A_DAY } from '../core/schedule/dates.js';
import type { WallTime } from '../core/schedule/local-time.js';
import type { Slot, SlotTimes } from '../core/schedule/occurrence.js';
import {
  scheduleSummary,
  type ScheduleSummary,
  type SummaryBreak,
} from '../core/schedule/schedule-summary.js';
import type { SummaryChange } from '../core/schedule/summary-changes.js';
import type { ShortList } from '../core/schedule/summary-pattern.js';
import type { FeedWords } from './feed-text.js';
import { formatDates, formatDayNear, moreItem } from './format-dates.js';
import { formatList } from './format-language.js';
import { formatFullDay, formatTimeRange } from './format-time.js';
import { atPlace } from './occurrence-words.js';
import { inSeason, repeatingText } from './pattern-words.js';

/** What a schedule is put into words with. Without `now` nothing has passed and every year is named. */
export interface ScheduleReader {
  readonly words: FeedWords;
  readonly now?: WallTime | undefined;
  /** The name of a place of the feed; undefined when it has none. */
  readonly placeName?: ((placeId: string) => string | undefined) | undefined;
}

/** With the day that years are left out for. */
interface Reader extends ScheduleReader {
  readonly today: number | undefined;
}

/** Days of a list as one list of dates, "and 4 more" last where it was cut. */
function datesText({ items, moreCount }: ShortList<number>, { today }: Reader): string {
  const dates = formatDates(items, today);
  return formatList(moreCount > 0 ? [...dates, moreItem(moreCount)] : dates);
}

/** The times of a schedule; past midnight is said. */
function timesText({ startMinute, endMinute }: SlotTimes): string {
  if (startMinute === undefined)
    return msg('time not known', { desc: 'Schedule: nobody gave a time; in a sentence' });
  const times = formatTimeRange(startMinute, endMinute === startMinute ? undefined : endMinute);
  return endMinute !== undefined && endMinute > MINUTES_A_DAY
    ? msg(str`${times} the next day`, { desc: 'Schedule: times that end after midnight' })
    : times;
}

/** The days a rule gives; undefined when there are none to say. */
function whenText({ pattern, season }: ScheduleSummary, reader: Reader): string | undefined {
  switch (pattern.kind) {
    case 'weekly':
    case 'monthly':
      return inSeason(repeatingText(pattern), season);
    case 'once':
      return onText(formatFullDay(pattern.day));
    case 'dates':
      return pattern.days.items.length === 0 ? undefined : onText(datesText(pattern.days, reader));
    case 'unknown':
      return undefined;
  }
}

const onText = (dates: string): string =>
  msg(str`On ${dates}`, { desc: 'Schedule: a date or a list of dates' });

/** When it is on: days, times and bounds in one sentence. */
function mainSentence(summary: ScheduleSummary, reader: Reader): string | undefined {
  const { fromDay, untilDay } = summary;
  const when = whenText(summary, reader);
  if (when === undefined) return unknownSentence(summary, reader);
  const times = timesText(summary.times);
  const bounds = [fromDay, untilDay].filter((day) => day !== undefined);
  const [first = '', last = first] = formatDates(bounds, reader.today);
  if (fromDay !== undefined && untilDay !== undefined)
    return msg(str`${when}, ${times}, from ${first} to ${last}.`, {
      desc: 'Schedule: when, such as Every Tuesday; times; first and last date',
    });
  if (fromDay !== undefined)
    return msg(str`${when}, ${times}, from ${first}.`, {
      desc: 'Schedule: when, such as Every Tuesday; times; first date',
    });
  if (untilDay !== undefined)
    return msg(str`${when}, ${times}, until ${last}.`, {
      desc: 'Schedule: when, such as Every Tuesday; times; last date',
    });
  return msg(str`${when}, ${times}.`, { desc: 'Schedule: when, such as Every Tuesday; times' });
}

/** The publisher's own words where nobody else has any. */
function unknownSentence({ pattern }: ScheduleSummary, { words }: Reader): string | undefined {
  if (pattern.kind !== 'unknown') return undefined;
  return (
    words.plain(pattern.text).trim() ||
    msg('We do not know the dates. Please ask first.', { desc: 'Schedule: dates not known' })
  );
}

/** Which weeks or months count. */
function countSentence({ pattern }: ScheduleSummary, { today }: Reader): string | undefined {
  if ((pattern.kind !== 'weekly' && pattern.kind !== 'monthly') || pattern.interval === 1)
    return undefined;
  if (pattern.anchorDay !== undefined) {
    const date = formatDayNear(pattern.anchorDay, today);
    return msg(str`Counted from ${date}.`, {
      desc: 'Schedule: a date of every second week or month, which says which ones',
    });
  }
  return pattern.kind === 'weekly'
    ? msg('We do not know which weeks. Please check first.', { desc: 'Schedule: every few weeks' })
    : msg('We do not know which months. Please check first.', {
        desc: 'Schedule: every few months',
      });
}

function bankHolidaySentence({ bankHolidays }: ScheduleSummary): string | undefined {
  switch (bankHolidays) {
    case 'skip':
      return msg('Not on bank holidays.', { desc: 'Schedule' });
    case 'run':
      return msg('Also on bank holidays.', { desc: 'Schedule' });
    case 'ask':
    case 'unknown':
      return msg('Please check first on bank holidays.', { desc: 'Schedule' });
    case undefined:
      return undefined;
  }
}

/** A season that this version cannot read. */
const seasonSentence = ({ season }: ScheduleSummary): string | undefined =>
  season === 'unknown'
    ? msg('It may not be on all year. Please check first.', {
        desc: 'Schedule: only at a time of year that we cannot read',
      })
    : undefined;

const notOnText = (dates: string): string =>
  msg(str`Not on ${dates}.`, { desc: 'Schedule: a date or a list of dates' });

/** A reason to put into a sentence, without its own full stop. */
const reasonText = ({ reason }: SummaryBreak, { words }: Reader): string =>
  words
    .plain(reason)
    .trim()
    .replace(/[.。۔।]$/, '');

function breakSentence(pause: SummaryBreak, reader: Reader): string {
  const { first, last } = pause;
  const [from = '', until = from] = formatDates([first, last], reader.today);
  const reason = reasonText(pause, reader);
  if (first === last) {
    return reason === ''
      ? notOnText(from)
      : msg(str`Not on ${from}: ${reason}.`, { desc: 'Schedule: a date, the reason' });
  }
  return reason === ''
    ? msg(str`A break from ${from} to ${until}.`, { desc: 'Schedule: first and last day' })
    : msg(str`A break from ${from} to ${until}: ${reason}.`, {
        desc: 'Schedule: first and last day, the reason',
      });
}

const alsoText = (dates: string): string =>
  msg(str`Also on ${dates}.`, { desc: 'Schedule: an extra date or a list of dates' });

/** Times, and where unless that is the usual place. */
const placeAndTimes = (slot: Slot, { placeName }: Reader): string =>
  atPlace(timesText(slot), slot.placeId === undefined ? undefined : placeName?.(slot.placeId));

/** An extra date at a time of its own. */
function alsoAtSentence(slot: Slot, reader: Reader): string {
  const date = formatDayNear(slot.day, reader.today);
  const times = placeAndTimes(slot, reader);
  return msg(str`Also on ${date}, ${times}.`, { desc: 'Schedule: an extra date; its times' });
}

/** What differs on one date. */
function changeText({ day, status, to }: SummaryChange, reader: Reader): string {
  const date = formatDayNear(day, reader.today);
  if (status === 'cancelled') return msg(str`Cancelled on ${date}.`, { desc: 'Schedule: a date' });
  if (status === 'unknown')
    return msg(str`Something is different on ${date}. Please ask first.`, {
      desc: 'Schedule: a date with a change that we cannot read',
    });
  if (to === undefined) return msg(str`Different on ${date}.`, { desc: 'Schedule: a date' });
  const times = placeAndTimes(to, reader);
  // A move to another time or place of the same day reads as a change.
  if (status === 'changed' || to.day === day)
    return msg(str`Different on ${date}: ${times}.`, {
      desc: 'Schedule: a date; its times and place',
    });
  const target = formatDayNear(to.day, reader.today);
  return msg(str`Moved from ${date} to ${target}, ${times}.`, {
    desc: 'Schedule: a date; the new date; its times and place',
  });
}

/** With the publisher's own sentence after it. */
function changeSentence(change: SummaryChange, reader: Reader): string {
  const note = reader.words.plain(change.note).trim();
  const text = changeText(change, reader);
  return note === '' ? text : `${text} ${note}`;
}

/** Everything ahead that differs from the rule. */
function exceptionSentences(summary: ScheduleSummary, reader: Reader): readonly string[] {
  const { notOn, breaks, alsoOn, alsoAt, changes } = summary;
  const moreCount = breaks.moreCount + alsoAt.moreCount + changes.moreCount;
  return [
    ...(notOn.items.length === 0 ? [] : [notOnText(datesText(notOn, reader))]),
    ...breaks.items.map((item) => breakSentence(item, reader)),
    ...(alsoOn.items.length === 0 ? [] : [alsoText(datesText(alsoOn, reader))]),
    ...alsoAt.items.map((slot) => alsoAtSentence(slot, reader)),
    ...changes.items.map((change) => changeSentence(change, reader)),
    ...(moreCount === 0 ? [] : [moreSentence()]),
  ];
}

const moreSentence = (): string =>
  msg('There are more changes later.', { desc: 'Schedule: the list of changes was cut short' });

/**
 * When a session is on, in sentences: the rule, which weeks count, bank holidays, then each exception still ahead. The
 * publisher's own `schedule.text` is not among them, except where the rule is only words.
 *
 * @example
 * scheduleSentences(tuesdays, { words, now })
 * // ['Every Tuesday in term time, 10am to 11:30am, until 15 December.', 'Not on 28 October.']
 */
export function scheduleSentences(schedule: Schedule, reader: ScheduleReader): readonly string[] {
  const summary = scheduleSummary(schedule, reader.now);
  const withToday = { ...reader, today: reader.now?.day };
  const sentences = [
    mainSentence(summary, withToday),
    countSentence(summary, withToday),
    seasonSentence(summary),
    bankHolidaySentence(summary),
    ...exceptionSentences(summary, withToday),
    summary.isOver
      ? msg('There are no more dates.', { desc: 'Schedule: all dates have passed' })
      : undefined,
  ];
  return sentences.filter((sentence) => sentence !== undefined);
}
