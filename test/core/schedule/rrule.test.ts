import { expect } from '@open-wc/testing';
import type { Schedule } from '../../../src/core/feed/types.js';
import { rruleOf } from '../../../src/core/schedule/rrule.js';
import { monthly, schedule, weekly } from './builders.js';

const cases: readonly (readonly [string, Partial<Schedule>, string | undefined])[] = [
  ['every week', {}, 'FREQ=WEEKLY;BYDAY=TU'],
  ['several days', { rule: weekly(['MO', 'SU']) }, 'FREQ=WEEKLY;BYDAY=MO,SU'],
  [
    'every third week, counted from Mondays',
    { rule: weekly(['TU'], 3), from: '2026-09-15' },
    'FREQ=WEEKLY;INTERVAL=3;BYDAY=TU;WKST=MO',
  ],
  [
    'first and last of a month',
    {
      rule: monthly([
        ['TU', 1],
        ['FR', -1],
      ]),
    },
    'FREQ=MONTHLY;BYDAY=1TU,-1FR',
  ],
  [
    'a fifth weekday of every second month',
    { rule: monthly([['MO', 5]], 2), from: '2026-09-15' },
    'FREQ=MONTHLY;INTERVAL=2;BYDAY=5MO',
  ],
  [
    'a day that is named twice once',
    {
      rule: monthly([
        ['TU', 1],
        ['TU', 1],
      ]),
    },
    'FREQ=MONTHLY;BYDAY=1TU',
  ],
  ['an end in winter time', { until: '2026-12-15' }, 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20261215T235900Z'],
  ['an end in summer time', { until: '2026-07-14' }, 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20260714T225900Z'],
  [
    'a date as the end when there is no time',
    { until: '2026-07-14', start: undefined },
    'FREQ=WEEKLY;BYDAY=TU;UNTIL=20260714',
  ],
  ['no end for one that does not exist', { until: '2026-02-30' }, 'FREQ=WEEKLY;BYDAY=TU'],
  ['nothing for an interval without a start', { rule: weekly(['TU'], 2) }, undefined],
  ['nothing for a single date', { rule: { freq: 'once', date: '2026-10-27' } }, undefined],
  ['nothing for a list of dates', { rule: { freq: 'dates', dates: ['2026-10-27'] } }, undefined],
  ['nothing for words', { rule: { freq: 'unknown', text: 'Ask' } }, undefined],
  ['nothing without a day that can be read', { rule: monthly([['unknown', 1]]) }, undefined],
  [
    'only the days that can be read',
    {
      rule: monthly([
        ['unknown', 1],
        ['TU', 2],
      ]),
    },
    'FREQ=MONTHLY;BYDAY=2TU',
  ],
];

describe('rruleOf', () => {
  for (const [name, parts, expected] of cases) {
    it(`writes ${name}`, () => {
      expect(rruleOf(schedule(parts))).to.equal(expected);
    });
  }
});
