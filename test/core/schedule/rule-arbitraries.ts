/**
 * Rules and their bounds for the oracles, drawn so that the hard dates are hit often: leap days, year ends, ISO week
 * 53 of 2026 and 2032, both clock changes, fifth and last weekdays.
 */
import * as fc from 'fast-check';
import { dateOf } from '../../../src/core/schedule/dates.js';
import { on, schedule } from './builders.js';

export const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** Days around which calendars go wrong. */
const hardDates = [
  ...['2024-02-29', '2028-02-29', '2032-02-29', '2025-12-31', '2026-12-28', '2027-01-03'],
  ...['2032-12-27', '2033-01-02', '2026-03-29', '2026-10-25', '2027-03-28', '2031-10-26'],
];

export const anyDate = fc.oneof(
  fc.integer({ min: on('2024-01-01'), max: on('2033-12-31') }).map(dateOf),
  fc
    .tuple(fc.constantFrom(...hardDates), fc.integer({ min: -9, max: 9 }))
    .map(([date, shift]) => dateOf(on(date) + shift)),
);

/** Wall times, half of them in the night, where the clocks change. */
export const anyTime = fc
  .oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 95 }))
  .map((quarter) => {
    const [hour, minute] = [Math.floor(quarter / 4), (quarter % 4) * 15];
    return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  });

const interval = fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 12 }));

export const anyRepeatingRule = fc.oneof(
  fc.record({
    freq: fc.constant('weekly'),
    interval,
    days: fc.subarray([...weekdayCodes], { minLength: 1 }),
  }),
  fc.record({
    freq: fc.constant('monthly'),
    interval,
    nth: fc.uniqueArray(
      fc.record({ day: fc.constantFrom(...weekdayCodes), n: fc.constantFrom(1, 2, 3, 4, 5, -1) }),
      { minLength: 1, maxLength: 3, selector: ({ day, n }) => `${n}${day}` },
    ),
  }),
);

/** A repeating rule that starts on a day and may end on one. */
export const anyRepeating = fc
  .record(
    { rule: anyRepeatingRule, from: anyDate, until: anyDate, start: anyTime },
    { requiredKeys: ['rule', 'from', 'start'] },
  )
  .map((parts) => schedule({ ...parts, end: undefined }));
