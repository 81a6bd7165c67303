import { expect } from '@open-wc/testing';
import { icalJsLines } from '../core/calendar/ical-js.js';
import { feedWith, offer, place, session, type SessionInput } from '../support/fake-feed.js';
import { fakeFetch, json } from '../support/fake-fetch.js';
import {
  calendarEvents,
  fakeDevice,
  type DeviceOptions,
  type FakeDevice,
} from '../support/timetable-details-page.js';
import { eventually, mountReady, type TimetablePage } from '../support/timetable-page.js';

const THIS_DATE = 'Add this date to my calendar';
const EVERY_DATE = 'Add every date to my calendar';
const GOOGLE = 'Add this date of Stay and play to Google Calendar';

const oak = place({
  name: 'Oak Tree Hub',
  address: { lines: ['1 High Street'], town: 'Derby', postcode: 'DE22 3WR' },
});
const refuge = place({
  name: 'Safe house',
  address: { lines: [], town: 'Derby' },
  geo: { lat: 52.9, lng: -1.4, precision: 'outcode' },
});

const play = session({
  name: 'Stay and play',
  place: 'place-oak-tree-hub',
  summary: 'Toys; songs, and tea.',
  schedule: {
    start: '13:30',
    end: '14:30',
    rule: { freq: 'weekly', days: ['MO'] },
    bankHolidays: 'skip',
    until: '2027-04-12',
    except: ['2026-12-21'],
    changes: [
      { date: '2026-11-30', status: 'cancelled', note: 'No heating.' },
      {
        date: '2026-12-07',
        status: 'moved',
        to: { date: '2026-12-08', place: 'place-safe-house' },
      },
    ],
  },
});

const derby = (...sessions: SessionInput[]) =>
  feedWith({
    places: [oak, refuge],
    sessions,
    offers: [
      offer({
        id: 'talk',
        name: 'Talk safely',
        sensitive: true,
        url: 'https://derby.example/talk',
      }),
      offer({ id: 'open', name: 'Open', calendar: 'calendars/open.ics' }),
    ],
  });

const opened = async (fields: Partial<SessionInput> = {}, attributes = {}) => {
  const page = await mountReady({
    feed: derby({ ...play, ...fields }),
    attributes: { days: '21', ...attributes },
  });
  const { name } = fields;
  await page.open(typeof name === 'string' ? name : 'Stay and play');
  return page;
};

/** Opens the date of Stay and play that is named so. */
const openedOn = async (date: string): Promise<TimetablePage> => {
  const page = await mountReady({ feed: derby(play), attributes: { days: '21' } });
  await page.press(`Stay and play, ${date}, 1:30pm to 2:30pm`);
  await eventually(() => page.detailsName, 'Stay and play');
  return page;
};

let device: FakeDevice;
const withDevice = (options?: DeviceOptions): void => {
  device.restore();
  device = fakeDevice(options);
};

/** The text of the one file that was saved. */
const savedText = (): Promise<string> => {
  expect(device.files.length).to.equal(1);
  return device.files[0]!.blob.text();
};

const linkOf = (page: TimetablePage, name: string): string | undefined =>
  page
    .linksIn(page.details!)
    .find((link) => link.startsWith(`${name} → `))
    ?.slice(name.length + 3);

beforeEach(() => {
  device = fakeDevice();
});
afterEach(() => {
  device.restore();
});

