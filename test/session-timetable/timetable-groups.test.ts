import { expect, fixture } from '@open-wc/testing';
import { feedWith, place, session } from '../support/fake-feed.js';
import { mountReady as mountFinder } from '../support/finder-page.js';
import { planned } from '../support/timetable-feeds.js';
import { chosenIn, namedGroup, settled } from '../support/timetable-filters-page.js';
import { eventually, mount, mountReady, type TimetablePage } from '../support/timetable-page.js';

const TOPIC = 'Help with';
const CLEAR = 'Clear all filters';
const SEE_ALL = 'See everything that is on here';

const town = () =>
  feedWith({
    places: [
      place({ name: 'Ash', topics: ['send'] }),
      place({ name: 'Beech', topics: ['food'] }),
      place({ name: 'Quiet' }),
    ],
    sessions: [
      planned('Talk', ['2026-11-24'], { place: 'place-ash', topics: ['send'] }),
      planned('Cook', ['2026-11-25'], { place: 'place-ash', topics: ['food'] }),
      planned('Lunch', ['2026-11-26'], { place: 'place-beech', topics: ['food'] }),
    ],
  });

const EVERY = ['Talk', 'Cook', 'Lunch'];

let groups = 0;
const newGroup = (): string => `town-${(groups += 1)}`;

const timetable = (group: string, attributes: Record<string, string> = {}) =>
  mountReady({ feed: town(), attributes: { group, ...attributes } });

const pair = async (
  first: Record<string, string> = {},
  second: Record<string, string> = {},
): Promise<[TimetablePage, TimetablePage]> => {
  const group = newGroup();
  return [await timetable(group, first), await timetable(group, second)];
};

const beside = async (attributes: Record<string, string> = {}) => {
  const group = newGroup();
  const finder = await mountFinder({ feed: town(), attributes: { group, ...attributes } });
  return { finder, page: await timetable(group, attributes), store: namedGroup(group) };
};

/** The rest of the widget may come before the feed: waits for that alone. */
const scriptsAreThere = async (page: TimetablePage): Promise<void> => {
  await import('../../src/session-timetable/more.js');
  await settled(page);
};

const tickTopic = async (page: TimetablePage, label: string): Promise<void> => {
  if (!page.disclosure.open) await page.openFilters();
  await page.tick(TOPIC, label);
};

describe('<sfl-session-timetable>, two in one group', () => {
  it('share a topic and a place, and their being taken back', async () => {
    const [one, two] = await pair();
    await tickTopic(one, 'Help with food');
    await eventually(() => two.names, ['Cook', 'Lunch']);
    await one.choosePlace('Beech');
    await eventually(() => two.names, ['Lunch']);
    expect(two.filtersLabel).to.equal('Filters (2 chosen)');
    expect(two.toldTypes).to.deep.equal(['sfl-ready']);
    await two.press(CLEAR);
    await eventually(() => one.names, EVERY);
    expect(chosenIn(one, '#place')).to.equal('Any place');
  });

  it('share a source and a feed object without a name', async () => {
    const feed = town();
    const one = await mountReady({ feed });
    const two = await mountReady({ feed });
    await tickTopic(one, 'Help with food');
    await eventually(() => two.names, ['Cook', 'Lunch']);
  });

  it('keep days, times and other filters for themselves', async () => {
    const [one, two] = await pair();
    await one.openFilters();
    await one.tick('Day', 'Tuesday');
    await one.press('Week');
    await one.press('Next week');
    await settled(one, two);
    expect(two.names).to.deep.equal(EVERY);
    expect(two.filtersLabel).to.equal('Filters');
  });

  it('share no topic while one has several', async () => {
    const [one, two] = await pair();
    await tickTopic(one, 'Help with food');
    await eventually(() => two.names, ['Cook', 'Lunch']);
    await tickTopic(one, 'Special needs and disability');
    await eventually(() => two.names, EVERY);
    expect(one.names).to.deep.equal(EVERY);
    expect(one.filtersLabel).to.equal('Filters (2 chosen)');
  });

  it('let one that comes late take over what was chosen', async () => {
    const group = newGroup();
    const one = await timetable(group);
    await tickTopic(one, 'Help with food');
    await one.choosePlace('Ash');
    await one.typeMonths('7');
    const late = await timetable(group);
    expect(late.names).to.deep.equal(['Cook']);
    expect(late.filtersLabel).to.equal('Filters (3 chosen)');
    expect(late.asides).to.deep.equal(['For a child who is 7 months old.']);
  });

  it('let one whose feed comes late take over what was chosen', async () => {
    const group = newGroup();
    const one = await timetable(group);
    await tickTopic(one, 'Help with food');
    await one.choosePlace('Ash');
    const late = await mount({ attributes: { group } });
    await scriptsAreThere(late);
    late.element.feed = town();
    await late.isReady();
    expect(late.names).to.deep.equal(['Cook']);
    expect(late.filtersLabel).to.equal('Filters (2 chosen)');
  });

  it('share nothing when one stands alone', async () => {
    for (const attributes of [{ group: 'none' }, { group: newGroup() }]) {
      const [one, two] = await pair({}, attributes);
      await tickTopic(one, 'Help with food');
      await one.typeMonths('7');
      await settled(one, two);
      expect(two.names).to.deep.equal(EVERY);
      expect(two.filtersLabel).to.equal('Filters');
    }
  });

  it('no longer follow once out of the page, and catch up when back', async () => {
    const [one, two] = await pair();
    const home = two.element.parentElement!;
    two.element.remove();
    await tickTopic(one, 'Help with food');
    await settled(one, two);
    expect(two.names).to.deep.equal(EVERY);
    home.append(two.element);
    await eventually(() => two.names, ['Cook', 'Lunch']);
  });

  it('keep what the group has when one of them gets another feed', async () => {
    const [one, two] = await pair();
    await tickTopic(one, 'Help with food');
    await eventually(() => two.names, ['Cook', 'Lunch']);
    two.element.feed = feedWith({
      sessions: [
        session({ name: 'Soup', topics: ['food'] }),
        session({ name: 'Dance', topics: ['stay-and-play'] }),
      ],
    });
    await eventually(() => two.count('sfl-ready'), 2);
    await two.element.updateComplete;
    expect([...new Set(two.names)]).to.deep.equal(['Soup']);
    await one.press(CLEAR);
    await eventually(() => [...new Set(two.names)], ['Dance', 'Soup']);
  });
});

