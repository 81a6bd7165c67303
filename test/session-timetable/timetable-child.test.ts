import { expect } from '@open-wc/testing';
import { feedWith, session } from '../support/fake-feed.js';
import { ages, andAny, EVERYBODY, family, planned } from '../support/timetable-feeds.js';
import { chosenIn, dated, lastFilter, toldText, typed } from '../support/timetable-filters-page.js';
import { mountReady, type TimetablePage } from '../support/timetable-page.js';

const MONTHS_PROBLEM = 'Type the age in whole months, such as 7. Two years is 24.';
const TOO_FAR = 'That date is too far ahead for a due date. Please check it.';
const TOO_LONG = 'That date is too long ago. Please check it.';

const setUp = (attributes: Record<string, string> = {}): Promise<TimetablePage> =>
  mountReady({ feed: family(), attributes });

const withFilters = async (attributes: Record<string, string> = {}): Promise<TimetablePage> => {
  const page = await setUp(attributes);
  await page.openFilters();
  return page;
};

describe('<sfl-session-timetable>, the age in months', () => {
  const cases: [string, string, string[]][] = [
    ['0', 'For a child who is newborn.', ['Tiny ones']],
    ['6', 'For a child who is 6 months old.', ['For half a year', 'Tiny ones']],
    ['7', 'For a child who is 7 months old.', ['Crawlers', 'For half a year']],
    [' 07 ', 'For a child who is 7 months old.', ['Crawlers', 'For half a year']],
    ['11', 'For a child who is 11 months old.', ['Crawlers', 'For half a year']],
    ['12', 'For a child who is 1 year old.', ['Toddlers']],
    ['14', 'For a child who is 1 year and 2 months old.', ['Toddlers']],
    ['35', 'For a child who is 2 years old.', ['Toddlers']],
    ['36', 'For a child who is 3 years old.', []],
    ['300', 'For a child who is 25 years old.', []],
  ];
  for (const [months, sentence, names] of cases) {
    it(`lists what is for a child of “${months}” months, and what may be`, async () => {
      const page = await setUp();
      await page.typeMonths(months);
      expect(page.names).to.deep.equal(andAny(...names));
      expect(page.asides).to.deep.equal([sentence]);
      expect(page.childProblem).to.equal('');
      expect(page.filtersLabel).to.equal('Filters (1 chosen)');
      expect(lastFilter(page)).to.deep.equal({ choices: ['age'], results: names.length + 2 });
    });
  }

  for (const months of ['7.5', '-1', 'six', '301', '999', '1e2', '7 months']) {
    it(`says what to type instead of “${months}”, and lists everything`, async () => {
      const page = await setUp();
      await page.typeMonths('7');
      await page.typeMonths(months);
      expect(page.childProblem).to.equal(MONTHS_PROBLEM);
      expect(page.one('#child-problem').getAttribute('role')).to.equal('alert');
      const box = page.one('#months');
      expect(box.getAttribute('aria-invalid')).to.equal('true');
      expect(box.getAttribute('aria-describedby')).to.equal('child-problem');
      expect(page.one('#date').hasAttribute('aria-invalid')).to.be.false;
      expect(page.names).to.deep.equal(EVERYBODY);
      expect(page.asides).to.deep.equal([]);
      await page.typeMonths('7');
      expect(page.childProblem).to.equal('');
      expect(box.hasAttribute('aria-invalid')).to.be.false;
    });
  }

  it('tells the page of a child that changed, and not of half of one', async () => {
    const page = await setUp();
    for (const months of ['x', '', '301']) await page.typeMonths(months);
    await page.chooseDate('0002-11-23');
    expect(page.count('sfl-filter')).to.equal(0);
    await page.typeMonths('7');
    expect(page.count('sfl-filter')).to.equal(1);
    await page.typeMonths('7.');
    expect(page.count('sfl-filter')).to.equal(2);
    await page.typeMonths('7.5');
    expect(page.count('sfl-filter')).to.equal(2);
  });

  it('lists everything again once it is deleted', async () => {
    const page = await setUp();
    await page.typeMonths('7');
    for (const empty of ['', '  ']) {
      await page.typeMonths(empty);
      expect(page.names).to.deep.equal(EVERYBODY);
      expect(page.childProblem).to.equal('');
    }
    expect(lastFilter(page)).to.deep.equal({ choices: [], results: 8 });
  });
});

