/**
 * What is true of one place whatever the hour, worked out only for the places that are drawn: which notices hold,
 * whether its address may be shown, where directions lead, when it was last checked. Pure.
 */
import type { Contact, Notice, Place } from '../core/feed/types.js';
import { dayOf } from '../core/schedule/dates.js';
import { instantMs, instantOf, type WallTime } from '../core/schedule/local-time.js';
import type { PlaceEntry } from './hub-finder.model.js';

/** FEED: older than six months is said. */
const OLD_AFTER_DAYS = 183;

export interface PlaceFacts {
  /** Those that hold now, most urgent first. */
  readonly notices: readonly Notice[];
  readonly phone: string | undefined;
  /** See `isMasked`. */
  readonly isMasked: boolean;
  /** Where directions lead; absent when the place has neither an exact point nor an address. */
  readonly destination: string | undefined;
  /** Day the record was last checked, when that is known. */
  readonly checkedDay: number | undefined;
  readonly isCheckOld: boolean;
}

/** Nobody reads more, and a hostile feed could hold thousands. */
const MOST_NOTICES = 20;

const SEVERITY = ['urgent', 'change', 'info'];

/** The notices that hold at this moment, most urgent first. */
export function noticesNow(notices: readonly Notice[], now: WallTime): readonly Notice[] {
  const at = instantOf(now);
  return notices
    .filter(({ from, until }) => {
      const start = from === undefined ? undefined : instantMs(from);
      const end = until === undefined ? undefined : instantMs(until);
      return (start === undefined || start <= at) && (end === undefined || at <= end);
    })
    .sort((a, b) => SEVERITY.indexOf(a.severity) - SEVERITY.indexOf(b.severity))
    .slice(0, MOST_NOTICES);
}

const firstPhone = (contacts: readonly Contact[] | undefined): string | undefined =>
  contacts?.find(({ phone }) => phone !== undefined)?.phone;

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

/** Where directions lead: the exact point, else the address as written. */
function destinationOf(place: Place): string | undefined {
  if (isMasked(place)) return undefined;
  if (place.geo && !isCoarse(place)) return `${place.geo.lat},${place.geo.lng}`;
  const { lines = [], town, postcode } = place.address ?? {};
  if (lines.length === 0 && postcode === undefined) return undefined;
  return [...lines, town, postcode].filter((part) => part !== undefined).join(', ');
}

/** What a line of the list says about a place, but for its times. */
export function placeFacts({ place, notices }: PlaceEntry, now: WallTime): PlaceFacts {
  const checkedDay = place.assured === undefined ? undefined : dayOf(place.assured);
  return {
    notices: noticesNow(notices, now),
    phone: firstPhone(place.contacts),
    isMasked: isMasked(place),
    destination: destinationOf(place),
    checkedDay,
    isCheckOld: checkedDay !== undefined && now.day - checkedDay > OLD_AFTER_DAYS,
  };
}
