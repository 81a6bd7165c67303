import { expect } from '@open-wc/testing';
import { MapPage, marker, strings, town } from '../support/map-page.js';

const TOWN = { west: -1.5, south: 52.9, east: -1.43, north: 52.94 };
const LONDON = { west: -0.1, south: 51.4, east: 0.1, north: 51.55 };

describe('createMapSurface', () => {
  let page: MapPage;

  const open = (...options: ConstructorParameters<typeof MapPage>): MapPage => {
    page = new MapPage(...options);
    return page;
  };
  afterEach(() => {
    page.remove();
  });

  it('draws a named button of 44 px for every place, in list order', () => {
    const { surface } = open();
    surface.setMarkers(town);
    surface.fit(TOWN);
    expect(page.names).to.deep.equal(['1. Hub a', '2. Hub b', '3. Hub c']);
    for (const button of page.all('.map-pin')) {
      const { width, height } = button.getBoundingClientRect();
      expect([button.localName, width >= 44, height >= 44]).to.deep.equal(['button', true, true]);
    }
    expect(page.all('.map-shape').map((shape) => shape.textContent)).to.deep.equal(['1', '2', '3']);
  });

  it('outlines an approximate place differently', () => {
    const { surface } = open();
    surface.setMarkers(town);
    surface.fit(TOWN);
    const outlines = page.all('.map-shape').map((shape) => getComputedStyle(shape).borderTopStyle);
    expect(outlines).to.deep.equal(['solid', 'dashed', 'solid']);
  });

  it('draws places on and around the Greenwich meridian where they are', () => {
    const { surface } = open();
    surface.setMarkers([
      marker('west', 51.48, -0.09),
      marker('zero', 51.48, 0),
      marker('east', 51.48, 0.09),
    ]);
    surface.fit(LONDON);
    const [west, zero, east] = ['Hub west', 'Hub zero', 'Hub east'].map((name) =>
      page.pointOf(name),
    );
    expect(zero![0]).to.equal(300);
    expect(zero![0] - west![0]).to.equal(east![0] - zero![0]);
    expect([west![1], east![1]]).to.deep.equal([zero![1], zero![1]]);
  });

  it('draws the equator and longitude 0 as a place like any other', () => {
    const { surface } = open();
    surface.setMarkers([marker('null', 0, 0)]);
    surface.setOrigin({ lat: 0, lng: 0 });
    surface.fit({ west: 0, south: 0, east: 0, north: 0 });
    expect(page.pointOf('Hub null')).to.deep.equal([300, 200]);
    expect(page.all('.map-origin').length).to.equal(1);
  });

  it('shows all places when nobody says what to show', async () => {
    const { surface } = open();
    surface.setMarkers(town);
    await Promise.resolve();
    expect(page.names).to.deep.equal(['1. Hub a', '2. Hub b', '3. Hub c']);
  });

  it('leaves out repeated ids and points that are nowhere', () => {
    const { surface } = open();
    surface.setMarkers([
      marker('a', 52.92, -1.48),
      marker('a', 52.93, -1.46),
      marker('nan', Number.NaN, -1.46),
      marker('far', 52.9, Number.POSITIVE_INFINITY),
      marker('pole', 90, 0),
      marker('__proto__', 52.91, -1.45),
    ]);
    surface.fit(TOWN);
    surface.fit({ west: Number.NaN, south: 0, east: 0, north: 0 });
    surface.setOrigin({ lat: Number.NaN, lng: 0 });
    expect(page.names).to.deep.equal(['Hub a', 'Hub __proto__']);
    expect(page.all('.map-origin')).to.deep.equal([]);
  });

  it('shows markup in a name as the text it is', () => {
    const { surface } = open();
    surface.setMarkers([marker('a', 52.92, -1.48, { name: '<img src=x onerror=alert(1)>' })]);
    surface.fit(TOWN);
    expect(page.names).to.deep.equal(['<img src=x onerror=alert(1)>']);
    expect(page.all('.map-spot img')).to.deep.equal([]);
  });

  it('tells of a chosen pin and marks it only when told to', () => {
    const { surface } = open();
    surface.setMarkers(town);
    surface.fit(TOWN);
    page.button('2. Hub b').click();
    expect(page.selected).to.deep.equal(['b']);
    expect(page.all('[aria-current]')).to.deep.equal([]);
    surface.select('b');
    expect(page.one('[aria-current="true"]').getAttribute('aria-label')).to.equal('2. Hub b');
    expect(page.one('[aria-current]').getAttribute('aria-description')).to.equal(
      'Chosen in the list',
    );
    surface.select(undefined);
    expect(page.all('[aria-current]')).to.deep.equal([]);
  });

  it('pans to a place selected in the list and leaves the focus where it is', () => {
    const { surface } = open();
    surface.setMarkers([...town, marker('far', 53.4, -2.2)]);
    surface.fit(TOWN);
    const elsewhere = document.createElement('button');
    page.root.append(elsewhere);
    elsewhere.focus();
    surface.select('far');
    expect(page.pointOf('Hub far')).to.deep.equal([300, 200]);
    expect(page.focused).to.equal(elsewhere);
  });

  it('selects a place that was asked for before there was a view', async () => {
    const { surface } = open();
    surface.setMarkers(town);
    surface.select('c');
    await Promise.resolve();
    expect(page.pointOf('3. Hub c')).to.deep.equal([300, 200]);
  });

  it('marks where the search began and takes the mark away again', () => {
    const { surface } = open();
    surface.fit(LONDON);
    surface.setOrigin({ lat: 51.475, lng: 0 });
    const origin = page.one('.map-origin');
    expect([origin.getAttribute('role'), origin.getAttribute('aria-label')]).to.deep.equal([
      'img',
      'Where you searched',
    ]);
    surface.setOrigin(undefined);
    expect(page.all('.map-origin')).to.deep.equal([]);
  });

  it('changes every word with the language', () => {
    const { surface } = open();
    surface.setMarkers(town);
    surface.fit(TOWN);
    surface.setOrigin({ lat: 52.92, lng: -1.46 });
    surface.setStrings({
      ...strings,
      mapLabel: 'Map',
      zoomIn: 'Chwyddo',
      origin: 'Man',
      marker: (name) => `${name}!`,
    });
    expect(page.view.getAttribute('aria-label')).to.equal('Map');
    expect(page.button('Chwyddo').title).to.equal('Chwyddo');
    expect(page.one('.map-origin').getAttribute('aria-label')).to.equal('Man');
    expect(page.names).to.deep.equal(['Hub a!', 'Hub b!', 'Hub c!']);
  });

  it('has a location button only when someone listens', () => {
    open();
    page.button('Show where I am').click();
    expect(page.located).to.equal(1);
    page.remove();
    open({}, { canLocate: false });
    expect(page.all('.map-control').map(({ title }) => title)).to.deep.equal([
      'Zoom in',
      'Zoom out',
    ]);
  });

  it('keeps its controls, attribution and hint in front of the pictures', () => {
    const { surface } = open();
    // 270 px right of the middle and 148 px above it: the pin stands behind the first control.
    surface.setMarkers([marker('behind', 51.503954, 0.011587)]);
    surface.fit({ west: 0, south: 51.5, east: 0, north: 51.5 });
    expect(page.pointOf('Hub behind')).to.deep.equal([570, 52]);
    for (const part of ['.map-control[title="Zoom in"]', '.map-attribution']) {
      const element = page.one(part);
      const { left, top, width, height } = element.getBoundingClientRect();
      const front = page.root.elementFromPoint(left + width / 2, top + height / 2);
      expect(element.contains(front), part).to.equal(true);
    }
  });

  it('waits for a size before it asks for any tile, then shows what was asked for', async () => {
    const { surface } = open();
    page.host.style.display = 'none';
    surface.setMarkers(town);
    surface.fit(TOWN);
    await Promise.resolve();
    expect(page.tiles).to.deep.equal([]);
    page.host.style.display = 'block';
    surface.resize();
    expect(page.names).to.deep.equal(['1. Hub a', '2. Hub b', '3. Hub c']);
    expect(page.tiles.length).to.be.greaterThan(0);
  });
});
