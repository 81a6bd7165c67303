import { expect } from '@open-wc/testing';
import { england, linesBetween, monthly, on, schedule, weekly } from './builders.js';
import { isRuleDay, ruleDays, ruleOf } from '../../../src/core/schedule/recurrence.js';
import { occurrencesBetween } from '../../../src/core/schedule/occurrences.js';
import type { Schedule } from '../../../src/core/feed/types.js';

/** The dates of a schedule, month and day only, in one string. */
const dates = (parts: Partial<Schedule>, from: string, until: string): string =>
  linesBetween({ start: undefined, end: undefined, ...parts }, [from, until])
    .lines.map((line) => line.slice(5, 10))
    .join(' ');

interface Case {
  readonly name: string;
  readonly parts: Partial<Schedule>;
  readonly window: readonly [string, string];
  readonly dates: string;
}

const cases: readonly Case[] = [
  {
    name: 'a single date',
    parts: { rule: { freq: 'once', date: '2026-10-27' } },
    window: ['2026-10-01', '2026-10-31'],
    dates: '10-27',
  },
  {
    name: 'nothing for a single date before `from`',
    parts: { rule: { freq: 'once', date: '2026-10-27' }, from: '2026-10-28' },
    window: ['2026-10-01', '2026-10-31'],
    dates: '',
  },
  {
    name: 'every Tuesday and Thursday',
    parts: { rule: weekly(['TH', 'TU']) },
    window: ['2026-10-20', '2026-10-29'],
    dates: '10-20 10-22 10-27 10-29',
  },
  {
    name: 'the first and last day of the window',
    parts: { rule: weekly(['MO']) },
    window: ['2026-10-19', '2026-10-26'],
    dates: '10-19 10-26',
  },
  {
    name: 'the first and last day of the schedule',
    parts: { rule: weekly(['MO']), from: '2026-10-19', until: '2026-11-02' },
    window: ['2026-10-01', '2026-11-30'],
    dates: '10-19 10-26 11-02',
  },
  {
    name: 'every second week counted from the ISO week of a `from` in mid-week',
    parts: { rule: weekly(['MO', 'SU'], 2), from: '2026-10-21' },
    window: ['2026-10-01', '2026-11-20'],
    dates: '10-25 11-02 11-08 11-16',
  },
  {
    name: 'every second week across week 53',
    parts: { rule: weekly(['WE'], 2), from: '2026-12-16' },
    window: ['2026-12-14', '2027-01-31'],
    dates: '12-16 12-30 01-13 01-27',
  },
  {
    name: 'every third week far from its anchor',
    parts: { rule: weekly(['FR'], 3), from: '1996-01-05' },
    window: ['2026-10-01', '2026-11-15'],
    dates: '10-09 10-30',
  },
  {
    name: 'the first Monday and third Friday of a month, in order',
    parts: {
      rule: monthly([
        ['FR', 3],
        ['MO', 1],
      ]),
    },
    window: ['2026-10-01', '2026-12-31'],
    dates: '10-05 10-16 11-02 11-20 12-07 12-18',
  },
  {
    name: 'the last Thursday, of four or of five',
    parts: { rule: monthly([['TH', -1]]) },
    window: ['2026-10-01', '2026-12-31'],
    dates: '10-29 11-26 12-31',
  },
  {
    name: 'fifth Saturdays, in months that have one',
    parts: { rule: monthly([['SA', 5]]) },
    window: ['2026-10-01', '2027-05-31'],
    dates: '10-31 01-30 05-29',
  },
  {
    name: 'a day that is both fifth and last once',
    parts: {
      rule: monthly([
        ['SA', 5],
        ['SA', -1],
      ]),
    },
    window: ['2026-10-01', '2026-11-30'],
    dates: '10-31 11-28',
  },
  {
    name: 'the last Sunday of February in a leap year',
    parts: { rule: monthly([['TU', 5]]) },
    window: ['2028-02-01', '2028-02-29'],
    dates: '02-29',
  },
  {
    name: 'every third month counted from the month of `from`, over a year end',
    parts: { rule: monthly([['WE', 2]], 3), from: '2026-08-31' },
    window: ['2026-08-01', '2027-06-30'],
    dates: '11-11 02-10 05-12',
  },
  {
    name: 'listed dates once each, sorted, within `until`',
    parts: {
      rule: { freq: 'dates', dates: ['2026-11-05', '2026-10-29', '2026-11-05', '2026-12-24'] },
      until: '2026-12-01',
    },
    window: ['2026-10-01', '2026-12-31'],
    dates: '10-29 11-05',
  },
];

