import { expect } from '@open-wc/testing';
import { feedWith, offer, place, session } from '../support/fake-feed.js';
import { planned } from '../support/timetable-feeds.js';
import { chosenIn, dated, lastFilter } from '../support/timetable-filters-page.js';
import { eventually, mountReady, type TimetablePage } from '../support/timetable-page.js';

const TOPIC = 'Help with';
const CLEAR = 'Clear all filters';
const GO = 'Show those days';
const NOTHING = 'Nothing that fits is listed from Monday 23 November to Sunday 6 December.';
const NEVER = 'We looked a year ahead and found nothing with a date.';

const baby = { ages: { minMonths: 0, maxMonths: 12 } };
const toddler = { ages: { minMonths: 12, maxMonths: 36 } };

/** Soon only for toddlers; for babies in a month, and then cancelled, and then on. */
const town = () =>
  feedWith({
    sessions: [
      planned('Toddlers', ['2026-11-24', '2026-12-15'], toddler),
      planned('Massage', ['2026-12-22', '2027-01-12'], {
        ...baby,
        schedule: { changes: [{ date: '2026-12-22', status: 'cancelled' }] },
      }),
    ],
  });

const words = (page: TimetablePage): string[] =>
  page
    .all('.controls > p, .controls > div:not([class]) p')
    .map((line) => line.textContent.replace(/\s+/g, ' ').trim());

const setUp = (feed: unknown = town(), attributes: Record<string, string> = {}) =>
  mountReady({ feed, attributes });

const openFilters = async (feed: unknown, attributes: Record<string, string> = {}) => {
  const page = await setUp(feed, attributes);
  await page.openFilters();
  return page;
};

describe('<sfl-session-timetable>, where nothing is listed', () => {
  it('says which session is next for this child and goes there', async () => {
    const page = await setUp();
    await page.typeMonths('6');
    expect(page.summary).to.equal(NOTHING);
    expect(page.names).to.deep.equal([]);
    expect(words(page)).to.deep.equal([
      'The next one is Massage: Tuesday 12 January 2027, 10am to 11am.',
    ]);
    await page.press(GO);
    expect(dated(page)).to.deep.equal(['Tuesday 12 January 2027: Massage']);
    expect(page.summary).to.equal(
      'What is on from Tuesday 12 January 2027 to Monday 25 January 2027: 1.',
    );
    await eventually(() => page.focusedName, page.summary);
    await page.backToToday();
    expect(page.summary).to.equal(NOTHING);
  });

  it('tells the page what left nothing', async () => {
    const page = await setUp();
    await page.typeMonths('6');
    expect(page.toldTypes).to.deep.equal(['sfl-ready', 'sfl-filter', 'sfl-no-results']);
    expect(page.toldOf('sfl-no-results')).to.deep.equal([{ choices: ['age'] }]);
    expect(lastFilter(page)).to.deep.equal({ choices: ['age'], results: 0 });
  });

  it('announces that, and what is listed after', async () => {
    const page = await setUp();
    await page.typeMonths('6');
    await eventually(() => page.said, NOTHING);
    await page.press(GO);
    await eventually(
      () => page.said,
      'What is on from Tuesday 12 January 2027 to Monday 25 January 2027: 1.',
    );
  });

  it('offers fewer filters where there is no next one', async () => {
    const page = await setUp(
      feedWith({ sessions: [planned('Toddlers', ['2026-11-24'], toddler)] }),
    );
    await page.typeMonths('6');
    expect(words(page)).to.deep.equal([NEVER]);
    expect(page.hasButton(GO)).to.be.false;
    // One in the panel, one below the sentence.
    page
      .all('.controls button')
      .filter((one) => one.textContent.includes(CLEAR))
      .at(-1)!
      .click();
    await eventually(() => page.names, ['Toddlers']);
  });

  it('looks a year ahead and no further', async () => {
    const dates = ['2027-12-07', '2027-12-08'];
    const page = await setUp(
      feedWith({ sessions: [planned('Far', [dates[0]!]), planned('Farther', [dates[1]!])] }),
    );
    expect(words(page)).to.deep.equal([
      'The next one is Far: Tuesday 7 December 2027, 10am to 11am.',
    ]);
    expect(page.hasButton(CLEAR)).to.be.false;
    await page.press(GO);
    expect(page.names).to.deep.equal(['Far', 'Farther']);
    const later = await setUp(feedWith({ sessions: [planned('Farther', [dates[1]!])] }));
    expect(words(later)).to.deep.equal([NEVER]);
  });

  it('asks for the age that the child has then', async () => {
    const page = await setUp(
      feedWith({ sessions: [planned('Toddlers', ['2027-01-12'], toddler)] }),
    );
    await page.chooseDate('2026-01-13');
    expect(words(page)).to.deep.equal([NEVER]);
    await page.chooseDate('2026-01-12');
    expect(words(page)).to.deep.equal([
      'The next one is Toddlers: Tuesday 12 January 2027, 10am to 11am.',
    ]);
  });

  it('goes to the week of the next one, where weeks are shown', async () => {
    const page = await setUp();
    await page.week();
    await page.typeMonths('6');
    await page.press(GO);
    expect(page.summary).to.equal(
      'What is on from Monday 11 January 2027 to Sunday 17 January 2027: 1.',
    );
    await page.previousWeek();
    expect(page.table).to.equal(undefined);
    expect(words(page)).to.deep.equal([
      'The next one is Massage: Tuesday 12 January 2027, 10am to 11am.',
    ]);
  });

  it('looks from today on for a week that is past', async () => {
    const once = await setUp(feedWith({ sessions: [planned('Once', ['2026-11-26'])] }));
    await once.week();
    await once.previousWeek();
    expect(words(once)).to.deep.equal([
      'The next one is Once: Thursday 26 November, 10am to 11am.',
    ]);
  });

  it('does not call next what is over', async () => {
    const sessions = [planned('Morning', ['2026-11-23']), planned('Other day', ['2026-11-30'])];
    const page = await setUp(feedWith({ sessions }), { now: '2026-11-23T12:00' });
    await page.week();
    await page.previousWeek();
    expect(words(page)).to.deep.equal([
      'The next one is Other day: Monday 30 November, 10am to 11am.',
    ]);
  });

  it('keeps what nobody can date in sight, if it fits', async () => {
    const unknown = (name: string, fields: object) =>
      session({ name, schedule: { rule: { freq: 'unknown', text: 'Ring us' } }, ...fields });
    const page = await setUp(
      feedWith({ sessions: [unknown('For babies', baby), unknown('For toddlers', toddler)] }),
    );
    await page.typeMonths('6');
    expect(page.undated.map(([name]) => name)).to.deep.equal(['For babies']);
  });
});

