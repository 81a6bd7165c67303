import { expect, waitUntil } from '@open-wc/testing';
import { MapPage, PIXEL, strings, town } from '../support/map-page.js';
import { createMapSurface } from '../../src/hub-finder/leaflet-surface.js';

const TOWN = { west: -1.5, south: 52.9, east: -1.43, north: 52.94 };
const BROKEN = 'data:text/plain,none#{z}/{x}/{y}';

/** Ends after the browser has given up on a picture that was asked for later than any tile. */
function brokenPicture(): Promise<void> {
  return new Promise((resolve) => {
    const picture = new Image();
    picture.onerror = () => {
      resolve();
    };
    picture.src = BROKEN;
  });
}

/** Counts listeners on window and document that are added and not removed. */
function watchListeners(): { readonly left: () => string[]; readonly stop: () => void } {
  const left: string[] = [];
  const restore = [window, document].map((target) => {
    const { addEventListener, removeEventListener } = target;
    const name = target === window ? 'window' : 'document';
    Object.assign(target, {
      addEventListener(...values: Parameters<typeof addEventListener>) {
        left.push(`${name} ${values[0]}`);
        addEventListener.apply(target, values);
      },
      removeEventListener(...values: Parameters<typeof removeEventListener>) {
        const at = left.indexOf(`${name} ${values[0]}`);
        if (at >= 0) left.splice(at, 1);
        removeEventListener.apply(target, values);
      },
    });
    return () => {
      Reflect.deleteProperty(target, 'addEventListener');
      Reflect.deleteProperty(target, 'removeEventListener');
    };
  });
  return {
    left: () => left,
    stop: () => {
      for (const act of restore) act();
    },
  };
}

describe('the map as a guest', () => {
  it('leaves no node, listener, style or global after 50 visits', () => {
    const before = {
      globals: Object.keys(window).sort(),
      body: document.body.className,
      html: document.documentElement.getAttribute('style'),
      nodes: document.querySelectorAll('*').length,
      sheets: document.adoptedStyleSheets.length,
    };
    const listeners = watchListeners();
    for (let visit = 0; visit < 50; visit += 1) {
      const page = new MapPage({ reducedMotion: visit % 2 === 0 });
      page.surface.setMarkers(town);
      page.surface.fit(TOWN);
      page.button('Zoom out').click();
      page.turnWheel(-10);
      page.view.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
      page.surface.destroy();
      expect(page.host.childNodes.length).to.equal(0);
      expect(page.root.adoptedStyleSheets).to.deep.equal([]);
      page.root.host.remove();
    }
    listeners.stop();
    expect(listeners.left()).to.deep.equal([]);
    expect({
      globals: Object.keys(window).sort(),
      body: document.body.className,
      html: document.documentElement.getAttribute('style'),
      nodes: document.querySelectorAll('*').length,
      sheets: document.adoptedStyleSheets.length,
    }).to.deep.equal(before);
  });

  it('leaves a page’s own older Leaflet as it is', () => {
    const own = { version: '0.7.7' };
    Object.assign(window, { L: own });
    const page = new MapPage();
    page.surface.fit(TOWN);
    expect((window as unknown as { readonly L: unknown }).L).to.equal(own);
    page.remove();
    expect((window as unknown as { readonly L: unknown }).L).to.equal(own);
    delete (window as unknown as { L?: unknown }).L;
  });

  it('does nothing more once it is destroyed', () => {
    const page = new MapPage();
    page.remove();
    page.surface.setMarkers(town);
    page.surface.select('a');
    page.surface.fit(TOWN);
    page.surface.setOrigin({ lat: 0, lng: 0 });
    page.surface.setStrings(strings);
    page.surface.resize();
    page.surface.destroy();
    expect(page.host.childNodes.length).to.equal(0);
  });

  it('shares one style sheet between two maps and takes it away with the second', () => {
    const page = new MapPage();
    const second = document.createElement('div');
    page.root.append(second);
    const other = createMapSurface({
      host: second,
      tiles: { url: PIXEL, attribution: 'Else', maxZoom: 19 },
      strings,
      reducedMotion: true,
      onSelect: () => undefined,
      onTilesFailed: () => undefined,
    });
    page.surface.setMarkers(town);
    page.surface.fit(TOWN);
    expect(page.root.adoptedStyleSheets.length).to.equal(1);
    expect(second.querySelectorAll('.map-pin').length).to.equal(0);
    page.surface.destroy();
    expect(page.root.adoptedStyleSheets.length).to.equal(1);
    other.destroy();
    expect(page.root.adoptedStyleSheets.length).to.equal(0);
    page.remove();
  });

  it('brings Leaflet’s rules into the shadow root', () => {
    const page = new MapPage();
    page.surface.fit(TOWN);
    expect(getComputedStyle(page.one('.leaflet-tile-pane')).position).to.equal('absolute');
    expect(getComputedStyle(page.tiles[0]!).position).to.equal('absolute');
    page.remove();
  });

  it('passes axe with pins, a cluster, a selected place and an origin', async () => {
    const page = new MapPage({
      tiles: {
        url: PIXEL,
        attribution: '© <a href="https://tiles.example/copyright">Tiles</a>',
        maxZoom: 19,
      },
    });
    page.surface.setMarkers(town);
    page.surface.fit({ west: -2, south: 52.8, east: -1, north: 54 });
    page.surface.select('a');
    page.surface.setOrigin({ lat: 53, lng: -1.5 });
    await expect(page.root.host).to.be.accessible();
    page.remove();
  });

  it('stays left to right on a page that is not, with its controls on the other side', () => {
    const page = new MapPage();
    const controls = (): number => page.one('.map-controls').getBoundingClientRect().left;
    const left = page.host.getBoundingClientRect().left;
    expect(controls() - left).to.equal(548);
    (page.root.host as HTMLElement).dir = 'rtl';
    page.surface.setMarkers(town);
    page.surface.fit(TOWN);
    expect(controls() - page.host.getBoundingClientRect().left).to.equal(8);
    expect(page.pointOf('1. Hub a')[0]).to.be.lessThan(page.pointOf('3. Hub c')[0]);
    page.remove();
  });
});

