import { expect } from '@open-wc/testing';
import type { OpeningSpan, Place, SpecialDate } from '../../../src/core/feed/types.js';
import type { ScheduleContext } from '../../../src/core/schedule/calendars.js';
import { isContactOpenAt, openingAt } from '../../../src/core/schedule/opening.js';
import { at, england, span, wallText } from './builders.js';

interface Parts {
  readonly status?: Place['status'];
  readonly hours?: readonly OpeningSpan[];
  readonly special?: readonly SpecialDate[];
}

const office = [span('MO TU WE TH FR', '09:00', '17:00')];
const always = [span('MO TU WE TH FR SA SU', '00:00', '00:00')];

const autumn: ScheduleContext = {
  ...england,
  calendars: {
    term: [{ from: '2026-09-03', until: '2026-10-23' }],
    holiday: [{ from: '2026-10-24', until: '2026-11-01' }],
  },
};

/** An opening in one line: `open until 2026-10-27T17:00`, with reason and flags. */
const opening = (parts: Parts, now: string, context: ScheduleContext = england): string => {
  const place = { status: 'open', ...parts } as const;
  const { state, until, next, reason, flags } = openingAt(place, at(now), context);
  return [
    state,
    ...(until ? [`until ${wallText(until)}`] : []),
    ...(next ? [`next ${wallText(next)}`] : []),
    ...(typeof reason === 'string' ? [`because ${reason}`] : []),
    ...flags.map((flag) => `!${flag}`),
  ].join(' ');
};

interface Case {
  readonly name: string;
  readonly parts: Parts;
  readonly now: string;
  readonly context?: ScheduleContext;
  readonly opening: string;
}

