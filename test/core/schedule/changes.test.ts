import { expect } from '@open-wc/testing';
import type { Schedule } from '../../../src/core/feed/types.js';
import { isHappening } from '../../../src/core/schedule/occurrence.js';
import { change, linesBetween, weekly } from './builders.js';

const week = ['2026-10-26', '2026-11-01'] as const;
const nextWeek = ['2026-11-02', '2026-11-08'] as const;

interface Case {
  readonly name: string;
  readonly parts: Partial<Schedule>;
  readonly window?: readonly [string, string];
  readonly lines: readonly string[];
  readonly flags?: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: 'shows a cancelled date as cancelled, with its note',
    parts: { changes: [change('2026-10-27', 'cancelled', { note: 'No heating' })] },
    lines: ['2026-10-27 10:00-11:30 cancelled "No heating"'],
  },
  {
    name: 'ignores where a cancelled date says it goes',
    parts: { changes: [change('2026-10-27', 'cancelled', { to: { date: '2026-10-28' } })] },
    lines: ['2026-10-27 10:00-11:30 cancelled'],
  },
  {
    name: 'shows a moved date at its new time and marks the old one',
    parts: {
      changes: [
        change('2026-10-27', 'moved', {
          to: { date: '2026-10-29', start: '13:00', end: '14:00', place: 'library' },
          note: 'Painting',
        }),
      ],
    },
    lines: [
      '2026-10-27 10:00-11:30 moved to 2026-10-29 13:00-14:00 @library "Painting"',
      '2026-10-29 13:00-14:00 @library moved from 2026-10-27 10:00-11:30 "Painting"',
    ],
  },
  {
    name: 'keeps the times of a date that moves to another day only',
    parts: { changes: [change('2026-10-27', 'moved', { to: { date: '2026-10-28' } })] },
    lines: [
      '2026-10-27 10:00-11:30 moved to 2026-10-28 10:00-11:30',
      '2026-10-28 10:00-11:30 moved from 2026-10-27 10:00-11:30',
    ],
  },
  {
    name: 'marks a move to another time of the same day, without guessing its end',
    parts: { changes: [change('2026-10-27', 'moved', { to: { start: '09:00' } })] },
    lines: [
      '2026-10-27 09:00 moved from 2026-10-27 10:00-11:30',
      '2026-10-27 10:00-11:30 moved to 2026-10-27 09:00',
    ],
  },
  {
    name: 'marks a move to another place',
    parts: { changes: [change('2026-10-27', 'moved', { to: { place: 'park' } })] },
    lines: [
      '2026-10-27 10:00-11:30 moved to 2026-10-27 10:00-11:30 @park',
      '2026-10-27 10:00-11:30 @park moved from 2026-10-27 10:00-11:30',
    ],
  },
  {
    name: 'brings in a date that moves into the window',
    parts: { changes: [change('2026-10-27', 'moved', { to: { date: '2026-11-04' } })] },
    window: nextWeek,
    lines: ['2026-11-03 10:00-11:30', '2026-11-04 10:00-11:30 moved from 2026-10-27 10:00-11:30'],
  },
  {
    name: 'marks a date that moves out of the window',
    parts: { changes: [change('2026-10-27', 'moved', { to: { date: '2026-11-04' } })] },
    lines: ['2026-10-27 10:00-11:30 moved to 2026-11-04 10:00-11:30'],
  },
  {
    name: 'moves a date past `until`, into a pause and onto a bank holiday, without doubts',
    parts: {
      rule: weekly(['FR']),
      until: '2026-12-18',
      calendar: 'term',
      bankHolidays: 'skip',
      pauses: [{ from: '2026-12-24', until: '2026-12-31' }],
      changes: [change('2026-12-18', 'moved', { to: { date: '2026-12-28' } })],
    },
    window: ['2026-12-19', '2026-12-31'],
    lines: ['2026-12-28 10:00-11:30 moved from 2026-12-18 10:00-11:30'],
  },
  {
    name: 'brings in nothing from a day without an occurrence',
    parts: {
      except: ['2026-10-27'],
      changes: [change('2026-10-27', 'moved', { to: { date: '2026-11-04' } })],
    },
    window: nextWeek,
    lines: ['2026-11-03 10:00-11:30'],
  },
  {
    name: 'moves an extra date in from outside the window',
    parts: {
      extra: [{ date: '2026-10-30', start: '15:00', end: '16:00' }],
      changes: [change('2026-10-30', 'moved', { to: { date: '2026-11-05' } })],
    },
    window: nextWeek,
    lines: ['2026-11-03 10:00-11:30', '2026-11-05 15:00-16:00 moved from 2026-10-30 15:00-16:00'],
  },
  {
    name: 'shows both when a date moves onto another',
    parts: { changes: [change('2026-10-27', 'moved', { to: { date: '2026-11-03' } })] },
    window: nextWeek,
    lines: ['2026-11-03 10:00-11:30', '2026-11-03 10:00-11:30 moved from 2026-10-27 10:00-11:30'],
  },
  {
    name: 'cancels a date that moves without saying where, and flags it',
    parts: { changes: [change('2026-10-27', 'moved')] },
    lines: ['2026-10-27 10:00-11:30 cancelled !moved-without-to'],
  },
  {
    name: 'cancels a date whose new one does not exist',
    parts: { changes: [change('2026-10-27', 'moved', { to: { date: '2026-11-31' } })] },
    lines: ['2026-10-27 10:00-11:30 cancelled !moved-without-to'],
  },
  {
    name: 'cancels a date that moves to nothing in particular',
    parts: { changes: [change('2026-10-27', 'moved', { to: { 'x-room': '2' } })] },
    lines: ['2026-10-27 10:00-11:30 cancelled !moved-without-to'],
  },
  {
    name: 'shows a changed date with its new time and place at its own day',
    parts: {
      changes: [
        change('2026-10-27', 'changed', {
          to: { start: '10:00', end: '12:00', place: 'hall' },
          note: 'Party',
        }),
      ],
    },
    lines: ['2026-10-27 10:00-12:00 @hall changed "Party"'],
  },
  {
    name: 'keeps time and doubts of a date of which only the note is new',
    parts: {
      rule: weekly(['FR']),
      bankHolidays: 'ask',
      start: '23:00',
      end: '01:00',
      changes: [change('2026-12-25', 'changed', { note: 'Bring a torch' })],
    },
    window: ['2026-12-25', '2026-12-25'],
    lines: ['2026-12-25 23:00-25:00 changed "Bring a torch" !check-bank-holiday !ends-next-day'],
  },
  {
    name: 'treats a changed date with another day as moved',
    parts: { changes: [change('2026-10-27', 'changed', { to: { date: '2026-11-04' } })] },
    window: nextWeek,
    lines: ['2026-11-03 10:00-11:30', '2026-11-04 10:00-11:30 moved from 2026-10-27 10:00-11:30'],
  },
  {
    name: 'keeps and flags a date whose change nobody knows',
    parts: {
      changes: [change('2026-10-27', 'unknown', { to: { start: '18:00' }, note: 'Hybrid' })],
    },
    lines: ['2026-10-27 10:00-11:30 "Hybrid" !change-unknown'],
  },
  {
    name: 'goes by the last of two changes to a date',
    parts: {
      changes: [
        change('2026-10-27', 'moved', { to: { date: '2026-10-28' } }),
        change('2026-10-27', 'cancelled', { note: 'After all' }),
      ],
    },
    lines: ['2026-10-27 10:00-11:30 cancelled "After all"'],
  },
  {
    name: 'changes the planned date, not the extra one of the same day',
    parts: {
      extra: [{ date: '2026-10-27', start: '08:00', end: '09:00' }],
      changes: [change('2026-10-27', 'cancelled')],
    },
    lines: ['2026-10-27 08:00-09:00', '2026-10-27 10:00-11:30 cancelled'],
  },
  {
    name: 'changes an extra date',
    parts: {
      extra: [{ date: '2026-10-28' }],
      changes: [change('2026-10-28', 'cancelled')],
    },
    lines: ['2026-10-27 10:00-11:30', '2026-10-28 10:00-11:30 cancelled'],
  },
  {
    name: 'says when a change names a day without an occurrence',
    parts: { changes: [change('2026-10-28', 'cancelled')] },
    lines: ['2026-10-27 10:00-11:30'],
    flags: ['change-without-occurrence'],
  },
  {
    name: 'says nothing of such a change outside the window',
    parts: { changes: [change('2026-11-04', 'cancelled'), change('2026-02-30', 'cancelled')] },
    lines: ['2026-10-27 10:00-11:30'],
  },
];

