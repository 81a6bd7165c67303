/** What once went wrong when somebody set out to break the timetable. */
import { expect } from '@open-wc/testing';
import { feedWith, offer, place, session } from '../support/fake-feed.js';
import { calendarEvents, fakeDevice, fakePrinter } from '../support/timetable-details-page.js';
import { planned } from '../support/timetable-feeds.js';
import { eventually, mountReady } from '../support/timetable-page.js';

const start = location.href;

/** The address's own parameters, without those of the test runner. */
const query = (): string[] => {
  const known = new Set(new URL(start).searchParams.keys());
  return [...new URLSearchParams(location.search)]
    .filter(([key]) => !known.has(key))
    .map(([key, value]) => `${key}=${value}`);
};

describe('<sfl-session-timetable> and what is sensitive', () => {
  afterEach(() => {
    history.replaceState(null, '', start);
  });

  const feed = () =>
    feedWith({
      places: [
        place({ name: 'Ash' }),
        place({ name: 'Refuge', geo: { lat: 53, lng: 0, precision: 'outcode' } }),
      ],
      offers: [offer({ id: 'o-safe', name: 'Safe', sensitive: true, topics: ['domestic-abuse'] })],
      sessions: [
        planned('Talk', ['2026-11-24'], { offer: 'o-safe', place: 'place-refuge' }),
        planned('Play', ['2026-11-25'], { place: 'place-ash', topics: ['domestic-abuse', 'food'] }),
        planned('Soup', ['2026-11-26'], { place: 'place-ash', topics: ['food'] }),
      ],
    });

  it('keeps a topic and a place that tell of it out of the address, and others in', async () => {
    const page = await mountReady({ feed: feed(), attributes: { 'url-state': '' } });
    await page.openFilters();
    await page.tick('Help with', 'Feeling unsafe at home');
    await page.choosePlace('Refuge');
    expect(query()).to.deep.equal([]);
    await page.tick('Help with', 'Help with food');
    await page.choosePlace('Ash');
    expect(query()).to.deep.equal(['sfl-topic=food', 'sfl-place=place-ash']);
  });

  it('shares the session alone, not what else was chosen', async () => {
    const device = fakeDevice({ share: () => Promise.resolve() });
    const page = await mountReady({ feed: feed(), attributes: { 'url-state': '' } });
    await page.openFilters();
    await page.tick('Help with', 'Help with food');
    await page.open('Soup');
    await page.press('Share');
    device.restore();
    const { url = '' } = (device.shared[0] ?? {}) as { url?: string };
    expect(url).to.contain('sfl-id=session-soup');
    expect(url).not.to.contain('sfl-topic');
  });
});

describe('<sfl-session-timetable> and days that have passed', () => {
  const daily = () =>
    feedWith({
      sessions: [
        session({
          name: 'Play',
          schedule: {
            start: '10:00',
            end: '11:00',
            rule: { freq: 'weekly', days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] },
          },
        }),
      ],
    });

  it('begins a list today after a look at last week', async () => {
    const page = await mountReady({
      feed: daily(),
      attributes: { view: 'week', days: '2', now: '2026-11-23T08:00' },
      width: 500,
    });
    await page.previousWeek();
    expect(page.dayTitles[6]).to.equal('Sunday 22 November');
    await page.list();
    expect(page.dayTitles).to.deep.equal([
      'Today, Monday 23 November',
      'Tomorrow, Tuesday 24 November',
    ]);
  });

  it('goes on with the day when a page is left open over night', async () => {
    const page = await mountReady({ feed: daily(), attributes: { days: '2' } });
    await page.press('Show later dates');
    await page.press('Show earlier dates');
    page.element.now = '2026-11-24T09:00';
    await eventually(
      () => page.dayTitles,
      ['Today, Tuesday 24 November', 'Tomorrow, Wednesday 25 November'],
    );
  });

  it('offers no calendar for a date that is over, and says that it is', async () => {
    const page = await mountReady({
      feed: daily(),
      attributes: { view: 'week', now: '2026-11-25T20:30' },
      width: 800,
    });
    await page.open('Play');
    expect(page.details?.textContent).to.contain('Over');
    expect(page.hasButton('Add this date to my calendar')).to.be.false;
    expect(page.hasButton('Add every date to my calendar')).to.be.true;
  });

  it('keeps a late session without an end for its hour, past midnight too', async () => {
    const night = feedWith({
      sessions: [
        planned('Night', ['2026-11-23'], { schedule: { start: '23:30', end: undefined } }),
      ],
    });
    const page = await mountReady({ feed: night, attributes: { now: '2026-11-24T00:15' } });
    expect(page.names).to.deep.equal(['Night']);
    page.element.now = '2026-11-24T00:30';
    await eventually(() => page.names, []);
  });
});

