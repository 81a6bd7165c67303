/** Everything the feed knows of one place, in the room of the list, with the way back first. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Place } from '../core/feed/types.js';
import { weekHours } from '../core/schedule/opening.js';
import { formatDay } from '../ui/format-time.js';
import { formatLanguage, formatList } from '../ui/format-language.js';
import { formatNumber } from '../ui/format.js';
import { heading } from '../ui/heading.js';
import { backIcon } from '../ui/icons.js';
import { webHref } from '../ui/links.js';
import { noticeBox } from '../ui/notice-box.js';
import { goTo, pageShowing, widgetBeside, type GroupedWidget } from '../ui/beside.js';
import { contactLine } from '../ui/contact-line.js';
import { fact, feedbackLine, onEscape, unknownFact } from '../ui/details-parts.js';
import { dayHoursText } from '../ui/opening-words.js';
import { routeText, slotText } from '../ui/session-words.js';
import { topicLabel } from '../ui/topic-words.js';
import { codeLabel } from '../ui/vocabulary.js';
import { actionLinks, addressLine, nameShown } from '../ui/place-lines.js';
import { accessTitle, topicsTitle } from '../ui/fact-titles.js';
import type { Row } from './hub-finder.model.js';
import { placeFacts } from './place-facts.model.js';
import { checkedLine, kindLine, type PlaceView } from './place-parts.js';
import {
  placeTimes,
  scheduleContext,
  sessionsSoon,
  type DatedSession,
} from './place-times.model.js';
import { accessLabels, openingLine } from './place-times.js';

export interface DetailsView extends PlaceView {
  readonly level: number;
  /** The finder itself. */
  readonly element: GroupedWidget;
  back(): void;
  open(id: string): void;
  /** False for a place that is closed or that the page's pins leave out. */
  canOpen(id: string): boolean;
}

/** The details of one place. */
export function hubDetails(row: Row, view: DetailsView): TemplateResult {
  const { entry } = row;
  const { place } = entry;
  const facts = placeFacts(entry, view.now);
  return html`<section
    part="details"
    class="stack details"
    aria-labelledby="place-name"
    @keydown=${onEscape(view.back)}
  >
    <div>
      <button type="button" class="plain" @click=${view.back}>
        ${backIcon()}${msg('Back to the list', { desc: 'Hub finder: closes the details' })}
      </button>
    </div>
    ${heading(view.level, nameShown(place, view.words), { id: 'place-name', className: 'title' })}
    ${kindLine(row, view)} ${facts.notices.map((notice) => noticeBox(notice, view.words))}
    ${place.summary === undefined ? nothing : html`<p>${view.words.show(place.summary)}</p>`}
    ${addressLine(place, facts)}
    <div class="cluster">${actionLinks(place, facts, view.words)}</div>
    ${openingLine(entry, placeTimes(entry, view), view)} ${hoursTable(place, view)}
    ${soonList(row, view)} ${timetableLine(row, view)} ${placeFactsList(row, view)}
    ${contactList(place, view)} ${checkedLine(facts, true)} ${feedbackLine(view.feed, place.id)}
  </section>`;
}

const section = (level: number, title: string, content: unknown): TemplateResult =>
  html`<div class="sub">${heading(level, title, { className: 'name' })} ${content}</div>`;

