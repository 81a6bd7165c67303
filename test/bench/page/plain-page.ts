/**
 * The page that a competent developer would write with Leaflet and Leaflet.markercluster: markers made as in the
 * plug-in's own example of 10,000, added in bulk, and beside the map a list with a text box and a choice of role.
 * What is searched is folded once, and only `rowsDrawn` rows are in the document.
 */
import type * as Leaflet from 'leaflet';
import type { SamplePlace } from '../sample-feed.js';

interface ClusterOptions {
  readonly chunkedLoading: boolean;
  readonly chunkProgress?: (processed: number, total: number) => void;
}

interface ClusterGroup extends Leaflet.Layer {
  addLayers(layers: readonly Leaflet.Layer[]): this;
  clearLayers(): this;
}

declare const L: typeof Leaflet & { markerClusterGroup(options: ClusterOptions): ClusterGroup };

export interface PlainOptions {
  readonly chunkedLoading: boolean;
  readonly hasMap: boolean;
  readonly rowsDrawn: number;
}

interface Entry {
  readonly place: SamplePlace;
  readonly text: string;
}

const EVERY_PLACE: Leaflet.LatLngBoundsExpression = [
  [50.2, -4.6],
  [55.3, 1.6],
];

const find = (selector: string): Element => document.querySelector(selector) as Element;
const valueOf = (selector: string): string => (find(selector) as HTMLInputElement).value;

function element(
  tag: string,
  text: string,
  attributes: Readonly<Record<string, string>> = {},
): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function rowOf({ name, role, address, contacts, geo, hours }: SamplePlace): HTMLElement {
  const row = document.createElement('li');
  const phone = contacts[0]?.phone ?? '';
  const times = hours.map(({ days, opens, closes }) => `${days.join(', ')} ${opens}–${closes}`);
  row.append(
    element('h3', name),
    element('p', role),
    element('p', [...address.lines, address.town, address.postcode].join(', ')),
    element('p', times.join('; ')),
    element('a', `Call ${phone}`, { href: `tel:${phone}` }),
    element('a', 'Directions', {
      href: `https://maps.example/?to=${String(geo.lat)},${String(geo.lng)}`,
    }),
  );
  return row;
}

/** Fills the page. Resolves when every marker is on the map; `draw` filters by what the form says. */
export function startPage(
  places: readonly SamplePlace[],
  { chunkedLoading, hasMap, rowsDrawn }: PlainOptions,
): { readonly draw: () => number; readonly whole: () => Promise<void> } {
  const entries = places.map((place): Entry => {
    const { lines, town, postcode } = place.address;
    return { place, text: [place.name, town, ...lines, postcode].join(' ').toLowerCase() };
  });
  let finished = Promise.resolve();
  let finish = (): void => undefined;
  const map = hasMap ? startMap() : undefined;
  const group = L.markerClusterGroup({
    chunkedLoading,
    chunkProgress: (processed, total) => {
      if (processed === total) finish();
    },
  });
  const markers = new Map(
    (map ? places : []).map(({ id, name, geo }) => {
      const marker = L.marker(L.latLng(geo.lat, geo.lng), { title: name });
      marker.bindPopup(name);
      return [id, marker];
    }),
  );

  const draw = (): number => {
    const role = valueOf('#role');
    const query = valueOf('#text').trim().toLowerCase();
    const found = entries.filter(
      ({ place, text }) => (role === '' || place.role === role) && text.includes(query),
    );
    find('#count').textContent = `${String(found.length)} places`;
    find('#rows').replaceChildren(...found.slice(0, rowsDrawn).map(({ place }) => rowOf(place)));
    if (!map) return found.length;
    if (chunkedLoading && found.length > 0) {
      finished = new Promise((resolve) => {
        finish = resolve;
      });
    }
    group.clearLayers();
    group.addLayers(found.map(({ place }) => markers.get(place.id) as Leaflet.Marker));
    return found.length;
  };

  draw();
  if (map) map.addLayer(group);
  find('#role').addEventListener('change', draw);
  find('#text').addEventListener('input', draw);
  return { draw, whole: () => finished };
}

function startMap(): Leaflet.Map {
  const map = L.map('map').fitBounds(EVERY_PLACE);
  L.tileLayer('/tile.svg?{z}/{x}/{y}', { maxZoom: 19, attribution: 'The bench' }).addTo(map);
  return map;
}
