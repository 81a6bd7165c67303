/** The pieces of a place that the list and the details both draw. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Feed, Notice, Place } from '../core/feed/types.js';
import type { WallTime } from '../core/schedule/local-time.js';
import type { FeedWords } from '../ui/feed-text.js';
import { formatDate } from '../ui/format.js';
import { directionsIcon, phoneIcon } from '../ui/icons.js';
import { telHref, webHref } from '../ui/links.js';
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

/** What to call a place: its name, or that it has none. */
export const placeName = ({ name }: Place, words: FeedWords): string =>
  words.plain(name).trim() ||
  msg('Place without a name', { desc: 'Hub finder: the name in the feed is empty' });

/** The name as drawn, in its own language. */
export const nameShown = (place: Place, words: FeedWords): unknown =>
  words.plain(place.name).trim() === '' ? placeName(place, words) : words.show(place.name);

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

/** Short facts on one quiet line. */
export const dotted = (parts: readonly (string | undefined)[]): TemplateResult =>
  html`<p class="muted">
    ${parts.map((part) => (part === undefined ? nothing : html`<span class="part">${part}</span>`))}
  </p>`;

/** The address on one line, or why there is none. */
export function addressLine(place: Place, facts: PlaceFacts): TemplateResult | typeof nothing {
  const { lines = [], town, postcode } = place.address ?? {};
  // A postcode is one word to a reader.
  const parts = [...lines, town, postcode?.replace(' ', '\u00a0')].filter(
    (part) => part !== undefined && part !== '',
  );
  if (facts.isMasked) {
    return html`<p>
      ${msg('The address is kept private to keep families safe. Please call to find out more.', {
        desc: 'Hub finder: masked address, such as a refuge',
      })}
    </p>`;
  }
  return parts.length === 0 ? nothing : html`<p><bdi>${parts.join(', ')}</bdi></p>`;
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

/** A notice, marked by its weight with a word and a bar. */
export const noticeBox = (notice: Notice, words: FeedWords): TemplateResult => {
  const href = webHref(notice.url);
  const more = msg('Read more about this notice', { desc: 'Any widget: link of a notice' });
  return html`<p class="note" data-severity=${notice.severity}>
    <strong>${severityWord(notice.severity)}</strong> ${words.show(notice.text)}
    ${href === undefined ? nothing : html`<a href=${href} rel="noreferrer">${more}</a>`}
  </p>`;
};

const severityWord = (severity: Notice['severity']): string =>
  severity === 'urgent'
    ? msg('Urgent:', { desc: 'Notice: before its text' })
    : severity === 'change'
      ? msg('Change:', { desc: 'Notice: before its text' })
      : msg('Note:', { desc: 'Notice: before its text' });

/** Call and directions. Each says whom it calls and where it leads. */
export function actionLinks(
  place: Place,
  facts: PlaceFacts,
  words: FeedWords,
): readonly TemplateResult[] {
  const name = placeName(place, words);
  const { phone, destination } = facts;
  const links: TemplateResult[] = [];
  if (phone !== undefined) {
    const label = msg(str`Call ${name} on ${phone}`, {
      desc: 'Hub finder: accessible name of the phone link',
    });
    links.push(
      html`<a class="act button" href=${telHref(phone)} aria-label=${label}
        >${phoneIcon()}<bdi>${phone}</bdi></a
      >`,
    );
  }
  if (destination !== undefined) {
    const label = msg(str`Directions to ${name}. Opens Google Maps.`, {
      desc: 'Hub finder: accessible name of the directions link',
    });
    // Not encodeURIComponent, which throws at half a character.
    const query = new URLSearchParams({ api: '1', destination });
    const href = `https://www.google.com/maps/dir/?${query.toString()}`;
    links.push(
      html`<a class="act button" href=${href} rel="noreferrer" aria-label=${label} title=${label}
        >${directionsIcon()}${msg('Directions', { desc: 'Hub finder: link to a route' })}</a
      >`,
    );
  }
  return links;
}

/** When the record was last checked, said where it is old or where it is asked for. */
export function checkedLine(facts: PlaceFacts, isAlways: boolean): TemplateResult | typeof nothing {
  if (facts.checkedDay === undefined || !(facts.isCheckOld || isAlways)) return nothing;
  const date = formatDate(facts.checkedDay);
  return html`<p class="muted">
    ${msg(str`Last checked on ${date}.`, { desc: 'Any widget: when the details were last checked' })}
  </p>`;
}
