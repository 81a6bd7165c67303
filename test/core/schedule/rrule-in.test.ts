import { expect } from '@open-wc/testing';
import { scheduleOfRrule } from '../../../src/core/schedule/rrule-in.js';
import { monthly, weekly } from './builders.js';

/** A Tuesday. */
const dtstart = '2026-10-27';

const read: readonly (readonly [rrule: string, rule: unknown, until?: string])[] = [
  ['FREQ=WEEKLY', weekly(['TU'])],
  ['RRULE:FREQ=WEEKLY;BYDAY=TU,TH', weekly(['TU', 'TH'])],
  ['rrule:byday=th,tu,th;freq=weekly;', weekly(['TH', 'TU'])],
  ['FREQ=WEEKLY;INTERVAL=12', weekly(['TU'], 12)],
  ['FREQ=WEEKLY;INTERVAL=02;WKST=MO', weekly(['TU'], 2)],
  ['FREQ=WEEKLY;WKST=SU;BYDAY=SU,TU', weekly(['SU', 'TU'])],
  ['FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,SA', weekly(['TU', 'SA'], 2)],
  ['FREQ=DAILY', weekly(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])],
  ['FREQ=DAILY;INTERVAL=1;BYDAY=MO,TU', weekly(['MO', 'TU'])],
  [
    'FREQ=MONTHLY;BYDAY=1TH,+4TU,-1FR',
    monthly([
      ['TH', 1],
      ['TU', 4],
      ['FR', -1],
    ]),
  ],
  ['FREQ=MONTHLY;INTERVAL=3;WKST=SU;BYDAY=4TU', monthly([['TU', 4]], 3)],
  [
    'FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1,-1',
    monthly([
      ['TU', 1],
      ['TU', -1],
    ]),
  ],
  ['FREQ=WEEKLY;UNTIL=20261215', weekly(['TU']), '2026-12-15'],
  ['FREQ=WEEKLY;UNTIL=20261215T100000', weekly(['TU']), '2026-12-15'],
  ['FREQ=WEEKLY;UNTIL=20261215T095959', weekly(['TU']), '2026-12-14'],
  ['FREQ=WEEKLY;UNTIL=20270713T090000Z', weekly(['TU']), '2027-07-13'],
  ['FREQ=WEEKLY;UNTIL=20270713T085959Z', weekly(['TU']), '2027-07-12'],
  ['FREQ=WEEKLY;UNTIL=20270713T230000Z', weekly(['TU']), '2027-07-13'],
  ['FREQ=WEEKLY;COUNT=1', weekly(['TU']), '2026-10-27'],
  ['FREQ=WEEKLY;COUNT=11', weekly(['TU']), '2027-01-05'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=3', weekly(['TU', 'TH'], 2), '2026-11-10'],
  ['FREQ=MONTHLY;BYDAY=-1TU;COUNT=3', monthly([['TU', -1]]), '2026-12-29'],
];

