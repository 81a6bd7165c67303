// The pictures of the map, and the news that they do not come. One missing tile is the edge of the
// covered area, not a failure: it takes three without a single success, or a whole view of them.
import { TileLayer, type LeafletMap } from './leaflet-library.js';
import type { MapSurfaceOptions } from './map-surface.js';

const FAILURES_IN_A_ROW = 3;

/**
 * Leaflet throws inside an image callback for a placeholder that it does not know; as text in the
 * address it is merely a tile that cannot be found.
 */
function safeTemplate(url: string): string {
  return url.replace(/\{(?!(?:[sxyzr]|-y)\})|(?<!\{(?:[sxyzr]|-y))\}/g, encodeURIComponent);
}

type TileNews = Pick<MapSurfaceOptions, 'onTilesFailed' | 'onTilesRecovered'>;

/** Reports failure and recovery; the answer says whether the tiles count as failed now. */
function watchTiles(layer: TileLayer, options: TileNews): () => boolean {
  let loaded = 0;
  let failed = 0;
  let isReported = false;
  const reportAfter = (failures: number): void => {
    if (isReported || loaded > 0 || failed < failures) return;
    isReported = true;
    options.onTilesFailed();
  };
  layer.on({
    loading: () => {
      loaded = failed = 0;
    },
    tileload: () => {
      loaded += 1;
      if (!isReported) return;
      isReported = false;
      options.onTilesRecovered?.();
    },
    tileerror: () => {
      failed += 1;
      reportAfter(FAILURES_IN_A_ROW);
    },
    load: () => {
      reportAfter(1);
    },
  });
  return () => isReported;
}

/** Adds the tiles to a map, which removes them with itself. The answer asks again after a failure. */
export function addTiles(
  map: LeafletMap,
  options: TileNews & Pick<MapSurfaceOptions, 'tiles'>,
): () => void {
  const layer = new TileLayer(safeTemplate(options.tiles.url), {
    maxZoom: options.tiles.maxZoom,
    // OpenStreetMap refuses requests without a Referer, which is what a page's own no-referrer or
    // same-origin policy makes of them. Of the values that send one to another site `strict-origin`
    // says least: the host's name, never the path or the query, and nothing from https to http.
    referrerPolicy: 'strict-origin',
  });
  const hasFailed = watchTiles(layer, options);
  layer.addTo(map);
  return () => {
    if (hasFailed()) layer.redraw();
  };
}
