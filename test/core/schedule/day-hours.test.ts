import { expect } from '@open-wc/testing';
import { hoursOn } from '../../../src/core/schedule/day-hours.js';
import { weekHours } from '../../../src/core/schedule/opening.js';
import { england, hoursLine, on, span } from './builders.js';

describe('weekHours', () => {
  it('gives seven days with spans, closures, reasons and doubts', () => {
    const place = {
      hours: [
        span('MO TU WE TH FR', '13:00', '17:00'),
        span('MO TU WE FR', '09:00', '12:30'),
        span('TU', '12:30', '13:00'),
      ],
      special: [
        { from: '2026-12-23', until: '2026-12-24', opens: '09:00', closes: '12:00' },
        { from: '2026-12-26', until: '2026-12-26', reason: 'Boxing Day' },
      ],
    };
    expect(weekHours(place, on('2026-12-21'), england).map(hoursLine)).to.deep.equal([
      '2026-12-21 open 09:00-12:30 13:00-17:00',
      '2026-12-22 open 09:00-17:00',
      '2026-12-23 open 09:00-12:00',
      '2026-12-24 open 09:00-12:00',
      '2026-12-25 open 09:00-12:30 13:00-17:00 !hours-may-differ',
      '2026-12-26 closed because Boxing Day',
      '2026-12-27 closed',
    ]);
  });

  it('is unknown on all days without hours', () => {
    const states = weekHours({}, on('2026-10-26'), england).map(({ state }) => state);
    expect(states).to.deep.equal(Array.from({ length: 7 }, () => 'unknown'));
  });

  it('looks past the status of the place', () => {
    const place = { status: 'temporarily-closed', hours: [span('MO', '09:00', '10:00')] };
    expect(weekHours(place, on('2026-10-26'), england).map(hoursLine)[0]).to.equal(
      '2026-10-26 open 09:00-10:00',
    );
  });
});

describe('hoursOn', () => {
  const tuesday = on('2026-10-27');
  const hours = (...spans: readonly ReturnType<typeof span>[]): string =>
    hoursLine(hoursOn({ hours: spans }, tuesday, england));

  it('marks a day with special hours', () => {
    const special = [{ from: '2026-10-27', until: '2026-10-27' }];
    expect(hoursOn({ special }, tuesday, england).isSpecial).to.equal(true);
    expect(hoursOn({ special }, tuesday + 1, england).isSpecial).to.equal(false);
  });

  it('keeps spans apart whose notes differ', () => {
    const clinic = span('TU', '09:00', '12:00', { note: 'Clinic' });
    expect(hours(clinic, span('TU', '12:00', '13:00'))).to.equal(
      '2026-10-27 open 09:00-12:00 "Clinic" 12:00-13:00',
    );
  });

  it('keeps spans apart of which only one is certain, and says which', () => {
    const term = span('TU', '09:00', '15:00', { when: 'term' });
    expect(hours(term, span('TU', '12:00', '16:00', { when: 'always' }))).to.equal(
      '2026-10-27 open 09:00-15:00 (term) 12:00-16:00',
    );
  });

  it('swallows a span inside another', () => {
    expect(hours(span('TU', '09:00', '17:00'), span('TU', '10:00', '11:00'))).to.equal(
      '2026-10-27 open 09:00-17:00',
    );
  });

  it('runs past midnight on its own day', () => {
    expect(hours(span('TU', '20:00', '02:00'))).to.equal('2026-10-27 open 20:00-26:00');
  });

  it('is open all day from midnight to midnight', () => {
    expect(hours(span('TU', '00:00', '00:00'))).to.equal('2026-10-27 open 00:00-24:00');
  });

  it('ignores times that are none', () => {
    expect(hours(span('TU', '__proto__', '25:00'))).to.equal('2026-10-27 unknown');
  });

  it('does not hang on a hundred thousand special dates', () => {
    const special = Array.from({ length: 100_000 }, () => ({
      from: '0001-01-01',
      until: '9999-12-31',
    }));
    expect(hoursLine(hoursOn({ special }, tuesday, england))).to.equal('2026-10-27 closed');
  });
});