describe('<sfl-session-timetable> and the family’s calendar', () => {
  it('saves one date as a file that a calendar program reads', async () => {
    const page = await opened();
    await page.press(THIS_DATE);
    expect(device.files.map(({ name, type }) => [name, type])).to.deep.equal([
      ['session-stay-and-play.ics', 'text/calendar;charset=utf-8'],
    ]);
    const text = await savedText();
    expect(calendarEvents(text)).to.deep.equal([
      {
        uid: '20261123-session-stay-and-play@marlshire',
        title: 'Stay and play',
        start: '2026-11-23T13:30:00',
        end: '2026-11-23T14:30:00',
        zone: 'Europe/London',
        where: 'Oak Tree Hub, 1 High Street, Derby, DE22 3WR',
        about: 'Toys; songs, and tea.',
        status: 'CONFIRMED',
        rule: '',
      },
    ]);
    expect(text).to.contain('BEGIN:VTIMEZONE');
    await eventually(() => page.said, 'The calendar file is ready. Open it to add the dates.');
  });

  it('saves every date to come, with what is cancelled, moved and skipped, across the change of the clocks', async () => {
    const page = await opened();
    await page.press(EVERY_DATE);
    const text = await savedText();
    expect([...icalJsLines(text)].sort()).to.deep.equal([
      '2026-11-23T13:30:00Z - 2026-11-23T14:30:00Z Stay and play (Oak Tree Hub, 1 High Street, Derby, DE22 3WR)',
      '2026-11-30T13:30:00Z - 2026-11-30T14:30:00Z Cancelled: Stay and play (Oak Tree Hub, 1 High Street, Derby, DE22 3WR)',
      '2026-12-08T13:30:00Z - 2026-12-08T14:30:00Z Stay and play (Safe house)',
      ...[
        '2026-12-14',
        '2027-01-04',
        '2027-01-11',
        '2027-01-18',
        '2027-01-25',
        '2027-02-01',
        '2027-02-08',
        '2027-02-15',
        '2027-02-22',
        '2027-03-01',
        '2027-03-08',
        '2027-03-15',
        '2027-03-22',
      ].map(
        (date) =>
          `${date}T13:30:00Z - ${date}T14:30:00Z Stay and play (Oak Tree Hub, 1 High Street, Derby, DE22 3WR)`,
      ),
      ...['2027-04-05', '2027-04-12'].map(
        (date) =>
          `${date}T12:30:00Z - ${date}T13:30:00Z Stay and play (Oak Tree Hub, 1 High Street, Derby, DE22 3WR)`,
      ),
    ]);
  });

  it('names both files after the same session, so that a calendar knows it again', async () => {
    const page = await opened();
    await page.press(EVERY_DATE);
    const [first] = calendarEvents(await savedText());
    expect(first?.uid).to.equal('session-stay-and-play@marlshire');
    expect(first?.rule).to.contain('FREQ=WEEKLY');
  });

  it('gives one date to Google Calendar in London’s time, by a link that asks nothing by itself', async () => {
    const page = await opened();
    const url = new URL(linkOf(page, GOOGLE)!);
    expect(url.origin + url.pathname).to.equal('https://calendar.google.com/calendar/render');
    expect(Object.fromEntries(url.searchParams)).to.deep.equal({
      action: 'TEMPLATE',
      text: 'Stay and play',
      dates: '20261123T133000/20261123T143000',
      ctz: 'Europe/London',
      details: 'Toys; songs, and tea.',
      location: 'Oak Tree Hub, 1 High Street, Derby, DE22 3WR',
    });
    const link = page.one('a[href^="https://calendar.google.com/"]');
    expect(link.getAttribute('rel')).to.equal('noreferrer');
  });

  it('uses the new date and place of a moved one, and no private address', async () => {
    const page = await openedOn('Tuesday 8 December');
    const url = new URL(linkOf(page, GOOGLE)!);
    expect(url.searchParams.get('dates')).to.equal('20261208T133000/20261208T143000');
    expect(url.searchParams.get('location')).to.equal('Safe house');
    await page.press(THIS_DATE);
    const [event] = calendarEvents(await savedText());
    expect([event?.start, event?.where]).to.deep.equal(['2026-12-08T13:30:00', 'Safe house']);
    expect(await savedText()).not.to.match(/GEO:|DE22|52\.9/);
  });

  for (const [what, date] of [
    ['cancelled', 'Monday 30 November'],
    ['moved away', 'Monday 7 December'],
  ] as const) {
    it(`does not offer a date that is ${what}, but the series`, async () => {
      const page = await openedOn(date);
      expect(page.hasButton(THIS_DATE)).to.be.false;
      expect(linkOf(page, GOOGLE)).to.equal(undefined);
      expect(page.hasButton(EVERY_DATE)).to.be.true;
    });
  }

  it('offers no series of what is on once', async () => {
    const schedule = { start: '10:00', rule: { freq: 'once', date: '2026-11-25' } } as const;
    const page = await opened({ schedule });
    expect(page.hasButton(THIS_DATE)).to.be.true;
    expect(page.hasButton(EVERY_DATE)).to.be.false;
  });

  it('saves a date without a time as a whole day that does not look busy', async () => {
    const page = await opened({ schedule: { rule: { freq: 'once', date: '2026-11-25' } } });
    await page.press(THIS_DATE);
    const text = await savedText();
    expect(calendarEvents(text)[0]?.start).to.equal('2026-11-25');
    expect(text).to.contain('TRANSP:TRANSPARENT');
  });

  it('links to the publisher’s own calendar, relative to the feed', async () => {
    const network = fakeFetch();
    try {
      network.answer('/data/families/feed.json', json(derby({ ...play, offer: 'open' })));
      const page = await mountReady({ attributes: { src: '/data/families/feed.json' } });
      await page.open('Stay and play');
      expect(linkOf(page, 'Subscribe, so that changes reach my calendar')).to.equal(
        `${location.origin}/data/families/calendars/open.ics`,
      );
    } finally {
      network.restore();
    }
  });

  for (const calendar of [
    'javascript:alert(1)',
    'data:text/calendar,x',
    'http://[',
    '//u:p@x.example',
  ]) {
    it(`has no subscription at ${calendar}`, async () => {
      const page = await opened({ calendar });
      expect(page.words).not.to.contain('Subscribe');
    });
  }

  it('has none where the feed was built without calendars', async () => {
    const page = await opened();
    expect(page.words).not.to.contain('Subscribe');
  });
});

