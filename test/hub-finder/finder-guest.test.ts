import { expect, fixture } from '@open-wc/testing';
import { feedWith, place } from '../support/fake-feed.js';
import { eventually, fallback, mountReady, type FinderPage } from '../support/finder-page.js';

const town = () =>
  feedWith({
    places: [
      place({ name: 'Ash Hub', geo: { lat: 52.917762, lng: -1.484157 }, topics: ['send'] }),
      place({
        id: 'refuge',
        name: 'Safe Harbour',
        geo: { lat: 52.92, lng: -1.48, precision: 'outcode' },
        address: { lines: [] },
      }),
    ],
  });

const setUp = (attributes: Record<string, string> = {}, into?: HTMLElement): Promise<FinderPage> =>
  mountReady({ feed: town(), attributes, ...(into && { into }) });

describe('<sfl-hub-finder> as a guest in a page', () => {
  const boxes = [
    'display: inline-block',
    'float: inline-start',
    'position: absolute',
    'display: flex',
    'display: inline-flex; flex-direction: column; align-items: center',
  ];
  for (const style of boxes) {
    it(`has room in a box with ${style}`, async () => {
      const box = await fixture<HTMLElement>('<div></div>');
      box.style.cssText = style;
      const page = await setUp({}, box);
      expect(page.element.getBoundingClientRect().width).to.be.within(280, innerWidth);
    });
  }

  it('has room in a dialog, and Escape in its details leaves the dialog open', async () => {
    const dialog = await fixture<HTMLDialogElement>('<dialog></dialog>');
    const page = await setUp({}, dialog);
    dialog.showModal();
    expect(page.element.getBoundingClientRect().width).to.be.greaterThan(280);
    await page.openDetails('Ash Hub');
    const escape = new KeyboardEvent('keydown', {
      key: 'Escape',
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    page.root.querySelector('#place-name')?.dispatchEvent(escape);
    await eventually(() => page.details, undefined);
    expect(escape.defaultPrevented).to.equal(true);
    expect(dialog.open).to.equal(true);
  });

  it('keeps the page’s own words when the feed has no places', async () => {
    const page = await mountReady({ feed: feedWith({ places: [] }), children: [fallback()] });
    expect(page.isFallbackShown).to.equal(true);
    expect(page.words).to.contain('There are no places to show here yet.');
  });

  it('searches for what stands in the box, however it came there', async () => {
    const page = await setUp();
    page.box.value = 'ash';
    page.root.querySelector('form')?.requestSubmit();
    await eventually(() => page.summary, 'Places that match “ash”. Showing 1 of 1.');
  });

  it('says what is listed again when the search is cleared', async () => {
    const page = await setUp();
    await page.searchAndWait('ash');
    await page.press('Clear search');
    await eventually(() => page.said, 'Showing 2 of 2 places.');
  });

  it('never says how far a private address is', async () => {
    const page = await setUp({ near: '52.9,-1.5' });
    await eventually(() => page.summary, 'Places near you. Showing 2 of 2.');
    expect(page.facts('Safe Harbour').join(' ')).not.to.match(/mile/);
    expect(page.facts('Ash Hub').join(' ')).to.match(/mile/);
  });

  it('draws an e-mail address with half a character in it', async () => {
    const feed = feedWith({
      places: [place({ name: 'Ash Hub', contacts: [{ email: '\ud800hub@derby.example' }] })],
    });
    const page = await mountReady({ feed });
    await page.openDetails('Ash Hub');
    const hrefs = [...page.root.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(hrefs).to.contain('mailto:hub@derby.example');
  });
});
