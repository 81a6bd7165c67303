/**
 * Where a postcode is, from what is at hand: a place of the feed (exact), the feed's gazetteer, the packed national
 * table of outcodes (about). Points are WGS 84 degrees.
 *
 * Everything here comes from outside: keys such as `__proto__` are only found when they are the object's own, and
 * points outside the United Kingdom (swapped pairs among them) are ignored, so the next source answers. The table is
 * refused whole for any fault: it is a chain of differences, so one wrong number misplaces all that follow it.
 */
import { isRecord } from '../feed/schema-node.js';
import type { Feed, Place } from '../feed/types.js';
import type { Point } from './distance.js';
import type { Postcode } from './postcode.js';
import { isInUk } from './uk.js';

/** Points by outcode, as `unpackOutcodes` makes it. */
export type OutcodeTable = ReadonlyMap<string, Point>;

/** What a postcode can be looked up in; the table only once it has been fetched. */
export interface PostcodeSources {
  readonly places: readonly Place[];
  readonly gazetteer?: Feed['gazetteer'];
  readonly table?: OutcodeTable;
}

/** `postcode` is exact; for `sector` and `outcode` distances are "about". */
export interface PostcodeLocation {
  readonly point: Point;
  readonly precision: 'postcode' | 'sector' | 'outcode';
}

/** Real tables: 121 areas, 82 districts in the largest. */
const MOST_AREAS = 200;
const LONGEST_AREA = 4000;

/** District names of "1-3 5 6A": 1, 2, 3, 5, 6A. `undefined` for anything else. */
function districtNames(text: string): readonly string[] | undefined {
  const names: string[] = [];
  for (const word of text.split(' ')) {
    const [, from, until] = /^(\d{1,2})-(\d{1,2})$/.exec(word) ?? [];
    if (from === undefined) {
      if (!/^\d{1,2}[A-Z]?$/.test(word)) return undefined;
      names.push(word);
    }
    for (let n = Number(from); n <= Number(until); n++) names.push(String(n));
  }
  return names;
}

/** Two numbers as latitude and longitude; `undefined` for anything else. */
function pairOf(value: unknown): Point | undefined {
  if (!Array.isArray(value)) return undefined;
  const [lat, lng] = value as readonly unknown[];
  return typeof lat === 'number' && typeof lng === 'number' ? { lat, lng } : undefined;
}

/** The districts of one area with their points; `undefined` when any part of the row is wrong. */
function districtsOf(
  row: unknown,
  perDegree: Point,
): readonly (readonly [string, Point])[] | undefined {
  if (typeof row !== 'string' || row.length > LONGEST_AREA) return undefined;
  const [districts = '', steps = ''] = row.split('|');
  const names = districtNames(districts);
  if (names === undefined || !/^-?\d+( -?\d+)*$/.test(steps)) return undefined;
  const numbers = steps.split(' ').map(Number);
  if (numbers.length !== 2 * names.length) return undefined;
  let [lat, lng] = [0, 0];
  const placed = names.map((name, i) => {
    lat += numbers[2 * i] ?? 0;
    lng += numbers[2 * i + 1] ?? 0;
    return [name, { lat: lat / perDegree.lat, lng: lng / perDegree.lng }] as const;
  });
  return placed.every(([, point]) => isInUk(point)) ? placed : undefined;
}

function tableOf(
  areas: Readonly<Record<string, unknown>>,
  perDegree: Point,
): OutcodeTable | undefined {
  const rows = Object.entries(areas);
  if (rows.length === 0 || rows.length > MOST_AREAS) return undefined;
  const table = new Map<string, Point>();
  for (const [area, row] of rows) {
    const districts = /^[A-Z]{1,2}$/.test(area) ? districtsOf(row, perDegree) : undefined;
    if (districts === undefined) return undefined;
    for (const [name, point] of districts) table.set(area + name, point);
  }
  return table;
}

/**
 * Reads the packed table that `src/tools/pack-outcodes.ts` writes. One string an area, `districts|steps`: "1-7 11 1A"
 * names the districts; the steps are pairs of whole numbers, latitude and longitude, each the difference from the
 * district before (from 0 for the first), in parts of a degree that `perDegree` gives.
 *
 * The answer is the table as points by outcode, or `undefined` when it is not of this form or any part of it is
 * wrong. Never throws.
 *
 * @example unpackOutcodes({format: 'sfl-outcodes', version: 1, perDegree: [1000, 500], areas: {DE: '1-2|52922 -738 -20 3'}})
 * // Map {'DE1' => {lat: 52.922, lng: -1.476}, 'DE2' => {lat: 52.902, lng: -1.47}}
 */
export function unpackOutcodes(packed: unknown): OutcodeTable | undefined {
  const { format, version, perDegree, areas } = isRecord(packed) ? packed : {};
  const parts = pairOf(perDegree);
  if (format !== 'sfl-outcodes' || version !== 1) return undefined;
  return parts !== undefined && isRecord(areas) ? tableOf(areas, parts) : undefined;
}

/** The point of an outcode in capitals, if the table has it. */
export function outcodePoint(table: OutcodeTable, outcode: string): Point | undefined {
  return table.get(outcode);
}

/** Coarser points (`sector`, `outcode`, `area`, and words of a later version) are not where the postcode is. */
function isAtItsPostcode({ precision }: NonNullable<Place['geo']>): boolean {
  return precision === undefined || precision === 'rooftop' || precision === 'postcode';
}

function pointOfPlaceAt(text: string, places: readonly Place[]): Point | undefined {
  for (const { address, geo } of places) {
    if (address?.postcode !== text || geo === undefined) continue;
    if (isAtItsPostcode(geo) && isInUk(geo)) return { lat: geo.lat, lng: geo.lng };
  }
  return undefined;
}

function ownPoint(points: unknown, key: string): Point | undefined {
  if (!isRecord(points) || !Object.hasOwn(points, key)) return undefined;
  const point = pairOf(points[key]);
  return point !== undefined && isInUk(point) ? point : undefined;
}

/**
 * Where a postcode is, by the first source that knows: a place with exactly that postcode, the feed's sectors, the
 * feed's outcodes, the national table. `undefined` when none does.
 *
 * @example locatePostcode(parsePostcode('DE22 3WR'), {places: [], gazetteer: {outcodes: {DE22: [52.95, -1.51]}}})
 * // {point: {lat: 52.95, lng: -1.51}, precision: 'outcode'}
 */
export function locatePostcode(
  { text, outcode, sector }: Postcode,
  { places, gazetteer, table }: PostcodeSources,
): PostcodeLocation | undefined {
  const exact = pointOfPlaceAt(text, places);
  if (exact !== undefined) return { point: exact, precision: 'postcode' };
  const near = sector === undefined ? undefined : ownPoint(gazetteer?.sectors, sector);
  if (near !== undefined) return { point: near, precision: 'sector' };
  const about = ownPoint(gazetteer?.outcodes, outcode) ?? table?.get(outcode);
  return about === undefined ? undefined : { point: about, precision: 'outcode' };
}

/** True when neither the feed's places nor its gazetteer knows the postcode, so only the table can. */
export function needsTable(postcode: Postcode, { places, gazetteer }: PostcodeSources): boolean {
  return locatePostcode(postcode, { places, gazetteer }) === undefined;
}