describe('<sfl-session-timetable>, the due date or birthday', () => {
  const NOW = '2026-11-23T10:30';
  const cases: [string, string, string][] = [
    [NOW, '2026-04-23', 'For a child who is 7 months old.'],
    [NOW, '2026-04-24', 'For a child who is 6 months old.'],
    [NOW, '2026-11-23', 'For a child who is newborn.'],
    [NOW, '2026-11-24', 'For week 39 of pregnancy.'],
    [NOW, '2027-03-01', 'For week 26 of pregnancy.'],
    [NOW, '2027-08-30', 'For week 0 of pregnancy.'],
    [NOW, '2027-08-31', 'For a child who is not born yet.'],
    [NOW, '2027-09-13', 'For a child who is not born yet.'],
    [NOW, '2001-11-24', 'For a child who is 24 years old.'],
    ['2026-02-28T10:30', '2024-02-29', 'For a child who is 2 years old.'],
    ['2026-02-27T10:30', '2024-02-29', 'For a child who is 1 year and 11 months old.'],
    ['2026-02-28T00:10', '2026-01-31', 'For a child who is 1 month old.'],
  ];
  for (const [now, date, sentence] of cases) {
    it(`takes ${date} on ${now.slice(0, 10)} as it is meant`, async () => {
      const page = await setUp({ now });
      await page.chooseDate(date);
      expect(page.asides).to.deep.equal([sentence]);
      expect(page.childProblem).to.equal('');
    });
  }

  it('lists what is for a pregnancy before the due date', async () => {
    const page = await setUp();
    await page.chooseDate('2027-03-01');
    expect(page.names).to.deep.equal(andAny('Bump club', 'For a bump'));
    expect(lastFilter(page)).to.deep.equal({ choices: ['age'], results: 4 });
  });

  const bad: [string, string][] = [
    ['2027-09-14', TOO_FAR],
    ['2100-01-01', TOO_FAR],
    ['2001-11-23', TOO_LONG],
    ['1926-11-23', TOO_LONG],
  ];
  for (const [date, sentence] of bad) {
    it(`asks to check ${date}, and lists everything`, async () => {
      const page = await setUp();
      await page.chooseDate(date);
      expect(page.childProblem).to.equal(sentence);
      expect(page.one('#date').getAttribute('aria-invalid')).to.equal('true');
      expect(page.one('#months').hasAttribute('aria-invalid')).to.be.false;
      expect(page.names).to.deep.equal(EVERYBODY);
      expect(typed(page)).to.deep.equal({ months: '', date });
    });
  }

  for (const date of ['0002-11-23', '0202-11-23', '']) {
    it(`says nothing yet while the year is “${date.slice(0, 4)}”`, async () => {
      const page = await setUp();
      await page.chooseDate(date);
      expect(page.childProblem).to.equal('');
      expect(page.names).to.deep.equal(EVERYBODY);
      expect(typed(page).date).to.equal(date);
    });
  }

  it('takes the place of the months, and the other way round', async () => {
    const page = await setUp();
    await page.typeMonths('7');
    await page.chooseDate('2025-11-20');
    expect(typed(page)).to.deep.equal({ months: '', date: '2025-11-20' });
    expect(page.asides).to.deep.equal(['For a child who is 1 year old.']);
    await page.typeMonths('7');
    expect(typed(page)).to.deep.equal({ months: '7', date: '' });
    expect(page.asides).to.deep.equal(['For a child who is 7 months old.']);
  });

  it('stays on the page: no storage, cookie, address or event has it', async () => {
    const before = [document.cookie, localStorage.length, sessionStorage.length, location.href];
    const page = await setUp({ 'url-state': '' });
    await page.chooseDate('2026-04-20');
    await page.chooseDate('2099-04-20');
    const after = [document.cookie, localStorage.length, sessionStorage.length, location.href];
    expect(after).to.deep.equal(before);
    expect(toldText(page)).not.to.match(/2026|2099|04-20|"7"|:7\b/);
    for (const box of [page.one('#months'), page.one('#date')]) {
      expect(box.getAttribute('autocomplete')).to.equal('off');
      expect(box.hasAttribute('name')).to.be.false;
    }
  });
});

