import { expect, fixture } from '@open-wc/testing';
import { feedWith, notice, offer, place, session } from '../support/fake-feed.js';
import { eventually, mountReady, nameOf, type TimetablePage } from '../support/timetable-page.js';

const LONG = 'Llanfair'.repeat(60);

const town = (name = 'Ash Hub') =>
  feedWith({
    publisher: { name: 'Derby', feedback: 'https://derby.example/tell?about={id}' },
    places: [
      place({
        id: 'ash',
        name,
        address: { lines: [name], town: 'Derby', postcode: 'DE22 3WR' },
        contacts: [{ phone: '01332 960100' }],
        access: ['step-free', 'bsl', 'changing-places', 'breastfeeding-room'],
      }),
      place({ name: 'Beech', geo: { lat: 52.93, lng: -1.5 } }),
    ],
    providers: [{ id: 'provider', name }],
    offers: [offer({ id: 'offer', name, topics: ['stay-and-play', 'relationships'] })],
    sessions: [
      session({
        name,
        id: 'play',
        offer: 'offer',
        place: 'ash',
        provider: 'provider',
        summary: name,
        ages: { minMonths: 0, maxMonths: 12, note: name },
        price: { amount: 2.5, note: name },
        routes: [
          { mode: 'drop-in' },
          {
            mode: 'book',
            url: `https://derby.example/${'c'.repeat(200)}`,
            note: name,
            contact: { label: name, email: `${'a'.repeat(80)}@${'b'.repeat(80)}.example` },
          },
        ],
        capacity: { remaining: 3, asOf: '2026-11-23T08:00:00Z' },
        languages: ['en', 'pl', 'ur'],
        bring: name,
        url: 'https://derby.example/play',
        assured: '2026-11-01',
        schedule: {
          start: '10:00',
          end: '11:00',
          rule: { freq: 'weekly', days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] },
          changes: [{ date: '2026-11-24', status: 'cancelled', note: name }],
          text: name,
        },
      }),
      session({
        name,
        id: 'evening',
        place: 'place-beech',
        schedule: {
          start: '18:00',
          end: '19:30',
          rule: { freq: 'weekly', days: ['MO', 'FR'] },
        },
      }),
      session({
        name,
        id: 'afternoon',
        online: { url: 'https://derby.example/join', note: name },
        schedule: {
          start: '14:00',
          end: '15:30',
          rule: { freq: 'weekly', days: ['TU', 'WE'] },
        },
      }),
      session({ name, id: 'walk', schedule: { rule: { freq: 'unknown', text: name } } }),
    ],
    notices: [notice({ text: name }), notice({ id: 'n2', text: name, about: ['play'] })],
  });

/** On only from March. */
const spring = (name: string) => {
  const { schedule } = session();
  return session({ name, id: 'spring', schedule: { ...schedule, from: '2027-03-01' } });
};

const inColumn = (width: number, feed: unknown = town(), attributes = {}) =>
  mountReady({ feed, width, attributes });

/** What sticks out of the column, by name; what only a screen reader meets does not count. */
const outside = (page: TimetablePage): string[] => {
  const { left, right } = page.element.getBoundingClientRect();
  return page
    .all('.widget *')
    .filter((one) => one.closest('.said, [hidden]') === null)
    .filter((one) => {
      const box = one.getBoundingClientRect();
      return box.width > 0 && (box.right > right + 1 || box.left < left - 1);
    })
    .map((one) => `${one.localName}.${one.className} ${nameOf(one).slice(0, 30)}`);
};

/** Buttons, fields and links drawn as buttons that a thumb would miss. */
const small = (page: TimetablePage): string[] =>
  page
    .all('button, summary, select, a.button, input:not([type="checkbox"]), label.check')
    .filter((one) => {
      const { width, height } = one.getBoundingClientRect();
      return height > 0 && (width < 44 || height < 44);
    })
    .map((one) => nameOf(one));

