/**
 * The places of a feed with everything that belongs to them, in the order of a list nobody has searched yet. Pure.
 * Searching and filtering them is in `find-places.model.ts`, which comes when somebody does.
 */
import type { Feed, Notice, Offer, Place, Provider, Session, Text } from '../core/feed/types.js';
import type { Point } from '../core/geo/distance.js';
import { everyWording } from '../core/text/pick.js';

/** The filters whose options come from the feed. `openNow` stands apart: it depends on the clock. */
export const FACETS = ['role', 'topic', 'access', 'language'] as const;
export type Facet = (typeof FACETS)[number];

/** A place with everything in the feed that belongs to it. */
export interface PlaceEntry {
  readonly place: Place;
  /** Where it is, unless the feed does not say. */
  readonly point: Point | undefined;
  readonly offers: readonly Offer[];
  readonly sessions: readonly Session[];
  readonly notices: readonly Notice[];
  readonly parent: Place | undefined;
  readonly provider: Provider | undefined;
  readonly values: Readonly<Record<Facet, readonly string[]>>;
}

/** One line of the list. */
export interface Row {
  readonly entry: PlaceEntry;
  readonly distanceMetres: number | undefined;
}

/** What limits the content before the visitor chooses anything. */
export interface Pins {
  readonly places: readonly string[];
  readonly topics: readonly string[];
}

const ROLE_ORDER = ['main-hub', 'hub', 'spoke', 'outreach', 'partner', 'other', 'unknown'];

/** More facts of a kind than any place has; a hostile feed could hold thousands and freeze the page. */
const MOST_VALUES = 40;

/** Groups records by the ids a record points at. */
function groupBy<R>(
  records: readonly R[],
  idsOf: (record: R) => readonly string[],
): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const record of records) {
    for (const id of new Set(idsOf(record))) {
      const group = groups.get(id);
      if (group) group.push(record);
      else groups.set(id, [record]);
    }
  }
  return groups;
}

const unique = (values: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(values.filter((value) => value !== undefined)),
];

/** Every place that can be shown, with main hubs first and then by name. Closed places are left out. */
export function indexPlaces(feed: Feed, pins: Pins): readonly PlaceEntry[] {
  const offers = groupBy(feed.offers, (offer) => offer.places ?? []);
  const sessions = groupBy(feed.sessions, ({ place, status }) =>
    place === undefined || status === 'ended' ? [] : [place],
  );
  const notices = groupBy(feed.notices, (notice) => notice.about ?? []);
  const places = new Map(feed.places.map((place) => [place.id, place]));
  const providers = new Map(feed.providers.map((provider) => [provider.id, provider]));
  const entries = feed.places
    .filter((place) => place.status !== 'closed')
    .map((place): PlaceEntry => {
      const own = { offers: offers.get(place.id) ?? [], sessions: sessions.get(place.id) ?? [] };
      return {
        place,
        ...own,
        point: place.geo,
        notices: notices.get(place.id) ?? [],
        parent: places.get(place.parent ?? ''),
        provider: providers.get(place.provider ?? ''),
        values: {
          role: [place.role],
          topic: unique([
            ...(place.topics ?? []),
            ...[...own.offers, ...own.sessions].flatMap((record) => record.topics ?? []),
          ]),
          access: (place.access ?? []).slice(0, MOST_VALUES),
          language: (place.languages ?? []).slice(0, MOST_VALUES),
        },
      };
    })
    .filter((entry) => isPinned(entry, pins));
  return entries.sort(({ place: a }, { place: b }) => {
    const byRole = ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role);
    return byRole === 0 ? compareNames(a.name, b.name) : byRole;
  });
}

const nameOf = (name: Text): string => everyWording(name)[0] ?? '';
const compareNames = (a: Text, b: Text): number => (nameOf(a) < nameOf(b) ? -1 : 1);

function isPinned({ place, values }: PlaceEntry, { places, topics }: Pins): boolean {
  return (
    (places.length === 0 || places.includes(place.id)) &&
    (topics.length === 0 || topics.some((topic) => values.topic.includes(topic)))
  );
}

/** Ids or codes in an attribute: separated by white space. */
const wordsOf = (list: string): readonly string[] =>
  list.split(/\s+/).filter((word) => word !== '');

/** What the `place` and `topic` attributes limit the content to. */
export const pinsFrom = (place: string, topic: string): Pins => ({
  places: wordsOf(place),
  topics: wordsOf(topic),
});

/** The filters worth offering: those with something to choose between. A pinned topic is not offered again. */
export function offeredFacets(
  entries: readonly PlaceEntry[],
  isTopicPinned = false,
): readonly (Facet | 'openNow')[] {
  const facets = FACETS.filter(
    (facet) =>
      !(facet === 'topic' && isTopicPinned) &&
      entries.some((entry) => entry.values[facet].length > 0) &&
      (facet !== 'role' || entries.some((entry) => entry.place.role !== entries[0]?.place.role)),
  );
  return entries.some(({ place }) => place.hours !== undefined) ? ['openNow', ...facets] : facets;
}

/** How many records are shown, after pins. */
export function countRecords(
  feed: Feed,
  entries: readonly PlaceEntry[],
  { topics }: Pins,
): { readonly places: number; readonly offers: number; readonly sessions: number } {
  const isAbout = ({
    topics: own = [],
  }: {
    readonly topics?: readonly string[] | undefined;
  }): boolean => topics.length === 0 || own.some((topic) => topics.includes(topic));
  return {
    places: entries.length,
    offers: feed.offers.filter(isAbout).length,
    sessions: feed.sessions.filter(isAbout).length,
  };
}
