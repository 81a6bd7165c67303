/** The list of places: the finder's main thing to read. Nothing is only on the map. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { heading } from '../ui/heading.js';
import { noticeBox } from '../ui/notice-box.js';
import { actionLinks, addressLine, nameShown, placeName } from '../ui/place-lines.js';
import type { PlaceEntry, Row } from './hub-finder.model.js';
import { placeFacts, type PlaceFacts } from './place-facts.model.js';
import { checkedLine, kindLine, unknownHours, type PlaceView } from './place-parts.js';

export interface ListView extends PlaceView {
  readonly level: number;
  /** Id of the place chosen on the map or in the list. */
  readonly selectedId: string | undefined;
  /** Numbers are drawn only while there is a map. */
  readonly isMapOpen: boolean;
  /** Times, access and languages, once what works them out has come. */
  readonly lateLines?: ((row: Row) => unknown) | undefined;
  /** A way to the place on the map, while there is one. */
  readonly mapAction?: ((row: Row) => unknown) | undefined;
  open(id: string): void;
}

/** The rows, in order. */
export function hubList(rows: readonly Row[], view: ListView): TemplateResult {
  return html`<ol class="rows" part="list">
    ${rows.map(
      (row, index) =>
        html`<li
          part="row"
          class="row"
          aria-current=${row.entry.place.id === view.selectedId ? 'true' : nothing}
        >
          ${hubCard(row, index + 1, view)}
        </li>`,
    )}
  </ol>`;
}

/** One place: what a tired parent needs to decide whether to go. */
export function hubCard(row: Row, position: number | undefined, view: ListView): TemplateResult {
  const { place } = row.entry;
  const facts = placeFacts(row.entry, view.now);
  const number =
    view.isMapOpen && position !== undefined
      ? html`<span class="number" aria-hidden="true">${position}</span>`
      : nothing;
  return html`
    <div class="head">
      ${number}${heading(view.level, nameShown(place, view.words), { className: 'name' })}
    </div>
    ${kindLine(row, view)} ${addressLine(place, facts)}
    ${view.lateLines?.(row) ?? roomFor(row.entry, facts, view)}
    ${facts.notices.map((notice) => noticeBox(notice, view.words))} ${checkedLine(facts, false)}
    <div class="cluster">
      ${actionLinks(place, facts, view.words)} ${view.mapAction?.(row)} ${moreButton(row, view)}
    </div>
  `;
}

/** Room for the lines that come a moment later, so that nothing jumps; what needs no clock is said at once. */
function roomFor(
  { place, sessions }: PlaceEntry,
  facts: PlaceFacts,
  view: PlaceView,
): TemplateResult {
  const hasHours =
    place.hours !== undefined || place.special !== undefined || place.status !== 'open';
  return html`<p class="line">
      ${hasHours ? nothing : place.hoursText === undefined ? unknownHours(place, facts) : view.words.show(place.hoursText)}
    </p>
    ${sessions.length === 0 ? nothing : emptyLine()}
    ${[place.access, place.languages].map((list) => (list === undefined ? nothing : emptyLine()))}`;
}

const emptyLine = (): TemplateResult => html`<p class="line"></p>`;

function moreButton({ entry }: Row, view: ListView): TemplateResult {
  const { id } = entry.place;
  const place = placeName(entry.place, view.words);
  return html`<button
    type="button"
    class="act"
    data-more=${id}
    aria-label=${msg(str`Opening times and more for ${place}`, { desc: 'Hub finder: accessible name of a button' })}
    @click=${() => view.open(id)}
  >
    ${msg('Opening times and more', { desc: 'Hub finder: button that opens the details' })}
  </button>`;
}
