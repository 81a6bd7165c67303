/**
 * Choices that come from elsewhere, and go there: the other widgets of the group, and the page's address. Pure.
 *
 * What comes is only taken over where it changed, so that a choice of this widget's own stays when another one speaks of
 * something else.
 */
import { ageOn, stageOf } from '../core/family/child-age.js';
import { isMasked } from '../core/feed/place-privacy.js';
import type { Feed } from '../core/feed/types.js';
import type { Origin } from '../core/geo/origin.js';
import type { Choices } from './filter-sessions.model.js';
import type { SessionEntry } from './session-index.model.js';

/** What a group has in common: see `GroupState` of the page registry. */
export interface SharedState {
  readonly origin?: Origin | undefined;
  readonly place?: string | undefined;
  /** Months; negative is pregnancy. */
  readonly age?: number | undefined;
  readonly stage?: string | undefined;
  readonly topic?: string | undefined;
}

/** What the group is told of the choices: one topic and one place at most, and an age in months as of today. */
export function sharedOf(choices: Choices, origin: Origin | undefined, today: number): SharedState {
  const { child, stage, topic, place } = choices;
  const age = child && ageOn(child, today).least;
  return {
    origin,
    age,
    stage: age === undefined ? stage : stageOf(age),
    topic: topic.length === 1 ? topic[0] : undefined,
    place: place[0],
  };
}

const listOf = (value: string | undefined): readonly string[] =>
  value === undefined ? [] : [value];

/** The choices after the group went from one state to another. */
export function choicesAfter(
  choices: Choices,
  { before, after }: { readonly before: SharedState; readonly after: SharedState },
  today: number,
): Choices {
  const { age, stage, topic, place } = after;
  const isSame = (['origin', 'age', 'stage', 'topic', 'place'] as const).every(
    (key) => after[key] === before[key],
  );
  // The same object: what rests on it is not worked out again.
  if (isSame) return choices;
  const child =
    age === undefined ? undefined : ({ kind: 'months', months: age, day: today } as const);
  return {
    ...choices,
    ...(age !== before.age && { child }),
    // An age says more than the stage that comes with it.
    ...((age !== before.age || stage !== before.stage) && {
      stage: age === undefined ? stage : undefined,
    }),
    ...(topic !== before.topic && { topic: listOf(topic) }),
    ...(place !== before.place && { place: listOf(place) }),
    ...(after.origin === undefined && { radiusMetres: undefined }),
  };
}

/** The choices that an address names, as far as the feed has them: an address is anybody's to write. */
export function choicesFrom(
  choices: Choices,
  { topics, place }: { readonly topics: readonly string[]; readonly place: string | undefined },
  { feed, entries }: { readonly feed: Feed; readonly entries: readonly SessionEntry[] },
): Choices {
  const topic = [...new Set(topics)].filter((code) =>
    entries.some((entry) => entry.topics.includes(code)),
  );
  const known = feed.places.find(({ id }) => id === place);
  return { ...choices, topic, place: listOf(known?.id) };
}

/**
 * The choices that may stand in an address. What only sensitive sessions have, or a place whose address is kept back,
 * would tell whoever reads the address next what the family was looking for.
 */
export function openChoices(
  { topic, place }: Pick<Choices, 'topic' | 'place'>,
  entries: readonly SessionEntry[],
): { readonly topics: readonly string[]; readonly place: string | undefined } {
  const sensitive = entries.filter(({ isSensitive }) => isSensitive);
  const isAtOnlySensitive = (id: string): boolean =>
    sensitive.some((entry) => entry.place?.id === id) &&
    entries.every((entry) => entry.place?.id !== id || entry.isSensitive);
  const isPrivate = (id: string): boolean =>
    isAtOnlySensitive(id) ||
    entries.some((entry) => entry.place?.id === id && isMasked(entry.place));
  return {
    topics: topic.filter((code) => !sensitive.some((entry) => entry.topics.includes(code))),
    place: place.find((id) => !isPrivate(id)),
  };
}
