import { expect } from '@open-wc/testing';
import { dayOf } from '../../src/core/schedule/dates.js';
import { formatDistance } from '../../src/ui/format-distance.js';
import { formatLanguage, formatList } from '../../src/ui/format-language.js';
import { formatDay, formatTime, formatTimeRange, formatWeekday } from '../../src/ui/format-time.js';
import { formatDate, formatNumber } from '../../src/ui/format.js';

const MILE = 1609.344;

describe('formatDistance', () => {
  const cases: [number, boolean, string][] = [
    [0, true, 'less than 0.1 miles'],
    [0.09 * MILE, true, 'less than 0.1 miles'],
    [0.1 * MILE, true, '0.1 miles'],
    [MILE, true, '1 mile'],
    [1.24 * MILE, true, '1.2 miles'],
    [9.94 * MILE, true, '9.9 miles'],
    [10 * MILE, true, '10 miles'],
    [10.6 * MILE, true, '11 miles'],
    [1234 * MILE, true, '1,234 miles'],
    [0, false, 'less than 1 mile'],
    [0.99 * MILE, false, 'less than 1 mile'],
    [MILE, false, 'about 1 mile'],
    [1.2 * MILE, false, 'about 1 mile'],
    [7.6 * MILE, false, 'about 8 miles'],
  ];
  for (const [metres, isExact, words] of cases) {
    it(`says ${words} for ${Math.round(metres)} m ${isExact ? 'exactly' : 'or so'}`, () => {
      expect(formatDistance(metres, isExact)).to.equal(words);
    });
  }
});

describe('formatTime', () => {
  const cases: [number, string][] = [
    [0, 'midnight'],
    [1, '12:01am'],
    [5, '12:05am'],
    [60, '1am'],
    [570, '9:30am'],
    [719, '11:59am'],
    [720, 'midday'],
    [721, '12:01pm'],
    [780, '1pm'],
    [1050, '5:30pm'],
    [1439, '11:59pm'],
    [1440, 'midnight'],
    [1530, '1:30am'],
  ];
  for (const [minute, words] of cases) {
    it(`says ${words} for minute ${minute}`, () => {
      expect(formatTime(minute)).to.equal(words);
    });
  }

  it('says from when to when, or from when', () => {
    expect(formatTimeRange(600, 690)).to.equal('10am to 11:30am');
    expect(formatTimeRange(1320, 1500)).to.equal('10pm to 1am');
    expect(formatTimeRange(600, undefined)).to.equal('10am');
    expect(formatTimeRange(0, 0)).to.equal('midnight to midnight');
  });
});

describe('days', () => {
  const cases: [string, string, string, string][] = [
    ['2026-11-23', 'Monday', 'Monday 23 November', '23 November 2026'],
    ['2028-02-29', 'Tuesday', 'Tuesday 29 February', '29 February 2028'],
    ['2027-03-28', 'Sunday', 'Sunday 28 March', '28 March 2027'],
    ['2026-10-25', 'Sunday', 'Sunday 25 October', '25 October 2026'],
    ['2027-01-01', 'Friday', 'Friday 1 January', '1 January 2027'],
    ['1970-01-01', 'Thursday', 'Thursday 1 January', '1 January 1970'],
  ];
  for (const [date, weekday, day, whole] of cases) {
    it(`are those of ${date} in every zone`, () => {
      const number = dayOf(date)!;
      expect(formatWeekday(number)).to.equal(weekday);
      expect(formatDay(number).replace(',', '')).to.equal(day);
      expect(formatDate(number)).to.equal(whole);
    });
  }
});

describe('numbers and languages', () => {
  it('have separators for thousands', () => {
    expect([0, 401, 10_000].map(formatNumber)).to.deep.equal(['0', '401', '10,000']);
  });

  const tags = [
    ['pl', 'Polish'],
    ['ur', 'Urdu'],
    ['bfi', 'British Sign Language'],
    ['zz-invented', 'zz-invented'],
    ['not a tag', 'not a tag'],
  ] as const;
  for (const [tag, name] of tags) {
    it(`call ${tag} ${name}`, () => {
      expect(formatLanguage(tag).toLowerCase()).to.contain(name.toLowerCase().slice(0, 2));
      if (!tag.startsWith('zz')) expect(formatLanguage(tag)).to.equal(name);
    });
  }

  it('are listed as a person lists them', () => {
    expect(formatList([])).to.equal('');
    expect(formatList(['Polish'])).to.equal('Polish');
    expect(formatList(['Polish', 'Urdu', 'Welsh'])).to.equal('Polish, Urdu and Welsh');
  });
});
