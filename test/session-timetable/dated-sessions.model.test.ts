import { expect } from '@open-wc/testing';
import {
  datedSessions,
  isOnNow,
  isOver,
  stillRunning,
  type DatedSession,
} from '../../src/session-timetable/dated-sessions.model.js';
import { indexSessions } from '../../src/session-timetable/session-index.model.js';
import { place, session, type FeedInput, type SessionInput } from '../support/fake-feed.js';
import { at, feedOf } from '../support/finder-models.js';
import {
  datedIn,
  days,
  NO_TIMETABLE_PINS,
  on,
  onDates,
  rowText,
  sessionName,
} from '../support/session-models.js';

const places = [place({ id: 'oak' }), place({ id: 'elm', name: 'Elm' })];

const rowsOf = (
  records: Partial<FeedInput>,
  window = days('2026-11-23', '2026-12-06'),
): readonly string[] => datedIn(records, window).map(rowText);

const found = (sessions: SessionInput[], window = days('2026-11-23', '2026-12-06')) => {
  const feed = feedOf({ places, sessions });
  return datedSessions(indexSessions(feed, NO_TIMETABLE_PINS), window, feed);
};

/** One date from `start` to `end` on Monday 23 November 2026. */
const dateFrom = (start?: string, end?: string, more: object = {}): DatedSession =>
  datedIn(
    {
      sessions: [
        session({
          schedule: {
            ...(start !== undefined && { start }),
            ...(end !== undefined && { end }),
            rule: { freq: 'once', date: '2026-11-23' },
            ...more,
          },
        }),
      ],
    },
    days('2026-11-23'),
  )[0]!;

