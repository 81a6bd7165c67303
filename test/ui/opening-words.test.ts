import { expect } from '@open-wc/testing';
import type { Opening } from '../../src/core/schedule/opening.js';
import type { DayHours } from '../../src/core/schedule/day-hours.js';
import { at } from '../support/finder-models.js';
import { feedWords } from '../../src/ui/feed-text.js';
import { dayHoursText, openingDoubt, openingSentence } from '../../src/ui/opening-words.js';

/** Monday. */
const NOW = at('2026-11-23T10:30');
const opening = (fields: Partial<Opening>): Opening => ({ state: 'closed', flags: [], ...fields });

describe('openingSentence', () => {
  const cases: [string, Partial<Opening>, string | undefined][] = [
    ['closes today', { state: 'open', until: at('2026-11-23T17:30') }, 'Open now until 5:30pm.'],
    [
      'closes at midnight',
      { state: 'open', until: at('2026-11-24T00:00') },
      'Open now until midnight.',
    ],
    [
      'closes tomorrow',
      { state: 'open', until: at('2026-11-24T01:00') },
      'Open now until 1am tomorrow.',
    ],
    [
      'closes at midnight tomorrow',
      { state: 'open', until: at('2026-11-25T00:00') },
      'Open now until midnight tomorrow.',
    ],
    ['does not close soon', { state: 'open' }, 'Open now.'],
    ['opens later today', { next: at('2026-11-23T13:00') }, 'Closed now. Opens today at 1pm.'],
    ['opens tomorrow', { next: at('2026-11-24T09:00') }, 'Closed now. Opens tomorrow at 9am.'],
    ['opens this week', { next: at('2026-11-29T12:00') }, 'Closed now. Opens on Sunday at midday.'],
    [
      'opens in a week',
      { next: at('2026-11-30T09:00') },
      'Closed now. Opens on Monday 30 November at 9am.',
    ],
    [
      'opens after a special day',
      { state: 'closed-for', next: at('2026-11-24T09:00') },
      'Closed now. Opens tomorrow at 9am.',
    ],
    ['opens nobody knows when', {}, 'Closed now.'],
    ['is shut for now', { state: 'temporarily-closed' }, 'Closed for now.'],
    ['is planned', { state: 'planned' }, 'Not open yet.'],
    ['has closed for good', { state: 'permanently-closed' }, 'This place has closed.'],
    ['has hours nobody knows', { state: 'unknown' }, undefined],
  ];
  for (const [what, fields, sentence] of cases) {
    it(`says of a place that ${what}: ${String(sentence)}`, () => {
      expect(openingSentence(opening(fields), NOW)?.replace('Monday, ', 'Monday ')).to.equal(
        sentence,
      );
    });
  }
});

describe('openingDoubt', () => {
  const bankHoliday = 'It is a bank holiday, so times may be different. Please check first.';
  const term = 'Times may be different in school holidays. Please check first.';
  it('says what is not certain, the bank holiday first', () => {
    expect(openingDoubt([])).to.equal(undefined);
    expect(openingDoubt(['hours-may-differ'])).to.equal(bankHoliday);
    expect(openingDoubt(['term-dates-unknown'])).to.equal(term);
    expect(openingDoubt(['term-dates-unknown', 'hours-may-differ'])).to.equal(bankHoliday);
  });
});

describe('dayHoursText', () => {
  const words = feedWords('en', 'en');
  const day = (fields: Partial<DayHours>): DayHours => ({
    day: NOW.day,
    state: 'open',
    spans: [],
    isSpecial: false,
    flags: [],
    ...fields,
  });
  const span = (opensMinute: number, closesMinute: number, more: object = {}) => ({
    opensMinute,
    closesMinute,
    ...more,
  });
  const cases: [string, Partial<DayHours>, string][] = [
    ['one span', { spans: [span(540, 1020)] }, '9am to 5pm'],
    ['two spans', { spans: [span(540, 720), span(780, 1020)] }, '9am to midday, 1pm to 5pm'],
    ['a note', { spans: [span(540, 1020, { note: 'Late' })] }, '9am to 5pm (Late)'],
    ['term time', { spans: [span(540, 1020, { when: 'term' })] }, '9am to 5pm (in term time)'],
    [
      'holidays',
      { spans: [span(540, 1020, { when: 'holiday' })] },
      '9am to 5pm (in school holidays)',
    ],
    ['a closed day', { state: 'closed' }, 'Closed'],
    [
      'a closed day with its reason',
      { state: 'closed', reason: { en: 'Training' } },
      'Closed (Training)',
    ],
    ['a special day', { spans: [span(780, 990)], reason: 'Training' }, '1pm to 4:30pm (Training)'],
    ['a day nobody knows', { state: 'unknown' }, 'Not known'],
  ];
  for (const [what, fields, text] of cases) {
    it(`says ${text} of ${what}`, () => {
      expect(dayHoursText(day(fields), words)).to.equal(text);
    });
  }
});
