import { expect } from '@open-wc/testing';
import type { Schedule } from '../../../src/core/feed/types.js';
import { dateOf } from '../../../src/core/schedule/dates.js';
import { scheduleSummary } from '../../../src/core/schedule/schedule-summary.js';
import { daysOf, shortList } from '../../../src/core/schedule/summary-pattern.js';
import { at, monthly, on, schedule, weekly } from './builders.js';

/** A Monday. */
const NOW = at('2026-11-23T10:30');

const patternIn = (parts: Partial<Schedule>, now = NOW) =>
  scheduleSummary(schedule(parts), now).pattern;

/** The date that weeks or months are counted from, as it is written. */
const anchorIn = (parts: Partial<Schedule>): string | undefined => {
  const pattern = patternIn(parts);
  const isCounted = pattern.kind === 'weekly' || pattern.kind === 'monthly';
  return isCounted && pattern.anchorDay !== undefined ? dateOf(pattern.anchorDay) : undefined;
};

const datesIn = (parts: Partial<Schedule>, now = NOW): readonly string[] => {
  const pattern = patternIn(parts, now);
  return pattern.kind === 'dates' ? pattern.days.items.map(dateOf) : [pattern.kind];
};

describe('patternOf', () => {
  it('gives weekdays once, Monday first, however they are written', () => {
    expect(patternIn({ rule: weekly(['SU', 'TU', 'MO', 'TU']) })).to.deep.equal({
      kind: 'weekly',
      interval: 1,
      anchorDay: undefined,
      weekdays: [0, 1, 6],
    });
  });

  it('gives weekdays of a month by their number, the last one last', () => {
    const rule = monthly([
      ['FR', -1],
      ['SA', 3],
      ['SA', 1],
      ['SA', 3],
      ['MO', 1],
    ]);
    expect(patternIn({ rule })).to.deep.equal({
      kind: 'monthly',
      interval: 1,
      anchorDay: undefined,
      nth: [
        { weekday: 0, n: 1 },
        { weekday: 5, n: 1 },
        { weekday: 5, n: 3 },
        { weekday: 4, n: -1 },
      ],
    });
  });

  const anchors: [string, Partial<Schedule>, string | undefined][] = [
    ['its next day while it runs', { from: '2026-09-08', rule: weekly(['TU'], 2) }, '2026-12-01'],
    [
      'today when that is a day of the rule',
      { from: '2026-11-09', rule: weekly(['MO'], 2) },
      '2026-11-23',
    ],
    [
      'its first day when it has not begun',
      { from: '2027-01-06', rule: weekly(['TU', 'FR'], 3) },
      '2027-01-08',
    ],
    [
      'its first day when it is over',
      { from: '2025-09-08', until: '2026-07-01', rule: weekly(['TU'], 2) },
      '2025-09-09',
    ],
    [
      'the next month that counts',
      { from: '2026-09-01', rule: monthly([['FR', 2]], 2) },
      '2027-01-08',
    ],
    [
      'the day it starts when fifth weekdays are too rare',
      { from: '2026-02-01', rule: monthly([['SA', 5]], 12) },
      '2026-02-01',
    ],
    ['nothing when every week counts', { from: '2026-09-08' }, undefined],
    ['nothing without a first date', { rule: weekly(['TU'], 2) }, undefined],
    [
      'nothing when its first date does not exist',
      { from: '2026-02-30', rule: monthly([['FR', 2]], 2) },
      undefined,
    ],
  ];
  for (const [what, parts, anchor] of anchors) {
    it(`counts from ${what}`, () => {
      expect(anchorIn(parts)).to.equal(anchor);
    });
  }

  const rule = (...dates: string[]) => ({ freq: 'dates', dates }) as const;
  const lists: [string, Partial<Schedule>, readonly string[]][] = [
    [
      'sorted, once each, from today on',
      { rule: rule('2026-12-01', '2026-11-23', '2026-11-22', '2026-12-01') },
      ['2026-11-23', '2026-12-01'],
    ],
    [
      'without days that do not exist',
      { rule: rule('2026-11-31', '2026-12-01', '2026-12-08', '2027-02-29') },
      ['2026-12-01', '2026-12-08'],
    ],
    [
      'without days outside the bounds, excepted or paused',
      {
        rule: rule('2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05'),
        ...{ from: '2026-12-02', except: ['2026-12-03'] },
        pauses: [{ from: '2026-12-05', until: '2026-12-31' }],
      },
      ['2026-12-02', '2026-12-04'],
    ],
    [
      'cut short',
      {
        rule: rule(...['01', '02', '03', '04', '05', '06', '07'].map((day) => `2026-12-${day}`)),
      },
      ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05'],
    ],
    ['empty when all have passed', { rule: rule('2026-11-01', '2026-11-02') }, []],
    [
      'empty for a single date outside the bounds',
      { rule: { freq: 'once', date: '2026-12-05' }, until: '2026-12-04' },
      [],
    ],
    [
      'a single date, also when it has passed',
      { rule: { freq: 'once', date: '2026-10-17' } },
      ['once'],
    ],
    ['a list of one date as a single date', { rule: rule('2026-12-05') }, ['once']],
    ['unknown when no day exists', { rule: rule('2026-02-30', 'soon') }, ['unknown']],
    [
      'unknown when the only day does not exist',
      { rule: { freq: 'once', date: '2027-02-31' } },
      ['unknown'],
    ],
  ];
  for (const [what, parts, dates] of lists) {
    it(`gives dates ${what}`, () => {
      expect(datesIn(parts)).to.deep.equal(dates);
    });
  }

  it('keeps the words of a rule that only has words', () => {
    const words = { kind: 'unknown', text: 'Most Fridays' };
    expect(patternIn({ rule: { freq: 'unknown', text: 'Most Fridays' } })).to.deep.equal(words);
  });

  it('is unknown when no weekday can be read', () => {
    const nothing = { kind: 'unknown', text: undefined };
    expect(patternIn({ rule: weekly([]) })).to.deep.equal(nothing);
    expect(patternIn({ rule: monthly([['unknown', 1]]) })).to.deep.equal(nothing);
  });
});

describe('shortList', () => {
  const cases: [number, number, number][] = [
    [0, 0, 0],
    [6, 6, 0],
    [7, 5, 2],
    [100, 5, 95],
  ];
  for (const [length, shown, more] of cases) {
    it(`of ${length} shows ${shown} and leaves out ${more}`, () => {
      const { items, moreCount } = shortList(Array.from({ length }, (_, index) => index));
      expect([items.length, moreCount]).to.deep.equal([shown, more]);
      expect(items[0]).to.equal(length === 0 ? undefined : 0);
    });
  }
});

describe('daysOf', () => {
  it('gives the days that exist and are wanted, in order and once', () => {
    const dates = ['2026-12-02', '2026-12-01', '2026-12-02', '2026-12-32', '2026-12-03'];
    const days = daysOf(dates, (day) => day !== on('2026-12-03'));
    expect(days.map(dateOf)).to.deep.equal(['2026-12-01', '2026-12-02']);
    expect(daysOf(undefined, () => true)).to.deep.equal([]);
  });
});
