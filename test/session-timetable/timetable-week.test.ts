import { expect } from '@open-wc/testing';
import { feedWith, place, session, type SessionInput } from '../support/fake-feed.js';
import { onDates } from '../support/session-models.js';
import { eventually, mountReady, type TimetablePage } from '../support/timetable-page.js';

const OAK = place({ name: 'Oak Tree Hub' });

/** One session of one day. */
const once = (name: string, date: string, start?: string, end?: string): SessionInput =>
  session({
    name,
    place: OAK.id,
    schedule: {
      rule: { freq: 'once', date },
      bankHolidays: 'run',
      ...(start !== undefined && { start }),
      ...(end !== undefined && { end }),
    },
  });

const weekOf = (
  sessions: SessionInput[],
  now = '2026-11-25T10:30',
  width = 900,
): Promise<TimetablePage> =>
  mountReady({
    feed: feedWith({ places: [OAK], sessions }),
    attributes: { now, view: 'week' },
    width,
  });

const WEEK = [
  once('Songs', '2026-11-23', '10:00', '11:00'),
  once('Art', '2026-11-25', '10:00', '12:00'),
  once('Massage', '2026-11-25', '10:30', '11:30'),
  once('Choir', '2026-11-25', '19:00', '20:00'),
  once('Walk', '2026-11-29', '14:00'),
  once('Whenever', '2026-11-29'),
];

