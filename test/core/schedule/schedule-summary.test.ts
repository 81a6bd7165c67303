import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Schedule } from '../../../src/core/feed/types.js';
import { dateOf } from '../../../src/core/schedule/dates.js';
import type { Slot } from '../../../src/core/schedule/occurrence.js';
import { occurrencesBetween } from '../../../src/core/schedule/occurrences.js';
import { scheduleSummary } from '../../../src/core/schedule/schedule-summary.js';
import { at, change, england, monthly, on, schedule, weekly } from './builders.js';

/** A Monday; the sessions are on Tuesdays. */
const NOW = at('2026-11-23T10:30');

const summaryOf = (parts: Partial<Schedule>) => scheduleSummary(schedule(parts), NOW);
const slotLine = ({ day, startMinute, endMinute }: Slot): string =>
  `${dateOf(day)} ${startMinute}-${endMinute}`;

describe('scheduleSummary', () => {
  it('gives times, season, bank holidays and the end of a rule that repeats', () => {
    const parts = { calendar: 'term', bankHolidays: 'skip', until: '2026-12-15' } as const;
    const { times, season, bankHolidays, fromDay, untilDay, isOver } = summaryOf(parts);
    expect(times).to.deep.equal({ startMinute: 600, endMinute: 690 });
    expect([season, bankHolidays]).to.deep.equal(['term', 'skip']);
    expect(fromDay).to.equal(undefined);
    expect(untilDay).to.equal(on('2026-12-15'));
    expect(isOver).to.equal(false);
  });

  const starts: [string, number | undefined][] = [
    ['2026-11-24', on('2026-11-24')],
    ['2026-11-23', undefined],
    ['2026-09-01', undefined],
    ['2026-02-30', undefined],
  ];
  for (const [from, fromDay] of starts) {
    it(`${fromDay === undefined ? 'leaves out' : 'says'} a start on ${from}`, () => {
      expect(summaryOf({ from }).fromDay).to.equal(fromDay);
    });
  }

  it('takes an end in the next century for none', () => {
    expect(summaryOf({ until: '2099-12-31' }).untilDay).to.equal(on('2099-12-31'));
    expect(summaryOf({ until: '2100-01-01' }).untilDay).to.equal(undefined);
    expect(summaryOf({ until: '9999-12-31' }).untilDay).to.equal(undefined);
  });

  it('says no bounds, season or bank holidays of listed dates', () => {
    const summary = summaryOf({
      rule: { freq: 'dates', dates: ['2026-12-01', '2026-12-02'] },
      ...{ from: '2026-11-30', until: '2026-12-31', calendar: 'term' },
    });
    expect(summary.season).to.equal(undefined);
    expect(summary.bankHolidays).to.equal(undefined);
    expect([summary.fromDay, summary.untilDay]).to.deep.equal([undefined, undefined]);
  });

  it('gives exceptions of the rule that are ahead, sorted, at most a year', () => {
    const ahead = ['2026-12-08', '2026-11-24', '2027-11-23'];
    const without = ['2026-11-17', '2026-11-25', '2026-11-31', '2027-11-30'];
    const { notOn } = summaryOf({ except: [...ahead, ...without, ...ahead] });
    expect(notOn.items.map(dateOf)).to.deep.equal(['2026-11-24', '2026-12-08', '2027-11-23']);
    expect(notOn.moreCount).to.equal(0);
  });

  it('keeps the exceptions of a rule that nobody can read', () => {
    const rule = { freq: 'unknown', text: 'Most Fridays' } as const;
    const { notOn } = summaryOf({ rule, except: ['2026-11-27'] });
    expect(notOn.items.map(dateOf)).to.deep.equal(['2026-11-27']);
  });

  const pauses: [string, Partial<Schedule>, readonly string[]][] = [
    [
      'ahead and running, the first one first',
      {
        pauses: [
          { from: '2026-12-24', until: '2027-01-01', reason: 'Christmas' },
          { from: '2026-11-01', until: '2026-11-23' },
        ],
      },
      ['2026-11-01 2026-11-23 undefined', '2026-12-24 2027-01-01 string'],
    ],
    [
      'no further ahead than a year, however long they last',
      {
        pauses: [
          { from: '2027-11-25', until: '2027-12-01' },
          { from: '2027-11-24', until: '2999-12-31' },
        ],
      },
      ['2027-11-24 2999-12-31 undefined'],
    ],
    [
      'inside the bounds of the rule',
      {
        ...{ from: '2026-12-01', until: '2026-12-15' },
        pauses: [
          { from: '2026-11-24', until: '2026-11-30' },
          { from: '2026-12-16', until: '2026-12-31' },
          { from: '2026-12-15', until: '2026-12-31' },
        ],
      },
      ['2026-12-15 2026-12-31 undefined'],
    ],
    [
      'that have passed, run backwards or do not exist not at all',
      {
        pauses: [
          { from: '2026-11-01', until: '2026-11-22' },
          { from: '2026-12-24', until: '2026-12-01' },
          { from: '2026-12-24', until: '2026-12-32' },
        ],
      },
      [],
    ],
  ];
  for (const [what, parts, lines] of pauses) {
    it(`gives breaks ${what}`, () => {
      const breaks = summaryOf(parts).breaks.items;
      const text = breaks.map(({ first, last, reason }) =>
        [dateOf(first), dateOf(last), typeof reason].join(' '),
      );
      expect(text).to.deep.equal(lines);
    });
  }

  it('tells extra dates at the usual time from those at another', () => {
    const { alsoOn, alsoAt } = summaryOf({
      extra: [
        { date: '2026-12-04' },
        { date: '2026-11-27', start: '10:00' },
        { date: '2026-11-26', start: '13:00' },
        { date: '2026-11-25', end: '12:00' },
        { date: '2026-11-20' },
        { date: '2026-11-31' },
      ],
    });
    expect(alsoOn.items.map(dateOf)).to.deep.equal(['2026-11-27', '2026-12-04']);
    expect(alsoAt.items.map(slotLine)).to.deep.equal([
      '2026-11-25 600-720',
      '2026-11-26 780-undefined',
    ]);
  });

  it('calls a date of the rule extra only where something may have taken it away', () => {
    const also = (parts: Partial<Schedule>): readonly string[] =>
      summaryOf({ extra: [{ date: '2026-12-01' }], ...parts }).alsoOn.items.map(dateOf);
    expect(also({})).to.deep.equal([]);
    expect(also({ calendar: 'term' })).to.deep.equal(['2026-12-01']);
    expect(also({ bankHolidays: 'skip' })).to.deep.equal(['2026-12-01']);
    expect(also({ pauses: [{ from: '2026-12-01', until: '2026-12-01' }] })).to.deep.equal([
      '2026-12-01',
    ]);
  });

  it('takes an exception that an extra date brings back for none', () => {
    const { notOn, alsoOn } = summaryOf({
      except: ['2026-12-01', '2026-12-08'],
      extra: [{ date: '2026-12-01' }],
    });
    expect(notOn.items.map(dateOf)).to.deep.equal(['2026-12-08']);
    expect(alsoOn.items).to.deep.equal([]);
  });

  const over: [string, Partial<Schedule>, boolean][] = [
    ['whose end has passed', { until: '2026-11-22' }, true],
    ['that ends today', { until: '2026-11-23' }, false],
    ['without an end', {}, false],
    ['of one past date', { rule: { freq: 'once', date: '2026-11-22' } }, true],
    ['of one date today', { rule: { freq: 'once', date: '2026-11-23' } }, false],
    [
      'with an extra date ahead',
      { until: '2026-11-22', extra: [{ date: '2026-12-01', start: '13:00' }] },
      false,
    ],
    [
      'with a date that moved ahead',
      {
        until: '2026-11-17',
        changes: [change('2026-11-17', 'moved', { to: { date: '2026-12-01' } })],
      },
      false,
    ],
    [
      'in words whose end has passed',
      { rule: { freq: 'unknown', text: 'Fridays' }, until: '2026-11-22' },
      true,
    ],
  ];
  for (const [what, parts, isOver] of over) {
    it(`says that a schedule ${what} is ${isOver ? '' : 'not '}over`, () => {
      expect(summaryOf(parts).isOver).to.equal(isOver);
    });
  }

  it('says everything when no time is given', () => {
    const { fromDay, notOn, isOver } = scheduleSummary(
      schedule({ from: '2020-01-07', until: '2020-12-29', except: ['2020-01-14'] }),
    );
    expect(fromDay).to.equal(on('2020-01-07'));
    expect(notOn.items.map(dateOf)).to.deep.equal(['2020-01-14']);
    expect(isOver).to.equal(false);
  });

  it('is quick with a hundred thousand of everything', () => {
    const dates = Array.from({ length: 100_000 }, (_, index) => dateOf(on('2000-01-01') + index));
    const started = performance.now();
    const summary = scheduleSummary(
      schedule({
        rule: { freq: 'dates', dates },
        except: dates,
        pauses: dates.map((date) => ({ from: date, until: '9999-12-31' })),
        extra: dates.map((date) => ({ date })),
        changes: dates.map((date) => change(date, 'moved', { to: { date: '9999-12-31' } })),
      }),
      NOW,
    );
    expect(performance.now() - started).to.be.below(3000);
    const lists = [summary.notOn, summary.breaks, summary.alsoOn, summary.changes];
    for (const { items } of lists) expect(items.length).to.be.at.most(6);
  });

  const anyDay = fc.integer({ min: NOW.day, max: NOW.day + 90 }).map(dateOf);
  const anyRule = fc.oneof(
    fc
      .record({
        days: fc.subarray(['MO', 'TU', 'SA'], { minLength: 1 }),
        interval: fc.integer({ min: 1, max: 3 }),
      })
      .map(({ days, interval }) => weekly(days, interval)),
    fc.constantFrom(monthly([['TU', 1]]), monthly([['FR', -1]], 2)),
  );
  const anySchedule = fc
    .record({
      rule: anyRule,
      except: fc.array(anyDay, { maxLength: 4 }),
      changed: fc.array(anyDay, { maxLength: 4 }),
    })
    .map(({ changed, ...parts }) =>
      schedule({
        ...parts,
        from: '2026-09-01',
        changes: changed.map((date) => change(date, 'cancelled')),
      }),
    );

  it('names as cancelled or not on what the occurrences say', () => {
    fc.assert(
      fc.property(anySchedule, (any) => {
        const { notOn, changes } = scheduleSummary(any, NOW);
        const window = { fromDay: NOW.day, untilDay: NOW.day + 90, ...england };
        const { occurrences } = occurrencesBetween(any, window);
        const cancelled = occurrences.filter(({ status }) => status === 'cancelled');
        const days = occurrences.map(({ day }) => day);
        expect(changes.items.map(({ day }) => day)).to.deep.equal(cancelled.map(({ day }) => day));
        const { occurrences: without } = occurrencesBetween({ ...any, except: [] }, window);
        const missed = without.map(({ day }) => day).filter((day) => !days.includes(day));
        expect(notOn.items).to.deep.equal(missed);
      }),
    );
  });
});
