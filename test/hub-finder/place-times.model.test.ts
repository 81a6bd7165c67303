import { expect } from '@open-wc/testing';
import { placeTimes, sessionsSoon } from '../../src/hub-finder/place-times.model.js';
import { place, session, type FeedInput, type SessionInput } from '../support/fake-feed.js';
import { at, feedOf, written } from '../support/finder-models.js';
import { indexPlaces } from '../../src/hub-finder/hub-finder.model.js';

const MONDAY = '2026-11-23T10:30';

const mondays = (start: string, end: string, more: object = {}) => ({
  start,
  end,
  rule: { freq: 'weekly' as const, days: ['MO' as const] },
  ...more,
});

const here = (name: string, fields: Partial<SessionInput> = {}): SessionInput =>
  session({ name, place: 'place-oak', ...fields });

/** The first place of a feed with these records, at a moment. */
function oakAt(now: string, sessions: SessionInput[], more: Partial<FeedInput> = {}) {
  const feed = feedOf({
    places: [place({ name: 'Oak', role: 'main-hub' }), place({ name: 'Elm' })],
    sessions,
    ...more,
  });
  const entry = indexPlaces(feed, { places: [], topics: [] })[0]!;
  return { entry, moment: { feed, now: at(now) } };
}

const nextAt = (now: string, sessions: SessionInput[], more?: Partial<FeedInput>): string => {
  const { entry, moment } = oakAt(now, sessions, more);
  const { next } = placeTimes(entry, moment);
  if (!next) return 'nothing';
  const { day, startMinute, isRunning } = next.occurrence;
  const ahead = day - moment.now.day;
  return `${written(next.session.name)} +${ahead} ${startMinute ?? '?'}${isRunning ? ' running' : ''}`;
};

describe('what is on next at a place', () => {
  const cases: [string, string, SessionInput[], string][] = [
    ['nothing without sessions', MONDAY, [], 'nothing'],
    [
      'what has begun',
      MONDAY,
      [here('A', { schedule: mondays('10:00', '11:00') })],
      'A +0 600 running',
    ],
    ['what begins this minute', '2026-11-23T10:00', [here('A')], 'A +0 600 running'],
    ['next week’s once today’s is over', '2026-11-23T11:00', [here('A')], 'A +7 600'],
    [
      'the earliest of several',
      '2026-11-23T11:30',
      [
        here('Late', { schedule: mondays('15:00', '16:00') }),
        here('Early', { schedule: mondays('13:00', '14:00') }),
        here('Tomorrow', { schedule: { start: '09:00', rule: { freq: 'weekly', days: ['TU'] } } }),
      ],
      'Early +0 780',
    ],
    [
      'one whose time is known before one of the same day whose time is not',
      '2026-11-23T08:00',
      [here('Some time', { schedule: { rule: { freq: 'weekly', days: ['MO'] } } }), here('At ten')],
      'At ten +0 600',
    ],
    ['nothing that is paused', MONDAY, [here('A', { status: 'paused' })], 'nothing'],
    ['nothing that has ended', MONDAY, [here('A', { status: 'ended' })], 'nothing'],
    ['nothing of another place', MONDAY, [session({ name: 'A', place: 'place-elm' })], 'nothing'],
    [
      'nothing that was cancelled',
      MONDAY,
      [
        here('A', {
          schedule: mondays('13:00', '14:00', {
            changes: [{ date: '2026-11-23', status: 'cancelled' }],
          }),
        }),
      ],
      'A +7 780',
    ],
    [
      'a date that was moved to another time',
      MONDAY,
      [
        here('A', {
          schedule: mondays('13:00', '14:00', {
            changes: [
              { date: '2026-11-23', status: 'moved', to: { date: '2026-11-25', start: '09:00' } },
            ],
          }),
        }),
      ],
      'A +2 540',
    ],
    [
      'the next date here when one was moved to another place',
      MONDAY,
      [
        here('A', {
          schedule: mondays('13:00', '14:00', {
            changes: [
              {
                date: '2026-11-23',
                status: 'moved',
                to: { date: '2026-11-24', place: 'place-elm' },
              },
            ],
          }),
        }),
      ],
      'A +7 780',
    ],
    [
      'nothing beyond ten weeks',
      MONDAY,
      [here('A', { schedule: { rule: { freq: 'once', date: '2027-02-02' } } })],
      'nothing',
    ],
    [
      'what is ten weeks away',
      MONDAY,
      [here('A', { schedule: { rule: { freq: 'once', date: '2027-02-01' } } })],
      'A +70 ?',
    ],
    [
      'nothing for dates nobody knows',
      MONDAY,
      [here('A', { schedule: { rule: { freq: 'unknown', text: 'Ask' } } })],
      'nothing',
    ],
  ];
  for (const [what, now, sessions, expected] of cases) {
    it(`is ${what}`, () => {
      expect(nextAt(now, sessions)).to.equal(expected);
    });
  }

  it('is not said of a place that is not open', () => {
    for (const status of ['planned', 'temporarily-closed'] as const) {
      const places = [place({ name: 'Oak', status })];
      expect(nextAt(MONDAY, [here('A')], { places })).to.equal('nothing');
    }
  });

  it('is found at once for a rule of eight thousand years', () => {
    const began = performance.now();
    const schedule = mondays('10:00', '11:00', { from: '0001-01-01', until: '9999-12-31' });
    expect(nextAt('2026-11-23T12:00', [here('A', { schedule })])).to.equal('A +7 600');
    expect(performance.now() - began).to.be.below(500);
  });
});

