// Decides which pins and clusters a view holds. The index is built once per list of places; asking
// it costs well under a millisecond for 10,000. Distances are CSS pixels, points decimal degrees.
// The closest zoom has no clusters, so a cluster of places in one building can always be opened.
import Supercluster from 'supercluster';
import type { MapBounds, MapMarker, MapPoint } from './map-surface.js';

/** Two places closer than this are drawn as one button; it leaves 44 px targets apart. */
const CLUSTER_RADIUS_PX = 56;
/** World width at zoom 0 in Leaflet's pixels. */
const TILE_PX = 256;
/** More pins than this in one view at the closest zoom is a broken feed; the list still has all. */
const MOST_ITEMS = 300;

/** A place to draw, or several as one. */
export interface MapItem {
  /** The same from one view to the next while the item stays. */
  readonly key: string;
  readonly point: MapPoint;
  /** Index in the list of the first place in it: the keyboard order. */
  readonly order: number;
  /** How many places; 1 is a place of its own. */
  readonly count: number;
  /** The place, when it is one. */
  readonly marker: MapMarker | undefined;
  /** Zoom at which a cluster falls apart; the current one for a place. */
  expansionZoom(): number;
}

interface OrderProperties {
  readonly order: number;
}

type Index = Supercluster<OrderProperties, OrderProperties>;

/** Answers what to draw in a view. */
export interface ClusterIndex {
  readonly markers: readonly MapMarker[];
  /** The part that is dear to build. */
  readonly tree: Index;
  /** Items in the box in list order; the place with the `selectedId` is always one of its own. */
  itemsIn(view: MapBounds & { readonly zoom: number }, selectedId: string | undefined): MapItem[];
  /** The marker with this id. */
  markerOf(id: string): MapMarker | undefined;
}

/** First of each id, with a point that a map can show. */
export function drawableMarkers(markers: readonly MapMarker[]): MapMarker[] {
  const seen = new Set<string>();
  return markers.filter(({ id, point }) => {
    if (seen.has(id) || !isDrawable(point)) return false;
    seen.add(id);
    return true;
  });
}

/** True for a point on the globe that the projection reaches; false for NaN and the poles. */
export function isDrawable({ lat, lng }: MapPoint): boolean {
  return Math.abs(lat) <= 85 && Math.abs(lng) <= 180;
}

function itemOf(marker: MapMarker, order: number): MapItem {
  return {
    key: `place ${marker.id}`,
    point: marker.point,
    order,
    count: 1,
    marker,
    expansionZoom: () => 0,
  };
}

function within({ west, south, east, north }: MapBounds, { lat, lng }: MapPoint): boolean {
  return lat >= south && lat <= north && lng >= west && lng <= east;
}

/** By the first place in it; a place drawn out of its cluster comes right before it. */
function inListOrder(one: MapItem, other: MapItem): number {
  return one.order === other.order ? one.count - other.count : one.order - other.order;
}

function loadedIndex(markers: readonly MapMarker[], maxZoom: number): Index {
  const index: Index = new Supercluster({
    radius: CLUSTER_RADIUS_PX,
    extent: TILE_PX,
    maxZoom: Math.max(0, maxZoom - 1),
    map: ({ order }) => ({ order }),
    reduce: (first, { order }) => {
      if (order < first.order) Object.assign(first, { order });
    },
  });
  return index.load(
    markers.map(({ point }, order) => ({
      type: 'Feature',
      properties: { order },
      geometry: { type: 'Point', coordinates: [point.lng, point.lat] },
    })),
  );
}

type Feature = ReturnType<Index['getClusters']>[number];

/** The item of a cluster; undefined when the feature is a place. */
function clusterOf(index: Index, { geometry, properties }: Feature): MapItem | undefined {
  if (!('cluster_id' in properties)) return undefined;
  const { cluster_id: id, point_count: count, order } = properties;
  const [lng = 0, lat = 0] = geometry.coordinates;
  return {
    key: `cluster ${String(id)}`,
    point: { lat, lng },
    order,
    count,
    marker: undefined,
    expansionZoom: () => index.getClusterExpansionZoom(id),
  };
}

function isSameSpots(ones: readonly MapMarker[], others: readonly MapMarker[]): boolean {
  return (
    ones.length === others.length &&
    ones.every(({ point: { lat, lng } }, order) => {
      const other = others[order]?.point;
      return other?.lat === lat && other.lng === lng;
    })
  );
}

/**
 * Builds the index. `markers` must have passed `drawableMarkers`; `maxZoom` is the map's.
 * A `previous` index of the same points is built on: a new language or number costs nothing.
 */
export function clusterIndex(
  markers: readonly MapMarker[],
  maxZoom: number,
  previous?: ClusterIndex,
): ClusterIndex {
  const isSame = previous && isSameSpots(previous.markers, markers);
  const tree = isSame ? previous.tree : loadedIndex(markers, maxZoom);
  const orders = new Map(markers.map(({ id }, order) => [id, order]));
  const placeAt = (order: number | undefined): MapItem | undefined => {
    const marker = order === undefined ? undefined : markers[order];
    return order === undefined || !marker ? undefined : itemOf(marker, order);
  };
  const placeOf = (id: string | undefined): MapItem | undefined =>
    id === undefined ? undefined : placeAt(orders.get(id));

  return {
    markers,
    tree,
    itemsIn(view, selectedId) {
      const selected = placeOf(selectedId);
      const items = selected && within(view, selected.point) ? [selected] : [];
      const box: [number, number, number, number] = [view.west, view.south, view.east, view.north];
      for (const feature of tree.getClusters(box, view.zoom)) {
        const item = clusterOf(tree, feature) ?? placeAt(feature.properties.order);
        if (item && item.key !== selected?.key) items.push(item);
      }
      items.sort(inListOrder);
      return items.slice(0, MOST_ITEMS);
    },
    markerOf: (id) => placeOf(id)?.marker,
  };
}

/**
 * How far to draw each item from its point, in pixels right and down, so that places in one
 * building do not hide each other: a sunflower's pattern, 44 px apart.
 *
 * @example
 * pinOffsets([at(51, 0), at(51, 0), at(52, 0)]) // [[0, 0], [-32, 30], [0, 0]]
 */
export function pinOffsets(items: readonly MapItem[]): (readonly [number, number])[] {
  const drawn = new Map<string, number>();
  return items.map(({ point: { lat, lng }, marker }) => {
    if (!marker) return [0, 0];
    const spot = `${lat.toFixed(5)} ${lng.toFixed(5)}`;
    const before = drawn.get(spot) ?? 0;
    drawn.set(spot, before + 1);
    const distancePx = 44 * Math.sqrt(before);
    const angle = before * 2.4;
    return [Math.round(distancePx * Math.cos(angle)), Math.round(distancePx * Math.sin(angle))];
  });
}
