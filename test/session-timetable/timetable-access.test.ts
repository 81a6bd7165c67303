import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FeedController } from '../../src/ui/feed-controller.js';
import { feedWith, notice, offer, place, session } from '../support/fake-feed.js';
import { fakeFetch, held, json, status, type FakeFetch } from '../support/fake-fetch.js';
import {
  eventually,
  fallback,
  mount,
  mountReady,
  nameOf,
  type TimetablePage,
} from '../support/timetable-page.js';

const town = () =>
  feedWith({
    publisher: { name: 'Derby', feedback: 'https://derby.example/tell?about={id}' },
    places: [
      place({
        name: { en: 'Ash Hub', cy: 'Canolfan Onnen' },
        address: { lines: ['1 High Street'], town: 'Derby', postcode: 'DE22 3WR' },
        contacts: [{ phone: '01332 960100' }],
        access: ['step-free'],
      }),
      place({ name: { cy: 'Llyfrgell' }, role: 'spoke', geo: { lat: 52.93, lng: -1.5 } }),
    ],
    offers: [offer({ id: 'offer-play', name: 'Play', topics: ['stay-and-play'] })],
    sessions: [
      session({
        name: 'Stay and play',
        offer: 'offer-play',
        place: 'place-ash-hub',
        ages: { minMonths: 0, maxMonths: 12 },
        price: { free: true },
        routes: [{ mode: 'book', url: 'https://derby.example/book' }],
        capacity: { remaining: 0, waitingList: true, asOf: '2026-11-23T08:00:00Z' },
        languages: ['en', 'pl'],
        schedule: {
          start: '10:00',
          end: '11:00',
          rule: { freq: 'weekly', days: ['MO', 'WE', 'FR'] },
          changes: [
            { date: '2026-11-25', status: 'cancelled', note: 'No heating.' },
            { date: '2026-11-27', status: 'moved', to: { date: '2026-11-28', start: '14:00' } },
          ],
        },
      }),
      session({ name: { ur: 'کھیل' }, place: 'place-llyfrgell' }),
      session({ name: 'Online talk', online: { url: 'https://derby.example/join' } }),
      session({ name: 'Walk', schedule: { rule: { freq: 'unknown', text: 'When it is dry' } } }),
    ],
    notices: [
      notice({ text: 'Snow today', severity: 'urgent', url: 'https://derby.example/snow' }),
      notice({ text: 'Lift broken', severity: 'change', about: ['session-stay-and-play'] }),
    ],
  });

let network: FakeFetch;
let addresses = 0;

/** A timetable whose feed comes, late or never, as these answers say. */
const mountAt = (answers: Parameters<FakeFetch['answer']>[1][], ...children: Node[]) => {
  const src = `/timetable-access/${(addresses += 1)}.json`;
  network.answer(src, ...answers);
  return mount({ attributes: { src }, children });
};

const ready = (attributes = {}, width?: number): Promise<TimetablePage> =>
  mountReady({ feed: town(), attributes, ...(width !== undefined && { width }) });

const after =
  (act: (page: TimetablePage) => Promise<unknown>, attributes = {}, width?: number) =>
  async (): Promise<TimetablePage> => {
    const page = await ready(attributes, width);
    await act(page);
    return page;
  };

/** A timetable with a filter on and nothing in sight, in the list and in the week. */
const nothingLeft = async (view: string): Promise<TimetablePage> => {
  const { schedule } = session();
  const feed = feedWith({
    sessions: [
      session({ ages: { maxMonths: 12 }, schedule: { ...schedule, from: '2027-03-01' } }),
      session({ name: 'Walk', ages: { minMonths: 24 } }),
    ],
  });
  const page = await mountReady({ feed, attributes: { view }, width: 1000 });
  await page.typeMonths('3');
  expect(page.hasButton('Show those days')).to.be.true;
  return page;
};

