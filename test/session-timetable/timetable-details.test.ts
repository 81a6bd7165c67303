import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  feedWith,
  notice,
  offer,
  place,
  session,
  type FeedInput,
  type SessionInput,
} from '../support/fake-feed.js';
import { eventually, mountReady, type TimetablePage } from '../support/timetable-page.js';

const oak = place({
  name: 'Oak Tree Hub',
  address: { lines: ['1 High Street'], town: 'Derby', postcode: 'DE22 3WR' },
  contacts: [{ phone: '01332 960100' }],
  access: ['step-free'],
});
const refuge = place({
  name: 'Safe house',
  address: { lines: [], town: 'Derby' },
  geo: { lat: 52.9, lng: -1.4, precision: 'outcode' },
  contacts: [{ phone: '0808 157 0199' }],
});

const play = session({
  name: 'Stay and play',
  offer: 'offer-play',
  place: 'place-oak-tree-hub',
  summary: 'Toys and a song at the end.',
  ages: { minMonths: 6, maxMonths: 24, note: 'Older brothers and sisters welcome' },
  price: { amount: 2.5, note: 'Pay on the day.' },
  capacity: { remaining: 4, asOf: '2026-11-23T08:30:00Z' },
  languages: ['en', 'pl'],
  access: ['baby-change'],
  bring: 'A blanket',
  provider: 'provider-play',
  routes: [
    { mode: 'drop-in' },
    { mode: 'book', url: 'https://derby.example/book', note: 'Book by Friday.' },
    { mode: 'refer-professional', by: ['midwife'], contact: { phone: '01332 960199' } },
  ],
  schedule: {
    start: '13:30',
    end: '14:30',
    from: '2026-09-07',
    until: '2027-01-11',
    rule: { freq: 'weekly', days: ['MO'] },
    bankHolidays: 'skip',
    except: ['2026-12-21'],
    changes: [
      { date: '2026-11-30', status: 'cancelled', note: 'No heating.' },
      {
        date: '2026-12-07',
        status: 'moved',
        to: { date: '2026-12-08', place: 'place-safe-house' },
      },
    ],
    text: 'Doors open at 1pm.',
  },
  url: 'https://derby.example/play',
  assured: '2026-11-02',
});

const derby = (fields: Partial<FeedInput> = {}) =>
  feedWith({
    publisher: { name: 'Derby', feedback: 'https://derby.example/tell?about={id}' },
    places: [oak, refuge],
    providers: [{ id: 'provider-play', name: 'Derby Play' }],
    offers: [offer({ id: 'offer-play', name: 'Play', topics: ['stay-and-play', 'unheard-of'] })],
    sessions: [play],
    notices: [
      notice({ text: 'The lift is broken', about: ['place-oak-tree-hub'] }),
      notice({
        text: 'Back in May',
        about: ['session-stay-and-play'],
        from: '2027-05-01T00:00:00Z',
      }),
    ],
    ...fields,
  });

const setUp = (fields: Partial<FeedInput> = {}, attributes = {}): Promise<TimetablePage> =>
  mountReady({ feed: derby(fields), attributes });

/** The details of the first date of the session called so. */
const opened = async (
  name = 'Stay and play',
  fields: Partial<FeedInput> = {},
  attributes = {},
): Promise<TimetablePage> => {
  const page = await setUp(fields, attributes);
  await page.open(name);
  return page;
};

/** The details of a session of these facts only. */
const openedWith = (fields: Partial<SessionInput>): Promise<TimetablePage> =>
  opened('Stay and play', { sessions: [session(fields)] });

