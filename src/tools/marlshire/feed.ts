/** The whole Marlshire feed, put together from its tables. */
import { calendars } from './calendars.js';
import type { FeedInput } from './inputs.js';
import { notices } from './notices.js';
import { familyOffers } from './offers-families.js';
import { plusOffers } from './offers-plus.js';
import { universalOffers } from './offers-universal.js';
import { places } from './places.js';
import { providers } from './providers.js';
import { oddHourSessions } from './sessions-odd-hours.js';
import { otherSessions } from './sessions-other.js';
import { weeklySessions } from './sessions-weekly.js';
import { gazetteer, sources, vocab, wording } from './vocab.js';

/** Marlshire: an invented English county that says everything the feed format can say. */
export const marlshire: FeedInput = {
  $schema: 'https://start-for-life-widgets.example/offer-feed.schema.json',
  format: 'sfl-offer-feed',
  version: '1.0',
  id: 'marlshire',
  publisher: {
    name: { en: 'Marlshire County Council', cy: 'Cyngor Sir Marlshire' },
    url: 'https://marlshire.example/families',
    authority: 'E10000099',
    contacts: [
      {
        label: {
          en: 'Family Line, day or night',
          pl: 'Telefon dla rodzin, całą dobę',
          ur: 'فیملی لائن، دن رات',
        },
        phone: '0808 157 0100',
        sms: '07700 900101',
        always: true,
        languages: ['en', 'cy', 'pl', 'ro', 'ur', 'pa', 'bn', 'ar', 'uk', 'so', 'lt', 'ku', 'bfi'],
      },
      { label: 'If a child is in danger', phone: '01632 960999', always: true, urgent: true },
      {
        label: 'Families information desk',
        phone: '01632 960000',
        email: 'families@marlshire.example',
        hours: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], opens: '09:00', closes: '17:00' }],
      },
    ],
    feedback: 'https://marlshire.example/tell-us?about={id}',
  },
  licence: {
    id: 'CC0-1.0',
    url: 'https://creativecommons.org/publicdomain/zero/1.0/',
    attribution: 'Marlshire is invented. Use it for anything.',
  },
  generated: '2026-11-21T05:00:00Z',
  expires: '2028-07-31T22:59:59Z',
  defaultLang: 'en',
  languages: ['en', 'cy', 'ur', 'pl', 'ro'],
  'x-note':
    'Marlshire does not exist. Its Welsh, Urdu, Polish and Romanian texts are samples to show mixed languages, not checked by native speakers.',
  'x-area-km2': 1300,
  futureField: { why: 'a reader keeps keys it does not know' },
  wording,
  division: 'england-and-wales',
  calendars,
  vocab,
  sources,
  gazetteer,
  places,
  providers,
  offers: [...universalOffers, ...plusOffers, ...familyOffers],
  sessions: [...weeklySessions, ...otherSessions, ...oddHourSessions],
  eligibility: [],
  notices,
};
