/**
 * The same 5,000 invented series every time, at 400 places and under 120 offers: weekly, mostly in term time, with
 * the exceptions, pauses, extra dates and changes that real ones have. The four weeks that are looked at end in the
 * Christmas holidays.
 */
import { dateOf, dayOf } from '../../src/core/schedule/dates.js';
import { drawing, type Draw } from './draw.js';
import { ACCESS, LANGUAGES, SAMPLE_SHELL, sampleFeed, type SamplePlace } from './sample-feed.js';

export const SERIES_COUNT = 5_000;

/** Early on a Monday in term, so that nothing of the day is over. */
export const SESSIONS_NOW = '2026-11-30T06:30';
export const SESSIONS_FROM = '2026-11-30';
export const SESSIONS_DAYS = 28;

const PLACE_COUNT = 400;
const OFFER_COUNT = 120;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const FIRST_DAY = dayOf(SESSIONS_FROM) ?? 0;

const KINDS =
  'stay-and-play baby-massage rhyme-time sensory weigh-in feeding-drop-in antenatal-class dads-group walk first-aid';
const NAMES: Readonly<Record<string, string>> = {
  'stay-and-play': 'Stay and play|Messy play|Little explorers|Play and chat',
  'baby-massage': 'Baby massage|Baby massage course',
  'rhyme-time': 'Rhyme time|Bounce and rhyme|Songs and stories',
  sensory: 'Sensory room|Baby sensory',
  'weigh-in': 'Baby weigh-in|Health visitor clinic',
  'feeding-drop-in': 'Infant feeding drop-in|Breastfeeding café',
  'antenatal-class': 'Antenatal class|Bump, birth and baby',
  'dads-group': 'Dads’ group|Dads and little ones',
  walk: 'Buggy walk|Walk and talk',
  'first-aid': 'Baby first aid',
};
const THEMES =
  'infant-feeding parenting early-language send money-debt parent-infant-mental-health';
const SUMMARIES =
  'Toys, songs and a hot drink for the grown-up.|Come for as long as you like.|A course of five weeks. Please come to all of them.|Run by health visitors. Bring the red book.';
const BRING = 'A towel and some oil.|Socks.|The red book.|A drink for your child.';
const NOTES =
  'In the small room upstairs today.|The building is closed for repairs.|Our worker is away.';
const STARTS =
  '09:15 09:30 09:30 10:00 10:00 10:30 11:00 12:30 13:00 13:15 13:30 14:00 15:30 18:00';
const LENGTHS = [45, 60, 60, 90, 90, 120];
const AGES = [
  { minMonths: 0, maxMonths: 6 },
  { minMonths: 0, maxMonths: 12 },
  { minMonths: 6, maxMonths: 18 },
  { minMonths: 12, maxMonths: 36 },
  { minMonths: 0, maxMonths: 60 },
  { minMonths: -9, maxMonths: 0 },
];

const range = (from: string, until: string) => ({ from, until });

/** Terms as most councils set them, and the holidays between. */
const CALENDARS = {
  term: [
    range('2026-09-03', '2026-10-23'),
    range('2026-11-02', '2026-12-18'),
    range('2027-01-04', '2027-02-12'),
    range('2027-02-22', '2027-03-25'),
    range('2027-04-12', '2027-05-28'),
    range('2027-06-07', '2027-07-21'),
  ],
  holiday: [
    range('2026-10-24', '2026-11-01'),
    range('2026-12-19', '2027-01-03'),
    range('2027-02-13', '2027-02-21'),
    range('2027-03-26', '2027-04-11'),
  ],
};

type Price = { readonly free: true } | { readonly amount: number };

/** What is told apart here; the rest is for the parser to read. */
interface SampleRecord {
  readonly id: string;
  readonly name: string;
  readonly [key: string]: unknown;
}

export interface SessionFeed {
  readonly places: readonly SamplePlace[];
  readonly offers: readonly SampleRecord[];
  readonly sessions: readonly SampleRecord[];
}

/** `extra` with this chance, else nothing. */
const maybe = (draw: Draw, part: number, extra: () => object): object =>
  draw.next() < part ? extra() : {};

const inWindow = (weekday: number, week: number): string => dateOf(FIRST_DAY + 7 * week + weekday);

const endOf = (start: string, minutes: number): string => {
  const [hour = 0, minute = 0] = start.split(':').map(Number);
  const end = hour * 60 + minute + minutes;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(end / 60))}:${two(end % 60)}`;
};

function priceOf(draw: Draw): Price {
  return draw.next() < 0.75 ? { free: true } : { amount: 1 + draw.upTo(5) };
}

function routeOf(draw: Draw): object {
  const share = draw.next();
  if (share < 0.55) return { mode: 'drop-in' };
  return share < 0.85
    ? { mode: 'book', url: `https://bench.example/book/${String(draw.upTo(9000))}` }
    : { mode: 'refer-professional', by: ['health-visitor'] };
}

function sampleOffer(index: number, draw: Draw): SampleRecord {
  const kind = draw.word(KINDS);
  return {
    id: `offer-${String(index)}`,
    name: draw.oneOf((NAMES[kind] ?? kind).split('|')),
    topics: [kind, draw.word(THEMES)],
    level: 'universal',
    ages: draw.oneOf(AGES),
    routes: [routeOf(draw)],
    summary: draw.oneOf(SUMMARIES.split('|')),
    ...maybe(draw, 0.6, () => ({ price: priceOf(draw) })),
    ...maybe(draw, 0.1, () => ({ languages: ['en', draw.word(LANGUAGES)] })),
  };
}

