/** Where and when to go for a date: for one that has moved away, where and when that is now. */
import type { Place } from '../core/feed/types.js';
import type { Slot } from '../core/schedule/occurrence.js';
import type { DetailsView } from './session-details.js';

export const slotNow = ({ dated }: DetailsView): Slot | undefined =>
  dated && (dated.occurrence.movedTo ?? dated.occurrence);

export function placeNow({ entry, dated, feed }: DetailsView): Place | undefined {
  if (!dated) return entry.place;
  const { movedTo } = dated.occurrence;
  if (!movedTo) return dated.place;
  const id = movedTo.placeId ?? entry.session.place;
  return feed.places.find((place) => place.id === id);
}
