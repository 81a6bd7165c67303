import { expect, fixture } from '@open-wc/testing';
import type { FeedController } from '../../src/ui/feed-controller.js';
import { feedWith, notice, place, session } from '../support/fake-feed.js';
import { fakeFetch, held, json, status, type FakeFetch } from '../support/fake-fetch.js';
import {
  eventually,
  fallback,
  mount,
  mountReady,
  type FinderPage,
} from '../support/finder-page.js';

const town = () =>
  feedWith({
    publisher: { name: 'Derby', feedback: 'https://derby.example/tell?about={id}' },
    places: [
      place({
        name: { en: 'Ash Hub', cy: 'Canolfan Onnen' },
        role: 'main-hub',
        summary: { ur: 'خوش آمدید' },
        address: { lines: ['1 High Street'], town: 'Derby', postcode: 'DE22 3WR' },
        hours: [{ days: ['MO', 'TU'], opens: '09:00', closes: '17:00' }],
        contacts: [{ phone: '01332 960100' }],
        access: ['step-free'],
        languages: ['en', 'pl'],
        topics: ['send'],
        assured: '2024-01-01',
      }),
      place({ name: { cy: 'Llyfrgell' }, role: 'spoke', geo: { lat: 52.93, lng: -1.5 } }),
      place({ name: { 'ur-PK': 'مرکز' }, role: 'partner', status: 'planned', geo: undefined }),
    ],
    sessions: [session({ name: 'Massage', place: 'place-ash-hub', routes: [{ mode: 'drop-in' }] })],
    notices: [
      notice({ text: 'Snow today', severity: 'urgent', url: 'https://derby.example/snow' }),
      notice({ text: 'Lift broken', severity: 'change', about: ['place-ash-hub'] }),
    ],
  });

let network: FakeFetch;
let addresses = 0;
const newAddress = (): string => `/access/${(addresses += 1)}.json`;

/** A finder whose feed comes, late or never, as these answers say. */
const mountAt = (answers: Parameters<FakeFetch['answer']>[1][], ...children: Node[]) => {
  const src = newAddress();
  network.answer(src, ...answers);
  return mount({ attributes: { src }, children });
};

describe('<sfl-hub-finder> and axe', () => {
  beforeEach(() => {
    network = fakeFetch();
  });
  afterEach(() => {
    network.restore();
  });

  const states: [string, () => Promise<FinderPage>][] = [
    ['loading', () => mountAt([held(json({})).answer])],
    ['loading with content of the page', () => mountAt([held(json({})).answer], fallback())],
    [
      'failed',
      async () => {
        const page = await mountAt([status(404)], fallback());
        await eventually(() => page.count('sfl-feed-error'), 1);
        return page;
      },
    ],
    ['empty', () => mountReady({ feed: feedWith() })],
    ['ready', () => mountReady({ feed: town() })],
    ['out of date', () => mountReady({ feed: { ...town(), expires: '2026-01-01T00:00:00Z' } })],
    [
      'stale',
      async () => {
        const page = await mountAt([json(town()), status(404)]);
        await page.isReady();
        (page.element as unknown as { loader: FeedController }).loader.refresh();
        await eventually(() => page.notes.length, 2);
        return page;
      },
    ],
    [
      'searched by postcode',
      async () => {
        const page = await mountReady({ feed: town() });
        await page.searchAndWait('DE22 3WR');
        return page;
      },
    ],
    [
      'searched in vain',
      async () => {
        const page = await mountReady({ feed: town() });
        await page.searchAndWait('atlantis');
        return page;
      },
    ],
    [
      'searched by a postcode that nobody knows',
      async () => {
        const page = await mountReady({ feed: town() });
        await page.search('GY1 1AA');
        await eventually(() => page.problem !== '', true);
        return page;
      },
    ],
    [
      'filtered',
      async () => {
        const page = await mountReady({ feed: town() });
        await page.openFilters();
        await page.tick('Getting in and around', 'Step-free');
        return page;
      },
    ],
    [
      'with details open',
      async () => {
        const page = await mountReady({ feed: town() });
        await page.openDetails('Ash Hub');
        return page;
      },
    ],
    [
      'with the map open and a place chosen on it',
      async () => {
        const page = await mountReady({ feed: town() });
        await page.press('Show these on a map');
        await eventually(() => page.all('.map-pin').length, 2);
        page.all('.map-pin')[0]!.click();
        await eventually(() => page.chosenNames.length, 1);
        return page;
      },
    ],
  ];
  for (const [state, reach] of states) {
    it(`leaves nothing to find when it is ${state}`, async () => {
      const page = await reach();
      await expect(page.element).to.be.accessible();
    }).timeout(30_000);
  }

  for (const theme of ['govuk', 'nhs']) {
    it(`leaves nothing to find with the theme ${theme}`, async () => {
      const page = await mountReady({ feed: town(), attributes: { theme } });
      await expect(page.element).to.be.accessible();
      await page.openDetails('Ash Hub');
      await expect(page.element).to.be.accessible();
    }).timeout(30_000);
  }

  it('leaves nothing to find on a dark page', async () => {
    const box = await fixture<HTMLElement>(
      '<div style="color-scheme: dark; background: #111; color: #eee"></div>',
    );
    const page = await mountReady({ feed: town(), into: box });
    await expect(page.element).to.be.accessible();
  }).timeout(30_000);
});

