import { expect } from '@open-wc/testing';
import { feedWith, session, type SessionInput } from '../support/fake-feed.js';
import { onDates } from '../support/session-models.js';
import { eventually, mountReady, type TimetablePage } from '../support/timetable-page.js';

/** A timetable of these sessions at a moment in London, for the days of the list. */
const listAt = (now: string, sessions: SessionInput[], days = '3'): Promise<TimetablePage> =>
  mountReady({ feed: feedWith({ sessions }), attributes: { now, days } });

/** One session of one day. */
const once = (name: string, date: string, start?: string, end?: string): SessionInput =>
  session({
    name,
    schedule: {
      rule: { freq: 'once', date },
      bankHolidays: 'run',
      ...(start !== undefined && { start }),
      ...(end !== undefined && { end }),
    },
  });

const shown = (page: TimetablePage): string[] =>
  page.days.flatMap(({ title, rows }) =>
    rows.map(({ time, name, isOn }) => `${title}: ${time} ${name}${isOn ? ' (on now)' : ''}`),
  );

describe('<sfl-session-timetable> and what is over', () => {
  const MONDAY = '2026-11-23';
  const cases: [string, string, SessionInput, 'listed' | 'on now' | 'gone'][] = [
    ['before it starts', '09:59', once('S', MONDAY, '10:00', '11:00'), 'listed'],
    ['as it starts', '10:00', once('S', MONDAY, '10:00', '11:00'), 'on now'],
    ['in its last minute', '10:59', once('S', MONDAY, '10:00', '11:00'), 'on now'],
    ['as it ends', '11:00', once('S', MONDAY, '10:00', '11:00'), 'gone'],
    ['just after a start without an end', '10:59', once('S', MONDAY, '10:00'), 'listed'],
    ['an hour after a start without an end', '11:00', once('S', MONDAY, '10:00'), 'gone'],
    ['at the end of a day without times', '23:59', once('S', MONDAY), 'listed'],
    ['while one runs to midnight', '23:59', once('S', MONDAY, '22:00', '00:00'), 'on now'],
  ];
  for (const [when, minute, one, expected] of cases) {
    it(`shows a session of today as ${expected} ${when}`, async () => {
      const page = await listAt(`${MONDAY}T${minute}`, [one]);
      const [row] = page.rows;
      expect(row === undefined ? 'gone' : row.isOn ? 'on now' : 'listed').to.equal(expected);
    });
  }

  it('leaves a session out as the clock passes its end', async () => {
    const page = await listAt('2026-11-23T10:59', [once('Songs', MONDAY, '10:00', '11:00')]);
    expect(page.names).to.deep.equal(['Songs']);
    page.element.now = '2026-11-23T11:00';
    await eventually(() => page.names, []);
    expect(page.summary).to.equal(
      'Nothing that fits is listed from Monday 23 November to Wednesday 25 November.',
    );
  });

  it('never claims that a cancelled session is on', async () => {
    const cancelled = session({
      name: 'Songs',
      schedule: {
        ...session().schedule,
        changes: [{ date: MONDAY, status: 'cancelled' }],
      },
    });
    const page = await listAt('2026-11-23T10:30', [cancelled]);
    expect(page.rows.map(({ isOn, isOff }) => [isOn, isOff])).to.deep.equal([[false, true]]);
  });
});

