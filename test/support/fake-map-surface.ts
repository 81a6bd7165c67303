import type {
  MapBounds,
  MapMarker,
  MapPoint,
  MapStrings,
  MapSurface,
  MapSurfaceOptions,
} from '../../src/hub-finder/map-surface.js';

/** A map without a map: remembers what it was told and lets a test act as the visitor. */
export class FakeMapSurface implements MapSurface {
  readonly options: MapSurfaceOptions;
  /** Every call in order: the method's name, then its arguments. */
  readonly calls: (readonly [keyof MapSurface, ...unknown[]])[] = [];
  markers: readonly MapMarker[] = [];
  selectedId: string | undefined;
  bounds: MapBounds | undefined;
  origin: MapPoint | undefined;
  strings: MapStrings;
  isDestroyed = false;

  constructor(options: MapSurfaceOptions) {
    this.options = options;
    this.strings = options.strings;
  }

  setMarkers(markers: readonly MapMarker[]): void {
    this.calls.push(['setMarkers', markers]);
    this.markers = markers;
  }

  select(id: string | undefined): void {
    this.calls.push(['select', id]);
    this.selectedId = id;
  }

  fit(bounds: MapBounds): void {
    this.calls.push(['fit', bounds]);
    this.bounds = bounds;
  }

  setOrigin(point: MapPoint | undefined): void {
    this.calls.push(['setOrigin', point]);
    this.origin = point;
  }

  setStrings(strings: MapStrings): void {
    this.calls.push(['setStrings', strings]);
    this.strings = strings;
  }

  resize(): void {
    this.calls.push(['resize']);
  }

  destroy(): void {
    this.calls.push(['destroy']);
    this.isDestroyed = true;
  }

  /** The visitor presses a pin. */
  choose(id: string): void {
    if (!this.markers.some((marker) => marker.id === id)) throw new Error(`no marker "${id}"`);
    this.options.onSelect(id);
  }

  /** The visitor presses the map's own location button. */
  locate(): void {
    if (!this.options.onLocate) throw new Error('no location button');
    this.options.onLocate();
  }

  /** Names of the methods called so far. */
  get callNames(): (keyof MapSurface)[] {
    return this.calls.map(([name]) => name);
  }
}

/** A factory to hand to a widget in place of the map file's, and the surfaces it has made. */
export function createFakeMapSurface(): {
  readonly create: (options: MapSurfaceOptions) => FakeMapSurface;
  readonly surfaces: FakeMapSurface[];
} {
  const surfaces: FakeMapSurface[] = [];
  return {
    surfaces,
    create: (options) => {
      const surface = new FakeMapSurface(options);
      surfaces.push(surface);
      return surface;
    },
  };
}
