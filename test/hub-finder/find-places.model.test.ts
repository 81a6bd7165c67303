import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  chosenFacets,
  findPlaces,
  rowOf,
  type Question,
} from '../../src/hub-finder/find-places.model.js';
import { place } from '../support/fake-feed.js';
import { chosen, entriesOf, nameOf, near, question, text } from '../support/finder-models.js';

/** One degree of latitude is 111 195 m on the sphere that distances are measured on. */
const MILE = 1609.344;

const meridian = entriesOf({
  places: [
    place({ name: 'Nowhere', geo: undefined }),
    place({ name: 'Two north', geo: { lat: 53.48, lng: 0 } }),
    place({ name: 'West', geo: { lat: 51.48, lng: -0.1 } }),
    place({ name: 'Greenwich', geo: { lat: 51.48, lng: 0 } }),
    place({ name: 'One north', geo: { lat: 52.48, lng: 0 } }),
  ],
});

const varied = entriesOf({
  places: [
    place({ name: 'A', role: 'hub', access: ['step-free', 'parking'], languages: ['pl'] }),
    place({ name: 'B', role: 'spoke', access: ['step-free'], topics: ['send'], languages: ['ur'] }),
    place({ name: 'C', role: 'spoke', access: ['parking'], topics: ['housing'] }),
    place({ name: 'D', role: 'partner' }),
  ],
});

const listed = (entries: typeof varied, more: Partial<Question>): string[] =>
  findPlaces(entries, question(more)).rows.map(({ entry }) => nameOf(entry));

