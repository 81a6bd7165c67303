import { expect } from '@open-wc/testing';
import {
  countRecords,
  indexPlaces,
  offeredFacets,
  pinsFrom,
} from '../../src/hub-finder/hub-finder.model.js';
import { notice, offer, place, session } from '../support/fake-feed.js';
import { entriesOf, entryOf, feedOf, nameOf, NO_PINS } from '../support/finder-models.js';

describe('indexPlaces', () => {
  it('orders by kind and then by name, and leaves closed places out', () => {
    const roles = ['other', 'partner', 'outreach', 'spoke', 'hub', 'main-hub'] as const;
    const entries = entriesOf({
      places: [
        place({ name: 'Ended', status: 'closed' }),
        place({ name: 'Planned', status: 'planned', role: 'other' }),
        ...roles.map((role) => place({ name: `A ${role}`, role })),
        place({ name: 'B main', role: 'main-hub' }),
        place({ id: 'later', name: 'A role of a later version', role: 'floating' as 'hub' }),
        place({ name: 'Shut for now', status: 'temporarily-closed', role: 'main-hub' }),
      ],
    });
    expect(entries.map(nameOf)).to.deep.equal([
      'A main-hub',
      'B main',
      'Shut for now',
      'A hub',
      'A spoke',
      'A outreach',
      'A partner',
      'A other',
      'Planned',
      'A role of a later version',
    ]);
  });

  it('gathers what belongs to a place', () => {
    const entry = entryOf({
      places: [
        place({ name: 'Oak', role: 'main-hub', parent: 'place-elm', provider: 'trust' }),
        place({ name: 'Elm' }),
      ],
      providers: [{ id: 'trust', name: 'Trust' }],
      offers: [
        offer({ name: 'Here', places: ['place-oak', 'place-oak'] }),
        offer({ name: 'Elsewhere', places: ['place-elm'] }),
        offer({ name: 'Anywhere' }),
      ],
      sessions: [
        session({ name: 'On', place: 'place-oak' }),
        session({ name: 'Over', place: 'place-oak', status: 'ended' }),
        session({ name: 'Online' }),
      ],
      notices: [
        notice({ text: 'About both', about: ['place-elm', 'place-oak'] }),
        notice({ text: 'General' }),
      ],
    });
    expect(entry.offers.map(({ name }) => name)).to.deep.equal(['Here']);
    expect(entry.sessions.map(({ name }) => name)).to.deep.equal(['On']);
    expect(entry.notices.map(({ text }) => text)).to.deep.equal(['About both']);
    expect(entry.parent?.name).to.equal('Elm');
    expect(entry.provider?.name).to.equal('Trust');
    expect(entry.point).to.include({ lat: 52.92, lng: -1.48 });
  });

  it('takes topics from the place, its offers and its sessions, each once', () => {
    const { values } = entryOf({
      places: [
        place({ name: 'Oak', topics: ['send', 'food'], access: ['bsl'], languages: ['pl'] }),
      ],
      offers: [offer({ name: 'O', topics: ['food', 'housing'], places: ['place-oak'] })],
      sessions: [session({ name: 'S', topics: ['walk', 'send'], place: 'place-oak' })],
    });
    expect(values).to.deep.equal({
      role: ['hub'],
      topic: ['send', 'food', 'housing', 'walk'],
      access: ['bsl'],
      language: ['pl'],
    });
  });

  const pins: [string, string, string, string[]][] = [
    ['nothing', '', '', ['Ash', 'Beech', 'Cedar']],
    ['a place', 'place-beech', '', ['Beech']],
    ['two places', ' place-beech\n place-ash ', '', ['Ash', 'Beech']],
    ['a topic', '', 'send', ['Ash', 'Cedar']],
    ['either topic', '', 'send food', ['Ash', 'Beech', 'Cedar']],
    ['a place and a topic', 'place-beech', 'send', []],
    ['a place that is not there', 'nobody', '', []],
    ['words of objects', '__proto__', 'constructor', []],
  ];
  for (const [what, places, topics, names] of pins) {
    it(`keeps to ${what} when that is pinned`, () => {
      const feed = feedOf({
        places: [
          place({ name: 'Ash', topics: ['send'] }),
          place({ name: 'Beech', topics: ['food'] }),
          place({ name: 'Cedar' }),
        ],
        sessions: [session({ topics: ['send'], place: 'place-cedar' })],
      });
      expect(indexPlaces(feed, pinsFrom(places, topics)).map(nameOf)).to.deep.equal(names);
    });
  }
});

describe('offeredFacets', () => {
  const cases: [string, Parameters<typeof place>[0][], string[]][] = [
    ['places that say nothing', [{ name: 'A' }, { name: 'B' }], []],
    ['two kinds of place', [{ name: 'A' }, { name: 'B', role: 'spoke' }], ['role']],
    ['hours of one place', [{ name: 'A' }, { name: 'B', hours: [] }], ['openNow']],
    [
      'everything',
      [
        { name: 'A', role: 'spoke', hours: [], topics: ['send'] },
        { name: 'B', access: ['bsl'], languages: ['pl'] },
      ],
      ['openNow', 'role', 'topic', 'access', 'language'],
    ],
  ];
  for (const [what, places, facets] of cases) {
    it(`offers what there is to choose between: ${what}`, () => {
      expect(offeredFacets(entriesOf({ places: places.map(place) }))).to.deep.equal(facets);
    });
  }

  it('does not offer a pinned topic again', () => {
    const entries = entriesOf({ places: [place({ topics: ['send'], access: ['bsl'] })] });
    expect(offeredFacets(entries, true)).to.deep.equal(['access']);
  });

  it('offers nothing for no places', () => {
    expect(offeredFacets([])).to.deep.equal([]);
  });
});

describe('countRecords', () => {
  const feed = feedOf({
    places: [place({ name: 'A', topics: ['food'] }), place({ name: 'B' })],
    offers: [offer({ name: 'Food', topics: ['food'] }), offer({ name: 'Massage' })],
    sessions: [session({ name: 'Lunch', topics: ['food'] }), session({ name: 'No topic' })],
  });

  it('counts everything without pins', () => {
    expect(countRecords(feed, indexPlaces(feed, NO_PINS), NO_PINS)).to.deep.equal({
      places: 2,
      offers: 2,
      sessions: 2,
    });
  });

  it('counts what is about a pinned topic', () => {
    const pins = pinsFrom('', 'food');
    expect(countRecords(feed, indexPlaces(feed, pins), pins)).to.deep.equal({
      places: 1,
      offers: 1,
      sessions: 1,
    });
  });
});
