/**
 * Small feeds for the states a family may meet: nothing in it, out of date, partly broken, and hostile.
 * Broken and hostile are wrong on purpose, so they are plain objects (and one raw line, because a JavaScript
 * literal cannot hold an own key called `__proto__`).
 */
import { marlshire } from './feed.js';
import { CHECKED_LONG_AGO } from './inputs.js';
import type { FeedInput } from './inputs.js';
import { bookOnline, DROP_IN } from './routes.js';
import { weekly } from './schedules.js';
import { feedText } from './write-feed.js';

const shell = (id: string): FeedInput => ({
  format: 'sfl-offer-feed',
  version: '1.0',
  id,
  publisher: marlshire.publisher,
  licence: marlshire.licence,
  generated: '2026-11-21T05:00:00Z',
});

/** Valid, and nothing in it yet. */
export const emptyFeed: FeedInput = { ...shell('marlshire-empty'), places: [] };

/** Three hubs and what is on in them, from a feed that its publisher has not renewed. */
export const expiredFeed: FeedInput = {
  ...shell('marlshire-expired'),
  generated: '2025-09-01T05:00:00Z',
  expires: '2025-12-31T23:59:59Z',
  calendars: marlshire.calendars,
  providers: marlshire.providers,
  places: (marlshire.places ?? []).slice(0, 3),
  sessions: [
    {
      id: 's-play-old',
      name: 'Stay and play',
      place: 'hub-marlbridge',
      topics: ['stay-and-play'],
      schedule: weekly('MO TH', '10:00-11:30', { from: '2025-09-01', calendar: 'term' }),
      price: { free: true },
      routes: [DROP_IN],
      assured: CHECKED_LONG_AGO,
    },
    {
      id: 's-massage-old',
      name: 'Baby massage',
      place: 'hub-fenholt',
      topics: ['baby-massage'],
      ages: { minMonths: 1, maxMonths: 8 },
      schedule: weekly('TU', '13:30-14:30', { from: '2025-09-01', calendar: 'term' }),
      capacity: { max: 8, remaining: 4, waitingList: true, asOf: '2025-08-30T09:00:00Z' },
      routes: [bookOnline('baby-massage')],
      assured: CHECKED_LONG_AGO,
    },
  ],
};

const goodPlace = {
  id: 'good-place',
  name: 'A good hub',
  geo: { lat: 53.13, lng: 0 },
  address: { town: 'Marlbridge', postcode: 'LN31 1AA' },
};
const goodOffer = {
  id: 'good-offer',
  name: 'A good offer',
  topics: ['groups'],
  places: ['good-place'],
};
const goodSession = {
  id: 'good-session',
  name: 'A good session',
  place: 'good-place',
  schedule: { start: '10:00', rule: { freq: 'weekly', days: ['MO'] } },
};

