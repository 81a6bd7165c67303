import { expect, fixture } from '@open-wc/testing';
import { feedWith, place, type FeedInput } from '../support/fake-feed.js';
import {
  fakeFetch,
  held,
  json,
  networkError,
  status,
  type FakeFetch,
} from '../support/fake-fetch.js';
import { eventually, mountReady, type FinderPage } from '../support/finder-page.js';

const derby = (records: Partial<FeedInput> = {}) =>
  feedWith({
    places: [
      place({
        name: 'Becket Hub',
        address: { lines: [], town: 'Derby', postcode: 'DE22 3WR' },
        geo: { lat: 52.917762, lng: -1.484157, precision: 'postcode' },
      }),
      place({ name: 'Mackworth Café', geo: { lat: 52.930998, lng: -1.526045 } }),
      place({ name: 'Derwent Hub', geo: { lat: 52.928189, lng: -1.455605, precision: 'sector' } }),
      place({ name: 'Somewhere Hub', geo: undefined }),
    ],
    ...records,
  });

const setUp = (attributes: Record<string, string> = {}, feed: unknown = derby()) =>
  mountReady({ feed, attributes });

const lastSearch = (page: FinderPage): unknown => page.toldOf('sfl-search').at(-1);

describe('<sfl-hub-finder>, its search', () => {
  it('lists all places with main hubs first and then by name before anybody searches', async () => {
    const page = await setUp(
      {},
      feedWith({
        places: [
          place({ name: 'Zebra Hub', role: 'main-hub' }),
          place({ name: 'B Library', role: 'spoke' }),
          place({ name: 'C Hub' }),
          place({ name: 'A Hub' }),
        ],
      }),
    );
    expect(page.names).to.deep.equal(['Zebra Hub', 'A Hub', 'C Hub', 'B Library']);
    expect(page.summary).to.equal('Showing 4 of 4 places.');
    expect(page.hasButton('Clear search')).to.be.false;
  });

  it('measures exactly from a postcode that the feed has', async () => {
    const page = await setUp();
    await page.searchAndWait('de223wr');
    expect(page.summary).to.equal('Places near DE22 3WR. Showing 4 of 4.');
    expect(page.names).to.deep.equal([
      'Becket Hub',
      'Derwent Hub',
      'Mackworth Café',
      'Somewhere Hub',
    ]);
    expect(page.kinds).to.deep.equal([
      'Family hub · less than 0.1 miles',
      'Family hub · about 1 mile',
      'Family hub · 2 miles',
      'Family hub · distance not known',
    ]);
    expect(page.problem).to.equal('');
    expect(lastSearch(page)).to.deep.equal({ kind: 'postcode', results: 4 });
  });

  it('measures roughly from a whole district and says so', async () => {
    const page = await setUp();
    await page.searchAndWait('DE22');
    expect(page.summary).to.equal(
      'Places near DE22. Showing 4 of 4. Distances are from the middle of DE22, so they are rough.',
    );
    const distances = page.kinds.map((kind) => kind.replace('Family hub · ', ''));
    for (const distance of distances.slice(0, 3)) {
      expect(distance).to.match(/^(about \d+|less than 1) miles?$/);
    }
  });

  it('takes the points of the feed before those of the national table', async () => {
    const gazetteer = {
      outcodes: { DE1: [52.93, -1.526] },
      sectors: { 'DE1 3': [52.928, -1.4556] },
    };
    const page = await setUp({}, derby({ gazetteer } as unknown as Partial<FeedInput>));
    await page.searchAndWait('DE1');
    expect(page.names[0]).to.equal('Mackworth Café');
    await page.searchAndWait('DE1 3ZZ');
    expect(page.names[0]).to.equal('Derwent Hub');
    expect(page.summary).to.contain('Places near DE1 3.');
    expect(page.summary).to.contain('so they are rough');
  });

  it('says which postcode it searched for when it mended a slip', async () => {
    const gazetteer = { outcodes: { BT17: [54.55, -6.02] } };
    const page = await setUp({}, derby({ gazetteer } as unknown as Partial<FeedInput>));
    await page.searchAndWait('BT17 OGD');
    expect(page.problem).to.equal('We searched for BT17 0GD.');
    expect(page.box.getAttribute('aria-invalid')).to.equal(null);
    expect(page.summary).to.contain('Nothing here is close to BT17. The nearest place is about ');
  });

  it('keeps the list and explains itself when nobody knows the postcode', async () => {
    const page = await setUp();
    await page.searchAndWait('DE22 3WR');
    await page.search('GY1 1AA');
    await eventually(
      () => page.problem,
      'We do not know that postcode. Check it, or type a town or hub name.',
    );
    expect(page.box.getAttribute('aria-invalid')).to.equal('true');
    expect(page.box.getAttribute('aria-describedby')).to.equal('problem');
    expect(page.names.length).to.equal(4);
    expect(page.summary).to.equal('Places near DE22 3WR. Showing 4 of 4.');
    expect(page.count('sfl-search')).to.equal(1);
  });

  const texts: [string, string[]][] = [
    ['BECKET', ['Becket Hub']],
    ['  derby  ', ['Becket Hub']],
    ['mackworth cafe', ['Mackworth Café']],
    ['hub', ['Becket Hub', 'Derwent Hub', 'Somewhere Hub']],
  ];
  for (const [typed, names] of texts) {
    it(`finds “${typed}” in names and towns`, async () => {
      const page = await setUp();
      await page.searchAndWait(typed);
      expect(page.names).to.deep.equal(names);
      expect(lastSearch(page)).to.deep.equal({ kind: 'text', results: names.length });
      expect(page.summary).to.equal(
        `Places that match “${typed.trim()}”. Showing ${names.length} of ${names.length}.`,
      );
    });
  }

  it('ends a search that found nothing with a next step', async () => {
    const page = await setUp();
    await page.searchAndWait('Atlantis');
    expect(page.names).to.deep.equal([]);
    expect(page.summary).to.equal(
      'We could not find “Atlantis”. Check the spelling, or try a postcode or a town nearby.',
    );
    expect(page.toldTypes.slice(-2)).to.deep.equal(['sfl-search', 'sfl-no-results']);
    await page.press('Show all places');
    await eventually(() => page.names.length, 4);
    expect(page.box.value).to.equal('');
  });

  it('clears the search and puts the focus into the empty box', async () => {
    const page = await setUp();
    await page.searchAndWait('derby');
    await page.press('Clear search');
    await eventually(() => page.summary, 'Showing 4 of 4 places.');
    expect(page.box.value).to.equal('');
    expect(page.root.activeElement).to.equal(page.box);
    expect(page.hasButton('Clear search')).to.be.false;
  });

  it('takes an empty search for clearing it', async () => {
    const page = await setUp();
    await page.searchAndWait('derby');
    await page.search('   ');
    await eventually(() => page.summary, 'Showing 4 of 4 places.');
    expect(page.count('sfl-search')).to.equal(1);
  });

  it('speaks the result in a polite region once it stands', async () => {
    const page = await setUp();
    const region = page.one('[role="status"]');
    expect(region.textContent).to.equal('');
    await page.searchAndWait('atlantis');
    await page.searchAndWait('derby');
    await eventually(() => page.said, 'Places that match “derby”. Showing 1 of 1.');
    expect(page.one('[role="status"]')).to.equal(region);
  });

  it('does not send a form of the page that it stands in', async () => {
    let sent = 0;
    const form = await fixture<HTMLFormElement>('<form><input name="a" /></form>');
    form.addEventListener('submit', (event) => {
      sent += 1;
      event.preventDefault();
    });
    const page = await mountReady({ feed: derby(), into: form });
    await page.searchAndWait('derby');
    expect(sent).to.equal(0);
    expect([...form.elements].map((element) => element.localName)).to.deep.equal(['input']);
  });

  it('cuts a text that is longer than any name', async () => {
    const page = await setUp();
    await page.searchAndWait('x'.repeat(5000));
    expect(page.summary).to.equal(
      `We could not find “${'x'.repeat(200)}”. Check the spelling, or try a postcode or a town nearby.`,
    );
  });

  it('shows the rows of a new search from the first', async () => {
    const places = Array.from({ length: 9 }, (_, index) => place({ name: `Hub ${index}` }));
    const page = await setUp({ limit: '2' }, feedWith({ places }));
    await page.press('Show more places (2)');
    expect(page.names.length).to.equal(4);
    await page.searchAndWait('hub');
    expect(page.names.length).to.equal(2);
    expect(page.summary).to.equal('Places that match “hub”. Showing 2 of 9.');
  });
});