describe('<sfl-session-timetable>, what is pinned', () => {
  it('neither gives nor follows a topic', async () => {
    const [pinned, free] = await pair({ topic: 'send' });
    expect(pinned.names).to.deep.equal(['Talk']);
    await settled(pinned, free);
    expect(free.names).to.deep.equal(EVERY);
    await tickTopic(free, 'Help with food');
    await settled(pinned, free);
    expect(pinned.names).to.deep.equal(['Talk']);
    expect(pinned.filtersLabel).to.equal('Filters');
    await pinned.typeMonths('7');
    await eventually(() => free.asides, ['For a child who is 7 months old.']);
    expect(free.names).to.deep.equal(['Cook', 'Lunch']);
  });

  it('neither gives nor follows a place', async () => {
    const [pinned, free] = await pair({ place: 'place-beech' });
    expect(pinned.names).to.deep.equal(['Lunch']);
    await free.openFilters();
    await free.choosePlace('Ash');
    await settled(pinned, free);
    expect(pinned.names).to.deep.equal(['Lunch']);
    await pinned.typeMonths('7');
    await eventually(() => free.asides, ['For a child who is 7 months old.']);
    expect(free.names).to.deep.equal(['Talk', 'Cook']);
    expect(chosenIn(free, '#place')).to.equal('Ash');
  });

  it('limits what is counted and listed', async () => {
    const page = await timetable('none', { place: 'place-ash  place-quiet', topic: 'food send' });
    expect(page.names).to.deep.equal(['Talk', 'Cook']);
    expect(page.toldOf('sfl-ready')).to.deep.equal([{ places: 1, offers: 0, sessions: 2 }]);
  });
});

