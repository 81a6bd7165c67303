import { createMapSurface } from '../../src/hub-finder/leaflet-surface.js';
import type {
  MapMarker,
  MapStrings,
  MapSurface,
  MapSurfaceOptions,
} from '../../src/hub-finder/map-surface.js';

/** One transparent pixel, so that no test needs the network. */
export const PIXEL =
  'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==#{z}/{x}/{y}';

export const strings: MapStrings = {
  mapLabel: 'Map of family hubs',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  locate: 'Show where I am',
  scrollHint: 'Use two fingers to move the map',
  keyHint: 'Hold Ctrl and scroll to zoom',
  attributionPrefix: 'Map pictures:',
  origin: 'Where you searched',
  selected: 'Chosen in the list',
  cluster: (count) => `${String(count)} places here. Zoom in.`,
  marker: (name, position) => (position === undefined ? name : `${String(position)}. ${name}`),
};

export function marker(id: string, lat: number, lng: number, more?: Partial<MapMarker>): MapMarker {
  return {
    id,
    point: { lat, lng },
    name: `Hub ${id}`,
    position: undefined,
    approximate: false,
    ...more,
  };
}

/** A small town: three places far enough apart for zoom 13 and up. */
export const town: readonly MapMarker[] = [
  marker('a', 52.92, -1.48, { position: 1 }),
  marker('b', 52.93, -1.46, { position: 2, approximate: true }),
  marker('c', 52.91, -1.45, { position: 3 }),
];

/** The map of a test as its visitor meets it. */
export class MapPage {
  readonly surface: MapSurface;
  readonly root: ShadowRoot;
  readonly host: HTMLElement;
  readonly selected: string[] = [];
  tilesFailed = 0;
  tilesRecovered = 0;
  located = 0;

  constructor(
    options: Partial<MapSurfaceOptions> = {},
    { height = '400px', canLocate = true } = {},
  ) {
    const outer = document.createElement('div');
    this.root = outer.attachShadow({ mode: 'open' });
    this.host = document.createElement('div');
    this.host.style.width = '600px';
    this.host.style.height = height;
    this.root.append(this.host);
    document.body.append(outer);
    this.surface = createMapSurface({
      host: this.host,
      tiles: { url: PIXEL, attribution: '&copy; Someone', maxZoom: 19 },
      strings,
      reducedMotion: true,
      onSelect: (id) => {
        this.selected.push(id);
      },
      ...(canLocate && {
        onLocate: () => {
          this.located += 1;
        },
      }),
      onTilesFailed: () => {
        this.tilesFailed += 1;
      },
      onTilesRecovered: () => {
        this.tilesRecovered += 1;
      },
      ...options,
    });
  }

  /** Removes the map and what it stood in. */
  remove(): void {
    this.surface.destroy();
    this.root.host.remove();
  }

  all(selector: string): HTMLElement[] {
    return [...this.host.querySelectorAll<HTMLElement>(selector)];
  }

  one(selector: string): HTMLElement {
    const found = this.all(selector);
    if (found.length !== 1) throw new Error(`${String(found.length)} of ${selector}`);
    return found[0]!;
  }

  get view(): HTMLElement {
    return this.one('.map-view');
  }

  get focused(): Element | null {
    return this.root.activeElement;
  }

  /** Accessible names of pins and clusters, in tab order. */
  get names(): (string | null)[] {
    return this.all('.map-spot button').map((button) => button.getAttribute('aria-label'));
  }

  button(name: string): HTMLButtonElement {
    const found = [...this.host.querySelectorAll('button')].filter(
      (button) => button.getAttribute('aria-label') === name,
    );
    if (found.length !== 1) throw new Error(`${String(found.length)} of button "${name}"`);
    return found[0]!;
  }

  get tiles(): HTMLImageElement[] {
    return [...this.host.querySelectorAll<HTMLImageElement>('.leaflet-tile')];
  }

  /** Middle of a pin's point, in pixels from the map's top left corner. */
  pointOf(name: string): readonly [number, number] {
    const pin = this.button(name).getBoundingClientRect();
    const map = this.view.getBoundingClientRect();
    return [Math.round(pin.left + pin.width / 2 - map.left), Math.round(pin.bottom - map.top)];
  }

  press(key: string, more: KeyboardEventInit = {}): KeyboardEvent {
    const event = new KeyboardEvent('keydown', {
      key,
      bubbles: true,
      composed: true,
      cancelable: true,
      ...more,
    });
    (this.focused ?? this.view).dispatchEvent(event);
    return event;
  }

  turnWheel(deltaY: number, more: WheelEventInit = {}): WheelEvent {
    const { left, top } = this.view.getBoundingClientRect();
    const event = new WheelEvent('wheel', {
      deltaY,
      clientX: left + 300,
      clientY: top + 200,
      bubbles: true,
      composed: true,
      cancelable: true,
      ...more,
    });
    this.view.dispatchEvent(event);
    return event;
  }

  /** Zoom of the newest tiles, read from their addresses. */
  get zoom(): number {
    const zooms = this.tiles.map(({ src }) => Number(/#(\d+)\//.exec(src)?.[1]));
    return zooms.at(-1) ?? Number.NaN;
  }
}
