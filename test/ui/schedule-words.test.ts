import { expect } from '@open-wc/testing';
import type { Schedule } from '../../src/core/feed/types.js';
import { feedWords } from '../../src/ui/feed-text.js';
import { scheduleSentences } from '../../src/ui/schedule-words.js';
import { at, change, monthly, schedule, weekly } from '../core/schedule/builders.js';

/** A Monday; the sessions are on Tuesdays. */
const NOW = at('2026-11-23T10:30');
const words = feedWords('en', 'en');
const placeName = (id: string): string | undefined => (id === 'hub' ? 'Saltmere Hub' : undefined);

const sentencesOf = (parts: Partial<Schedule>): readonly string[] =>
  scheduleSentences(schedule(parts), { words, now: NOW, placeName });

const EVERY = 'Every Tuesday, 10am to 11:30am.';
const ALSO = 'Also on bank holidays.';

describe('scheduleSentences', () => {
  it('says a whole schedule', () => {
    const sentences = sentencesOf({
      ...{ calendar: 'term', bankHolidays: 'skip', until: '2026-12-15' },
      except: ['2026-12-01'],
    });
    expect(sentences).to.deep.equal([
      'Every Tuesday in term time, 10am to 11:30am, until 15 December.',
      'Not on bank holidays.',
      'Not on 1 December.',
    ]);
  });

  const rules: [string, Partial<Schedule>][] = [
    [EVERY, {}],
    ['Every Monday and Thursday, 10am to 11:30am.', { rule: weekly(['TH', 'MO']) }],
    ['Every Monday, Wednesday and Friday, 10am to 11:30am.', { rule: weekly(['MO', 'WE', 'FR']) }],
    ['Every day, 10am to 11:30am.', { rule: weekly(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']) }],
    ['Every Tuesday in term time, 10am to 11:30am.', { calendar: 'term' }],
    ['Every Tuesday in school holidays, 10am to 11:30am.', { calendar: 'holiday' }],
    [
      'Every second Tuesday in term time, 10am to 11:30am.',
      { rule: weekly(['TU'], 2), calendar: 'term', from: '2026-09-08' },
    ],
    [
      'Every second week on Tuesday and Friday, 10am to 11:30am.',
      { rule: weekly(['TU', 'FR'], 2) },
    ],
    ['Every 3 weeks on Tuesday, 10am to 11:30am.', { rule: weekly(['TU'], 3) }],
    ['On the first Tuesday of each month, 10am to 11:30am.', { rule: monthly([['TU', 1]]) }],
    [
      'On the second Monday, the third Monday and the fourth Monday of each month, 10am to 11:30am.',
      {
        rule: monthly([
          ['MO', 2],
          ['MO', 3],
          ['MO', 4],
        ]),
      },
    ],
    ['On the fifth Saturday of each month, 10am to 11:30am.', { rule: monthly([['SA', 5]]) }],
    [
      'On the last Friday of every second month, 10am to 11:30am.',
      { rule: monthly([['FR', -1]], 2) },
    ],
    ['On the last Friday, every 3 months, 10am to 11:30am.', { rule: monthly([['FR', -1]], 3) }],
    [
      'On Saturday 5 December 2026, 10am to 11:30am.',
      { rule: { freq: 'once', date: '2026-12-05' } },
    ],
    [
      'On 24 November and 1 December, 10am to 11:30am.',
      { rule: { freq: 'dates', dates: ['2026-11-17', '2026-11-24', '2026-12-01'] } },
    ],
    [
      'On 15 December, 12 January 2027, 19 January and 4 January 2028, 10am to 11:30am.',
      {
        rule: { freq: 'dates', dates: ['2026-12-15', '2027-01-12', '2027-01-19', '2028-01-04'] },
      },
    ],
    [
      'On 1 December, 2 December, 3 December, 4 December, 5 December and 4 more, 10am to 11:30am.',
      {
        rule: {
          freq: 'dates',
          dates: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((day) => `2026-12-0${day}`),
        },
      },
    ],
    [
      'Most Fridays. Ring to ask.',
      { rule: { freq: 'unknown', text: 'Most Fridays. Ring to ask.' } },
    ],
    ['We do not know the dates. Please ask first.', { rule: { freq: 'unknown', text: ' ' } }],
    ['We do not know the dates. Please ask first.', { rule: weekly([]) }],
  ];
  for (const [sentence, parts] of rules) {
    it(`says of a rule: ${sentence}`, () => {
      expect(sentencesOf(parts)[0]).to.equal(sentence);
    });
  }

  const times: [string, Partial<Schedule>][] = [
    ['Every Tuesday, 10am.', { end: undefined }],
    ['Every Tuesday, 10am.', { end: '10:00' }],
    ['Every Tuesday, time not known.', { start: undefined }],
    ['Every Tuesday, 10pm to 1am the next day.', { start: '22:00', end: '01:00' }],
    ['Every Tuesday, 10pm to midnight.', { start: '22:00', end: '00:00' }],
    ['Every Tuesday, midnight to 12:30am.', { start: '00:00', end: '00:30' }],
    ['Every Tuesday, 10am to 11:30am, until 5 January 2027.', { until: '2027-01-05' }],
    ['Every Tuesday, 10am to 11:30am, from 1 December.', { from: '2026-12-01' }],
    [
      'Every Tuesday, 10am to 11:30am, from 1 December to 13 July 2027.',
      { from: '2026-12-01', until: '2027-07-13' },
    ],
    [
      'Every Tuesday, 10am to 11:30am, from 5 January 2027 to 13 July.',
      { from: '2027-01-05', until: '2027-07-13' },
    ],
    [EVERY, { from: '2026-09-01', until: '9999-12-31' }],
  ];
  for (const [sentence, parts] of times) {
    it(`says of times and bounds ${JSON.stringify(parts)}: ${sentence}`, () => {
      expect(sentencesOf(parts)[0]).to.equal(sentence);
    });
  }

  const more: [string, Partial<Schedule>, readonly string[]][] = [
    [
      'which weeks count',
      { rule: weekly(['TU'], 2), from: '2026-09-08' },
      ['Counted from Tuesday 1 December.', ALSO],
    ],
    [
      'that nobody knows which weeks count',
      { rule: weekly(['TU'], 2) },
      ['We do not know which weeks. Please check first.', ALSO],
    ],
    [
      'that nobody knows which months count',
      { rule: monthly([['TU', 1]], 2) },
      ['We do not know which months. Please check first.', ALSO],
    ],
    ['that bank holidays are left out', { bankHolidays: 'skip' }, ['Not on bank holidays.']],
    [
      'to ask about bank holidays',
      { bankHolidays: 'ask' },
      ['Please check first on bank holidays.'],
    ],
    [
      'to ask about bank holidays when it cannot read what is said of them',
      { bankHolidays: 'unknown' },
      ['Please check first on bank holidays.'],
    ],
    [
      'that it may not be on all year',
      { calendar: 'unknown' },
      ['It may not be on all year. Please check first.', ALSO],
    ],
    [
      'exceptions',
      { except: ['2026-12-08', '2026-11-17', '2027-01-05'] },
      [ALSO, 'Not on 8 December and 5 January 2027.'],
    ],
    [
      'a break with its reason, which ends one sentence only',
      { pauses: [{ from: '2026-12-24', until: '2027-01-01', reason: 'Christmas break.' }] },
      [ALSO, 'A break from 24 December to 1 January 2027: Christmas break.'],
    ],
    [
      'a break without a reason',
      { pauses: [{ from: '2026-12-24', until: '2026-12-31' }] },
      [ALSO, 'A break from 24 December to 31 December.'],
    ],
    [
      'a break of one day',
      {
        pauses: [
          { from: '2026-12-01', until: '2026-12-01', reason: 'Training' },
          { from: '2026-12-08', until: '2026-12-08' },
        ],
      },
      [ALSO, 'Not on 1 December: Training.', 'Not on 8 December.'],
    ],
    [
      'extra dates, each with its own time where it has one',
      {
        extra: [
          { date: '2026-12-04' },
          { date: '2026-11-27' },
          { date: '2026-12-18', start: '13:30', end: '15:30' },
        ],
      },
      [
        ALSO,
        'Also on 27 November and 4 December.',
        'Also on Friday 18 December, 1:30pm to 3:30pm.',
      ],
    ],
    [
      'a cancelled date, and why',
      { changes: [change('2026-12-01', 'cancelled', { note: 'No heating.' })] },
      [ALSO, 'Cancelled on Tuesday 1 December. No heating.'],
    ],
    [
      'a date that moved',
      {
        changes: [
          change('2026-12-29', 'moved', {
            to: { date: '2027-01-04', start: '13:00', end: '14:00', place: 'hub' },
          }),
        ],
      },
      [
        ALSO,
        'Moved from Tuesday 29 December to Monday 4 January 2027, 1pm to 2pm, at Saltmere Hub.',
      ],
    ],
    [
      'a date that moved to a place nobody knows',
      { changes: [change('2026-12-01', 'moved', { to: { date: '2026-12-02', place: 'lost' } })] },
      [ALSO, 'Moved from Tuesday 1 December to Wednesday 2 December, 10am to 11:30am.'],
    ],
    [
      'a date that moved to another place or time of the same day',
      { changes: [change('2026-12-01', 'moved', { to: { start: '14:00', place: 'hub' } })] },
      [ALSO, 'Different on Tuesday 1 December: 2pm, at Saltmere Hub.'],
    ],
    [
      'a changed date',
      { changes: [change('2026-12-01', 'changed', { note: 'Use the side door.' })] },
      [ALSO, 'Different on Tuesday 1 December. Use the side door.'],
    ],
    [
      'a change it cannot read',
      { changes: [change('2026-12-01', 'unknown')] },
      [ALSO, 'Something is different on Tuesday 1 December. Please ask first.'],
    ],
    ['that it is over', { until: '2026-11-17' }, [ALSO, 'There are no more dates.']],
  ];
  for (const [what, parts, sentences] of more) {
    it(`adds ${what}`, () => {
      expect(sentencesOf(parts).slice(1)).to.deep.equal(sentences);
    });
  }

  it('says of listed dates that have all passed only that', () => {
    const rule = { freq: 'dates', dates: ['2026-11-10', '2026-11-17'] } as const;
    expect(sentencesOf({ rule })).to.deep.equal(['There are no more dates.']);
  });

  it('says that a long list of changes goes on', () => {
    const changes = ['01', '08', '15', '22', '29'].map((day) =>
      change(`2026-12-${day}`, 'cancelled'),
    );
    const january = ['05', '12', '19'].map((day) => change(`2027-01-${day}`, 'cancelled'));
    const sentences = sentencesOf({ changes: [...changes, ...january] });
    expect(sentences).to.have.length(8);
    expect(sentences.at(-2)).to.equal('Cancelled on Tuesday 29 December.');
    expect(sentences.at(-1)).to.equal('There are more changes later.');
  });

  it('names every year when no time is given', () => {
    const parts = { from: '2026-09-08', until: '2026-12-15', except: ['2026-10-27'] };
    expect(scheduleSentences(schedule(parts), { words })).to.deep.equal([
      'Every Tuesday, 10am to 11:30am, from 8 September 2026 to 15 December.',
      ALSO,
      'Not on 27 October 2026.',
    ]);
  });

  it('takes the words of the feed in the language of the interface', () => {
    const parts: Partial<Schedule> = {
      rule: { freq: 'unknown', text: { en: 'Most Fridays', cy: 'Bron bob dydd Gwener' } },
    };
    const welsh = { words: feedWords('cy', 'en'), now: NOW };
    expect(scheduleSentences(schedule(parts), welsh)).to.deep.equal(['Bron bob dydd Gwener']);
  });
});
