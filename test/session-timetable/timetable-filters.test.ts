import { expect } from '@open-wc/testing';
import { feedWith, offer, place, session } from '../support/fake-feed.js';
import { planned } from '../support/timetable-feeds.js';
import { chosenIn, lastFilter, toldText } from '../support/timetable-filters-page.js';
import { eventually, mountReady, type TimetablePage } from '../support/timetable-page.js';

const TOPIC = 'Help with';
const DAY = 'Day';
const TIME = 'Time of day';
const MODE = 'In person or online';
const COST = 'Cost';
const JOIN = 'How to join';
const LANGUAGE = 'Language spoken';
const ACCESS = 'Getting in and around';
/** Short ones first. */
const ALL_GROUPS = [COST, JOIN, MODE, TIME, DAY, TOPIC, LANGUAGE, ACCESS];

const at = (start: string, end: string) => ({ schedule: { start, end } });
const free = { price: { free: true, currency: 'GBP' as const } };
const priced = (amount: number) => ({ price: { amount, currency: 'GBP' as const } });
const dropIn = { routes: [{ mode: 'drop-in' as const }] };
const book = { routes: [{ mode: 'book' as const }] };

/** Five sessions, of which the first is on twice: six rows. */
const town = () =>
  feedWith({
    places: [
      place({ name: 'Ash', access: ['step-free', 'parking'] }),
      place({ name: 'Beech', access: ['step-free'] }),
    ],
    offers: [
      offer({ id: 'o-send', name: 'Support', topics: ['send'], languages: ['pl'], ...free }),
    ],
    sessions: [
      planned('Massage', ['2026-11-24', '2026-12-01'], {
        ...{ place: 'place-ash', topics: ['baby-massage'], languages: ['en'] },
        ...{ ...at('11:59', '12:30'), ...free, ...book },
      }),
      planned('Play', ['2026-11-25'], {
        ...{ place: 'place-ash', topics: ['stay-and-play'], languages: ['pl', 'ur'] },
        ...{ ...at('12:00', '13:00'), ...priced(2), ...dropIn },
      }),
      planned('Support', ['2026-11-26'], {
        ...{ offer: 'o-send', place: 'place-beech', access: ['bsl'] },
        ...{ ...at('16:59', '18:00'), routes: [...book.routes, ...dropIn.routes] },
      }),
      planned('Talk', ['2026-11-26'], {
        ...{ online: {}, access: ['bsl'], topics: ['send'], ...at('17:00', '18:00'), ...priced(0) },
      }),
      session({
        ...{ name: 'Walk', place: 'place-beech', online: {}, ...dropIn },
        schedule: { rule: { freq: 'dates', dates: ['2026-11-28'] } },
      }),
    ],
  });

const EVERY = ['Massage', 'Play', 'Support', 'Talk', 'Walk', 'Massage'];

const setUp = async (
  feed: unknown = town(),
  attributes: Record<string, string> = {},
): Promise<TimetablePage> => {
  const page = await mountReady({ feed, attributes });
  await page.openFilters();
  return page;
};

/** `[group, label, count]` of everything that could be ticked now. */
const tickable = (page: TimetablePage): [string, string, number][] =>
  page.filterGroups.flatMap((group) =>
    page
      .options(group)
      .filter((option) => !/disabled|ticked/.test(option))
      .map((option): [string, string, number] => {
        const label = option.replace(/ \([\d,]+\)$/, '');
        return [group, label, page.option(group, label).count];
      }),
  );

