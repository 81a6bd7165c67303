import { expect } from '@open-wc/testing';
import type { Schedule, Session } from '../../../src/core/feed/types.js';
import { dateOf } from '../../../src/core/schedule/dates.js';
import { nextOccurrence, sessionOccurrences } from '../../../src/core/schedule/sessions.js';
import { at, change, england, line, on, schedule, weekly } from './builders.js';

type Parts = Partial<Schedule> & { readonly status?: Session['status'] };

const session = ({ status = 'active', ...parts }: Parts): Pick<Session, 'schedule' | 'status'> => ({
  status,
  schedule: schedule(parts),
});

const next = (parts: Parts, now: string, horizonDays = 28): string => {
  const found = nextOccurrence(session(parts), { now: at(now), horizonDays, ...england });
  return found === undefined ? 'none' : `${line(found)}${found.isRunning ? ' running' : ''}`;
};

describe('sessionOccurrences', () => {
  const window = { fromDay: on('2026-10-26'), untilDay: on('2026-11-01'), ...england };

  it('gives the occurrences of an active session', () => {
    const { occurrences, flags } = sessionOccurrences(session({}), window);
    expect(occurrences.map(line)).to.deep.equal(['2026-10-27 10:00-11:30']);
    expect(flags).to.deep.equal([]);
  });

  for (const status of ['paused', 'ended'] as const) {
    it(`gives none of a session that is ${status}`, () => {
      const list = sessionOccurrences(session({ status }), window);
      expect(list).to.deep.equal({ occurrences: [], flags: [] });
    });
  }

  it('flags those of a session whose status nobody knows', () => {
    const { occurrences, flags } = sessionOccurrences(session({ status: 'unknown' }), window);
    expect(occurrences.map(line)).to.deep.equal(['2026-10-27 10:00-11:30 !status-unknown']);
    expect(flags).to.deep.equal(['status-unknown']);
  });
});

describe('nextOccurrence', () => {
  const cases: readonly (readonly [string, Parts, string, string])[] = [
    ['finds one later today', {}, '2026-10-27T09:59', '2026-10-27 10:00-11:30'],
    [
      'says that one is running from its start',
      {},
      '2026-10-27T10:00',
      '2026-10-27 10:00-11:30 running',
    ],
    ['says so until its last minute', {}, '2026-10-27T11:29', '2026-10-27 10:00-11:30 running'],
    ['passes over one that is over', {}, '2026-10-27T11:30', '2026-11-03 10:00-11:30'],
    [
      'finds one that started yesterday',
      { start: '22:00', end: '01:00' },
      '2026-10-28T00:59',
      '2026-10-27 22:00-25:00 !ends-next-day running',
    ],
    [
      'passes over one that started yesterday once it is over',
      { start: '22:00', end: '01:00' },
      '2026-10-28T01:00',
      '2026-11-03 22:00-25:00 !ends-next-day',
    ],
    [
      'counts one whose time is not known until the end of its day',
      { start: undefined, end: undefined },
      '2026-10-27T23:59',
      '2026-10-27 ?',
    ],
    [
      'counts one whose end is not known up to its start',
      { end: undefined },
      '2026-10-27T10:00',
      '2026-10-27 10:00 running',
    ],
    [
      'passes over one whose end is not known once it has started',
      { end: undefined },
      '2026-10-27T10:01',
      '2026-11-03 10:00',
    ],
    [
      'passes over a cancelled one',
      { changes: [change('2026-10-27', 'cancelled')] },
      '2026-10-26T09:00',
      '2026-11-03 10:00-11:30',
    ],
    [
      'finds a moved one at its new date only',
      { changes: [change('2026-10-27', 'moved', { to: { date: '2026-10-30' } })] },
      '2026-10-26T09:00',
      '2026-10-30 10:00-11:30 moved from 2026-10-27 10:00-11:30',
    ],
    [
      'finds the last day of its horizon',
      { rule: { freq: 'once', date: '2026-11-24' } },
      '2026-10-27T09:00',
      '2026-11-24 10:00-11:30',
    ],
    [
      'finds nothing past its horizon',
      { rule: { freq: 'once', date: '2026-11-25' } },
      '2026-10-27T09:00',
      'none',
    ],
    ['finds nothing of a paused session', { status: 'paused' }, '2026-10-26T09:00', 'none'],
    [
      'finds one of a session whose status nobody knows, and says so',
      { status: 'unknown' },
      '2026-10-26T09:00',
      '2026-10-27 10:00-11:30 !status-unknown',
    ],
  ];
  for (const [name, parts, now, expected] of cases) {
    it(name, () => {
      expect(next(parts, now)).to.equal(expected);
    });
  }

  it('finds each day up to its horizon and none past it', () => {
    for (let ahead = 0; ahead <= 120; ahead += 1) {
      const date = dateOf(on('2026-10-27') + ahead);
      const rule = { freq: 'once', date } as const;
      expect(next({ rule }, '2026-10-27T09:00', ahead)).to.equal(`${date} 10:00-11:30`);
      expect(next({ rule }, '2026-10-27T09:00', ahead - 1)).to.equal('none');
    }
  });

  it('looks a year ahead when asked to', () => {
    const parts = { rule: weekly(['WE'], 12), from: '2026-01-07' };
    expect(
      next(
        { ...parts, pauses: [{ from: '2026-10-01', until: '2027-07-31' }] },
        '2026-10-26T09:00',
        365,
      ),
    ).to.equal('2027-08-18 10:00-11:30');
  });
});
