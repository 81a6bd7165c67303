import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { countFacets, toggled, type FacetOption } from '../../src/hub-finder/facets.model.js';
import { findPlaces, type Question } from '../../src/hub-finder/find-places.model.js';
import { FACETS, type Facet } from '../../src/hub-finder/hub-finder.model.js';
import { place, type PlaceInput } from '../support/fake-feed.js';
import { chosen, entriesOf, near, question, text } from '../support/finder-models.js';

const entries = entriesOf({
  places: [
    place({ name: 'A', role: 'hub', access: ['step-free', 'parking'], languages: ['pl'] }),
    place({ name: 'B', role: 'spoke', access: ['step-free'], topics: ['send'] }),
    place({ name: 'C', role: 'spoke', access: ['parking'], topics: ['send', 'send', 'food'] }),
  ],
});

/** `value count` for each option of a facet, ticked ones marked. */
const written = (options: readonly FacetOption[]): string[] =>
  options.map(({ value, count, isChosen }) => `${value} ${count}${isChosen ? ' ticked' : ''}`);

const optionsFor = (facet: Facet, more: Partial<Question> = {}): string[] =>
  written(countFacets(entries, question(more)).options[facet]);

describe('countFacets', () => {
  it('counts the places of every value, each place once', () => {
    expect(optionsFor('role')).to.deep.equal(['hub 1', 'spoke 2']);
    expect(optionsFor('topic')).to.deep.equal(['send 2', 'food 1']);
    expect(optionsFor('access')).to.deep.equal(['step-free 2', 'parking 2']);
    expect(optionsFor('language')).to.deep.equal(['pl 1']);
  });

  it('keeps the order of options while their counts change', () => {
    const choices = chosen({ topic: ['food'] });
    expect(optionsFor('access', { choices })).to.deep.equal(['step-free 0', 'parking 1']);
    expect(optionsFor('role', { choices })).to.deep.equal(['hub 0', 'spoke 1']);
  });

  it('counts an option beside a ticked one of its facet as if it were ticked alone', () => {
    const choices = chosen({ role: ['hub'] });
    expect(optionsFor('role', { choices })).to.deep.equal(['hub 1 ticked', 'spoke 2']);
  });

  it('counts an access need on top of the ticked ones', () => {
    const choices = chosen({ access: ['step-free'] });
    expect(optionsFor('access', { choices })).to.deep.equal(['step-free 2 ticked', 'parking 1']);
  });

  it('counts only what the search found', () => {
    expect(optionsFor('role', { search: text('B') })).to.deep.equal(['hub 0', 'spoke 1']);
  });

  it('counts what is open now beside what is ticked', () => {
    const isOpen: Question['isOpen'] = ({ place: { name } }) => name !== 'C';
    expect(countFacets(entries, question({ isOpen })).openNow).to.equal(2);
    const choices = chosen({ topic: ['send'] });
    expect(countFacets(entries, question({ isOpen, choices })).openNow).to.equal(1);
  });
});

describe('toggled', () => {
  it('ticks and unticks one value and leaves the rest', () => {
    const first = toggled(chosen({ access: ['parking'], openNow: true }), 'role', 'hub');
    expect(first).to.deep.equal(chosen({ access: ['parking'], openNow: true, role: ['hub'] }));
    expect(toggled(first, 'role', 'hub')).to.deep.equal(
      chosen({ access: ['parking'], openNow: true }),
    );
  });
});

describe('the numbers beside the filters', () => {
  const some = (values: string[]) => fc.subarray(values);
  const anyPlace = fc.record<Partial<PlaceInput>>({
    role: fc.constantFrom('main-hub', 'hub', 'spoke'),
    topics: some(['send', 'food', 'housing']),
    access: some(['step-free', 'parking']),
    languages: some(['pl', 'ur']),
    geo: fc.option(
      fc.record({ lat: fc.constantFrom(51.5, 51.6, 53), lng: fc.constantFrom(0, -0.1) }),
      { nil: undefined },
    ),
  });
  const anyChoices = fc.record({
    role: some(['main-hub', 'hub', 'spoke']),
    topic: some(['send', 'food']),
    access: some(['step-free', 'parking']),
    language: some(['pl', 'ur']),
    openNow: fc.boolean(),
  });
  const anySearch = fc.constantFrom<Question['search']>(
    { kind: 'none' },
    near(51.5, 0),
    text('place'),
    text('1'),
  );
  const isOpen: Question['isOpen'] = ({ place: { id } }) => /[02468]$/.test(id);
  const anyCase = fc
    .record({
      places: fc.array(anyPlace, { maxLength: 9 }),
      choices: anyChoices,
      search: anySearch,
      radiusMetres: fc.constantFrom(undefined, 100, 20_000),
    })
    .map(({ places, ...asked }) => ({
      entries: entriesOf({
        places: places.map((fields, index) => place({ ...fields, name: `Place ${index}` })),
      }),
      asked: question({ ...asked, isOpen }),
    }));

  const listedCount = (list: typeof entries, asked: Question): number =>
    findPlaces(list, asked).rows.length;

  it('say what ticking an option alone in its facet lists, within the radius too', () => {
    fc.assert(
      fc.property(anyCase, ({ entries: list, asked }) => {
        const { options, openNow } = countFacets(list, asked);
        for (const facet of FACETS) {
          for (const { value, count, isChosen } of options[facet]) {
            if (isChosen) continue;
            const now = facet === 'access' ? asked.choices.access : [];
            const choices = { ...asked.choices, [facet]: [...now, value] };
            expect(count, `${facet} ${value}`).to.equal(listedCount(list, { ...asked, choices }));
          }
        }
        const openChoices = { ...asked.choices, openNow: true };
        expect(openNow).to.equal(listedCount(list, { ...asked, choices: openChoices }));
      }),
      { numRuns: 150 },
    );
  });

  it('never let an option that can be ticked lead to an empty list', () => {
    fc.assert(
      fc.property(anyCase, ({ entries: list, asked }) => {
        const { options } = countFacets(list, asked);
        for (const facet of FACETS) {
          for (const { value, count, isChosen } of options[facet]) {
            if (isChosen || count === 0) continue;
            const choices = toggled(asked.choices, facet, value);
            expect(listedCount(list, { ...asked, choices }), value).to.be.greaterThan(0);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
