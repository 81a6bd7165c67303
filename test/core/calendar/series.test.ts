import { expect } from '@open-wc/testing';
import { seriesCalendar } from '../../../src/core/calendar/calendar-file.js';
import type { Schedule } from '../../../src/core/feed/types.js';
import { dateOf } from '../../../src/core/schedule/dates.js';
import { change, england, monthly, on, schedule, weekly } from '../schedule/builders.js';

const fileOf = (parts: Partial<Schedule>, from = '2026-10-20') =>
  seriesCalendar(
    [{ uid: 'a', title: 'A', cancelledTitle: 'No A', status: 'active', schedule: schedule(parts) }],
    {
      stampMs: 0,
      fromDay: on(from),
      locationOf: () => undefined,
      textOf: () => '',
      ...england,
    },
  );

const timesIn = (text: string): readonly string[] =>
  text
    .replaceAll('\r\n ', '')
    .split('END:VTIMEZONE')[1]!
    .split('\r\n')
    .filter((line) => /^(DT(START|END)|RRULE|EXDATE|RECUR)/.test(line))
    .map((line) => line.replace('TZID=Europe/London', 'L'));

describe('a series near a change of the clocks', () => {
  it('has the date on which they go back as an event in UTC', () => {
    const { text, lastDay } = fileOf({
      rule: weekly(['SU']),
      start: '00:30',
      end: '02:30',
      until: '2026-11-01',
      from: '2026-10-18',
    });
    expect(lastDay).to.equal(undefined);
    expect(timesIn(text)).to.deep.equal([
      ...['DTSTART;L:20261101T003000', 'DTEND;L:20261101T023000'],
      'RRULE:FREQ=WEEKLY;BYDAY=SU;UNTIL=20261101T235900Z',
      // Half past twelve in summer time to half past two in winter time: three hours.
      ...['DTSTART:20261024T233000Z', 'DTEND:20261025T023000Z'],
    ]);
  });

  it('has the date on which they go forward as an event in UTC', () => {
    const { text } = fileOf(
      { rule: weekly(['SA']), start: '23:00', end: '03:00', until: '2027-04-03' },
      '2027-03-20',
    );
    expect(timesIn(text)).to.deep.equal([
      ...['DTSTART;L:20270320T230000', 'DTEND;L:20270321T030000'],
      ...['RRULE:FREQ=WEEKLY;BYDAY=SA;UNTIL=20270403T225900Z', 'EXDATE;L:20270327T230000'],
      ...['DTSTART:20270327T230000Z', 'DTEND:20270328T020000Z'],
    ]);
  });

  it('has no rule when its own start comes twice', () => {
    const { text } = fileOf({
      rule: weekly(['SU']),
      start: '01:30',
      end: undefined,
      until: '2026-11-01',
    });
    expect(timesIn(text)).to.deep.equal(['DTSTART:20261025T003000Z', 'DTSTART;L:20261101T013000']);
  });

  it('is said to be complete for ten years only', () => {
    const { lastDay } = fileOf({ rule: weekly(['SU']), start: '00:30', end: '02:30' });
    expect(dateOf(lastDay ?? 0)).to.equal('2036-10-20');
  });

  it('goes on for ever in the night of another weekday', () => {
    const { text, lastDay } = fileOf({ rule: weekly(['WE']), start: '01:30', end: '02:30' });
    expect(lastDay).to.equal(undefined);
    expect(timesIn(text)).to.include('RRULE:FREQ=WEEKLY;BYDAY=WE');
  });

  it('shows a date in UTC that moves to one', () => {
    const to = { date: '2026-10-25', start: '01:30', end: '02:00' };
    const { text } = fileOf({ changes: [change('2026-10-27', 'moved', { to })] });
    expect(timesIn(text)).to.deep.equal([
      ...['DTSTART;L:20261020T100000', 'DTEND;L:20261020T113000', 'RRULE:FREQ=WEEKLY;BYDAY=TU'],
      ...['DTSTART:20261025T003000Z', 'DTEND:20261025T020000Z', 'RECURRENCE-ID;L:20261027T100000'],
    ]);
  });
});