describe('sessionsSoon', () => {
  const soonAt = (now: string, sessions: SessionInput[]): string[] => {
    const { entry, moment } = oakAt(now, sessions);
    return sessionsSoon(entry, moment).map(
      ({ session: { name }, occurrence: { day, status } }) =>
        `${written(name)} +${day - moment.now.day} ${status}`,
    );
  };

  it('lists two weeks in order, today’s until it is over', () => {
    const sessions = [here('A'), here('B', { schedule: mondays('09:00', '09:30') })];
    expect(soonAt(MONDAY, sessions)).to.deep.equal([
      'A +0 scheduled',
      'B +7 scheduled',
      'A +7 scheduled',
      'B +14 scheduled',
      'A +14 scheduled',
    ]);
    expect(soonAt('2026-11-23T11:01', sessions)[0]).to.equal('B +7 scheduled');
  });

  it('keeps what is cancelled, marked, even when its time is over', () => {
    const changes = [{ date: '2026-11-23', status: 'cancelled' }];
    const schedule = mondays('08:00', '09:00', { changes });
    expect(soonAt(MONDAY, [here('A', { schedule })])[0]).to.equal('A +0 cancelled');
  });

  it('says of a moved date where it went, and lists it again only if that is here', () => {
    const to = (where: object) =>
      mondays('13:00', '14:00', {
        until: '2026-11-23',
        changes: [{ date: '2026-11-23', status: 'moved', to: { date: '2026-11-25', ...where } }],
      });
    expect(soonAt(MONDAY, [here('A', { schedule: to({}) })])).to.deep.equal([
      'A +0 moved',
      'A +2 moved',
    ]);
    const away = here('A', { schedule: to({ place: 'place-elm' }) });
    expect(soonAt(MONDAY, [away])).to.deep.equal(['A +0 moved']);
  });

  it('lists every date of the two weeks', () => {
    const daily = {
      rule: { freq: 'weekly' as const, days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const },
    };
    const schedule = { ...daily, rule: { ...daily.rule, days: [...daily.rule.days] } };
    expect(soonAt(MONDAY, [here('A', { schedule })]).length).to.equal(15);
  });

  it('lists nothing that is paused', () => {
    expect(soonAt(MONDAY, [here('A', { status: 'paused' })])).to.deep.equal([]);
  });
});
