import { it } from 'node:test';
import { nodeIcalLines } from './node-ical.js';
import { assertReadBy } from './reading.js';

it('the calendar of any session shows in node-ical what the core says', () => {
  assertReadBy(nodeIcalLines, { numRuns: 500, isReadable: () => true });
});
