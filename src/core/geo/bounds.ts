/**
 * The box that holds some points, and room around it, in WGS 84 degrees.
 *
 * Made for the United Kingdom: boxes never cross the antimeridian. Points that are not numbers are left out, so
 * one bad record cannot send a map to nowhere.
 */
import type { Point } from './distance.js';

/** Edges in degrees; `west` <= `east` and `south` <= `north`. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** About 1.1 km each way at 54° north: streets around a single hub can still be read. */
const LEAST_HEIGHT_DEGREES = 0.01;
const LEAST_WIDTH_DEGREES = 0.017;

/**
 * The smallest box around the points; without a usable point, `undefined`.
 *
 * @example boundsOf([{lat: 51, lng: 0}, {lat: 52, lng: -1}]) // {west: -1, south: 51, east: 0, north: 52}
 */
export function boundsOf(points: Iterable<Point>): Bounds | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { lat, lng } of points) {
    if (!Number.isFinite(lat) || !Number.isFinite(lng)) continue;
    west = Math.min(west, lng);
    south = Math.min(south, lat);
    east = Math.max(east, lng);
    north = Math.max(north, lat);
  }
  return west <= east ? { west, south, east, north } : undefined;
}

/** Half of what a side has to grow: by the fraction at each end, and to at least the smallest size. */
function growth(size: number, fraction: number, least: number): number {
  return Math.max(size * fraction, (least - size) / 2);
}

/**
 * The box with `fraction` of its size added on every side, and never smaller than about 1.1 km each way, so that
 * a single place is shown with its streets. A fraction below 0 or not finite counts as 0.
 *
 * @example padBounds({west: 0, south: 50, east: 1, north: 52}, 0.1) // {west: -0.1, south: 49.8, east: 1.1, north: 52.2}
 */
export function padBounds(bounds: Bounds, fraction: number): Bounds {
  const part = Number.isFinite(fraction) && fraction > 0 ? fraction : 0;
  const x = growth(bounds.east - bounds.west, part, LEAST_WIDTH_DEGREES);
  const y = growth(bounds.north - bounds.south, part, LEAST_HEIGHT_DEGREES);
  return {
    west: bounds.west - x,
    south: bounds.south - y,
    east: bounds.east + x,
    north: bounds.north + y,
  };
}
