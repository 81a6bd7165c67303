import { expect, fixture } from '@open-wc/testing';
import type { CreateMapSurface } from '../../src/hub-finder/map-surface.js';
import { feedWith, place } from '../support/fake-feed.js';
import { createFakeMapSurface, type FakeMapSurface } from '../support/fake-map-surface.js';
import {
  eventually,
  mount,
  mountReady,
  replaceMap,
  TILES,
  wordsOf,
  type FinderPage,
} from '../support/finder-page.js';

const SHOW = 'Show these on a map';
const HIDE = 'Hide the map';
const TILES_ELSEWHERE = 'https://tiles.marlshire.example/{z}/{x}/{y}.png';

const town = () =>
  feedWith({
    places: [
      place({ name: 'Ash', geo: { lat: 51.48, lng: 0, precision: 'rooftop' } }),
      place({
        name: 'Beech',
        address: { lines: ['The Green'] },
        geo: { lat: 51.5, lng: -0.1, precision: 'sector' },
      }),
      place({ name: 'Cedar', geo: { lat: 51.6, lng: 0.1 } }),
      place({ name: 'Nowhere', geo: undefined }),
      place({
        name: 'Refuge',
        role: 'partner',
        address: { lines: [] },
        geo: { lat: 51.5, lng: 0.05, precision: 'outcode' },
      }),
    ],
  });

let fake: ReturnType<typeof createFakeMapSurface>;
let load: () => Promise<CreateMapSurface>;
let restore: () => void;
let loads = 0;

const setUp = (attributes: Record<string, string> = {}) => mountReady({ feed: town(), attributes });

const opened = async (attributes: Record<string, string> = {}): Promise<FinderPage> => {
  const page = await setUp(attributes);
  await page.press(SHOW);
  await eventually(() => fake.surfaces.length, 1);
  await frame();
  return page;
};