const refused: readonly (readonly [rrule: string, reason: string])[] = [
  ['', 'syntax'],
  ['FREQ', 'syntax'],
  ['FREQ=', 'syntax'],
  ['FREQ=WEEKLY;;BYDAY=TU', 'syntax'],
  ['FREQ=WEEKLY;FREQ=DAILY', 'syntax'],
  ['FREQ=WEEKLY;COUNT=2;UNTIL=20261215', 'syntax'],
  ['BYDAY=TU', 'freq'],
  ['FREQ=YEARLY', 'freq'],
  ['FREQ=HOURLY', 'freq'],
  ['FREQ=WEEKLY;INTERVAL=0', 'interval'],
  ['FREQ=WEEKLY;INTERVAL=13', 'interval'],
  ['FREQ=WEEKLY;INTERVAL=1.5', 'interval'],
  ['FREQ=DAILY;INTERVAL=7', 'interval'],
  ['FREQ=WEEKLY;BYDAY=1TU', 'by-day'],
  ['FREQ=WEEKLY;BYDAY=TUE', 'by-day'],
  ['FREQ=MONTHLY', 'by-day'],
  ['FREQ=MONTHLY;BYDAY=TU', 'by-day'],
  ['FREQ=MONTHLY;BYDAY=0TU', 'by-day'],
  ['FREQ=MONTHLY;BYDAY=6TU', 'by-day'],
  ['FREQ=MONTHLY;BYDAY=-2TU', 'by-day'],
  ['FREQ=MONTHLY;BYMONTHDAY=15', 'by-part'],
  ['FREQ=WEEKLY;BYHOUR=9', 'by-part'],
  ['FREQ=WEEKLY;BYMONTH=9,10', 'by-part'],
  ['FREQ=WEEKLY;RSCALE=GREGORIAN', 'part'],
  ['FREQ=WEEKLY;X-NAME=1', 'part'],
  ['FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1', 'set-position'],
  ['FREQ=MONTHLY;BYDAY=1TU;BYSETPOS=1', 'set-position'],
  ['FREQ=MONTHLY;BYDAY=TU;BYSETPOS=-2', 'set-position'],
  ['FREQ=WEEKLY;BYSETPOS=1', 'set-position'],
  ['FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,TU', 'week-start'],
  ['FREQ=WEEKLY;WKST=XX', 'week-start'],
  ['FREQ=WEEKLY;UNTIL=2026-12-15', 'until'],
  ['FREQ=WEEKLY;UNTIL=20260230', 'until'],
  ['FREQ=WEEKLY;UNTIL=20261215T250000Z', 'until'],
  ['FREQ=WEEKLY;UNTIL=00010101T000000Z', 'until'],
  ['FREQ=WEEKLY;UNTIL=00000101T000000', 'until'],
  ['FREQ=WEEKLY;COUNT=0', 'count'],
  ['FREQ=WEEKLY;COUNT=-1', 'count'],
  ['FREQ=WEEKLY;COUNT=99999', 'count'],
  ['FREQ=WEEKLY;COUNT=999999', 'count'],
  ['FREQ=WEEKLY;BYDAY=WE;COUNT=3', 'count-off-rule'],
];

describe('scheduleOfRrule', () => {
  for (const [rrule, rule, until] of read) {
    it(`reads ${rrule}`, () => {
      const reading = scheduleOfRrule(rrule, { dtstart, start: '10:00' });
      const bounds = until === undefined ? {} : { until };
      expect(reading).to.deep.equal({
        ok: true,
        rule,
        from: dtstart,
        ...bounds,
        isStartOnRule: true,
      });
    });
  }

  for (const [rrule, reason] of refused) {
    it(`refuses "${rrule}": ${reason}`, () => {
      expect(scheduleOfRrule(rrule, { dtstart, start: '10:00' })).to.deep.equal({
        ok: false,
        reason,
      });
    });
  }

  it('says when the start is not on the rule', () => {
    const reading = scheduleOfRrule('FREQ=WEEKLY;BYDAY=WE', { dtstart });
    expect(reading).to.include({ ok: true, isStartOnRule: false });
  });

  it('takes an end within the last day as that day when there is no time', () => {
    const reading = scheduleOfRrule('FREQ=WEEKLY;UNTIL=20261215T000000', { dtstart });
    expect(reading).to.include({ until: '2026-12-15' });
  });

  it('refuses a start that is no date', () => {
    const refusal = { ok: false, reason: 'start' };
    expect(scheduleOfRrule('FREQ=WEEKLY', { dtstart: '2026-02-30' })).to.deep.equal(refusal);
  });

  it('is done soon with a rule that has next to no dates', () => {
    const before = performance.now();
    const start = { dtstart: '2024-02-29' };
    const reading = scheduleOfRrule('FREQ=MONTHLY;INTERVAL=12;BYDAY=5TH;COUNT=99999', start);
    expect(reading).to.deep.equal({ ok: false, reason: 'count' });
    expect(performance.now() - before).to.be.below(2000);
  });
});