const broken = {
  ...shell('marlshire-broken'),
  languages: ['en', 'POLSKI'],
  expires: 'next summer',
  places: [
    goodPlace,
    { id: 'no-name' },
    { name: 'No id' },
    { id: 'bad id!', name: 'An id with a space' },
    null,
    'a place as a sentence',
    { ...goodPlace, name: 'Same id again' },
    {
      id: 'bad-optional',
      name: 'Bad optional fields, still shown',
      geo: { lat: 5.3, lng: 100 },
      address: { lines: 'one line', postcode: 'ln311aa' },
      hours: [
        { days: ['XX'], opens: '9am', closes: '17:00' },
        { days: ['MO'], opens: '09:00', closes: '17:00' },
      ],
      contacts: [{ phone: 'ask at the desk' }, { phone: '01632 960100' }],
      url: 'www.marlshire.example',
    },
    { id: 'swapped-point', name: 'Latitude and longitude swapped', geo: { lat: 0.3, lng: 53.1 } },
    {
      id: 'future-role',
      name: 'A role from a later version',
      role: 'floating-hub',
      geo: { lat: 53.2, lng: 0.1 },
    },
    {
      id: 'lost-parent',
      name: 'A parent that is not here',
      parent: 'nowhere',
      geo: { lat: 53.05, lng: -0.14 },
    },
  ],
  providers: [{ id: 'good-provider', name: 'A good provider' }, { id: 'bad-provider' }],
  offers: [
    goodOffer,
    { id: 'offer-without-name' },
    {
      id: 'bad-offer-fields',
      name: 'Bad offer fields, still shown',
      ages: { minMonths: '3 months' },
      price: { amount: -1 },
      level: 'platinum',
      stages: ['0-6m', 'teens'],
      places: ['good-place', 'nowhere'],
    },
  ],
  sessions: [
    goodSession,
    { id: 'session-without-schedule', name: 'No schedule' },
    {
      id: 'session-with-offset',
      name: 'A time with an offset',
      schedule: { start: '10:00Z', rule: { freq: 'weekly', days: ['TU'] } },
    },
    {
      id: 'session-of-no-rule',
      name: 'A rule nobody knows',
      schedule: { rule: { freq: 'hourly' } },
    },
    {
      id: 'session-bad-date',
      name: 'The 31st of February',
      schedule: { start: '10:00', rule: { freq: 'once', date: '2027-02-31' } },
    },
    {
      id: 'session-moved-nowhere',
      name: 'Moved to nowhere',
      place: 'good-place',
      schedule: {
        start: '10:00',
        rule: { freq: 'weekly', days: ['WE'] },
        changes: [
          { date: '2026-11-25', status: 'moved' },
          { date: '2026-11-26', status: 'cancelled' },
        ],
      },
    },
  ],
  notices: [
    { id: 'good-notice', severity: 'info', text: 'A good notice' },
    { id: 'bad-notice', severity: 'info' },
  ],
};

/** A valid shell; one bad record of each kind and bad optional fields, beside good ones. */
export const brokenFeedText = (): string => feedText(broken);

const MARKUP =
  '<img src=x onerror="globalThis.hacked=true"><script>globalThis.hacked=true</script>';
const BIDI = 'safe \u202Egnp.exe\u202C \u2066reversed\u2069 \u200Fmark';
const LONG = 'Llanfair'.repeat(400);
const CONTROL = 'nul\u0000 bell\u0007 escape\u001B[31m delete\u007F line\u2028separator';

const hostilePlaces: readonly object[] = [
  {
    id: 'markup',
    name: MARKUP,
    summary: `${MARKUP} &lt;b&gt;`,
    address: { lines: [MARKUP, '"><svg onload=alert(1)>'], town: MARKUP, postcode: 'LN31 1AA' },
    hoursText: MARKUP,
    accessText: MARKUP,
    geo: { lat: 53.13, lng: 0 },
    contacts: [{ label: MARKUP, phone: '01632 960100', email: 'a@b.example' }],
    special: [{ from: '2026-11-21', until: '2026-11-21', reason: MARKUP }],
  },
  {
    id: 'links',
    name: 'Links that are not links',
    url: 'javascript:globalThis.hacked=true',
    image: { url: 'data:text/html,<script>1</script>', alt: 'x' },
    contacts: [
      { url: ' javascript:alert(1)' },
      { url: 'https://good.example/"onmouseover="x' },
      { email: 'x@y.example?bcc=all@z.example' },
    ],
    geo: { lat: 53.14, lng: -0.05 },
  },
  { id: 'bidi', name: BIDI, summary: BIDI, geo: { lat: 53.15, lng: 0.05 } },
  {
    id: 'long-word',
    name: LONG,
    summary: LONG.repeat(5),
    address: { lines: [LONG], town: 'Marlbridge' },
    geo: { lat: 53.16, lng: 0.06 },
  },
  { id: 'control', name: CONTROL, geo: { lat: 53.17, lng: 0.07 } },
  { id: 'emoji', name: '👩‍👩‍👧‍👦🏳️‍🌈👶🏽 Z̸̧͎a̷l̵g̶o̴ ﷽', geo: { lat: 53.18, lng: 0.08 } },
  {
    id: 'rtl',
    name: { ar: 'مركز العائلة', he: 'מרכז משפחות', ur: 'فیملی ہب' },
    summary: 'עברית mixed with English ١٢٣',
    geo: { lat: 53.19, lng: 0.09 },
  },
  { id: 'x~:._-x', name: 'An id like a selector', geo: { lat: 53.2, lng: 0.1 } },
  { id: '#id .class > *', name: 'An id that is a selector', geo: { lat: 53.2, lng: 0.1 } },
  {
    id: 'constructor',
    name: 'An id called constructor',
    parent: 'toString',
    geo: { lat: 53.21, lng: 0.11 },
  },
  { id: 'null-island', name: 'Latitude 0, longitude 0', geo: { lat: 0, lng: 0 } },
  { id: 'huge-point', name: 'Numbers beyond sense', geo: { lat: 1e308, lng: -1e308 } },
  {
    id: 'empty-strings',
    name: '',
    summary: '',
    address: { lines: ['', ''], town: '' },
    geo: { lat: 53.22, lng: 0.12 },
  },
  {
    id: 'odd-names',
    name: { en: '', constructor: 'not a language' },
    geo: { lat: 53.23, lng: 0.13 },
  },
  {
    id: 'all-day',
    name: 'Open from 23:59 to 00:00',
    hours: [
      { days: ['SA'], opens: '23:59', closes: '00:00' },
      { days: ['SA'], opens: '00:00', closes: '00:00' },
    ],
    geo: { lat: 53.24, lng: 0.14 },
  },
];

