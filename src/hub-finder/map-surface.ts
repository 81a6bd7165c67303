/** A position in decimal degrees. Longitude 0 is Greenwich, so never test these for truth. */
export interface MapPoint {
  readonly lat: number;
  readonly lng: number;
}

/** A box in decimal degrees. */
export interface MapBounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** One place to draw. */
export interface MapMarker {
  readonly id: string;
  readonly point: MapPoint;
  readonly name: string;
  /** 1-based place in the list, drawn on the pin; undefined draws a pin without a number. */
  readonly position: number | undefined;
  /** True draws a dashed outline; the words belong in what `MapStrings.marker` returns. */
  readonly approximate: boolean;
}

/** Every word the map shows or speaks, in the visitor's language. */
export interface MapStrings {
  /** Name of the map region. */
  readonly mapLabel: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly locate: string;
  /** Shown for a moment when one finger moves on the map: "Use two fingers to move the map". */
  readonly scrollHint: string;
  /** Shown for a moment when the wheel turns over the map: "Hold Ctrl and scroll to zoom". */
  readonly keyHint: string;
  /** Stands before the attribution of the tiles. */
  readonly attributionPrefix: string;
  /** Name of the point that distances are measured from. */
  readonly origin: string;
  /** Description added to the selected pin's name. */
  readonly selected: string;
  /** Name of a button that stands for several places: "12 places here. Zoom in." */
  cluster(count: number): string;
  /** Name of a place's pin. */
  marker(name: string, position: number | undefined): string;
}

/** What a map needs to start. */
export interface MapSurfaceOptions {
  /** An empty element, already connected, inside an open shadow root. */
  readonly host: HTMLElement;
  readonly tiles: {
    /** Template with `{z}`, `{x}`, `{y}` and perhaps `{s}` or `{r}`. */
    readonly url: string;
    /** Plain text, or text with one `<a href="https://…">`; never treated as markup. */
    readonly attribution: string;
    readonly maxZoom: number;
  };
  readonly strings: MapStrings;
  readonly reducedMotion: boolean;
  /** The visitor chose this place's pin. Nothing is selected until `select` is called. */
  onSelect(id: string): void;
  /** Present: the map has a button that calls it. */
  onLocate?(): void;
  /** No tile arrives any more; markers and controls still work. Called once until they recover. */
  onTilesFailed(): void;
  /** Tiles arrive again after `onTilesFailed`. */
  onTilesRecovered?(): void;
}

/** A map on screen. After `destroy` every method does nothing. */
export interface MapSurface {
  /** Replaces all markers; their order is the keyboard order. Repeated ids and unusable points are left out. */
  setMarkers(markers: readonly MapMarker[]): void;
  /** Marks one place and brings it into view, drawn out of its cluster; never moves the focus. */
  select(id: string | undefined): void;
  /** Shows this box; remembered until the host has a size. */
  fit(bounds: MapBounds): void;
  /** Draws or removes the point that distances are measured from. */
  setOrigin(point: MapPoint | undefined): void;
  /** Changes the language. */
  setStrings(strings: MapStrings): void;
  /** Looks at the host's size again. Usually not needed: the map watches its host. */
  resize(): void;
  /** Removes every node, listener and timer. */
  destroy(): void;
}

/** Puts a map into a host. Throws nothing for bad data. */
export type CreateMapSurface = (options: MapSurfaceOptions) => MapSurface;
