import { expect } from '@open-wc/testing';
import {
  fitsStage,
  indexSessions,
  MOST_VALUES,
  pinsFrom,
  placesById,
  type SessionEntry,
  type TimetablePins,
} from '../../src/session-timetable/session-index.model.js';
import {
  notice,
  offer,
  place,
  session,
  type FeedInput,
  type OfferInput,
  type SessionInput,
} from '../support/fake-feed.js';
import { feedOf } from '../support/finder-models.js';
import {
  NO_TIMETABLE_PINS,
  sessionEntries,
  sessionEntry,
  sessionName,
} from '../support/session-models.js';

/** The entry of a session of an offer at Oak Tree Hub. */
const entryWith = (
  ofSession: Partial<SessionInput>,
  ofOffer: Partial<OfferInput> = {},
): SessionEntry =>
  sessionEntry({
    places: [place({ id: 'oak', access: ['step-free', 'parking'] })],
    offers: [offer({ id: 'play', topics: [], ...ofOffer })],
    sessions: [session({ offer: 'play', place: 'oak', ...ofSession })],
  });

const namesOf = (records: Partial<FeedInput>, pins: Partial<TimetablePins> = {}): string[] =>
  sessionEntries(records, pins).map(sessionName);

describe('what holds for a session', () => {
  const own = {
    ages: { minMonths: 0, maxMonths: 6 },
    price: { amount: 2 },
    bring: 'A blanket',
    routes: [{ mode: 'book' }],
    languages: ['pl'],
    audiences: ['dads-partners'],
  } as const satisfies Partial<SessionInput>;
  const ofOffer = {
    ages: { minMonths: 6, maxMonths: 24 },
    price: { free: true },
    bring: 'A drink',
    routes: [{ mode: 'drop-in' }],
    languages: ['cy', 'en'],
    audiences: ['young-parents'],
  } as const satisfies Partial<OfferInput>;
  type Member = keyof typeof own;

  for (const member of Object.keys(own) as Member[]) {
    it(`is its own ${member}, else its offer's`, () => {
      const pick = (entry: SessionEntry): unknown => JSON.parse(JSON.stringify(entry[member]));
      const wired = (value: unknown): unknown =>
        member === 'price' ? { currency: 'GBP', ...(value as object) } : value;
      expect(pick(entryWith({ [member]: own[member] }, ofOffer))).to.deep.equal(wired(own[member]));
      expect(pick(entryWith({}, ofOffer))).to.deep.equal(wired(ofOffer[member]));
    });
  }

  it('is nothing when neither says anything', () => {
    const entry = entryWith({});
    expect(entry.ages).to.equal(undefined);
    expect(entry.price).to.equal(undefined);
    expect(entry.bring).to.equal(undefined);
    expect([entry.routes, entry.languages, entry.audiences, entry.stages]).to.deep.equal([
      [],
      [],
      [],
      [],
    ]);
  });

  it("is its offer's list when its own is empty", () => {
    const entry = entryWith({ routes: [], languages: [] }, ofOffer);
    expect(entry.routes.map(({ mode }) => mode)).to.deep.equal(['drop-in']);
    expect(entry.languages).to.deep.equal(['cy', 'en']);
  });

  it('has the topics of both, each once', () => {
    const entry = entryWith(
      { topics: ['sensory', 'walk', 'walk'] },
      { topics: ['walk', 'groups'] },
    );
    expect(entry.topics).to.deep.equal(['sensory', 'walk', 'groups']);
  });

  it('has the access of the session and of its place, each once', () => {
    expect(entryWith({ access: ['bsl', 'parking'] }).access).to.deep.equal([
      'bsl',
      'parking',
      'step-free',
    ]);
  });

  it('has the stages of its offer and whether that is sensitive', () => {
    const entry = entryWith({}, { stages: ['pregnancy', '0-6m'], sensitive: true });
    expect(entry.stages).to.deep.equal(['pregnancy', '0-6m']);
    expect(entry.isSensitive).to.equal(true);
    expect(entryWith({}).isSensitive).to.equal(false);
  });

  it("has its own provider, else its offer's", () => {
    const records = {
      providers: [
        { id: 'nhs', name: 'NHS' },
        { id: 'council', name: 'Council' },
      ],
      offers: [offer({ id: 'play', provider: 'council' })],
    };
    const providerOf = (fields: Partial<SessionInput>): string | undefined =>
      sessionEntry({ ...records, sessions: [session({ offer: 'play', ...fields })] }).provider?.id;
    expect(providerOf({ provider: 'nhs' })).to.equal('nhs');
    expect(providerOf({})).to.equal('council');
    expect(providerOf({ provider: 'nobody' })).to.equal(undefined);
  });

  it('has the notices about itself, its offer and its place, each once', () => {
    const { notices } = sessionEntry({
      places: [place({ id: 'oak' })],
      offers: [offer({ id: 'play' })],
      sessions: [session({ id: 'monday', offer: 'play', place: 'oak' })],
      notices: [
        notice({ id: 'of-place', about: ['oak'] }),
        notice({ id: 'of-all', about: ['oak', 'play', 'monday'] }),
        notice({ id: 'of-other', about: ['elsewhere'] }),
        notice({ id: 'of-session', about: ['monday'] }),
      ],
    });
    expect(notices.map(({ id }) => id)).to.have.members(['of-place', 'of-all', 'of-session']);
  });

  it('stands although its offer and place are not in the feed', () => {
    const entry = sessionEntry({ sessions: [session({ offer: 'gone', place: 'gone' })] });
    expect([entry.offer, entry.place]).to.deep.equal([undefined, undefined]);
    expect(entry.isInPerson).to.equal(true);
  });

  it('is cut short where a feed has thousands of facts', () => {
    const many = Array.from({ length: 5000 }, (_, index) => `t${index}`);
    const routes = many.map(() => ({ mode: 'book' as const }));
    const entry = entryWith(
      { topics: many, languages: [], routes, access: many },
      { topics: many },
    );
    expect([entry.topics, entry.access, entry.routes].map(({ length }) => length)).to.deep.equal([
      MOST_VALUES,
      MOST_VALUES,
      MOST_VALUES,
    ]);
  });
});

