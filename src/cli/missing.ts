/**
 * What families need and the feed does not say. None of it is a fault: absent means "not known", and the widgets
 * say so. But each is a phone call that a family has to make.
 */
import type { Feed, Offer, Place, Session } from '../core/feed/types.js';

/** The lists that are looked at. */
export type MissingList = 'places' | 'offers' | 'sessions';

export interface Missing {
  /** `list/what`. */
  readonly code: string;
  readonly list: MissingList;
  readonly count: number;
  /** How many records the count is out of. */
  readonly total: number;
  readonly ids: readonly string[];
}

type Lacks<T> = Readonly<Record<string, (record: T, feed: Lookup) => boolean>>;

interface Lookup {
  readonly offers: ReadonlyMap<string, Offer>;
}

const isNone = (list: readonly unknown[] | undefined): boolean =>
  list === undefined || list.length === 0;

const hasPhone = (contacts: Place['contacts']): boolean =>
  (contacts ?? []).some(({ phone }) => phone !== undefined);

const hasAnyContact = (contacts: Offer['contacts']): boolean =>
  (contacts ?? []).some(({ phone, email, url, sms }) =>
    [phone, email, url, sms].some((way) => way !== undefined),
  );

const placeLacks: Lacks<Place> = {
  'places/hours': ({ hours, hoursText }) => isNone(hours) && hoursText === undefined,
  'places/phone': ({ contacts }) => !hasPhone(contacts),
  'places/point': ({ geo }) => geo === undefined,
  'places/postcode': ({ address }) => address?.postcode === undefined,
  'places/address': ({ address }) => isNone(address?.lines),
  'places/access': ({ access, accessText }) => isNone(access) && accessText === undefined,
};

const offerLacks: Lacks<Offer> = {
  'offers/price': ({ price }) => price === undefined,
  'offers/summary': ({ summary, body }) => summary === undefined && isNone(body),
  'offers/routes': ({ routes }) => isNone(routes),
  'offers/contact': ({ contacts, url }) => url === undefined && !hasAnyContact(contacts),
  'offers/ages': ({ ages, stages }) => ages === undefined && isNone(stages),
  'offers/topics': ({ topics }) => isNone(topics),
};

/** A session says for itself what it does not leave to its offer. */
const offerOf = ({ offer }: Session, { offers }: Lookup): Offer | undefined =>
  offer === undefined ? undefined : offers.get(offer);

const sessionLacks: Lacks<Session> = {
  'sessions/start': ({ schedule }) => schedule.start === undefined,
  'sessions/ages': (session, lookup) =>
    session.ages === undefined && offerOf(session, lookup)?.ages === undefined,
  'sessions/price': (session, lookup) =>
    session.price === undefined && offerOf(session, lookup)?.price === undefined,
  'sessions/routes': (session, lookup) =>
    isNone(session.routes) && isNone(offerOf(session, lookup)?.routes),
};

function missingIn<T extends { readonly id: string }>(
  list: MissingList,
  records: readonly T[],
  { lacks, lookup }: { lacks: Lacks<T>; lookup: Lookup },
): readonly Missing[] {
  return Object.entries(lacks).flatMap(([code, isLacking]) => {
    const ids = records.filter((record) => isLacking(record, lookup)).map(({ id }) => id);
    return ids.length === 0 ? [] : [{ code, list, count: ids.length, total: records.length, ids }];
  });
}

/** Everything that is missing, by list. Closed places and ended sessions need nothing more. */
export function missingFacts(feed: Feed): readonly Missing[] {
  const lookup = { offers: new Map(feed.offers.map((offer) => [offer.id, offer])) };
  const places = feed.places.filter(({ status }) => status !== 'closed');
  const sessions = feed.sessions.filter(({ status }) => status !== 'ended');
  return [
    ...missingIn('places', places, { lacks: placeLacks, lookup }),
    ...missingIn('offers', feed.offers, { lacks: offerLacks, lookup }),
    ...missingIn('sessions', sessions, { lacks: sessionLacks, lookup }),
  ];
}