describe('<sfl-session-timetable> around midnight', () => {
  const night = once('Night feed', '2026-11-23', '23:00', '01:00');
  const late = once('Late', '2026-11-24', '00:00', '00:30');
  const early = once('Early', '2026-11-24', '06:00', '07:00');

  const moments: [string, string[]][] = [
    [
      '2026-11-23T23:59',
      [
        'Today, Monday 23 November: 11pm to 1am Night feed (on now)',
        'Tomorrow, Tuesday 24 November: midnight to 12:30am Late',
        'Tomorrow, Tuesday 24 November: 6am to 7am Early',
      ],
    ],
    [
      '2026-11-24T00:00',
      [
        'Still on since yesterday, Monday 23 November: 11pm to 1am Night feed (on now)',
        'Today, Tuesday 24 November: midnight to 12:30am Late (on now)',
        'Today, Tuesday 24 November: 6am to 7am Early',
      ],
    ],
    [
      '2026-11-24T00:30',
      [
        'Still on since yesterday, Monday 23 November: 11pm to 1am Night feed (on now)',
        'Today, Tuesday 24 November: 6am to 7am Early',
      ],
    ],
    ['2026-11-24T01:00', ['Today, Tuesday 24 November: 6am to 7am Early']],
  ];
  for (const [now, expected] of moments) {
    it(`lists what is left at ${now}`, async () => {
      expect(shown(await listAt(now, [night, late, early]))).to.deep.equal(expected);
    });
  }

  it('says of a session past midnight that it ends the next day', async () => {
    const page = await listAt('2026-11-24T00:10', [night]);
    expect(page.rows[0]!.facts).to.include('Ends at 1am the next day.');
  });

  it('turns the page to the new day when the clock does', async () => {
    const page = await listAt('2026-11-23T23:59', [early]);
    expect(page.dayTitles).to.deep.equal(['Tomorrow, Tuesday 24 November']);
    page.element.now = '2026-11-24T00:00';
    await eventually(() => page.dayTitles, ['Today, Tuesday 24 November']);
    expect(page.summary).to.equal(
      'What is on from Tuesday 24 November to Thursday 26 November: 1.',
    );
    expect(page.hasButton('Back to today')).to.be.false;
  });

  it('counts a session that is still on among those it sums up', async () => {
    const page = await listAt('2026-11-24T00:10', [night, early]);
    expect(page.summary).to.equal(
      'What is on from Tuesday 24 November to Thursday 26 November: 2.',
    );
  });
});

describe('<sfl-session-timetable> and the clock changes', () => {
  const sundays = session({
    name: 'Early birds',
    schedule: {
      start: '01:30',
      end: '02:30',
      bankHolidays: 'run',
      rule: { freq: 'weekly', days: ['SU'] },
    },
  });
  const days = onDates('Daily', [
    '2026-03-28',
    '2026-03-29',
    '2026-03-30',
    '2026-10-24',
    '2026-10-25',
    '2026-10-26',
  ]);

  it('shows the written times on the day the clocks go forward and the days around it', async () => {
    expect(shown(await listAt('2026-03-28T09:00', [sundays, days]))).to.deep.equal([
      'Today, Saturday 28 March: 10am to 11am Daily',
      'Tomorrow, Sunday 29 March: 1:30am to 2:30am Early birds',
      'Tomorrow, Sunday 29 March: 10am to 11am Daily',
      'Monday 30 March: 10am to 11am Daily',
    ]);
  });

  it('shows the written times on the day the clocks go back and the days around it', async () => {
    expect(shown(await listAt('2026-10-24T09:00', [sundays, days]))).to.deep.equal([
      'Today, Saturday 24 October: 10am to 11am Daily',
      'Tomorrow, Sunday 25 October: 1:30am to 2:30am Early birds',
      'Tomorrow, Sunday 25 October: 10am to 11am Daily',
      'Monday 26 October: 10am to 11am Daily',
    ]);
  });

  it('keeps seven days in both weeks', async () => {
    for (const now of ['2026-03-29T09:00', '2026-10-25T09:00']) {
      const page = await mountReady({
        feed: feedWith({ sessions: [sundays] }),
        attributes: { now, view: 'week' },
        width: 900,
      });
      expect(page.weekRows.length).to.equal(7);
      expect(page.weekRows[6]).to.deep.include({ isToday: true });
      await page.nextWeek();
      expect(page.weekRows[0]!.name).to.match(/^Monday (30 March|26 October)$/);
      expect(page.weekRows[6]!.name).to.match(/^Sunday (5 April|1 November)$/);
    }
  });
});

describe('<sfl-session-timetable> without a fixed moment', () => {
  /** A day by its distance from today in London, as the browser's own calendar says it. */
  const london = (offset: number): string => {
    const parts = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/London',
      dateStyle: 'short',
    }).formatToParts(Date.now());
    const numberOf = (type: string): number =>
      Number(parts.find((part) => part.type === type)!.value);
    const noon = new Date(
      Date.UTC(numberOf('year'), numberOf('month') - 1, numberOf('day') + offset, 12),
    );
    return noon.toISOString().slice(0, 10);
  };

  it('takes the day of London, whatever the zone of the device', async () => {
    const page = await mountReady({
      feed: feedWith({
        sessions: [once('Now', london(0)), once('Then', london(1)), once('Before', london(-1))],
      }),
      attributes: { now: '' },
    });
    expect(page.days.map(({ title, rows }) => [title.split(',')[0], rows[0]!.name])).to.deep.equal([
      ['Today', 'Now'],
      ['Tomorrow', 'Then'],
    ]);
  });
});
