/**
 * Latitude and longitude as spreadsheets hold them → a point inside the United Kingdom or none. An empty cell is
 * not 0, and 0 degrees is Greenwich. The limits are those of the feed's schema.
 */
import { isInUk } from '../../core/geo/uk.js';
import type { NameRepair } from './mend-name.js';

export interface ImportedPoint {
  readonly lat: number;
  readonly lng: number;
}

export interface ReadPoint {
  readonly point: ImportedPoint | undefined;
  readonly issue?: NameRepair;
}

const numberOf = (text: string | undefined): number | undefined => {
  const trimmed = (text ?? '').trim();
  return /^-?\d{1,3}(\.\d+)?$/.test(trimmed) ? Number(trimmed) : undefined;
};

/**
 * The point, or why there is none.
 *
 * @example
 * readPoint('-1.48', '52.9') // { point: { lat: 52.9, lng: -1.48 }, issue: 'lat-lng-swapped' … }
 */
export function readPoint(latText: string | undefined, lngText: string | undefined): ReadPoint {
  const from = `${latText ?? ''}, ${lngText ?? ''}`;
  if (from.trim() === ',') return { point: undefined };
  const lat = numberOf(latText);
  const lng = numberOf(lngText);
  if (lat === undefined || lng === undefined) {
    return {
      point: undefined,
      issue: { level: 'warning', kind: 'left-out', code: 'lat-lng-unreadable', from },
    };
  }
  if (isInUk({ lat, lng })) return { point: { lat, lng } };
  // No point of the United Kingdom can be read both ways round, so turning it is certain.
  if (isInUk({ lat: lng, lng: lat })) {
    const to = `${lng}, ${lat}`;
    return {
      point: { lat: lng, lng: lat },
      issue: { level: 'warning', kind: 'repaired', code: 'lat-lng-swapped', from, to },
    };
  }
  return {
    point: undefined,
    issue: { level: 'warning', kind: 'left-out', code: 'lat-lng-out-of-uk', from },
  };
}