describe('changes to single dates', () => {
  for (const { name, parts, window = week, lines, flags = [] } of cases) {
    it(name, () => {
      expect(linesBetween(parts, window)).to.deep.equal({ lines, flags });
    });
  }

  it('finds a date beyond the first 200 that moves to the front', () => {
    const parts = {
      rule: weekly(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']),
      changes: [change('2026-12-31', 'moved', { to: { date: '2026-01-01', start: '09:00' } })],
    };
    const { lines } = linesBetween(parts, ['2026-01-01', '2026-12-31']);
    expect(lines[0]).to.equal('2026-01-01 09:00 moved from 2026-12-31 10:00-11:30');
    expect(lines.length).to.equal(200);
  });
});

describe('isHappening', () => {
  const slot = { day: 0, flags: [] };

  it('is true where a family finds something', () => {
    expect(isHappening({ ...slot, status: 'scheduled' })).to.equal(true);
    expect(isHappening({ ...slot, status: 'changed' })).to.equal(true);
    expect(isHappening({ ...slot, status: 'moved', movedFrom: slot })).to.equal(true);
  });

  it('is false where it finds nothing', () => {
    expect(isHappening({ ...slot, status: 'cancelled' })).to.equal(false);
    expect(isHappening({ ...slot, status: 'moved', movedTo: slot })).to.equal(false);
  });
});
