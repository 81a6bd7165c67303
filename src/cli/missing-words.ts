/** What families would miss, as sentences with their counts. */
import type { Missing } from './missing.js';
import { counted, RECORD_WORDS } from './record-words.js';

/** What is missing, in words for one and for many, and what to do. */
const MISSING_WORDS: Readonly<Record<string, readonly [one: string, many: string, mend: string]>> =
  {
    'places/hours': ['has no opening hours', 'have no opening hours', 'Add "hours".'],
    'places/phone': ['has no phone number', 'have no phone number', 'Add one in "contacts".'],
    'places/point': [
      'has no point on the map',
      'have no point on the map',
      'Add "geo", or families cannot see how far it is.',
    ],
    'places/postcode': ['has no postcode', 'have no postcode', 'Add it in "address".'],
    'places/address': [
      'has no street address',
      'have no street address',
      'Add "lines" in "address".',
    ],
    'places/access': [
      'says nothing about access for wheelchairs and buggies',
      'say nothing about access for wheelchairs and buggies',
      'Add "access".',
    ],
    'offers/price': ['has no cost', 'have no cost', 'Say what it costs, or {"free": true}.'],
    'offers/summary': ['has no description', 'have no description', 'Add "summary".'],
    'offers/routes': ['does not say how to get it', 'do not say how to get them', 'Add "routes".'],
    'offers/contact': [
      'has no contact or link',
      'have no contact or link',
      'Add "contacts" or "url".',
    ],
    'offers/ages': [
      'does not say for which ages',
      'do not say for which ages',
      'Add "ages" or "stages".',
    ],
    'offers/topics': [
      'has no topic',
      'have no topic',
      'Add "topics", or nobody finds it by topic.',
    ],
    'sessions/start': ['has no start time', 'have no start time', 'Add "start" in "schedule".'],
    'sessions/ages': ['does not say for which ages', 'do not say for which ages', 'Add "ages".'],
    'sessions/price': ['has no cost', 'have no cost', 'Add "price" here or on the offer.'],
    'sessions/routes': [
      'does not say if you have to book',
      'do not say if you have to book',
      'Add "routes".',
    ],
  };

/** `23 of 41 offers have no cost.` */
export function missingSentence({ code, list, count, total }: Missing): string {
  const [one, many] = MISSING_WORDS[code] ?? ['lacks something', 'lack something'];
  const words = RECORD_WORDS[list] ?? [list, list];
  return `${count} of ${counted(total, words)} ${count === 1 ? one : many}.`;
}

/** What to add. */
export const missingAdvice = ({ code }: Missing): string => MISSING_WORDS[code]?.[2] ?? '';
