import { expect } from '@open-wc/testing';
import type { ScheduleContext } from '../../../src/core/schedule/calendars.js';
import { dateOf } from '../../../src/core/schedule/dates.js';
import { occurrencesBetween } from '../../../src/core/schedule/occurrences.js';
import { addPlannedDays } from '../../../src/core/schedule/planned-days.js';
import { england, on, schedule } from './builders.js';
import type { Schedule } from '../../../src/core/feed/types.js';

const CHRISTMAS = { fromDay: on('2026-12-21'), untilDay: on('2027-01-03') };
const MONDAYS = { freq: 'weekly', interval: 1, days: ['MO'] } as const;

/** The planned days around Christmas 2026, with their flags. */
function planned(
  parts: Partial<Schedule>,
  context: ScheduleContext = england,
  alsoDays: readonly number[] = [],
): readonly string[] {
  const lines: string[] = [];
  addPlannedDays(
    schedule({ rule: MONDAYS, ...parts }),
    { ...CHRISTMAS, ...context },
    { alsoDays, limit: 200, add: (day, flags) => lines.push([dateOf(day), ...flags].join(' ')) },
  );
  return lines;
}

describe('addPlannedDays', () => {
  const calendars = { term: [{ from: '2026-11-02', until: '2026-12-22' }] };

  it('tells schedules apart that say different things about one calendar', () => {
    const known = { ...england, calendars };
    const plain = ['2026-12-21', '2026-12-28'];
    const asked = ['2026-12-21', '2026-12-28 check-bank-holiday'];
    for (const round of ['first', 'from memory']) {
      expect(planned({ bankHolidays: 'run' }, known), round).to.deep.equal(plain);
      expect(planned({ bankHolidays: 'skip' }, known), round).to.deep.equal(['2026-12-21']);
      expect(planned({ bankHolidays: 'ask' }, known), round).to.deep.equal(asked);
      expect(planned({ calendar: 'term' }, known), round).to.deep.equal([
        '2026-12-21',
        '2026-12-28 term-dates-unknown',
      ]);
    }
  });

  it('tells divisions apart that share a calendar, and calendars of a division', () => {
    const skip = { bankHolidays: 'skip', rule: { ...MONDAYS, days: ['SA'] } } as const;
    const boxingDay = { bankHolidays: [{ date: '2026-12-26' }] };
    expect(planned(skip)).to.deep.equal(['2026-12-26', '2027-01-02']);
    expect(planned(skip, { ...england, calendars: boxingDay })).to.deep.equal([
      '2027-01-02 bank-holidays-unknown',
    ]);
    const newYear = { bankHolidays: 'skip', rule: { ...MONDAYS, days: ['MO'] } } as const;
    expect(planned(newYear)).to.deep.equal(['2026-12-21']);
    const january = {
      ...newYear,
      rule: { freq: 'once', date: '2027-01-04' },
    } as const satisfies Partial<Schedule>;
    const also = [on('2027-01-04')];
    expect(planned(january, { ...england, calendars }, also)).to.deep.equal(['2027-01-04']);
    expect(planned(january, { calendars, division: 'scotland' }, also)).to.deep.equal([]);
  });

  it('gives a day of the window that is also asked for by itself twice', () => {
    expect(planned({}, england, [on('2026-12-21'), on('2026-12-22')])).to.deep.equal([
      '2026-12-21',
      '2026-12-28',
      '2026-12-21',
    ]);
  });
});

describe('a schedule without extra dates and changes', () => {
  const everyDay = {
    rule: { ...MONDAYS, days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] },
  } as const;
  const year = { fromDay: on('2026-01-01'), untilDay: on('2026-12-31'), ...england };

  it('has the first 200 dates of a window', () => {
    const { occurrences, flags } = occurrencesBetween(schedule(everyDay), year);
    expect(occurrences.length).to.equal(200);
    expect(dateOf(occurrences.at(-1)!.day)).to.equal('2026-07-19');
    expect(flags).to.deep.equal(['truncated']);
  });

  it('has the same dates as one with a change elsewhere', () => {
    const parts = { rule: MONDAYS, bankHolidays: 'ask', end: '01:00' } as const;
    const changes = [{ date: '2031-01-01', status: 'cancelled' }] as const;
    expect(occurrencesBetween(schedule(parts), year)).to.deep.equal(
      occurrencesBetween(schedule({ ...parts, changes }), year),
    );
  });
});