function hoursTable(place: Place, view: DetailsView): TemplateResult | typeof nothing {
  if (place.hours === undefined && place.special === undefined) return nothing;
  const { now, words } = view;
  const days = weekHours(place, now.day, scheduleContext(view.feed));
  const table = html`<table>
    <tbody>
      ${days.map(
        (day) =>
          html`<tr class=${day.day === now.day ? 'today' : ''}>
            <th scope="row">${formatDay(day.day)}</th>
            <td>${dayHoursText(day, words)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
  const title = msg('Opening times for the next seven days', {
    desc: 'Hub finder: heading in the details',
  });
  const more =
    place.hoursText === undefined ? nothing : html`<p>${words.show(place.hoursText)}</p>`;
  return section(view.level + 1, title, [table, more]);
}

/** The whole timetable of a place: the one beside the finder, else on the page that the site names. */
function timetableLine({ entry }: Row, view: DetailsView): TemplateResult | typeof nothing {
  const { id } = entry.place;
  const { element } = view;
  if (entry.sessions.length === 0) return nothing;
  const label = msg('See everything that is on here', {
    desc: 'Hub finder: goes to the timetable of a place',
  });
  const timetable = widgetBeside(element, 'sfl-session-timetable');
  if (timetable) {
    return html`<div>
      <button type="button" @click=${() => goTo(timetable, id)}>${label}</button>
    </div>`;
  }
  const href = pageShowing(element.getAttribute('timetable-href'), 'place', id);
  return href === undefined ? nothing : html`<p><a href=${href}>${label}</a></p>`;
}

/** As many as fit a phone's screen; the rest opens. */
const FIRST_SOON = 6;

function soonList(row: Row, view: DetailsView): TemplateResult | typeof nothing {
  const soon = sessionsSoon(row.entry, view);
  if (soon.length === 0) return nothing;
  const rest = soon.slice(FIRST_SOON);
  const number = formatNumber(rest.length);
  const title = msg("What's on here in the next two weeks", {
    desc: 'Hub finder: heading in the details',
  });
  return section(view.level + 1, title, [
    soonItems(soon.slice(0, FIRST_SOON), view),
    rest.length === 0
      ? nothing
      : html`<details>
          <summary>
            ${msg(str`Show the rest of the two weeks (${number})`, {
              desc: 'Hub finder: opens more dated sessions of a place; how many',
            })}
          </summary>
          ${soonItems(rest, view)}
        </details>`,
  ]);
}

const soonItems = (soon: readonly DatedSession[], view: DetailsView): TemplateResult =>
  html`<ul class="soon">
    ${soon.map((dated) => html`<li>${soonLine(dated, view)}</li>`)}
  </ul>`;

function soonLine({ session, occurrence }: DatedSession, view: DetailsView): TemplateResult {
  const { words, now } = view;
  const state = soonState({ session, occurrence }, now.day);
  const route = state === undefined ? routeText(session.routes) : undefined;
  return html`${state === undefined ? nothing : html`<strong>${state}</strong> `}<strong
      >${words.show(session.name)}</strong
    ><br />${slotText(occurrence, now.day)}${route === undefined ? nothing : `, ${route}`}
    ${occurrence.note === undefined ? nothing : html`<br />${words.show(occurrence.note)}`}`;
}

function soonState(
  { occurrence: { status, movedTo } }: DatedSession,
  today: number,
): string | undefined {
  if (movedTo) {
    const slot = slotText(movedTo, today);
    return msg(str`Moved to ${slot}:`, { desc: 'Session: before its name, at its old date' });
  }
  if (status === 'cancelled') return msg('Cancelled:', { desc: 'Session: before its name' });
  return status === 'changed' ? msg('Changed:', { desc: 'Session: before its name' }) : undefined;
}

/** Access, topics, languages, who runs it and the hub it belongs to. */
function placeFactsList({ entry }: Row, view: DetailsView): TemplateResult {
  const { place, parent, provider, values } = entry;
  const { words } = view;
  const topics = values.topic
    .map((code) => codeLabel(code, view, topicLabel))
    .filter((label) => label !== undefined);
  const languages = values.language.map(formatLanguage);
  const isCouncil = provider?.kind === 'council';
  const runner = isCouncil
    ? msg('Council', { desc: 'Hub finder: the council of a place' })
    : msg('Run by', { desc: 'Hub finder: who runs a place' });
  return html`<dl>
    ${fact(accessTitle(), accessFact(place, view))}
    ${fact(msg('Languages spoken', { desc: 'Hub finder: in the details' }), formatList(languages))}
    ${fact(topicsTitle(), formatList(topics))}
    ${fact(runner, provider && words.show(provider.name))}
    ${fact(
      msg('Part of', { desc: 'Hub finder: the hub that a place belongs to' }),
      parent && parentLink(parent, view),
    )}
  </dl>`;
}

/** What is known of access; that nobody knows is said, because a wheelchair or a buggy depends on it. */
function accessFact(place: Place, view: DetailsView): unknown {
  const access = formatList(accessLabels(place, view));
  if (place.accessText !== undefined) return [access, ' ', view.words.show(place.accessText)];
  if (access !== '') return access;
  return unknownFact();
}

const parentLink = (parent: Place, { words, canOpen, open }: DetailsView): unknown =>
  canOpen(parent.id)
    ? html`<button type="button" class="plain" @click=${() => open(parent.id)}>
        ${words.show(parent.name)}
      </button>`
    : words.show(parent.name);

/** A hostile feed could hold thousands. */
const MOST_CONTACTS = 30;

function contactList(place: Place, view: DetailsView): TemplateResult | typeof nothing {
  const contacts = (place.contacts ?? []).slice(0, MOST_CONTACTS);
  const website = webHref(place.url);
  if (contacts.length === 0 && website === undefined) return nothing;
  const title = msg('Get in touch', { desc: 'Hub finder: heading in the details' });
  const visit = msg('Visit the website', { desc: 'Hub finder: link in the details' });
  return section(
    view.level + 1,
    title,
    html`<ul class="soon">
      ${contacts.map((contact) => html`<li>${contactLine(contact, view.words)}</li>`)}
      ${website === undefined ? nothing : html`<li><a href=${website} rel="noreferrer">${visit}</a></li>`}
    </ul>`,
  );
}
