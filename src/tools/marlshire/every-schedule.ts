/**
 * "Every kind of schedule": one session for each form of the format, named by what it says, all in one hall. What
 * would look silly in a county goes here. The feed has no holiday calendar and no bank holidays of its own, so it
 * also shows what a missing calendar means and that the bundled bank holidays stand in.
 */
import { marlshire } from './feed.js';
import type { FeedInput, ScheduleInput } from './inputs.js';
import {
  everySecondMonth,
  everyThirdMonth,
  everyThirdWeek,
  fortnightly,
  inWords,
  monthly,
  once,
  onDates,
  weekly,
} from './schedules.js';

type Row = readonly [id: string, name: string, schedule: ScheduleInput, more?: object];

/** Never in doubt about a bank holiday, so that each row shows one thing. */
const RUN = { bankHolidays: 'run' } as const;
const AT = '10:00-11:00';

const rules: readonly Row[] = [
  ['weekly', 'Every Tuesday', weekly('TU', AT, RUN)],
  ['weekly-two', 'Every Monday and Thursday', weekly('MO TH', AT, RUN)],
  ['second-week', 'Every second Wednesday', fortnightly('WE', AT, { ...RUN, from: '2026-11-04' })],
  [
    'third-week',
    'Every third week, Friday and Sunday',
    everyThirdWeek('FR SU', AT, { ...RUN, from: '2026-11-13' }),
  ],
  [
    'midweek-anchor',
    'Every second Sunday, counted from a Tuesday',
    fortnightly('SU', AT, { ...RUN, from: '2026-11-17' }),
  ],
  ['no-anchor-weeks', 'Every second week, but which?', fortnightly('MO', AT, RUN)],
  ['nth', 'First Tuesday of the month', monthly('1TU', AT, RUN)],
  ['nth-two', 'Second and fourth Wednesday', monthly('2WE 4WE', AT, RUN)],
  ['last', 'Last Thursday of the month', monthly('-1TH', AT, RUN)],
  ['fifth', 'Fifth Monday, when there is one', monthly('5MO', AT, RUN)],
  [
    'second-month',
    'First Saturday of every second month',
    everySecondMonth('1SA', AT, { ...RUN, from: '2026-10-01' }),
  ],
  [
    'third-month',
    'First Thursday of every third month, from mid-November',
    everyThirdMonth('1TH', AT, { ...RUN, from: '2026-11-15' }),
  ],
  ['no-anchor-months', 'Every second month, but which?', everySecondMonth('1SA', AT, RUN)],
  ['dates', 'On three dates', onDates('2026-11-24 2026-12-01 2026-12-10', AT, RUN)],
  ['once', 'Once', once('2026-11-28', AT, RUN)],
  ['in-words', 'In words only', inWords('Most Fridays. Ring to hear which.')],
];

const bounds: readonly Row[] = [
  [
    'bounds',
    'Tuesdays from 24 November until 8 December, both included',
    weekly('TU', AT, { ...RUN, from: '2026-11-24', until: '2026-12-08' }),
  ],
  [
    'bounds-dates',
    'Listed dates of which two are inside the bounds',
    onDates('2026-11-20 2026-11-27 2026-12-04 2026-12-11', AT, {
      ...RUN,
      from: '2026-11-24',
      until: '2026-12-04',
    }),
  ],
  [
    'bounds-once',
    'Once, after its own end',
    once('2026-11-28', AT, { ...RUN, until: '2026-11-27' }),
  ],
  ['term', 'Tuesdays in term time', weekly('TU', AT, { ...RUN, calendar: 'term' })],
  [
    'no-calendar',
    'Wednesdays in the holidays, of which there is no calendar',
    weekly('WE', AT, { ...RUN, calendar: 'holiday' }),
  ],
  ['bank-run', 'Mondays, bank holidays too', weekly('MO', AT, RUN)],
  [
    'bank-skip',
    'Mondays, but not on bank holidays',
    weekly('MO', AT, { bankHolidays: 'skip', from: '2026-11-01' }),
  ],
  ['bank-ask', 'Mondays; ask about bank holidays', weekly('MO', AT, {})],
];

