// What the map shows and how it comes to show it: the view, the drawing of what is in it, and where
// the keyboard's focus goes when a drawing takes its button away. Points are decimal degrees.
// No view is set, and so no tile requested, while the host has no size; a box asked for is kept.
import { isDrawable, type ClusterIndex, type MapItem } from './leaflet-clusters.js';
import type { MapFrame } from './leaflet-frame.js';
import { MIN_ZOOM, type LeafletMap } from './leaflet-library.js';
import type { PinPane } from './leaflet-pins.js';
import type { MapBounds, MapPoint, MapStrings } from './map-surface.js';

/** Closest zoom for showing one place alone: its street and the next ones. */
const FIT_ZOOM = 15;
const FIT_PADDING_PX = 56;
/** Part of the view that is drawn on each side beyond it. */
const DRAWN_BEYOND = 0.25;
/** Part of the view at each edge where a chosen pin is too hard to see. */
const EDGE = 0.15;
const UNITED_KINGDOM: MapBounds = { west: -8.2, south: 49.8, east: 1.8, north: 59.4 };

/** One map's parts and the little it remembers. */
export interface MapView {
  readonly map: LeafletMap;
  readonly frame: MapFrame;
  readonly pins: PinPane;
  readonly maxZoom: number;
  /** Nothing when the map may animate as it likes, else the option that stops it. */
  readonly motion: { readonly animate?: false };
  strings: MapStrings;
  index: ClusterIndex;
  selectedId: string | undefined;
  wanted: MapBounds | undefined;
  isReady: boolean;
  /** Order of the first place in the cluster that is being opened. */
  openedOrder: number | undefined;
}

/** The smallest box around these points; undefined for none. */
function boundsOf(points: readonly MapPoint[]): MapBounds | undefined {
  const [first] = points;
  if (!first) return undefined;
  let [west, south, east, north] = [first.lng, first.lat, first.lng, first.lat];
  for (const { lat, lng } of points) {
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return { west, south, east, north };
}

function hasSize({ clientWidth, clientHeight }: HTMLElement): boolean {
  return clientWidth > 0 && clientHeight > 0;
}

/** True for a box that a map can show. */
export function isShowable({ west, south, east, north }: MapBounds): boolean {
  return isDrawable({ lat: south, lng: west }) && isDrawable({ lat: north, lng: east });
}

function firstBounds({ index, selectedId }: MapView): MapBounds {
  const selected = selectedId === undefined ? undefined : index.markerOf(selectedId);
  const points = selected ? [selected.point] : index.markers.map(({ point }) => point);
  return boundsOf(points) ?? UNITED_KINGDOM;
}

/** Shows the box that was asked for, or at first all places, as soon as there is room to. */
export function showWanted(view: MapView): void {
  const { map, frame, motion, maxZoom } = view;
  if (!hasSize(frame.view)) return;
  const bounds = view.wanted ?? (view.isReady ? undefined : firstBounds(view));
  if (!bounds) return;
  view.wanted = undefined;
  const { clientWidth, clientHeight } = frame.view;
  const padding = Math.min(FIT_PADDING_PX, clientWidth / 4, clientHeight / 4);
  map.fitBounds(
    [
      [bounds.south, bounds.west],
      [bounds.north, bounds.east],
    ],
    { padding: [padding, padding], maxZoom: Math.min(FIT_ZOOM, maxZoom), ...motion },
  );
}

/** Takes up a new size of the host. */
export function showResized(view: MapView): void {
  if (!hasSize(view.frame.view)) return;
  view.map.invalidateSize(false);
  showWanted(view);
}

/** Pans to a point that is outside the view or at its edge. */
export function bringIntoView({ map, motion, isReady }: MapView, point: MapPoint): void {
  if (isReady && !map.getBounds().pad(-EDGE).contains(point)) map.panTo(point, motion);
}

/** Draws what is in view; afterwards the focus is never lost to the page. */
export function draw(view: MapView): void {
  const { map, frame, pins, strings, selectedId, index, maxZoom, openedOrder } = view;
  if (!view.isReady) return;
  const zoom = Math.round(map.getZoom());
  const drawn = map.getBounds().pad(DRAWN_BEYOND);
  const box = {
    west: drawn.getWest(),
    south: drawn.getSouth(),
    east: drawn.getEast(),
    north: drawn.getNorth(),
    zoom,
  };
  const project = (point: MapPoint) => map.latLngToLayerPoint(point);
  const lostFocus = pins.draw(index.itemsIn(box, selectedId), { strings, selectedId, project });
  frame.setZoomEnds(zoom >= maxZoom, zoom <= MIN_ZOOM);
  if (!lostFocus) return;
  const opened = openedOrder === undefined ? undefined : pins.buttonOf(openedOrder);
  (opened ?? frame.view).focus({ preventScroll: true });
}

/** Zooms until a cluster falls apart. */
export function openCluster(view: MapView, item: MapItem): void {
  const { map, motion, maxZoom } = view;
  view.openedOrder = item.order;
  map.setView(item.point, Math.min(maxZoom, item.expansionZoom()), motion);
}
