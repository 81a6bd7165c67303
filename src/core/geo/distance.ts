/**
 * Great-circle distance between two points, in metres.
 *
 * The earth is taken as a sphere of mean radius: within 0.6 % of the ellipsoid, far finer than "1.2 miles" needs.
 * A longitude of 0 is Greenwich, so nothing here tests a coordinate by truthiness.
 */

/** WGS 84 degrees; north and east are positive. */
export interface Point {
  readonly lat: number;
  readonly lng: number;
}

/** Mean radius R1 = (2a + b) / 3 of GRS 80 (Moritz, "Geodetic Reference System 1980", 1980), in metres. */
const EARTH_RADIUS_METRES = 6_371_008.8;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Distance along the sphere by the haversine formula (Sinnott, "Virtues of the Haversine", 1984), which keeps its
 * precision for points metres apart. Not a number when a coordinate is not one.
 *
 * @example distanceMetres({lat: 51, lng: 0}, {lat: 52, lng: 0}) // 111195.08
 */
export function distanceMetres(a: Point, b: Point): number {
  const halfLat = Math.sin(radians(b.lat - a.lat) / 2);
  const halfLng = Math.sin(radians(b.lng - a.lng) / 2);
  const h = halfLat ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * halfLng ** 2;
  // Rounding can lift h just above 1 for opposite points, where asin is not a number.
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
}
