import { expect } from '@open-wc/testing';
import type { Schedule, Session } from '../../src/core/feed/types.js';
import type { OccurrenceFlag } from '../../src/core/schedule/occurrence.js';
import { occurrencesBetween } from '../../src/core/schedule/occurrences.js';
import {
  atPlace,
  occurrenceDoubts,
  occurrenceState,
  sessionStatusText,
} from '../../src/ui/occurrence-words.js';
import { change, england, on, schedule } from '../core/schedule/builders.js';

/** A Monday; the sessions are on Tuesdays. */
const TODAY = on('2026-11-23');

/** What becomes of the sessions of one week. */
const statesOf = (
  changes: Schedule['changes'],
  placeName: string | undefined,
): readonly (string | undefined)[] => {
  const window = { fromDay: TODAY, untilDay: TODAY + 6, ...england };
  const { occurrences } = occurrencesBetween(schedule({ changes }), window);
  return occurrences.map((one) => occurrenceState(one, TODAY, placeName));
};

describe('occurrenceState', () => {
  const moved = (to: object) => [change('2026-11-24', 'moved', { to })];
  const cases: [string, Schedule['changes'], string | undefined, readonly unknown[]][] = [
    ['that is on as usual', [], 'A Hub', [undefined]],
    ['that is cancelled', [change('2026-11-24', 'cancelled')], 'A Hub', ['Cancelled.']],
    ['that is changed', [change('2026-11-24', 'changed')], 'A Hub', ['Changed.']],
    [
      'that is at another place',
      [change('2026-11-24', 'changed', { to: { place: 'b' } })],
      'B Hub',
      ['Changed. This time it is at B Hub.'],
    ],
    [
      'that is at a place nobody knows',
      [change('2026-11-24', 'changed', { to: { place: 'b' } })],
      undefined,
      ['Changed.'],
    ],
    [
      'that moves to another day',
      moved({ date: '2026-11-27' }),
      'A Hub',
      ['Moved to Friday 27 November, 10am to 11:30am.', 'Moved here from tomorrow.'],
    ],
    [
      'that moves to another day, time and place',
      moved({ date: '2026-11-27', start: '13:00', place: 'b' }),
      'B Hub',
      ['Moved to Friday 27 November, 1pm, at B Hub.', 'Moved here from tomorrow.'],
    ],
    [
      'that moves to another time of the day',
      moved({ start: '14:00', end: '15:00' }),
      'A Hub',
      ['Moved to tomorrow, 2pm to 3pm.', 'Moved from 10am.'],
    ],
    [
      'that "moves" to another end',
      moved({ end: '12:00' }),
      'A Hub',
      ['Moved to tomorrow, 10am to midday.', 'Changed.'],
    ],
    [
      'that moves to another place',
      moved({ place: 'b' }),
      'B Hub',
      ['Moved to B Hub.', 'Moved here for this day.'],
    ],
    [
      'that moves to a place nobody knows',
      moved({ place: 'b' }),
      undefined,
      ['Moved to another place. Please ask where.', 'Moved here for this day.'],
    ],
    ['that moves nobody says where to', [change('2026-11-24', 'moved')], 'A Hub', ['Cancelled.']],
    [
      'that changes in a way we cannot read',
      [change('2026-11-24', 'unknown')],
      'A Hub',
      [undefined],
    ],
  ];
  for (const [what, changes, placeName, states] of cases) {
    it(`says of a date ${what}: ${states.map(String).join(' / ')}`, () => {
      expect(statesOf(changes, placeName)).to.deep.equal(states);
    });
  }

  it('says of a date without a time that its place is new', () => {
    const movedFrom = { day: TODAY };
    const here = { day: TODAY, startMinute: 600, placeId: 'b', movedFrom };
    const state = occurrenceState({ ...here, status: 'moved', flags: [] }, TODAY, 'B Hub');
    expect(state).to.equal('Moved here for this day.');
  });
});

describe('occurrenceDoubts', () => {
  const cases: [OccurrenceFlag, string][] = [
    ['term-dates-unknown', 'We do not know the school terms for this day. Please check first.'],
    ['check-bank-holiday', 'This day is a bank holiday, so it may not be on. Please check first.'],
    ['bank-holidays-unknown', 'This day may be a bank holiday. Please check nearer the time.'],
    ['moved-without-to', 'It was to move to another day, but we do not know which. Please ask.'],
    ['change-unknown', 'Something is different this time. Please ask what before you come.'],
    ['status-unknown', 'We are not sure that this is still on. Please check first.'],
  ];
  for (const [flag, sentence] of cases) {
    it(`says of ${flag}: ${sentence}`, () => {
      expect(occurrenceDoubts([flag])).to.deep.equal([sentence]);
    });
  }

  it('says each doubt in a sentence of its own', () => {
    expect(occurrenceDoubts([])).to.deep.equal([]);
    expect(occurrenceDoubts(['ends-next-day', 'status-unknown'], 1500)).to.deep.equal([
      'Ends at 1am the next day.',
      'We are not sure that this is still on. Please check first.',
    ]);
  });

  it('says nothing of an end at midnight, or of one that is not given', () => {
    expect(occurrenceDoubts(['ends-next-day'], 1440)).to.deep.equal([]);
    expect(occurrenceDoubts(['ends-next-day'])).to.deep.equal([]);
  });
});

describe('sessionStatusText', () => {
  const cases: [Session['status'], string | undefined][] = [
    ['active', undefined],
    ['paused', 'Paused for now. Please ask when it starts again.'],
    ['ended', 'This has ended.'],
    ['unknown', 'We are not sure that this is still on. Please check first.'],
  ];
  for (const [status, sentence] of cases) {
    it(`says ${String(sentence)} of ${status}`, () => {
      expect(sessionStatusText(status)).to.equal(sentence);
    });
  }
});

describe('atPlace', () => {
  it('adds the place when it is known', () => {
    expect(atPlace('tomorrow, 10am', 'A Hub')).to.equal('tomorrow, 10am, at A Hub');
    expect(atPlace('tomorrow, 10am', undefined)).to.equal('tomorrow, 10am');
  });
});
