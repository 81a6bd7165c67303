import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isHappening } from '../../src/core/schedule/occurrence.js';
import {
  datedSessions,
  type DatedSession,
  type SessionWindow,
} from '../../src/session-timetable/dated-sessions.model.js';
import {
  FACETS,
  filterSessions,
  toggled,
  type Choices,
} from '../../src/session-timetable/filter-sessions.model.js';
import { nextSession } from '../../src/session-timetable/next-session.model.js';
import { countFacets, offeredFacets } from '../../src/session-timetable/session-facets.model.js';
import { indexSessions } from '../../src/session-timetable/session-index.model.js';
import { offer, place, session, type SessionInput } from '../support/fake-feed.js';
import { feedOf } from '../support/finder-models.js';
import { chosenSessions, NO_TIMETABLE_PINS, on } from '../support/session-models.js';

const MONDAY = on('2026-11-23');
const window: SessionWindow = { fromDay: MONDAY, untilDay: MONDAY + 13 };

const some = <T>(...values: T[]): fc.Arbitrary<T[]> => fc.subarray(values);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });

const anyDate = fc
  .integer({ min: 16, max: 40 })
  .map((date) =>
    date <= 30 ? `2026-11-${date}` : `2026-12-${String(date - 30).padStart(2, '0')}`,
  );
const anyPlaceId = fc.constantFrom('oak', 'elm', 'ash', 'gone');

const anyRule = fc.oneof(
  fc.record({
    freq: fc.constant('weekly' as const),
    interval: fc.integer({ min: 1, max: 3 }),
    // Three at most, because a series has no more than 200 dates in a year's window.
    days: fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const, {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  fc.record({
    freq: fc.constant('dates' as const),
    dates: fc.array(anyDate, { minLength: 1, maxLength: 4 }),
  }),
  fc.constant({ freq: 'unknown' as const, text: 'Ask us' }),
);

const anyChange = fc.record({
  date: anyDate,
  status: fc.constantFrom('cancelled' as const, 'moved' as const, 'changed' as const),
  to: fc.record({ date: anyDate, place: anyPlaceId }),
});

const anySession: fc.Arbitrary<Partial<SessionInput>> = fc.record({
  place: maybe(anyPlaceId),
  online: maybe(fc.constant({})),
  offer: fc.constantFrom('play', 'bumps', 'gone'),
  topics: some('walk', 'sensory', 'walk'),
  languages: some('pl', 'ur'),
  access: some('bsl', 'step-free'),
  price: maybe(fc.constantFrom({ free: true }, { amount: 0 }, { amount: 3 })),
  ages: maybe(fc.constantFrom({ minMonths: 0, maxMonths: 6 }, { minMonths: 6 }, { maxMonths: 0 })),
  status: fc.constantFrom('active' as const, 'active' as const, 'paused' as const),
  schedule: fc.record({
    start: maybe(fc.constantFrom('00:00', '09:30', '12:00', '18:15')),
    from: fc.constantFrom('2026-01-05', '2026-11-25'),
    rule: anyRule,
    changes: fc.array(anyChange, { maxLength: 2 }),
  }),
});

const feedWithSessions = (sessions: readonly Partial<SessionInput>[]) =>
  feedOf({
    places: [
      place({ id: 'oak', access: ['step-free'], geo: { lat: 51.48, lng: 0 } }),
      place({ id: 'elm', name: 'Elm', access: ['parking'], geo: { lat: 51.6, lng: 0 } }),
      place({ id: 'ash', name: 'Ash', geo: undefined }),
    ],
    offers: [
      offer({ id: 'play', topics: ['walk'], routes: [{ mode: 'drop-in' }] }),
      offer({ id: 'bumps', topics: [], stages: ['pregnancy'], languages: ['pl'] }),
    ],
    sessions: sessions.map((fields, index) =>
      session({ ...fields, id: `s${index}`, name: `Session ${index % 4}` }),
    ),
  });

const anyFeed = fc.array(anySession, { maxLength: 8 }).map(feedWithSessions);

const anyChoices: fc.Arbitrary<Choices> = fc
  .record({
    place: some('oak', 'gone'),
    topic: some('walk', 'food'),
    day: some('MO', 'WE', 'SU'),
    time: some('morning', 'evening'),
    mode: some('online'),
    cost: some('free'),
    route: some('drop-in'),
    language: some('pl'),
    access: some('step-free', 'bsl'),
    child: maybe(fc.integer({ min: -200, max: 400 })),
    stage: maybe(fc.constantFrom('pregnancy', '0-6m', '1-2y')),
    radiusMetres: maybe(fc.constantFrom(100, 5000, 50_000)),
  })
  .chain(({ child, ...choices }) =>
    // Most of the time only a few facets, for with all of them hardly anything is ever left.
    fc.subarray([...FACETS], { maxLength: 2 }).map((kept) =>
      chosenSessions({
        ...choices,
        ...Object.fromEntries(
          FACETS.map((facet) => [facet, kept.includes(facet) ? choices[facet] : []]),
        ),
        child: child === undefined ? undefined : { kind: 'date', day: MONDAY - child },
      }),
    ),
  );

const anyOrigin = maybe(fc.constantFrom({ lat: 51.48, lng: 0 }, { lat: 53, lng: -2 }));

const anyCase = fc
  .record({ feed: anyFeed, choices: anyChoices, origin: anyOrigin })
  .map(({ feed, ...asked }) => {
    const entries = indexSessions(feed, NO_TIMETABLE_PINS);
    return { feed, entries, ...asked, dated: datedSessions(entries, window, feed).dated };
  });

const nameOf = ({ entry }: DatedSession): string => entry.session.name as string;

describe('dated sessions', () => {
  it('are in order of day, start and name', () => {
    fc.assert(
      fc.property(anyCase, ({ dated }) => {
        const keys = dated.map(({ occurrence, entry }) => [
          occurrence.day,
          occurrence.startMinute ?? Infinity,
          nameOf({ occurrence, entry, place: undefined }),
        ]);
        const isBefore = (a: (typeof keys)[number], b: (typeof keys)[number]): boolean => {
          const at = a.findIndex((part, index) => part !== b[index]);
          return at === -1 || a[at]! < b[at]!;
        };
        keys.slice(1).forEach((key, index) => {
          expect(
            isBefore(keys[index]!, key),
            `${String(keys[index])} before ${String(key)}`,
          ).to.equal(true);
        });
      }),
    );
  });

  it('of a window are those of its halves', () => {
    fc.assert(
      fc.property(anyFeed, fc.integer({ min: 0, max: 12 }), (feed, cut) => {
        const entries = indexSessions(feed, NO_TIMETABLE_PINS);
        const part = (from: number, until: number) =>
          datedSessions(entries, { fromDay: MONDAY + from, untilDay: MONDAY + until }, feed)
            .dated // Dates of one session that start together are in no order.
            .map(({ entry, occurrence }) => JSON.stringify([entry.session.id, occurrence]))
            .sort();
        expect([...part(0, cut), ...part(cut + 1, 13)].sort()).to.deep.equal(part(0, 13));
      }),
      { numRuns: 60 },
    );
  });
});

describe('filtered sessions', () => {
  it('are some of all, in the same order', () => {
    fc.assert(
      fc.property(anyCase, ({ dated, choices, origin }) => {
        const all = filterSessions(dated, chosenSessions({}), origin).rows;
        const { rows } = filterSessions(dated, choices, origin);
        expect(all.filter((row) => rows.includes(row))).to.deep.equal(rows);
      }),
    );
  });

  it('are no more for one further access need, nor fewer for one further value elsewhere', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...FACETS), ({ dated, choices }, facet) => {
        const now = filterSessions(dated, choices).rows.length;
        for (const { value, isChosen } of countFacets(dated, choices)[facet]) {
          if (isChosen) continue;
          const then = filterSessions(dated, toggled(choices, facet, value)).rows.length;
          if (facet === 'access' || choices[facet].length === 0) expect(then).to.be.at.most(now);
          else expect(then).to.be.at.least(now);
        }
      }),
    );
  });
});

