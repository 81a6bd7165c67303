/**
 * Places left in words, and when that was true: numbers age within hours, and a family should not travel for a place that
 * went yesterday. A count without its time, or from the future, is said to be uncertain.
 */
import { msg, str } from '@lit/localize';
import type { Session } from '../core/feed/types.js';
import { MINUTES_A_DAY } from '../core/schedule/dates.js';
import {
  instantMs,
  minutesSinceEpoch,
  wallTimeAt,
  type WallTime,
} from '../core/schedule/local-time.js';
import { formatDates } from './format-dates.js';
import { formatTime } from './format-time.js';
import { formatNumber } from './format.js';
import { getLocale } from './localization.js';

type Capacity = NonNullable<Session['capacity']>;

/** Each plural has a message of its own, because languages differ in how many they have. */
function placesLeftText(count: number): string {
  const number = formatNumber(count);
  switch (new Intl.PluralRules(getLocale()).select(count)) {
    case 'one':
      return msg(str`${number} place left.`, {
        id: 'places-left-one',
        desc: 'Capacity: free places, plural form "one"',
      });
    case 'two':
      return msg(str`${number} places left.`, {
        id: 'places-left-two',
        desc: 'Capacity: free places, plural form "two"',
      });
    case 'few':
      return msg(str`${number} places left.`, {
        id: 'places-left-few',
        desc: 'Capacity: free places, plural form "few"',
      });
    case 'many':
      return msg(str`${number} places left.`, {
        id: 'places-left-many',
        desc: 'Capacity: free places, plural form "many"',
      });
    default:
      return msg(str`${number} places left.`, {
        id: 'places-left-other',
        desc: 'Capacity: free places, plural form "other"',
      });
  }
}

function fullText(waitingList: boolean | undefined): string {
  if (waitingList === undefined) return msg('Full.', { desc: 'Capacity: no free place' });
  return waitingList
    ? msg('Full. There is a waiting list.', { desc: 'Capacity: no free place, waiting list' })
    : msg('Full. There is no waiting list.', { desc: 'Capacity: no free place or waiting list' });
}

const mayHaveChanged = (): string =>
  msg('This may have changed.', { desc: 'Capacity: nobody knows when it was counted' });

/** When the places were counted. */
function countedText(asOf: string | undefined, now: WallTime): string {
  const ms = instantMs(asOf ?? '');
  if (ms === undefined) return mayHaveChanged();
  const { day, minute } = wallTimeAt(ms);
  const ageMinutes = minutesSinceEpoch(now) - minutesSinceEpoch({ day, minute });
  if (ageMinutes < 0) return mayHaveChanged();
  if (ageMinutes > MINUTES_A_DAY) {
    const [date = ''] = formatDates([day], now.day);
    return msg(str`Counted on ${date}, so this may have changed.`, {
      desc: 'Capacity: counted more than a day ago',
    });
  }
  const time = formatTime(minute);
  return day === now.day
    ? msg(str`Counted at ${time} today.`, { desc: 'Capacity: when it was counted' })
    : msg(str`Counted at ${time} yesterday.`, { desc: 'Capacity: when it was counted' });
}

/** What is known about free places, without when that was. */
function placesText({ remaining, waitingList }: Capacity): string | undefined {
  if (remaining === undefined) {
    return waitingList === true
      ? msg('There is a waiting list.', { desc: 'Capacity: free places not known' })
      : undefined;
  }
  return remaining > 0 ? placesLeftText(remaining) : fullText(waitingList);
}

/**
 * Places left in a sentence or two; undefined when the feed says nothing.
 *
 * @example
 * capacityText({ remaining: 3, asOf: '2026-11-23T09:00:00Z' }, now) // '3 places left. Counted at 9am today.'
 */
export function capacityText(capacity: Capacity | undefined, now: WallTime): string | undefined {
  const places = capacity && placesText(capacity);
  if (places !== undefined) return `${places} ${countedText(capacity?.asOf, now)}`;
  const { max = 0 } = capacity ?? {};
  if (max <= 0) return undefined;
  const number = formatNumber(max);
  return msg(str`Places in all: ${number}.`, { desc: 'Capacity: free places not known' });
}