describe('<sfl-session-timetable> beside a hub finder', () => {
  it('gives and takes a topic', async () => {
    const { finder, page } = await beside();
    await finder.openFilters();
    await finder.tick(TOPIC, 'Help with food');
    await eventually(() => page.names, ['Cook', 'Lunch']);
    await page.press(CLEAR);
    await eventually(() => finder.filtersLabel, 'Filters');
    await tickTopic(page, 'Special needs and disability');
    await eventually(() => finder.names, ['Ash']);
  });

  it('lists the place whose details are open there, and marks the place chosen here', async () => {
    const { finder, page } = await beside();
    await finder.openDetails('Beech');
    await eventually(() => page.names, ['Lunch']);
    await finder.press('Back to the list');
    await eventually(() => page.names, EVERY);
    await page.openFilters();
    await page.choosePlace('Ash');
    await eventually(() => finder.chosenNames, ['Ash']);
  });

  it('shows a place’s own sessions from the finder’s details, out of open details too', async () => {
    const { finder, page } = await beside();
    await page.open('Talk');
    await finder.openDetails('Beech');
    await finder.press(SEE_ALL);
    await eventually(() => page.names, ['Lunch']);
    expect(page.details).to.equal(undefined);
    expect(page.filtersLabel).to.equal('Filters (1 chosen)');
    await eventually(
      () => page.focusedName,
      'What is on from Monday 23 November to Sunday 6 December: 1.',
    );
    expect(page.toldOf('sfl-filter')).to.deep.equal([{ choices: ['place'], results: 1 }]);
  });

  it('opens the finder at the hub of a session', async () => {
    const { finder, page } = await beside();
    await page.open('Lunch');
    await page.press('Beech');
    await eventually(() => finder.detailsName, 'Beech');
  });

  it('is no finder’s neighbour when they share nothing', async () => {
    const finder = await mountFinder({ feed: town(), attributes: { group: newGroup() } });
    const page = await timetable(newGroup());
    await finder.openDetails('Beech');
    expect(finder.hasButton(SEE_ALL)).to.be.false;
    await page.open('Lunch');
    expect(page.hasButton('Beech')).to.be.false;
  });

  const hrefs: [string, string[]][] = [
    ['/hubs?a=1#top', ['Beech → http://localhost/hubs?a=1&sfl-id=place-beech#top']],
    ['https://example.org/', ['Beech → https://example.org/?sfl-id=place-beech']],
    ['javascript:alert(1)', []],
    ['', []],
  ];
  for (const [href, links] of hrefs) {
    it(`links to the hub on the page that the site names: “${href}”`, async () => {
      const page = await timetable('none', { 'hubs-href': href });
      await page.open('Lunch');
      const found = page
        .linksIn(page.part('Where')!)
        .filter((link) => link.startsWith('Beech'))
        .map((link) => link.replace(location.origin, 'http://localhost'));
      expect(found).to.deep.equal(links);
    });
  }
});

describe('showPlace of <sfl-session-timetable>', () => {
  it('lists what is on there, and tells the group', async () => {
    const group = newGroup();
    const page = await timetable(group);
    page.element.showPlace('place-beech');
    await eventually(() => page.names, ['Lunch']);
    expect(namedGroup(group).get()).to.deep.equal({ place: 'place-beech' });
    await page.openFilters();
    expect(chosenIn(page, '#place')).to.equal('Beech');
  });

  it('keeps the other filters, and says when nothing is left', async () => {
    const page = await timetable(newGroup());
    await tickTopic(page, 'Special needs and disability');
    page.element.showPlace('place-beech');
    await eventually(
      () => page.summary,
      'Nothing that fits is listed from Monday 23 November to Sunday 6 December.',
    );
    expect(page.toldOf('sfl-no-results')).to.deep.equal([{ choices: ['place', 'topic'] }]);
    expect(page.hasButton(CLEAR)).to.be.true;
  });

  it('offers a way back from a place without sessions, and names it', async () => {
    const page = await timetable(newGroup());
    page.element.showPlace('place-quiet');
    await eventually(() => page.names, []);
    await page.openFilters();
    expect(chosenIn(page, '#place')).to.equal('Quiet');
    page
      .all('button')
      .filter((one) => one.textContent.includes(CLEAR))
      .at(-1)!
      .click();
    await eventually(() => page.names, EVERY);
  });

  for (const id of ['nobody', '__proto__', '']) {
    it(`keeps the list for a place that the feed does not have: “${id}”`, async () => {
      const page = await timetable(newGroup());
      page.element.showPlace(id);
      await settled(page);
      expect(page.names).to.deep.equal(EVERY);
      expect(page.filtersLabel).to.equal('Filters');
    });
  }

  it('waits for the feed', async () => {
    const page = await mount({ attributes: { group: newGroup() } });
    await scriptsAreThere(page);
    page.element.showPlace('place-beech');
    await settled(page);
    page.element.feed = town();
    await page.isReady();
    await eventually(() => page.names, ['Lunch']);
  });

  it('comes into sight from a finder above it', async () => {
    const column = await fixture<HTMLElement>('<div></div>');
    const group = newGroup();
    const finder = await mountFinder({ feed: town(), attributes: { group }, into: column });
    const gap = document.createElement('div');
    gap.style.blockSize = '3000px';
    column.append(gap);
    const page = await mountReady({ feed: town(), attributes: { group }, into: column });
    await finder.openDetails('Beech');
    await finder.press(SEE_ALL);
    await eventually(() => page.element.getBoundingClientRect().top < innerHeight, true);
    window.scrollTo(0, 0);
  });
});