describe('datedSessions', () => {
  it('orders by day, then start, then name, and has times that nobody knows last', () => {
    const sessions = [
      onDates('C', ['2026-11-24', '2026-11-23']),
      onDates('B', ['2026-11-23']),
      session({ name: 'A', schedule: { rule: { freq: 'once', date: '2026-11-23' } } }),
      onDates('D', ['2026-11-23'], {
        schedule: { start: '09:00', rule: { freq: 'unknown', text: '' } },
      }),
    ];
    expect(rowsOf({ sessions })).to.deep.equal([
      '2026-11-23 09:00 D',
      '2026-11-23 10:00 B',
      '2026-11-23 10:00 C',
      '2026-11-23 ? A',
      '2026-11-24 10:00 C',
    ]);
  });

  it('orders days before 1970 too', () => {
    const sessions = [onDates('A', ['1969-12-31', '1969-12-30']), onDates('B', ['1969-12-30'])];
    expect(rowsOf({ sessions }, days('1969-12-01', '1970-01-31'))).to.deep.equal([
      '1969-12-30 10:00 A',
      '1969-12-30 10:00 B',
      '1969-12-31 10:00 A',
    ]);
  });

  it('has first and last day of the window and nothing outside it', () => {
    const sessions = [onDates('A', ['2026-11-22', '2026-11-23', '2026-12-06', '2026-12-07'])];
    expect(rowsOf({ sessions })).to.deep.equal(['2026-11-23 10:00 A', '2026-12-06 10:00 A']);
  });

  it("says where each date is: the change's place, else the usual one", () => {
    const sessions = [
      onDates('A', ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'], {
        place: 'oak',
        schedule: {
          rule: { freq: 'unknown', text: '' },
          changes: [
            { date: '2026-11-24', status: 'changed', to: { place: 'elm' } },
            { date: '2026-11-25', status: 'moved', to: { date: '2026-11-30', place: 'elm' } },
            { date: '2026-11-26', status: 'changed', to: { place: 'nowhere' } },
          ],
        },
      }),
    ];
    expect(rowsOf({ places, sessions })).to.deep.equal([
      '2026-11-23 10:00 A @oak',
      '2026-11-24 10:00 A @elm changed',
      '2026-11-25 10:00 A @oak moved',
      '2026-11-26 10:00 A changed',
      '2026-11-30 10:00 A @elm moved',
    ]);
  });

  it('shows only the dates at a pinned place of a session that is elsewhere', () => {
    const feed = feedOf({
      places,
      sessions: [
        session({
          name: 'A',
          place: 'elm',
          schedule: {
            start: '10:00',
            rule: { freq: 'weekly', days: ['MO'] },
            changes: [{ date: '2026-11-30', status: 'moved', to: { place: 'oak' } }],
          },
        }),
        session({
          name: 'B',
          place: 'elm',
          status: 'paused',
          schedule: {
            rule: { freq: 'weekly', days: ['MO'] },
            changes: [{ date: '2026-11-30', status: 'moved', to: { place: 'oak' } }],
          },
        }),
      ],
    });
    const entries = indexSessions(feed, { ...NO_TIMETABLE_PINS, places: ['oak'] });
    const { dated, unscheduled } = datedSessions(entries, days('2026-11-23', '2026-12-06'), feed);
    expect(dated.map(rowText)).to.deep.equal(['2026-11-30 10:00 A @oak moved']);
    expect(unscheduled).to.deep.equal([]);
  });

  it('uses the calendars of the feed', () => {
    const records: Partial<FeedInput> = {
      calendars: {
        term: [
          { from: '2026-11-02', until: '2026-11-27' },
          { from: '2026-12-01', until: '2026-12-18' },
        ],
      },
      sessions: [
        session({
          name: 'A',
          schedule: { start: '10:00', rule: { freq: 'weekly', days: ['MO'] }, calendar: 'term' },
        }),
      ],
    };
    expect(rowsOf(records)).to.deep.equal(['2026-11-23 10:00 A']);
  });

  it('lists sessions without dates by name, with the reason', () => {
    const { dated, unscheduled } = found([
      session({ name: 'Paused', status: 'paused' }),
      session({ name: 'Ask us', schedule: { rule: { freq: 'unknown', text: 'Most Fridays' } } }),
      session({
        name: 'Fortnightly',
        schedule: { rule: { freq: 'weekly', interval: 2, days: ['MO'] } },
      }),
      session({ name: 'Over', status: 'ended' }),
    ]);
    expect(dated).to.deep.equal([]);
    expect(unscheduled.map(({ entry, reason }) => [sessionName(entry), reason])).to.deep.equal([
      ['Ask us', 'rule-unknown'],
      ['Fortnightly', 'interval-without-anchor'],
      ['Paused', 'paused'],
    ]);
  });

  it('keeps the extra dates of a session whose rule nobody knows', () => {
    const { dated, unscheduled } = found([
      session({
        name: 'A',
        schedule: {
          rule: { freq: 'unknown', text: '' },
          extra: [{ date: '2026-11-24', start: '10:00' }],
        },
      }),
    ]);
    expect(dated.map(rowText)).to.deep.equal(['2026-11-24 10:00 A']);
    expect(unscheduled).to.have.length(1);
  });

  it('says when a session has more dates than are given', () => {
    const everyDay = session({
      schedule: { rule: { freq: 'weekly', days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] } },
    });
    const { dated, isTruncated } = found([everyDay], days('2026-01-01', '2026-12-31'));
    expect([dated.length, isTruncated]).to.deep.equal([200, true]);
    expect(found([everyDay]).isTruncated).to.equal(false);
  });

  it('looks at 366 days at most, and says so', () => {
    const newYears = onDates('A', ['2026-01-01', '2027-01-01', '2027-01-02']);
    const wide = found([newYears], days('2026-01-01', '9999-12-31'));
    expect(wide.dated.map(rowText)).to.deep.equal(['2026-01-01 10:00 A', '2027-01-01 10:00 A']);
    expect(wide.isTruncated).to.equal(true);
    expect(found([newYears], days('2026-01-01', '2027-01-01')).isTruncated).to.equal(false);
  });

  it('cuts the end of the window, for all sessions alike, where a feed plans more than can be read', () => {
    const everyDay = Array.from({ length: 3000 }, (_, index) =>
      session({
        id: `s${index}`,
        schedule: { rule: { freq: 'weekly', days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] } },
      }),
    );
    const { dated, isTruncated } = found(everyDay, days('2026-11-01', '2026-12-31'));
    expect([dated.length, isTruncated]).to.deep.equal([50_000, true]);
    const last = dated.at(-1)!.occurrence.day;
    expect(last).to.equal(on('2026-11-17'));
    expect(dated.filter(({ occurrence }) => occurrence.day === last - 1)).to.have.length(3000);
  });
});

