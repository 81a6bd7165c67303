import { expect } from '@open-wc/testing';
import {
  chosenFacets,
  filterSessions,
  toggled,
  type Choices,
  type FilterResult,
} from '../../src/session-timetable/filter-sessions.model.js';
import {
  offer,
  place,
  session,
  type FeedInput,
  type OfferInput,
  type SessionInput,
} from '../support/fake-feed.js';
import {
  chosenSessions,
  datedIn,
  days,
  on,
  onDates,
  sessionName,
} from '../support/session-models.js';

const week = days('2026-11-23', '2026-11-29');
const greenwich = { lat: 51.48, lng: 0 };

const asked = (
  records: Partial<FeedInput>,
  choices: Partial<Choices>,
  origin?: typeof greenwich,
): FilterResult => filterSessions(datedIn(records, week), chosenSessions(choices), origin);

const namesLeft = (
  records: Partial<FeedInput>,
  choices: Partial<Choices>,
  origin?: typeof greenwich,
): string[] => asked(records, choices, origin).rows.map(({ entry }) => sessionName(entry));

/** A session of that name on one date of the week, with its own offer when that says anything. */
const records = (
  ...list: readonly [name: string, Partial<SessionInput>, Partial<OfferInput>?][]
): Partial<FeedInput> => ({
  places: [
    place({ id: 'oak', access: ['step-free'], geo: { lat: 51.48, lng: 0.01 } }),
    place({ id: 'elm', name: 'Elm', access: ['parking'], geo: { lat: 51.48, lng: 1 } }),
    place({ id: 'ash', name: 'Ash', geo: undefined }),
  ],
  offers: list.map(([name, , ofOffer = {}]) => offer({ id: `of-${name}`, topics: [], ...ofOffer })),
  sessions: list.map(([name, fields]) =>
    fields.schedule
      ? session({ name, offer: `of-${name}`, ...fields })
      : onDates(name, ['2026-11-23'], { offer: `of-${name}`, ...fields }),
  ),
});

const startingAt = (start?: string): Partial<SessionInput> => ({
  schedule: { ...(start !== undefined && { start }), rule: { freq: 'once', date: '2026-11-23' } },
});

const onDay = (date: string): Partial<SessionInput> => ({
  schedule: { start: '10:00', rule: { freq: 'once', date } },
});

