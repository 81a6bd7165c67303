/** The pieces of a place that the list and the details both draw. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { Feed, Place } from '../core/feed/types.js';
import type { WallTime } from '../core/schedule/local-time.js';
import type { FeedWords } from '../ui/feed-text.js';
import { checkedText } from '../ui/checked-text.js';
import { dotted } from '../ui/dotted.js';
import { roleLabel } from '../ui/vocabulary.js';
import type { Row } from './hub-finder.model.js';
import type { PlaceFacts } from './place-facts.model.js';

/** What every template of a place needs. */
export interface PlaceView {
  readonly feed: Feed;
  readonly now: WallTime;
  readonly words: FeedWords;
  /** How far a place is, in words, once there is something to measure from. */
  readonly distanceText?: ((row: Row) => string | undefined) | undefined;
}

/** What kind of place it is and how far. */
export function kindLine(row: Row, view: PlaceView): TemplateResult {
  const { place, provider } = row.entry;
  // Hubs of one name are told apart by their council where the feed has no town.
  const area =
    place.address?.town === undefined && provider?.kind === 'council' ? provider.name : undefined;
  return dotted([
    roleLabel(place.role, view),
    view.words.plain(area) || undefined,
    view.distanceText?.(row),
  ]);
}

/** What to do when nobody can say when it is open. */
export function unknownHours(place: Place, { phone }: PlaceFacts): string {
  return phone !== undefined || place.url !== undefined
    ? msg('We do not know the opening times. Please ask before you go.', {
        desc: 'Hub finder: no hours in the feed, but there is a phone or website',
      })
    : msg(
        'We do not know the opening times or phone number. Your council or health visitor can tell you.',
        {
          desc: 'Hub finder: no hours, phone or website in the feed',
        },
      );
}

/** When the record was last checked, said where it is old or where it is asked for. */
export function checkedLine(facts: PlaceFacts, isAlways: boolean): TemplateResult | typeof nothing {
  if (facts.checkedDay === undefined || !(facts.isCheckOld || isAlways)) return nothing;
  return html`<p class="muted">${checkedText(facts.checkedDay)}</p>`;
}
