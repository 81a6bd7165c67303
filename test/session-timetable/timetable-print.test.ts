import { expect } from '@open-wc/testing';
import {
  feedWith,
  offer,
  place,
  session,
  type FeedInput,
  type SessionInput,
} from '../support/fake-feed.js';
import {
  fakePrinter,
  type FakePrinter,
  type PrintedSheet,
} from '../support/timetable-details-page.js';
import { eventually, mountReady, wordsOf, type TimetablePage } from '../support/timetable-page.js';

/** A4 on its side, less a margin of 8 mm all around, in CSS pixels. */
const PAPER = { width: 1062, height: 733 };
/** Six points: below that nobody reads it on a fridge. */
const READABLE_PX = 8;

const MARLSHIRE = { src: '/demo/feeds/marlshire.json', group: 'none' };

let printer: FakePrinter;
beforeEach(() => {
  printer = fakePrinter();
});
afterEach(() => {
  printer.restore();
});

const print = async (page: TimetablePage): Promise<PrintedSheet> => {
  const before = printer.sheets.length;
  await page.press('Print a week on one page');
  await eventually(() => printer.sheets.length, before + 1);
  return printer.sheets[before]!;
};

const printFeed = async (records: Partial<FeedInput>, attributes = {}): Promise<PrintedSheet> =>
  print(await mountReady({ feed: feedWith(records), attributes }));

const wordsOn = ({ page }: PrintedSheet, selector: string): string[] =>
  [...page.querySelectorAll(selector)].map(wordsOf);

/** The sheet as `day: items`. */
const daysOn = ({ page }: PrintedSheet): Record<string, string[]> =>
  Object.fromEntries(
    [...page.querySelectorAll('section')].map((day) => [
      wordsOf(day.querySelector('h2')),
      [...day.querySelectorAll(':scope > p, .item > p')].map(wordsOf),
    ]),
  );

const changing = session({
  name: 'Stay and play',
  place: 'place-oak-tree-hub',
  price: { free: true },
  ages: { minMonths: 0, maxMonths: 12 },
  routes: [{ mode: 'drop-in' }],
  schedule: {
    start: '10:00',
    end: '11:00',
    rule: { freq: 'weekly', days: ['MO', 'WE', 'FR'] },
    changes: [
      { date: '2026-11-25', status: 'cancelled', note: 'No heating.' },
      { date: '2026-11-27', status: 'moved', to: { date: '2026-11-28', start: '14:00' } },
    ],
  },
});