describe('<sfl-session-timetable> and the printer', () => {
  it('prints once for many presses, and not for an element that has gone', async () => {
    const printer = fakePrinter();
    const feed = feedWith({ sessions: [planned('Play', ['2026-11-24'])] });
    const page = await mountReady({ feed });
    const button = page.button('Print a week on one page');
    button.click();
    button.click();
    button.click();
    await eventually(() => printer.sheets.length, 1);
    button.click();
    page.element.remove();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(printer.sheets.length).to.equal(1);
    printer.restore();
  });
});

describe('<sfl-session-timetable> and turned-around text', () => {
  it('takes the signs out of an address before it goes into a calendar', async () => {
    const device = fakeDevice();
    const feed = feedWith({
      places: [place({ name: 'Ash', address: { lines: ['1 \u202Eevil\u2066 Street'] } })],
      sessions: [planned('Play', ['2026-11-24'], { place: 'place-ash' })],
    });
    const page = await mountReady({ feed });
    await page.open('Play');
    await page.press('Add this date to my calendar');
    device.restore();
    const [event] = calendarEvents((await device.files[0]?.blob.text()) ?? '');
    expect(event?.where).to.equal('Ash, 1 evil Street');
  });
});

describe('<sfl-session-timetable> asked for a place before its feed', () => {
  it('forgets one that the feed does not have', async () => {
    const page = await mountReady({
      feed: feedWith({ sessions: [planned('Play', ['2026-11-24'])] }),
    });
    page.element.showPlace('nowhere');
    await page.element.updateComplete;
    expect(page.names).to.deep.equal(['Play']);
    expect(page.filtersLabel).to.equal('Filters');
  });
});

describe('<sfl-session-timetable> and slips', () => {
  it('does not take weeks for months, however long the text', async () => {
    const page = await mountReady({
      feed: feedWith({ sessions: [planned('Play', ['2026-11-24'])] }),
    });
    await page.typeMonths('30 weeks');
    expect(page.childProblem).to.equal('Type the age in whole months, such as 7. Two years is 24.');
    expect(page.asides).to.deep.equal([]);
  });

  it('shares a cancelled date as cancelled, and a moved one at its new time', async () => {
    const device = fakeDevice({ share: () => Promise.resolve() });
    const changes = [
      { date: '2026-11-24', status: 'cancelled' as const },
      { date: '2026-11-25', status: 'moved' as const, to: { start: '14:00', end: '15:00' } },
    ];
    const sessions = [planned('Play', ['2026-11-24', '2026-11-25'], { schedule: { changes } })];
    const page = await mountReady({ feed: feedWith({ sessions }) });
    for (const index of [0, 1]) {
      page.all('[data-open]')[index]!.click();
      await eventually(() => page.hasButton('Share'), true);
      await page.press('Share');
      await page.back();
    }
    device.restore();
    expect(device.shared.map(({ text }) => text)).to.deep.equal([
      'Cancelled: Play, Tuesday 24 November 2026, 10am to 11am',
      'Play, Wednesday 25 November 2026, 2pm to 3pm',
    ]);
  });
});
