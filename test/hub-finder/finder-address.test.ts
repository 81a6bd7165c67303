import { expect } from '@open-wc/testing';
import { feedWith, place } from '../support/fake-feed.js';
import { eventually, mountReady, type FinderPage } from '../support/finder-page.js';

const feed = () =>
  feedWith({
    places: [
      place({
        name: 'Ash',
        topics: ['send', 'housing'],
        access: ['bsl'],
        address: { lines: [], postcode: 'DE22 3WR' },
      }),
      place({ name: 'Beech', topics: ['housing', 'food'], access: ['bsl'] }),
    ],
  });

const start = location.href;

/** The address's own parameters, without those of the test runner. */
const query = (): Record<string, string> => {
  const now = new URLSearchParams(location.search);
  for (const key of new URL(start).searchParams.keys()) now.delete(key);
  return Object.fromEntries(now);
};

/** Puts parameters into the address, as a visitor's link does. */
const visit = (parameters: Record<string, string>): void => {
  const url = new URL(start);
  for (const [key, value] of Object.entries(parameters)) url.searchParams.set(key, value);
  history.replaceState(null, '', url);
};

const setUp = (attributes: Record<string, string> = {}) =>
  mountReady({ feed: feed(), attributes: { 'url-state': '', ...attributes } });

const tickTopic = async (page: FinderPage, label: string): Promise<void> => {
  if (!page.disclosure!.open) await page.openFilters();
  await page.tick('Help with', label);
};

describe('<sfl-hub-finder url-state>', () => {
  beforeEach(() => {
    visit({});
  });
  after(() => {
    history.replaceState(null, '', start);
  });

  it('takes no topic from the address that the feed does not have, and each one once', async () => {
    visit({ 'sfl-topic': 'send nonsense send __proto__' });
    const page = await setUp();
    await eventually(() => page.names, ['Ash']);
    expect(page.disclosure?.textContent).to.contain('Filters (1 chosen)');
  });

  it('gives open details an entry of their own, and Back closes them', async () => {
    visit({ page: '2' });
    const page = await setUp();
    const { length } = history;
    await page.openDetails('Ash');
    expect(query()).to.deep.equal({ page: '2', 'sfl-id': 'place-ash' });
    // Browsers keep 50 entries or so, and a long run of tests may have filled them.
    expect(history.length).to.be.within(length, length + 1);
    await eventually(() => page.focusedName, 'Ash');
    history.back();
    await eventually(() => page.names, ['Ash', 'Beech']);
    expect(query()).to.deep.equal({ page: '2' });
    await eventually(() => page.focusedName, 'Opening times and more for Ash');
    history.forward();
    await eventually(() => page.detailsName, 'Ash');
    await eventually(() => page.focusedName, 'Ash');
    expect(page.count('sfl-hub-select')).to.equal(1);
  });

  it('takes the id out when the visitor goes back to the list', async () => {
    const page = await setUp();
    await page.openDetails('Ash');
    await page.press('Back to the list');
    expect(query()).to.deep.equal({});
  });

  it('opens what a shared address names, and leaves the focus to the page', async () => {
    visit({ 'sfl-id': 'place-beech', utm_source: 'letter' });
    const page = await setUp();
    expect(page.detailsName).to.equal('Beech');
    expect(page.focusedName).to.equal('');
    expect(page.toldTypes).to.deep.equal(['sfl-ready']);
    await page.press('Back to the list');
    expect(query()).to.deep.equal({ utm_source: 'letter' });
  });

  for (const id of ['nobody', '<img src=x onerror=alert(1)>', '__proto__', '"]\\']) {
    it(`lists the places when the address names “${id}”`, async () => {
      visit({ 'sfl-id': id });
      const page = await setUp();
      expect(page.names).to.deep.equal(['Ash', 'Beech']);
    });
  }

  it('keeps the chosen topics without an entry for each', async () => {
    const page = await setUp();
    const { length } = history;
    await tickTopic(page, 'Special needs and disability');
    await tickTopic(page, 'Housing');
    expect(query()).to.deep.equal({ 'sfl-topic': 'send housing' });
    expect(history.length).to.equal(length);
    await page.press('Clear all filters');
    expect(query()).to.deep.equal({});
  });

  it('starts with the topics that a shared address names', async () => {
    visit({ 'sfl-topic': 'food' });
    const page = await setUp();
    expect(page.names).to.deep.equal(['Beech']);
    expect(page.filtersLabel).to.equal('Filters (1 chosen)');
  });

  it('marks its parameters with the group, so that two can share an address', async () => {
    visit({ 'sfl-id': 'place-beech' });
    const page = await setUp({ group: 'north' });
    expect(page.names).to.deep.equal(['Ash', 'Beech']);
    await page.openDetails('Ash');
    expect(query()).to.deep.equal({ 'sfl-id': 'place-beech', 'sfl-id-north': 'place-ash' });
  });

  it('never puts into the address where a family is or what it typed', async () => {
    const page = await setUp({ near: '52.9,-1.4' });
    await page.searchAndWait('DE22 3WR');
    expect(query()).to.deep.equal({});
    await page.searchAndWait('beech');
    expect(query()).to.deep.equal({});
    await page.openDetails('Beech');
    expect(query()).to.deep.equal({ 'sfl-id': 'place-beech' });
  });

  it('writes nothing and reads nothing when it is off', async () => {
    visit({ 'sfl-id': 'place-beech', 'sfl-topic': 'food' });
    const page = await mountReady({ feed: feed() });
    expect(page.names).to.deep.equal(['Ash', 'Beech']);
    const { length } = history;
    await page.openDetails('Ash');
    expect(history.length).to.equal(length);
    expect(query()).to.deep.equal({ 'sfl-id': 'place-beech', 'sfl-topic': 'food' });
  });

  it('no longer follows the address once it is out of the page', async () => {
    const page = await setUp();
    await page.openDetails('Ash');
    page.element.remove();
    const left = new Promise((resolve) =>
      window.addEventListener('popstate', resolve, { once: true }),
    );
    history.back();
    await left;
    expect(page.detailsName).to.equal('Ash');
  });
});