describe('how a session is given', () => {
  const ways = ({ isOnline, isInPerson }: SessionEntry): string =>
    [isInPerson && 'in person', isOnline && 'online'].filter((way) => way !== false).join(' and ');
  const cases: readonly [what: string, Partial<SessionInput>, Partial<OfferInput>, string][] = [
    ['at a place', { place: 'oak' }, {}, 'in person'],
    ['online', { online: {} }, {}, 'online'],
    ['at a place and online', { place: 'oak', online: {} }, {}, 'in person and online'],
    ['somewhere, when nobody says', {}, {}, 'in person'],
    ['online, as its offer', {}, { modes: ['online'] }, 'online'],
    ['both ways, as its offer', {}, { modes: ['hub', 'online'] }, 'in person and online'],
    ['by phone, which is neither', {}, { modes: ['phone'] }, ''],
    ['at a place, whatever its offer', { place: 'oak' }, { modes: ['online'] }, 'in person'],
  ];
  for (const [what, ofSession, ofOffer, expected] of cases) {
    it(`is ${expected || 'unsaid'} ${what}`, () => {
      const records = {
        places: [place({ id: 'oak' })],
        offers: [offer({ id: 'play', ...ofOffer })],
        sessions: [session({ offer: 'play', ...ofSession })],
      };
      expect(ways(sessionEntry(records))).to.equal(expected);
    });
  }
});

describe('indexSessions', () => {
  it('leaves out ended sessions and keeps paused ones and those at a closed place', () => {
    const records = {
      places: [place({ id: 'oak', status: 'closed' as const })],
      sessions: [
        session({ name: 'A', status: 'ended' }),
        session({ name: 'B', status: 'paused' }),
        session({ name: 'C', place: 'oak' }),
      ],
    };
    expect(namesOf(records)).to.deep.equal(['B', 'C']);
  });

  it('orders by name and leaves equal names as they come', () => {
    const records = {
      sessions: [
        session({ id: 's1', name: 'Walk' }),
        session({ id: 's2', name: 'Play' }),
        session({ id: 's3', name: { en: 'Art', cy: 'Celf' } }),
        session({ id: 's4', name: 'Play' }),
      ],
    };
    expect(sessionEntries(records).map((entry) => entry.session.id)).to.deep.equal([
      's3',
      's2',
      's4',
      's1',
    ]);
  });
});

