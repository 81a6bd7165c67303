import { expect } from '@open-wc/testing';
import type { Choices } from '../../src/session-timetable/filter-sessions.model.js';
import { matchesUndated } from '../../src/session-timetable/undated.model.js';
import { place, session, type SessionInput } from '../support/fake-feed.js';
import { chosenSessions, on, sessionEntry } from '../support/session-models.js';

const greenwich = { lat: 51.48, lng: 0 };

const matches = (
  fields: Partial<SessionInput>,
  choices: Partial<Choices>,
  origin?: typeof greenwich,
): boolean =>
  matchesUndated(
    sessionEntry({
      places: [
        place({ id: 'oak', access: ['step-free'], geo: { lat: 51.48, lng: 0.01 } }),
        place({ id: 'elm', name: 'Elm', geo: { lat: 51.48, lng: 1 } }),
      ],
      sessions: [session({ status: 'paused', ...fields })],
    }),
    chosenSessions(choices),
    { day: on('2026-11-23'), origin },
  );

describe('matchesUndated', () => {
  const cases: readonly [
    what: string,
    fields: Partial<SessionInput>,
    choices: Partial<Choices>,
    left: boolean,
  ][] = [
    ['nothing is chosen', {}, {}, true],
    ['another day and time are chosen', {}, { day: ['SU'], time: ['evening'] }, true],
    ['its topic is chosen', { topics: ['walk'] }, { topic: ['walk', 'food'] }, true],
    ['another topic is chosen', { topics: ['walk'] }, { topic: ['food'] }, false],
    ['its place is chosen', { place: 'oak' }, { place: ['oak'] }, true],
    ['another place is chosen', { place: 'oak' }, { place: ['elm'] }, false],
    ['it has no place', {}, { place: ['elm'] }, false],
    ['it has one of two access needs', { place: 'oak' }, { access: ['step-free', 'bsl'] }, false],
    [
      'it has both access needs',
      { place: 'oak', access: ['bsl'] },
      { access: ['step-free', 'bsl'] },
      true,
    ],
    ['it is free', { price: { free: true } }, { cost: ['free'] }, true],
    ['nobody knows its cost', {}, { cost: ['free'] }, false],
    ['it is for another stage', { ages: { minMonths: 12 } }, { stage: '0-6m' }, false],
  ];
  for (const [what, fields, choices, left] of cases) {
    it(`is ${left} when ${what}`, () => {
      expect(matches(fields, choices)).to.equal(left);
    });
  }

  it("takes a child's age on the day it is asked for", () => {
    const babies = { ages: { minMonths: 0, maxMonths: 6 } };
    const bornOn = (date: string): Partial<Choices> => ({ child: { kind: 'date', day: on(date) } });
    expect(matches(babies, bornOn('2026-05-24'))).to.equal(true);
    expect(matches(babies, bornOn('2026-05-23'))).to.equal(false);
  });

  it('is inside the radius or online', () => {
    const near = { radiusMetres: 5000 };
    expect(matches({ place: 'oak' }, near, greenwich)).to.equal(true);
    expect(matches({ place: 'elm' }, near, greenwich)).to.equal(false);
    expect(matches({}, near, greenwich)).to.equal(false);
    expect(matches({ online: {} }, near, greenwich)).to.equal(true);
    expect(matches({ place: 'elm' }, near)).to.equal(true);
  });
});