const forever = { freq: 'weekly', interval: 1, days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] };
const hostile = {
  ...shell('marlshire-hostile'),
  publisher: {
    name: MARKUP,
    url: 'https://marlshire.example/',
    feedback: 'javascript:alert("{id}")',
  },
  wording: { hub: MARKUP, constructor: 'x' },
  vocab: { constructor: { label: 'A code called constructor' }, toString: { label: MARKUP } },
  gazetteer: { outcodes: { LN31: [0.04, 53.1], constructor: [53, 0], LN32: [1e9, 1e9] } },
  places: hostilePlaces,
  offers: [
    {
      id: 'offer-markup',
      name: MARKUP,
      topics: ['constructor', '__proto__', MARKUP],
      body: [MARKUP],
      routes: [{ mode: 'book', url: 'javascript:alert(1)', note: MARKUP }],
      ages: { minMonths: 1e9 },
      price: { amount: 1e300 },
    },
  ],
  sessions: [
    {
      id: 'for-ever',
      name: 'Every day since the year 1',
      place: 'markup',
      schedule: {
        start: '00:00',
        end: '23:59',
        from: '0001-01-01',
        until: '9999-12-31',
        rule: forever,
      },
    },
    {
      id: 'many-dates',
      name: 'A thousand dates',
      place: 'markup',
      schedule: {
        rule: {
          freq: 'dates',
          dates: Array.from(
            { length: 1000 },
            (_, index) => `${String(2000 + (index % 100))}-02-28`,
          ),
        },
      },
    },
    {
      id: 'huge-interval',
      name: 'Every 9,007,199,254,740,993rd week',
      place: 'markup',
      schedule: { rule: { freq: 'weekly', interval: 9007199254740993, days: ['MO'] } },
    },
    {
      id: 'bad-online',
      name: BIDI,
      online: { url: 'javascript:alert(1)', note: MARKUP },
      schedule: { start: '10:00', rule: { freq: 'weekly', days: ['MO'] } },
    },
  ],
  notices: [
    {
      id: 'notice-markup',
      severity: 'urgent',
      text: MARKUP,
      url: 'javascript:alert(1)',
      about: ['markup', '__proto__'],
    },
  ],
};

/** Markup, false links, direction tricks, prototype keys and absurd numbers; all must be shown as text or refused. */
export function hostileFeedText(): string {
  const prototypePlace =
    '    {"id":"proto","name":"Prototype keys","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"geo":{"lat":53.25,"lng":0.15}},\n';
  return feedText(hostile)
    .replace('  "vocab": {', '  "vocab": {"__proto__":{"label":"polluted"},')
    .replace('  "places": [\n', `  "places": [\n${prototypePlace}`);
}
