import { expect } from '@open-wc/testing';
import type { Session } from '../../src/core/feed/types.js';
import { capacityText } from '../../src/ui/capacity-words.js';
import { at } from '../core/schedule/builders.js';

/** A Monday, in winter time. */
const NOW = at('2026-11-23T10:30');
const TODAY = '2026-11-23T09:00:00Z';
const COUNTED = 'Counted at 9am today.';

type Capacity = NonNullable<Session['capacity']>;

describe('capacityText', () => {
  const places: [Capacity, string | undefined][] = [
    [{ remaining: 1, asOf: TODAY }, `1 place left. ${COUNTED}`],
    [{ remaining: 3, asOf: TODAY }, `3 places left. ${COUNTED}`],
    [{ remaining: 1200, waitingList: true, asOf: TODAY }, `1,200 places left. ${COUNTED}`],
    [{ remaining: 0, asOf: TODAY }, `Full. ${COUNTED}`],
    [{ remaining: 0, waitingList: true, asOf: TODAY }, `Full. There is a waiting list. ${COUNTED}`],
    [
      { remaining: 0, waitingList: false, asOf: TODAY },
      `Full. There is no waiting list. ${COUNTED}`,
    ],
    [{ waitingList: true, asOf: TODAY }, `There is a waiting list. ${COUNTED}`],
    [{ waitingList: false, asOf: TODAY }, undefined],
    [{ max: 12, asOf: TODAY }, 'Places in all: 12.'],
    [{ max: 12, remaining: 0, asOf: TODAY }, `Full. ${COUNTED}`],
    [{ max: 0 }, undefined],
    [{}, undefined],
  ];
  for (const [capacity, text] of places) {
    it(`says ${String(text)} of ${JSON.stringify(capacity)}`, () => {
      expect(capacityText(capacity, NOW)).to.equal(text);
    });
  }

  it('says nothing when nobody said anything', () => {
    expect(capacityText(undefined, NOW)).to.equal(undefined);
  });

  const times: [string | undefined, string, string][] = [
    [TODAY, '2026-11-23T10:30', COUNTED],
    ['2026-11-23T00:00:00Z', '2026-11-23T10:30', 'Counted at midnight today.'],
    ['2026-11-22T16:05:00Z', '2026-11-23T10:30', 'Counted at 4:05pm yesterday.'],
    ['2026-11-22T10:30:00Z', '2026-11-23T10:30', 'Counted at 10:30am yesterday.'],
    [
      '2026-11-22T10:29:00Z',
      '2026-11-23T10:30',
      'Counted on 22 November, so this may have changed.',
    ],
    [
      '2025-11-20T09:00:00Z',
      '2026-11-23T10:30',
      'Counted on 20 November 2025, so this may have changed.',
    ],
    ['2026-07-01T23:30:00Z', '2026-07-02T08:00', 'Counted at 12:30am today.'],
    ['2026-07-01T09:00:00+01:00', '2026-07-01T10:00', 'Counted at 9am today.'],
    ['2026-11-23T10:31:00Z', '2026-11-23T10:30', 'This may have changed.'],
    ['2026-02-30T10:31:00Z', '2026-11-23T10:30', 'This may have changed.'],
    [undefined, '2026-11-23T10:30', 'This may have changed.'],
  ];
  for (const [asOf, now, text] of times) {
    it(`says at ${now} of a count at ${String(asOf)}: ${text}`, () => {
      const capacity = { remaining: 2, ...(asOf === undefined ? {} : { asOf }) };
      expect(capacityText(capacity, at(now))).to.equal(`2 places left. ${text}`);
    });
  }
});
