import { expect } from '@open-wc/testing';
import {
  feedWith,
  place,
  session,
  type FeedInput,
  type SessionInput,
} from '../support/fake-feed.js';
import { onDates } from '../support/session-models.js';
import { eventually, mountReady, wordsOf, type TimetablePage } from '../support/timetable-page.js';

/** A timetable of these sessions at a moment. */
const listOf = (
  sessions: SessionInput[],
  now = '2026-11-23T10:30',
  attributes: Record<string, string> = {},
): Promise<TimetablePage> =>
  mountReady({ feed: feedWith({ sessions }), attributes: { now, ...attributes } });

const shownBy = async (records: Partial<FeedInput>): Promise<TimetablePage> =>
  mountReady({ feed: feedWith(records) });

/** One session at a time of a day. */
const at = (name: string, date: string, start?: string, end?: string): SessionInput =>
  session({
    name,
    schedule: {
      rule: { freq: 'once', date },
      bankHolidays: 'run',
      ...(start !== undefined && { start }),
      ...(end !== undefined && { end }),
    },
  });

describe('<sfl-session-timetable> as a list', () => {
  it('groups by day: today, tomorrow, then dates, with a year when it is another one', async () => {
    const page = await listOf(
      [
        onDates('Songs', ['2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01', '2027-01-12']),
        onDates('Massage', ['2026-12-30', '2027-01-11']),
      ],
      '2026-12-29T09:00',
    );
    expect(page.lines).to.deep.equal([
      'Today, Tuesday 29 December: 10am to 11am Songs',
      'Tomorrow, Wednesday 30 December: 10am to 11am Massage',
      'Tomorrow, Wednesday 30 December: 10am to 11am Songs',
      'Thursday 31 December: 10am to 11am Songs',
      'Friday 1 January 2027: 10am to 11am Songs',
      'Monday 11 January 2027: 10am to 11am Massage',
    ]);
    expect(page.summary).to.equal(
      'What is on from Tuesday 29 December to Monday 11 January 2027: 6.',
    );
  });

  it('names tomorrow with its year when the year changes at midnight', async () => {
    const page = await listOf([onDates('Songs', ['2027-01-01'])], '2026-12-31T23:59');
    expect(page.dayTitles).to.deep.equal(['Tomorrow, Friday 1 January 2027']);
  });

  it('makes each day a heading below the widget’s own, and each session one below that', async () => {
    const page = await listOf([session({ name: 'Songs' })], '2026-11-23T10:30', {
      'heading-level': '3',
    });
    expect(
      page.all('h1, h2, h3, h4, h5, h6').map((one) => `${one.localName} ${wordsOf(one)}`),
    ).to.deep.equal([
      "h3 What's on",
      'h4 Today, Monday 23 November',
      'h5 Songs',
      'h4 Monday 30 November',
      'h5 Songs',
    ]);
  });

  it('orders a day by start, then name, and puts those without a time last', async () => {
    const page = await listOf(
      [
        at('Zumba', '2026-11-24', '09:00', '10:00'),
        at('No time', '2026-11-24'),
        at('Late', '2026-11-24', '19:30', '20:30'),
        at('Art', '2026-11-24', '09:00', '11:00'),
        at('Noon', '2026-11-24', '12:00', '13:15'),
      ],
      '2026-11-23T10:30',
    );
    expect(page.rows.map(({ time, name }) => `${time} ${name}`)).to.deep.equal([
      '9am to 11am Art',
      '9am to 10am Zumba',
      'midday to 1:15pm Noon',
      '7:30pm to 8:30pm Late',
      'Time not known No time',
    ]);
  });

  it('covers 14 days unless the page says how many', async () => {
    const daily = onDates('Daily', [
      '2026-11-23',
      '2026-11-25',
      '2026-11-26',
      '2026-12-06',
      '2026-12-07',
    ]);
    const titles = async (attributes: Record<string, string>): Promise<string[]> =>
      (await listOf([daily], '2026-11-23T09:00', attributes)).dayTitles;
    const fortnight = [
      'Today, Monday 23 November',
      'Wednesday 25 November',
      'Thursday 26 November',
      'Sunday 6 December',
    ];
    expect(await titles({})).to.deep.equal(fortnight);
    expect(await titles({ days: '3' })).to.deep.equal(fortnight.slice(0, 2));
    expect(await titles({ days: '15' })).to.deep.equal([...fortnight, 'Monday 7 December']);
    expect(await titles({ days: '1' })).to.deep.equal(fortnight.slice(0, 1));
    for (const days of ['0', '-4', 'many', '']) {
      expect(await titles({ days }), days).to.deep.equal(fortnight);
    }
  });

  it('speaks of a single day as one', async () => {
    const page = await listOf([session({ name: 'Songs' })], '2026-11-23T09:00', { days: '1' });
    expect(page.summary).to.equal('What is on on Monday 23 November: 1.');
  });

  it('starts at the day that the page names, and comes back to it', async () => {
    const page = await listOf([session({ name: 'Songs' })], '2026-11-23T09:00', {
      from: '2026-12-07',
      days: '7',
    });
    expect(page.dayTitles).to.deep.equal(['Monday 7 December']);
    const waysBack = (): string[] => page.buttonNames.filter((name) => name.startsWith('Back'));
    expect(waysBack()).to.deep.equal([]);
    await page.press('Show later dates');
    expect(page.dayTitles).to.deep.equal(['Monday 14 December']);
    expect(waysBack()).to.deep.equal(['Back to the first dates']);
    await page.press('Show earlier dates');
    expect(page.dayTitles).to.deep.equal(['Monday 7 December']);
    await page.press('Show earlier dates');
    expect(page.dayTitles).to.deep.equal(['Monday 30 November']);
    await page.press('Back to the first dates');
    expect(page.dayTitles).to.deep.equal(['Monday 7 December']);
    expect(waysBack()).to.deep.equal([]);
  });

  it('goes back to earlier dates as far as today', async () => {
    const page = await listOf([session({ name: 'Songs' })], '2026-11-23T09:00', {
      from: '2026-11-25',
      days: '7',
    });
    expect(page.dayTitles).to.deep.equal(['Monday 30 November']);
    await page.press('Show earlier dates');
    expect(page.dayTitles).to.deep.equal(['Today, Monday 23 November']);
    expect(page.summary).to.equal('What is on from Monday 23 November to Sunday 29 November: 1.');
    expect(page.hasButton('Show earlier dates')).to.be.false;
  });

  it('takes a first day that is past for today', async () => {
    const page = await listOf([session({ name: 'Songs' })], '2026-11-23T11:00', {
      from: '2026-11-02',
    });
    expect(page.dayTitles).to.deep.equal(['Monday 30 November']);
    expect(page.summary).to.equal('What is on from Monday 23 November to Sunday 6 December: 1.');
    expect(page.buttonNames.filter((name) => /Back|earlier/.test(name))).to.deep.equal([]);
    await page.press('Show later dates');
    expect(page.hasButton('Back to today')).to.be.true;
  });

  it('ignores a first day that is none, and tells the author once', async () => {
    const warnings: unknown[] = [];
    const { warn } = console;
    console.warn = (...args) => warnings.push(...args);
    try {
      const page = await listOf([session({ name: 'Songs' })], '2026-11-23T09:00', {
        from: '7 December',
        days: '7',
      });
      expect(page.dayTitles).to.deep.equal(['Today, Monday 23 November']);
    } finally {
      console.warn = warn;
    }
    expect(warnings).to.deep.equal([
      '<sfl-session-timetable>: from="7 December" is ignored. Write YYYY-MM-DD.',
    ]);
  });

  it('goes on to later days, says which, and moves the focus to that', async () => {
    const page = await listOf([session({ name: 'Songs' })], '2026-11-23T09:00', { days: '7' });
    expect(page.hasButton('Show earlier dates')).to.be.false;
    await page.press('Show later dates');
    expect(page.dayTitles).to.deep.equal(['Monday 30 November']);
    const summary = 'What is on from Monday 30 November to Sunday 6 December: 1.';
    expect(page.summary).to.equal(summary);
    await eventually(() => page.focusedName, summary);
    await eventually(() => page.said, summary);
    await page.press('Back to today');
    expect(page.dayTitles).to.deep.equal(['Today, Monday 23 November']);
    expect(page.hasButton('Back to today')).to.be.false;
  });

  it('says when nothing is listed, offers the next date there is, and goes there', async () => {
    const page = await listOf([onDates('Songs', ['2027-03-04'])]);
    expect(page.summary).to.equal(
      'Nothing that fits is listed from Monday 23 November to Sunday 6 December.',
    );
    expect(page.words).to.contain('The next one is Songs: Thursday 4 March 2027, 10am to 11am.');
    await page.press('Show those days');
    expect(page.lines).to.deep.equal(['Thursday 4 March 2027: 10am to 11am Songs']);
  });

  it('says so when there is no date in the next year', async () => {
    const page = await listOf([onDates('Songs', ['2026-11-20', '2029-03-04'])]);
    expect(page.rows).to.deep.equal([]);
    expect(page.words).to.contain('We looked a year ahead and found nothing with a date.');
    expect(page.hasButton('Show those days')).to.be.false;
  });

  describe('with more than it draws at once', () => {
    const many = (count: number): SessionInput[] =>
      Array.from({ length: count }, (_, index) =>
        at(`Group ${String(index).padStart(2, '0')}`, '2026-11-24', '10:00', '11:00'),
      );

    it('draws 40, then more, with the focus on the first new one', async () => {
      const page = await listOf(many(95));
      expect(page.names.length).to.equal(40);
      expect(page.summary).to.contain(': 95.');
      await page.press('Show more sessions (40)');
      expect(page.names.length).to.equal(80);
      await eventually(() => page.focusedName, 'Group 40, tomorrow, 10am to 11am');
      await page.press('Show more sessions (15)');
      expect(page.names.length).to.equal(95);
      await eventually(() => page.focusedName, 'Group 80, tomorrow, 10am to 11am');
      expect(page.buttonNames.filter((name) => name.startsWith('Show more'))).to.deep.equal([]);
    });

    it('offers no more when there are just as many', async () => {
      const page = await listOf(many(40));
      expect(page.names.length).to.equal(40);
      expect(page.buttonNames.filter((name) => name.startsWith('Show more'))).to.deep.equal([]);
    });

    it('says that there is more than it can list when a series is cut', async () => {
      const dates = Array.from({ length: 366 }, (_, index) =>
        new Date(Date.UTC(2026, 10, 23 + index)).toISOString().slice(0, 10),
      );
      const page = await listOf([onDates('Daily', dates)], '2026-11-23T09:00', { days: '366' });
      expect(page.asides).to.deep.equal([
        'There is more than we can list. Choose fewer days or a place.',
      ]);
      const short = await listOf([onDates('Daily', dates)], '2026-11-23T09:00', { days: '14' });
      expect(short.asides).to.deep.equal([]);
    });
  });

  describe('for sessions without dates', () => {
    it('lists them below the others, with why and in the publisher’s words', async () => {
      const page = await shownBy({
        places: [place({ name: 'Oak Tree Hub' })],
        sessions: [
          session({
            name: 'Walk',
            place: 'place-oak-tree-hub',
            schedule: { rule: { freq: 'unknown', text: 'Most Fridays if dry' } },
          }),
          session({ name: 'Choir', status: 'paused' }),
          session({
            name: 'Every other week',
            schedule: {
              rule: { freq: 'weekly', days: ['MO'], interval: 2 },
              start: '10:00',
              text: 'Mondays, once a fortnight',
            },
          }),
          session({ name: 'Songs' }),
        ],
      });
      expect(page.undated).to.deep.equal([
        ['Choir', 'Paused for now. Please ask when it starts again.'],
        ['Every other week', 'Mondays, once a fortnight'],
        ['Walk', 'Most Fridays if dry', 'Oak Tree Hub'],
      ]);
      expect([...new Set(page.names)]).to.deep.equal(['Songs']);
      expect(page.all('h3').map(wordsOf)).to.include('Check times before you go');
    });

    it('opens one and comes back to it', async () => {
      const page = await shownBy({
        sessions: [session({ name: 'Choir', status: 'paused' }), session({ name: 'Songs' })],
      });
      await page.open('Choir');
      expect(page.details!.textContent).to.contain('Paused for now.');
      await page.back();
      await eventually(() => page.focusedName, 'Choir');
      expect(page.toldOf('sfl-session-select')).to.deep.equal([
        { id: 'session-choir', date: undefined },
      ]);
    });

    it('shows them when nothing has a date', async () => {
      const page = await shownBy({ sessions: [session({ name: 'Choir', status: 'paused' })] });
      expect(page.rows).to.deep.equal([]);
      expect(page.undated.map(([name]) => name)).to.deep.equal(['Choir']);
    });
  });
});
