/**
 * Whether a point can be in the United Kingdom: the box of the feed's `Geo` (Scilly to Shetland, Fermanagh to
 * Lowestoft), in degrees. It protects against swapped pairs and against the "no position" values of lists.
 */
import type { Point } from './distance.js';

/**
 * True inside the box, edges included; false for anything not a finite number.
 *
 * @example isInUk({lat: 51.48, lng: 0}) // true
 */
export function isInUk({ lat, lng }: Point): boolean {
  return lat >= 49 && lat <= 61.5 && lng >= -9 && lng <= 2.5;
}