describe('<sfl-session-timetable>, its filters', () => {
  it('are closed at first, say how many are in use, and keep what was ticked', async () => {
    const page = await mountReady({ feed: town() });
    expect(page.disclosure.open).to.be.false;
    expect(page.filtersLabel).to.equal('Filters');
    await page.openFilters();
    await page.tick(TIME, 'Morning');
    await page.tick(TIME, 'Evening');
    await page.tick(COST, 'Free');
    expect(page.filtersLabel).to.equal('Filters (3 chosen)');
    await page.press('Show sessions (3)');
    expect(page.disclosure.open).to.be.false;
    expect(page.names).to.deep.equal(['Massage', 'Talk', 'Massage']);
    await eventually(() => page.focusedName, 'Massage, tomorrow, 11:59am to 12:30pm');
    await page.openFilters();
    expect(page.options(COST)).to.deep.equal(['Free (3) ticked']);
  });

  it('carry the number of dates that each would leave', async () => {
    const page = await setUp();
    expect(page.filterGroups).to.deep.equal(ALL_GROUPS);
    expect(page.choicesOf('#place')).to.deep.equal(['Any place', 'Ash (3)', 'Beech (2)']);
    const options = Object.fromEntries(ALL_GROUPS.map((group) => [group, page.options(group)]));
    expect(options).to.deep.equal({
      [TOPIC]: ['Baby massage (2)', 'Special needs and disability (2)', 'Stay and play (1)'],
      [DAY]: ['Tuesday (2)', 'Wednesday (1)', 'Thursday (2)', 'Saturday (1)'],
      [TIME]: ['Morning (2)', 'Afternoon (2)', 'Evening (1)'],
      [MODE]: ['In person (5)', 'Online (2)'],
      [COST]: ['Free (4)'],
      [JOIN]: ['Just turn up (3)'],
      [LANGUAGE]: ['English (2)', 'Polish (2)', 'Urdu (1)'],
      [ACCESS]: ['British Sign Language (2)', 'Parking (3)', 'Step-free (5)'],
    });
  });

  const single: [string, string, string[], string][] = [
    [TOPIC, 'Special needs and disability', ['Support', 'Talk'], 'topic'],
    [DAY, 'Thursday', ['Support', 'Talk'], 'day'],
    [TIME, 'Morning', ['Massage', 'Massage'], 'time'],
    [TIME, 'Afternoon', ['Play', 'Support'], 'time'],
    [TIME, 'Evening', ['Talk'], 'time'],
    [MODE, 'In person', ['Massage', 'Play', 'Support', 'Walk', 'Massage'], 'mode'],
    [MODE, 'Online', ['Talk', 'Walk'], 'mode'],
    [COST, 'Free', ['Massage', 'Support', 'Talk', 'Massage'], 'cost'],
    [JOIN, 'Just turn up', ['Play', 'Support', 'Walk'], 'route'],
    [LANGUAGE, 'Polish', ['Play', 'Support'], 'language'],
    [ACCESS, 'Parking', ['Massage', 'Play', 'Massage'], 'access'],
  ];
  for (const [group, label, names, facet] of single) {
    it(`list what fits “${label}” at once, and everything when it is unticked`, async () => {
      const page = await setUp();
      await page.tick(group, label);
      expect(page.names).to.deep.equal(names);
      expect(lastFilter(page)).to.deep.equal({ choices: [facet], results: names.length });
      await page.tick(group, label);
      expect(page.names).to.deep.equal(EVERY);
      expect(lastFilter(page)).to.deep.equal({ choices: [], results: 6 });
    });
  }

  it('add up within a facet, across facets all must hold, and so must every access need', async () => {
    const page = await setUp();
    await page.tick(TOPIC, 'Baby massage');
    await page.tick(TOPIC, 'Stay and play');
    expect(page.names).to.deep.equal(['Massage', 'Play', 'Massage']);
    await page.tick(LANGUAGE, 'English');
    expect(page.names).to.deep.equal(['Massage', 'Massage']);
    await page.press('Clear all filters');
    await page.tick(ACCESS, 'Step-free');
    expect(page.names).to.deep.equal(['Massage', 'Play', 'Support', 'Walk', 'Massage']);
    await page.tick(ACCESS, 'British Sign Language');
    expect(page.names).to.deep.equal(['Support']);
  });

  it('lock what would leave nothing, and let what is ticked be unticked', async () => {
    const page = await setUp();
    await page.tick(TIME, 'Evening');
    expect(page.options(LANGUAGE)).to.deep.equal([
      'English (0) disabled',
      'Polish (0) disabled',
      'Urdu (0) disabled',
    ]);
    expect(page.choicesOf('#place')).to.deep.equal([
      'Any place',
      'Ash (0) disabled',
      'Beech (0) disabled',
    ]);
    await page.typeMonths('7');
    page.element.now = '2026-11-27T10:30';
    await eventually(() => page.options(TIME), ['Morning (1)', 'Evening (0) ticked']);
    await page.tick(TIME, 'Evening');
    expect(page.names).to.deep.equal(['Walk', 'Massage']);
  });

  it('leave as many rows as each number says, whatever is ticked already', async () => {
    const page = await setUp();
    const starts: [string, string][] = [
      [TOPIC, 'Special needs and disability'],
      [DAY, 'Thursday'],
      [MODE, 'In person'],
      [ACCESS, 'Step-free'],
    ];
    for (const start of [undefined, ...starts]) {
      if (start) await page.tick(...start);
      for (const [group, label, count] of tickable(page)) {
        const name = `${start?.[1] ?? ''} + ${label}`;
        await page.tick(group, label);
        expect(page.names.length, name).to.equal(count);
        expect(page.option(group, label).count, name).to.equal(count);
        await page.tick(group, label);
      }
      if (start) await page.tick(...start);
    }
  });

  it('leave as many rows as the number beside a place says, with another place chosen too', async () => {
    const page = await setUp();
    await page.choosePlace('Beech');
    expect(page.names).to.deep.equal(['Support', 'Walk']);
    expect(chosenIn(page, '#place')).to.equal('Beech');
    expect(page.choicesOf('#place')).to.deep.equal(['Any place', 'Ash (3)', 'Beech (2)']);
    await page.choosePlace('Ash');
    expect(page.names).to.deep.equal(['Massage', 'Play', 'Massage']);
    await page.choosePlace('Any place');
    expect(page.names).to.deep.equal(EVERY);
    expect(lastFilter(page)).to.deep.equal({ choices: [], results: 6 });
  });

  it('lock a place that has nothing of what is ticked, with another place chosen too', async () => {
    const page = await setUp();
    await page.choosePlace('Beech');
    await page.tick(TOPIC, 'Special needs and disability');
    expect(page.names).to.deep.equal(['Support']);
    expect(page.choicesOf('#place')).to.deep.equal(['Any place', 'Ash (0) disabled', 'Beech (1)']);
  });

  it('never lead into an empty list, whatever is ticked next', async () => {
    const page = await setUp();
    for (let step = 0; step < 12; step += 1) {
      const open = tickable(page);
      const next = open[(step * 5) % Math.max(open.length, 1)];
      if (!next) break;
      await page.tick(next[0], next[1]);
      expect(page.names.length, next.join(': ')).to.equal(next[2]).and.to.be.greaterThan(0);
    }
  });

  it('count for the child and its days too', async () => {
    const feed = feedWith({
      sessions: [
        planned('Tiny', ['2026-11-24'], { topics: ['send'], ages: { minMonths: 0, maxMonths: 6 } }),
        planned('Tall', ['2026-11-24', '2026-11-25'], {
          topics: ['housing'],
          ages: { minMonths: 24 },
        }),
      ],
    });
    const page = await setUp(feed);
    await page.typeMonths('3');
    expect(page.options(TOPIC)).to.deep.equal([
      'Housing (0) disabled',
      'Special needs and disability (1)',
    ]);
    expect(page.options(DAY)).to.deep.equal(['Tuesday (1)', 'Wednesday (0) disabled']);
  });

  it('are cleared in one go, the child too, and the focus goes to the summary', async () => {
    const page = await setUp();
    await page.typeMonths('7');
    await page.tick(MODE, 'In person');
    await page.choosePlace('Ash');
    expect(page.filtersLabel).to.equal('Filters (3 chosen)');
    await page.press('Clear all filters');
    expect(page.names).to.deep.equal(EVERY);
    expect(page.filtersLabel).to.equal('Filters');
    expect(chosenIn(page, '#place')).to.equal('Any place');
    expect(page.options(MODE)).to.deep.equal(['In person (5)', 'Online (2)']);
    expect((page.one('#months') as HTMLInputElement).value).to.equal('');
    expect(page.hasButton('Clear all filters')).to.be.false;
    expect(lastFilter(page)).to.deep.equal({ choices: [], results: 6 });
    await eventually(
      () => page.focusedName,
      'What is on from Monday 23 November to Sunday 6 December: 6.',
    );
  });

  it('are announced once they stand', async () => {
    const page = await setUp();
    await page.tick(DAY, 'Thursday');
    await page.tick(TIME, 'Evening');
    await eventually(
      () => page.said,
      'What is on from Monday 23 November to Sunday 6 December: 1.',
    );
  });

  it('tell the page the names of filters, never what was chosen in them', async () => {
    const page = await setUp();
    await page.tick(TOPIC, 'Special needs and disability');
    await page.typeMonths('7');
    await page.choosePlace('Beech');
    await page.choose('#stage', 'Pregnancy');
    expect(page.toldOf('sfl-filter')).to.deep.equal([
      { choices: ['topic'], results: 2 },
      { choices: ['topic', 'age'], results: 2 },
      { choices: ['place', 'topic', 'age'], results: 1 },
      { choices: ['place', 'topic', 'stage'], results: 1 },
    ]);
    expect(toldText(page)).not.to.match(/send|beech|pregnancy|"7"/);
  });
});
