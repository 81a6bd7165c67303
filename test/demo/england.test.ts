import { expect } from '@open-wc/testing';
import { eventually, mountReady, type FinderPage } from '../support/finder-page.js';

const setUp = (attributes: Record<string, string> = {}): Promise<FinderPage> =>
  mountReady({
    attributes: { src: '/demo/feeds/england-family-hubs.json', group: 'none', ...attributes },
  });

describe('<sfl-hub-finder> with the 401 family hubs of England', () => {
  it('has them all and lists ten', async () => {
    const page = await setUp();
    expect(page.toldOf('sfl-ready')).to.deep.equal([{ places: 401, offers: 0, sessions: 0 }]);
    expect(page.toldTypes).to.deep.equal(['sfl-ready']);
    expect(page.summary).to.equal('Showing 10 of 401 places.');
    expect(page.rows.length).to.equal(10);
  });

  it('lists Becket Family Hub first for DE22 3WR, with exact distances', async () => {
    const page = await setUp({ limit: '3' });
    await page.searchAndWait('DE22 3WR');
    expect(page.summary).to.equal('Places near DE22 3WR. Showing 3 of 401.');
    expect(page.names).to.deep.equal([
      'Becket Family Hub',
      'Rosehill Family Hub',
      'Derwent Family Hub',
    ]);
    // By the haversine of the feed's points on a sphere of 6 371 008.8 m: 0, 1025 and 2238 m.
    expect(page.kinds.map((kind) => kind.split(' · ').at(-1))).to.deep.equal([
      'less than 0.1 miles',
      '0.6 miles',
      '1.4 miles',
    ]);
  });

  it('finds one by part of its name, without its capitals', async () => {
    const page = await setUp();
    await page.searchAndWait('becket');
    expect(page.names).to.deep.equal(['Becket Family Hub']);
  });

  it('measures from a district that only the national table knows', async () => {
    const page = await setUp();
    await page.searchAndWait('ZE1');
    expect(page.summary).to.match(
      /^Nothing here is close to ZE1\. The nearest place is about 3\d\d miles away\./,
    );
    expect(page.summary).to.contain('so they are rough');
    expect(page.kinds[0]).to.match(/about \d+ miles$/);
  });

  it('adds ten at a time', async () => {
    const page = await setUp();
    await page.press('Show more places (10)');
    await eventually(() => page.rows.length, 20);
    expect(page.summary).to.equal('Showing 20 of 401 places.');
  });
});