describe('<sfl-session-timetable> as a week', () => {
  it('is a table: days as rows from Monday, times of day as columns', async () => {
    const page = await weekOf(WEEK);
    expect(page.weekColumns).to.deep.equal([
      'Day',
      'Morning',
      'Afternoon',
      'Evening',
      'Time not known',
    ]);
    expect(page.weekRows.map(({ name, words }) => [name, words.trim()])).to.deep.equal([
      ['Monday 23 November', 'Over 10am to 11am Songs Oak Tree Hub'],
      ['Tuesday 24 November', 'Nothing listed'],
      [
        'Wednesday 25 November Today',
        '10am to midday Art Oak Tree Hub 10:30am to 11:30am Massage Oak Tree Hub' +
          '  7pm to 8pm Choir Oak Tree Hub',
      ],
      ['Thursday 26 November', 'Nothing listed'],
      ['Friday 27 November', 'Nothing listed'],
      ['Saturday 28 November', 'Nothing listed'],
      ['Sunday 29 November', '2pm Walk Oak Tree Hub  Time not known Whenever Oak Tree Hub'],
    ]);
  });

  it('has a name, headers with a scope, and a cell for each header', async () => {
    const page = await weekOf(WEEK);
    const table = page.table!;
    expect(table.caption!.textContent.trim()).to.equal(
      'What is on in this week, by day and time of day',
    );
    expect([...table.tHead!.rows[0]!.cells].map(({ scope }) => scope)).to.deep.equal(
      Array<string>(5).fill('col'),
    );
    for (const row of table.tBodies[0]!.rows) {
      const [head, ...cells] = [...row.cells];
      expect([head!.localName, head!.scope]).to.deep.equal(['th', 'row']);
      expect(cells.reduce((sum, { colSpan }) => sum + colSpan, 0)).to.equal(4);
    }
    // A table whose parts are laid out as something else is none to a screen reader.
    const displays = ['table', 'thead', 'tbody', 'tr', 'th', 'td'].map((name) => {
      const part = name === 'table' ? table : table.querySelector(name)!;
      return [part.getAttribute('role'), getComputedStyle(part).display];
    });
    expect(displays).to.deep.equal([
      [null, 'table'],
      [null, 'table-header-group'],
      [null, 'table-row-group'],
      [null, 'table-row'],
      [null, 'table-cell'],
      [null, 'table-cell'],
    ]);
  });

  it('marks today and nothing else', async () => {
    const page = await weekOf(WEEK);
    expect(page.weekRows.map(({ isToday }) => isToday)).to.deep.equal([
      ...[false, false, true, false, false, false, false],
    ]);
    page.element.now = '2026-11-29T23:59';
    await eventually(() => page.weekRows.map(({ isToday }) => isToday).indexOf(true), 6);
  });

  it('leaves out columns that nothing is in', async () => {
    const page = await weekOf([once('Songs', '2026-11-23', '10:00', '11:00')]);
    expect(page.weekColumns).to.deep.equal(['Day', 'Morning']);
  });

  const starts: [string, string][] = [
    ['00:00', 'Morning'],
    ['11:59', 'Morning'],
    ['12:00', 'Afternoon'],
    ['16:59', 'Afternoon'],
    ['17:00', 'Evening'],
    ['23:59', 'Evening'],
  ];
  for (const [start, column] of starts) {
    it(`puts ${start} into ${column.toLowerCase()}`, async () => {
      const page = await weekOf([once('Songs', '2026-11-23', start)]);
      expect(page.weekColumns).to.deep.equal(['Day', column]);
    });
  }

  it('shows what is over too, and says of each date what became of it', async () => {
    const changes = [
      { date: '2026-11-23', status: 'cancelled' as const },
      { date: '2026-11-24', status: 'changed' as const },
      { date: '2026-11-26', status: 'moved' as const, to: { date: '2026-11-27' } },
      { date: '2026-11-28', status: 'changed' as const },
    ];
    const dates = ['2026-11-23', '2026-11-24', '2026-11-26', '2026-11-28', '2026-11-29'];
    const daily = onDates('Songs', dates, { schedule: { changes } as never });
    const page = await weekOf([daily]);
    const items = page.weekRows.flatMap(({ cells }) => cells.flat());
    expect(items.map(({ words, isOff }) => [words, isOff])).to.deep.equal([
      ['Cancelled 10am to 11am Songs', true],
      ['Over 10am to 11am Songs', false],
      ['Moved away 10am to 11am Songs', true],
      ['Moved here 10am to 11am Songs', false],
      ['Changed 10am to 11am Songs', false],
      ['10am to 11am Songs', false],
    ]);
    expect(items.map(({ name }) => name)).to.deep.equal([
      'Cancelled: Songs, Monday 23 November, 10am to 11am',
      'Over: Songs, Tuesday 24 November, 10am to 11am',
      'Moved away: Songs, tomorrow, 10am to 11am',
      'Moved here: Songs, Friday 27 November, 10am to 11am',
      'Changed: Songs, Saturday 28 November, 10am to 11am',
      'Songs, Sunday 29 November, 10am to 11am',
    ]);
  });

  it('names each button with the session, day and time', async () => {
    const page = await weekOf(WEEK);
    expect(
      page.weekRows.flatMap(({ cells }) => cells.flat()).map(({ name }) => name),
    ).to.deep.equal([
      'Over: Songs, Monday 23 November, 10am to 11am',
      'Art, today, 10am to midday',
      'Massage, today, 10:30am to 11:30am',
      'Choir, today, 7pm to 8pm',
      'Walk, Sunday 29 November, 2pm',
      'Whenever, Sunday 29 November, time not known',
    ]);
  });

  it('takes focus from session to session in the order of the table, without steps between', async () => {
    const page = await weekOf(WEEK);
    const stops = [...page.table!.querySelectorAll<HTMLElement>('*')].filter(
      ({ tabIndex }) => tabIndex >= 0,
    );
    expect(
      stops.map(({ localName, textContent }) => [localName, textContent.trim()]),
    ).to.deep.equal(
      ['Songs', 'Art', 'Massage', 'Choir', 'Walk', 'Whenever'].map((name) => ['button', name]),
    );
    expect(stops.map((stop) => stop.getAttribute('tabindex'))).to.deep.equal(
      Array<null>(6).fill(null),
    );
  });

  it('opens a session from a cell and comes back to that cell', async () => {
    const page = await weekOf(WEEK);
    page.button('Massage, today, 10:30am to 11:30am').click();
    await eventually(() => page.detailsName, 'Massage');
    await page.back();
    await eventually(() => page.focusedName, 'Massage, today, 10:30am to 11:30am');
    expect(page.weekColumns.length).to.equal(5);
  });

  describe('going from week to week', () => {
    it('says which week it is, moves the focus there, and comes back to today', async () => {
      const page = await weekOf([session({ name: 'Songs' })]);
      const texts: string[] = [page.summary];
      expect(page.hasButton('Back to today')).to.be.false;
      await page.nextWeek();
      texts.push(page.summary);
      await eventually(() => page.focusedName, page.summary);
      await eventually(() => page.said, page.summary);
      await page.previousWeek();
      expect(page.hasButton('Back to today')).to.be.false;
      await page.previousWeek();
      texts.push(page.summary);
      await page.backToToday();
      texts.push(page.summary);
      expect(page.hasButton('Back to today')).to.be.false;
      const [this_, next, last] = [
        'What is on from Monday 23 November to Sunday 29 November: 1.',
        'What is on from Monday 30 November to Sunday 6 December: 1.',
        'What is on from Monday 16 November to Sunday 22 November: 1.',
      ];
      expect(texts).to.deep.equal([this_, next, last, this_]);
    });

    it('goes through the 53rd week of a year into the next', async () => {
      const page = await weekOf(
        [onDates('Songs', ['2027-01-01', '2027-01-04'])],
        '2026-12-28T09:00',
      );
      expect(page.weekRows.map(({ name }) => name)).to.deep.equal([
        'Monday 28 December Today',
        'Tuesday 29 December',
        'Wednesday 30 December',
        'Thursday 31 December',
        'Friday 1 January 2027',
        'Saturday 2 January 2027',
        'Sunday 3 January 2027',
      ]);
      await page.nextWeek();
      expect(page.weekRows[0]!.name).to.equal('Monday 4 January 2027');
      await page.previousWeek();
      expect(page.weekRows[0]!.name).to.equal('Monday 28 December Today');
    });

    it('keeps the week that was gone to when it becomes a list, and the other way round', async () => {
      const page = await weekOf([session({ name: 'Songs' })]);
      await page.nextWeek();
      await page.list();
      expect(page.dayTitles[0]).to.equal('Monday 30 November');
      await page.press('Show later dates');
      expect(page.dayTitles[0]).to.equal('Monday 14 December');
      await page.week();
      expect(page.weekRows[0]!.name).to.equal('Monday 14 December');
    });

    it('starts in the week of the day that the page names', async () => {
      const page = await mountReady({
        feed: feedWith({ sessions: [session({ name: 'Songs' })] }),
        attributes: { view: 'week', from: '2026-12-10' },
        width: 900,
      });
      expect(page.weekRows[0]!.name).to.equal('Monday 7 December');
    });

    it('offers the next date there is when a week is empty', async () => {
      const page = await weekOf([onDates('Songs', ['2027-03-04'])]);
      expect(page.table).to.be.undefined;
      await page.press('Show those days');
      expect(page.weekRows[3]!.words.trim()).to.equal('10am to 11am Songs');
      expect(page.weekRows[0]!.name).to.equal('Monday 1 March 2027');
    });
  });

  it('says which of list and week is chosen', async () => {
    const page = await mountReady({ feed: feedWith({ sessions: WEEK }), width: 900 });
    const pressed = (): string[] =>
      ['List', 'Week'].filter((name) => page.button(name).ariaPressed === 'true');
    expect(pressed()).to.deep.equal(['List']);
    await page.week();
    expect(pressed()).to.deep.equal(['Week']);
  });

  describe('with many sessions at once', () => {
    const many = Array.from({ length: 11 }, (_, index) =>
      once(`Group ${String(index).padStart(2, '0')}`, '2026-11-25', '10:00', '11:00'),
    );

    it('shows eight of a cell and the others when asked, with the focus on the first of them', async () => {
      const page = await weekOf(many);
      const counts = (): number[] => page.weekRows[2]!.cells.map(({ length }) => length);
      expect(counts()).to.deep.equal([8]);
      page.button('Show 3 more').focus();
      await page.press('Show 3 more');
      expect(counts()).to.deep.equal([11]);
      await eventually(() => page.focusedName, 'Group 08, today, 10am to 11am');
      expect(page.buttonNames.filter((name) => name.startsWith('Show'))).to.deep.equal([]);
    });

    it('keeps every session readable: none covers another', async () => {
      const page = await weekOf(WEEK);
      const boxes = page.all('table.week li').map((item) => item.getBoundingClientRect());
      const overlaps = boxes.flatMap((one, index) =>
        boxes
          .slice(index + 1)
          .filter(
            (other) =>
              one.left < other.right &&
              other.left < one.right &&
              one.top < other.bottom &&
              other.top < one.bottom,
          ),
      );
      expect(overlaps).to.deep.equal([]);
      expect(boxes.every(({ width, height }) => width > 60 && height > 16)).to.be.true;
    });
  });

  describe('where there is less room', () => {
    it('lists the same days instead, and is a table again when there is room', async () => {
      const page = await weekOf(WEEK, '2026-11-25T10:30', 639);
      expect(page.table).to.be.undefined;
      expect(page.lines).to.deep.equal([
        'Monday 23 November: 10am to 11am Songs',
        'Today, Wednesday 25 November: 10am to midday Art',
        'Today, Wednesday 25 November: 10:30am to 11:30am Massage',
        'Today, Wednesday 25 November: 7pm to 8pm Choir',
        'Sunday 29 November: 2pm Walk',
        'Sunday 29 November: Time not known Whenever',
      ]);
      const over = (): string[] => page.rows.filter(({ isOver }) => isOver).map(({ name }) => name);
      expect(over()).to.deep.equal(['Songs']);
      page.element.now = '2026-11-25T12:00';
      await eventually(over, ['Songs', 'Art', 'Massage']);
      page.element.parentElement!.style.inlineSize = '640px';
      await eventually(() => page.weekRows.length, 7);
      expect(page.days).to.deep.equal([]);
      page.element.parentElement!.style.inlineSize = '639px';
      await eventually(() => page.days.length, 3);
    });
  });
});
