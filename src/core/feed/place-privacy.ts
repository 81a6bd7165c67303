/**
 * What of a place's position may be shown. An address that the feed keeps back, as for a refuge, must not come out
 * through a distance, a link to a route or a calendar.
 */
import type { Place } from './types.js';

const COARSE = ['outcode', 'sector', 'area', 'unknown'];

const isCoarse = ({ geo }: Place): boolean =>
  geo?.precision !== undefined && COARSE.includes(geo.precision);

/**
 * True when the feed keeps the exact address back, as for a refuge: FEED says so by an outcode and no lines. A
 * precision that we do not know could mean the same.
 */
export const isMasked = ({ geo, address }: Place): boolean =>
  (geo?.precision === 'outcode' || geo?.precision === 'unknown') &&
  (address?.lines ?? []).length === 0 &&
  address?.postcode === undefined;

/** Where directions lead: the exact point, else the address as written; undefined for a masked one or without both. */
export function destinationOf(place: Place): string | undefined {
  if (isMasked(place)) return undefined;
  if (place.geo && !isCoarse(place)) return `${place.geo.lat},${place.geo.lng}`;
  const { lines = [], town, postcode } = place.address ?? {};
  if (lines.length === 0 && postcode === undefined) return undefined;
  return [...lines, town, postcode].filter((part) => part !== undefined).join(', ');
}