describe('<sfl-session-timetable> and axe', () => {
  beforeEach(() => {
    network = fakeFetch();
  });
  afterEach(() => {
    network.restore();
  });

  const states: [string, () => Promise<TimetablePage>][] = [
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
    ['a list', () => ready()],
    ['a list in a wide page', () => ready({}, 1000)],
    ['a week', () => ready({ view: 'week' }, 1000)],
    ['a week in a narrow page', () => ready({ view: 'week' }, 400)],
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
    ['told of a child', after((page) => page.typeMonths('7'))],
    ['told of no child', after((page) => page.typeMonths('seven'))],
    ['told of a date that cannot be', after((page) => page.chooseDate('2030-01-01'))],
    ['open at the filters', after((page) => page.openFilters())],
    [
      'filtered',
      after(async (page) => {
        await page.openFilters();
        await page.tick('Day', 'Monday');
      }),
    ],
    [
      'searched in vain',
      after(async (page) => {
        await page.openFilters();
        await page.search('GY1 1AA');
        await eventually(() => page.alerts.length, 1);
      }),
    ],
    ['out of sessions', () => nothingLeft('list')],
    ['out of sessions in a week', () => nothingLeft('week')],
    ['open at details', after((page) => page.open('Stay and play'))],
    ['open at details of what has no dates', after((page) => page.open('Walk'))],
    ['open at details of what is online', after((page) => page.open('Online talk'))],
  ];
  for (const [state, reach] of states) {
    it(`leaves nothing to find when it is ${state}`, async () => {
      const page = await reach();
      await expect(page.element).to.be.accessible();
    }).timeout(30_000);
  }

  for (const theme of ['govuk', 'nhs']) {
    it(`leaves nothing to find with the theme ${theme}`, async () => {
      const page = await ready({ theme, view: 'week' }, 1000);
      await expect(page.element).to.be.accessible();
      await page.list();
      await expect(page.element).to.be.accessible();
      await page.open('Stay and play');
      await expect(page.element).to.be.accessible();
    }).timeout(30_000);
  }

  it('leaves nothing to find on a dark page', async () => {
    const into = await fixture<HTMLElement>(
      '<div style="color-scheme: dark; background: #111; color: #eee"></div>',
    );
    const page = await mountReady({ feed: town(), into });
    await expect(page.element).to.be.accessible();
    await page.openFilters();
    await expect(page.element).to.be.accessible();
    await page.open('Stay and play');
    await expect(page.element).to.be.accessible();
  }).timeout(30_000);
});

describe('<sfl-session-timetable>, names and roles', () => {
  it('are those of native elements', async () => {
    const page = await ready();
    await page.openFilters();
    const roles = page.all('[role]').map((element) => element.getAttribute('role'));
    expect(roles).to.deep.equal(['group', 'alert', 'search', 'alert', 'group', 'status']);
    expect(page.all('.rows').map(({ localName }) => localName)).to.deep.equal(
      page.all('.rows').map(() => 'ul'),
    );
    for (const field of page.all('input, select')) expect(nameOf(field), field.id).not.to.equal('');
  });

  it('keep the visible words inside the accessible name', async () => {
    for (const page of [await ready(), await ready({ view: 'week' }, 1000)]) {
      for (const element of page.all('[aria-label]:is(button, a)')) {
        const shown = element.textContent.replace(/\s+/g, ' ').trim();
        expect(element.getAttribute('aria-label')!.toLowerCase()).to.contain(shown.toLowerCase());
      }
    }
  });

  const levels: [string, string[], string[]][] = [
    ['2', ['h2', 'h3', 'h4'], ['h2', 'h3', 'h4']],
    ['4', ['h4', 'h5', 'h6'], ['h4', 'h5', 'h6']],
    ['5', ['h5', 'h6', 'h6'], ['h5', 'h6', 'h6']],
    ['9', ['h5', 'h6', 'h6'], ['h5', 'h6', 'h6']],
    ['first', ['h2', 'h3', 'h4'], ['h2', 'h3', 'h4']],
  ];
  for (const [level, inList, inDetails] of levels) {
    it(`has headings from heading-level="${level}" without a gap`, async () => {
      const feed = feedWith({ sessions: [session()] });
      const page = await mountReady({ feed, attributes: { 'heading-level': level, days: '1' } });
      const headings = (): string[] => page.all('h1, h2, h3, h4, h5, h6').map((h) => h.localName);
      expect(headings()).to.deep.equal(inList);
      await page.open('Stay and play');
      expect(headings().slice(0, 3)).to.deep.equal(inDetails);
    });
  }

  it('tell of cancelled and moved sessions in words, not by a line alone', async () => {
    const page = await ready({}, 600);
    const off = page.rows.filter(({ isOff }) => isOff);
    expect(off.map(({ notes }) => notes[0])).to.deep.equal([
      'Cancelled. No heating.',
      'Moved to Saturday 28 November, 2pm.',
    ]);
  });
});

