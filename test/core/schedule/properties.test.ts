/**
 * Generated schedules against an oracle that shares nothing with the code but the format's words: it walks every day
 * since 2025 with UTC `Date` arithmetic, applies each step to all of them, and takes the window last.
 */
import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import type { Recurrence, Schedule } from '../../../src/core/feed/types.js';
import type { ScheduleContext } from '../../../src/core/schedule/calendars.js';
import { dateOf } from '../../../src/core/schedule/dates.js';
import { openingAt } from '../../../src/core/schedule/opening.js';
import { occurrencesBetween } from '../../../src/core/schedule/occurrences.js';
import { england, line, on, schedule, span } from './builders.js';

const DAY_MS = 86_400_000;
const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const FIRST = Date.UTC(2025, 0, 1);
const ALL_DATES = Array.from({ length: 1200 }, (_, index) => iso(FIRST + index * DAY_MS));

function iso(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

const monthNumber = (date: string): number =>
  Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
const codeOf = (date: string): string => CODES[(new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7]!;

/** The Monday of a date's week, by stepping back. */
function mondayMs(date: string): number {
  let ms = Date.parse(`${date}T00:00Z`);
  while (new Date(ms).getUTCDay() !== 1) ms -= DAY_MS;
  return ms;
}

/** Which of its weekday in the month a date is, counted from the front and from the back. */
function places(date: string): readonly number[] {
  const same = ALL_DATES.filter(
    (other) => other.slice(0, 7) === date.slice(0, 7) && codeOf(other) === codeOf(date),
  );
  const index = same.indexOf(date);
  return [index + 1, index - same.length];
}

function isOnRule(rule: Recurrence, date: string, from: string): boolean {
  if (rule.freq === 'once') return rule.date === date;
  if (rule.freq === 'dates') return rule.dates.includes(date);
  if (rule.freq === 'weekly') {
    const weeks = Math.round((mondayMs(date) - mondayMs(from)) / DAY_MS) / 7;
    return rule.days.some((day) => day === codeOf(date)) && weeks % rule.interval === 0;
  }
  if (rule.freq === 'unknown') return false;
  const months = monthNumber(date) - monthNumber(from);
  const isNth = rule.nth.some(({ day, n }) => day === codeOf(date) && places(date).includes(n));
  return isNth && months % rule.interval === 0;
}

type Range = readonly { readonly from: string; readonly until: string }[];

const isWithin = (ranges: Range, date: string): boolean =>
  ranges.some(({ from, until }) => from <= date && date <= until);

/** Flags by date after the rule, the calendar, the bank holidays, the pauses and the exceptions. */
function plannedDates(parts: Schedule, { calendars }: ScheduleContext): Map<string, string> {
  const {
    rule,
    from = '',
    until = '9999',
    calendar,
    bankHolidays,
    pauses = [],
    except = [],
  } = parts;
  const term = calendars?.term ?? [];
  const covered = {
    from: term.map((range) => range.from).sort()[0] ?? '9',
    until:
      term
        .map((range) => range.until)
        .sort()
        .at(-1) ?? '',
  };
  const holidays = (calendars?.bankHolidays ?? []).map(({ date }) => date).sort();
  const planned = new Map<string, string>();
  for (const date of ALL_DATES) {
    if (date < from || date > until || !isOnRule(rule, date, from)) continue;
    if (isWithin(pauses, date) || except.includes(date)) continue;
    let flags = '';
    const isTermKnown = isWithin([covered], date);
    if (calendar === 'term' && isTermKnown && !isWithin(term, date)) continue;
    if (calendar === 'term' && !isTermKnown) flags += ' !term-dates-unknown';
    const isHoliday = holidays.includes(date);
    if (isHoliday && bankHolidays === 'skip') continue;
    if (isHoliday && bankHolidays === 'ask') flags += ' !check-bank-holiday';
    if (bankHolidays !== 'run' && date > (holidays.at(-1) ?? ''))
      flags += ' !bank-holidays-unknown';
    planned.set(date, flags);
  }
  return planned;
}

/** All occurrences as lines in order, for schedules whose extra dates keep their time and whose moves keep theirs. */
function expectedLines(parts: Schedule, context: ScheduleContext): readonly string[] {
  const planned = plannedDates(parts, context);
  for (const { date } of parts.extra ?? []) planned.set(date, '');
  const time = '10:00-11:30';
  const lines: string[] = [];
  for (const [date, flags] of planned) {
    const change = (parts.changes ?? []).findLast((one) => one.date === date);
    const to = change?.to?.date;
    if (change === undefined) lines.push(`${date} ${time}${flags}`);
    else if (to === undefined) lines.push(`${date} ${time} cancelled${flags}`);
    else {
      lines.push(`${date} ${time} moved to ${to} ${time}${flags}`);
      lines.push(`${to} ${time} moved from ${date} ${time}`);
    }
  }
  return lines.sort();
}

const date = fc.integer({ min: 0, max: 1099 }).map((index) => ALL_DATES[index]!);
const range = fc
  .tuple(date, fc.integer({ min: 0, max: 60 }))
  .map(([from, length]) => ({ from, until: iso(Date.parse(`${from}T00:00Z`) + length * DAY_MS) }));
const dates = fc.array(date, { maxLength: 6 });
const days = fc.subarray(CODES, { minLength: 1 });
const interval = fc.integer({ min: 1, max: 4 });

const rule = fc.oneof(
  fc.record({ freq: fc.constant('once'), date }),
  fc.record({ freq: fc.constant('dates'), dates: fc.array(date, { minLength: 1, maxLength: 30 }) }),
  fc.record({ freq: fc.constant('weekly'), interval, days }),
  fc.record({
    freq: fc.constant('monthly'),
    interval,
    nth: fc.array(
      fc.record({ day: fc.constantFrom(...CODES), n: fc.constantFrom(1, 2, 3, 4, 5, -1) }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
);

const change = fc.oneof(
  fc.record({ date, status: fc.constant('cancelled') }),
  fc.record({ date, status: fc.constant('moved'), to: fc.record({ date }) }),
);

const anySchedule = fc
  .record(
    {
      rule,
      from: date,
      until: date,
      calendar: fc.constant('term'),
      bankHolidays: fc.constantFrom('run', 'skip', 'ask'),
      pauses: fc.array(range, { maxLength: 3 }),
      except: dates,
      extra: fc.array(fc.record({ date }), { maxLength: 4 }),
      changes: fc.array(change, { maxLength: 6 }),
    },
    { requiredKeys: ['rule', 'from', 'bankHolidays'] },
  )
  .map((parts) => schedule(parts as unknown as Partial<Schedule>));

const anyContext = fc
  .record({ term: fc.array(range, { maxLength: 4 }), holidays: dates })
  .map(({ term, holidays }): ScheduleContext => ({
    division: 'england-and-wales',
    calendars: { term, bankHolidays: holidays.map((holiday) => ({ date: holiday })) },
  }));

const sorted = (list: ReturnType<typeof occurrencesBetween>): readonly string[] =>
  list.occurrences.map(line).sort();

describe('the occurrences of any schedule', () => {
  const anyWindow = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 150 }));

  it('are those of walking every day', () => {
    fc.assert(
      fc.property(anySchedule, anyContext, anyWindow, (parts, context, [index, length]) => {
        const fromDay = on(ALL_DATES[index]!);
        const list = occurrencesBetween(parts, { fromDay, untilDay: fromDay + length, ...context });
        fc.pre(!list.flags.includes('truncated'));
        const [from, until] = [dateOf(fromDay), dateOf(fromDay + length)];
        const expected = expectedLines(parts, context).filter(
          (one) => from <= one.slice(0, 10) && one.slice(0, 10) <= until,
        );
        expect(sorted(list)).to.deep.equal(expected);
      }),
      { numRuns: 400 },
    );
  }).timeout(20_000);

  it('are in order, and the same in two windows as in one', () => {
    fc.assert(
      fc.property(
        anySchedule,
        anyWindow,
        fc.integer({ min: 0, max: 150 }),
        (parts, [index, length], cut) => {
          const fromDay = on(ALL_DATES[index]!);
          const between = (first: number, last: number): readonly string[] =>
            occurrencesBetween(parts, {
              fromDay: first,
              untilDay: last,
              ...england,
            }).occurrences.map(line);
          const whole = between(fromDay, fromDay + length);
          const middle = fromDay + Math.min(cut, length);
          expect([
            ...between(fromDay, middle),
            ...between(middle + 1, fromDay + length),
          ]).to.deep.equal(whole);
          expect(whole.map((one) => one.slice(0, 10)).toSorted()).to.deep.equal(
            whole.map((one) => one.slice(0, 10)),
          );
        },
      ),
      { numRuns: 500 },
    );
  }).timeout(20_000);
});

describe('the opening of any place', () => {
  const time = fc.integer({ min: 0, max: 95 }).map((quarter) => {
    const [hours, minutes] = [Math.floor(quarter / 4), (quarter % 4) * 15];
    return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
  });
  const hours = fc.array(
    fc.tuple(days, time, time).filter(([, opens, closes]) => opens !== closes || opens === '00:00'),
    { minLength: 1, maxLength: 5 },
  );
  const weekMinutes = 7 * 1440;
  const minutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

  it('is what a tape of the minutes of a week says', () => {
    fc.assert(
      fc.property(hours, fc.integer({ min: 0, max: weekMinutes - 1 }), (list, now) => {
        const tape = new Uint8Array(weekMinutes);
        for (const [codes, opens, closes] of list) {
          const length = ((minutes(closes) - minutes(opens) + 1439) % 1440) + 1;
          for (const code of codes) {
            const start = CODES.indexOf(code) * 1440 + minutes(opens);
            for (let at = start; at < start + length; at += 1) tape[at % weekMinutes] = 1;
          }
        }
        const isOpen = tape[now] === 1;
        let until = now;
        while (until < now + weekMinutes && tape[until % weekMinutes] === Number(isOpen))
          until += 1;
        const place = {
          status: 'open',
          hours: list.map(([codes, opens, closes]) => span(codes.join(' '), opens, closes)),
        } as const;
        const monday = on('2026-11-02');
        const wall = { day: monday + Math.floor(now / 1440), minute: now % 1440 };
        const { state, until: closes, next } = openingAt(place, wall, england);
        expect(state).to.equal(isOpen ? 'open' : 'closed');
        const change = isOpen ? closes : next;
        const isSaid = !isOpen || until < (Math.floor(now / 1440) + 2) * 1440;
        const expected = { day: monday + Math.floor(until / 1440), minute: until % 1440 };
        expect(change).to.deep.equal(isSaid ? expected : undefined);
      }),
      { numRuns: 400 },
    );
  }).timeout(20_000);
});
