import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  clusterIndex,
  drawableMarkers,
  pinOffsets,
} from '../../src/hub-finder/leaflet-clusters.js';
import { MapPage, marker, town } from '../support/map-page.js';

const ENGLAND = { west: -6, south: 50, east: 2, north: 55.8 };
const TOWN = { west: -1.5, south: 52.9, east: -1.43, north: 52.94 };

describe('clusterIndex', () => {
  const placed = fc.uniqueArray(
    fc.record({
      id: fc.string({ maxLength: 4 }),
      lat: fc.double({ min: 49.9, max: 59, noNaN: true }),
      lng: fc.double({ min: -8, max: 1.8, noNaN: true }),
    }),
    { selector: ({ id }) => id, maxLength: 60 },
  );

  it('counts every place exactly once at every zoom, whatever is selected', () => {
    fc.assert(
      fc.property(placed, fc.integer({ min: 3, max: 19 }), (points, zoom) => {
        const markers = points.map(({ id, lat, lng }) => marker(id, lat, lng));
        const index = clusterIndex(markers, 19);
        const box = { west: -180, south: -85, east: 180, north: 85, zoom };
        const items = index.itemsIn(box, undefined);
        const orders = items.map(({ order }) => order);
        expect(items.reduce((sum, { count }) => sum + count, 0)).to.equal(points.length);
        expect(orders).to.deep.equal([...orders].sort((one, other) => one - other));
        const first = markers[0];
        if (first === undefined) return;
        const alone = index.itemsIn(box, first.id).filter((item) => item.marker === first);
        expect(alone.length).to.equal(1);
      }),
    );
  });

  it('is built anew only when a point has changed', () => {
    const first = clusterIndex([marker('a', 51, 0), marker('b', 52, 0)], 19);
    const renamed = clusterIndex(
      [marker('a', 51, 0, { name: 'New' }), marker('b', 52, 0)],
      19,
      first,
    );
    expect(renamed.tree).to.equal(first.tree);
    expect(renamed.markerOf('a')?.name).to.equal('New');
    const moved = clusterIndex([marker('a', 51, 0), marker('b', 52, 0.1)], 19, first);
    expect(moved.tree).not.to.equal(first.tree);
  });

  it('has no clusters at the closest zoom', () => {
    const same = Array.from({ length: 20 }, (_, index) => marker(String(index), 52.9, -1.4));
    const items = clusterIndex(same, 19).itemsIn({ ...ENGLAND, zoom: 19 }, undefined);
    expect(items.map(({ count }) => count)).to.deep.equal(Array<number>(20).fill(1));
  });

  it('never draws more than 300 items, and then the first of the list', () => {
    const same = Array.from({ length: 5000 }, (_, index) => marker(String(index), 52.9, -1.4));
    const items = clusterIndex(same, 19).itemsIn({ ...ENGLAND, zoom: 19 }, undefined);
    expect([items.length, items[0]?.order, items[299]?.order]).to.deep.equal([300, 0, 299]);
  });
});

describe('drawableMarkers', () => {
  it('keeps the first of each id and only points on the map', () => {
    const kept = drawableMarkers([
      marker('a', 51, 0),
      marker('a', 52, 0),
      marker('b', Number.NaN, 0),
      marker('c', 51, 181),
      marker('d', -90, 0),
      marker('e', 0, 0),
    ]);
    expect(kept.map(({ id, point }) => [id, point.lat])).to.deep.equal([
      ['a', 51],
      ['e', 0],
    ]);
  });
});

describe('pinOffsets', () => {
  it('spreads places of one building at least 44 px apart', () => {
    const index = clusterIndex(
      Array.from({ length: 40 }, (_, number) => marker(String(number), 52.9, -1.4)),
      19,
    );
    const offsets = pinOffsets(index.itemsIn({ ...ENGLAND, zoom: 19 }, undefined));
    const distances = offsets.flatMap(([x, y], at) =>
      offsets.slice(at + 1).map(([otherX, otherY]) => Math.hypot(x - otherX, y - otherY)),
    );
    expect(offsets[0]).to.deep.equal([0, 0]);
    expect(Math.min(...distances)).to.be.at.least(43);
  });
});

describe('clusters on the map', () => {
  let page: MapPage;
  const open = (): MapPage => (page = new MapPage());
  afterEach(() => {
    page.remove();
  });

  it('draws near places as one button that says how many they are', () => {
    const { surface } = open();
    surface.setMarkers([...town, marker('leeds', 53.8, -1.55, { position: 4 })]);
    surface.fit(ENGLAND);
    expect(page.names).to.deep.equal(['4 places here. Zoom in.']);
    surface.fit({ west: -2, south: 52.8, east: -1, north: 54 });
    expect(page.names).to.deep.equal(['3 places here. Zoom in.', '4. Hub leeds']);
  });

  it('opens a cluster and puts the focus on its first place', () => {
    const { surface } = open();
    surface.setMarkers([...town, marker('leeds', 53.8, -1.55, { position: 4 })]);
    surface.fit({ west: -2, south: 52.8, east: -1, north: 54 });
    const cluster = page.button('3 places here. Zoom in.');
    cluster.focus();
    cluster.click();
    expect(page.names).to.include.members(['1. Hub a']);
    expect(page.focused?.getAttribute('aria-label')).to.equal('1. Hub a');
    expect(page.selected).to.deep.equal([]);
  });

  it('opens a cluster of places in one building', () => {
    const { surface } = open();
    surface.setMarkers([marker('a', 52.92, -1.46), marker('b', 52.92, -1.46)]);
    surface.fit(TOWN);
    page.button('2 places here. Zoom in.').click();
    expect(page.names).to.deep.equal(['Hub a', 'Hub b']);
    const [one, other] = page.names.map((name) => page.button(name ?? '').getBoundingClientRect());
    expect(Math.hypot(one!.x - other!.x, one!.y - other!.y)).to.be.at.least(43);
  });

  it('draws the selected place out of its cluster, before it and above it', () => {
    const { surface } = open();
    surface.setMarkers([...town, marker('leeds', 53.8, -1.55, { position: 4 })]);
    surface.fit({ west: -2, south: 52.8, east: -1, north: 54 });
    surface.select('a');
    expect(page.names).to.deep.equal(['1. Hub a', '3 places here. Zoom in.', '4. Hub leeds']);
    const [pin, cluster] = page.all('.map-spot');
    expect(Number(pin!.style.zIndex)).to.be.greaterThan(Number(cluster!.style.zIndex));
  });

  it('keeps only what is in and near the view in the document, of 10,000 places', () => {
    const { surface } = open();
    const grid = Array.from({ length: 10_000 }, (_, index) =>
      marker(String(index), 50 + (index % 100) * 0.05, -5 + Math.floor(index / 100) * 0.06),
    );
    surface.setMarkers(grid);
    surface.fit(ENGLAND);
    expect(page.names.length).to.be.within(1, 150);
    surface.fit({ west: -1.5, south: 52.9, east: -1.3, north: 53 });
    expect(page.names.length).to.be.within(1, 150);
  });
});
