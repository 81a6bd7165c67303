// The map: Leaflet for tiles and projection, supercluster for what to draw, our own buttons for
// everything a visitor can reach. Reached only by import() and built into a file of its own.
import { clusterIndex, drawableMarkers, isDrawable } from './leaflet-clusters.js';
import { createFrame } from './leaflet-frame.js';
import { listenToGestures } from './leaflet-gestures.js';
import { createLeafletMap, type LeafletMap } from './leaflet-library.js';
import { createOriginMark, type OriginMark } from './leaflet-origin.js';
import { createPinPane, type Projection } from './leaflet-pins.js';
import { adoptStyles } from './leaflet-style-sheet.js';
import { addTiles } from './leaflet-tiles.js';
import {
  bringIntoView,
  draw,
  isShowable,
  openCluster,
  showResized,
  showWanted,
  type MapView,
} from './leaflet-view.js';
import type { CreateMapSurface, MapSurface, MapSurfaceOptions } from './map-surface.js';
import type { ZoomAnimEvent } from 'leaflet';

interface Parts {
  readonly view: MapView;
  readonly origin: OriginMark;
  readonly options: MapSurfaceOptions;
  readonly signal: AbortSignal;
}

function createView({ host, tiles, strings, reducedMotion, onLocate }: MapSurfaceOptions): MapView {
  const frame = createFrame({ tiles, strings }, onLocate !== undefined);
  host.append(frame.element);
  const maxZoom = Math.max(1, Math.min(24, Math.floor(tiles.maxZoom)));
  const map = createLeafletMap(frame.view, { maxZoom, reducedMotion });
  return {
    map,
    frame,
    pins: createPinPane(paneOf(map, 'markerPane')),
    maxZoom,
    motion: reducedMotion ? { animate: false } : {},
    strings,
    index: clusterIndex([], maxZoom),
    selectedId: undefined,
    wanted: undefined,
    isReady: false,
    openedOrder: undefined,
  };
}

function paneOf(map: LeafletMap, name: string): HTMLElement {
  return map.getPane(name) ?? map.createPane(name);
}

/** Where points will be once a zoom that is only just beginning has ended. */
function projectionAfter(map: LeafletMap, { center, zoom }: ZoomAnimEvent): Projection {
  // Rounded where Leaflet rounds, so that no pin moves by a pixel when the zoom is over.
  const middle = map
    .getSize()
    .divideBy(2)
    .add(map.containerPointToLayerPoint([0, 0]));
  const origin = map.project(center, zoom).subtract(middle).round();
  return (point) => map.project(point, zoom).round().subtract(origin);
}

function listenToMap({ view, origin }: Parts): void {
  const { map, pins } = view;
  const move = (project: Projection): void => {
    pins.move(project);
    origin.move(project);
  };
  map.on('zoomanim', (event) => {
    move(projectionAfter(map, event));
  });
  map.on('zoom viewreset', () => {
    move((point) => map.latLngToLayerPoint(point));
  });
  map.on('load', () => {
    view.isReady = true;
  });
  map.on('load moveend', () => {
    draw(view);
    view.openedOrder = undefined;
  });
}

function listenToPins({ view, options, signal }: Parts): void {
  const pane = paneOf(view.map, 'markerPane');
  const choose = (event: Event): void => {
    const item = view.pins.itemAt(event.target);
    if (item?.marker) options.onSelect(item.marker.id);
    else if (item) openCluster(view, item);
  };
  const followFocus = ({ target }: Event): void => {
    const item = view.pins.itemAt(target);
    // A press focuses too; panning then would move the pin away from under the pointer.
    const isByKey = target instanceof Element && target.matches(':focus-visible');
    if (!item || !isByKey) return;
    // The browser has scrolled the map's box to the button; the map pans instead.
    view.frame.view.scrollTo(0, 0);
    bringIntoView(view, item.point);
  };
  pane.addEventListener('click', choose, { signal });
  pane.addEventListener('focusin', followFocus, { signal });
}

function listenToVisitor(parts: Parts): void {
  const { view, options, signal } = parts;
  const { map, frame, motion } = view;
  listenToPins(parts);
  frame.onPress('zoomIn', () => map.zoomIn(1, motion));
  frame.onPress('zoomOut', () => map.zoomOut(1, motion));
  frame.onPress('locate', () => options.onLocate?.());
  listenToGestures({
    map,
    motion,
    signal,
    onRefused: (how) => {
      frame.showHint(how === 'touch' ? view.strings.scrollHint : view.strings.keyHint);
    },
  });
}

function surfaceOf({ view, origin, signal }: Parts, destroy: () => void): MapSurface {
  const alive =
    <Values extends readonly unknown[]>(act: (...values: Values) => void) =>
    (...values: Values): void => {
      if (!signal.aborted) act(...values);
    };
  return {
    setMarkers: alive((markers) => {
      view.index = clusterIndex(drawableMarkers(markers), view.maxZoom, view.index);
      draw(view);
    }),
    select: alive((id) => {
      view.selectedId = id;
      const marker = id === undefined ? undefined : view.index.markerOf(id);
      if (marker) bringIntoView(view, marker.point);
      draw(view);
    }),
    fit: alive((bounds) => {
      if (!isShowable(bounds)) return;
      view.wanted = bounds;
      showWanted(view);
    }),
    setOrigin: alive((point) => {
      const { map, isReady } = view;
      origin.set(point && isDrawable(point) ? point : undefined);
      if (isReady) origin.move((at) => map.latLngToLayerPoint(at));
    }),
    setStrings: alive((strings) => {
      view.strings = strings;
      view.frame.setStrings(strings);
      origin.setName(strings.origin);
      draw(view);
    }),
    resize: alive(() => {
      showResized(view);
    }),
    destroy: alive(destroy),
  };
}

/** Puts a Leaflet map into `host`. See `MapSurface` for what it promises. */
export const createMapSurface: CreateMapSurface = (options) => {
  const root = options.host.getRootNode();
  const dropStyles = 'adoptedStyleSheets' in root ? adoptStyles(root as ShadowRoot) : undefined;
  const stop = new AbortController();
  const { signal } = stop;
  const view = createView(options);
  const origin = createOriginMark(paneOf(view.map, 'overlayPane'), options.strings.origin);
  const parts: Parts = { view, origin, options, signal };
  listenToMap(parts);
  listenToVisitor(parts);
  const retryTiles = addTiles(view.map, options);
  const observer = new ResizeObserver(() => {
    showResized(view);
  });
  observer.observe(view.frame.view);
  window.addEventListener('online', retryTiles);
  queueMicrotask(() => {
    if (!signal.aborted) showWanted(view);
  });
  return surfaceOf(parts, () => {
    stop.abort();
    window.removeEventListener('online', retryTiles);
    observer.disconnect();
    view.map.remove();
    view.frame.remove();
    dropStyles?.();
  });
};
