import { expect } from '@open-wc/testing';
import { feedWith, place } from '../support/fake-feed.js';
import { fakeFetch, json, type FakeFetch } from '../support/fake-fetch.js';
import { eventually, mountReady, type FinderPage } from '../support/finder-page.js';

const feed = () =>
  feedWith({
    places: [
      place({
        name: 'Ash',
        topics: ['send'],
        address: { lines: [], postcode: 'DE22 3WR' },
        geo: { lat: 52.9, lng: -1.4 },
      }),
      place({ name: 'Beech', topics: ['send', 'food'], geo: { lat: 53, lng: -1.4 } }),
      place({ name: 'Cedar', topics: ['food'], geo: { lat: 52.95, lng: -1.4 } }),
    ],
  });

const NEAR = 'Places near DE22 3WR. Showing 3 of 3.';
const ALL = 'Showing 3 of 3 places.';

let network: FakeFetch;
let addresses = 0;

const pair = async (
  first: Record<string, string> = {},
  second: Record<string, string> = {},
): Promise<[FinderPage, FinderPage]> => {
  const src = `/groups/${(addresses += 1)}.json`;
  network.answer(src, json(feed()));
  const one = await mountReady({ attributes: { src, ...first } });
  const two = await mountReady({ attributes: { src, ...second } });
  return [one, two];
};

/** Lets everything that is ready to happen happen. */
const settled = async (...pages: FinderPage[]): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve));
  for (const page of pages) await page.element.updateComplete;
};

const tickTopic = async (page: FinderPage, label: string): Promise<void> => {
  await page.openFilters();
  await page.tick('Help with', label);
};

describe('two <sfl-hub-finder> with one source', () => {
  beforeEach(() => {
    network = fakeFetch();
  });
  afterEach(() => {
    network.restore();
  });

  it('share where the family is', async () => {
    const [one, two] = await pair();
    await one.searchAndWait('DE22 3WR');
    await eventually(() => two.summary, NEAR);
    expect(two.names).to.deep.equal(['Ash', 'Cedar', 'Beech']);
    expect(two.toldTypes).to.deep.equal(['sfl-ready']);
    await two.openDetails('Cedar');
    await eventually(() => one.chosenNames, ['Cedar']);
    expect(one.detailsName).to.equal(undefined);
  });

  it('share a chosen topic, and its being taken off', async () => {
    const [one, two] = await pair();
    await tickTopic(one, 'Help with food');
    await eventually(() => two.names, ['Beech', 'Cedar']);
    expect(two.filtersLabel).to.equal('Filters (1 chosen)');
    await one.press('Clear all filters');
    await eventually(() => two.names, ['Ash', 'Beech', 'Cedar']);
  });

  it('keep what each has typed and ticked besides', async () => {
    const [one, two] = await pair();
    await one.searchAndWait('beech');
    await settled(two);
    expect(two.summary).to.equal(ALL);
  });

  it('let one that comes late take over what was chosen', async () => {
    const src = `/groups/late-${(addresses += 1)}.json`;
    network.answer(src, json(feed()));
    const one = await mountReady({ attributes: { src } });
    await one.searchAndWait('DE22 3WR');
    await tickTopic(one, 'Help with food');
    const two = await mountReady({ attributes: { src } });
    await eventually(() => two.names, ['Cedar', 'Beech']);
  });

  const apart: [string, Record<string, string>, Record<string, string>][] = [
    ['the second stands alone', {}, { group: 'none' }],
    ['the first stands alone', { group: 'none' }, {}],
    ['both stand alone', { group: 'none' }, { group: 'none' }],
    ['they are of two groups', { group: 'a' }, { group: 'b' }],
  ];
  for (const [when, first, second] of apart) {
    it(`share nothing when ${when}`, async () => {
      const [one, two] = await pair(first, second);
      await one.searchAndWait('DE22 3WR');
      await tickTopic(one, 'Help with food');
      await settled(one, two);
      expect(one.names).to.deep.equal(['Cedar', 'Beech']);
      expect(two.names).to.deep.equal(['Ash', 'Beech', 'Cedar']);
      expect(two.summary).to.equal(ALL);
    });
  }

  it('share when one group is named though their feeds differ', async () => {
    const one = await mountReady({ feed: feed(), attributes: { group: 'town' } });
    const two = await mountReady({ feed: feed(), attributes: { group: 'town' } });
    await one.searchAndWait('DE22 3WR');
    await eventually(() => two.summary, NEAR);
  });

  it('neither publish nor follow a topic that is pinned', async () => {
    const [pinned, free] = await pair({ topic: 'send' });
    expect(pinned.names).to.deep.equal(['Ash', 'Beech']);
    await settled(free);
    expect(free.names).to.deep.equal(['Ash', 'Beech', 'Cedar']);
    await tickTopic(free, 'Help with food');
    await settled(pinned, free);
    expect(free.names).to.deep.equal(['Beech', 'Cedar']);
    expect(pinned.names).to.deep.equal(['Ash', 'Beech']);
    await free.searchAndWait('DE22 3WR');
    await eventually(() => pinned.summary, 'Places near DE22 3WR. Showing 2 of 2.');
  });

  it('neither publish nor follow a place that is pinned', async () => {
    const [pinned, free] = await pair({ place: 'place-ash place-cedar' });
    await free.openDetails('Cedar');
    await settled(pinned, free);
    expect(pinned.chosenNames).to.deep.equal([]);
    await free.press('Back to the list');
    await pinned.openDetails('Ash');
    await settled(pinned, free);
    expect(free.chosenNames).to.deep.equal(['Cedar']);
  });
});
