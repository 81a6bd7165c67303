import { expect } from '@open-wc/testing';
import type { Choices, Facet } from '../../src/session-timetable/filter-sessions.model.js';
import {
  countFacets,
  offeredFacets,
  type FacetOption,
} from '../../src/session-timetable/session-facets.model.js';
import { place, session, type FeedInput } from '../support/fake-feed.js';
import {
  chosenSessions,
  datedIn,
  days,
  NO_TIMETABLE_PINS,
  onDates,
} from '../support/session-models.js';

const week = days('2026-11-23', '2026-11-29');
const greenwich = { lat: 51.48, lng: 0 };

const records: Partial<FeedInput> = {
  places: [
    place({ id: 'oak', access: ['step-free', 'parking'], geo: { lat: 51.48, lng: 0.01 } }),
    place({ id: 'elm', name: 'Elm', access: ['parking'], geo: { lat: 51.48, lng: 1 } }),
  ],
  sessions: [
    onDates('A', ['2026-11-25', '2026-11-23'], { place: 'oak', topics: ['walk', 'walk'] }),
    onDates('B', ['2026-11-24'], { place: 'elm', topics: ['walk', 'sensory'], languages: ['pl'] }),
    onDates('C', ['2026-11-24'], {
      online: {},
      topics: ['sensory'],
      price: { free: true },
      schedule: { start: '18:00', rule: { freq: 'unknown', text: '' } },
    }),
  ],
};
const dated = datedIn(records, week);

/** `value count` for each option of a facet, ticked ones marked. */
const written = (options: readonly FacetOption[]): string[] =>
  options.map(({ value, count, isChosen }) => `${value} ${count}${isChosen ? ' ticked' : ''}`);

const optionsFor = (
  facet: Facet,
  choices: Partial<Choices> = {},
  origin?: typeof greenwich,
): string[] => written(countFacets(dated, chosenSessions(choices), origin)[facet]);

describe('countFacets', () => {
  it('counts the rows of every value, each row once', () => {
    expect(optionsFor('topic')).to.deep.equal(['walk 3', 'sensory 2']);
    expect(optionsFor('place')).to.deep.equal(['oak 2', 'elm 1']);
    expect(optionsFor('access')).to.deep.equal(['step-free 2', 'parking 3']);
    expect(optionsFor('language')).to.deep.equal(['pl 1']);
    expect(optionsFor('cost')).to.deep.equal(['free 1']);
    expect(optionsFor('route')).to.deep.equal([]);
  });

  it('has days from Monday, times from the morning and in person first', () => {
    expect(optionsFor('day')).to.deep.equal(['MO 1', 'TU 2', 'WE 1']);
    expect(optionsFor('time')).to.deep.equal(['morning 3', 'evening 1']);
    expect(optionsFor('mode')).to.deep.equal(['in-person 3', 'online 1']);
  });

  it('keeps options and their order while their counts change', () => {
    expect(optionsFor('topic', { mode: ['online'] })).to.deep.equal(['walk 0', 'sensory 1']);
    expect(optionsFor('language', { day: ['MO'] })).to.deep.equal(['pl 0']);
  });

  it('counts an option together with what is ticked in its facet', () => {
    expect(optionsFor('day', { day: ['MO'] })).to.deep.equal(['MO 1 ticked', 'TU 3', 'WE 2']);
    expect(optionsFor('topic', { topic: ['walk'] })).to.deep.equal(['walk 3 ticked', 'sensory 4']);
  });

  it('counts an access need on top of the ticked ones', () => {
    const choices = { access: ['step-free'] };
    expect(optionsFor('access', choices)).to.deep.equal(['step-free 2 ticked', 'parking 2']);
    expect(optionsFor('topic', choices)).to.deep.equal(['walk 2', 'sensory 0']);
  });

  it('has what is ticked although no row has it, so that it can be unticked', () => {
    expect(optionsFor('topic', { topic: ['food'] })).to.deep.equal([
      'walk 3',
      'sensory 2',
      'food 0 ticked',
    ]);
    expect(optionsFor('day', { day: ['SU'] })).to.deep.equal([
      'MO 1',
      'TU 2',
      'WE 1',
      'SU 0 ticked',
    ]);
    expect(optionsFor('mode', { topic: ['food'] })).to.deep.equal(['in-person 0', 'online 0']);
  });

  it('counts inside the radius, and further away only where nothing in person is inside it', () => {
    const near = { radiusMetres: 5000 };
    expect(optionsFor('day', near, greenwich)).to.deep.equal(['MO 1', 'TU 2', 'WE 1']);
    expect(optionsFor('topic', near, greenwich)).to.deep.equal(['walk 2', 'sensory 2']);
    expect(optionsFor('topic', { ...near, day: ['TU'] }, greenwich)).to.deep.equal([
      'walk 1',
      'sensory 2',
    ]);
    expect(optionsFor('day', { ...near, day: ['TU'] }, greenwich)).to.deep.equal([
      'MO 2',
      'TU 2 ticked',
      'WE 2',
    ]);
  });

  it('has no options without rows', () => {
    const counts = countFacets([], chosenSessions({}));
    expect(Object.values(counts).flat()).to.deep.equal([]);
    expect(Object.keys(counts)).to.have.length(9);
  });
});

describe('offeredFacets', () => {
  const offered = (
    list: Partial<FeedInput>,
    choices: Partial<Choices> = {},
    pins: Partial<typeof NO_TIMETABLE_PINS> = {},
  ): readonly Facet[] =>
    offeredFacets(datedIn(list, week), chosenSessions(choices), { ...NO_TIMETABLE_PINS, ...pins });

  it('are those with something to choose between', () => {
    expect(offered(records)).to.deep.equal([
      'place',
      'topic',
      'day',
      'time',
      'mode',
      'cost',
      'language',
      'access',
    ]);
    expect(offered({})).to.deep.equal([]);
    expect(offered({ sessions: [session({ topics: ['walk'], languages: ['en'] })] })).to.deep.equal(
      [],
    );
  });

  it('leave out one whose value every row has', () => {
    const sessions = [
      onDates('A', ['2026-11-23'], { topics: ['walk'], price: { free: true } }),
      onDates('B', ['2026-11-24'], { topics: ['walk', 'send'], price: { free: true } }),
    ];
    expect(offered({ sessions })).to.deep.equal(['topic', 'day']);
  });

  it('leave out place and topic where they are pinned', () => {
    const pins = { places: ['oak', 'elm'], topics: ['walk'] };
    expect(offered(records, {}, pins)).to.deep.equal([
      'day',
      'time',
      'mode',
      'cost',
      'language',
      'access',
    ]);
  });

  it('keep one that is ticked, so that it can be unticked', () => {
    expect(offered({}, { route: ['drop-in'] })).to.deep.equal(['route']);
  });
});