describe('<sfl-session-timetable>, which filters it offers', () => {
  it('offers none that could not tell one session from another', async () => {
    const page = await openFilters(
      feedWith({ sessions: [planned('A', ['2026-11-24']), planned('B', ['2026-11-24'])] }),
    );
    expect(page.filterGroups).to.deep.equal([]);
    expect(page.all('#place')).to.deep.equal([]);
    expect(page.all('#stage').length).to.equal(1);
  });

  it('offers neither topic nor place that the page has pinned', async () => {
    const feed = feedWith({
      places: [place({ name: 'Ash' }), place({ name: 'Beech' })],
      sessions: [
        planned('A', ['2026-11-24'], { place: 'place-ash', topics: ['send', 'food'] }),
        planned('B', ['2026-11-25'], { place: 'place-beech', topics: ['send'] }),
        planned('C', ['2026-11-25'], { place: 'place-beech', topics: ['food'] }),
      ],
    });
    const free = await openFilters(feed, { group: 'none' });
    expect(free.filterGroups).to.deep.equal(['Day', TOPIC]);
    expect(free.choicesOf('#place')).to.deep.equal(['Any place', 'Ash (1)', 'Beech (2)']);
    const page = await openFilters(feed, { topic: 'send', group: 'none' });
    expect(page.names).to.deep.equal(['A', 'B']);
    expect(page.filterGroups).to.deep.equal(['Day']);
    const pinned = await openFilters(feed, { place: 'place-beech', group: 'none' });
    expect(pinned.names).to.deep.equal(['B', 'C']);
    expect(pinned.all('#place')).to.deep.equal([]);
    expect(pinned.filterGroups).to.deep.equal([TOPIC]);
  });

  it('uses the words of the feed, and leaves out codes that nobody has a word for', async () => {
    const page = await openFilters(
      feedWith({
        sessions: [
          planned('A', ['2026-11-24'], { topics: ['local', 'x-mystery'], access: ['step-free'] }),
          planned('B', ['2026-11-24'], { topics: ['__proto__', 'send'] }),
        ],
        vocab: { local: { label: 'Local thing' }, 'step-free': { label: 'No steps' } },
      }),
    );
    expect(page.options(TOPIC)).to.deep.equal([
      'Local thing (1)',
      'Special needs and disability (1)',
    ]);
    expect(page.options('Getting in and around')).to.deep.equal(['No steps (1)']);
  });

  it('counts every place, however many there are, and can choose the last', async () => {
    const names = Array.from(
      { length: 130 },
      (_, index) => `Hub ${String(index).padStart(3, '0')}`,
    );
    const page = await openFilters(
      feedWith({
        places: names.map((name) => place({ name })),
        sessions: names.map((name, index) =>
          planned(`At ${name}`, ['2026-11-24'], {
            place: `place-hub-${String(index).padStart(3, '0')}`,
          }),
        ),
      }),
    );
    expect(page.choicesOf('#place').length).to.equal(131);
    await page.choosePlace('Hub 129');
    expect(page.names).to.deep.equal(['At Hub 129']);
    expect(chosenIn(page, '#place')).to.equal('Hub 129');
  });

  it('counts a cost as the rows say it', async () => {
    const currency = 'GBP' as const;
    const page = await openFilters(
      feedWith({
        offers: [offer({ id: 'o-free', name: 'Free', price: { free: true, currency } })],
        sessions: [
          planned('Stated', ['2026-11-24'], { price: { free: true, currency } }),
          planned('Nothing to pay', ['2026-11-24'], { price: { amount: 0, currency } }),
          planned('By its offer', ['2026-11-24'], { offer: 'o-free' }),
          planned('Dearer than its offer', ['2026-11-24'], {
            offer: 'o-free',
            price: { amount: 1, currency },
          }),
          planned('Not known', ['2026-11-24']),
        ],
      }),
    );
    const isFree = page.rows
      .filter(({ facts }) => facts[0]!.startsWith('Free'))
      .map(({ name }) => name);
    await page.tick('Cost', 'Free');
    expect(page.names).to.deep.equal(['By its offer', 'Nothing to pay', 'Stated']);
    expect(page.names).to.deep.equal(isFree);
  });
});
