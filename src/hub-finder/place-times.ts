/** What the list leaves room for: whether a place is open, what is on next, access and languages; and how far it is. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { isApproximate } from '../core/feed/approximate.js';
import { isMasked } from '../core/feed/place-privacy.js';
import type { Place } from '../core/feed/types.js';
import { accessLabel } from '../ui/access-words.js';
import { dotted } from '../ui/dotted.js';
import { formatDistance } from '../ui/format-distance.js';
import { formatLanguage, formatList } from '../ui/format-language.js';
import { openingDoubt, openingSentence } from '../ui/opening-words.js';
import { nextSessionText, routeText } from '../ui/session-words.js';
import { codeLabel } from '../ui/vocabulary.js';
import type { PlaceEntry, Row } from './hub-finder.model.js';
import { placeFacts } from './place-facts.model.js';
import { unknownHours, type PlaceView } from './place-parts.js';
import { placeTimes, type PlaceTimes } from './place-times.model.js';

/** How far a place is, or that nobody knows; nothing for a private address. `isExact` is false when the origin is a whole district. */
export function distanceText({ entry, distanceMetres }: Row, isExact: boolean): string | undefined {
  // How far a refuge is would help to find it.
  if (isMasked(entry.place)) return undefined;
  return distanceMetres === undefined
    ? msg('distance not known', { desc: 'Hub finder: the place has no position' })
    : formatDistance(distanceMetres, isExact && !isApproximate(entry.place));
}

/** Whether it is open, or what to do when nobody can say. */
export function openingLine(
  { place, ...entry }: PlaceEntry,
  { opening }: PlaceTimes,
  view: PlaceView,
): TemplateResult {
  const sentence = openingSentence(opening, view.now);
  if (sentence === undefined) {
    const facts = placeFacts({ place, ...entry }, view.now);
    return html`<p>
      ${place.hoursText === undefined ? unknownHours(place, facts) : view.words.show(place.hoursText)}
    </p>`;
  }
  return html`<p class="open" data-state=${opening.state}>
    ${sentence} ${opening.reason === undefined ? nothing : view.words.show(opening.reason)}
    ${openingDoubt(opening.flags) ?? nothing}
  </p>`;
}

/** What is on next there, if anything is known. */
function nextLine({ next }: PlaceTimes, view: PlaceView): TemplateResult | typeof nothing {
  if (!next) return nothing;
  const { session, occurrence } = next;
  const route = routeText(session.routes);
  const text = nextSessionText(view.words.plain(session.name), occurrence, view.now.day);
  return html`<p>${route === undefined ? text : `${text}, ${route}`}</p>`;
}

/** The labels of access codes that somebody has a label for. */
export const accessLabels = (place: Place, view: PlaceView): readonly string[] =>
  (place.access ?? [])
    .map((code) => codeLabel(code, view, accessLabel))
    .filter((label) => label !== undefined);

/** The lines of a card that the list leaves room for. */
export function lateLines({ entry }: Row, view: PlaceView): TemplateResult {
  const times = placeTimes(entry, view);
  const { place } = entry;
  const access = accessLabels(place, view);
  const languages = formatList(entry.values.language.map(formatLanguage));
  return html`${openingLine(entry, times, view)} ${nextLine(times, view)}
  ${access.length > 0 ? dotted(access) : nothing}
  ${
    languages === ''
      ? nothing
      : html`<p class="muted">
          ${msg(str`Languages: ${languages}`, { desc: 'Hub finder: languages spoken at a place' })}
        </p>`
  }`;
}