describe('<sfl-session-timetable>, the details of a session', () => {
  it('take the room of the list and give it back', async () => {
    const page = await opened();
    expect(page.days).to.deep.equal([]);
    expect(page.all('#months, details, #summary')).to.deep.equal([]);
    await page.back();
    expect(page.details).to.equal(undefined);
    expect(page.names).to.deep.equal(['Stay and play', 'Stay and play']);
  });

  it('move the focus to their heading, and back to the date that opened them', async () => {
    const page = await setUp();
    page.all('[data-open]')[1]!.click();
    await eventually(() => page.focusedName, 'Stay and play');
    expect(page.root.activeElement?.localName).to.equal('h3');
    await page.back();
    const second = 'Cancelled: Stay and play, Monday 30 November, 1:30pm to 2:30pm';
    await eventually(() => page.focusedName, second);
  });

  it('open with Enter and close with Escape, which goes no further', async () => {
    const page = await setUp();
    const heard: string[] = [];
    page.element.parentElement!.addEventListener('keydown', ({ key }) => heard.push(key));
    page.all('[data-open]')[0]!.focus();
    await sendKeys({ press: 'Enter' });
    await eventually(() => page.focusedName, 'Stay and play');
    await sendKeys({ press: 'Escape' });
    await eventually(() => page.focusedName, 'Stay and play, today, 1:30pm to 2:30pm');
    expect(page.details).to.equal(undefined);
    expect(heard).to.deep.equal(['Enter']);
  });

  it('leave the filters, the child and the day as they were', async () => {
    const page = await setUp();
    await page.typeMonths('7');
    await page.press('Show later dates');
    const later = [
      'Monday 7 December: 1:30pm to 2:30pm Stay and play',
      'Tuesday 8 December: 1:30pm to 2:30pm Stay and play',
      'Monday 14 December: 1:30pm to 2:30pm Stay and play',
    ];
    expect(page.lines).to.deep.equal(later);
    await page.open('Stay and play');
    await page.back();
    expect(page.lines).to.deep.equal(later);
    expect(page.asides).to.deep.equal(['For a child who will be 7 or 8 months old then.']);
  });

  it('are named by their heading', async () => {
    const page = await opened();
    expect(page.details!.getAttribute('aria-labelledby')).to.equal('session-name');
    expect(page.detailsName).to.equal('Stay and play');
  });

  it('say which date was chosen and what became of it', async () => {
    const page = await setUp();
    page.all('[data-open]')[1]!.click();
    await eventually(() => page.detailsName, 'Stay and play');
    expect(page.chosenDate).to.equal('Monday 30 November, 1:30pm to 2:30pm');
    expect(page.notes).to.include('Cancelled. No heating.');
  });

  it('say everything that is known', async () => {
    const page = await opened();
    expect(page.words).to.contain('Toys and a song at the end.');
    expect(page.fact('Ages')).to.equal('6 to 23 months Older brothers and sisters welcome');
    expect(page.fact('Cost')).to.equal('£2.50. Pay on the day.');
    expect(page.fact('Places left')).to.equal('4 places left. Counted at 8:30am today.');
    expect(page.fact('Languages')).to.equal('English and Polish');
    expect(page.fact('Getting in and around')).to.equal('Baby changing and Step-free');
    expect(page.fact('What to bring')).to.equal('A blanket');
    expect(page.fact('Help with')).to.equal('Stay and play');
    expect(page.fact('Run by')).to.equal('Derby Play');
    expect(page.words).to.contain('Last checked on 2 November 2026.');
    expect(page.notes[0]).to.equal('Note: The lift is broken');
    expect(page.words).not.to.contain('Back in May');
  });

  it('say the schedule in words, with what is ahead, then in the publisher’s own', async () => {
    const page = await opened();
    expect(page.factLines('When')).to.deep.equal([
      'Every Monday, 1:30pm to 2:30pm, until 11 January 2027.',
      'Not on bank holidays.',
      'Not on 21 December.',
      'Cancelled on Monday 30 November. No heating.',
      'Moved from Monday 7 December to Tuesday 8 December, 1:30pm to 2:30pm, at Safe house.',
      'Doors open at 1pm.',
    ]);
  });

  it('list the next dates with what is cancelled and moved', async () => {
    const page = await opened();
    expect(page.partLines('Next dates')).to.deep.equal([
      'today, 1:30pm to 2:30pm',
      'Monday 30 November, 1:30pm to 2:30pm Cancelled. No heating.',
      'Monday 7 December, 1:30pm to 2:30pm Moved to Tuesday 8 December, 1:30pm to 2:30pm, at Safe house.',
      'Tuesday 8 December, 1:30pm to 2:30pm Moved here from Monday 7 December.',
      'Monday 14 December, 1:30pm to 2:30pm',
      'Monday 4 January 2027, 1:30pm to 2:30pm',
    ]);
    expect(page.struckDates).to.deep.equal([
      'Monday 30 November, 1:30pm to 2:30pm',
      'Monday 7 December, 1:30pm to 2:30pm',
    ]);
  });

  it('give the ways to join with their links, notes and contacts', async () => {
    const page = await opened();
    expect(page.partLines('How to join')).to.deep.equal([
      'Just turn up.',
      'Book a place first. Book by Friday.',
      'Book a place on Stay and play',
      'Ask your midwife. They can arrange it for you.',
      '01332 960199',
    ]);
    expect(page.linksIn(page.part('How to join')!)).to.deep.equal([
      'Book a place on Stay and play → https://derby.example/book',
      '01332 960199 → tel:01332960199',
    ]);
  });

  it('say where it is, how to call and how to get there', async () => {
    const page = await opened();
    expect(page.partLines('Where')).to.deep.equal([
      'Oak Tree Hub',
      '1 High Street, Derby, DE22 3WR',
    ]);
    expect(page.linksIn(page.part('Where')!)).to.deep.equal([
      'Call Oak Tree Hub on 01332 960100 → tel:01332960100',
      'Directions to Oak Tree Hub. Opens Google Maps. → https://www.google.com/maps/dir/?api=1&destination=52.92%2C-1.48',
    ]);
  });

  it('say where one date is when that is elsewhere, and keep a private address', async () => {
    const page = await setUp({}, { days: '21' });
    await page.press('Stay and play, Tuesday 8 December, 1:30pm to 2:30pm');
    await eventually(() => page.detailsName, 'Stay and play');
    expect(page.partLines('Where')).to.deep.equal([
      'Safe house',
      'The address is kept private to keep families safe. Please call to find out more.',
    ]);
    expect(page.linksIn(page.part('Where')!)).to.deep.equal([
      'Call Safe house on 0808 157 0199 → tel:08081570199',
    ]);
  });

  it('say of a date that moved away where it is now, and how to get there', async () => {
    const page = await setUp({}, { days: '21' });
    await page.press('Stay and play, Monday 7 December, 1:30pm to 2:30pm');
    await eventually(() => page.chosenDate, 'Monday 7 December, 1:30pm to 2:30pm');
    expect(page.notes).to.include('Moved to Tuesday 8 December, 1:30pm to 2:30pm, at Safe house.');
    expect(page.partLines('Where')[0]).to.equal('Safe house');
  });

  it('say where a date that moved away is when only its day is new', async () => {
    const changes = [{ date: '2026-11-23', status: 'moved', to: { date: '2026-11-24' } }];
    const schedule = { ...play.schedule, changes } as SessionInput['schedule'];
    const page = await opened('Stay and play', { sessions: [{ ...play, schedule }] });
    expect(page.chosenDate).to.equal('today, 1:30pm to 2:30pm');
    expect(page.partLines('Where')[0]).to.equal('Oak Tree Hub');
  });

  it('count no places of a date that is cancelled', async () => {
    const page = await setUp();
    await page.press('Stay and play, Monday 30 November, 1:30pm to 2:30pm');
    await eventually(() => page.chosenDate, 'Monday 30 November, 1:30pm to 2:30pm');
    expect(page.fact('Places left')).to.equal(undefined);
  });

  it('link to the page of the hub where the site names one', async () => {
    const page = await opened('Stay and play', {}, { 'hubs-href': '/hubs?area=1' });
    expect(page.linksIn(page.part('Where')!)[0]).to.equal(
      `Oak Tree Hub → ${location.origin}/hubs?area=1&sfl-id=place-oak-tree-hub`,
    );
  });

  it('link to the session’s page, and to where a mistake is reported', async () => {
    const page = await opened();
    const links = page.linksIn(page.details!);
    expect(links).to.include('Visit the website → https://derby.example/play');
    expect(links).to.include(
      'Tell us if something is wrong → https://derby.example/tell?about=session-stay-and-play',
    );
  });

  it('do not name what is sensitive where a mistake is reported', async () => {
    const page = await opened('Stay and play', {
      offers: [offer({ id: 'offer-play', name: 'Play', sensitive: true })],
    });
    expect(page.linksIn(page.details!)).to.include(
      'Tell us if something is wrong → https://derby.example/tell?about=',
    );
  });

  it('have no link for reporting where the feed gives none that can be one', async () => {
    for (const feedback of [undefined, 'tel:01332', 'nowhere']) {
      const publisher = { name: 'Derby', ...(feedback !== undefined && { feedback }) };
      const page = await opened('Stay and play', { publisher });
      expect(page.words).not.to.contain('Tell us if something is wrong');
    }
  });

  it('say how an online session is joined', async () => {
    const page = await openedWith({
      online: { url: 'https://derby.example/join', note: 'Cameras may stay off.' },
    });
    expect(page.partLines('Where')).to.deep.equal(['Join online Cameras may stay off.']);
    expect(page.linksIn(page.part('Where')!)).to.deep.equal([
      'Join online → https://derby.example/join',
    ]);
  });

  it('say what nobody knows, and what to do about it', async () => {
    const page = await openedWith({});
    expect(page.partLines('Where')).to.deep.equal([
      'We do not know where. Please ask before you go.',
    ]);
    expect(page.partLines('How to join')).to.deep.equal([
      'We do not know how to join. Please ask first.',
    ]);
    expect(page.fact('Ages')).to.equal('We do not know the ages. Please ask.');
    expect(page.fact('Cost')).to.equal('We do not know the cost');
    expect(page.fact('Getting in and around')).to.equal(
      'We do not know. Please ask before you go.',
    );
    for (const term of ['Places left', 'Languages', 'What to bring', 'Help with', 'Run by']) {
      expect(page.fact(term), term).to.equal(undefined);
    }
  });

  it('take from the offer what the session does not say', async () => {
    const page = await opened('Stay and play', {
      sessions: [session({ offer: 'offer-play' })],
      offers: [
        offer({
          id: 'offer-play',
          summary: 'From the offer.',
          price: { free: true },
          ages: { minMonths: -9, maxMonths: 6 },
          routes: [{ mode: 'refer-self' }],
          bring: 'Socks',
          url: 'https://derby.example/offer',
        }),
      ],
    });
    expect(page.words).to.contain('From the offer.');
    expect(page.fact('Cost')).to.equal('Free');
    expect(page.fact('Ages')).to.equal('pregnancy to under 6 months');
    expect(page.fact('What to bring')).to.equal('Socks');
    expect(page.partLines('How to join')).to.deep.equal(['You can ask for it yourself.']);
    expect(page.linksIn(page.details!)).to.include(
      'Visit the website → https://derby.example/offer',
    );
  });

  it('of a session that nobody can date have its words and no dates', async () => {
    const page = await openedWith({
      schedule: { rule: { freq: 'unknown', text: 'Every full moon' } },
    });
    expect(page.fact('When')).to.equal('Every full moon');
    expect(page.words).to.contain('We do not know the next date. Please ask before you go.');
    expect(page.part('Next dates')).to.equal(undefined);
    expect(page.hasButton('Add this date to my calendar')).to.be.false;
    expect(page.hasButton('Add every date to my calendar')).to.be.false;
    await page.back();
    await eventually(() => page.focusedName, 'Stay and play');
  });

  it('of a paused session say so', async () => {
    const page = await openedWith({ status: 'paused' });
    expect(page.words).to.contain('Paused for now.');
    expect(page.part('Next dates')).to.equal(undefined);
  });

  it('follow the clock', async () => {
    const page = await opened();
    expect(page.chosenDate).to.equal('today, 1:30pm to 2:30pm');
    page.element.now = '2026-11-24T00:05';
    await eventually(() => page.chosenDate, 'Monday 23 November, 1:30pm to 2:30pm');
    expect(page.partLines('Next dates')[0]).to.contain('Monday 30 November');
  });
});
