import { expect } from '@open-wc/testing';
import type { Schedule } from '../../../src/core/feed/types.js';
import { dateOf } from '../../../src/core/schedule/dates.js';
import type { SummaryChange } from '../../../src/core/schedule/summary-changes.js';
import { scheduleSummary } from '../../../src/core/schedule/schedule-summary.js';
import { at, change, schedule } from './builders.js';

/** A Monday; the sessions are on Tuesdays. */
const NOW = at('2026-11-23T10:30');

/** `2026-11-24 moved to 2026-11-27 600-690 @hub`, with its note. */
const changeLine = ({ day, status, to, note }: SummaryChange): string =>
  [
    dateOf(day),
    status,
    ...(to === undefined ? [] : ['to', dateOf(to.day), `${to.startMinute}-${to.endMinute}`]),
    ...(to?.placeId === undefined ? [] : [`@${to.placeId}`]),
    ...(typeof note === 'string' ? [note] : []),
  ].join(' ');

const linesOf = (parts: Partial<Schedule>): readonly string[] =>
  scheduleSummary(schedule(parts), NOW).changes.items.map(changeLine);

describe('changesAhead', () => {
  const cases: [string, Partial<Schedule>, readonly string[]][] = [
    [
      'a cancelled date with its note',
      { changes: [change('2026-11-24', 'cancelled', { note: 'No heating' })] },
      ['2026-11-24 cancelled No heating'],
    ],
    [
      'a date moved to another day, time and place',
      {
        changes: [
          change('2026-11-24', 'moved', {
            to: { date: '2026-11-27', start: '13:00', end: '14:00', place: 'hub' },
          }),
        ],
      },
      ['2026-11-24 moved to 2026-11-27 780-840 @hub'],
    ],
    [
      'a date moved to another place only',
      { changes: [change('2026-11-24', 'moved', { to: { place: 'hub' } })] },
      ['2026-11-24 moved to 2026-11-24 600-690 @hub'],
    ],
    [
      'a move without a target as a cancellation',
      { changes: [change('2026-11-24', 'moved')] },
      ['2026-11-24 cancelled'],
    ],
    [
      'a changed date with a new time',
      { changes: [change('2026-11-24', 'changed', { to: { start: '10:30', end: '12:00' } })] },
      ['2026-11-24 changed to 2026-11-24 630-720'],
    ],
    [
      'a changed date at the usual time and place without them',
      {
        changes: [
          change('2026-11-24', 'changed', { to: { start: '10:00' }, note: 'Bring wellies' }),
        ],
      },
      ['2026-11-24 changed Bring wellies'],
    ],
    [
      'a change it cannot read',
      { changes: [change('2026-11-24', 'unknown')] },
      ['2026-11-24 unknown'],
    ],
    [
      'the later of two changes to one date',
      {
        changes: [
          change('2026-11-24', 'moved', { to: { date: '2026-11-27' } }),
          change('2026-11-24', 'cancelled'),
        ],
      },
      ['2026-11-24 cancelled'],
    ],
    [
      'dates in their order',
      { changes: [change('2026-12-08', 'cancelled'), change('2026-12-01', 'cancelled')] },
      ['2026-12-01 cancelled', '2026-12-08 cancelled'],
    ],
    [
      'a past date that moved to one ahead, not one that was cancelled',
      {
        changes: [
          change('2026-11-10', 'cancelled'),
          change('2026-11-17', 'moved', { to: { date: '2026-11-30' } }),
        ],
      },
      ['2026-11-17 moved to 2026-11-30 600-690'],
    ],
    [
      'an extra date at its own time',
      {
        extra: [{ date: '2026-11-26', start: '14:00', end: '15:00' }],
        changes: [change('2026-11-26', 'moved', { to: { date: '2026-11-27' } })],
      },
      ['2026-11-26 moved to 2026-11-27 840-900'],
    ],
  ];
  for (const [what, parts, lines] of cases) {
    it(`gives ${what}`, () => {
      expect(linesOf(parts)).to.deep.equal(lines);
    });
  }

  const planless: [string, Partial<Schedule>][] = [
    ['a weekday of no session', { changes: [change('2026-11-25', 'cancelled')] }],
    ['a day that does not exist', { changes: [change('2026-11-31', 'cancelled')] }],
    ['a day after the end', { until: '2026-11-30', changes: [change('2026-12-01', 'cancelled')] }],
    ['an exception', { except: ['2026-11-24'], changes: [change('2026-11-24', 'cancelled')] }],
    [
      'a day of a pause',
      {
        pauses: [{ from: '2026-11-24', until: '2026-11-24' }],
        changes: [change('2026-11-24', 'cancelled')],
      },
    ],
    [
      'a rule nobody can read',
      {
        rule: { freq: 'unknown', text: 'Tuesdays' },
        changes: [change('2026-11-24', 'cancelled')],
      },
    ],
  ];
  for (const [what, parts] of planless) {
    it(`leaves out a change of ${what}`, () => {
      expect(linesOf(parts)).to.deep.equal([]);
    });
  }
});
