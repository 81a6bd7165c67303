/**
 * Reads a CSV of outcodes or of whole postcodes, row by row (ONSPD has 2.7 million), into one point an outcode.
 *
 * What is left out, and why: terminated postcodes; positions outside the United Kingdom, with the Crown dependencies
 * and the forces' post (their areas lie in the same box or nowhere); large users of an ONSPD; and districts 90 to 99
 * (NE99, CR90, WD99), which are PO boxes and departments whose position is a sorting office: nobody lives there, and
 * "we do not know that postcode" is more honest. Of these only Solihull's, Fermanagh's and Manchester Airport's
 * are real districts.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import type { Point } from '../core/geo/distance.js';
import { parsePostcode } from '../core/geo/postcode.js';
import { isInUk } from '../core/geo/uk.js';

/** What a list says. */
export interface OutcodeList {
  readonly points: ReadonlyMap<string, Point>;
  /** Data rows read. */
  readonly rows: number;
  /** Rows left out, by reason in words. */
  readonly skipped: Readonly<Record<SkipReason, number>>;
  /** Of the bytes read, so that a table can be traced to its list. */
  readonly sha256: string;
}

type SkipReason =
  | 'not a postcode'
  | 'no position in the United Kingdom'
  | 'no longer in use'
  | 'PO boxes and large users only';

/** Where a row says what; -1 where the list has no such column. */
interface Columns {
  readonly code: number;
  readonly lat: number;
  readonly lng: number;
  readonly ended: number;
  readonly inUse: number;
  readonly userType: number;
}

/** Sums of whole millionths of a degree, so that the order of the rows cannot change the mean. */
interface Sum {
  count: number;
  lat: number;
  lng: number;
}

const NOTHING_SKIPPED: Readonly<Record<SkipReason, number>> = {
  'not a postcode': 0,
  'no position in the United Kingdom': 0,
  'no longer in use': 0,
  'PO boxes and large users only': 0,
};

const MILLION = 1_000_000;

/** Spellings of a column's name in small letters and digits only, the best first. */
const SPELLINGS: Readonly<Record<keyof Columns, readonly string[]>> = {
  code: [
    'pcds',
    'pcd8',
    'pcd7',
    'pcd',
    'pcd2',
    'outcode',
    'outwardcode',
    'outward',
    'postcodedistrict',
    'district',
    'postcode',
    'code',
  ],
  lat: ['lat', 'latitude', 'latitudewgs84'],
  lng: ['long', 'lng', 'lon', 'longitude', 'longitudewgs84'],
  ended: ['doterm', 'dateterminated', 'terminated'],
  inUse: ['inuse', 'live'],
  userType: ['usertype', 'usrtypind'],
};

const WITHOUT_HEADER: Columns = { code: 0, lat: 1, lng: 2, ended: -1, inUse: -1, userType: -1 };

/** Areas that are not in the United Kingdom, or nowhere. */
const NOT_UK = /^(?:JE|GY|IM|BF|BX|GIR)/;
const PO_BOXES = /^(?!B9[0-8]$|BT9|M90$)[A-Z]{1,2}9\d$/;

/**
 * The columns a header names, in any order, case and punctuation ("In Use?"); `undefined` when it lacks the
 * postcode, the latitude or the longitude.
 *
 * @example columnsOf(['Latitude', 'Longitude', 'Postcode'])?.code // 2
 */
export function columnsOf(header: readonly string[]): Columns | undefined {
  const names = header.map((name) => name.toLowerCase().replace(/[^a-z0-9]/g, ''));
  const find = (key: keyof Columns) =>
    SPELLINGS[key].map((spelling) => names.indexOf(spelling)).find((at) => at >= 0) ?? -1;
  const columns: Columns = {
    code: find('code'),
    lat: find('lat'),
    lng: find('lng'),
    ended: find('ended'),
    inUse: find('inUse'),
    userType: find('userType'),
  };
  return columns.code < 0 || columns.lat < 0 || columns.lng < 0 ? undefined : columns;
}

/** Degrees, or not a number for an empty cell, which `Number` would read as 0. */
const degrees = (cell: string): number => (cell.trim() === '' ? Number.NaN : Number(cell));

function placedOutcode(
  row: readonly string[],
  columns: Columns,
): readonly [string, Point] | SkipReason {
  const cell = (key: keyof Columns): string => row[columns[key]] ?? '';
  const postcode = parsePostcode(cell('code'));
  if (postcode === undefined || postcode.guessed || postcode.kind === 'sector')
    return 'not a postcode';
  if (cell('ended') !== '' || /^(?:no|n|false|0)$/i.test(cell('inUse'))) return 'no longer in use';
  const point = { lat: degrees(cell('lat')), lng: degrees(cell('lng')) };
  if (!isInUk(point) || NOT_UK.test(postcode.outcode)) return 'no position in the United Kingdom';
  if (cell('userType') === '1' || PO_BOXES.test(postcode.outcode))
    return 'PO boxes and large users only';
  return [postcode.outcode, point];
}

function meanOf({ count, lat, lng }: Sum): Point {
  return { lat: lat / count / MILLION, lng: lng / count / MILLION };
}

/** The columns of a list by its first row, and whether that row is a header. */
function layoutOf(row: readonly string[]): {
  readonly columns: Columns;
  readonly hasHeader: boolean;
} {
  const columns = columnsOf(row);
  if (columns !== undefined) return { columns, hasHeader: true };
  if (parsePostcode(row[0] ?? '') !== undefined)
    return { columns: WITHOUT_HEADER, hasHeader: false };
  throw new Error(
    'The first row names no postcode, latitude and longitude, and is not data either.',
  );
}

function addTo(sums: Map<string, Sum>, [outcode, point]: readonly [string, Point]): void {
  const sum = sums.get(outcode) ?? { count: 0, lat: 0, lng: 0 };
  sum.count += 1;
  sum.lat += Math.round(point.lat * MILLION);
  sum.lng += Math.round(point.lng * MILLION);
  sums.set(outcode, sum);
}

/**
 * The points of a list. A first row that begins with a postcode means that there is no header.
 *
 * @throws Error in words when the header lacks a column or the file cannot be read as CSV
 */
export async function readOutcodes(file: string): Promise<OutcodeList> {
  const hash = createHash('sha256');
  const table = parse({ bom: true, relaxColumnCount: true, skipEmptyLines: true, trim: true });
  const bytes = createReadStream(file).on('data', (chunk) => hash.update(chunk));
  bytes.on('error', (error) => table.destroy(error)).pipe(table);
  const sums = new Map<string, Sum>();
  const skipped = { ...NOTHING_SKIPPED };
  let columns: Columns | undefined;
  let rows = 0;
  for await (const row of table as AsyncIterable<readonly string[]>) {
    if (columns === undefined) {
      const layout = layoutOf(row);
      columns = layout.columns;
      if (layout.hasHeader) continue;
    }
    rows += 1;
    const placed = placedOutcode(row, columns);
    if (typeof placed === 'string') skipped[placed] += 1;
    else addTo(sums, placed);
  }
  const points = new Map([...sums].map(([outcode, sum]) => [outcode, meanOf(sum)]));
  return { points, rows, skipped, sha256: hash.digest('hex') };
}
