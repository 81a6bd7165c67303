import { expect } from '@open-wc/testing';
import { feedWith, offer, place, session } from '../support/fake-feed.js';
import { planned } from '../support/timetable-feeds.js';
import { chosenIn, searchAndWait } from '../support/timetable-filters-page.js';
import { eventually, mountReady, type TimetablePage } from '../support/timetable-page.js';

const TOPIC = 'Help with';
const BACK = 'Back to what’s on';
const EVERY = ['Massage', 'Refuge', 'Play', 'Massage'];

const feed = () =>
  feedWith({
    places: [
      place({ name: 'Ash', address: { lines: [], postcode: 'DE22 3WR' } }),
      place({ name: 'Beech' }),
    ],
    offers: [offer({ id: 'o-safe', name: 'Safe', sensitive: true })],
    sessions: [
      planned('Massage', ['2026-11-24', '2026-12-01'], {
        place: 'place-ash',
        topics: ['send', 'housing'],
      }),
      planned('Play', ['2026-11-26'], { place: 'place-beech', topics: ['housing', 'food'] }),
      planned('Refuge', ['2026-11-25'], { offer: 'o-safe', place: 'place-ash' }),
      session({ name: 'Someday', schedule: { rule: { freq: 'unknown', text: 'Ring us' } } }),
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
const visit = (parameters: Record<string, string>, hash = ''): void => {
  const url = new URL(start);
  url.hash = hash;
  for (const [key, value] of Object.entries(parameters)) url.searchParams.set(key, value);
  history.replaceState(null, '', url);
};

const setUp = (attributes: Record<string, string> = {}) =>
  mountReady({ feed: feed(), attributes: { 'url-state': '', ...attributes } });

const withFilters = async (attributes: Record<string, string> = {}): Promise<TimetablePage> => {
  const page = await setUp(attributes);
  await page.openFilters();
  return page;
};

/**
 * The entries that the widget makes, kept here: a tab that has served many test files is full, and Chromium then forgets
 * the entry that a test began with.
 */
let entries: string[] = [];
let at = 0;
const { replaceState } = History.prototype;

const keepEntries = (): void => {
  [entries, at] = [[location.href], 0];
  history.pushState = (state, _, url) => {
    at += 1;
    entries = [...entries.slice(0, at), String(url)];
    replaceState.call(history, state, '', url);
  };
  history.replaceState = (state, _, url) => {
    entries[at] = String(url);
    replaceState.call(history, state, '', url);
  };
};

/** Goes back or forward and waits until the page has noticed. */
const travel = async (page: TimetablePage, way: 'back' | 'forward'): Promise<void> => {
  at += way === 'back' ? -1 : 1;
  replaceState.call(history, null, '', entries[at]);
  window.dispatchEvent(new PopStateEvent('popstate'));
  await page.element.updateComplete;
};

describe('<sfl-session-timetable url-state>', () => {
  beforeEach(() => {
    keepEntries();
    visit({});
  });
  after(() => {
    Reflect.deleteProperty(history, 'pushState');
    Reflect.deleteProperty(history, 'replaceState');
    history.replaceState(null, '', start);
  });

  it('gives open details an entry of their own; Back closes them, Forward opens them', async () => {
    visit({ page: '2' }, 'top');
    const page = await setUp();
    const { length } = history;
    await page.open('Play');
    expect(query()).to.deep.equal({ page: '2', 'sfl-id': 'session-play' });
    expect(location.hash).to.equal('#top');
    // Browsers keep 50 entries or so, and a long run of tests may have filled them.
    expect(history.length).to.be.within(length, length + 1);
    await eventually(() => page.focusedName, 'Play');
    await travel(page, 'back');
    expect(page.names).to.deep.equal(EVERY);
    expect(query()).to.deep.equal({ page: '2' });
    await eventually(() => page.focusedName, 'Play, Thursday 26 November, 10am to 11am');
    await travel(page, 'forward');
    await eventually(() => page.detailsName, 'Play');
    await eventually(() => page.focusedName, 'Play');
    expect(page.count('sfl-session-select')).to.equal(1);
  });

  it('takes the id out when the visitor closes the details', async () => {
    const page = await setUp();
    await page.open('Play');
    await page.back();
    expect(query()).to.deep.equal({});
  });

  it('takes the id out when another widget asks for a place', async () => {
    const page = await setUp();
    await page.open('Massage');
    page.element.showPlace('place-beech');
    await eventually(() => page.names, ['Play']);
    expect(query()).to.deep.equal({ 'sfl-place': 'place-beech' });
  });

  it('opens what a shared address names at its next date, and leaves the focus to the page', async () => {
    visit({ 'sfl-id': 'session-massage', utm_source: 'letter' });
    const page = await setUp({ now: '2026-11-24T11:30' });
    await eventually(() => page.detailsName, 'Massage');
    expect(page.focusedName).to.equal('');
    expect(page.toldTypes).to.deep.equal(['sfl-ready']);
    await page.press(BACK);
    expect(query()).to.deep.equal({ utm_source: 'letter' });
  });

  it('says the next date that is not over of a session that an address names', async () => {
    visit({ 'sfl-id': 'session-massage' });
    const page = await setUp({ now: '2026-11-24T11:30' });
    await eventually(() => page.detailsName, 'Massage');
    expect(page.all('.chosen').map((one) => one.textContent.trim())).to.deep.equal([
      'Tuesday 1 December, 10am to 11am',
    ]);
  });

  it('opens and names what has no dates', async () => {
    const page = await setUp();
    await page.open('Someday');
    expect(query()).to.deep.equal({ 'sfl-id': 'session-someday' });
    const again = await setUp({ group: 'none' });
    await again.element.updateComplete;
    expect(again.detailsName).to.equal(undefined);
    visit({ 'sfl-id': 'session-someday' });
    const third = await setUp();
    await eventually(() => third.detailsName, 'Someday');
  });

  it('never names a sensitive session, opened or closed', async () => {
    const page = await setUp();
    const { length } = history;
    await page.open('Refuge');
    expect(query()).to.deep.equal({});
    expect(history.length).to.equal(length);
    expect(page.toldOf('sfl-session-select')).to.deep.equal([
      { id: undefined, date: '2026-11-25' },
    ]);
    await page.back();
    expect(query()).to.deep.equal({});
  });

  it('keeps topics, the place and the view without an entry for each', async () => {
    const page = await withFilters();
    const { length } = history;
    await page.tick(TOPIC, 'Special needs and disability');
    await page.tick(TOPIC, 'Housing');
    await page.choosePlace('Ash');
    await page.week();
    expect(query()).to.deep.equal({
      'sfl-topic': 'send housing',
      'sfl-place': 'place-ash',
      'sfl-view': 'week',
    });
    expect(history.length).to.equal(length);
    await page.press('Clear all filters');
    expect(query()).to.deep.equal({ 'sfl-view': 'week' });
    await page.list();
    expect(query()['sfl-view']).to.be.oneOf([undefined, 'list']);
  });

  it('starts with the topics, place and view that a shared address names', async () => {
    visit({ 'sfl-topic': 'food housing', 'sfl-place': 'place-beech', 'sfl-view': 'week' });
    const page = await mountReady({ feed: feed(), attributes: { 'url-state': '' }, width: 400 });
    expect(page.names).to.deep.equal(['Play']);
    expect(page.filtersLabel).to.equal('Filters (3 chosen)');
    expect(page.summary).to.contain('to Sunday 29 November');
    await page.openFilters();
    expect(chosenIn(page, '#place')).to.equal('Beech');
    expect(page.options(TOPIC)).to.include.members([
      'Help with food (1) ticked',
      'Housing (1) ticked',
    ]);
  });

  it('never puts in when, for whom, or from where', async () => {
    const page = await withFilters();
    await page.typeMonths('7');
    await page.chooseDate('2026-04-20');
    await page.choose('#stage', '6 to 12 months');
    await page.tick('Day', 'Thursday');
    await searchAndWait(page, 'DE22 3WR');
    await page.choose('#radius', 'Within 5 miles');
    await page.press('Show later dates');
    expect(query()).to.deep.equal({});
  });

  it('marks its parameters with the group, so that two can share an address', async () => {
    visit({ 'sfl-id': 'session-play', 'sfl-view': 'week' });
    const page = await setUp({ group: 'north' });
    expect(page.names).to.deep.equal(EVERY);
    await page.open('Massage');
    expect(query()).to.deep.equal({
      'sfl-id': 'session-play',
      'sfl-view': 'week',
      'sfl-id-north': 'session-massage',
    });
  });

  const hostile: Record<string, string>[] = [
    { 'sfl-id': 'nobody' },
    { 'sfl-id': '__proto__', 'sfl-place': '__proto__', 'sfl-topic': '__proto__ constructor' },
    { 'sfl-id': '<img src=x onerror=alert(1)>', 'sfl-topic': '<b>' },
    { 'sfl-id': '"]\\', 'sfl-place': '"]\\', 'sfl-view': 'toString' },
    { 'sfl-view': 'month', 'sfl-place': 'nowhere', 'sfl-topic': 'x'.repeat(10_000) },
    { 'sfl-place': 'place-ash place-beech', 'sfl-topic': '   ' },
  ];
  for (const parameters of hostile) {
    it(`lists everything for ${JSON.stringify(parameters).slice(0, 80)}`, async () => {
      visit(parameters);
      const page = await setUp();
      expect(page.names).to.deep.equal(EVERY);
      expect(page.filtersLabel).to.equal('Filters');
      expect(query()).to.deep.equal(parameters);
    });
  }

  it('takes the topics that the feed has, each once', async () => {
    visit({ 'sfl-topic': 'send nonsense send' });
    const page = await setUp();
    expect(page.names).to.deep.equal(['Massage', 'Massage']);
    expect(page.filtersLabel).to.equal('Filters (1 chosen)');
  });

  it('goes back to the choices and the view of an earlier entry', async () => {
    const page = await withFilters();
    await page.open('Play');
    await page.back();
    await page.tick(TOPIC, 'Help with food');
    await page.week();
    expect(query()).to.deep.equal({ 'sfl-topic': 'food', 'sfl-view': 'week' });
    await travel(page, 'back');
    await eventually(() => page.detailsName, 'Play');
    await travel(page, 'back');
    expect(query()).to.deep.equal({});
    expect(page.filtersLabel).to.equal('Filters');
    expect(page.button('List').getAttribute('aria-pressed')).to.equal('true');
    expect(page.names).to.deep.equal(EVERY);
  });

  it('reads and writes nothing when it is off', async () => {
    visit({ 'sfl-id': 'session-play', 'sfl-topic': 'food', 'sfl-view': 'week' });
    const page = await mountReady({ feed: feed() });
    expect(page.names).to.deep.equal(EVERY);
    const { length } = history;
    await page.open('Massage');
    await page.back();
    await page.openFilters();
    await page.tick(TOPIC, 'Housing');
    await page.week();
    expect(history.length).to.equal(length);
    expect(query()).to.deep.equal({
      'sfl-id': 'session-play',
      'sfl-topic': 'food',
      'sfl-view': 'week',
    });
  });

  it('no longer follows the address once it is out of the page', async () => {
    const page = await setUp();
    await page.open('Play');
    page.element.remove();
    await travel(page, 'back');
    expect(page.detailsName).to.equal('Play');
  });
});
