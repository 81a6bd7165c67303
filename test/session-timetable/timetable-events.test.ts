import { expect, fixture } from '@open-wc/testing';
import { feedWith, offer, place, session } from '../support/fake-feed.js';
import {
  EVENT_TYPES,
  eventually,
  mountReady,
  TimetablePage,
  unmounted,
} from '../support/timetable-page.js';

const POSTCODE = 'DE22 3WR';
const feed = () =>
  feedWith({
    places: [
      place({
        name: 'Ash',
        address: { lines: [], postcode: POSTCODE },
        geo: { lat: 52.917762, lng: -1.484157, precision: 'postcode' },
      }),
      place({ name: 'Beech', geo: { lat: 53.9, lng: -1.4 } }),
    ],
    offers: [
      offer({ id: 'talk', name: 'Talk safely', topics: ['domestic-abuse'], sensitive: true }),
    ],
    sessions: [
      session({
        name: 'Babies',
        place: 'place-ash',
        ages: { minMonths: 0, maxMonths: 12 },
        price: { free: true },
        topics: ['baby-massage'],
      }),
      session({
        name: 'Talk',
        offer: 'talk',
        place: 'place-beech',
        schedule: { start: '18:00', rule: { freq: 'weekly', days: ['TU'] } },
      }),
      session({
        name: 'Walk',
        ages: { minMonths: 24 },
        schedule: { rule: { freq: 'unknown', text: 'When it is dry' } },
      }),
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

describe('the events of <sfl-session-timetable>', () => {
  let heard: Heard[] = [];
  let events: Event[] = [];
  let stop = new AbortController();

  beforeEach(() => {
    heard = [];
    events = [];
    stop = new AbortController();
    for (const type of [...EVENT_TYPES, 'sfl-hub-select', 'sfl-offer-select']) {
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

  const searchAndWait = async (page: TimetablePage, text: string): Promise<void> => {
    const before = page.count('sfl-search');
    await page.search(text);
    await eventually(() => page.count('sfl-search'), before + 1);
    await page.element.updateComplete;
  };

  it('are each sent once, reach the document, and say exactly what was promised', async () => {
    const page = await mountReady({ feed: feed() });
    await page.openFilters();
    await searchAndWait(page, POSTCODE);
    await searchAndWait(page, 'beech');
    await page.choose('#radius', 'Within 5 miles');
    await page.tick('Time of day', 'Evening');
    await page.press('Clear all filters');
    await page.typeMonths('7');
    await page.open('Babies');
    await page.back();
    await page.open('Talk');
    await page.back();
    expect(heard).to.deep.equal([
      { type: 'sfl-ready', properties: { places: 2, offers: 1, sessions: 3 } },
      { type: 'sfl-search', properties: { kind: 'postcode', results: 4 } },
      { type: 'sfl-search', properties: { kind: 'text', results: 4 } },
      { type: 'sfl-filter', properties: { choices: ['near'], results: 2 } },
      { type: 'sfl-filter', properties: { choices: ['time', 'near'], results: 2 } },
      { type: 'sfl-filter', properties: { choices: [], results: 4 } },
      { type: 'sfl-filter', properties: { choices: ['age'], results: 4 } },
      {
        type: 'sfl-session-select',
        properties: { id: 'session-babies', date: '2026-11-23' },
      },
      { type: 'sfl-session-select', properties: { id: undefined, date: '2026-11-24' } },
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
    await new TimetablePage(element).element.updateComplete;
    await eventually(() => heard.map(({ type }) => type), ['sfl-ready']);
    expect(events[0]!.target).to.equal(host);
  });

  it('name the filters in use when nothing is left', async () => {
    const sessions = [session({ ages: { minMonths: 0, maxMonths: 12 } })];
    const page = await mountReady({ feed: feedWith({ sessions }) });
    await page.typeMonths('24');
    expect(heard.slice(1)).to.deep.equal([
      { type: 'sfl-filter', properties: { choices: ['age'], results: 0 } },
      { type: 'sfl-no-results', properties: { choices: ['age'] } },
    ]);
  });

  it('tell of a session without dates by its id alone', async () => {
    const page = await mountReady({ feed: feed() });
    await page.open('Walk');
    expect(heard.at(-1)).to.deep.equal({
      type: 'sfl-session-select',
      properties: { id: 'session-walk', date: undefined },
    });
  });

  it('say nothing of a family: no place, no date, no age, no words, no choice', async () => {
    const page = await mountReady({ feed: feed() });
    await page.openFilters();
    await searchAndWait(page, POSTCODE);
    await page.typeMonths('17');
    await page.chooseDate('2027-03-01');
    await page.choose('#stage', 'Pregnancy');
    await page.tick('Time of day', 'Evening');
    await page.choosePlace('Beech');
    expect(heard.length).to.be.greaterThan(5);
    const text = JSON.stringify(heard.slice(1));
    for (const secret of [
      'DE22',
      '3WR',
      '52.9',
      '17',
      '2027',
      '03-01',
      'pregnan',
      'even',
      'eech',
    ]) {
      expect(text, secret).not.to.contain(secret);
    }
  });

  it('are not sent for what the page does', async () => {
    const page = await mountReady({ feed: feed() });
    page.element.days = 3;
    page.element.view = 'week';
    page.element.from = '2026-12-07';
    page.element.now = '2026-11-24T12:00';
    await page.element.updateComplete;
    page.element.remove();
    expect(heard.map(({ type }) => type)).to.deep.equal(['sfl-ready']);
  });

  it('are not sent for looking at another week or at more', async () => {
    const page = await mountReady({ feed: feed(), width: 1000 });
    await page.week();
    await page.nextWeek();
    await page.backToToday();
    await page.list();
    await page.press('Show later dates');
    await page.openFilters();
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
    expect(page.names.length).to.equal(4);
  });

  it('count what is left after pins', async () => {
    await mountReady({ feed: feed(), attributes: { place: 'place-ash' } });
    expect(heard).to.deep.equal([
      { type: 'sfl-ready', properties: { places: 1, offers: 0, sessions: 1 } },
    ]);
  });
});