describe('<sfl-session-timetable>, a child on a later day', () => {
  const growing = () =>
    feedWith({
      sessions: [
        planned('Bump club', ['2026-11-24', '2026-12-01', '2026-12-08'], ages(-9, 0)),
        planned('New babies', ['2026-11-24', '2026-12-01', '2026-12-08'], ages(0, 1)),
        session({ name: 'From seven', ...ages(7, 12) }),
        session({ name: 'Until seven', ...ages(0, 7) }),
      ],
    });
  const grow = () => mountReady({ feed: growing(), attributes: { from: '2026-11-24' } });

  it('is as old as it will be on that day, not as today', async () => {
    const page = await grow();
    await page.chooseDate('2026-05-07');
    expect(dated(page)).to.deep.equal([
      'Monday 30 November: Until seven',
      'Monday 7 December: From seven',
    ]);
  });

  it('is one age or the other when only its months are known', async () => {
    const page = await grow();
    await page.typeMonths('6');
    expect(dated(page)).to.deep.equal([
      'Monday 30 November: From seven',
      'Monday 30 November: Until seven',
      'Monday 7 December: From seven',
      'Monday 7 December: Until seven',
    ]);
  });

  it('goes from bump to baby on its due date', async () => {
    const page = await grow();
    await page.chooseDate('2026-12-01');
    expect(dated(page).filter((line) => !line.includes('seven'))).to.deep.equal([
      'Tomorrow, Tuesday 24 November: Bump club',
      'Tuesday 1 December: New babies',
    ]);
  });

  it('is said with the age of the week that is looked at', async () => {
    const page = await mountReady({ feed: growing() });
    await page.week();
    await page.chooseDate('2026-05-07');
    expect(page.asides).to.deep.equal(['For a child who is 6 months old.']);
    await page.nextWeek();
    expect(page.asides).to.deep.equal(['For a child who will be 6 months old then.']);
    await page.nextWeek();
    expect(page.asides).to.deep.equal(['For a child who will be 7 months old then.']);
    await page.typeMonths('6');
    expect(page.asides).to.deep.equal(['For a child who will be 6 or 7 months old then.']);
    await page.backToToday();
    expect(page.asides).to.deep.equal(['For a child who is 6 months old.']);
    await page.previousWeek();
    expect(page.asides).to.deep.equal(['For a child who is 6 months old.']);
  });

  it('is said with the week of pregnancy then', async () => {
    const page = await mountReady({ feed: growing() });
    await page.chooseDate('2027-03-01');
    await page.week();
    await page.nextWeek();
    expect(page.asides).to.deep.equal(['For week 27 of pregnancy.']);
  });
});

describe('<sfl-session-timetable>, the stage', () => {
  const STAGES = [
    'Any stage',
    'Pregnancy',
    'Birth to 6 months',
    '6 to 12 months',
    '1 to 2 years',
    '2 to 5 years',
    '5 to 19 years',
  ];

  it('stands for an age that nobody wants to tell', async () => {
    const page = await withFilters();
    expect(page.choicesOf('#stage')).to.deep.equal(STAGES);
    await page.choose('#stage', '6 to 12 months');
    expect(page.names).to.deep.equal(andAny('Crawlers', 'For half a year', 'Tiny ones'));
    expect(lastFilter(page)).to.deep.equal({ choices: ['stage'], results: 5 });
    expect(page.asides).to.deep.equal([]);
    await page.choose('#stage', 'Any stage');
    expect(page.names).to.deep.equal(EVERYBODY);
  });

  it('takes the place of an age, and the other way round', async () => {
    const page = await withFilters();
    await page.typeMonths('13');
    await page.choose('#stage', 'Pregnancy');
    expect(typed(page)).to.deep.equal({ months: '', date: '' });
    expect(page.names).to.deep.equal(andAny('Bump club', 'For a bump'));
    await page.typeMonths('13');
    expect(chosenIn(page, '#stage')).to.equal('Any stage');
    expect(page.filtersLabel).to.equal('Filters (1 chosen)');
  });

  it('is not offered when the page has pinned one, and the pin holds', async () => {
    const page = await withFilters({ stage: 'pregnancy' });
    expect(page.all('#stage')).to.deep.equal([]);
    expect(page.names).to.deep.equal(andAny('Bump club', 'For a bump'));
  });
});