describe('the rule of a schedule', () => {
  for (const { name, parts, window, dates: expected } of cases) {
    it(`gives ${name}`, () => {
      expect(dates(parts, ...window)).to.equal(expected);
    });
  }

  const flagged: readonly (readonly [string, Partial<Schedule>, string])[] = [
    ['says that it is unknown', { rule: { freq: 'unknown', text: 'Ask us' } }, 'rule-unknown'],
    ['names no weekday we know', { rule: weekly([]) }, 'rule-unknown'],
    ['names no weekday of a month we know', { rule: monthly([['unknown', 1]]) }, 'rule-unknown'],
    ['is every second week from nowhere', { rule: weekly(['TU'], 2) }, 'interval-without-anchor'],
    [
      'is every second month from nowhere',
      { rule: monthly([['TU', 1]], 2) },
      'interval-without-anchor',
    ],
    [
      'is every second week from a day that does not exist',
      { rule: weekly(['TU'], 2), from: '2026-02-30' },
      'interval-without-anchor',
    ],
  ];
  for (const [name, parts, flag] of flagged) {
    it(`gives no dates and says why when it ${name}`, () => {
      expect(linesBetween(parts, ['2026-10-01', '2026-10-31'])).to.deep.equal({
        lines: [],
        flags: [flag],
      });
    });
  }

  it('ignores single dates that do not exist', () => {
    const rule = { freq: 'dates', dates: ['2026-02-30', '2026-03-03'] } as const;
    expect(dates({ rule }, '2026-01-01', '2026-12-31')).to.equal('03-03');
  });

  it('gives nothing when it ends before it starts', () => {
    const parts = { from: '2026-12-01', until: '2026-01-01' };
    expect(dates(parts, '2026-01-01', '2026-12-31')).to.equal('');
  });

  it('jumps to the window of a schedule from year 1 to 9999', () => {
    const parts = { from: '0001-01-01', until: '9999-12-31', rule: weekly(['TU'], 2) };
    expect(dates(parts, '9999-12-01', '9999-12-31')).to.equal('12-14 12-28');
  });
});

describe('ruleDays', () => {
  const isEveryDay = { keeps: (): boolean => true };
  const keepsNothing = { keeps: (): boolean => false, limit: 9 };
  const daily = ruleOf(schedule({ rule: weekly(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']) }));

  it('stops at its limit and says that there are more', () => {
    if (typeof daily === 'string') throw new Error(daily);
    const found = ruleDays(daily, { fromDay: 3, untilDay: 9, limit: 4, ...isEveryDay });
    expect(found).to.deep.equal({ days: [3, 4, 5, 6], isCut: true });
  });

  it('does not say so when there are no more', () => {
    if (typeof daily === 'string') throw new Error(daily);
    const found = ruleDays(daily, { fromDay: 3, untilDay: 6, limit: 4, ...isEveryDay });
    expect(found).to.deep.equal({ days: [3, 4, 5, 6], isCut: false });
  });

  it('gives up on a window of centuries and says so', () => {
    if (typeof daily === 'string') throw new Error(daily);
    const window = { fromDay: on('0001-01-01'), untilDay: on('9999-12-31') };
    expect(ruleDays(daily, { ...window, ...keepsNothing })).to.deep.equal({
      days: [],
      isCut: true,
    });
  });

  it('survives a window without ends', () => {
    if (typeof daily === 'string') throw new Error(daily);
    const window = { fromDay: -Infinity, untilDay: Infinity };
    expect(ruleDays(daily, { ...window, ...keepsNothing }).days).to.deep.equal([]);
  });

  it('is bounded by the schedule as isRuleDay is', () => {
    const bounded = ruleOf(schedule({ from: '2026-10-27', until: '2026-11-03' }));
    if (typeof bounded === 'string') throw new Error(bounded);
    const days = ['2026-10-20', '2026-10-27', '2026-10-28', '2026-11-03', '2026-11-10'];
    expect(days.map((date) => isRuleDay(bounded, on(date)))).to.deep.equal([
      false,
      true,
      false,
      true,
      false,
    ]);
  });
});

describe('a hostile schedule', () => {
  const window = { fromDay: on('2026-01-01'), untilDay: on('2026-12-31'), ...england };
  const many = <T>(length: number, item: (index: number) => T): readonly T[] =>
    Array.from({ length }, (_, index) => item(index));

  const hostile: readonly (readonly [string, Partial<Schedule>])[] = [
    ['an interval of zero', { rule: weekly(['TU'], 0), from: '2026-01-01' }],
    ['an interval beyond reason', { rule: monthly([['TU', 1]], 1e308), from: '2025-12-01' }],
    ['an interval that is no number', { rule: weekly(['TU'], NaN), from: '2026-01-01' }],
    [
      'a hundred thousand dates',
      { rule: { freq: 'dates', dates: many(100_000, () => '2027-01-01') } },
    ],
    ['a hundred thousand weekdays', { rule: monthly(many(100_000, () => ['MO', 9] as const)) }],
    [
      'a hundred thousand pauses',
      { pauses: many(100_000, () => ({ from: '0001-01-01', until: '9999-12-31' })) },
    ],
    [
      'a hundred thousand exceptions',
      { until: '2026-01-01', except: many(100_000, () => '2026-01-06') },
    ],
    ['dates that are not', { rule: { freq: 'once', date: '__proto__' }, from: 'constructor' }],
  ];
  for (const [name, parts] of hostile) {
    it(`with ${name} gives nothing and neither throws nor hangs`, () => {
      expect(occurrencesBetween(schedule(parts), window).occurrences).to.deep.equal([]);
    });
  }
});
