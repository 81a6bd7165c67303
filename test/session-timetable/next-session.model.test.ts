import { expect } from '@open-wc/testing';
import type { Choices } from '../../src/session-timetable/filter-sessions.model.js';
import { nextSession } from '../../src/session-timetable/next-session.model.js';
import { indexSessions } from '../../src/session-timetable/session-index.model.js';
import { place, session, type SessionInput } from '../support/fake-feed.js';
import { feedOf } from '../support/finder-models.js';
import {
  chosenSessions,
  NO_TIMETABLE_PINS,
  on,
  onDates,
  rowText,
} from '../support/session-models.js';

const greenwich = { lat: 51.48, lng: 0 };

function nextAfter(
  date: string,
  sessions: SessionInput[],
  choices: Partial<Choices> = {},
  origin?: typeof greenwich,
): string | undefined {
  const feed = feedOf({
    places: [
      place({ id: 'oak', geo: { lat: 51.48, lng: 0.01 } }),
      place({ id: 'elm', name: 'Elm', geo: { lat: 51.48, lng: 1 } }),
    ],
    sessions,
  });
  const entries = indexSessions(feed, NO_TIMETABLE_PINS);
  const next = nextSession(entries, chosenSessions(choices), {
    feed,
    afterDay: on(date),
    origin,
  });
  return next && rowText(next);
}

describe('nextSession', () => {
  it('is the first date after the day', () => {
    const sessions = [
      onDates('A', ['2026-11-23', '2026-11-26']),
      onDates('B', ['2026-11-25', '2026-11-26']),
    ];
    expect(nextAfter('2026-11-23', sessions)).to.equal('2026-11-25 10:00 B');
    expect(nextAfter('2026-11-25', sessions)).to.equal('2026-11-26 10:00 A');
    expect(nextAfter('2026-11-26', sessions)).to.equal(undefined);
  });

  it('is the one that starts first on its day, with times that nobody knows last', () => {
    const untimed = session({
      name: 'A',
      schedule: { rule: { freq: 'once', date: '2026-11-25' } },
    });
    const early = onDates('C', ['2026-11-25'], {
      schedule: { start: '08:00', rule: { freq: 'unknown', text: '' } },
    });
    const sessions = [untimed, onDates('B', ['2026-11-25']), early];
    expect(nextAfter('2026-11-23', sessions)).to.equal('2026-11-25 08:00 C');
    expect(nextAfter('2026-11-23', sessions.slice(0, 2))).to.equal('2026-11-25 10:00 B');
    expect(nextAfter('2026-11-23', [untimed])).to.equal('2026-11-25 ? A');
  });

  it('is up to 366 days away', () => {
    expect(nextAfter('2026-11-23', [onDates('A', ['2027-11-24'])])).to.equal('2027-11-24 10:00 A');
    expect(nextAfter('2026-11-23', [onDates('A', ['2027-11-25'])])).to.equal(undefined);
  });

  it('passes over what is cancelled or moved away, and takes what is moved there', () => {
    const sessions = [
      onDates('A', ['2026-11-24', '2026-11-25', '2026-11-30'], {
        schedule: {
          rule: { freq: 'unknown', text: '' },
          changes: [
            { date: '2026-11-24', status: 'cancelled' },
            { date: '2026-11-25', status: 'moved', to: { date: '2026-11-27' } },
          ],
        },
      }),
    ];
    expect(nextAfter('2026-11-23', sessions)).to.equal('2026-11-27 10:00 A moved');
  });

  it('has what is chosen', () => {
    const sessions = [
      onDates('A', ['2026-11-24'], { topics: ['walk'] }),
      onDates('B', ['2026-12-25'], { topics: ['food'] }),
    ];
    expect(nextAfter('2026-11-23', sessions, { topic: ['food'] })).to.equal('2026-12-25 10:00 B');
    expect(nextAfter('2026-11-23', sessions, { day: ['FR'] })).to.equal('2026-12-25 10:00 B');
    expect(nextAfter('2026-11-23', sessions, { topic: ['food'], day: ['MO'] })).to.equal(undefined);
  });

  it('goes by the age that the child has then', () => {
    const sessions = [
      onDates('Babies', ['2026-11-24'], { ages: { minMonths: 0, maxMonths: 6 } }),
      onDates('Crawlers', ['2026-12-24', '2027-01-24'], { ages: { minMonths: 6, maxMonths: 12 } }),
    ];
    const child = { kind: 'date', day: on('2026-07-01') } as const;
    expect(nextAfter('2026-11-24', sessions, { child })).to.equal('2027-01-24 10:00 Crawlers');
  });

  it('finds a date that a change gives the chosen place', () => {
    const sessions = [
      onDates('A', ['2026-11-24', '2026-12-24'], {
        place: 'elm',
        schedule: {
          rule: { freq: 'unknown', text: '' },
          changes: [{ date: '2026-12-24', status: 'changed', to: { place: 'oak' } }],
        },
      }),
    ];
    expect(nextAfter('2026-11-23', sessions, { place: ['oak'] })).to.equal(
      '2026-12-24 10:00 A @oak changed',
    );
  });

  it('is inside the radius, further away only when nothing is inside it', () => {
    const far = onDates('A', ['2026-11-24'], { place: 'elm' });
    const near = onDates('B', ['2027-06-24'], { place: 'oak' });
    const choices = { radiusMetres: 5000 };
    expect(nextAfter('2026-11-23', [far, near], choices, greenwich)).to.equal(
      '2027-06-24 10:00 B @oak',
    );
    expect(nextAfter('2026-11-23', [far], choices, greenwich)).to.equal('2026-11-24 10:00 A @elm');
    expect(nextAfter('2026-11-23', [far, near], choices)).to.equal('2026-11-24 10:00 A @elm');
  });

  it('is undefined when nobody knows any date', () => {
    expect(nextAfter('2026-11-23', [])).to.equal(undefined);
    expect(nextAfter('2026-11-23', [session({ status: 'paused' })])).to.equal(undefined);
  });
});