describe('findPlaces', () => {
  it('lists every place in its first order while nobody searches', () => {
    const { outcome, rows } = findPlaces(varied, question());
    expect(outcome).to.equal('all');
    expect(rows.map(({ entry }) => nameOf(entry))).to.deep.equal(['A', 'B', 'C', 'D']);
    expect(rows.map(({ distanceMetres }) => distanceMetres)).to.deep.equal(
      Array(4).fill(undefined),
    );
  });

  it('lists the nearest first from longitude 0 and places without a point last', () => {
    const { outcome, rows } = findPlaces(meridian, question({ search: near(51.48, 0) }));
    expect(outcome).to.equal('near');
    expect(rows.map(({ entry }) => nameOf(entry))).to.deep.equal([
      'Greenwich',
      'West',
      'One north',
      'Two north',
      'Nowhere',
    ]);
    expect(rows[0]!.distanceMetres).to.equal(0);
    expect(rows[2]!.distanceMetres).to.be.closeTo(111_195, 1);
    expect(rows[4]!.distanceMetres).to.equal(undefined);
  });

  describe('with a radius', () => {
    const cases: [number, string, string[]][] = [
      [1, 'near', ['Greenwich']],
      [5, 'near', ['Greenwich', 'West']],
      [100, 'near', ['Greenwich', 'West', 'One north']],
    ];
    for (const [miles, outcome, names] of cases) {
      it(`lists what is within ${miles} miles`, () => {
        const asked = question({ search: near(51.48, 0), radiusMetres: miles * MILE });
        const result = findPlaces(meridian, asked);
        expect(result.outcome).to.equal(outcome);
        expect(result.rows.map(({ entry }) => nameOf(entry))).to.deep.equal(names);
      });
    }

    it('lists everything, nearest first, and says so when nothing is within it', () => {
      const asked = question({ search: near(51.48, 0.5), radiusMetres: MILE });
      const { outcome, rows } = findPlaces(meridian, asked);
      expect(outcome).to.equal('further-away');
      expect(rows.map(({ entry }) => nameOf(entry))).to.deep.equal([
        'Greenwich',
        'West',
        'One north',
        'Two north',
        'Nowhere',
      ]);
    });

    it('counts a place on the edge as within', () => {
      const [row] = findPlaces(meridian, question({ search: near(51.48, 0.1) })).rows;
      const radiusMetres = row!.distanceMetres!;
      expect(
        findPlaces(meridian, question({ search: near(51.48, 0.1), radiusMetres })).outcome,
      ).to.equal('near');
    });

    it('only widens when filters take away what was within', () => {
      const asked = question({
        search: near(51.48, 0),
        radiusMetres: MILE,
        isOpen: ({ place: { name } }) => name === 'Two north',
        choices: chosen({ openNow: true }),
      });
      const { outcome, rows } = findPlaces(meridian, asked);
      expect(outcome).to.equal('further-away');
      expect(rows.map(({ entry }) => nameOf(entry))).to.deep.equal(['Two north']);
    });

    it('says nothing of a radius to a search by words', () => {
      const asked = question({ search: text('north'), radiusMetres: 1 });
      expect(findPlaces(meridian, asked).outcome).to.equal('matches');
    });
  });

  describe('with words', () => {
    const town = entriesOf({
      places: [
        place({ name: "St Mary's Café", address: { lines: ['High Street'], town: 'Hull' } }),
        place({ name: { cy: 'Llyfrgell Bangor', en: 'Bangor Library' } }),
        place({ name: 'Oak Tree', address: { lines: [], town: 'Derby', postcode: 'DE22 3WR' } }),
        place({ name: 'Derby Road Hub', address: { lines: ['1 Derby Road'], town: 'Leeds' } }),
        place({ name: 'Run by someone', provider: 'barnsley' }),
      ],
      providers: [{ id: 'barnsley', name: 'Barnsley Trust' }],
    });
    const cases: [string, string[]][] = [
      ['ST MARYS CAFE', ["St Mary's Café"]],
      ['st mary’s', ["St Mary's Café"]],
      ['hull', ["St Mary's Café"]],
      ['llyfrgell', ['{"cy":"Llyfrgell Bangor","en":"Bangor Library"}']],
      ['library', ['{"cy":"Llyfrgell Bangor","en":"Bangor Library"}']],
      ['derby', ['Oak Tree', 'Derby Road Hub']],
      ['road derby', ['Derby Road Hub']],
      ['de22', ['Oak Tree']],
      ['barnsley', ['Run by someone']],
    ];
    for (const [words, names] of cases) {
      it(`finds ${words}`, () => {
        expect(listed(town, { search: text(words) })).to.deep.equal(names);
      });
    }

    it('weighs a town the same however long the address and many the translations', () => {
      const entries = entriesOf({
        places: [
          place({
            name: { en: 'Main', cy: 'Prif', pl: 'Centrum' },
            role: 'main-hub',
            address: { lines: ['Unit 1', 'Old Mill'], town: 'Hull', postcode: 'HU1 1AA' },
          }),
          place({ name: 'Other', address: { lines: [], town: 'Hull' } }),
        ],
      });
      const { rows } = findPlaces(entries, question({ search: text('hull') }));
      expect(rows.map(({ entry }) => entry.place.role)).to.deep.equal(['main-hub', 'hub']);
    });

    it('tells a search that found nothing from filters that left nothing', () => {
      expect(findPlaces(town, question({ search: text('zzz') })).outcome).to.equal('no-match');
      const both = question({ search: text('hull'), choices: chosen({ role: ['spoke'] }) });
      expect(findPlaces(town, both).outcome).to.equal('filtered-out');
      const filtersOnly = question({ choices: chosen({ role: ['spoke'] }) });
      expect(findPlaces(town, filtersOnly).outcome).to.equal('filtered-out');
      const nearby = question({ search: near(52, 0), choices: chosen({ role: ['spoke'] }) });
      expect(findPlaces(town, nearby).outcome).to.equal('filtered-out');
    });

    it('finds nothing for words that are only signs', () => {
      expect(findPlaces(town, question({ search: text('!!!') })).outcome).to.equal('no-match');
    });
  });

  describe('with filters', () => {
    const cases: [string, Parameters<typeof chosen>[0], string[]][] = [
      ['one of a facet', { role: ['spoke'] }, ['B', 'C']],
      ['any of a facet', { role: ['spoke', 'partner'] }, ['B', 'C', 'D']],
      ['any topic', { topic: ['send', 'housing'] }, ['B', 'C']],
      ['any language', { language: ['pl', 'ur'] }, ['A', 'B']],
      ['every access need', { access: ['step-free', 'parking'] }, ['A']],
      ['all facets together', { role: ['spoke'], access: ['parking'] }, ['C']],
      ['nothing that fits', { topic: ['send'], access: ['parking'] }, []],
    ];
    for (const [what, choices, names] of cases) {
      it(`keeps ${what}`, () => {
        expect(listed(varied, { choices: chosen(choices) })).to.deep.equal(names);
      });
    }

    it('asks whether a place is open only when somebody filters by it', () => {
      let asked = 0;
      const isOpen = (): boolean => {
        asked += 1;
        return false;
      };
      findPlaces(varied, question({ isOpen }));
      expect(asked).to.equal(0);
      expect(
        findPlaces(varied, question({ isOpen, choices: chosen({ openNow: true }) })).rows,
      ).to.deep.equal([]);
    });
  });

  it('never loses, repeats or reorders a place when it is near', () => {
    const anyPoint = fc.option(
      fc.record({
        lat: fc.double({ min: 49, max: 61.5, noNaN: true }),
        lng: fc.double({ min: -9, max: 2.5, noNaN: true }),
      }),
      { nil: undefined },
    );
    fc.assert(
      fc.property(
        fc.array(anyPoint, { maxLength: 12 }),
        fc.option(fc.double({ min: 1, max: 2_000_000, noNaN: true }), { nil: undefined }),
        (points, radiusMetres) => {
          const entries = entriesOf({
            places: points.map((geo, index) => place({ name: `Place ${index}`, geo })),
          });
          const asked = question({ search: near(52, 0), radiusMetres });
          const { outcome, rows } = findPlaces(entries, asked);
          const metres = rows.map(({ distanceMetres }) => distanceMetres ?? Infinity);
          expect(metres).to.deep.equal([...metres].sort((a, b) => a - b));
          expect(new Set(rows.map(({ entry }) => entry)).size).to.equal(rows.length);
          if (entries.length > 0) expect(rows.length).to.be.greaterThan(0);
          const isAll = rows.length === entries.length;
          const limit = radiusMetres ?? Infinity;
          if (outcome === 'further-away') expect(metres.every((each) => each > limit)).to.be.true;
          else if (!isAll) expect(metres.every((each) => each <= limit)).to.be.true;
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('chosenFacets', () => {
  it('counts what is ticked and names the filters, not their values', () => {
    const choices = chosen({ role: ['hub', 'spoke'], access: ['parking'], openNow: true });
    expect(chosenFacets(choices)).to.deep.equal({
      count: 4,
      names: ['role', 'access', 'openNow'],
    });
    expect(chosenFacets(chosen({}))).to.deep.equal({ count: 0, names: [] });
  });
});

describe('rowOf', () => {
  it('gives the listed row with its distance, or one without', () => {
    const result = findPlaces(meridian, question({ search: near(51.48, 0), radiusMetres: MILE }));
    const [greenwich] = result.rows;
    expect(rowOf(result, greenwich!.entry)).to.equal(greenwich);
    const away = meridian.find((entry) => nameOf(entry) === 'West')!;
    expect(rowOf(result, away)).to.deep.equal({ entry: away, distanceMetres: undefined });
  });
});