describe('<sfl-session-timetable> and languages', () => {
  it('marks words of another language with it and its direction', async () => {
    const page = await ready({ days: '1' });
    const marked = page
      .all('[part="list"] [lang]')
      .map((one) => [one.textContent, one.getAttribute('lang'), one.getAttribute('dir')]);
    expect(marked).to.deep.equal([
      ['کھیل', 'ur', 'rtl'],
      ['Llyfrgell', 'cy', 'ltr'],
    ]);
    await page.open('کھیل');
    const title = page.one('#session-name [lang="ur"]');
    expect(getComputedStyle(title).direction).to.equal('rtl');
  });

  it('says its own language on a page of another, and runs its own way', async () => {
    const into = await fixture<HTMLElement>('<div lang="ur" dir="rtl"></div>');
    const page = await mountReady({ feed: town(), into });
    const widget = page.one('.widget');
    expect(widget.getAttribute('lang')).to.equal('en');
    expect(getComputedStyle(widget).direction).to.equal('ltr');
    await expect(page.element).to.be.accessible();
  }).timeout(30_000);
});

describe('<sfl-session-timetable>, what a screen reader is told', () => {
  it('is how many there are after a filter, and nothing before', async () => {
    const page = await ready();
    expect(page.said).to.equal('');
    await page.openFilters();
    await page.tick('Day', 'Wednesday');
    await eventually(
      () => page.said,
      'What is on from Monday 23 November to Sunday 6 December: 2.',
    );
    expect(page.one('.said[role="status"]').closest('.widget')).not.to.equal(null);
  });

  it('is the last of several quick changes, once', async () => {
    const page = await ready();
    const heard: string[] = [];
    const region = page.one('.said[role="status"]');
    new MutationObserver(() => heard.push(page.said)).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    await page.typeMonths('2');
    await page.typeMonths('25');
    await page.typeMonths('250');
    await eventually(() => page.said !== '', true);
    expect(heard).to.deep.equal(['What is on from Monday 23 November to Sunday 6 December: 4.']);
  });

  it('is the week that was gone to', async () => {
    const page = await ready({ view: 'week' }, 1000);
    await page.nextWeek();
    await eventually(
      () => page.said,
      'What is on from Monday 30 November to Sunday 6 December: 5.',
    );
  });
});

const MOST_STOPS = 60;

describe('<sfl-session-timetable> with the keyboard alone', () => {
  /** Between two links of the page, so that Tab never leaves it for the browser's own buttons. */
  const setUp = async (attributes = {}): Promise<TimetablePage> => {
    const box = await fixture<HTMLElement>(
      '<div><a href="#top" class="before">Before</a><div></div><a href="#end" class="after">After</a></div>',
    );
    const page = await mountReady({ feed: town(), attributes, into: box.querySelector('div')! });
    toStart();
    return page;
  };
  const toStart = (): void => document.querySelector<HTMLElement>('.before')!.focus();
  const isAtEnd = (): boolean => document.activeElement?.className === 'after';
  const press = (key: string): Promise<unknown> => sendKeys({ press: key });

  const tabTo = async (page: TimetablePage, name: string): Promise<void> => {
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      if (page.focusedName === name) return;
      if (isAtEnd()) toStart();
      await press('Tab');
    }
    throw new Error(`no stop "${name}"; the last was "${page.focusedName}"`);
  };

  it('is filtered, gone through, opened and left', async () => {
    const page = await setUp();
    await tabTo(page, "Child's age in months");
    await sendKeys({ type: '7' });
    await eventually(() => page.asides, ['For a child who is 7 months old.']);
    expect(page.focusedName).to.equal("Child's age in months");

    await tabTo(page, 'Filters (1 chosen)');
    await press('Enter');
    await eventually(() => page.filterGroups.length > 0, true);
    await tabTo(page, 'Wednesday (2)');
    await press(' ');
    await eventually(() => page.names.length, 2);
    expect(page.focusedName).to.equal('Wednesday (2)');
    await tabTo(page, 'Clear all filters');
    await press('Enter');
    await eventually(() => page.focusedName, page.summary);
    expect(page.names.length).to.equal(11);

    await tabTo(page, 'Cancelled: Stay and play, Wednesday 25 November, 10am to 11am');
    await press('Enter');
    await eventually(() => page.focusedName, 'Stay and play');
    await tabTo(page, 'Back to what’s on');
    await press('Enter');
    await eventually(
      () => page.focusedName,
      'Cancelled: Stay and play, Wednesday 25 November, 10am to 11am',
    );

    await tabTo(page, 'Show later dates');
    await press('Enter');
    await eventually(
      () => page.focusedName,
      'What is on from Monday 7 December to Sunday 20 December: 10.',
    );
  }).timeout(30_000);
});
