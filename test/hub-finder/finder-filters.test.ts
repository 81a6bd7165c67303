import { expect } from '@open-wc/testing';
import { feedWith, offer, place, session } from '../support/fake-feed.js';
import { eventually, mountReady, type FinderPage } from '../support/finder-page.js';

/** Open on weekdays from nine to five: open at the moment these tests are at. */
const hours = [
  { days: ['MO', 'TU', 'WE', 'TH', 'FR'] as const, opens: '09:00', closes: '17:00' },
].map(({ days, ...times }) => ({ days: [...days], ...times }));
const evenings = [{ days: ['MO' as const], opens: '18:00', closes: '20:00' }];

const town = () =>
  feedWith({
    places: [
      place({
        name: 'Ash',
        role: 'main-hub',
        hours,
        access: ['step-free', 'parking'],
        languages: ['pl'],
      }),
      place({
        name: 'Beech',
        role: 'spoke',
        hours: evenings,
        access: ['step-free'],
        topics: ['send'],
      }),
      place({ name: 'Cedar', role: 'spoke', access: ['parking'], languages: ['ur', 'pl'] }),
    ],
    offers: [offer({ name: 'Money help', topics: ['money-debt'], places: ['place-cedar'] })],
    sessions: [session({ name: 'Massage', topics: ['baby-massage'], place: 'place-ash' })],
    vocab: { 'local-thing': { label: 'Local thing' } },
  });

const setUp = async (feed: unknown = town(), attributes = {}): Promise<FinderPage> => {
  const page = await mountReady({ feed, attributes });
  await page.openFilters();
  return page;
};

const KIND = 'Kind of place';
const ACCESS = 'Getting in and around';
const TOPIC = 'Help with';
const LANGUAGE = 'Language spoken there';
const TIMES = 'Opening times';

const lastFilter = (page: FinderPage): unknown => page.toldOf('sfl-filter').at(-1);

