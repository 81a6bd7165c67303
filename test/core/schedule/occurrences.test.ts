import { expect } from '@open-wc/testing';
import type { Schedule } from '../../../src/core/feed/types.js';
import type { ScheduleContext } from '../../../src/core/schedule/calendars.js';
import { england, linesBetween, weekly } from './builders.js';

const autumn: ScheduleContext = {
  division: 'england-and-wales',
  calendars: {
    term: [
      { from: '2026-11-02', until: '2026-12-18' },
      { from: '2026-09-03', until: '2026-10-23' },
    ],
    holiday: [{ from: '2026-10-24', until: '2026-11-01' }],
  },
};

interface Case {
  readonly name: string;
  readonly parts: Partial<Schedule>;
  readonly window: readonly [string, string];
  readonly context?: ScheduleContext;
  readonly lines: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: 'keeps dates inside term, both ends included',
    parts: { calendar: 'term', rule: weekly(['FR', 'MO']) },
    window: ['2026-10-19', '2026-11-02'],
    context: autumn,
    lines: ['2026-10-19 10:00-11:30', '2026-10-23 10:00-11:30', '2026-11-02 10:00-11:30'],
  },
  {
    name: 'keeps dates inside the holidays',
    parts: { calendar: 'holiday' },
    window: ['2026-10-24', '2026-11-01'],
    context: autumn,
    lines: ['2026-10-27 10:00-11:30'],
  },
  {
    name: 'flags dates before the first and after the last range',
    parts: { calendar: 'term', rule: weekly(['WE', 'MO', 'FR']), from: '2026-09-02' },
    window: ['2026-08-31', '2026-09-04'],
    context: autumn,
    lines: ['2026-09-02 10:00-11:30 !term-dates-unknown', '2026-09-04 10:00-11:30'],
  },
  {
    name: 'flags dates after the last range',
    parts: { calendar: 'term', rule: weekly(['FR', 'SA']) },
    window: ['2026-12-18', '2026-12-19'],
    context: autumn,
    lines: ['2026-12-18 10:00-11:30', '2026-12-19 10:00-11:30 !term-dates-unknown'],
  },
  {
    name: 'keeps and flags every date when the feed has no such calendar',
    parts: { calendar: 'term' },
    window: ['2026-10-26', '2026-10-31'],
    lines: ['2026-10-27 10:00-11:30 !term-dates-unknown'],
  },
  {
    name: 'keeps and flags every date under a calendar nobody knows',
    parts: { calendar: 'unknown' },
    window: ['2026-10-26', '2026-10-31'],
    context: autumn,
    lines: ['2026-10-27 10:00-11:30 !term-dates-unknown'],
  },
  {
    name: 'runs on bank holidays when told to, also past the known ones',
    parts: { bankHolidays: 'run', rule: weekly(['MO', 'WE']) },
    window: ['2027-12-27', '2027-12-29'],
    lines: ['2027-12-27 10:00-11:30', '2027-12-29 10:00-11:30'],
  },
  {
    name: 'skips bank holidays when told to and flags what is past the known ones',
    parts: { bankHolidays: 'skip', rule: weekly(['MO', 'TU', 'WE']) },
    window: ['2027-12-20', '2027-12-29'],
    lines: [
      '2027-12-20 10:00-11:30',
      '2027-12-21 10:00-11:30',
      '2027-12-22 10:00-11:30',
      '2027-12-29 10:00-11:30 !bank-holidays-unknown',
    ],
  },
  {
    name: 'keeps bank holidays to be checked',
    parts: { bankHolidays: 'ask', rule: weekly(['FR', 'MO']) },
    window: ['2026-12-21', '2026-12-28'],
    lines: [
      '2026-12-21 10:00-11:30',
      '2026-12-25 10:00-11:30 !check-bank-holiday',
      '2026-12-28 10:00-11:30 !check-bank-holiday',
    ],
  },
  {
    name: 'keeps bank holidays to be checked when what to do on them is not known',
    parts: { bankHolidays: 'unknown', rule: weekly(['FR']) },
    window: ['2026-12-25', '2026-12-25'],
    lines: ['2026-12-25 10:00-11:30 !check-bank-holiday'],
  },
  {
    name: "skips by the feed's own list in place of the bundled one",
    parts: { bankHolidays: 'skip', rule: weekly(['FR']) },
    window: ['2026-12-18', '2026-12-25'],
    context: { ...england, calendars: { bankHolidays: [{ date: '2026-12-18' }] } },
    lines: ['2026-12-25 10:00-11:30 !bank-holidays-unknown'],
  },
  {
    name: 'flags term dates and bank holidays together',
    parts: { bankHolidays: 'ask', calendar: 'term', rule: weekly(['FR']) },
    window: ['2026-12-25', '2026-12-25'],
    context: autumn,
    lines: ['2026-12-25 10:00-11:30 !term-dates-unknown !check-bank-holiday'],
  },
  {
    name: 'leaves out pauses, both ends included, and exceptions',
    parts: {
      rule: weekly(['MO', 'TU', 'WE', 'TH', 'FR']),
      pauses: [{ from: '2026-10-20', until: '2026-10-22' }],
      except: ['2026-10-26', '2026-10-25'],
    },
    window: ['2026-10-19', '2026-10-27'],
    lines: ['2026-10-19 10:00-11:30', '2026-10-23 10:00-11:30', '2026-10-27 10:00-11:30'],
  },
  {
    name: 'adds extra dates whatever the rule, bounds, calendar, bank holidays and pauses say',
    parts: {
      until: '2026-10-01',
      calendar: 'holiday',
      bankHolidays: 'skip',
      pauses: [{ from: '2026-12-01', until: '2026-12-31' }],
      extra: [
        { date: '2026-12-25' },
        { date: '2026-12-23', start: '13:00', end: '14:00' },
        { date: '2027-01-05' },
      ],
    },
    window: ['2026-12-01', '2026-12-31'],
    context: autumn,
    lines: ['2026-12-23 13:00-14:00', '2026-12-25 10:00-11:30'],
  },
  {
    name: 'adds an extra date that an exception took away',
    parts: { except: ['2026-10-27'], extra: [{ date: '2026-10-27' }] },
    window: ['2026-10-26', '2026-10-31'],
    lines: ['2026-10-27 10:00-11:30'],
  },
  {
    name: 'merges an extra date with the one that starts together with it, which it confirms',
    parts: {
      rule: weekly(['FR']),
      bankHolidays: 'ask',
      extra: [
        { date: '2026-12-25', start: '10:00', end: '11:00' },
        { date: '2026-12-25', start: '14:00', end: '15:00' },
        { date: '2026-12-25', start: '14:00', end: '15:00' },
      ],
    },
    window: ['2026-12-25', '2026-12-25'],
    lines: ['2026-12-25 10:00-11:00', '2026-12-25 14:00-15:00'],
  },
  {
    name: 'does not guess the end of an extra date with another start',
    parts: { rule: weekly(['MO']), extra: [{ date: '2026-10-27', start: '09:00' }] },
    window: ['2026-10-27', '2026-10-27'],
    lines: ['2026-10-27 09:00'],
  },
  {
    name: 'ignores an extra date that does not exist',
    parts: { rule: weekly(['SU']), extra: [{ date: '2026-02-30' }] },
    window: ['2026-02-24', '2026-02-28'],
    lines: [],
  },
  {
    name: 'shows no time when the start is not known, last on its day',
    parts: {
      start: undefined,
      extra: [{ date: '2026-10-27', start: '14:00' }],
    },
    window: ['2026-10-27', '2026-10-27'],
    lines: ['2026-10-27 14:00', '2026-10-27 ?'],
  },
  {
    name: 'ends after midnight when the end is earlier than the start, and flags it',
    parts: { start: '22:00', end: '01:30' },
    window: ['2026-10-27', '2026-10-27'],
    lines: ['2026-10-27 22:00-25:30 !ends-next-day'],
  },
  {
    name: 'ends at midnight',
    parts: { start: '22:00', end: '00:00' },
    window: ['2026-10-27', '2026-10-27'],
    lines: ['2026-10-27 22:00-24:00 !ends-next-day'],
  },
  {
    name: 'does not take an end that equals the start for a whole day',
    parts: { start: '10:00', end: '10:00' },
    window: ['2026-10-27', '2026-10-27'],
    lines: ['2026-10-27 10:00-10:00'],
  },
  {
    name: 'starts at midnight',
    parts: { start: '00:00', end: '00:30' },
    window: ['2026-10-27', '2026-10-27'],
    lines: ['2026-10-27 00:00-00:30'],
  },
  {
    name: 'keeps wall times through both clock changes',
    parts: { start: '01:30', end: '02:30', rule: weekly(['SU']), until: '2027-03-28' },
    window: ['2026-10-18', '2026-10-25'],
    lines: ['2026-10-18 01:30-02:30', '2026-10-25 01:30-02:30'],
  },
];

