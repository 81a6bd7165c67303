/** The name of a place as a link to its details in a hub finder: on this page, else on the page that the site names. */
import { html, type TemplateResult } from 'lit';
import type { Place } from '../core/feed/types.js';
import { goTo, pageShowing, widgetBeside } from '../ui/beside.js';
import { nameShown } from '../ui/place-lines.js';
import type { Timetable } from './timetable-api.js';

/** The link, or undefined when there is nowhere to go. */
export function hubLink(place: Place, { shell }: Timetable): TemplateResult | undefined {
  const { element } = shell;
  const name = nameShown(place, shell.words());
  const finder = widgetBeside(element, 'sfl-hub-finder');
  if (finder) {
    const show = (): void => goTo(finder, place.id);
    return html`<button type="button" class="plain" @click=${show}>${name}</button>`;
  }
  const href = pageShowing(element.hubsHref, 'id', place.id);
  return href === undefined ? undefined : html`<a href=${href}>${name}</a>`;
}
