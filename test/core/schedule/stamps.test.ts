import { expect } from '@open-wc/testing';
import { dateStamp, utcStamp, wallStamp } from '../../../src/core/schedule/stamps.js';
import { on } from './builders.js';

describe('the stamps of a calendar file', () => {
  it('write a day', () => {
    expect(dateStamp(on('2026-03-01'))).to.equal('20260301');
  });

  it('write a wall time, the next day from midnight on', () => {
    const day = on('2026-12-31');
    expect(wallStamp({ day, minute: 0 })).to.equal('20261231T000000');
    expect(wallStamp({ day, minute: 605 })).to.equal('20261231T100500');
    expect(wallStamp({ day, minute: 1440 })).to.equal('20270101T000000');
    expect(wallStamp({ day, minute: 1530 })).to.equal('20270101T013000');
  });

  it('write an instant to the minute', () => {
    expect(utcStamp(Date.UTC(2026, 9, 27, 10, 30, 59, 999))).to.equal('20261027T103000Z');
    expect(utcStamp(0)).to.equal('19700101T000000Z');
  });
});
