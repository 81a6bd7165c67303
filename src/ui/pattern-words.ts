/** What the rule of a schedule says, as one phrase: "Every second Tuesday in term time", "On the last Friday of each month". */
import { msg, str } from '@lit/localize';
import type { ScheduleSummary } from '../core/schedule/schedule-summary.js';
import type { NthWeekday, SchedulePattern } from '../core/schedule/summary-pattern.js';
import { formatList } from './format-language.js';
import { weekdayName } from './format-time.js';
import { formatNumber } from './format.js';

const DAYS_A_WEEK = 7;

function weeklyText(weekdays: readonly number[], interval: number): string {
  const days = formatList(weekdays.map(weekdayName));
  if (interval === 1) {
    return weekdays.length === DAYS_A_WEEK
      ? msg('Every day', { desc: 'Schedule: weekly on all days' })
      : msg(str`Every ${days}`, { desc: 'Schedule: weekly; one weekday or a list' });
  }
  if (interval === 2) {
    return weekdays.length === 1
      ? msg(str`Every second ${days}`, { desc: 'Schedule: every second week; one weekday' })
      : msg(str`Every second week on ${days}`, { desc: 'Schedule: several weekdays' });
  }
  const number = formatNumber(interval);
  return msg(str`Every ${number} weeks on ${days}`, {
    desc: 'Schedule: a number from 3 to 12; one weekday or a list',
  });
}

function nthText({ weekday, n }: NthWeekday): string {
  const day = weekdayName(weekday);
  switch (n) {
    case 1:
      return msg(str`the first ${day}`, { desc: 'Schedule: weekday of a month, in a sentence' });
    case 2:
      return msg(str`the second ${day}`, { desc: 'Schedule: weekday of a month, in a sentence' });
    case 3:
      return msg(str`the third ${day}`, { desc: 'Schedule: weekday of a month, in a sentence' });
    case 4:
      return msg(str`the fourth ${day}`, { desc: 'Schedule: weekday of a month, in a sentence' });
    case 5:
      return msg(str`the fifth ${day}`, { desc: 'Schedule: weekday of a month, in a sentence' });
    default:
      return msg(str`the last ${day}`, { desc: 'Schedule: weekday of a month, in a sentence' });
  }
}

function monthlyText(nth: readonly NthWeekday[], interval: number): string {
  const days = formatList(nth.map(nthText));
  if (interval === 1)
    return msg(str`On ${days} of each month`, { desc: 'Schedule: monthly; weekdays of a month' });
  if (interval === 2)
    return msg(str`On ${days} of every second month`, { desc: 'Schedule: weekdays of a month' });
  const number = formatNumber(interval);
  return msg(str`On ${days}, every ${number} months`, {
    desc: 'Schedule: weekdays of a month; a number from 3 to 12',
  });
}

/** The phrase of a rule that repeats, without its season. */
export function repeatingText(
  pattern: Extract<SchedulePattern, { readonly kind: 'weekly' | 'monthly' }>,
): string {
  return pattern.kind === 'weekly'
    ? weeklyText(pattern.weekdays, pattern.interval)
    : monthlyText(pattern.nth, pattern.interval);
}

/** A phrase of a rule with the time of year it is for. */
export function inSeason(when: string, season: ScheduleSummary['season']): string {
  if (season === 'term')
    return msg(str`${when} in term time`, { desc: 'Schedule: when, such as Every Tuesday' });
  if (season === 'holiday')
    return msg(str`${when} in school holidays`, { desc: 'Schedule: when, such as Every Tuesday' });
  return when;
}
