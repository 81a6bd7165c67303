/** A property of any calendar file: a reader shows what the core says, as far as the file says it is complete. */
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { seriesCalendar } from '../../../src/core/calendar/calendar-file.js';
import type { Schedule } from '../../../src/core/feed/types.js';
import {
  anyContext,
  anySchedule,
  expectedLines,
  item,
  lastDay,
  linesUntil,
  options,
} from './any-session.js';

const SEED = 20_261_025;

export const assertReadBy = (
  read: (text: string) => readonly string[],
  {
    numRuns,
    isReadable,
  }: { readonly numRuns: number; readonly isReadable: (schedule: Schedule) => boolean },
): void => {
  let whole = 0;
  fc.assert(
    fc.property(anySchedule, anyContext, (schedule, context) => {
      fc.pre(isReadable(schedule));
      const file = seriesCalendar([item({ schedule })], options(context));
      const untilDay = Math.min(lastDay, file.lastDay ?? lastDay);
      if (untilDay === lastDay) whole += 1;
      const expected = expectedLines(schedule, context, untilDay);
      assert.deepEqual(linesUntil(read(file.text), untilDay), expected, file.text);
    }),
    { numRuns, seed: SEED },
  );
  // Only what starts at night on most days of the week is cut.
  assert.ok(whole > numRuns * 0.95, `only ${whole} were whole`);
};