/** The map is drawn in the frame after the list. */
const frame = async (): Promise<void> => {
  for (let count = 0; count < 2; count += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
};

const surface = (): FakeMapSurface => fake.surfaces.at(-1)!;
const marks = (): unknown[] => surface().markers.map(({ name, position }) => [name, position]);

/** An answer that a test lets go. */
function later<T>(): { promise: Promise<T>; resolve(value: T): void; reject(): void } {
  let resolve: (value: T) => void = () => undefined;
  let reject: () => void = () => undefined;
  const promise = new Promise<T>((keep, fail) => {
    resolve = keep;
    reject = () => fail(new Error('lost'));
  });
  return { promise, resolve, reject };
}

describe('<sfl-hub-finder>, its map', () => {
  beforeEach(() => {
    fake = createFakeMapSurface();
    loads = 0;
    load = () => Promise.resolve(fake.create);
    restore = replaceMap(() => {
      loads += 1;
      return load();
    });
  });
  afterEach(() => {
    restore();
  });

  it('fetches nothing before somebody asks, and names the host that pictures come from', async () => {
    const page = await setUp({ tiles: TILES_ELSEWHERE });
    await page.searchAndWait('ash');
    expect(loads).to.equal(0);
    expect(page.mapBox).to.equal(undefined);
    expect(page.mapHint).to.equal('Map pictures come from tiles.marlshire.example.');
    expect(page.button(SHOW).getAttribute('aria-expanded')).to.equal('false');
  });

  const hosts: [string, string][] = [
    ['https://{s}.tiles.example/{z}/{x}/{y}.png', 'Map pictures come from tiles.example.'],
    ['/tiles/{z}/{x}/{y}.png', ''],
    [TILES, ''],
  ];
  for (const [tiles, hint] of hosts) {
    it(`says “${hint}” for pictures at ${tiles.slice(0, 40)}`, async () => {
      expect((await setUp({ tiles })).mapHint).to.equal(hint);
    });
  }

  it('takes OpenStreetMap’s pictures unless told otherwise', async () => {
    const page = await setUp();
    page.element.tiles = document.createElement('sfl-hub-finder').tiles;
    await page.element.updateComplete;
    expect(page.mapHint).to.equal('Map pictures come from tile.openstreetmap.org.');
  });

  it('marks the places in list order, those in the list with their numbers', async () => {
    const page = await opened({ limit: '2' });
    expect(page.names).to.deep.equal(['Ash', 'Beech']);
    expect(marks()).to.deep.equal([
      ['Ash', 1],
      ['Beech', 2],
      ['Cedar', undefined],
    ]);
    expect(surface().markers.map(({ approximate }) => approximate)).to.deep.equal([
      false,
      true,
      false,
    ]);
    expect(page.numbers).to.deep.equal(['1', '2']);
    expect(surface().options.tiles).to.deep.equal({
      url: TILES,
      attribution:
        '© <a href="https://www.openstreetmap.org/copyright">OpenStreetMap contributors</a>',
      maxZoom: 19,
    });
    await page.press('Show more places (2)');
    await frame();
    expect(marks()).to.deep.equal([
      ['Ash', 1],
      ['Beech', 2],
      ['Cedar', 3],
    ]);
  });

  it('never marks a place whose address is kept private', async () => {
    const page = await opened();
    expect(page.names).to.contain('Refuge');
    expect(surface().markers.map(({ name }) => name)).not.to.contain('Refuge');
    expect(page.facts('Refuge')).to.contain(
      'The address is kept private to keep families safe. Please call to find out more.',
    );
    expect(page.hasButton('Show Refuge on the map')).to.be.false;
  });

  it('shows the whole list, then what is nearest with the point it is measured from', async () => {
    const page = await opened();
    const { bounds } = surface();
    expect(bounds!.west).to.be.below(-0.1);
    expect(bounds!.east).to.be.above(0.1);
    expect(bounds!.south).to.be.below(51.48);
    expect(bounds!.north).to.be.above(51.6);
    expect(surface().origin).to.equal(undefined);
    page.element.near = '51.7,0';
    await eventually(() => surface().origin?.lat, 51.7);
    expect(surface().origin?.lng).to.equal(0);
    expect(surface().bounds!.north).to.be.above(51.7);
    expect(surface().markers[0]!.name).to.equal('Cedar');
  });

  it('is drawn anew only when the list changes', async () => {
    const page = await opened();
    const before = surface().callNames.length;
    page.element.now = '2026-11-23T10:31';
    await page.element.updateComplete;
    page.type('as');
    await frame();
    expect(surface().callNames.length).to.equal(before);
    await page.searchAndWait('ash');
    await frame();
    expect(marks()).to.deep.equal([['Ash', 1]]);
  });

  it('shares what is chosen with the list, and shows it below the map', async () => {
    const page = await opened();
    surface().choose('place-beech');
    await eventually(() => page.chosenNames, ['Beech']);
    expect(page.mapCard).to.equal('Beech');
    await frame();
    expect(surface().selectedId).to.equal('place-beech');
    expect(page.details).to.equal(undefined);
    await eventually(() => page.said, 'Beech is chosen. Its details are below the map.');
    await page.press('Show Cedar on the map', page.row('Cedar'));
    expect(page.chosenNames).to.deep.equal(['Cedar']);
    await frame();
    expect(surface().selectedId).to.equal('place-cedar');
    expect(page.mapCard).to.equal('Cedar');
    expect(page.toldTypes).to.deep.equal(['sfl-ready']);
  });

  it('changes the details that are open when another place is chosen on it', async () => {
    const page = await opened();
    await page.openDetails('Ash');
    await frame();
    expect(surface().selectedId).to.equal('place-ash');
    expect(page.mapCard).to.equal(undefined);
    surface().choose('place-cedar');
    await eventually(() => page.detailsName, 'Cedar');
    expect(page.count('sfl-hub-select')).to.equal(2);
  });

  it('asks the device where it is with its own button', async () => {
    const value = {
      getCurrentPosition: (granted: PositionCallback) =>
        granted({ coords: { latitude: 51.48, longitude: 0 } } as GeolocationPosition),
    };
    Object.defineProperty(navigator, 'geolocation', { value, configurable: true });
    try {
      const page = await opened();
      surface().locate();
      await eventually(() => page.summary, 'Places near you. Showing 5 of 5.');
    } finally {
      Reflect.deleteProperty(navigator, 'geolocation');
    }
  });

  it('is closed with the button that opened it, and opened again without a new fetch', async () => {
    const page = await opened();
    expect(page.button(HIDE).getAttribute('aria-expanded')).to.equal('true');
    await page.press(HIDE);
    expect(surface().isDestroyed).to.be.true;
    expect(page.mapBox).to.equal(undefined);
    expect(page.numbers).to.deep.equal([]);
    await page.press(SHOW);
    await eventually(() => fake.surfaces.length, 2);
    expect(loads).to.equal(1);
    expect(marks().length).to.equal(3);
  });

  it('says so when it cannot be had, and can be asked for again', async () => {
    load = () => Promise.reject(new Error('lost'));
    const page = await setUp();
    await page.press(SHOW);
    await eventually(
      () => page.alerts,
      ['The map could not be loaded. The list has all the places.'],
    );
    expect(page.names.length).to.equal(5);
    load = () => Promise.resolve(fake.create);
    await page.press(SHOW);
    await eventually(() => fake.surfaces.length, 1);
    expect(page.alerts).to.deep.equal([]);
  });

  it('says that it is loading, in the room that the map will take', async () => {
    const slow = later<CreateMapSurface>();
    load = () => slow.promise;
    const page = await setUp();
    await page.press(SHOW);
    await eventually(() => wordsOf(page.mapBox), 'The map is loading…');
    const { height } = page.mapBox!.getBoundingClientRect();
    slow.resolve(fake.create);
    await eventually(() => fake.surfaces.length, 1);
    expect(page.mapBox!.getBoundingClientRect().height).to.equal(height);
    expect(wordsOf(page.mapBox)).to.equal('');
  });

  it('stays closed when it comes after the visitor has closed it', async () => {
    const slow = later<CreateMapSurface>();
    load = () => slow.promise;
    const page = await setUp();
    await page.press(SHOW);
    await eventually(() => page.hasButton(HIDE), true);
    await page.press(HIDE);
    slow.resolve(fake.create);
    await slow.promise;
    await page.element.updateComplete;
    expect(page.mapBox).to.equal(undefined);
    expect(fake.surfaces).to.deep.equal([]);
  });

  it('is not made in an element that has left the page, and is there when it comes back', async () => {
    const slow = later<CreateMapSurface>();
    load = () => slow.promise;
    const page = await setUp();
    await page.press(SHOW);
    await eventually(() => loads, 1);
    page.element.remove();
    slow.resolve(fake.create);
    await slow.promise;
    await new Promise((resolve) => setTimeout(resolve));
    expect(fake.surfaces.filter(({ isDestroyed }) => !isDestroyed)).to.deep.equal([]);
    (await fixture<HTMLElement>('<div></div>')).append(page.element);
    await eventually(() => fake.surfaces.filter(({ isDestroyed }) => !isDestroyed).length, 1);
    expect(surface().options.host.isConnected).to.be.true;
  });

  it('is taken down with its element', async () => {
    const page = await opened();
    page.element.remove();
    expect(surface().isDestroyed).to.be.true;
  });

  it('says when its pictures do not come, until they do', async () => {
    const page = await opened();
    const sentence = 'The map pictures did not load. The places still show in the right spots.';
    surface().options.onTilesFailed();
    await eventually(() => page.words.includes(sentence), true);
    surface().options.onTilesRecovered!();
    await eventually(() => page.words.includes(sentence), false);
  });

  it('has no button when the page wants none', async () => {
    const page = await setUp({ map: 'none' });
    expect(page.hasButton(SHOW)).to.be.false;
    expect(page.mapHint).to.equal('');
  });

  it('opens by itself when the page says so and it is in view, not before', async () => {
    const box = await fixture<HTMLElement>('<div style="padding-top: 5000px"></div>');
    const page = await mount({ feed: town(), attributes: { map: 'auto' }, into: box });
    await page.isReady();
    expect(loads).to.equal(0);
    page.element.scrollIntoView();
    await eventually(() => fake.surfaces.length, 1);
    expect(marks().length).to.equal(3);
    window.scrollTo(0, 0);
  });
});

describe('<sfl-hub-finder> with its real map', () => {
  it('draws a named button for each place, and chooses it in the list', async () => {
    const page = await setUp();
    await page.press(SHOW);
    await eventually(() => page.all('.surface button.map-pin').length, 3);
    const pins = page.all('.surface .map-spot button').map((pin) => pin.getAttribute('aria-label'));
    expect(pins).to.deep.equal(['1: Ash', '2: Beech', '3: Cedar']);
    page.button('3: Cedar').click();
    await eventually(() => page.chosenNames, ['Cedar']);
    expect(page.mapCard).to.equal('Cedar');
    await page.press(HIDE);
    expect(page.all('.leaflet-container')).to.deep.equal([]);
  });
});
