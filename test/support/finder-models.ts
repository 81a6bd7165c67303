/** From a feed document to what the hub finder's models take. */
import type { Search } from '../../src/core/geo/origin.js';
import { parseFeed } from '../../src/core/feed/parse.js';
import type { Feed, Text } from '../../src/core/feed/types.js';
import type { Origin } from '../../src/core/geo/origin.js';
import { parseNow, type WallTime } from '../../src/core/schedule/local-time.js';
import { NO_CHOICES, type Choices, type Question } from '../../src/hub-finder/find-places.model.js';
import { indexPlaces, type Pins, type PlaceEntry } from '../../src/hub-finder/hub-finder.model.js';
import { feedWith, type FeedInput } from './fake-feed.js';

export const NO_PINS: Pins = { places: [], topics: [] };

/** The feed that a document of these records is read as. */
export function feedOf(records: Partial<FeedInput>): Feed {
  const { feed } = parseFeed(feedWith(records));
  if (!feed) throw new Error('not a feed');
  return feed;
}

export const entriesOf = (
  records: Partial<FeedInput>,
  pins: Pins = NO_PINS,
): readonly PlaceEntry[] => indexPlaces(feedOf(records), pins);

export const entryOf = (records: Partial<FeedInput>): PlaceEntry => entriesOf(records)[0]!;

/** Reads `YYYY-MM-DDTHH:MM`. */
export const at = (text: string): WallTime => parseNow(text)!;

export const near = (lat: number, lng: number, more: Partial<Origin> = {}): Search => ({
  kind: 'near',
  origin: { lat, lng, label: 'DE22 3WR', exact: true, ...more },
});

export const text = (words: string): Search => ({ kind: 'text', text: words });

export const chosen = (choices: Partial<Choices>): Choices => ({ ...NO_CHOICES, ...choices });

/** A question about everything, with some of it replaced. */
export const question = (more: Partial<Question> = {}): Question => ({
  search: { kind: 'none' },
  choices: NO_CHOICES,
  isOpen: () => true,
  ...more,
});

/** A text as it stands in the feed: most of these tests write bare strings. */
export const written = (text: Text): string =>
  typeof text === 'string' ? text : JSON.stringify(text);

export const nameOf = ({ place }: PlaceEntry): string => written(place.name);
