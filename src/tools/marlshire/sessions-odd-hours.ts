/**
 * Nights, Sundays, rare weeks and single days: what makes a timetable think. Weekdays and ISO weeks were checked
 * against printed calendars (28 December 2026 to 3 January 2027 is week 53).
 */
import type { SessionInput } from './inputs.js';
import { CHECKED, CHECKED_SUMMER } from './inputs.js';
import { bookOnline, byProfessional, DROP_IN } from './routes.js';
import {
  everyFourthWeek,
  everyThirdWeek,
  fortnightly,
  once,
  onDates,
  RUNNING,
  weekly,
} from './schedules.js';

const FREE = { free: true } as const;
const FEEDING = {
  offer: 'feeding-support',
  topics: ['infant-feeding'],
  ages: { minMonths: 0, maxMonths: 12 },
  price: FREE,
  provider: 'milk-circle',
  assured: CHECKED,
};

const nights: SessionInput[] = [
  {
    ...FEEDING,
    id: 's-night-line',
    name: {
      en: 'Night feeding line: talk to a mum who is up too',
      pl: 'Nocna linia wsparcia w karmieniu',
      ur: 'رات کی فیڈنگ لائن',
    },
    online: { note: 'A phone call. You need not say your name.' },
    schedule: weekly('FR SA SU', '22:00-01:00', { ...RUNNING, bankHolidays: 'run' }),
    routes: [{ mode: 'contact', contact: { phone: '0808 157 0177', sms: '07700 900177' } }],
    languages: ['en', 'pl', 'ur'],
  },
  {
    ...FEEDING,
    id: 's-midnight-feed',
    name: 'Midnight feed: half an hour together',
    online: {
      url: 'https://meet.marlshire.example/midnight',
      note: 'Wednesday night, as Thursday begins. Typing only, so nobody wakes.',
    },
    schedule: weekly('TH', '00:00-00:30', { ...RUNNING, bankHolidays: 'run' }),
    routes: [DROP_IN],
  },
  {
    ...FEEDING,
    id: 's-clock-night',
    name: 'The night the clocks change: we are up anyway',
    online: { url: 'https://meet.marlshire.example/clocks' },
    schedule: onDates('2026-10-25 2027-03-28 2027-10-31 2028-03-26', '01:30-02:30', {
      bankHolidays: 'run',
    }),
    routes: [DROP_IN],
  },
];

const rareWeeks: SessionInput[] = [
  {
    id: 's-dads-breakfast',
    name: 'Dads’ Sunday breakfast',
    offer: 'dads-den',
    place: 'hub-hollincross',
    topics: ['dads-group'],
    audiences: ['dads-partners'],
    ages: { minMonths: 0, maxMonths: 60 },
    // Counted from a Tuesday: the Sunday that ends that ISO week is the first breakfast.
    schedule: fortnightly('SU', '09:00-10:30', {
      from: '2026-09-08',
      until: '2028-07-16',
      bankHolidays: 'run',
    }),
    price: { note: 'Put something in the jar if you can.' },
    summary: 'Every second Sunday: porridge, toast and a rest for whoever had the night.',
    provider: 'dads-together',
    assured: CHECKED,
  },
  {
    id: 's-hearing-saltmere',
    name: 'Hearing checks for babies',
    offer: 'health-visitor',
    place: 'hub-saltmere',
    topics: ['health-visiting'],
    ages: { minMonths: 0, maxMonths: 12 },
    schedule: everyThirdWeek('SA', '09:00-12:00', { from: '2026-09-05', until: '2027-07-31' }),
    price: FREE,
    routes: [bookOnline('hearing')],
    bring: 'Your red book.',
    provider: 'marlshire-health',
    assured: CHECKED,
  },
  {
    id: 's-tongue-tie',
    name: 'Tongue-tie clinic',
    offer: 'feeding-specialist',
    place: 'partner-marlbridge-maternity',
    topics: ['infant-feeding'],
    ages: { minMonths: 0, maxMonths: 3 },
    schedule: everyFourthWeek('MO', '09:30-12:00', { from: '2026-09-07', until: '2028-07-17' }),
    price: FREE,
    routes: [byProfessional('midwife', 'health-visitor', 'gp')],
    provider: 'marlbridge-hospitals',
    assured: CHECKED,
  },
];

const noBounds: SessionInput[] = [
  {
    id: 's-little-lambs',
    name: 'Little Lambs toddlers',
    offer: 'stay-and-play',
    place: 'outreach-little-marl-hall',
    topics: ['stay-and-play'],
    ages: { minMonths: 12, maxMonths: 36 },
    // Nobody wrote when it began or when it will end, only that it is in term time.
    schedule: { ...weekly('WE', '13:00-14:30', {}), calendar: 'term' },
    routes: [DROP_IN],
    provider: 'little-lanterns',
    assured: CHECKED_SUMMER,
  },
  {
    id: 's-talk-safely',
    name: 'Talk safely: a worker from Safe Harbour is free to ring',
    offer: 'domestic-abuse',
    online: { note: 'A phone call, from wherever you feel safe.' },
    topics: ['domestic-abuse'],
    schedule: weekly('TH', '10:00-12:00', { ...RUNNING, bankHolidays: 'run' }),
    price: FREE,
    routes: [{ mode: 'refer-self', contact: { phone: '0808 157 0199' } }],
    provider: 'safe-harbour',
    assured: CHECKED,
  },
];

const singleDays: SessionInput[] = [
  {
    id: 's-leap-day',
    name: 'Leap day birthday tea',
    offer: 'stay-and-play',
    place: 'spoke-castle-walk',
    topics: ['groups'],
    schedule: once('2028-02-29', '14:00-15:30'),
    price: FREE,
    routes: [DROP_IN],
    summary: 'For anyone born on a 29 February, and anyone who likes cake.',
    assured: CHECKED,
  },
];

/** Every session at an hour, in a week or on a day that is easy to get wrong. */
export const oddHourSessions: SessionInput[] = [
  ...nights,
  ...rareWeeks,
  ...noBounds,
  ...singleDays,
];