describe('<sfl-hub-finder>, names and roles', () => {
  it('are those of native elements, with words that say where things go', async () => {
    const page = await mountReady({ feed: town() });
    expect(page.buttonNames).to.deep.equal([
      'Find',
      'Use my location',
      'Show these on a map',
      'Opening times and more for Ash Hub',
      'Opening times and more for Llyfrgell',
      'Opening times and more for مرکز',
    ]);
    expect(page.linksIn(page.one('.listing'))).to.deep.equal([
      'Call Ash Hub on 01332 960100 → tel:01332960100',
      'Directions to Ash Hub. Opens Google Maps. → https://www.google.com/maps/dir/?api=1&destination=52.92%2C-1.48',
      'Directions to Llyfrgell. Opens Google Maps. → https://www.google.com/maps/dir/?api=1&destination=52.93%2C-1.5',
    ]);
    expect(page.box.labels?.[0]?.textContent).to.equal('Postcode, town or hub name');
    const roles = page.all('[role]').map((element) => element.getAttribute('role'));
    expect(roles).to.deep.equal(['search', 'alert', 'status']);
    expect(page.one('.rows').localName).to.equal('ol');
  });

  it('keep the visible words inside the accessible name', async () => {
    const page = await mountReady({ feed: town() });
    await page.press('Show these on a map');
    await eventually(() => page.numbers.length, 3);
    for (const element of page.all('.listing [aria-label]')) {
      const shown = element.textContent.replace(/\s+/g, ' ').trim();
      const said = element.getAttribute('aria-label')!;
      expect(said.toLowerCase()).to.contain(shown.toLowerCase());
    }
  });

  const levels: [string, string[], string[]][] = [
    ['2', ['h2', 'h3'], ['h2', 'h3', 'h4', 'h4', 'h4']],
    ['3', ['h3', 'h4'], ['h3', 'h4', 'h5', 'h5', 'h5']],
    ['5', ['h5', 'h6'], ['h5', 'h6', 'h6', 'h6', 'h6']],
    ['1', ['h2', 'h3'], ['h2', 'h3', 'h4', 'h4', 'h4']],
    ['9', ['h5', 'h6'], ['h5', 'h6', 'h6', 'h6', 'h6']],
    ['first', ['h2', 'h3'], ['h2', 'h3', 'h4', 'h4', 'h4']],
  ];
  for (const [level, inList, inDetails] of levels) {
    it(`has headings from heading-level="${level}" without a gap`, async () => {
      const page = await mountReady({
        feed: feedWith({ ...town(), places: town().places!.slice(0, 1) }),
        attributes: { 'heading-level': level },
      });
      const headings = (): string[] => page.all('h1, h2, h3, h4, h5, h6').map((h) => h.localName);
      expect(headings()).to.deep.equal(inList);
      await page.openDetails('Ash Hub');
      expect(headings()).to.deep.equal(inDetails);
    });
  }
});

describe('<sfl-hub-finder> and languages', () => {
  it('marks words of another language with it and its direction', async () => {
    const page = await mountReady({ feed: town() });
    const marked = page
      .all('.name [lang]')
      .map((one) => [one.textContent, one.getAttribute('lang'), one.getAttribute('dir')]);
    expect(marked).to.deep.equal([
      ['Llyfrgell', 'cy', 'ltr'],
      ['مرکز', 'ur-PK', 'rtl'],
    ]);
    await page.openDetails('Ash Hub');
    const summary = page.one('.details [lang="ur"]');
    expect(summary.textContent).to.equal('خوش آمدید');
    expect(getComputedStyle(summary).direction).to.equal('rtl');
  });

  it('says its own language on a page of another, and runs its own way', async () => {
    const box = await fixture<HTMLElement>('<div lang="ur" dir="rtl"></div>');
    const page = await mountReady({ feed: town(), into: box });
    const widget = page.one('.widget');
    expect(widget.getAttribute('lang')).to.equal('en');
    expect(getComputedStyle(widget).direction).to.equal('ltr');
    await expect(page.element).to.be.accessible();
  }).timeout(30_000);
});
