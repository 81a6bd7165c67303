import { expect, fixture } from '@open-wc/testing';
import { feedWith, notice, place, session } from '../support/fake-feed.js';
import { eventually, mount, mountReady, nameOf, type FinderPage } from '../support/finder-page.js';

const LONG = 'Llanfair'.repeat(60);

const town = (name = 'Ash Hub') =>
  feedWith({
    publisher: { name: 'Derby', feedback: 'https://derby.example/tell?about={id}' },
    places: [
      place({
        id: 'ash',
        name,
        role: 'main-hub',
        summary: name,
        address: { lines: [name], town: 'Derby', postcode: 'DE22 3WR' },
        hours: [{ days: ['MO', 'TU'], opens: '09:00', closes: '17:00', note: name }],
        contacts: [
          { phone: '01332 960100', email: `${'a'.repeat(80)}@${'b'.repeat(80)}.example` },
          { url: `https://derby.example/${'c'.repeat(200)}` },
        ],
        access: ['step-free', 'bsl', 'changing-places', 'breastfeeding-room'],
        accessText: name,
        topics: ['send', 'relationships'],
        languages: ['en', 'pl', 'ur'],
        assured: '2024-01-01',
      }),
      place({ name: 'Beech', role: 'spoke', geo: { lat: 52.93, lng: -1.5 } }),
    ],
    sessions: [session({ name, place: 'ash' })],
    notices: [notice({ text: name }), notice({ id: 'n2', text: name, about: ['ash'] })],
  });

/** A finder in a column of this width. */
const inColumn = async (width: number, feed: unknown = town(), attributes = {}) => {
  const into = await fixture<HTMLElement>(`<div style="inline-size: ${width}px"></div>`);
  return mountReady({ feed, into, attributes });
};

/** What sticks out of the column, by name; what only a screen reader meets and the map's inside do not count. */
const outside = (page: FinderPage): string[] => {
  const { left, right } = page.element.getBoundingClientRect();
  return page
    .all('.widget *')
    .filter((one) => one.closest('.said, .surface, [hidden]') === null)
    .filter((one) => {
      const box = one.getBoundingClientRect();
      return box.width > 0 && (box.right > right + 1 || box.left < left - 1);
    })
    .map((one) => `${one.localName}.${one.className} ${nameOf(one).slice(0, 30)}`);
};

/** Buttons, fields and links drawn as buttons that a thumb would miss. */
const small = (page: FinderPage): string[] =>
  page
    .all('button, summary, a.button, input:not([type="checkbox"]), label.check')
    .filter((one) => one.closest('.surface') === null)
    .filter((one) => {
      const { width, height } = one.getBoundingClientRect();
      return height > 0 && (width < 44 || height < 44);
    })
    .map((one) => nameOf(one));

describe('<sfl-hub-finder>, its layout', () => {
  const views: [string, (page: FinderPage) => Promise<void>][] = [
    ['the list', () => Promise.resolve()],
    ['a search', (page) => page.searchAndWait('DE22 3WR')],
    ['a search in vain', (page) => page.searchAndWait('x'.repeat(180))],
    ['the filters', (page) => page.openFilters()],
    [
      'the details',
      async (page) => {
        await page.press(`Opening times and more for ${page.names[0]!}`);
        await eventually(() => page.details !== undefined, true);
      },
    ],
    [
      'the map',
      async (page) => {
        await page.press('Show these on a map');
        await eventually(() => page.all('.map-pin').length, 2);
        page.all('.map-pin')[0]!.click();
        await eventually(() => page.chosenNames.length, 1);
      },
    ],
  ];
  for (const [what, reach] of views) {
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

  it('puts the map beside the list from 720 px of its own width, and above it before', async () => {
    for (const [width, isBeside] of [
      [719, false],
      [720, true],
    ] as const) {
      const page = await inColumn(width);
      await page.press('Show these on a map');
      await eventually(() => page.all('.map-pin').length, 2);
      const map = page.mapBox!.getBoundingClientRect();
      const list = page.one('.listing').getBoundingClientRect();
      expect(map.left >= list.right, `${width} px`).to.equal(isBeside);
    }
  });

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

  it('moves nothing when what comes late has come', async () => {
    const into = await fixture<HTMLElement>('<div style="inline-size: 700px"></div>');
    const page = await mount({ feed: town(), into });
    await eventually(() => page.rows.length, 2);
    const topsOf = (): number[] => page.rows.map((row) => row.getBoundingClientRect().top);
    const first = topsOf();
    await page.isReady();
    expect(topsOf()).to.deep.equal(first);
  });

  it('hides with the attribute of the page', async () => {
    const page = await inColumn(320);
    page.element.hidden = true;
    expect(page.element.getBoundingClientRect().height).to.equal(0);
  });
});
