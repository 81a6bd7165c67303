import assert from 'node:assert/strict';
import { it } from 'node:test';
import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { dateOf, dayOf } from '../../../src/core/schedule/dates.js';
import { instantOf, wallTimeAt } from '../../../src/core/schedule/local-time.js';

const SEED = 20_261_025;
const [first, last] = [dayOf('1996-01-01')!, dayOf('2037-12-31')!];

/** Days of a change of the clocks as often as all others. */
const changeDays = Array.from({ length: last - first }, (_, index) => first + index).filter((day) =>
  /-(03|10)-(2[5-9]|3[01])$/.test(dateOf(day)),
);

const anyDay = fc.oneof(fc.integer({ min: first, max: last }), fc.constantFrom(...changeDays));
const anyMinute = fc.oneof(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 180 }));

const wallText = (day: number, minute: number): string => {
  const time = Temporal.PlainTime.from('00:00').add({ minutes: minute });
  return `${dateOf(day)}T${time.toString().slice(0, 5)}`;
};

it('a wall time in London has the instant that Temporal gives it, and comes back from it', () => {
  fc.assert(
    fc.property(anyDay, anyMinute, (day, minute) => {
      const zoned = Temporal.PlainDateTime.from(wallText(day, minute)).toZonedDateTime(
        'Europe/London',
      );
      assert.equal(instantOf({ day, minute }), zoned.epochMilliseconds);
      const shown = wallTimeAt(zoned.epochMilliseconds);
      assert.equal(
        wallText(shown.day, shown.minute),
        zoned.toPlainDateTime().toString().slice(0, 16),
      );
    }),
    { numRuns: 3000, seed: SEED },
  );
});