const openFirst = async (page: TimetablePage): Promise<void> => {
  page.all('[data-open]')[0]!.click();
  await eventually(() => page.details !== undefined, true);
};

describe('<sfl-session-timetable>, its layout', () => {
  const views: [string, (page: TimetablePage) => Promise<unknown>][] = [
    ['the list', () => Promise.resolve()],
    ['the week as a list', (page) => page.week()],
    ['a wrong age', (page) => page.typeMonths('abc')],
    [
      'the filters',
      async (page) => {
        await page.openFilters();
        await page.search('DE22 3WR');
        await eventually(() => page.all('#radius').length, 1);
      },
    ],
    [
      'no sessions',
      async (page) => {
        page.element.feed = { ...town(page.names[0]), sessions: [spring(page.names[0]!)] };
        await eventually(() => page.hasButton('Show those days'), true);
        expect(page.days).to.deep.equal([]);
      },
    ],
    ['the details', openFirst],
  ];
  for (const [what, reach] of views) {
    // 1,280 px at 400 % are 320 px.
    it(`fits ${what} into 320 px, with long words too`, async () => {
      const page = await inColumn(320, town(LONG));
      await reach(page);
      expect(page.element.scrollWidth).to.be.at.most(320);
      expect(outside(page)).to.deep.equal([]);
    });

    it(`gives ${what} targets of 44 px`, async () => {
      const page = await inColumn(320);
      await reach(page);
      expect(small(page)).to.deep.equal([]);
    });

    it(`fits ${what} into 320 px from right to left`, async () => {
      const page = await inColumn(320, town(LONG));
      // As an interface language that runs that way would.
      page.one('.widget').dir = 'rtl';
      await reach(page);
      expect(getComputedStyle(page.one('.widget')).direction).to.equal('rtl');
      expect(outside(page)).to.deep.equal([]);
    });
  }

  for (const width of [640, 800, 1200]) {
    it(`fits a week into a table of ${width} px, with long words too`, async () => {
      const page = await inColumn(width, town(LONG), { view: 'week' });
      await eventually(() => page.table !== undefined, true);
      expect(page.weekColumns).to.deep.equal(['Day', 'Morning', 'Afternoon', 'Evening']);
      expect(page.element.scrollWidth).to.be.at.most(width);
      expect(outside(page)).to.deep.equal([]);
    });

    it(`gives a week in a table of ${width} px targets of 44 px`, async () => {
      const page = await inColumn(width, town(), { view: 'week' });
      await eventually(() => page.table !== undefined, true);
      expect(small(page)).to.deep.equal([]);
    });

    it(`fits a week into a table of ${width} px from right to left`, async () => {
      const page = await inColumn(width, town(LONG), { view: 'week' });
      await eventually(() => page.table !== undefined, true);
      page.one('.widget').dir = 'rtl';
      expect(outside(page)).to.deep.equal([]);
      const [day, morning] = [...page.table!.tHead!.rows[0]!.cells];
      expect(day!.getBoundingClientRect().left).to.be.above(morning!.getBoundingClientRect().left);
    });
  }

  it('keeps at least 16 px for its words, and the size of the page when that is larger', async () => {
    for (const [size, expected] of [
      ['10px', '16px'],
      ['20px', '20px'],
    ] as const) {
      const into = await fixture<HTMLElement>(`<div style="font-size: ${size}"></div>`);
      const page = await mountReady({ feed: town(), into });
      expect(getComputedStyle(page.one('.widget')).fontSize).to.equal(expected);
    }
  });

  it('grows with text at 200 % without losing any', async () => {
    const into = await fixture<HTMLElement>('<div style="font-size: 32px"></div>');
    const page = await mountReady({ feed: town(LONG), into, width: 320 });
    expect(outside(page)).to.deep.equal([]);
    await openFirst(page);
    expect(outside(page)).to.deep.equal([]);
  });

  it('hides with the attribute of the page', async () => {
    const page = await inColumn(320);
    page.element.hidden = true;
    expect(page.element.getBoundingClientRect().height).to.equal(0);
  });
});