describe('filterSessions', () => {
  it('leaves everything, in order, when nothing is chosen', () => {
    const { rows, outcome, isWidened } = asked(records(['A', {}], ['B', {}]), {});
    expect(rows.map(({ entry }) => sessionName(entry))).to.deep.equal(['A', 'B']);
    expect([outcome, isWidened]).to.deep.equal(['all', false]);
  });

  it('says that it filtered, and that nothing is left', () => {
    const list = records(['A', { topics: ['walk'] }], ['B', {}]);
    expect(asked(list, { topic: ['walk'] }).outcome).to.equal('filtered');
    expect(asked(list, { topic: ['food'] }).outcome).to.equal('nothing');
    expect(asked({}, {}).outcome).to.equal('nothing');
  });

  const cases: readonly [
    what: string,
    choices: Partial<Choices>,
    list: Partial<FeedInput>,
    left: string[],
  ][] = [
    [
      'any of the topics',
      { topic: ['walk', 'food'] },
      records(
        ['A', { topics: ['walk'] }],
        ['B', { topics: ['send'] }],
        ['C', {}, { topics: ['food'] }],
      ),
      ['A', 'C'],
    ],
    [
      'any of the weekdays',
      { day: ['TU', 'SU'] },
      records(['A', onDay('2026-11-23')], ['B', onDay('2026-11-24')], ['C', onDay('2026-11-29')]),
      ['B', 'C'],
    ],
    [
      'mornings, which end at noon',
      { time: ['morning'] },
      records(['A', startingAt('00:00')], ['B', startingAt('11:59')], ['C', startingAt('12:00')]),
      ['A', 'B'],
    ],
    [
      'afternoons, which end at five',
      { time: ['afternoon'] },
      records(['A', startingAt('12:00')], ['B', startingAt('16:59')], ['C', startingAt('17:00')]),
      ['A', 'B'],
    ],
    [
      'evenings, and no time that nobody knows',
      { time: ['evening'] },
      records(['A', startingAt('17:00')], ['B', startingAt('23:59')], ['C', startingAt()]),
      ['A', 'B'],
    ],
    [
      'what is in person',
      { mode: ['in-person'] },
      records(['A', { place: 'oak' }], ['B', { online: {} }], ['C', { place: 'oak', online: {} }]),
      ['A', 'C'],
    ],
    [
      'what is online',
      { mode: ['online'] },
      records(['A', { place: 'oak' }], ['B', { online: {} }], ['C', { place: 'oak', online: {} }]),
      ['B', 'C'],
    ],
    [
      'what is stated to be free',
      { cost: ['free'] },
      records(
        ['A', { price: { free: true } }],
        ['B', { price: { amount: 0 } }],
        ['C', { price: { amount: 2 } }],
        ['D', {}],
        ['E', { price: { free: false, amount: 0 } }],
        ['F', { price: { note: 'Free for some' } }],
        ['G', {}, { price: { free: true } }],
      ),
      ['A', 'B', 'G'],
    ],
    [
      'where one can just turn up',
      { route: ['drop-in'] },
      records(
        ['A', { routes: [{ mode: 'book' }, { mode: 'drop-in' }] }],
        ['B', { routes: [{ mode: 'book' }] }],
        ['C', {}],
      ),
      ['A'],
    ],
    [
      'any of the languages',
      { language: ['pl', 'ur'] },
      records(['A', { languages: ['ur', 'en'] }], ['B', { languages: ['en'] }], ['C', {}]),
      ['A'],
    ],
    [
      'all of the access needs',
      { access: ['step-free', 'bsl'] },
      records(
        ['A', { place: 'oak', access: ['bsl'] }],
        ['B', { place: 'oak' }],
        ['C', { access: ['bsl', 'step-free'] }],
      ),
      ['A', 'C'],
    ],
    [
      'the place of the date',
      { place: ['oak'] },
      records(['A', { place: 'oak' }], ['B', { place: 'elm' }], ['C', {}]),
      ['A'],
    ],
    [
      'every facet at once',
      { topic: ['walk'], mode: ['online'] },
      records(['A', { topics: ['walk'], online: {} }], ['B', { topics: ['walk'], place: 'oak' }]),
      ['A'],
    ],
    [
      'nothing for a value that nobody has',
      { topic: ['__proto__'] },
      records(['A', { topics: ['walk'] }]),
      [],
    ],
    [
      'the stage',
      { stage: '1-2y' },
      records(
        ['A', { ages: { minMonths: 12 } }],
        ['B', { ages: { maxMonths: 6 } }],
        ['C', {}, { stages: ['1-2y'] }],
      ),
      ['A', 'C'],
    ],
  ];
  for (const [what, choices, list, left] of cases) {
    it(`leaves ${what}`, () => {
      expect(namesLeft(list, choices)).to.deep.equal(left);
    });
  }

  it('looks at the place a date is moved to', () => {
    const list = records([
      'A',
      {
        place: 'oak',
        online: {},
        schedule: {
          start: '10:00',
          rule: { freq: 'weekly', days: ['MO', 'TU'] },
          changes: [{ date: '2026-11-24', status: 'changed', to: { place: 'elm' } }],
        },
      },
    ]);
    const daysLeft = (choices: Partial<Choices>): number[] =>
      asked(list, choices).rows.map(({ occurrence }) => occurrence.day);
    expect(daysLeft({ place: ['elm'] })).to.deep.equal([on('2026-11-24')]);
    expect(daysLeft({ access: ['parking'] })).to.deep.equal([on('2026-11-24')]);
    expect(daysLeft({ access: ['step-free'] })).to.deep.equal([on('2026-11-23')]);
  });

  it('finds an online session in person on a date that a change gives a place', () => {
    const list = records([
      'A',
      {
        online: {},
        schedule: {
          rule: { freq: 'once', date: '2026-11-23' },
          changes: [{ date: '2026-11-23', status: 'changed', to: { place: 'elm' } }],
        },
      },
    ]);
    expect(namesLeft(list, { mode: ['in-person'] })).to.deep.equal(['A']);
  });
});

