import { expect } from '@open-wc/testing';
import { place } from '../support/fake-feed.js';
import {
  EVERYWHERE,
  FROM_GREENWICH,
  meridian,
  planned,
  UNMEASURED,
} from '../support/timetable-feeds.js';
import {
  chosenIn,
  field,
  lastFilter,
  nearLine,
  nearProblem,
  searchAndWait,
  toldText,
} from '../support/timetable-filters-page.js';
import { eventually, mountReady, type TimetablePage } from '../support/timetable-page.js';

const UNKNOWN = 'We do not know that postcode. Check it, or type a town or hub name.';
const CLEAR = 'Clear search';

const setUp = async (
  feed: unknown = meridian(),
  attributes: Record<string, string> = {},
): Promise<TimetablePage> => {
  const page = await mountReady({ feed, attributes });
  await page.openFilters();
  return page;
};

const where = (page: TimetablePage): string[] => page.rows.map((row) => row.where);
describe('<sfl-session-timetable>, near a postcode or town', () => {
  it('says distances from a postcode of the feed exactly, and keeps the order of days', async () => {
    const page = await setUp();
    expect(where(page)).to.deep.equal(UNMEASURED);
    await searchAndWait(page, 'se10 8xj');
    expect(where(page)).to.deep.equal(FROM_GREENWICH);
    expect(page.names).to.deep.equal(EVERYWHERE);
    expect(nearLine(page)).to.equal('Distances are from SE10 8XJ.');
    expect(page.asides).to.deep.equal([]);
    expect(nearProblem(page)).to.equal('');
    expect(page.toldOf('sfl-search')).to.deep.equal([{ kind: 'postcode', results: 5 }]);
  });

  it('says them roughly from the middle of a district', async () => {
    const page = await setUp();
    await searchAndWait(page, 'SE10');
    expect(page.asides).to.deep.equal([
      'Distances are from the middle of SE10, so they are rough.',
    ]);
    expect(where(page)[0]).to.match(/^Mile 0 · (about|less than) 1 mile$/);
    expect(where(page)[1]).to.match(/^Mile 10 · about (9|10|11) miles$/);
  });

  for (const [text, kind] of [
    ['northby', 'town'],
    ['Mile 10', 'hub'],
  ]) {
    it(`finds a ${kind} by its name, roughly`, async () => {
      const page = await setUp();
      await searchAndWait(page, text!);
      expect(where(page)[1]).to.equal('Mile 10 · less than 1 mile');
      expect(where(page)[0]).to.equal('Mile 0 · about 10 miles');
      expect(nearLine(page)).to.equal(`Distances are from ${text}.`);
      expect(page.toldOf('sfl-search')).to.deep.equal([{ kind: 'text', results: 5 }]);
    });
  }

  it('reads a postcode that was typed with a slip, and says how', async () => {
    const page = await setUp();
    await searchAndWait(page, 'SE1O 8XJ');
    expect(nearProblem(page)).to.equal('We searched for SE10 8XJ.');
    expect(where(page)).to.deep.equal(FROM_GREENWICH);
  });

  for (const text of ['S99 9ZZ', 'Atlantis', '<i>Atlantis', '__proto__']) {
    it(`says so when nobody knows “${text}”, and keeps what there was`, async () => {
      const page = await setUp();
      await searchAndWait(page, 'SE10 8XJ');
      await page.search(text);
      await eventually(() => nearProblem(page), UNKNOWN);
      expect(page.one('#near-problem').getAttribute('role')).to.equal('alert');
      const box = field(page, '#near');
      expect(box.getAttribute('aria-invalid')).to.equal('true');
      expect(box.getAttribute('aria-describedby')).to.equal('near-problem');
      expect(box.value).to.equal(text);
      expect(page.names).to.deep.equal(EVERYWHERE);
      expect(page.count('sfl-search')).to.equal(1);
      expect(where(page)).to.deep.equal(FROM_GREENWICH);
    });
  }

  it('is cleared with its radius, and the focus goes to the field', async () => {
    const page = await setUp();
    await searchAndWait(page, 'SE10 8XJ');
    await page.choose('#radius', 'Within 3 miles');
    await page.press(CLEAR);
    expect(where(page)).to.deep.equal(UNMEASURED);
    expect(page.filtersLabel).to.equal('Filters');
    expect(page.all('#radius')).to.deep.equal([]);
    expect(nearLine(page)).to.equal('');
    await eventually(() => page.focusedName, 'Near a postcode or town');
  });

  it('leaves no words in the field once it is cleared', async () => {
    const page = await setUp();
    await searchAndWait(page, 'SE10 8XJ');
    await page.press(CLEAR);
    expect(field(page, '#near').value).to.equal('');
  });

  it('is cleared by an empty search too', async () => {
    const page = await setUp();
    await searchAndWait(page, 'SE10 8XJ');
    await page.search('   ');
    expect(where(page)).to.deep.equal(UNMEASURED);
    expect(page.count('sfl-search')).to.equal(1);
    expect(nearProblem(page)).to.equal('');
  });

  it('measures to the place that a date was moved to', async () => {
    const page = await setUp(
      meridian({
        sessions: [
          planned('Moving', ['2026-11-25', '2026-12-02'], {
            place: 'place-mile-0',
            schedule: {
              changes: [{ date: '2026-12-02', status: 'changed', to: { place: 'place-mile-2' } }],
            },
          }),
        ],
      }),
    );
    await searchAndWait(page, 'SE10 8XJ');
    const moving = page.rows.filter(({ name }) => name === 'Moving').map((row) => row.where);
    expect(moving).to.deep.equal(['Mile 0 · less than 0.1 miles', 'Mile 2 · 2 miles']);
  });

  it('never measures to an address that the feed keeps back', async () => {
    const masked = (precision: 'outcode', fields: object) =>
      place({ geo: { lat: 51.49, lng: 0, precision }, ...fields });
    const page = await setUp(
      meridian({
        places: [
          masked('outcode', { name: 'Refuge' }),
          masked('outcode', {
            name: 'Known',
            address: { lines: ['1 Hill'], postcode: 'SE10 9ZZ' },
          }),
        ],
        sessions: [
          planned('Hidden', ['2026-11-25'], { place: 'place-refuge' }),
          planned('Open', ['2026-11-25'], { place: 'place-known' }),
        ],
      }),
    );
    await searchAndWait(page, 'SE10 8XJ');
    expect(page.row('Hidden').where).to.equal('Refuge');
    expect(page.row('Open').where).to.match(/^Known · .*mile/);
    await page.open('Hidden');
    expect(page.words).not.to.contain('mile');
  });

  it('leaves no trace in the address or in what the page is told', async () => {
    const before = location.href;
    const page = await setUp(meridian(), { 'url-state': '' });
    await searchAndWait(page, 'SE10 8XJ');
    await page.choose('#radius', 'Within 3 miles');
    await searchAndWait(page, 'northby');
    expect(location.href).to.equal(before);
    expect(toldText(page)).not.to.match(/SE10|51\.|northby/i);
  });
});