describe('the numbers beside the filters', () => {
  it('say what is listed after ticking an option, within the radius too', () => {
    fc.assert(
      fc.property(anyCase, ({ dated, choices, origin }) => {
        const counts = countFacets(dated, choices, origin);
        for (const facet of FACETS) {
          for (const { value, count, isChosen } of counts[facet]) {
            const then = isChosen ? choices : toggled(choices, facet, value);
            expect(isChosen).to.equal(choices[facet].includes(value));
            expect(count, `${facet} ${value}`).to.equal(
              filterSessions(dated, then, origin).rows.length,
            );
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are there for every filter that is offered', () => {
    fc.assert(
      fc.property(anyCase, ({ dated, choices }) => {
        const counts = countFacets(dated, choices);
        for (const facet of offeredFacets(dated, choices, NO_TIMETABLE_PINS)) {
          expect(counts[facet], facet).to.not.have.length(0);
        }
      }),
    );
  });
});

describe('the next session', () => {
  it('is the first row of the year that takes place', () => {
    fc.assert(
      fc.property(anyCase, ({ feed, entries, choices, origin }) => {
        const year = { fromDay: MONDAY + 1, untilDay: MONDAY + 366 };
        const { dated } = datedSessions(entries, year, feed);
        const happening = dated.filter(({ occurrence }) => isHappening(occurrence));
        const { rows } = filterSessions(happening, choices, origin);
        // One that is only online does not keep a list from widening, but it comes first all the same.
        fc.pre(!filterSessions(happening, choices, origin).isWidened);
        const next = nextSession(entries, choices, { feed, afterDay: MONDAY, origin });
        expect(next && [next.occurrence, nameOf(next)]).to.deep.equal(
          rows[0] && [rows[0].occurrence, nameOf(rows[0])],
        );
      }),
      { numRuns: 150 },
    );
  });
});
