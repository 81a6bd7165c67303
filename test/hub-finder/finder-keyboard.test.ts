import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { feedWith, place } from '../support/fake-feed.js';
import { eventually, mountReady, type FinderPage } from '../support/finder-page.js';

const MOST_STOPS = 60;

const town = () =>
  feedWith({
    places: ['Ash', 'Beech', 'Cedar', 'Damson'].map((tree, index) =>
      place({
        name: `${tree} Hub`,
        // At the corners of a square, so that no two share a cluster.
        geo: { lat: index < 2 ? 52.9 : 53, lng: index % 2 === 0 ? 0 : 0.1 },
        contacts: [{ phone: `01332 96010${index}` }],
        access: index % 2 === 0 ? ['step-free'] : ['parking'],
        hours: [{ days: ['MO'], opens: '09:00', closes: '17:00' }],
      }),
    ),
  });

/** Between two links of the page, so that Tab never leaves it for the browser's own buttons. */
const setUp = async (attributes: Record<string, string> = {}): Promise<FinderPage> => {
  const box = await fixture<HTMLElement>(
    '<div><a href="#top" class="before">Before</a><div></div><a href="#end" class="after">After</a></div>',
  );
  const options = { feed: town(), attributes: { limit: '2', ...attributes } };
  const page = await mountReady({ ...options, into: box.querySelector('div')! });
  toStart();
  return page;
};

const toStart = (): void => document.querySelector<HTMLElement>('.before')!.focus();
const isAtEnd = (): boolean => document.activeElement?.className === 'after';

/** Presses Tab until the focus is on something of this name, from the start of the page again if need be. */
const tabTo = async (page: FinderPage, name: string): Promise<void> => {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (page.focusedName === name) return;
    if (isAtEnd()) toStart();
    await sendKeys({ press: 'Tab' });
  }
  throw new Error(`no stop "${name}"; the last was "${page.focusedName}"`);
};

const press = (key: string): Promise<unknown> => sendKeys({ press: key });

describe('<sfl-hub-finder> with the keyboard alone', () => {
  it('is searched, filtered, lengthened, opened, left and shown on a map', async () => {
    const page = await setUp();
    await tabTo(page, 'Postcode, town or hub name');
    await sendKeys({ type: 'hub' });
    await press('Enter');
    await eventually(() => page.summary, 'Places that match “hub”. Showing 2 of 4.');
    expect(page.focusedName).to.equal('Postcode, town or hub name');

    await tabTo(page, 'Filters');
    await press('Enter');
    await eventually(() => page.filterGroups.length > 0, true);
    await tabTo(page, 'Step-free (2)');
    await press(' ');
    await eventually(() => page.names, ['Ash Hub', 'Cedar Hub']);
    expect(page.focusedName).to.equal('Step-free (2)');
    await tabTo(page, 'Clear all filters');
    await press('Enter');
    await eventually(() => page.focusedName, 'Filters');

    await tabTo(page, 'Show more places (2)');
    await press('Enter');
    await eventually(() => page.focusedName, 'Cedar Hub');
    expect(page.names.length).to.equal(4);

    await tabTo(page, 'Opening times and more for Cedar Hub');
    await press('Enter');
    await eventually(() => page.focusedName, 'Cedar Hub');
    expect(page.detailsName).to.equal('Cedar Hub');
    await tabTo(page, 'Back to the list');
    await press('Enter');
    await eventually(() => page.focusedName, 'Opening times and more for Cedar Hub');

    await tabTo(page, 'Show these on a map');
    await press('Enter');
    await eventually(() => page.all('.map-pin').length, 4);
    expect(page.focusedName).to.equal('Hide the map');
    await tabTo(page, '2: Beech Hub');
    await press('Enter');
    await eventually(() => page.chosenNames, ['Beech Hub']);
    await tabTo(page, 'Hide the map');
    await press('Enter');
    await eventually(() => page.mapBox, undefined);
    expect(page.focusedName).to.equal('Show these on a map');
  }).timeout(30_000);

  it('shows where the focus is at every stop', async () => {
    const page = await setUp();
    await page.openFilters();
    const stops: string[] = [];
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      await press('Tab');
      if (isAtEnd()) break;
      const activeElement = page.root.activeElement!;
      const { outlineStyle, outlineWidth } = getComputedStyle(activeElement);
      stops.push(page.focusedName);
      expect([page.focusedName, outlineStyle, parseFloat(outlineWidth) >= 3]).to.deep.equal([
        page.focusedName,
        'solid',
        true,
      ]);
    }
    expect(stops).to.deep.equal([
      'Postcode, town or hub name',
      'Find',
      'Use my location',
      'Filters',
      'Open now (4)',
      'Step-free (2)',
      'Parking (2)',
      'Show places (4)',
      'Show these on a map',
      'Call Ash Hub on 01332 960100',
      'Directions to Ash Hub. Opens Google Maps.',
      'Opening times and more for Ash Hub',
      'Call Beech Hub on 01332 960101',
      'Directions to Beech Hub. Opens Google Maps.',
      'Opening times and more for Beech Hub',
      'Show more places (2)',
    ]);
  }).timeout(30_000);

  it('leaves Escape alone while no details are open', async () => {
    const page = await setUp();
    const seen: boolean[] = [];
    document.addEventListener('keydown', ({ defaultPrevented }) => seen.push(defaultPrevented), {
      once: true,
    });
    page.box.focus();
    await press('Escape');
    expect(seen).to.deep.equal([false]);
    expect(page.names.length).to.equal(2);
  });

  it('does not let the focus fall out of the page when a button goes', async () => {
    const page = await setUp();
    await page.searchAndWait('atlantis');
    page.button('Show all places').focus();
    await press('Enter');
    await eventually(() => page.names.length, 2);
    await eventually(() => page.focusedName, 'Postcode, town or hub name');
  });
});
