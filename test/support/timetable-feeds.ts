/** Feeds that several files of timetable tests start from. */
import { feedWith, offer, place, session, type FeedInput, type SessionInput } from './fake-feed.js';

/** What a session planned for some dates may say besides; of its times only what differs. */
export type PlannedFields = Partial<Omit<SessionInput, 'schedule'>> & {
  readonly schedule?: Partial<SessionInput['schedule']>;
};

/** A session on these dates, from 10:00 to 11:00 unless told otherwise. */
export const planned = (
  name: string,
  dates: string[],
  { schedule, ...fields }: PlannedFields = {},
): SessionInput =>
  session({
    name,
    ...fields,
    schedule: {
      start: '10:00',
      end: '11:00',
      bankHolidays: 'run',
      ...schedule,
      rule: { freq: 'dates', dates },
    },
  });

/** From an age until before another. */
export const ages = (minMonths: number, maxMonths: number) => ({ ages: { minMonths, maxMonths } });

/** The afternoon of 23 November 2026, when a child is as old as was typed that day. */
const thatDay = (name: string, fields: PlannedFields = {}): SessionInput =>
  planned(name, ['2026-11-23'], { ...fields, schedule: { start: '14:00', end: '15:00' } });

/** One session for each age and for each way of saying one. */
export const family = () =>
  feedWith({
    offers: [
      offer({ id: 'o-half', name: 'Half', stages: ['6-12m'] }),
      offer({ id: 'o-bump', name: 'Bump', stages: ['pregnancy'] }),
    ],
    sessions: [
      thatDay('Bump club', ages(-9, 0)),
      thatDay('Tiny ones', ages(0, 7)),
      thatDay('Crawlers', ages(7, 12)),
      thatDay('Toddlers', ages(12, 36)),
      thatDay('All of you'),
      thatDay('Backwards', ages(12, 3)),
      thatDay('For half a year', { offer: 'o-half' }),
      thatDay('For a bump', { offer: 'o-bump' }),
    ],
  });

/** Names of all of `family`, in their order. */
export const EVERYBODY = [
  'All of you',
  'Backwards',
  'Bump club',
  'Crawlers',
  'For a bump',
  'For half a year',
  'Tiny ones',
  'Toddlers',
];

/** What of `family` is for every age: nobody wrote ages, or such that nobody fits. With these, in order. */
export const andAny = (...names: readonly string[]): string[] =>
  ['All of you', 'Backwards', ...names].sort();

const MILE_OF_LATITUDE = 1609.344 / 111_195.08;

const mile = (miles: number, address?: { town?: string; postcode?: string }) =>
  place({
    name: `Mile ${miles}`,
    geo: { lat: 51.48 + miles * MILE_OF_LATITUDE, lng: 0, precision: 'rooftop' },
    ...(address && { address: { lines: ['High Street'], ...address } }),
  });

/** North from Greenwich, at longitude 0: a session each at 0, 2 and 10 miles, one online, one nobody knows where. */
export const meridian = ({ places = [], sessions = [] }: Partial<FeedInput> = {}) =>
  feedWith({
    places: [mile(0, { postcode: 'SE10 8XJ' }), mile(2), mile(10, { town: 'Northby' }), ...places],
    sessions: [
      planned('At 0', ['2026-11-24'], { place: 'place-mile-0', topics: ['send'] }),
      planned('At 2', ['2026-11-24'], { place: 'place-mile-2', topics: ['food'] }),
      planned('At 10', ['2026-11-24'], { place: 'place-mile-10', topics: ['food'] }),
      planned('Online', ['2026-11-24'], { online: {} }),
      planned('Somewhere', ['2026-11-24']),
      ...sessions,
    ],
  });

/** Names of all of `meridian`, in their order. */
export const EVERYWHERE = ['At 0', 'At 10', 'At 2', 'Online', 'Somewhere'];

/** Where they are, before anybody said where the family is. */
export const UNMEASURED = [
  'Mile 0',
  'Mile 10',
  'Mile 2',
  'Online',
  'We do not know where. Please ask before you go.',
];

/** The same from SE10 8XJ. */
export const FROM_GREENWICH = [
  'Mile 0 · less than 0.1 miles',
  'Mile 10 · 10 miles',
  'Mile 2 · 2 miles',
  ...UNMEASURED.slice(3),
];