describe('pinned sessions', () => {
  it('are those of a place, and of others the dates that move there', () => {
    const moved = (to: string) => ({
      start: '10:00',
      rule: { freq: 'weekly' as const, days: ['MO' as const] },
      changes: [{ date: '2026-11-23', status: 'moved' as const, to: { place: to } }],
    });
    const records = {
      places: [place({ id: 'oak' }), place({ id: 'elm', name: 'Elm' })],
      sessions: [
        session({ name: 'At oak', place: 'oak' }),
        session({ name: 'At elm', place: 'elm' }),
        session({ name: 'Moved to oak', place: 'elm', schedule: moved('oak') }),
        session({ name: 'Moved to ash', place: 'elm', schedule: moved('ash') }),
        session({ name: 'Nowhere' }),
      ],
    };
    const pinned = sessionEntries(records, { places: ['oak'] });
    expect(pinned.map(sessionName)).to.deep.equal(['At oak', 'Moved to oak']);
    expect(pinned.map(({ onlyAtPlaces }) => onlyAtPlaces)).to.deep.equal([undefined, ['oak']]);
    expect(namesOf(records, { places: ['oak', 'elm'] })).to.have.length(4);
  });

  it('have one of the pinned topics and audiences; one that says nothing is not among them', () => {
    const records = {
      sessions: [
        session({ name: 'A', topics: ['walk'], audiences: ['dads-partners'] }),
        session({ name: 'B', topics: ['sensory'] }),
        session({ name: 'C' }),
      ],
    };
    expect(namesOf(records, { topics: ['walk', 'first-aid'] })).to.deep.equal(['A']);
    expect(namesOf(records, { topics: ['walk', 'sensory'] })).to.deep.equal(['A', 'B']);
    expect(namesOf(records, { audiences: ['dads-partners'] })).to.deep.equal(['A']);
    expect(namesOf(records, { topics: ['sensory'], audiences: ['dads-partners'] })).to.deep.equal(
      [],
    );
  });

  it('are for one of the pinned stages, as far as anybody knows', () => {
    const records = {
      offers: [offer({ id: 'bumps', stages: ['pregnancy'] })],
      sessions: [
        session({ name: 'Bumps', offer: 'bumps' }),
        session({ name: 'Crawlers', ages: { minMonths: 6, maxMonths: 12 } }),
        session({ name: 'Unknown' }),
      ],
    };
    expect(namesOf(records, { stages: ['pregnancy'] })).to.deep.equal(['Bumps', 'Unknown']);
    expect(namesOf(records, { stages: ['6-12m'] })).to.deep.equal(['Crawlers', 'Unknown']);
    expect(namesOf(records, { stages: ['pregnancy', '6-12m'] })).to.have.length(3);
  });
});

describe('fitsStage', () => {
  const cases: readonly [what: string, Partial<SessionInput>, Partial<OfferInput>, boolean][] = [
    ['stays when nobody knows', {}, {}, true],
    ['is one of its stages', {}, { stages: ['birth', '0-6m'] }, true],
    ['is none of its stages', {}, { stages: ['1-2y'] }, false],
    ['overlaps its ages', { ages: { minMonths: 5, maxMonths: 24 } }, {}, true],
    ['is outside its ages', { ages: { minMonths: 6 } }, {}, false],
    [
      'is outside its own ages, whatever its offer is for',
      { ages: { minMonths: 6 } },
      { stages: ['0-6m'] },
      false,
    ],
    [
      'is one of its stages, whatever the ages of its offer',
      {},
      { stages: ['0-6m'], ages: { minMonths: 12 } },
      true,
    ],
    ["overlaps its offer's ages", {}, { stages: ['1-2y'], ages: { minMonths: 0 } }, true],
    ['is not ruled out by ages without bounds', { ages: { note: 'Babies' } }, {}, true],
  ];
  for (const [what, ofSession, ofOffer, expected] of cases) {
    it(`${what}: 0 to 6 months`, () => {
      expect(fitsStage(entryWith(ofSession, ofOffer), '0-6m')).to.equal(expected);
    });
  }

  it('goes by stages alone before there is a child', () => {
    const before = entryWith({ ages: { minMonths: 0 } }, { stages: ['preconception'] });
    expect(fitsStage(before, 'preconception')).to.equal(true);
    expect(fitsStage(entryWith({}, { stages: ['birth'] }), 'preconception')).to.equal(false);
  });
});

describe('pinsFrom', () => {
  it('reads words separated by white space', () => {
    expect(
      pinsFrom({ place: ' oak  elm\n', topic: '', audience: 'dads-partners', stage: '0-6m' }),
    ).to.deep.equal({
      places: ['oak', 'elm'],
      topics: [],
      audiences: ['dads-partners'],
      stages: ['0-6m'],
    });
  });
});

describe('placesById', () => {
  it('is made once for a feed', () => {
    const feed = feedOf({ places: [place({ id: 'oak' })] });
    expect(placesById(feed).get('oak')?.id).to.equal('oak');
    expect(placesById(feed)).to.equal(placesById(feed));
    expect(indexSessions(feed, NO_TIMETABLE_PINS)).to.deep.equal([]);
  });
});