const exceptions: readonly Row[] = [
  [
    'pauses',
    'Thursdays, with a pause from one to another',
    weekly('TH', AT, { ...RUN, pauses: [{ from: '2026-12-03', until: '2026-12-10' }] }),
  ],
  [
    'except',
    'Tuesdays, but not on 1 December',
    weekly('TU', AT, { ...RUN, except: ['2026-12-01'] }),
  ],
  [
    'extra',
    'Tuesdays, and one Friday at noon without an end',
    weekly('TU', AT, { ...RUN, extra: [{ date: '2026-11-27', start: '12:00' }] }),
  ],
  [
    'extra-usual',
    'Tuesdays, and one Friday at the usual time',
    weekly('TU', AT, { ...RUN, extra: [{ date: '2026-11-27' }] }),
  ],
  [
    'extra-twice',
    'Tuesdays, on 1 December also at two',
    weekly('TU', AT, { ...RUN, extra: [{ date: '2026-12-01', start: '14:00', end: '15:00' }] }),
  ],
  [
    'extra-merges',
    'Mondays; 28 December is confirmed, but shorter',
    weekly('MO', AT, { extra: [{ date: '2026-12-28', start: '10:00', end: '10:30' }] }),
  ],
  [
    'extra-free',
    'An extra date that no end, calendar, bank holiday, pause or exception binds',
    weekly('MO', AT, {
      from: '2026-11-01',
      until: '2026-12-14',
      calendar: 'term',
      bankHolidays: 'skip',
      pauses: [{ from: '2026-12-20', until: '2026-12-31' }],
      except: ['2026-12-28'],
      extra: [{ date: '2026-12-28' }],
    }),
  ],
];

const changes: readonly Row[] = [
  [
    'cancelled',
    'Tuesdays; 1 December is cancelled',
    weekly('TU', AT, { ...RUN, changes: [{ date: '2026-12-01', status: 'cancelled' }] }),
  ],
  [
    'moved-day',
    'Tuesdays; 1 December is a day later',
    weekly('TU', AT, {
      ...RUN,
      changes: [{ date: '2026-12-01', status: 'moved', to: { date: '2026-12-02' } }],
    }),
  ],
  [
    'moved-time',
    'Tuesdays; 1 December is in the afternoon',
    weekly('TU', AT, {
      ...RUN,
      changes: [{ date: '2026-12-01', status: 'moved', to: { start: '14:00', end: '15:00' } }],
    }),
  ],
  [
    'moved-start',
    'Tuesdays; 1 December starts at two, its end is not known',
    weekly('TU', AT, {
      ...RUN,
      changes: [{ date: '2026-12-01', status: 'moved', to: { start: '14:00' } }],
    }),
  ],
  [
    'moved-place',
    'Tuesdays; 1 December is in the library',
    weekly('TU', AT, {
      ...RUN,
      changes: [{ date: '2026-12-01', status: 'moved', to: { place: 'library' } }],
    }),
  ],
  [
    'moved-far',
    'A Tuesday moved past the end, into a pause, onto a bank holiday',
    weekly('TU', AT, {
      until: '2026-12-15',
      bankHolidays: 'skip',
      pauses: [{ from: '2026-12-20', until: '2026-12-31' }],
      changes: [
        {
          date: '2026-12-01',
          status: 'moved',
          to: { date: '2026-12-28', start: '13:00', end: '14:00', place: 'library' },
        },
      ],
    }),
  ],
  [
    'moved-nowhere',
    'Tuesdays; 1 December is moved, but nobody says where to',
    weekly('TU', AT, {
      ...RUN,
      changes: [
        { date: '2026-12-01', status: 'moved' },
        { date: '2026-12-08', status: 'moved', to: {} },
      ],
    }),
  ],
  [
    'moved-extra',
    'Tuesdays, and an extra Friday that is moved by a week',
    weekly('TU', AT, {
      ...RUN,
      extra: [{ date: '2026-12-04' }],
      changes: [{ date: '2026-12-04', status: 'moved', to: { date: '2026-12-11' } }],
    }),
  ],
  [
    'changed-note',
    'Tuesdays; a note about 1 December',
    weekly('TU', AT, {
      ...RUN,
      changes: [{ date: '2026-12-01', status: 'changed', note: 'Use the side door.' }],
    }),
  ],
  [
    'changed-time',
    'Tuesdays; 1 December is longer',
    weekly('TU', AT, {
      ...RUN,
      changes: [{ date: '2026-12-01', status: 'changed', to: { start: '10:00', end: '12:00' } }],
    }),
  ],
  [
    'changed-date',
    'Tuesdays; 1 December is "changed" to another day, which is a move',
    weekly('TU', AT, {
      ...RUN,
      changes: [{ date: '2026-12-01', status: 'changed', to: { date: '2026-12-03' } }],
    }),
  ],
  [
    'changed-twice',
    'Tuesdays; 1 December is moved, then cancelled after all',
    weekly('TU', AT, {
      ...RUN,
      changes: [
        { date: '2026-12-01', status: 'moved', to: { date: '2026-12-02' } },
        { date: '2026-12-01', status: 'cancelled' },
      ],
    }),
  ],
  [
    'change-of-nothing',
    'Tuesdays; a Wednesday is cancelled',
    weekly('TU', AT, { ...RUN, changes: [{ date: '2026-12-02', status: 'cancelled' }] }),
  ],
];

