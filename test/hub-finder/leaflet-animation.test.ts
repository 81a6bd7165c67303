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

  it('moves its pins with the zoom and draws them anew after it', async () => {
    const before = page.pointOf('1. Hub a');
    const { zoom } = page;
    page.button('Zoom in').click();
    await waitUntil(() => page.zoom === zoom + 1, 'the zoom has ended', { timeout: 4000 });
    await waitUntil(() => page.all('.leaflet-zoom-anim').length === 0, 'and is over', {
      timeout: 4000,
    });
    const [x, y] = page.pointOf('1. Hub a');
    expect([
      Math.abs(x - 300 - 2 * (before[0] - 300)) <= 2,
      Math.abs(y - 200 - 2 * (before[1] - 200)) <= 2,
    ]).to.deep.equal([true, true]);
  });

  it('survives being removed in the middle of a zoom', async () => {
    const errors: string[] = [];
    const note = (event: ErrorEvent): void => {
      errors.push(event.message);
    };
    window.addEventListener('error', note);
    page.button('Zoom in').click();
    await waitUntil(() => page.all('.leaflet-zoom-anim').length > 0, 'the zoom begins', {
      timeout: 4000,
    });
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
