import { expect, waitUntil } from '@open-wc/testing';
import type { MapPage as Page } from '../support/map-page.js';

// A tab in the background draws no frames, and Leaflet keeps the function it finds while loading.
window.requestAnimationFrame = (draw) => window.setTimeout(() => draw(performance.now()), 16);
const { MapPage, town } = await import('../support/map-page.js');

const TOWN = { west: -1.5, south: 52.9, east: -1.43, north: 52.94 };

describe('an animated map', () => {
  let page: Page;
  beforeEach(() => {
    page = new MapPage({ reducedMotion: false });
    page.surface.setMarkers(town);
    page.surface.fit(TOWN);
  });
  afterEach(() => {
    page.remove();
  });

  const inZoom = (): Promise<void> =>
    waitUntil(() => page.all('.leaflet-zoom-anim').length > 0, 'the zoom begins', {
      timeout: 4000,
    });
  /** Where the first pin is going, whether or not it has arrived. */
  const target = (): number[] => {
    const { transform } = page.all('.map-spot')[0]!.style;
    return (transform.match(/-?\d+(?=px)/g) ?? []).slice(0, 2).map(Number);
  };

  it('sends its pins where they will be when the zoom has ended', async () => {
    const [x = 0, y = 0] = target();
    page.button('Zoom in').click();
    await inZoom();
    const [nextX = 0, nextY = 0] = target();
    expect(Math.abs(nextX - (300 + 2 * (x - 300)))).to.be.at.most(1);
    expect(Math.abs(nextY - (200 + 2 * (y - 200)))).to.be.at.most(1);
    const isOver = (): boolean => page.all('.leaflet-zoom-anim').length === 0;
    await waitUntil(isOver, 'the zoom is over', { timeout: 4000 });
    expect(target()).to.deep.equal([nextX, nextY]);
  });

  it('survives being removed in the middle of a zoom', async () => {
    const errors: string[] = [];
    const note = (event: ErrorEvent): void => {
      errors.push(event.message);
    };
    window.addEventListener('error', note);
    page.button('Zoom in').click();
    await inZoom();
    page.remove();
    const end = performance.now() + 400;
    await waitUntil(() => performance.now() > end, 'the zoom would have ended', { timeout: 4000 });
    window.removeEventListener('error', note);
    expect(errors).to.deep.equal([]);
  });
});

describe('a map for visitors who asked for less motion', () => {
  it('has no animation to begin with', () => {
    const page = new MapPage({ reducedMotion: true });
    page.surface.setMarkers(town);
    page.surface.fit(TOWN);
    page.button('Zoom in').click();
    expect(page.all('.leaflet-zoom-anim, .leaflet-pan-anim, .leaflet-fade-anim')).to.deep.equal([]);
    page.remove();
  });
});