describe('<sfl-session-timetable>, how far', () => {
  const LABELS = ['Any distance', 'Within 1 mile', 'Within 3 miles', 'Within 5 miles'];

  it('lists what is inside it and what is online', async () => {
    const page = await setUp();
    expect(page.all('#radius')).to.deep.equal([]);
    await searchAndWait(page, 'SE10 8XJ');
    expect(page.choicesOf('#radius')).to.deep.equal([
      ...LABELS,
      'Within 10 miles',
      'Within 25 miles',
    ]);
    await page.choose('#radius', 'Within 3 miles');
    expect(page.names).to.deep.equal(['At 0', 'At 2', 'Online']);
    expect(lastFilter(page)).to.deep.equal({ choices: ['near'], results: 3 });
    expect(page.filtersLabel).to.equal('Filters (1 chosen)');
    await page.choose('#radius', 'Within 1 mile');
    expect(page.names).to.deep.equal(['At 0', 'Online']);
    await page.choose('#radius', 'Any distance');
    expect(page.names).to.deep.equal(EVERYWHERE);
    expect(lastFilter(page)).to.deep.equal({ choices: [], results: 5 });
  });

  it('lists what is further away, and says so, when nothing is inside', async () => {
    const page = await setUp();
    await searchAndWait(page, 'SE10 8XJ');
    await page.choose('#radius', 'Within 1 mile');
    expect(page.options('Help with')).to.deep.equal([
      'Help with food (2)',
      'Special needs and disability (1)',
    ]);
    await page.tick('Help with', 'Help with food');
    expect(page.names).to.deep.equal(['At 10', 'At 2']);
    expect(page.summary).to.equal(
      'Nothing is as near as you asked. From Monday 23 November to Sunday 6 December these are further away: 2.',
    );
    await eventually(() => page.said, page.summary);
    expect(page.toldTypes).not.to.include('sfl-no-results');
  });

  it('counts the other filters by what it leaves', async () => {
    const page = await setUp();
    await searchAndWait(page, 'SE10 8XJ');
    await page.choose('#radius', 'Within 3 miles');
    expect(page.options('Help with')).to.deep.equal([
      'Help with food (1)',
      'Special needs and disability (1)',
    ]);
    expect(page.choicesOf('#place')).to.deep.equal([
      'Any place',
      'Mile 0 (1)',
      'Mile 10 (1)',
      'Mile 2 (1)',
    ]);
    await page.choosePlace('Mile 10');
    expect(page.names).to.deep.equal(['At 10']);
  });

  it('survives clearing the filters as “any distance”, and the search stays', async () => {
    const page = await setUp();
    await searchAndWait(page, 'SE10 8XJ');
    await page.choose('#radius', 'Within 1 mile');
    await page.press('Clear all filters');
    expect(chosenIn(page, '#radius')).to.equal('Any distance');
    expect(where(page)).to.deep.equal(FROM_GREENWICH);
  });
});