describe('<sfl-session-timetable> and sharing', () => {
  const TEXT = 'Stay and play, Monday 23 November 2026, 1:30pm to 2:30pm, Oak Tree Hub';

  it('opens the device’s own sheet with what, when, where and the page', async () => {
    withDevice({ share: () => Promise.resolve() });
    const page = await opened();
    await page.press('Share');
    expect(device.shared).to.deep.equal([
      { title: 'Stay and play', text: TEXT, url: location.href },
    ]);
    expect(device.copied).to.deep.equal([]);
  });

  it('copies the same where there is no sheet, and says so', async () => {
    const page = await opened();
    await page.press('Share');
    expect(device.copied).to.deep.equal([`${TEXT} ${location.href}`]);
    await eventually(() => page.said, 'Copied. You can paste it into a message.');
  });

  it('says nothing when the sheet is closed again', async () => {
    let closed = Promise.resolve();
    const closing = (): Promise<void> =>
      (closed = Promise.reject(new DOMException('Closed', 'AbortError')));
    withDevice({ share: closing });
    const page = await opened();
    const announced: string[] = [];
    // An announcement waits a moment before it is drawn; here it is met at once.
    const { live } = page.element as unknown as { live: { announce(text: string): void } };
    live.announce = (text) => announced.push(text);
    await page.press('Share');
    await closed.catch(() => undefined);
    await page.press(THIS_DATE);
    expect(announced).to.deep.equal(['The calendar file is ready. Open it to add the dates.']);
    expect(device.copied).to.deep.equal([]);
  });

  for (const [what, options] of [
    ['the sheet', { share: () => Promise.reject(new TypeError('Refused')) }],
    ['the clipboard', { copy: () => Promise.reject(new DOMException('No', 'NotAllowedError')) }],
  ] as const) {
    it(`says so when ${what} refuses`, async () => {
      withDevice(options);
      const page = await opened();
      await page.press('Share');
      await eventually(
        () => page.said,
        'This could not be shared. You can copy the address of this page.',
      );
    });
  }

  it('sends the address of the session when the page keeps it there', async () => {
    const before = location.href;
    try {
      const page = await opened({}, { 'url-state': '', group: 'share' });
      await page.press('Share');
      expect(device.copied[0]).to.contain('sfl-id-share=session-stay-and-play');
    } finally {
      history.replaceState(null, '', before);
    }
  });
});

describe('<sfl-session-timetable> and what is sensitive', () => {
  const talk: Partial<SessionInput> = {
    name: 'Talk safely',
    id: 's-talk',
    offer: 'talk',
    place: 'place-safe-house',
  };

  it('is opened without its id in the address, and leaves no step in the history', async () => {
    const before = location.href;
    const steps = history.length;
    const page = await opened(talk, { 'url-state': '' });
    expect(page.detailsName).to.equal('Talk safely');
    expect(location.href).to.equal(before);
    await page.back();
    expect(location.href).to.equal(before);
    expect(history.length).to.equal(steps);
  });

  it('is told to the page by its date alone', async () => {
    const page = await opened(talk);
    expect(page.toldOf('sfl-session-select')).to.deep.equal([
      { id: undefined, date: '2026-11-23' },
    ]);
  });

  it('is neither shared nor sent to Google', async () => {
    const page = await opened(talk);
    expect(page.hasButton('Share')).to.be.false;
    expect(page.linksIn(page.details!).join(' ')).not.to.match(/google|s-talk/i);
  });

  it('is saved in a file whose name tells nothing', async () => {
    const page = await opened(talk);
    await page.press(THIS_DATE);
    expect(device.files.map(({ name }) => name)).to.deep.equal(['calendar.ics']);
  });
});
