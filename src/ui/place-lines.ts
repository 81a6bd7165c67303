/** The lines of a place that every widget draws alike: its name, its address, and how to call or get there. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Place } from '../core/feed/types.js';
import type { FeedWords } from './feed-text.js';
import { directionsIcon, phoneIcon } from './icons.js';
import { telHref } from './links.js';

/** What decides how a family gets in touch with a place. */
export interface PlaceLinks {
  /** See `isMasked` of `core/feed/place-privacy.ts`. */
  readonly isMasked: boolean;
  readonly phone: string | undefined;
  /** Where directions lead, if anywhere. */
  readonly destination: string | undefined;
}

/** What to call a place: its name, or that it has none. */
export const placeName = ({ name }: Place, words: FeedWords): string =>
  words.plain(name).trim() ||
  msg('Place without a name', { desc: 'Place: the name in the feed is empty' });

/** The name as drawn, in its own language. */
export const nameShown = (place: Place, words: FeedWords): unknown =>
  words.plain(place.name).trim() === '' ? placeName(place, words) : words.show(place.name);

/** The address on one line, or why there is none. */
export function addressLine(
  place: Place,
  facts: Pick<PlaceLinks, 'isMasked'>,
): TemplateResult | typeof nothing {
  const { lines = [], town, postcode } = place.address ?? {};
  // A postcode is one word to a reader.
  const parts = [...lines, town, postcode?.replace(' ', '\u00a0')].filter(
    (part) => part !== undefined && part !== '',
  );
  if (facts.isMasked) {
    return html`<p>
      ${msg('The address is kept private to keep families safe. Please call to find out more.', {
        desc: 'Place: masked address, such as a refuge',
      })}
    </p>`;
  }
  return parts.length === 0 ? nothing : html`<p><bdi>${parts.join(', ')}</bdi></p>`;
}

/** Call and directions. Each says whom it calls and where it leads. */
export function actionLinks(
  place: Place,
  facts: PlaceLinks,
  words: FeedWords,
): readonly TemplateResult[] {
  const name = placeName(place, words);
  const { phone, destination } = facts;
  const links: TemplateResult[] = [];
  if (phone !== undefined) {
    const label = msg(str`Call ${name} on ${phone}`, {
      desc: 'Place: accessible name of the phone link',
    });
    links.push(
      html`<a class="act button" href=${telHref(phone)} aria-label=${label}
        >${phoneIcon()}<bdi>${phone}</bdi></a
      >`,
    );
  }
  if (destination !== undefined) {
    const label = msg(str`Directions to ${name}. Opens Google Maps.`, {
      desc: 'Place: accessible name of the directions link',
    });
    // Not encodeURIComponent, which throws at half a character.
    const query = new URLSearchParams({ api: '1', destination });
    const href = `https://www.google.com/maps/dir/?${query.toString()}`;
    links.push(
      html`<a class="act button" href=${href} rel="noreferrer" aria-label=${label} title=${label}
        >${directionsIcon()}${msg('Directions', { desc: 'Place: link to a route' })}</a
      >`,
    );
  }
  return links;
}