describe('<sfl-session-timetable>, a week on paper', () => {
  it('is one page for the whole of Marlshire, in type that can be read', async () => {
    const sheet = await print(await mountReady({ attributes: MARLSHIRE }));
    expect(wordsOn(sheet, '.item').length).to.be.above(30);
    expect(sheet.height).to.be.at.most(PAPER.height);
    expect(sheet.page.body.scrollWidth).to.be.at.most(PAPER.width);
    expect(sheet.typeSize).to.be.at.least(READABLE_PX);
    for (const text of sheet.page.querySelectorAll('h1, h2, p')) {
      const { fontSize } = sheet.window.getComputedStyle(text);
      expect(parseFloat(fontSize)).to.be.at.least(READABLE_PX);
    }
  }).timeout(20_000);

  it('is laid out for a page of A4 on its side', async () => {
    const { page } = await printFeed({ sessions: [changing] });
    const rules = [...page.adoptedStyleSheets, ...page.styleSheets].flatMap(({ cssRules }) =>
      [...cssRules].map(({ cssText }) => cssText),
    );
    expect(rules.filter((text) => text.startsWith('@page')).join(' ')).to.match(
      /size: a4 landscape;.*margin: 8mm/i,
    );
  });

  it('has a short week in large type', async () => {
    const { typeSize } = await printFeed({ sessions: [changing] });
    expect(typeSize).to.equal(15);
  });

  const printMany = (count: number): Promise<PrintedSheet> =>
    printFeed({
      sessions: Array.from({ length: count }, (_, index) => session({ name: `Play ${index}` })),
    });

  it('has more than fits in small type on further pages, and loses nothing', async () => {
    const sheet = await printMany(200);
    expect(sheet.typeSize).to.equal(READABLE_PX);
    expect(sheet.height).to.be.above(PAPER.height);
    expect(wordsOn(sheet, '.item strong').length).to.equal(200);
    expect(sheet.page.body.textContent).not.to.contain('There is more on');
  });

  it('says so when there is more than anybody would print', async () => {
    const sheet = await printMany(201);
    expect(wordsOn(sheet, '.item strong').length).to.equal(200);
    expect(wordsOn(sheet, 'main > p').at(-1)).to.equal(
      'There is more on than fits on this page. Choose a place or other filters, then print again.',
    );
  });

  it('has the publisher’s name and contacts, and when it was printed', async () => {
    const sheet = await print(await mountReady({ attributes: MARLSHIRE }));
    const footer = wordsOn(sheet, 'footer')[0]!;
    expect(footer).to.contain('Marlshire County Council');
    expect(footer).to.contain('0808 157 0100');
    expect(footer).to.contain('families@marlshire.example');
    expect(footer).to.contain(
      'Printed on Monday 23 November 2026. Times can change, so please check before you go.',
    );
  });

  it('has the publisher’s website where there is nothing else', async () => {
    const publisher = { name: 'Derby', url: 'https://derby.example' };
    const sheet = await printFeed({ publisher, sessions: [changing] });
    expect(wordsOn(sheet, 'footer p')[0]).to.equal('Derby https://derby.example');
  });

  it('has the contacts with their labels, and the website after them', async () => {
    const sheet = await printFeed({
      publisher: {
        name: 'Derby',
        url: 'https://derby.example',
        contacts: [
          { label: 'Families team', phone: '01332 960100', email: 'families@derby.example' },
          { phone: '01332 960200' },
        ],
      },
      sessions: [changing],
    });
    expect(wordsOn(sheet, 'footer p')[0]).to.equal(
      'Derby Families team: 01332 960100, families@derby.example · 01332 960200 · https://derby.example',
    );
  });

  it('has what nobody can date at the end, with what is known', async () => {
    const sheet = await printFeed({
      sessions: [
        changing,
        session({ name: 'Choir', status: 'paused' }),
        session({
          name: 'Walk',
          schedule: { rule: { freq: 'unknown', text: 'Most Fridays if dry' } },
        }),
      ],
    });
    expect(wordsOn(sheet, 'h2').slice(6)).to.deep.equal([
      'Sunday 29 November',
      'Check times before you go',
    ]);
    expect(daysOn(sheet)['Check times before you go']).to.deep.equal([
      ...['Choir', 'Paused for now. Please ask when it starts again.'],
      ...['Walk', 'Most Fridays if dry'],
    ]);
  });

  it('has every day from Monday to Sunday, with what a family needs to go', async () => {
    const sheet = await printFeed({
      places: [place()],
      sessions: [changing],
      wording: { whatsOn: 'Our groups' },
    });
    expect(wordsOn(sheet, 'h1')).to.deep.equal(['Our groups']);
    expect(wordsOn(sheet, 'main > p')[0]).to.equal(
      'From Monday 23 November 2026 to Sunday 29 November 2026',
    );
    const facts = 'Oak Tree Hub · under 1 year · Free · just turn up';
    expect(daysOn(sheet)).to.deep.equal({
      'Monday 23 November': ['10am to 11am Stay and play', facts],
      'Tuesday 24 November': ['Nothing listed'],
      'Wednesday 25 November': ['Cancelled. No heating.', '10am to 11am Stay and play', facts],
      'Thursday 26 November': ['Nothing listed'],
      'Friday 27 November': [
        'Moved to Saturday 28 November 2026, 2pm.',
        '10am to 11am Stay and play',
        facts,
      ],
      'Saturday 28 November': [
        'Moved here from Friday 27 November 2026.',
        '2pm Stay and play',
        facts,
      ],
      'Sunday 29 November': ['Nothing listed'],
    });
  });

  it('strikes through what is not on, and says so in words', async () => {
    const { page, window } = await printFeed({ sessions: [changing] });
    const struck = [...page.querySelectorAll('.item > p')]
      .filter((line) => window.getComputedStyle(line).textDecorationLine === 'line-through')
      .map((line) => wordsOf(line.parentElement!.querySelector('.note')));
    expect(struck).to.deep.equal([
      'Cancelled. No heating.',
      'Moved to Saturday 28 November 2026, 2pm.',
    ]);
  });

  it('names days by their dates, because paper does not know when it is read', async () => {
    const schedule: SessionInput['schedule'] = {
      start: '10:00',
      rule: { freq: 'weekly', days: ['TU', 'FR'] },
      changes: [
        { date: '2026-11-24', status: 'moved', to: { date: '2026-11-26' } },
        { date: '2026-11-27', status: 'moved', to: { date: '2026-11-23', start: '16:00' } },
      ],
    };
    const sheet = await printFeed({ sessions: [session({ schedule })] });
    expect(wordsOn(sheet, '.note')).to.deep.equal([
      'Moved here from Friday 27 November 2026.',
      'Moved to Thursday 26 November 2026, 10am.',
      'Moved here from Tuesday 24 November 2026.',
      'Moved to Monday 23 November 2026, 4pm.',
    ]);
  });

  it('needs no colour', async () => {
    const { page, window } = await printFeed({ sessions: [changing] });
    const colours = [...page.querySelectorAll('body *')].map(
      (element) => window.getComputedStyle(element).color,
    );
    expect([...new Set(colours)]).to.deep.equal(['rgb(0, 0, 0)']);
    expect(window.getComputedStyle(page.body).backgroundColor).to.equal('rgb(255, 255, 255)');
  });

  it('has what is over today, which the list has not', async () => {
    const rule = { freq: 'weekly' as const, days: ['MO' as const, 'TU' as const] };
    const sessions = [session({ schedule: { start: '10:00', end: '11:00', rule } })];
    const sheet = await printFeed({ sessions }, { now: '2026-11-23T18:00' });
    expect(daysOn(sheet)['Monday 23 November']![0]).to.equal('10am to 11am Stay and play');
  });

  it('is the next week when nothing is left of this one', async () => {
    const sheet = await printFeed({ sessions: [session()] }, { now: '2026-11-29T18:00' });
    expect(daysOn(sheet)['Monday 30 November']![0]).to.equal('10am to 11am Stay and play');
  });

  it('says that filters were on', async () => {
    const page = await mountReady({
      feed: feedWith({ sessions: [session({ price: { free: true } }), session({ name: 'Swim' })] }),
    });
    await page.openFilters();
    await page.tick('Cost', 'Free');
    const sheet = await print(page);
    expect(wordsOn(sheet, 'main > p')).to.contain(
      'This page shows only what fits the filters that were chosen.',
    );
  });

  it('is the week that is in sight, with the filters and the child that are chosen', async () => {
    const page = await mountReady({
      feed: feedWith({
        places: [place(), place({ name: 'Ash Hub' })],
        sessions: [
          session({ name: 'Babies', place: 'place-oak-tree-hub', ages: { maxMonths: 12 } }),
          session({ name: 'Children', place: 'place-ash-hub', ages: { minMonths: 24 } }),
        ],
      }),
    });
    await page.typeMonths('7');
    await page.week();
    await page.nextWeek();
    const sheet = await print(page);
    expect(wordsOn(sheet, 'main > p')).to.deep.equal([
      'From Monday 30 November 2026 to Sunday 6 December 2026',
      'For a child who will be 7 or 8 months old then.',
    ]);
    expect(daysOn(sheet)['Monday 30 November']![0]).to.equal('10am to 11am Babies');
    expect(sheet.page.body.textContent).not.to.contain('Children');
  });

  it('comes from a frame that nobody meets, which goes when it is printed', async () => {
    const { frame, window } = await printFeed({ sessions: [changing] });
    expect(frame.getAttribute('aria-hidden')).to.equal('true');
    expect(frame.tabIndex).to.equal(-1);
    expect(getComputedStyle(frame).visibility).to.equal('hidden');
    window.dispatchEvent(new Event('afterprint'));
    expect(frame.isConnected).to.be.false;
    expect(document.querySelectorAll('iframe').length).to.equal(0);
  });

  it('leaves one frame at most where a browser never says that it has printed', async () => {
    const page = await mountReady({ feed: feedWith({ sessions: [changing] }) });
    const first = await print(page);
    const second = await print(page);
    expect([first.frame.isConnected, second.frame.isConnected]).to.deep.equal([false, true]);
  });

  it('leaves the page as it was', async () => {
    const page = await mountReady({ feed: feedWith({ sessions: [changing] }) });
    const title = document.title;
    const sheets = document.styleSheets.length + document.adoptedStyleSheets.length;
    const { window } = await print(page);
    window.dispatchEvent(new Event('afterprint'));
    expect(document.title).to.equal(title);
    expect(document.styleSheets.length + document.adoptedStyleSheets.length).to.equal(sheets);
    expect(page.names).to.deep.equal(Array.from({ length: 7 }, () => 'Stay and play'));
  });

  it('says in its own language what it is', async () => {
    const { page } = await printFeed({ sessions: [changing] });
    expect([page.documentElement.lang, page.documentElement.dir]).to.deep.equal(['en', 'ltr']);
  });

  it('shows markup of a feed as text', async () => {
    const name = '<img src=x onerror="globalThis.hacked=true">';
    const sheet = await printFeed({
      publisher: { name, contacts: [{ email: 'a@b.example' }] },
      wording: { whatsOn: name },
      places: [place({ id: 'nasty', name })],
      offers: [offer({ id: 'nasty-offer', name })],
      sessions: [session({ name, place: 'nasty', offer: 'nasty-offer', bring: name })],
    });
    expect(sheet.page.querySelectorAll('img, script').length).to.equal(0);
    expect(wordsOn(sheet, 'h1')).to.deep.equal([name]);
    expect(Reflect.get(globalThis, 'hacked')).to.equal(undefined);
  });
});
