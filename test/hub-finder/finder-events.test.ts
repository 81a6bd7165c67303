import { expect, fixture } from '@open-wc/testing';
import { feedWith, place } from '../support/fake-feed.js';
import {
  EVENT_TYPES,
  eventually,
  mountReady,
  unmounted,
  FinderPage,
} from '../support/finder-page.js';

const POSTCODE = 'DE22 3WR';
const feed = () =>
  feedWith({
    places: [
      place({
        name: 'Ash',
        topics: ['send'],
        address: { lines: [], postcode: POSTCODE },
        geo: { lat: 52.917762, lng: -1.484157, precision: 'postcode' },
      }),
      place({ name: 'Beech', topics: ['housing'], access: ['bsl'] }),
    ],
  });

/** Own and inherited properties that an event of ours has and a plain one has not. */
const propertiesOf = (event: Event): Record<string, unknown> => {
  const found: Record<string, unknown> = {};
  for (const key in event) {
    if (!(key in Event.prototype) && key !== 'isTrusted') found[key] = Reflect.get(event, key);
  }
  return found;
};

interface Heard {
  readonly type: string;
  readonly properties: Record<string, unknown>;
}

describe('the events of <sfl-hub-finder>', () => {
  let heard: Heard[] = [];
  let events: Event[] = [];
  let stop = new AbortController();

  beforeEach(() => {
    heard = [];
    events = [];
    stop = new AbortController();
    for (const type of EVENT_TYPES) {
      document.addEventListener(
        type,
        (event) => {
          heard.push({ type, properties: propertiesOf(event) });
          events.push(event);
        },
        { signal: stop.signal },
      );
    }
  });
  afterEach(() => {
    stop.abort();
  });

  it('are each sent once, reach the document, and say exactly what was promised', async () => {
    const page = await mountReady({ feed: feed() });
    await page.searchAndWait(POSTCODE);
    await page.searchAndWait('beech');
    await page.searchAndWait('atlantis');
    await page.press('Show all places');
    await page.openFilters();
    await page.tick('Help with', 'Housing');
    await page.tick('Getting in and around', 'British Sign Language');
    await page.openDetails('Beech');
    await page.press('Back to the list');
    expect(heard).to.deep.equal([
      { type: 'sfl-ready', properties: { places: 2, offers: 0, sessions: 0 } },
      { type: 'sfl-search', properties: { kind: 'postcode', results: 2 } },
      { type: 'sfl-search', properties: { kind: 'text', results: 1 } },
      { type: 'sfl-search', properties: { kind: 'text', results: 0 } },
      { type: 'sfl-no-results', properties: { choices: [] } },
      { type: 'sfl-filter', properties: { choices: ['topic'], results: 1 } },
      { type: 'sfl-filter', properties: { choices: ['topic', 'access'], results: 1 } },
      { type: 'sfl-hub-select', properties: { id: 'place-beech' } },
    ]);
    expect(
      events.map(({ bubbles, composed, cancelable }) => [bubbles, composed, cancelable]),
    ).to.deep.equal(events.map(() => [true, true, false]));
    expect(events.every(({ target }) => target === page.element)).to.be.true;
  });

  it('cross the shadow root of a page’s own component', async () => {
    const host = await fixture<HTMLElement>('<div></div>');
    const root = host.attachShadow({ mode: 'open' });
    const element = unmounted({ feed: feed() });
    root.append(element);
    await new FinderPage(element).element.updateComplete;
    await eventually(() => heard.map(({ type }) => type), ['sfl-ready']);
    expect(events[0]!.target).to.equal(host);
  });

  it('name the filters in use when nothing is left', async () => {
    const page = await mountReady({ feed: feed() });
    await page.openFilters();
    await page.tick('Help with', 'Housing');
    await page.searchAndWait('ash');
    expect(heard.slice(-2)).to.deep.equal([
      { type: 'sfl-search', properties: { kind: 'text', results: 0 } },
      { type: 'sfl-no-results', properties: { choices: ['topic'] } },
    ]);
  });

  it('say nothing of where a family is or what it typed, wherever one looks', async () => {
    const page = await mountReady({ feed: feed(), attributes: { near: '52.9333,-1.4777' } });
    await page.searchAndWait(POSTCODE);
    await page.searchAndWait('de22');
    await page.searchAndWait('secret words');
    await page.press('Show all places');
    await page.openFilters();
    await page.tick('Help with', 'Special needs and disability');
    expect(heard.length).to.be.greaterThan(5);
    const text = JSON.stringify(heard);
    for (const secret of ['DE22', 'de22', '3WR', '52.9', '1.4', 'secret', 'send', 'Special']) {
      expect(text, secret).not.to.contain(secret);
    }
  });

  it('are not sent for what the page or another finder does', async () => {
    const page = await mountReady({ feed: feed() });
    page.element.near = POSTCODE;
    await eventually(() => page.summary, 'Places near DE22 3WR. Showing 2 of 2.');
    page.element.radiusMiles = 1;
    page.element.limit = 1;
    page.element.now = '2026-11-23T12:00';
    await page.element.updateComplete;
    page.element.remove();
    expect(heard.map(({ type }) => type)).to.deep.equal(['sfl-ready']);
  });

  it('tell of a drawn feed once, also after it was moved in the page', async () => {
    const page = await mountReady({ feed: feed() });
    const box = await fixture<HTMLElement>('<div></div>');
    box.append(page.element);
    await page.element.updateComplete;
    page.element.requestUpdate();
    await page.element.updateComplete;
    expect(heard.map(({ type }) => type)).to.deep.equal(['sfl-ready']);
    expect(page.names).to.deep.equal(['Ash', 'Beech']);
  });
});
