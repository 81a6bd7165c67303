/**
 * Marlshire's sessions and the dates they come to: each form a schedule can take, with a believable session that has
 * it. Dates were taken from printed calendars and an expander written for this table alone in another language; ISO
 * week 53 of 2026 is 28 December to 3 January, the clocks change on 28 March and 31 October 2027.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { instantOf } from '../../src/core/schedule/local-time.js';
import { sessionOccurrences } from '../../src/core/schedule/sessions.js';
import { on } from '../core/schedule/builders.js';
import { demoFeed, rowsOf, sessionOf, testRows } from './schedule-table.js';

const feed = demoFeed('marlshire');

const TABLE = `
s-dads-online, 2026-12-21 to 2027-01-10: once a week, whatever the bank holidays
  2026-12-23 19:00-20:30
  2026-12-30 19:00-20:30
  2027-01-06 19:00-20:30
s-rhyme-meridian, 2026-12-14 to 2027-01-10: two days a week
  2026-12-15 10:30-11:00
  2026-12-17 10:30-11:00
  2026-12-22 10:30-11:00
  2027-01-05 10:30-11:00
  2027-01-07 10:30-11:00
s-dads-breakfast, 2026-12-01 to 2027-02-01: every second week by ISO week, over week 53 of 2026
  2026-12-06 09:00-10:30
  2026-12-20 09:00-10:30
  2027-01-03 09:00-10:30
  2027-01-17 09:00-10:30
  2027-01-31 09:00-10:30
s-hearing-saltmere, 2026-11-23 to 2027-02-28: every third week by ISO week, over week 53 of 2026
  2026-11-28 09:00-12:00
  2026-12-19 09:00-12:00
  2027-01-09 09:00-12:00
  2027-01-30 09:00-12:00
  2027-02-20 09:00-12:00
s-tongue-tie, 2026-11-23 to 2027-02-28: every fourth week, of which one is week 53 of 2026 and has a bank holiday
  2026-11-30 09:30-12:00
  2026-12-28 09:30-12:00 !check-bank-holiday
  2027-01-25 09:30-12:00
  2027-02-22 09:30-12:00
s-massage-online, 2026-12-01 to 2027-01-31: every second week from a Wednesday, paused in week 53
  2026-12-02 10:00-10:45
  2026-12-16 10:00-10:45
  2027-01-13 10:00-10:45
  2027-01-27 10:00-10:45
s-swap-shop, 2026-11-23 to 2026-12-31: every second week, but nobody wrote which
  none
  !interval-without-anchor
s-dads-saturday, 2026-12-01 to 2027-01-31: two weekdays of the month, without one in January
  2026-12-05 09:30-11:30
  2026-12-19 09:30-11:30
  2027-01-16 09:30-11:30
s-safety-otterby, 2026-11-23 to 2027-04-30: the last weekday of the month, not on a bank holiday or at Christmas
  2026-11-27 13:30-14:30
  2027-01-29 13:30-14:30
  2027-02-26 13:30-14:30
  2027-04-30 13:30-14:30
s-fifth-saturday, 2026-11-01 to 2027-06-30: the fifth weekday, in months that have one
  2027-01-30 09:00-11:00
  2027-05-29 09:00-11:00
s-adoption-tea, 2026-09-01 to 2027-06-30: every second month, counted from the month of its first day
  2026-09-11 13:00-14:45
  2026-11-13 13:00-14:45
  2027-01-08 13:00-14:45
  2027-03-12 13:00-14:45
  2027-05-14 13:00-14:45
s-antenatal-jan, 2027-01-01 to 2027-02-28: on listed dates
  2027-01-12 18:30-20:30
  2027-01-19 18:30-20:30
  2027-01-26 18:30-20:30
  2027-02-02 18:30-20:30
s-first-aid-dec, 2026-11-23 to 2026-12-31: once
  2026-12-05 10:00-12:00
s-bus-summer, 2026-11-23 to 2026-12-31: in words only
  none
  !rule-unknown
s-massage-fenholt, 2026-10-26 to 2026-12-31: from a first to a last day, both included, and an extra one after
  2026-11-03 10:30-11:30
  2026-11-10 10:30-11:30
  2026-11-17 10:30-11:30
  2026-11-24 10:30-11:30
  2026-12-01 10:30-11:30
  2026-12-08 10:30-11:30
  2026-12-15 10:30-11:30
s-hearing-saltmere, 2027-07-01 to 2027-09-30: until a last day: none after it
  2027-07-17 09:00-12:00
s-play-wendlesham, 2026-12-07 to 2027-01-10: in term time, and on one extra day in the holidays
  2026-12-09 10:00-11:30
  2026-12-16 10:00-11:30
  2026-12-22 14:00-15:30
  2027-01-06 10:00-11:30
s-play-hollincross, 2026-12-15 to 2027-01-05: in term time, up to its last day
  2026-12-15 09:30-11:30
  2026-12-18 09:30-11:30
  2027-01-05 09:30-11:30
s-play-thornlow, 2027-04-26 to 2027-05-10: in term time, not on a bank holiday in term
  2027-04-26 09:00-11:00
  2027-05-10 09:00-11:00
s-play-holiday, 2026-12-14 to 2027-04-04: in the holidays, not on bank holidays or at Christmas
  2026-12-22 10:00-14:00
  2027-02-16 10:00-14:00
  2027-02-18 10:00-14:00
  2027-03-30 10:00-14:00
  2027-04-01 10:00-14:00
s-little-lambs, 2025-08-25 to 2025-09-10: before the first term that is known
  2025-08-27 13:00-14:30 !term-dates-unknown
  2025-09-03 13:00-14:30
  2025-09-10 13:00-14:30
s-little-lambs, 2028-07-12 to 2028-07-31: after the last term and the last bank holiday that are known
  2028-07-12 13:00-14:30 !bank-holidays-unknown
  2028-07-19 13:00-14:30 !bank-holidays-unknown
  2028-07-26 13:00-14:30 !term-dates-unknown !bank-holidays-unknown
s-feeding-harvest, 2028-04-10 to 2028-04-24: bank holidays of the feed’s own list, past the end of the bundled one
  2028-04-10 13:00-15:00
  2028-04-17 13:00-15:00 !check-bank-holiday
  2028-04-24 13:00-15:00
s-feeding-marlbridge, 2028-05-23 to 2028-06-06: past the bank holidays that are known
  2028-05-23 10:00-12:00
  2028-05-30 10:00-12:00 !bank-holidays-unknown
  2028-06-06 10:00-12:00 !bank-holidays-unknown
s-play-saltmere, 2027-04-29 to 2027-05-06: bank holidays: runs
  2027-04-29 10:00-11:30
  2027-05-03 10:00-11:30
  2027-05-06 10:00-11:30
s-feeding-specialist, 2026-12-14 to 2027-01-10: bank holidays: does not run
  2026-12-17 13:00-16:00
  2027-01-07 13:00-16:00
s-feeding-harvest, 2027-04-26 to 2027-05-10: bank holidays: ask
  2027-04-26 13:00-15:00
  2027-05-03 13:00-15:00 !check-bank-holiday
  2027-05-10 13:00-15:00
s-feeding-harvest, 2026-12-21 to 2027-01-04: an extra date that confirms a bank holiday, with an earlier end
  2026-12-21 13:00-15:00
  2026-12-28 13:00-14:30
  2027-01-04 13:00-15:00
s-play-fenholt, 2026-11-23 to 2026-12-31: a pause
  2026-11-26 09:30-11:00
  2026-12-17 09:30-11:00
s-play-marlbridge-wed, 2026-12-01 to 2026-12-16: a day without, and words beside the rule
  2026-12-02 09:30-11:00
  2026-12-16 09:30-11:00
s-feelings-walk, 2026-11-23 to 2026-12-31: an extra date
  2026-11-26 13:00-14:00
  2026-12-03 13:00-14:00
s-five-to-grow, 2026-12-04 to 2026-12-31: an extra date at another time, after the listed ones
  2026-12-04 13:30-15:00
  2026-12-11 13:30-15:00
  2026-12-18 13:30-15:30
s-vaccine-fenholt, 2026-12-01 to 2026-12-31: a second time on the same day
  2026-12-03 13:00-15:30
  2026-12-03 16:00-18:00
s-play-hollincross, 2026-11-23 to 2026-12-01: one of two days cancelled
  2026-11-24 09:30-11:30
  2026-11-27 09:30-11:30 cancelled
  2026-12-01 09:30-11:30
s-weigh-marlbridge, 2026-11-23 to 2026-12-04: cancelled
  2026-11-27 09:30-11:30 cancelled
  2026-12-04 09:30-11:30
s-weigh-otterby, 2026-11-24 to 2026-12-08: moved to another day and time
  2026-11-24 09:30-11:30
  2026-12-01 09:30-11:30 moved to 2026-12-02 10:00-12:00
  2026-12-02 10:00-12:00 moved from 2026-12-01 09:30-11:30
  2026-12-08 09:30-11:30
s-work-coach, 2026-12-01 to 2026-12-15: moved to another time of its day
  2026-12-01 16:00-18:30
  2026-12-08 14:00-16:00 moved from 2026-12-08 16:00-18:30
  2026-12-08 16:00-18:30 moved to 2026-12-08 14:00-16:00
  2026-12-15 16:00-18:30
s-play-salt-lane, 2026-11-23 to 2026-12-03: moved to another place
  2026-11-26 13:30-15:00 moved to 2026-11-26 13:30-15:00 @outreach-bus-nether-wendle
  2026-11-26 13:30-15:00 @outreach-bus-nether-wendle moved from 2026-11-26 13:30-15:00
  2026-12-03 13:30-15:00
s-rhyme-fenholt, 2026-12-14 to 2027-01-06: moved to another place for some weeks
  2026-12-16 10:30-11:00 moved to 2026-12-16 10:30-11:00 @hub-fenholt
  2026-12-16 10:30-11:00 @hub-fenholt moved from 2026-12-16 10:30-11:00
  2026-12-23 10:30-11:00
  2027-01-06 10:30-11:00
s-antenatal-nov, 2026-11-23 to 2026-12-06: moved to another day, time and place
  2026-11-24 18:30-20:30 moved to 2026-11-26 18:30-20:30 @hub-marlbridge
  2026-11-26 18:30-20:30 @hub-marlbridge moved from 2026-11-24 18:30-20:30
  2026-12-01 18:30-20:30
s-housing-fenholt, 2026-11-23 to 2026-12-06: moved out of the window
  2026-12-01 10:00-13:00 moved to 2026-12-10 14:00-16:00
s-housing-fenholt, 2026-12-07 to 2026-12-14: moved into the window
  2026-12-10 14:00-16:00 moved from 2026-12-01 10:00-13:00
s-birth-saltmere, 2026-11-23 to 2026-12-06: moved into the window from before
  2026-11-27 10:00-12:30
  2026-11-30 10:00-12:30 moved from 2026-11-13 10:00-12:30
s-play-marlbridge-mon, 2026-11-23 to 2026-11-30: changed: only a note
  2026-11-23 10:00-11:30 changed
  2026-11-30 10:00-11:30
s-kin-club, 2026-12-01 to 2027-01-31: changed: another time
  2026-12-04 10:30-12:30 changed
s-feeding-saltmere, 2026-11-23 to 2026-12-31: paused
  none
s-october-fair, 2026-10-01 to 2026-12-31: ended
  none
s-drove-lane, 2026-12-14 to 2027-01-11: no start
  2026-12-14 ?
  2026-12-21 ?
  2027-01-04 ?
  2027-01-11 ?
s-walk-saltmere, 2026-11-23 to 2026-12-04: no end
  2026-11-27 10:00
  2026-12-04 10:00
s-night-feeds, 2026-12-25 to 2027-01-01: past midnight
  2026-12-25 23:30-24:30 !ends-next-day
  2027-01-01 23:30-24:30 !ends-next-day
s-midnight-feed, 2026-12-24 to 2026-12-31: the first half hour of a day
  2026-12-24 00:00-00:30
  2026-12-31 00:00-00:30
s-night-line, 2027-03-26 to 2027-03-28: over the night when the clocks go forward
  2027-03-26 22:00-25:00 !ends-next-day
  2027-03-27 22:00-25:00 !ends-next-day
  2027-03-28 22:00-25:00 !ends-next-day
s-night-line, 2027-10-29 to 2027-10-31: over the night when the clocks go back
  2027-10-29 22:00-25:00 !ends-next-day
  2027-10-30 22:00-25:00 !ends-next-day
  2027-10-31 22:00-25:00 !ends-next-day
s-clock-night, 2027-01-01 to 2027-12-31: in the hour that is left out and in the one that comes twice
  2027-03-28 01:30-02:30
  2027-10-31 01:30-02:30
s-clock-change, 2027-03-01 to 2027-04-01: on the morning when the clocks go forward
  2027-03-28 07:00-09:00
s-leap-day, 2028-02-01 to 2028-03-31: once on a leap day
  2028-02-29 14:00-15:30
s-feeding-marlbridge, 2028-02-22 to 2028-03-07: a week with a leap day
  2028-02-22 10:00-12:00
  2028-02-29 10:00-12:00
  2028-03-07 10:00-12:00
`;

describe('the sessions of Marlshire', () => {
  testRows(feed, TABLE);

  it('show every status and everything that can be uncertain in a feed without mistakes', () => {
    const expected = rowsOf(TABLE).flatMap((row) => row.expected);
    const marks = expected.flatMap(
      (text) => text.match(/!\S+|cancelled|moved (?:to|from)|changed/g) ?? [],
    );
    assert.deepEqual([...new Set(marks)].sort(), [
      '!bank-holidays-unknown',
      '!check-bank-holiday',
      '!ends-next-day',
      '!interval-without-anchor',
      '!rule-unknown',
      '!term-dates-unknown',
      'cancelled',
      'changed',
      'moved from',
      'moved to',
    ]);
  });

  it('say in the note of a change why', () => {
    const { occurrences } = sessionOccurrences(sessionOf(feed, 's-antenatal-nov'), {
      fromDay: on('2026-11-24'),
      untilDay: on('2026-11-26'),
      calendars: feed.calendars,
      division: feed.division,
    });
    const words = 'On Thursday in Marlbridge, because the hall in Saltmere has no heating.';
    assert.deepEqual(
      occurrences.map(({ note }) => note),
      [words, words],
    );
  });

  const nights = [
    ['2027-03-28', '2027-03-28T01:30:00.000Z', 'is an hour later in the night without that hour'],
    [
      '2027-10-31',
      '2027-10-31T00:30:00.000Z',
      'is the first of two in the night with that hour twice',
    ],
  ] as const;
  for (const [date, instant, words] of nights) {
    it(`half past one on ${date} ${words}`, () => {
      assert.equal(new Date(instantOf({ day: on(date), minute: 90 })).toISOString(), instant);
    });
  }
});
