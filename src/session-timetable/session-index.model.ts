/**
 * The sessions of a feed with everything that belongs to them: what a session does not say, its offer does. Pure.
 *
 * Ended sessions are left out. Those at a place that has closed stay: a family that used to go must see it.
 */
import { fitsAges, hasBounds, monthsOfStage } from '../core/family/child-age.js';
import type {
  AgeRange,
  Feed,
  Notice,
  Offer,
  Place,
  Price,
  Provider,
  Route,
  Session,
  Text,
} from '../core/feed/types.js';
import { everyWording } from '../core/text/pick.js';

/** A session with what holds for it, wherever that is written. */
export interface SessionEntry {
  readonly session: Session;
  readonly offer: Offer | undefined;
  /** Where it usually is. */
  readonly place: Place | undefined;
  readonly provider: Provider | undefined;
  /** About the session, its offer or its usual place, whenever they hold: the clock is the caller's. */
  readonly notices: readonly Notice[];
  readonly ages: AgeRange | undefined;
  readonly price: Price | undefined;
  readonly bring: Text | undefined;
  /** Empty: nobody knows how to attend. */
  readonly routes: readonly Route[];
  readonly languages: readonly string[];
  /** Of the session and its usual place. */
  readonly access: readonly string[];
  readonly topics: readonly string[];
  readonly audiences: readonly string[];
  readonly stages: readonly string[];
  readonly isOnline: boolean;
  readonly isInPerson: boolean;
  readonly isSensitive: boolean;
  /** Set when only dates at these places are wanted: a pinned place that a change moves a date to. */
  readonly onlyAtPlaces: readonly string[] | undefined;
}

/** What the attributes limit the content to: ids or codes; an empty list limits nothing. */
export interface TimetablePins {
  readonly places: readonly string[];
  readonly topics: readonly string[];
  readonly audiences: readonly string[];
  readonly stages: readonly string[];
}

/** More facts of a kind than any session has; a hostile feed could hold thousands and freeze the page. */
export const MOST_VALUES = 40;

const NOT_IN_PERSON: readonly string[] = ['online', 'phone', 'text'];
const NONE: readonly never[] = [];

/** Lists of the feed are never changed; most sessions of an offer have its lists. */
const onceBefore = new WeakMap<readonly string[], readonly string[]>();

const onceOf = (list: readonly string[] = NONE): readonly string[] => {
  if (list.length === 0) return NONE;
  const once = onceBefore.get(list) ?? [...new Set(list.slice(0, MOST_VALUES))];
  onceBefore.set(list, once);
  return once;
};

/** What either list has, each value once, and not too many. */
export const someOf = (
  own: readonly string[] | undefined,
  other?: readonly string[],
): readonly string[] => {
  if (own === undefined || own.length === 0) return onceOf(other);
  if (other === undefined || other.length === 0) return onceOf(own);
  return [...new Set([...onceOf(own), ...onceOf(other)])].slice(0, MOST_VALUES);
};

/** The session's list if it says anything, else the offer's. */
const eitherOf = <T>(
  own: readonly T[] | undefined,
  other: readonly T[] | undefined,
): readonly T[] => (own && own.length > 0 ? own : (other ?? NONE));

/** Words of an attribute, separated by white space. */
const wordsOf = (list: string): readonly string[] =>
  list.split(/\s+/).filter((word) => word !== '');

/** The pins of the four attributes. */
export const pinsFrom = (
  written: Readonly<Record<'place' | 'topic' | 'audience' | 'stage', string>>,
): TimetablePins => ({
  places: wordsOf(written.place),
  topics: wordsOf(written.topic),
  audiences: wordsOf(written.audience),
  stages: wordsOf(written.stage),
});

const byId = <R extends { readonly id: string }>(records: readonly R[]): ReadonlyMap<string, R> =>
  new Map(records.map((record) => [record.id, record]));

const placesBefore = new WeakMap<readonly Place[], ReadonlyMap<string, Place>>();

/** The places of a feed by id, made once. */
export const placesById = ({ places }: Pick<Feed, 'places'>): ReadonlyMap<string, Place> => {
  const known = placesBefore.get(places) ?? byId(places);
  placesBefore.set(places, known);
  return known;
};

const noticesById = (notices: readonly Notice[]): ReadonlyMap<string, readonly Notice[]> => {
  const groups = new Map<string, Notice[]>();
  for (const notice of notices) {
    for (const id of new Set(notice.about)) {
      const group = groups.get(id);
      if (!group) groups.set(id, [notice]);
      else if (group.length < MOST_VALUES) group.push(notice);
    }
  }
  return groups;
};

/** Looks up what records point at. */
interface Records {
  readonly offers: ReadonlyMap<string, Offer>;
  readonly places: ReadonlyMap<string, Place>;
  readonly providers: ReadonlyMap<string, Provider>;
  readonly notices: ReadonlyMap<string, readonly Notice[]>;
}

