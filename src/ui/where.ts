/**
 * Where the visitor is: their own position, or the point of a postcode. Only a click or the page's own
 * attributes start any of this, and a postcode goes to nobody unless the page named a look-up.
 */
import { locatePostcode, unpackOutcodes, type OutcodeTable } from '../core/geo/gazetteer.js';
import type { Point } from '../core/geo/distance.js';
import type { Origin } from '../core/geo/origin.js';
import { parsePostcode, type Postcode } from '../core/geo/postcode.js';
import type { Feed } from '../core/feed/types.js';
import { isInUk } from '../core/geo/uk.js';
import { fetchVerifiedJson } from './lazy-file.js';

/** True in the files of `dist/`; not defined in the source tree. */
declare const __SFL_DIST__: true;

/** Why there is no point. The widget has a sentence for each. */
export type WhereFailure =
  | 'location-refused'
  | 'location-timeout'
  | 'location-unsupported'
  | 'location-outside-uk'
  | 'postcode-unknown'
  | 'postcode-unavailable';

const LOCATE_TIMEOUT_MS = 10_000;
const LOOKUP_TIMEOUT_MS = 5_000;
const PERMISSION_DENIED = 1;

/** `lat,lng` in decimal degrees, spaces allowed, in the UK; undefined for anything else. */
function parsePoint(text: string): Point | undefined {
  const found = /^\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text);
  if (!found) return undefined;
  const point = { lat: Number(found[1]), lng: Number(found[2]) };
  return isInUk(point) ? point : undefined;
}

/** Asks the browser, which asks the visitor. Never rejects. */
export function visitorOrigin(): Promise<Origin | WhereFailure> {
  // Absent where a policy of the page or an old browser has taken it away.
  const geolocation = navigator.geolocation as Geolocation | undefined;
  if (!geolocation || !isSecureContext) return Promise.resolve('location-unsupported');
  return new Promise((resolve) => {
    geolocation.getCurrentPosition(
      ({ coords }) => {
        const origin = { lat: coords.latitude, lng: coords.longitude, label: '', exact: true };
        resolve(isInUk(origin) ? origin : 'location-outside-uk');
      },
      ({ code }) => resolve(code === PERMISSION_DENIED ? 'location-refused' : 'location-timeout'),
      { timeout: LOCATE_TIMEOUT_MS, maximumAge: 300_000 },
    );
  });
}

/** What a postcode look-up needs to know. */
export interface LookupContext {
  readonly feed: Feed;
  /** The page's exact look-up: a URL with `{postcode}`, answering in the shape of postcodes.io. */
  readonly lookupUrl?: string | undefined;
  readonly signal: AbortSignal;
}

/** The point in an answer of postcodes.io's shape; undefined when there is none in the UK. */
function pointIn(body: unknown): Point | undefined {
  const { result } = (body ?? {}) as { result?: { latitude?: unknown; longitude?: unknown } };
  const { latitude: lat, longitude: lng } = result ?? {};
  return typeof lat === 'number' && typeof lng === 'number' && isInUk({ lat, lng })
    ? { lat, lng }
    : undefined;
}

/** The page's own look-up, or undefined when it has none, fails, or gives no point in the UK. */
async function exactPoint(
  postcode: Postcode,
  { lookupUrl, signal }: LookupContext,
): Promise<Point | undefined> {
  if (lookupUrl === undefined || postcode.kind !== 'full') return undefined;
  try {
    const address = lookupUrl.replaceAll('{postcode}', encodeURIComponent(postcode.text));
    const url = new URL(address, document.baseURI);
    if (!/^https?:$/.test(url.protocol)) return undefined;
    const response = await fetch(url, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(LOOKUP_TIMEOUT_MS)]),
      credentials: 'omit',
    });
    return response.ok ? pointIn(await response.json()) : undefined;
  } catch {
    return undefined;
  }
}

let table: Promise<OutcodeTable | undefined> | undefined;

/** The national table of outcodes: fetched on the first search that needs it, kept while the page lives. */
function outcodeTable(): Promise<OutcodeTable | undefined> {
  table ??= loadOutcodes().catch(() => {
    table = undefined;
    return undefined;
  });
  return table;
}

async function loadOutcodes(): Promise<OutcodeTable | undefined> {
  const packed: unknown =
    typeof __SFL_DIST__ === 'undefined'
      ? (await import('../gazetteer/outcodes.json')).default
      : await fetchVerifiedJson('gazetteer/outcodes.json');
  return unpackOutcodes(packed);
}

/**
 * The point of a postcode, from the first that answers: the page's look-up, a place in the feed with that
 * postcode, the feed's gazetteer, the national table. Only the first two are exact.
 */
async function originOfPostcode(
  postcode: Postcode,
  context: LookupContext,
): Promise<Origin | WhereFailure> {
  const exact = await exactPoint(postcode, context);
  if (exact) return { ...exact, label: postcode.text, exact: true };
  const { places, gazetteer } = context.feed;
  const sources = { places, ...(gazetteer && { gazetteer }) };
  const near = locatePostcode(postcode, sources);
  if (near) return originAt(postcode, near);
  const outcodes = await outcodeTable();
  if (!outcodes) return 'postcode-unavailable';
  const about = locatePostcode(postcode, { ...sources, table: outcodes });
  return about ? originAt(postcode, about) : 'postcode-unknown';
}

function originAt(
  postcode: Postcode,
  {
    point,
    precision,
  }: { readonly point: Point; readonly precision: 'postcode' | 'sector' | 'outcode' },
): Origin {
  const label =
    precision === 'postcode'
      ? postcode.text
      : (precision === 'sector' && postcode.sector) || postcode.outcode;
  return { lat: point.lat, lng: point.lng, label, exact: precision === 'postcode' };
}

/** What a text turned out to say about a position. */
export interface WhereAnswer {
  readonly answer: Origin | WhereFailure;
  /** The postcode as we read it, when that is not what was written. */
  readonly guessed: string | undefined;
}

/** The point of a postcode or of `lat,lng`; undefined for a text that is neither. Never rejects. */
export async function originOf(
  text: string,
  context: LookupContext,
): Promise<WhereAnswer | undefined> {
  const point = parsePoint(text);
  if (point) return { answer: { ...point, label: '', exact: true }, guessed: undefined };
  const postcode = parsePostcode(text);
  if (!postcode) return undefined;
  const answer = await originOfPostcode(postcode, context);
  return { answer, guessed: postcode.guessed ? postcode.text : undefined };
}
