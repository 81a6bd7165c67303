/** Opening hours in sentences: whether a place is open, until when, when it opens next, and what is not certain. */
import { msg, str } from '@lit/localize';
import type { DayHours, OpeningFlag } from '../core/schedule/day-hours.js';
import type { WallTime } from '../core/schedule/local-time.js';
import type { Opening } from '../core/schedule/opening.js';
import type { FeedWords } from './feed-text.js';
import { formatDay, formatTime, formatTimeRange, formatWeekday } from './format-time.js';

function opensSentence(next: WallTime, today: number): string {
  const time = formatTime(next.minute);
  const ahead = next.day - today;
  if (ahead === 0)
    return msg(str`Closed now. Opens today at ${time}.`, { desc: 'Opening: later today' });
  if (ahead === 1)
    return msg(str`Closed now. Opens tomorrow at ${time}.`, { desc: 'Opening: tomorrow' });
  const day = ahead < 7 ? formatWeekday(next.day) : formatDay(next.day);
  return msg(str`Closed now. Opens on ${day} at ${time}.`, { desc: 'Opening: on a later day' });
}

function untilSentence(until: WallTime | undefined, today: number): string {
  if (until === undefined)
    return msg('Open now.', { desc: 'Opening: open, with no closing time soon' });
  const time = formatTime(until.minute);
  if (until.day - today > 1 || (until.day > today && until.minute > 0)) {
    return msg(str`Open now until ${time} tomorrow.`, { desc: 'Opening: closes tomorrow' });
  }
  return msg(str`Open now until ${time}.`, { desc: 'Opening: closes today' });
}

/** Whether it is open, in one sentence; undefined when nobody can say. */
export function openingSentence(opening: Opening, now: WallTime): string | undefined {
  switch (opening.state) {
    case 'open':
      return untilSentence(opening.until, now.day);
    case 'closed':
    case 'closed-for':
      return opening.next
        ? opensSentence(opening.next, now.day)
        : msg('Closed now.', { desc: 'Opening: closed, next opening not known' });
    case 'temporarily-closed':
      return msg('Closed for now.', { desc: 'Opening: temporarily closed' });
    case 'planned':
      return msg('Not open yet.', { desc: 'Opening: planned place' });
    case 'permanently-closed':
      return msg('This place has closed.', { desc: 'Opening: closed for good' });
    default:
      return undefined;
  }
}

/** What is not certain about the hours, in a sentence; undefined when nothing is. */
export function openingDoubt(flags: readonly OpeningFlag[]): string | undefined {
  if (flags.includes('hours-may-differ')) {
    return msg('It is a bank holiday, so times may be different. Please check first.', {
      desc: 'Opening: bank holiday without special hours',
    });
  }
  if (flags.includes('term-dates-unknown')) {
    return msg('Times may be different in school holidays. Please check first.', {
      desc: 'Opening: term dates not known',
    });
  }
  return undefined;
}

/** The hours of one day of a week, for a table. */
export function dayHoursText({ state, spans, reason }: DayHours, words: FeedWords): string {
  if (state === 'unknown') return msg('Not known', { desc: 'Opening hours of a day: not known' });
  const closed = msg('Closed', { desc: 'Opening hours of a day: closed' });
  const times = spans.map(({ opensMinute, closesMinute, note, when }) => {
    const range = formatTimeRange(opensMinute, closesMinute);
    const detail = note === undefined ? whenText(when) : words.plain(note);
    return detail === undefined ? range : `${range} (${detail})`;
  });
  const text = state === 'closed' ? closed : times.join(', ');
  return reason === undefined ? text : `${text} (${words.plain(reason)})`;
}

function whenText(when: DayHours['spans'][number]['when']): string | undefined {
  if (when === 'term') return msg('in term time', { desc: 'Opening hours: only in term time' });
  if (when === 'holiday')
    return msg('in school holidays', { desc: 'Opening hours: only in holidays' });
  return undefined;
}