describe('a series with more than a file can hold', () => {
  const isoDay = (day: number): string => dateOf(day);
  const dates = (first: string, count: number, step = 1): readonly string[] =>
    Array.from({ length: count }, (_, index) => isoDay(on(first) + index * step));

  it('ends before the 401st date it has to leave out', () => {
    const except = dates('2026-10-27', 500, 7);
    const { text, lastDay } = fileOf({ rule: weekly(['MO', 'TU']), except });
    expect(isoDay(lastDay ?? 0)).to.equal('2034-06-26');
    expect(timesIn(text)[2]).to.equal('RRULE:FREQ=WEEKLY;BYDAY=MO,TU;UNTIL=20340626T225900Z');
    expect(timesIn(text)[3]?.split(',')).to.have.length(399 + 1);
  });

  it('ends with its last date when a pause has next to no end', () => {
    const { text, lastDay } = fileOf({ pauses: [{ from: '2026-11-04', until: '2999-12-31' }] });
    expect(timesIn(text)).to.deep.equal([
      ...['DTSTART;L:20261020T100000', 'DTEND;L:20261020T113000'],
      'RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20261103T235900Z',
    ]);
    expect(isoDay(lastDay ?? 0)).to.equal('2034-07-10');
  });

  it('has the first 400 single dates', () => {
    const { eventCount, lastDay } = fileOf({
      rule: { freq: 'dates', dates: dates('2026-10-20', 3000).toReversed() },
    });
    expect(eventCount).to.equal(400);
    expect(isoDay(lastDay ?? 0)).to.equal('2027-11-23');
  });

  it('says so when a date lies too far ahead', () => {
    const { eventCount, lastDay } = fileOf({ extra: [{ date: '2999-01-01' }] });
    expect(eventCount).to.equal(1);
    expect(isoDay(lastDay ?? 0)).to.equal('2036-10-20');
  });

  it('says so when its first date lies too far ahead, or may', () => {
    for (const parts of [
      { from: '2050-01-01' },
      { rule: monthly([['TH', 5]], 12), from: '2024-02-29' },
    ]) {
      const { eventCount, lastDay } = fileOf(parts);
      expect(eventCount).to.equal(0);
      expect(isoDay(lastDay ?? 0)).to.equal('2036-10-20');
    }
  });

  const many = dates('2000-01-01', 100_000);
  const hostile: readonly (readonly [what: string, parts: Partial<Schedule>])[] = [
    ['days left out', { except: many }],
    ['pauses', { pauses: many.map((date) => ({ from: date, until: date })) }],
    ['extra dates', { extra: many.map((date) => ({ date, start: '05:00' })) }],
    ['extra dates on one day', { extra: many.map(() => ({ date: '2027-01-01', start: '05:00' })) }],
    ['cancelled dates', { changes: many.map((date) => change(date, 'cancelled')) }],
    [
      'dates moved to one day',
      { changes: many.map((date) => change(date, 'moved', { to: { date: '2027-01-01' } })) },
    ],
  ];

  for (const [what, parts] of hostile) {
    it(`is made soon from a hundred thousand ${what}`, () => {
      const before = performance.now();
      const { eventCount, lastDay } = fileOf({
        rule: weekly(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']),
        start: '00:30',
        end: '02:30',
        from: '0001-01-01',
        until: '9999-12-31',
        ...parts,
      });
      expect(eventCount).to.be.below(1300);
      expect(lastDay).to.be.below(on('2036-12-31'));
      expect(performance.now() - before).to.be.below(2000);
    }).timeout(10_000);
  }

  it('has nothing of a session with more dates than anyone plans', () => {
    const { eventCount, lastDay } = fileOf({ except: dates('2000-01-01', 8001) });
    expect(eventCount).to.equal(0);
    expect(isoDay(lastDay ?? 0)).to.equal('2026-10-19');
  });

  it('starts in 1996, when the clocks began to change as the file says', () => {
    expect(timesIn(fileOf({}, '0001-01-01').text)[0]).to.equal('DTSTART;L:19960102T100000');
  });

  it('ends before dates have five digits', () => {
    expect(fileOf({}, '9999-12-31').eventCount).to.equal(0);
    expect(timesIn(fileOf({}, '9999-12-21').text)[0]).to.equal('DTSTART;L:99991221T100000');
  });
});