const clocks: readonly Row[] = [
  ['no-start', 'Tuesdays, time not known', weekly('TU', '', RUN)],
  ['only-an-end', 'Tuesdays until noon', { ...weekly('TU', '', RUN), end: '12:00' }],
  ['no-end', 'Tuesdays from ten', weekly('TU', '10:00', RUN)],
  ['past-midnight', 'Fridays, ten at night to one', weekly('FR', '22:00-01:00', RUN)],
  ['from-midnight', 'Fridays, the first half hour of the day', weekly('FR', '00:00-00:30', RUN)],
  ['to-midnight', 'Fridays until midnight', weekly('FR', '23:00-00:00', RUN)],
  [
    'clocks',
    'Sundays at half past one, also when the clocks change',
    weekly('SU', '01:30-02:30', RUN),
  ],
  [
    'leap-day',
    'Fifth Tuesday, which is 29 February in 2028',
    monthly('5TU', AT, { ...RUN, from: '2028-01-01' }),
  ],
  [
    'every-day',
    'Every day',
    weekly('MO TU WE TH FR SA SU', '08:00-08:15', { ...RUN, from: '2026-11-23' }),
  ],
];

const statuses: readonly Row[] = [
  ['paused', 'Paused', weekly('TU', AT, RUN), { status: 'paused' }],
  ['ended', 'Ended', weekly('TU', AT, RUN), { status: 'ended' }],
];

const session = <S>([id, name, schedule, more]: readonly [string, string, S, object?]) => ({
  id: `f-${id}`,
  name,
  place: 'hall',
  schedule,
  price: { free: true },
  routes: [{ mode: 'drop-in' as const }],
  ...more,
});

/** Every form that version 1.0 has. Valid, though a move without a target is an error all the same. */
export const everySchedule: FeedInput = {
  format: 'sfl-offer-feed',
  version: '1.0',
  id: 'every-schedule',
  publisher: { ...marlshire.publisher, name: 'Every kind of schedule' },
  licence: marlshire.licence,
  generated: marlshire.generated,
  calendars: {
    term: [
      { from: '2026-09-03', until: '2026-10-23' },
      { from: '2026-11-02', until: '2026-12-18' },
      { from: '2027-01-04', until: '2027-02-12' },
    ],
  },
  places: [
    { id: 'hall', name: 'Any Hall', geo: { lat: 53.1352, lng: -0.0461 } },
    { id: 'library', name: 'Any Library', geo: { lat: 53.1312, lng: 0 } },
  ],
  sessions: [...rules, ...bounds, ...exceptions, ...changes, ...clocks, ...statuses].map(
    session<ScheduleInput>,
  ),
};

const later: readonly (readonly [string, string, object, object?])[] = [
  ['later-status', 'A status from a later version', weekly('TU', AT, RUN), { status: 'resting' }],
  [
    'later-change',
    'A change from a later version',
    { ...weekly('TU', AT, RUN), changes: [{ date: '2026-12-01', status: 'merged' }] },
  ],
  [
    'later-calendar',
    'A calendar from a later version',
    { ...weekly('TU', AT, RUN), calendar: 'exams' },
  ],
  [
    'later-bank-holidays',
    'A bank holiday answer from a later version',
    { ...weekly('MO', AT, {}), bankHolidays: 'shorter' },
  ],
  [
    'later-weekday',
    'Tuesdays, and a weekday from a later version',
    { ...RUN, start: '10:00', end: '11:00', rule: { freq: 'weekly', days: ['TU', 'DAILY'] } },
  ],
  [
    'later-rule',
    'A rule from a later version',
    { ...RUN, start: '10:00', end: '11:00', rule: { freq: 'yearly', date: '12-25' } },
  ],
];

/** The same with members of closed lists that only a later version knows: not valid as 1.0, and read all the same. */
export const everyScheduleAndLater: object = {
  ...everySchedule,
  sessions: [...(everySchedule.sessions ?? []), ...later.map(session<object>)],
};