describe('tiles', () => {
  const tiles = (url: string): { url: string; attribution: string; maxZoom: number } => ({
    url,
    attribution: 'Someone',
    maxZoom: 19,
  });

  it('are asked for with the site’s name as referrer and without words', () => {
    const page = new MapPage();
    page.surface.fit(TOWN);
    const [tile] = page.tiles;
    expect([tile?.referrerPolicy, tile?.alt]).to.deep.equal(['strict-origin', '']);
    page.remove();
  });

  it('are reported once when they fail, and the map stays usable', async () => {
    const page = new MapPage({ tiles: tiles(BROKEN) });
    page.surface.setMarkers(town);
    page.surface.fit(TOWN);
    await waitUntil(() => page.tilesFailed > 0, 'the failure is reported');
    page.button('Zoom in').click();
    page.button('Zoom out').click();
    await brokenPicture();
    page.button('1. Hub a').click();
    expect([page.tilesFailed, page.selected, page.names.length]).to.deep.equal([1, ['a'], 3]);
    page.remove();
  });

  it('are reported when they come back', async () => {
    const page = new MapPage({ tiles: tiles(BROKEN) });
    page.surface.fit(TOWN);
    await waitUntil(() => page.tilesFailed > 0, 'the failure is reported');
    for (const tile of page.tiles) tile.src = PIXEL;
    page.button('Zoom in').click();
    const asked = page.tiles;
    for (const tile of asked) tile.src = PIXEL;
    await waitUntil(() => page.tilesRecovered > 0, 'the recovery is reported');
    expect([page.tilesFailed, page.tilesRecovered]).to.deep.equal([1, 1]);
    page.remove();
  });

  it('are asked for again when the browser is back online', async () => {
    const page = new MapPage({ tiles: tiles(BROKEN) });
    page.surface.fit(TOWN);
    const before = page.tiles;
    window.dispatchEvent(new Event('online'));
    expect(page.tiles).to.deep.equal(before);
    await waitUntil(() => page.tilesFailed > 0, 'the failure is reported');
    window.dispatchEvent(new Event('online'));
    expect(page.tiles.some((tile) => before.includes(tile))).to.equal(false);
    page.remove();
  });

  it('fail quietly for a placeholder that nobody fills', async () => {
    const page = new MapPage({ tiles: tiles('data:text/plain,{apikey}#{z}/{x}/{y}') });
    page.surface.fit(TOWN);
    await waitUntil(() => page.tilesFailed > 0, 'the failure is reported');
    expect(page.tiles[0]?.src).to.contain('%7Bapikey%7D');
    page.remove();
  });

  it('report nothing after the map has gone', async () => {
    const page = new MapPage({ tiles: tiles(BROKEN) });
    page.surface.fit(TOWN);
    page.remove();
    await brokenPicture();
    expect(page.tilesFailed).to.equal(0);
  });
});
