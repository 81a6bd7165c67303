import { it } from 'node:test';
import type { Schedule } from '../../../src/core/feed/types.js';
import { icalJsLines } from './ical-js.js';
import { assertReadBy } from './reading.js';

/**
 * ical.js 2.2 leaves out a first date on the 31st when the rule also has a fifth weekday that this month lacks
 * (`RecurIterator.init` keeps the length of the month it looked for that one in).
 */
const isReadable = ({ rule }: Schedule): boolean =>
  rule.freq !== 'monthly' || rule.nth.length === 1 || rule.nth.every(({ n }) => n !== 5);

it('the calendar of any session shows in ical.js what the core says', () => {
  assertReadBy(icalJsLines, { numRuns: 2000, isReadable });
});
