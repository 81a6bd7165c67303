import { expect } from '@open-wc/testing';
import type { FeedController } from '../../src/ui/feed-controller.js';
import { feedWith, session, type SessionInput } from '../support/fake-feed.js';
import { fakeFetch, json, type FakeFetch } from '../support/fake-fetch.js';
import { eventually, mountReady, type TimetablePage } from '../support/timetable-page.js';

let addresses = 0;
let network: FakeFetch;
beforeEach(() => {
  network = fakeFetch();
});
afterEach(() => {
  network.restore();
});

/** Mondays and Thursdays; of its schedule only what differs. */
const play = (
  schedule: Partial<SessionInput['schedule']> = {},
  fields: Partial<SessionInput> = {},
): SessionInput =>
  session({
    ages: { minMonths: 6, maxMonths: 24 },
    ...fields,
    schedule: {
      ...{ start: '13:30', end: '14:30', bankHolidays: 'run' },
      ...schedule,
      rule: { freq: 'weekly', days: ['MO', 'TH'] },
    },
  });

/** A timetable of `play`, of which a copy with these sessions comes once `act` is done. */
const refreshed = async (
  newer: SessionInput[],
  act: (page: TimetablePage) => Promise<unknown>,
): Promise<TimetablePage> => {
  const src = `/newer-feed/${(addresses += 1)}.json`;
  network.answer(src, json(feedWith({ sessions: [play()] })), json(feedWith({ sessions: newer })));
  const page = await mountReady({ attributes: { src }, width: 900 });
  await act(page);
  (page.element as unknown as { loader: FeedController }).loader.refresh();
  await eventually(() => page.count('sfl-ready'), 2);
  await page.element.updateComplete;
  return page;
};

const openOn =
  (date: string) =>
  async (page: TimetablePage): Promise<void> => {
    await page.press(`Stay and play, ${date}, 1:30pm to 2:30pm`);
    await eventually(() => page.chosenDate, `${date}, 1:30pm to 2:30pm`);
  };

describe('<sfl-session-timetable> and a newer copy of its feed, with details open', () => {
  it('keeps them open and says what is new', async () => {
    const changes = [{ date: '2026-11-23', status: 'cancelled' }] as const;
    const page = await refreshed([play({ changes: [...changes] })], openOn('today'));
    expect(page.detailsName).to.equal('Stay and play');
    expect(page.chosenDate).to.equal('today, 1:30pm to 2:30pm');
    expect(page.notes).to.include('Cancelled.');
    expect(page.hasButton('Add this date to my calendar')).to.be.false;
  });

  it('keeps the date that was chosen, whatever comes before it', async () => {
    const newer = play({}, { summary: 'Now with toast.' });
    const page = await refreshed([newer], openOn('Monday 30 November'));
    expect(page.words).to.contain('Now with toast.');
    expect(page.chosenDate).to.equal('Monday 30 November, 1:30pm to 2:30pm');
  });

  it('keeps the date when its time is another', async () => {
    const newer = play({ start: '15:00', end: '16:00' });
    const page = await refreshed([newer], openOn('Thursday 26 November'));
    expect(page.chosenDate).to.equal('Thursday 26 November, 3pm to 4pm');
  });

  it('shows the next date where the one that was chosen is gone', async () => {
    const page = await refreshed([play({ except: ['2026-11-23'] })], openOn('today'));
    expect(page.chosenDate).to.equal('Thursday 26 November, 1:30pm to 2:30pm');
  });

  it('says that the session has gone, with the way back', async () => {
    const page = await refreshed([session({ name: 'Rhyme time' })], openOn('today'));
    expect(page.words).to.contain('This session is no longer listed.');
    await page.back();
    expect(page.names[0]).to.equal('Rhyme time');
  });
});

describe('<sfl-session-timetable> and a newer copy of its feed, with choices', () => {
  it('keeps the child, the filters and the week that was gone to', async () => {
    const newer = [
      play({}, { name: 'Rhyme time' }),
      play({}, { name: 'Bigger ones', ages: { minMonths: 36 } }),
    ];
    const page = await refreshed(newer, async (before) => {
      await before.typeMonths('7');
      await before.openFilters();
      await before.tick('Day', 'Thursday');
      await before.week();
      await before.nextWeek();
    });
    expect(page.summary).to.equal('What is on from Monday 30 November to Sunday 6 December: 1.');
    expect(page.asides).to.deep.equal(['For a child who will be 7 or 8 months old then.']);
    expect(page.filtersLabel).to.equal('Filters (2 chosen)');
    expect(page.weekRows[3]!.cells.flat().map(({ name }) => name)).to.deep.equal([
      'Rhyme time, Thursday 3 December, 1:30pm to 2:30pm',
    ]);
    expect(page.count('sfl-filter')).to.equal(2);
  });
});