describe('<sfl-hub-finder> with postcode-lookup', () => {
  const LOOKUP = '/lookup/{postcode}';
  const asked = '/lookup/DE1%203QT';
  const gazetteer = { outcodes: { DE1: [52.93, -1.526] } };
  const feed = () => derby({ gazetteer } as unknown as Partial<FeedInput>);
  let network: FakeFetch;

  beforeEach(() => {
    network = fakeFetch();
  });
  afterEach(() => {
    network.restore();
  });

  it('asks it first and takes its answer for exact', async () => {
    const answer = { status: 200, result: { latitude: 52.928189, longitude: -1.455605 } };
    network.answer(asked, json(answer));
    const page = await setUp({ 'postcode-lookup': LOOKUP }, feed());
    await page.searchAndWait('de1 3qt');
    expect(page.names[0]).to.equal('Derwent Hub');
    expect(page.summary).to.equal('Places near DE1 3QT. Showing 4 of 4.');
    expect(network.urls).to.deep.equal([new URL(asked, location.href).href]);
    expect(network.requests[0]!.init.credentials).to.equal('omit');
  });

  const failures: [string, ReturnType<typeof json>][] = [
    ['a network failure', networkError],
    ['a server error', status(500)],
    ['nothing found', json({ status: 404, error: 'Postcode not found' })],
    ['null', json(null)],
    ['words for numbers', json({ result: { latitude: '52.9', longitude: '-1.4' } })],
    ['a point abroad', json({ result: { latitude: 48.85, longitude: 2.35 } })],
  ];
  for (const [what, answer] of failures) {
    it(`falls back to the tables after ${what}`, async () => {
      network.answer(asked, answer);
      const page = await setUp({ 'postcode-lookup': LOOKUP }, feed());
      await page.searchAndWait('DE1 3QT');
      expect(page.names[0]).to.equal('Mackworth Café');
      expect(page.summary).to.contain('Places near DE1. ');
      expect(page.problem).to.equal('');
    });
  }

  it('sends it whole postcodes only, never a district or words', async () => {
    const page = await setUp({ 'postcode-lookup': LOOKUP }, feed());
    await page.searchAndWait('DE1');
    await page.searchAndWait('derby');
    expect(network.urls).to.deep.equal([]);
  });

  it('asks nobody by an address that is not http', async () => {
    const page = await setUp({ 'postcode-lookup': 'javascript:alert("{postcode}")' }, feed());
    await page.searchAndWait('DE1 3QT');
    expect(network.urls).to.deep.equal([]);
    expect(page.names[0]).to.equal('Mackworth Café');
  });

  it('shows the newest search when an earlier answer comes late', async () => {
    const answer = { result: { latitude: 52.928189, longitude: -1.455605 } };
    const late = held(json(answer));
    network.answer(asked, late.answer);
    const page = await setUp({ 'postcode-lookup': LOOKUP }, feed());
    await page.search('DE1 3QT');
    await page.searchAndWait('becket');
    late.release();
    await new Promise((resolve) => setTimeout(resolve));
    await page.element.updateComplete;
    expect(page.names).to.deep.equal(['Becket Hub']);
    expect(page.count('sfl-search')).to.equal(1);
    expect(network.requests[0]!.signal.aborted).to.be.true;
  });

  it('gives up a look-up when it is taken out of the page', async () => {
    network.answer(asked, held(json({})).answer);
    const page = await setUp({ 'postcode-lookup': LOOKUP }, feed());
    await page.search('DE1 3QT');
    await eventually(() => network.requests.length, 1);
    page.element.remove();
    expect(network.requests[0]!.signal.aborted).to.be.true;
    expect(page.count('sfl-search')).to.equal(0);
  });
});
