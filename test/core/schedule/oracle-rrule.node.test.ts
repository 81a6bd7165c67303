/**
 * The days of thousands of rules against two independent readers of RFC 5545: those we write, with the first day of
 * the rule as DTSTART, and those that importers meet.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { Schedule } from '../../../src/core/feed/types.js';
import { dateOf } from '../../../src/core/schedule/dates.js';
import { ruleDays, ruleOf } from '../../../src/core/schedule/recurrence.js';
import { scheduleOfRrule } from '../../../src/core/schedule/rrule-in.js';
import { rruleOf } from '../../../src/core/schedule/rrule.js';
import { london } from './london-zone.js';
import { on, schedule } from './builders.js';
import { anyDate, anyRepeating, weekdayCodes } from './rule-arbitraries.js';

/** How many dates of each rule are compared, and the last day looked at: beyond it readers are only slow. */
const DATES = 20;
const LAST_DATE = '2036-12-31';
const SEED = 20_261_025;

const ourDays = (parts: Schedule): readonly string[] => {
  const rule = ruleOf(parts);
  assert.ok(typeof rule !== 'string');
  const window = { fromDay: -Infinity, untilDay: on(LAST_DATE) };
  return ruleDays(rule, { ...window, keeps: () => true, limit: DATES }).days.map(dateOf);
};

const temporalDays = (rruleString: string, first: string, start: string): readonly string[] => {
  const dtstart = Temporal.PlainDateTime.from(`${first}T${start}`).toZonedDateTime('Europe/London');
  const found: string[] = [];
  new RRuleTemporal({ rruleString, dtstart }).all((date) => {
    const text = date.toString().slice(0, 10);
    if (text <= LAST_DATE && found.length < DATES) found.push(text);
    return text <= LAST_DATE && found.length < DATES;
  });
  return found;
};

const icalDays = (rrule: string, first: string, start: string): readonly string[] => {
  const dtstart = ICAL.Time.fromDateTimeString(`${first}T${start}:00`);
  dtstart.zone = london;
  const dates = ICAL.Recur.fromString(rrule).iterator(dtstart);
  const found: string[] = [];
  while (found.length < DATES) {
    const next = dates.next() as ICAL.Time | null;
    const text = next?.toString().slice(0, 10) ?? '9999';
    if (text > LAST_DATE) break;
    found.push(text);
  }
  return found;
};

/** Whether a wall time is left out by a clock change; that reader then leaves out the date too. */
const isSkipped = (date: string, start: string): boolean => {
  const zoned = Temporal.PlainDateTime.from(`${date}T${start}`).toZonedDateTime('Europe/London');
  return zoned.toPlainTime().toString().slice(0, 5) !== start;
};

/**
 * ical.js 2.2 leaves out a first date on the 31st when the rule also has a fifth weekday that this month lacks: it
 * keeps the length of the month in which it found that one.
 */
const isMisread = (rrule: string, first: string): boolean =>
  first.endsWith('-31') && /BYDAY=.*5[A-Z]{2},|,\+?5/.test(rrule);

/** Compares up to the date where a left-out one makes room for one more at the end. */
const assertSameDays = (rrule: string, ours: readonly string[], start: string): void => {
  const [first] = ours;
  if (first === undefined) return;
  if (!isMisread(rrule, first)) {
    assert.deepEqual(icalDays(rrule, first, start), ours, `ical.js: ${rrule} from ${first}`);
  }
  if (isSkipped(first, start)) return;
  const kept = ours.filter((date) => !isSkipped(date, start));
  const theirs = temporalDays(rrule, first, start).slice(0, kept.length);
  assert.deepEqual(theirs, kept, `rrule-temporal: ${rrule} from ${first}`);
};

describe('the RRULE of any schedule', () => {
  it('gives our days to rrule-temporal and ical.js', () => {
    fc.assert(
      fc.property(anyRepeating, (parts) => {
        assertSameDays(rruleOf(parts) ?? '', ourDays(parts), parts.start ?? '');
      }),
      { numRuns: 1600, seed: SEED },
    );
  });

  it('comes back as a schedule with the same days', () => {
    fc.assert(
      fc.property(anyRepeating, (parts) => {
        const { from = '', start } = parts;
        const reading = scheduleOfRrule(rruleOf(parts) ?? '', { dtstart: from, start });
        assert.ok(reading.ok);
        const { rule, until } = reading;
        assert.deepEqual(ourDays(schedule({ rule, from, until })), ourDays(parts));
        assert.equal(until, parts.until);
        assert.equal(reading.isStartOnRule, ourDays({ ...parts, until: undefined })[0] === from);
      }),
      { numRuns: 1600, seed: SEED },
    );
  });
});