describe('a child', () => {
  const list = records(
    ['Babies', { ages: { minMonths: 0, maxMonths: 6 } }],
    ['Bumps', {}, { stages: ['pregnancy'] }],
    ['Crawlers', { ages: { minMonths: 6, maxMonths: 12 } }],
    ['Everyone', {}],
    ['Thinking', {}, { stages: ['preconception'] }],
  );
  const bornOn = (date: string): Partial<Choices> => ({ child: { kind: 'date', day: on(date) } });

  it('finds what its age on the day of the session is in, and what says no ages', () => {
    expect(namesLeft(list, bornOn('2026-10-01'))).to.deep.equal(['Babies', 'Everyone']);
    expect(namesLeft(list, bornOn('2026-05-23'))).to.deep.equal(['Crawlers', 'Everyone']);
    expect(namesLeft(list, bornOn('2027-02-01'))).to.deep.equal(['Bumps', 'Everyone']);
  });

  it('may be either of two ages when only its months are known', () => {
    const months = (day: string): Partial<Choices> => ({
      child: { kind: 'months', months: 5, day: on(day) },
    });
    expect(namesLeft(list, months('2026-11-23'))).to.deep.equal(['Babies', 'Everyone']);
    expect(namesLeft(list, months('2026-11-10'))).to.deep.equal(['Babies', 'Crawlers', 'Everyone']);
  });

  it('grows from one date to the next', () => {
    const twice = records([
      'Babies',
      {
        ages: { maxMonths: 6 },
        ...{
          schedule: {
            start: '10:00',
            rule: { freq: 'dates', dates: ['2026-11-23', '2026-11-24'] },
          },
        },
      },
    ]);
    const { rows } = asked(twice, bornOn('2026-05-24'));
    expect(rows.map(({ occurrence }) => occurrence.day)).to.deep.equal([on('2026-11-23')]);
  });
});

describe('a radius', () => {
  const list = records(
    ['Near', { place: 'oak' }],
    ['Far', { place: 'elm' }],
    ['Online', { online: {} }],
    ['Unplaced', { place: 'ash' }],
  );

  it('leaves what is inside it and what is online', () => {
    const { rows, isWidened } = asked(list, { radiusMetres: 5000 }, greenwich);
    expect(rows.map(({ entry }) => sessionName(entry))).to.deep.equal(['Near', 'Online']);
    expect(isWidened).to.equal(false);
  });

  it('only widens, and says so, when nothing in person is inside it', () => {
    const { rows, isWidened, outcome } = asked(list, { radiusMetres: 100 }, greenwich);
    expect(rows).to.have.length(4);
    expect([isWidened, outcome]).to.deep.equal([true, 'filtered']);
  });

  it('has nothing to widen to when all that is left is online', () => {
    const { rows, isWidened } = asked(list, { radiusMetres: 100, mode: ['online'] }, greenwich);
    expect([rows.length, isWidened]).to.deep.equal([1, false]);
  });

  it('counts for nothing without an origin', () => {
    expect(namesLeft(list, { radiusMetres: 1 })).to.have.length(4);
  });
});

describe('distances', () => {
  it('are measured to the place of the date, where both are known', () => {
    const list = records(['A', { place: 'oak' }], ['B', { place: 'ash' }], ['C', {}]);
    const { rows } = asked(list, {}, greenwich);
    expect(rows[0]?.distanceMetres).to.be.closeTo(693, 1);
    expect(rows.slice(1).map(({ distanceMetres }) => distanceMetres)).to.deep.equal([
      undefined,
      undefined,
    ]);
    expect(asked(list, {}).rows[0]?.distanceMetres).to.equal(undefined);
  });

  it('leave rows the same objects while filters change and the origin stays', () => {
    const dated = datedIn(records(['A', {}], ['B', {}]), week);
    const rowsNow = (choices: Partial<Choices>, origin: typeof greenwich) =>
      filterSessions(dated, chosenSessions(choices), origin).rows;
    const [first] = rowsNow({}, greenwich);
    expect(rowsNow({ day: ['MO'] }, { ...greenwich })[0]).to.equal(first);
    expect(rowsNow({}, { lat: 52, lng: 0 })[0]).to.not.equal(first);
  });
});

describe('chosenFacets', () => {
  it('counts what is ticked and names the filters, never their values', () => {
    expect(chosenFacets(chosenSessions({}))).to.deep.equal({ count: 0, names: [] });
    expect(
      chosenFacets(
        chosenSessions({
          topic: ['walk', 'food'],
          access: ['bsl'],
          child: { kind: 'months', months: 0, day: 0 },
          stage: '0-6m',
          radiusMetres: 0,
        }),
      ),
    ).to.deep.equal({ count: 6, names: ['topic', 'access', 'age', 'stage', 'near'] });
  });
});

describe('toggled', () => {
  it('ticks and unticks one value and leaves the rest', () => {
    const first = toggled(chosenSessions({ day: ['MO'], stage: '0-6m' }), 'day', 'TU');
    expect(first).to.deep.equal(chosenSessions({ day: ['MO', 'TU'], stage: '0-6m' }));
    expect(toggled(first, 'day', 'MO')).to.deep.equal(
      chosenSessions({ day: ['TU'], stage: '0-6m' }),
    );
  });
});