describe('isOver', () => {
  const cases: readonly [what: string, dated: DatedSession, lastMinute: string, over: string][] = [
    ['at its end', dateFrom('10:00', '11:30'), '2026-11-23T11:29', '2026-11-23T11:30'],
    ['past midnight', dateFrom('22:00', '01:00'), '2026-11-24T00:59', '2026-11-24T01:00'],
    [
      'an hour after its start, when nobody knows its end',
      dateFrom('10:00'),
      '2026-11-23T10:59',
      '2026-11-23T11:00',
    ],
    [
      'past midnight, when nobody knows its end',
      dateFrom('23:30'),
      '2026-11-24T00:29',
      '2026-11-24T00:30',
    ],
    [
      'after its day, when nobody knows its start',
      dateFrom(undefined, '11:00'),
      '2026-11-23T23:59',
      '2026-11-24T00:00',
    ],
    ['at half past midnight', dateFrom('00:00', '00:30'), '2026-11-23T00:29', '2026-11-23T00:30'],
  ];
  for (const [what, dated, lastMinute, over] of cases) {
    it(`is true ${what}`, () => {
      expect([isOver(dated, at(lastMinute)), isOver(dated, at(over))]).to.deep.equal([false, true]);
    });
  }
});

describe('isOnNow', () => {
  it('is true from the start to the minute before the end', () => {
    const dated = dateFrom('10:00', '11:30');
    const asked = ['2026-11-23T09:59', '2026-11-23T10:00', '2026-11-23T11:29', '2026-11-23T11:30'];
    expect(asked.map((now) => isOnNow(dated, at(now)))).to.deep.equal([false, true, true, false]);
  });

  it('is true past midnight and not a day later', () => {
    const dated = dateFrom('22:00', '01:00');
    const asked = ['2026-11-23T21:59', '2026-11-23T23:59', '2026-11-24T00:59', '2026-11-24T23:00'];
    expect(asked.map((now) => isOnNow(dated, at(now)))).to.deep.equal([false, true, true, false]);
  });

  it('is not claimed when start or end is not known', () => {
    expect(isOnNow(dateFrom('10:00'), at('2026-11-23T10:00'))).to.equal(false);
    expect(isOnNow(dateFrom(), at('2026-11-23T10:00'))).to.equal(false);
  });

  it('is false for a cancelled date and for the old date of a moved one', () => {
    const changed = (change: object) =>
      dateFrom('10:00', '11:00', { changes: [{ date: '2026-11-23', ...change }] });
    const now = at('2026-11-23T10:30');
    expect(isOnNow(changed({ status: 'cancelled' }), now)).to.equal(false);
    expect(isOnNow(changed({ status: 'moved', to: { date: '2026-11-24' } }), now)).to.equal(false);
    expect(isOnNow(changed({ status: 'changed', note: 'Bring a coat' }), now)).to.equal(true);
  });
});

describe('stillRunning', () => {
  it('is true of what began on an earlier day and is on', () => {
    const night = dateFrom('22:00', '01:00');
    expect(stillRunning(night, at('2026-11-23T23:00'))).to.equal(false);
    expect(stillRunning(night, at('2026-11-24T00:59'))).to.equal(true);
    expect(stillRunning(night, at('2026-11-24T01:00'))).to.equal(false);
  });
});
