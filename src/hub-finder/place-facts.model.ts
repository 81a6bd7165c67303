/**
 * What is true of one place whatever the hour, worked out only for the places that are drawn: which notices hold,
 * whether its address may be shown, where directions lead, when it was last checked. Pure.
 */
import { noticesNow } from '../core/feed/notices-now.js';
import { destinationOf, isMasked } from '../core/feed/place-privacy.js';
import type { Contact, Notice } from '../core/feed/types.js';
import { dayOf } from '../core/schedule/dates.js';
import type { WallTime } from '../core/schedule/local-time.js';
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

const firstPhone = (contacts: readonly Contact[] | undefined): string | undefined =>
  contacts?.find(({ phone }) => phone !== undefined)?.phone;

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