/** A change to the week in which it is written, never to a date that is left out. */
function changeOf(draw: Draw, weekday: number, places: readonly SamplePlace[]): object {
  const date = inWindow(weekday, 1 + draw.upTo(2));
  const share = draw.next();
  const note = draw.oneOf(NOTES.split('|'));
  if (share < 0.5) return { date, status: 'cancelled', note };
  if (share < 0.7) return { date, status: 'changed', note };
  const to = share < 0.85 ? { place: draw.oneOf(places).id } : { start: '14:00', end: '15:00' };
  return { date, status: 'moved', to, note };
}

function weeklySchedule(draw: Draw, places: readonly SamplePlace[]): object {
  const weekday = draw.next() < 0.92 ? draw.upTo(5) : 5 + draw.upTo(2);
  const second = draw.next() < 0.12 ? (weekday + 2) % 5 : weekday;
  const isFortnightly = draw.next() < 0.08;
  const days = [...new Set([weekday, second])].map((day) => WEEKDAYS[day]);
  return {
    rule: { freq: 'weekly', days, ...(isFortnightly && { interval: 2 }) },
    ...maybe(draw, 0.6, () => ({ calendar: 'term' })),
    ...maybe(draw, 0.2, () => ({ except: [inWindow(weekday, 0)] })),
    ...maybe(draw, 0.04, () => ({ pauses: [range('2026-12-14', '2027-01-10')] })),
    ...maybe(draw, 0.03, () => ({ extra: [{ date: inWindow(6, draw.upTo(4)), start: '11:00' }] })),
    ...(!isFortnightly &&
      maybe(draw, 0.08, () => ({ changes: [changeOf(draw, weekday, places)] }))),
  };
}

function rareSchedule(draw: Draw): object {
  const share = draw.next();
  const date = (): string => dateOf(FIRST_DAY - 30 + draw.upTo(90));
  if (share < 0.5) {
    const nth = [{ day: WEEKDAYS[draw.upTo(5)], n: draw.oneOf([1, 2, 3, 4, -1]) }];
    return { rule: { freq: 'monthly', nth } };
  }
  if (share < 0.7) return { rule: { freq: 'dates', dates: Array.from({ length: 6 }, date) } };
  if (share < 0.9) return { rule: { freq: 'once', date: date() } };
  return { rule: { freq: 'unknown', text: 'Most Tuesdays, ask before you come' } };
}

function sampleSchedule(draw: Draw, places: readonly SamplePlace[]): object {
  const start = draw.word(STARTS);
  return {
    ...(draw.next() < 0.99 && { start, end: endOf(start, draw.oneOf(LENGTHS)) }),
    from: draw.oneOf(['2026-09-07', '2026-09-14', '2026-11-02']),
    ...maybe(draw, 0.6, () => ({ until: '2027-07-16' })),
    ...maybe(draw, 0.4, () => ({ bankHolidays: 'skip' })),
    ...(draw.next() < 0.84 ? weeklySchedule(draw, places) : rareSchedule(draw)),
  };
}

interface Records {
  readonly places: readonly SamplePlace[];
  readonly offers: readonly SampleRecord[];
}

/** Where it is: at a place, online, or both. */
function whereOf(draw: Draw, places: readonly SamplePlace[]): object {
  const online = { online: { url: 'https://bench.example/online' } };
  if (draw.next() < 0.05) return online;
  return { place: draw.oneOf(places).id, ...maybe(draw, 0.02, () => online) };
}

function sampleSession(index: number, draw: Draw, { places, offers }: Records): SampleRecord {
  const kind = draw.word(KINDS);
  const isOfOffer = draw.next() < 0.5;
  const offer = draw.oneOf(offers);
  return {
    id: `series-${String(index)}`,
    name: isOfOffer ? offer.name : draw.oneOf((NAMES[kind] ?? kind).split('|')),
    ...(isOfOffer ? { offer: offer.id } : { topics: [kind] }),
    ...whereOf(draw, places),
    schedule: sampleSchedule(draw, places),
    ...maybe(draw, 0.5, () => ({ ages: draw.oneOf(AGES) })),
    ...maybe(draw, 0.4, () => ({ price: priceOf(draw) })),
    ...maybe(draw, 0.5, () => ({ routes: [routeOf(draw)] })),
    ...maybe(draw, 0.15, () => ({
      capacity: { max: 12, remaining: draw.upTo(12), asOf: '2026-11-29T18:00:00Z' },
    })),
    ...maybe(draw, 0.05, () => ({ languages: ['en', draw.word(LANGUAGES)] })),
    ...maybe(draw, 0.1, () => ({ access: draw.someOf(ACCESS, 0.3) })),
    ...maybe(draw, 0.3, () => ({ summary: draw.oneOf(SUMMARIES.split('|')) })),
    ...maybe(draw, 0.15, () => ({ bring: draw.oneOf(BRING.split('|')) })),
    ...maybe(draw, 0.01, () => ({ status: 'paused' })),
    assured: '2026-11-02',
  };
}

function sampleNotices(draw: Draw): readonly object[] {
  return Array.from({ length: 30 }, (_, index) => ({
    id: `notice-${String(index)}`,
    severity: draw.oneOf(['info', 'change', 'urgent']),
    text: draw.oneOf(NOTES.split('|')),
    about: [`series-${String(draw.upTo(SERIES_COUNT))}`],
  }));
}

/** The feed, from a seed that is always the same. */
export function sessionFeed(): SessionFeed {
  const draw = drawing(20_261_130);
  const { places } = sampleFeed(PLACE_COUNT);
  const offers = Array.from({ length: OFFER_COUNT }, (_, index) => sampleOffer(index, draw));
  const sessions = Array.from({ length: SERIES_COUNT }, (_, index) =>
    sampleSession(index, draw, { places, offers }),
  );
  return {
    ...SAMPLE_SHELL,
    ...{ calendars: CALENDARS, places, offers, sessions, notices: sampleNotices(draw) },
  };
}