const list = (values: readonly (string | number)[]): fc.Arbitrary<string> =>
  fc.subarray([...values], { minLength: 1 }).map((some) => some.join(','));

const stamp = (date: string): string => date.replaceAll('-', '');

/** Parts in any order, as calendar programs write them. */
const anyRrule = fc
  .tuple(
    fc.oneof(
      fc.constant(['FREQ=WEEKLY']),
      list(weekdayCodes).map((days) => ['FREQ=WEEKLY', `BYDAY=${days}`]),
      list(weekdayCodes).map((days) => ['FREQ=DAILY', `BYDAY=${days}`]),
      fc.constant(['FREQ=DAILY']),
      list(['1MO', '-1FR', '+2TU', '5WE', '4SU', '3SA']).map((days) => [
        'FREQ=MONTHLY',
        `BYDAY=${days}`,
      ]),
      fc
        .tuple(fc.constantFrom(...weekdayCodes), list([1, 2, 3, 4, 5, -1]))
        .map(([day, places]) => ['FREQ=MONTHLY', `BYDAY=${day}`, `BYSETPOS=${places}`]),
    ),
    fc.option(fc.integer({ min: 1, max: 12 }).map((interval) => `INTERVAL=${interval}`)),
    fc.option(fc.constantFrom(...weekdayCodes).map((code) => `WKST=${code}`)),
    fc.option(
      fc.oneof(
        fc.integer({ min: 1, max: 30 }).map((count) => `COUNT=${count}`),
        anyDate.map((date) => `UNTIL=${stamp(date)}T235959Z`),
        anyDate.map((date) => `UNTIL=${stamp(date)}T083000Z`),
      ),
    ),
  )
  .chain(([base, ...more]) => {
    const parts = [...base, ...more.filter((part) => part !== null)];
    return fc.shuffledSubarray(parts, { minLength: parts.length });
  })
  .map((parts) => parts.join(';'));

const without = (rrule: string, parts: RegExp): string =>
  rrule
    .split(';')
    .filter((part) => !parts.test(part))
    .join(';');

/** The first day of a rule in the terms of a reader, so that DTSTART is on it. */
const firstDay = (rrule: string, from: string): string =>
  temporalDays(without(rrule, /^(UNTIL|COUNT|INTERVAL)/), from, '09:00')[0] ?? from;

/** Refused are daily rules that leave out days, and weeks whose first day matters. */
const assertRightlyRefused = (reason: string, rrule: string, dtstart: string): void => {
  if (reason === 'interval') {
    assert.match(rrule, /FREQ=DAILY/);
    return;
  }
  assert.equal(reason, 'week-start');
  const unbounded = without(rrule, /^(UNTIL|COUNT)/);
  const fromMonday = without(unbounded, /^WKST/);
  assert.notDeepEqual(
    temporalDays(unbounded, dtstart, '09:00'),
    temporalDays(fromMonday, dtstart, '09:00'),
  );
};

describe('the schedule of any RRULE', () => {
  it('has the days that rrule-temporal and ical.js give it, or is refused', () => {
    let read = 0;
    fc.assert(
      fc.property(anyRrule, anyDate, (rrule, date) => {
        const dtstart = firstDay(rrule, date);
        const reading = scheduleOfRrule(rrule, { dtstart, start: '09:00' });
        if (!reading.ok) {
          assertRightlyRefused(reading.reason, rrule, dtstart);
          return;
        }
        read += 1;
        const { rule, from, until } = reading;
        const ours = ourDays(schedule({ rule, from, until }));
        assert.equal(ours[0] ?? dtstart, dtstart);
        assertSameDays(rrule, ours, '09:00');
      }),
      { numRuns: 1500, seed: SEED },
    );
    assert.ok(read > 900, `only ${read} were read`);
  });
});