describe('occurrencesBetween', () => {
  for (const { name, parts, window, context, lines } of cases) {
    it(name, () => {
      expect(linesBetween(parts, window, context)).to.deep.equal({ lines, flags: [] });
    });
  }

  const everyDay = weekly(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);

  it('gives exactly 200 without a flag', () => {
    const { lines, flags } = linesBetween({ rule: everyDay }, ['2026-01-01', '2026-07-19']);
    expect(lines.length).to.equal(200);
    expect(flags).to.deep.equal([]);
  });

  it('gives the first 200 of more and says so, without blaming changes further on', () => {
    const changes = [{ date: '2026-12-24', status: 'cancelled' }] as const;
    const parts = { rule: everyDay, changes };
    const { lines, flags } = linesBetween(parts, ['2026-01-01', '2026-12-31']);
    expect(lines.length).to.equal(200);
    expect(lines.at(-1)).to.equal('2026-07-19 10:00-11:30');
    expect(flags).to.deep.equal(['truncated']);
  });

  it('counts extra dates among the 200', () => {
    const extra = [{ date: '2026-01-01', start: '08:00' }];
    const { lines, flags } = linesBetween({ rule: everyDay, extra }, ['2026-01-01', '2026-07-19']);
    expect(lines[0]).to.equal('2026-01-01 08:00');
    expect(lines.at(-1)).to.equal('2026-07-18 10:00-11:30');
    expect(flags).to.deep.equal(['truncated']);
  });

  it('shows extra dates of a schedule nobody can expand', () => {
    const rule = { freq: 'unknown', text: 'Most weeks' } as const;
    const parts = { rule, extra: [{ date: '2026-10-28' }] };
    expect(linesBetween(parts, ['2026-10-26', '2026-10-31'])).to.deep.equal({
      lines: ['2026-10-28 10:00-11:30'],
      flags: ['rule-unknown'],
    });
  });

  it('says that it gave up on a window of centuries', () => {
    const parts = { pauses: [{ from: '0001-01-01', until: '9999-12-31' }] };
    expect(linesBetween(parts, ['0001-01-01', '9999-12-31'])).to.deep.equal({
      lines: [],
      flags: ['truncated'],
    });
  });

  it('gives nothing in a window that ends before it starts', () => {
    expect(linesBetween({}, ['2026-10-31', '2026-10-01'])).to.deep.equal({ lines: [], flags: [] });
  });
});