describe('<sfl-hub-finder>, its filters', () => {
  it('are closed at first and say how many are in use', async () => {
    const page = await mountReady({ feed: town() });
    expect(page.disclosure!.open).to.be.false;
    expect(page.filtersLabel).to.equal('Filters');
    await page.openFilters();
    await page.tick(ACCESS, 'Step-free');
    expect(page.filtersLabel).to.equal('Filters (1 chosen)');
    await page.tick(KIND, 'Main family hub');
    expect(page.filtersLabel).to.equal('Filters (2 chosen)');
  });

  it('carry the number of places that each would leave', async () => {
    const page = await setUp();
    expect(page.filterGroups).to.deep.equal([TIMES, KIND, TOPIC, ACCESS, LANGUAGE]);
    expect(page.options(TIMES)).to.deep.equal(['Open now (1)']);
    expect(page.options(KIND)).to.deep.equal([
      'Main family hub (1)',
      'Linked place, such as a library (2)',
    ]);
    expect(page.options(TOPIC)).to.deep.equal([
      'Baby massage (1)',
      'Special needs and disability (1)',
      'Money and debt (1)',
    ]);
    expect(page.options(ACCESS)).to.deep.equal(['Step-free (2)', 'Parking (2)']);
    expect(page.options(LANGUAGE)).to.deep.equal(['Polish (2)', 'Urdu (1)']);
  });

  it('list what fits at once, count anew, and lock what would leave nothing', async () => {
    const page = await setUp();
    await page.tick(TOPIC, 'Special needs and disability');
    expect(page.names).to.deep.equal(['Beech']);
    expect(page.summary).to.equal('Showing 1 of 1 places.');
    expect(lastFilter(page)).to.deep.equal({ choices: ['topic'], results: 1 });
    expect(page.options(KIND)).to.deep.equal([
      'Main family hub (0) disabled',
      'Linked place, such as a library (1)',
    ]);
    expect(page.options(ACCESS)).to.deep.equal(['Step-free (1)', 'Parking (0) disabled']);
    expect(page.options(TOPIC)).to.deep.equal([
      'Baby massage (1)',
      'Special needs and disability (1) ticked',
      'Money and debt (1)',
    ]);
    await page.tick(TOPIC, 'Special needs and disability');
    expect(page.names).to.deep.equal(['Ash', 'Beech', 'Cedar']);
    expect(lastFilter(page)).to.deep.equal({ choices: [], results: 3 });
  });

  it('add up within a facet, and narrow for access needs', async () => {
    const page = await setUp();
    await page.tick(TOPIC, 'Special needs and disability');
    await page.tick(TOPIC, 'Money and debt');
    expect(page.names).to.deep.equal(['Beech', 'Cedar']);
    await page.tick(ACCESS, 'Parking');
    expect(page.names).to.deep.equal(['Cedar']);
    expect(lastFilter(page)).to.deep.equal({ choices: ['topic', 'access'], results: 1 });
  });

  it('know what is open at the moment', async () => {
    const page = await setUp();
    await page.tick(TIMES, 'Open now');
    expect(page.names).to.deep.equal(['Ash']);
    expect(lastFilter(page)).to.deep.equal({ choices: ['openNow'], results: 1 });
    page.element.now = '2026-11-23T19:00';
    await eventually(() => page.names, ['Beech']);
    page.element.now = '2026-11-23T21:00';
    await eventually(() => page.summary, 'No place fits all of your filters.');
    expect(page.hasButton('Clear all filters')).to.be.true;
    expect(page.options(TIMES)).to.deep.equal(['Open now (0) ticked']);
  });

  it('are cleared in one go, and the focus stays on their disclosure', async () => {
    const page = await setUp();
    await page.tick(ACCESS, 'Step-free');
    await page.tick(TIMES, 'Open now');
    await page.press('Clear all filters');
    expect(page.names).to.deep.equal(['Ash', 'Beech', 'Cedar']);
    expect(page.filtersLabel).to.equal('Filters');
    await eventually(() => page.focusedName, 'Filters');
    expect(lastFilter(page)).to.deep.equal({ choices: [], results: 3 });
    expect(page.hasButton('Clear all filters')).to.be.false;
    expect(page.options(ACCESS)).to.deep.equal(['Step-free (2)', 'Parking (2)']);
  });

  it('offer a way out when a search leaves nothing of them', async () => {
    const page = await setUp();
    await page.tick(LANGUAGE, 'Urdu');
    await page.searchAndWait('beech');
    expect(page.names).to.deep.equal([]);
    expect(page.summary).to.equal('No place fits all of your filters.');
    expect(page.toldTypes.slice(-2)).to.deep.equal(['sfl-search', 'sfl-no-results']);
    const [inPanel, wayOut] = page
      .all('button')
      .filter((button) => button.textContent.includes('Clear all filters'));
    (wayOut ?? inPanel)!.click();
    await eventually(() => page.names, ['Beech']);
  });

  it('work on what a search found', async () => {
    const page = await setUp();
    await page.searchAndWait('cedar');
    expect(page.options(KIND)).to.deep.equal([
      'Main family hub (0) disabled',
      'Linked place, such as a library (1)',
    ]);
  });

  it('never lead into an empty list, whatever is ticked next', async () => {
    const page = await setUp();
    const groups = page.filterGroups;
    for (let step = 0; step < 12; step += 1) {
      const free = groups.flatMap((group) =>
        page
          .options(group)
          .filter((option) => !/disabled|ticked/.test(option))
          .map((option) => [group, option.replace(/ \(\d+\)$/, '')] as const),
      );
      const next = free[(step * 5) % Math.max(free.length, 1)];
      if (!next) break;
      await page.tick(...next);
      expect(page.names.length, next.join(': ')).to.be.greaterThan(0);
    }
  });

  it('are not offered when there is nothing to choose between', async () => {
    const feed = feedWith({ places: [place({ name: 'A' }), place({ name: 'B' })] });
    const page = await mountReady({ feed });
    expect(page.disclosure).to.equal(undefined);
  });

  it('leave out a facet without values, a kind that all share, and a pinned topic', async () => {
    const feed = feedWith({
      places: [place({ name: 'A', topics: ['send'], access: ['bsl'] }), place({ name: 'B' })],
    });
    const page = await setUp(feed);
    expect(page.filterGroups).to.deep.equal([TOPIC, ACCESS]);
    const pinned = await setUp(feed, { topic: 'send', group: 'none' });
    expect(pinned.names).to.deep.equal(['A']);
    expect(pinned.filterGroups).to.deep.equal([ACCESS]);
  });

  it('use the words of the feed, and leave out codes that nobody has a word for', async () => {
    const feed = feedWith({
      places: [
        place({
          name: 'A',
          role: 'hub',
          topics: ['local-thing', 'x-mystery'],
          access: ['step-free'],
        }),
        place({ name: 'B', role: 'spoke', topics: ['send'] }),
      ],
      wording: { hub: 'Family place', spoke: 'Library' },
      vocab: { 'local-thing': { label: 'Local thing' }, 'step-free': { label: 'No steps' } },
    });
    const page = await setUp(feed);
    expect(page.options(KIND)).to.deep.equal(['Family place (1)', 'Library (1)']);
    expect(page.options(TOPIC)).to.deep.equal([
      'Local thing (1)',
      'Special needs and disability (1)',
    ]);
    expect(page.options(ACCESS)).to.deep.equal(['No steps (1)']);
  });

  it('count what the radius leaves, or everything when it widens', async () => {
    const feed = feedWith({
      places: [
        place({ name: 'Near', role: 'hub', geo: { lat: 51.5, lng: 0 } }),
        place({ name: 'Far', role: 'spoke', geo: { lat: 53.5, lng: 0 } }),
        place({ name: 'Farther', role: 'spoke', geo: { lat: 54.5, lng: 0 } }),
      ],
    });
    const page = await setUp(feed, { near: '51.5,0', 'radius-miles': '5' });
    await eventually(() => page.names, ['Near']);
    expect(page.options(KIND)).to.deep.equal([
      'Family hub (1)',
      'Linked place, such as a library (2)',
    ]);
    await page.tick(KIND, 'Linked place, such as a library');
    expect(page.names).to.deep.equal(['Far', 'Farther']);
    expect(page.summary).to.contain('There is nothing within 5 miles of you.');
  });

  it('announce what is left, once it stands', async () => {
    const page = await setUp();
    await page.tick(ACCESS, 'Step-free');
    await page.tick(ACCESS, 'Parking');
    await eventually(() => page.said, 'Showing 1 of 1 places.');
  });
});