const cases: readonly Case[] = [
  {
    name: 'is open from the first minute',
    parts: { hours: office },
    now: '2026-10-27T09:00',
    opening: 'open until 2026-10-27T17:00',
  },
  {
    name: 'is open until the last minute',
    parts: { hours: office },
    now: '2026-10-27T16:59',
    opening: 'open until 2026-10-27T17:00',
  },
  {
    name: 'is closed from closing time and opens tomorrow',
    parts: { hours: office },
    now: '2026-10-27T17:00',
    opening: 'closed next 2026-10-28T09:00',
  },
  {
    name: 'opens later today',
    parts: { hours: office },
    now: '2026-10-27T00:00',
    opening: 'closed next 2026-10-27T09:00',
  },
  {
    name: 'opens on Monday after a weekend',
    parts: { hours: office },
    now: '2026-10-24T12:00',
    opening: 'closed next 2026-10-26T09:00',
  },
  {
    name: 'joins spans that touch',
    parts: { hours: [span('TU', '12:00', '17:00'), span('TU', '09:00', '12:00')] },
    now: '2026-10-27T10:00',
    opening: 'open until 2026-10-27T17:00',
  },
  {
    name: 'joins spans that touch although their notes differ',
    parts: {
      hours: [span('TU', '09:00', '12:00', { note: 'Clinic' }), span('TU', '12:00', '17:00')],
    },
    now: '2026-10-27T10:00',
    opening: 'open until 2026-10-27T17:00',
  },
  {
    name: 'is closed over lunch',
    parts: { hours: [span('TU', '09:00', '12:00'), span('TU', '13:00', '17:00')] },
    now: '2026-10-27T12:30',
    opening: 'closed next 2026-10-27T13:00',
  },
  {
    name: 'is open past midnight',
    parts: { hours: [span('TU', '18:00', '01:00')] },
    now: '2026-10-27T23:00',
    opening: 'open until 2026-10-28T01:00',
  },
  {
    name: "is open after midnight by yesterday's hours",
    parts: { hours: [span('TU', '18:00', '01:00')] },
    now: '2026-10-28T00:59',
    opening: 'open until 2026-10-28T01:00',
  },
  {
    name: 'closes at midnight',
    parts: { hours: [span('TU', '18:00', '00:00')] },
    now: '2026-10-27T23:59',
    opening: 'open until 2026-10-28T00:00',
  },
  {
    name: 'is open round the clock without an end',
    parts: { hours: always },
    now: '2026-10-27T12:00',
    opening: 'open',
  },
  {
    name: 'is open over midnight into a day that starts open',
    parts: { hours: [span('TU', '18:00', '00:00'), span('WE', '00:00', '04:00')] },
    now: '2026-10-27T20:00',
    opening: 'open until 2026-10-28T04:00',
  },
  {
    name: 'is not known without hours',
    parts: {},
    now: '2026-10-27T10:00',
    opening: 'unknown',
  },
  {
    name: 'is not known when no hours are in force',
    parts: { hours: [span('TU', '09:00', '17:00', { until: '2026-10-26' })] },
    now: '2026-10-27T10:00',
    opening: 'unknown',
  },
  {
    name: 'goes by the hours in force on the day, both ends included',
    parts: {
      hours: [
        span('TU', '09:00', '17:00', { until: '2026-10-20' }),
        span('TU', '10:00', '15:00', { from: '2026-10-27', until: '2026-10-27' }),
      ],
    },
    now: '2026-10-27T16:00',
    opening: 'closed',
  },
  {
    name: 'is not known when its hours make no sense',
    parts: { hours: [span('TU', '09:00', '09:00')] },
    now: '2026-10-27T10:00',
    opening: 'unknown',
  },
  {
    name: 'may differ on a bank holiday',
    parts: { hours: office },
    now: '2026-12-25T10:00',
    opening: 'open until 2026-12-25T17:00 !hours-may-differ',
  },
  {
    name: 'may differ when it next opens on a bank holiday',
    parts: { hours: office },
    now: '2026-12-27T10:00',
    opening: 'closed next 2026-12-28T09:00 !hours-may-differ',
  },
  {
    name: 'is certain on a bank holiday with special hours',
    parts: {
      hours: office,
      special: [
        {
          from: '2026-12-25',
          until: '2026-12-25',
          opens: '10:00',
          closes: '12:00',
          reason: 'Dinner',
        },
      ],
    },
    now: '2026-12-25T10:00',
    opening: 'open until 2026-12-25T12:00 because Dinner',
  },
  {
    name: 'does not know the bank holidays of 2028',
    parts: { hours: office },
    now: '2028-05-01T10:00',
    opening: 'open until 2028-05-01T17:00 !bank-holidays-unknown',
  },
  {
    name: 'is closed for a reason and says when it opens again',
    parts: {
      hours: office,
      special: [{ from: '2026-10-26', until: '2026-10-28', reason: 'New boiler' }],
    },
    now: '2026-10-27T10:00',
    opening: 'closed-for next 2026-10-29T09:00 because New boiler',
  },
  {
    name: 'opens by special hours on a day it is usually closed',
    parts: {
      hours: office,
      special: [{ from: '2026-10-25', until: '2026-10-25', opens: '11:00', closes: '12:00' }],
    },
    now: '2026-10-25T11:30',
    opening: 'open until 2026-10-25T12:00',
  },
  {
    name: 'goes by the shortest of special ranges',
    parts: {
      hours: office,
      special: [
        { from: '2026-10-01', until: '2026-10-31', opens: '10:00', closes: '12:00' },
        { from: '2026-10-27', until: '2026-10-27', reason: 'Burst pipe' },
      ],
    },
    now: '2026-10-27T10:30',
    opening: 'closed-for next 2026-10-28T10:00 because Burst pipe',
  },
  {
    name: 'opens twice on a special day',
    parts: {
      special: [
        { from: '2026-10-27', until: '2026-10-27', opens: '09:00', closes: '10:00' },
        { from: '2026-10-27', until: '2026-10-27', opens: '14:00', closes: '15:00' },
      ],
    },
    now: '2026-10-27T12:00',
    opening: 'closed next 2026-10-27T14:00',
  },
  {
    name: 'is closed for a reason although its usual hours are not known',
    parts: { special: [{ from: '2026-10-27', until: '2026-10-27', reason: 'Training' }] },
    now: '2026-10-27T12:00',
    opening: 'closed-for because Training',
  },
  {
    name: 'is not known on a special day with half a time',
    parts: {
      hours: office,
      special: [{ from: '2026-10-27', until: '2026-10-27', opens: '12:00' }],
    },
    now: '2026-10-27T13:00',
    opening: 'unknown',
  },
  {
    name: 'runs past midnight into a special day',
    parts: {
      hours: [span('TU', '18:00', '01:00')],
      special: [{ from: '2026-10-28', until: '2026-10-28' }],
    },
    now: '2026-10-28T00:30',
    opening: 'open until 2026-10-28T01:00',
  },
  {
    name: 'looks 14 days ahead',
    parts: {
      hours: office,
      special: [{ from: '2026-10-19', until: '2026-11-01' }],
    },
    now: '2026-10-19T12:00',
    opening: 'closed-for next 2026-11-02T09:00',
  },
  {
    name: 'looks no further than 14 days ahead',
    parts: {
      hours: office,
      special: [{ from: '2026-10-19', until: '2026-11-02' }],
    },
    now: '2026-10-19T12:00',
    opening: 'closed-for',
  },
  {
    name: 'does not say when it next opens across days whose hours are not known',
    parts: {
      hours: [
        span('MO TU', '09:00', '17:00', { until: '2026-10-27' }),
        span('MO TU', '10:00', '17:00', { from: '2026-11-02' }),
      ],
    },
    now: '2026-10-27T18:00',
    opening: 'closed',
  },
  {
    name: 'goes by term hours in term',
    parts: { hours: [span('TU', '09:00', '15:00', { when: 'term' })] },
    now: '2026-10-20T10:00',
    context: autumn,
    opening: 'open until 2026-10-20T15:00',
  },
  {
    name: 'goes by holiday hours in the holidays, although the term calendar is silent there',
    parts: {
      hours: [
        span('TU', '09:00', '15:00', { when: 'term' }),
        span('TU', '10:00', '12:00', { when: 'holiday' }),
      ],
    },
    now: '2026-10-27T10:00',
    context: autumn,
    opening: 'open until 2026-10-27T12:00',
  },
  {
    name: 'is closed in the holidays when it has term hours only',
    parts: { hours: [span('TU', '09:00', '15:00', { when: 'term' })] },
    now: '2026-10-27T10:00',
    context: autumn,
    opening: 'closed next 2026-11-03T09:00 !term-dates-unknown',
  },
  {
    name: 'may be open when the feed has no term dates',
    parts: { hours: [span('TU', '09:00', '15:00', { when: 'term' })] },
    now: '2026-10-20T10:00',
    opening: 'open until 2026-10-20T15:00 !term-dates-unknown',
  },
  {
    name: 'may be open by hours for a time of year that nobody knows',
    parts: { hours: [span('TU', '09:00', '15:00', { when: 'unknown' })] },
    now: '2026-10-20T10:00',
    opening: 'open until 2026-10-20T15:00 !hours-may-differ',
  },
  {
    name: 'keeps wall times on the day the clocks go back',
    parts: { hours: [span('SU', '01:30', '10:00')] },
    now: '2026-10-25T01:30',
    opening: 'open until 2026-10-25T10:00',
  },
  {
    name: 'opens in the new year',
    parts: { hours: [span('SA', '09:00', '12:00')] },
    now: '2026-12-31T23:59',
    opening: 'closed next 2027-01-02T09:00',
  },
  {
    name: 'is not looked up while closed for the time being',
    parts: { status: 'temporarily-closed', hours: always },
    now: '2026-10-27T10:00',
    opening: 'temporarily-closed',
  },
  {
    name: 'is not looked up once closed for good',
    parts: { status: 'closed', hours: always },
    now: '2026-10-27T10:00',
    opening: 'permanently-closed',
  },
  {
    name: 'is not looked up while planned',
    parts: { status: 'planned', hours: always },
    now: '2026-10-27T10:00',
    opening: 'planned',
  },
  {
    name: 'is not known with a status nobody knows',
    parts: { status: 'unknown', hours: always },
    now: '2026-10-27T10:00',
    opening: 'unknown',
  },
];

describe('openingAt', () => {
  for (const { name, parts, now, context, opening: expected } of cases) {
    it(name, () => {
      expect(opening(parts, now, context)).to.equal(expected);
    });
  }
});

describe('isContactOpenAt', () => {
  const cases: readonly (readonly [string, object, string, boolean | undefined])[] = [
    ['is true at all times when it always answers', { always: true }, '2026-12-25T03:00', true],
    ['is true inside its hours', { hours: office }, '2026-10-27T10:00', true],
    ['is false outside its hours', { hours: office }, '2026-10-27T08:00', false],
    ['is not known without hours', {}, '2026-10-27T10:00', undefined],
    ['is not known when always is denied', { always: false }, '2026-10-27T10:00', undefined],
    ['is not known on a bank holiday', { hours: office }, '2026-12-25T10:00', undefined],
  ];
  for (const [name, contact, now, expected] of cases) {
    it(name, () => {
      expect(isContactOpenAt(contact, at(now), england)).to.equal(expected);
    });
  }
});