/** Whether it is online and in person: what the session says, else the ways its offer is given. */
function waysOf(
  { place, online }: Session,
  { modes = NONE }: Partial<Offer>,
): Pick<SessionEntry, 'isOnline' | 'isInPerson'> {
  const isSaid = place !== undefined || online !== undefined;
  if (isSaid) return { isOnline: online !== undefined, isInPerson: place !== undefined };
  return {
    isOnline: modes.includes('online'),
    isInPerson: modes.length === 0 || modes.some((mode) => !NOT_IN_PERSON.includes(mode)),
  };
}

function noticesOf(
  ids: readonly (string | undefined)[],
  notices: Records['notices'],
): readonly Notice[] {
  if (notices.size === 0) return NONE;
  const found = new Set(ids.flatMap((id) => notices.get(id ?? '') ?? NONE));
  return found.size === 0 ? NONE : [...found];
}

/** What holds for a session, from where it is written nearest to it. */
function factsOf(session: Session, offer: Partial<Offer>) {
  return {
    ages: session.ages ?? offer.ages,
    price: session.price ?? offer.price,
    bring: session.bring ?? offer.bring,
    routes: eitherOf(session.routes, offer.routes).slice(0, MOST_VALUES),
    languages: onceOf(eitherOf(session.languages, offer.languages)),
    topics: someOf(session.topics, offer.topics),
    audiences: onceOf(eitherOf(session.audiences, offer.audiences)),
    stages: onceOf(offer.stages),
    isSensitive: offer.sensitive === true,
    ...waysOf(session, offer),
  };
}

function entryOf(session: Session, records: Records): SessionEntry {
  const offer = records.offers.get(session.offer ?? '');
  const place = records.places.get(session.place ?? '');
  return {
    session,
    offer,
    place,
    provider: records.providers.get(session.provider ?? offer?.provider ?? ''),
    notices: noticesOf([session.id, session.offer, session.place], records.notices),
    access: someOf(session.access, place?.access),
    onlyAtPlaces: undefined,
    ...factsOf(session, offer ?? {}),
  };
}

/**
 * Whether a session is for a stage. Ages of its own are nearer the truth than the stages of its offer; with neither it
 * is not known, and stays.
 */
export function fitsStage({ session, ages, stages }: SessionEntry, stage: string): boolean {
  const months = monthsOfStage(stage);
  if (months && hasBounds(session.ages)) return fitsAges(session.ages, months);
  if (stages.includes(stage)) return true;
  return months && hasBounds(ages) ? fitsAges(ages, months) : stages.length === 0;
}

const hasOneOf = (values: readonly string[], pinned: readonly string[]): boolean =>
  pinned.length === 0 || pinned.some((value) => values.includes(value));

/** What is known must hold: a session that says no topic or audience has none. Only an unknown stage stays. */
const isPinned = (entry: SessionEntry, { topics, audiences, stages }: TimetablePins): boolean =>
  hasOneOf(entry.topics, topics) &&
  hasOneOf(entry.audiences, audiences) &&
  (stages.length === 0 || stages.some((stage) => fitsStage(entry, stage)));

/** The entry as far as it is at the pinned places: always, on the dates that are moved there, or not at all. */
function atPlaces(entry: SessionEntry, places: readonly string[]): readonly SessionEntry[] {
  const { place, schedule } = entry.session;
  if (places.length === 0 || places.includes(place ?? '')) return [entry];
  const isMovedThere = schedule.changes?.some(({ to }) => places.includes(to?.place ?? ''));
  return isMovedThere === true ? [{ ...entry, onlyAtPlaces: places }] : NONE;
}

const nameOf = ({ session }: SessionEntry): string => everyWording(session.name)[0] ?? '';

/** Every session that can be shown, by name. */
export function indexSessions(feed: Feed, pins: TimetablePins): readonly SessionEntry[] {
  const records: Records = {
    offers: byId(feed.offers),
    places: placesById(feed),
    providers: byId(feed.providers),
    notices: noticesById(feed.notices),
  };
  return feed.sessions
    .filter(({ status }) => status !== 'ended')
    .map((session) => entryOf(session, records))
    .filter((entry) => isPinned(entry, pins))
    .flatMap((entry) => atPlaces(entry, pins.places))
    .map((entry) => ({ entry, name: nameOf(entry) }))
    .sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)))
    .map(({ entry }) => entry);
}

const countDistinct = (ids: readonly (string | undefined)[]): number =>
  new Set(ids.filter((id) => id !== undefined)).size;

/** How many records are shown, after pins. */
export const countRecords = (
  entries: readonly SessionEntry[],
): { readonly places: number; readonly offers: number; readonly sessions: number } => ({
  places: countDistinct(entries.map(({ place }) => place?.id)),
  offers: countDistinct(entries.map(({ offer }) => offer?.id)),
  sessions: entries.length,
});
