/** Everything the feed knows of one place, in the room of the list, with the way back first. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Contact, Place } from '../core/feed/types.js';
import { weekHours } from '../core/schedule/opening.js';
import { formatDay } from '../ui/format-time.js';
import { formatLanguage, formatList } from '../ui/format-language.js';
import { formatNumber } from '../ui/format.js';
import { heading } from '../ui/heading.js';
import { backIcon } from '../ui/icons.js';
import { feedbackHref, mailHref, telHref, webHref } from '../ui/links.js';
import { dayHoursText } from '../ui/opening-words.js';
import { routeText, slotText } from '../ui/session-words.js';
import { topicLabel } from '../ui/topic-words.js';
import { codeLabel } from '../ui/vocabulary.js';
import { accessTitle, topicsTitle } from './fact-titles.js';
import type { Row } from './hub-finder.model.js';
import { placeFacts } from './place-facts.model.js';
import {
  actionLinks,
  addressLine,
  checkedLine,
  kindLine,
  nameShown,
  noticeBox,
  type PlaceView,
} from './place-parts.js';
import {
  placeTimes,
  scheduleContext,
  sessionsSoon,
  type DatedSession,
} from './place-times.model.js';
import { accessLabels, openingLine } from './place-times.js';

export interface DetailsView extends PlaceView {
  readonly level: number;
  back(): void;
  open(id: string): void;
  /** False for a place that is closed or that the page's pins leave out. */
  canOpen(id: string): boolean;
}

/** Escape goes back, and no further: a dialog of the page with the widget in it stays open. */
const keysOf =
  ({ back }: DetailsView) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    back();
  };

/** The details of one place. */
export function hubDetails(row: Row, view: DetailsView): TemplateResult {
  const { entry } = row;
  const { place } = entry;
  const facts = placeFacts(entry, view.now);
  const feedback = feedbackHref(view.feed.publisher.feedback, place.id);
  return html`<section
    part="details"
    class="stack details"
    aria-labelledby="place-name"
    @keydown=${keysOf(view)}
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
    ${soonList(row, view)} ${placeFactsList(row, view)} ${contactList(place, view)}
    ${checkedLine(facts, true)}
    ${
      feedback === undefined
        ? nothing
        : html`<p>
            <a href=${feedback}
              >${msg('Tell us if something is wrong', { desc: 'Any widget: feedback link' })}</a
            >
          </p>`
    }
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

/** One fact, or nothing when there is nothing to say. */
const fact = (title: string, content: unknown): TemplateResult | typeof nothing =>
  content === undefined || content === ''
    ? nothing
    : html`<dt>${title}</dt>
        <dd>${content}</dd>`;

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
  return msg('We do not know. Please ask before you go.', {
    desc: 'Hub finder: a fact nobody gave',
  });
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
      ${contacts.map((contact) => html`<li>${contactLine(contact, view)}</li>`)}
      ${website === undefined ? nothing : html`<li><a href=${website} rel="noreferrer">${visit}</a></li>`}
    </ul>`,
  );
}

function contactLine(contact: Contact, { words }: DetailsView): TemplateResult {
  const { label, phone, sms, textphone, email, always } = contact;
  const site = webHref(contact.url);
  const link = (href: string, text: string): TemplateResult =>
    html`<a class="button act" href=${href}><bdi>${text}</bdi></a>`;
  return html`${label === undefined ? nothing : html`<strong>${words.show(label)}</strong>`}
  ${phone === undefined ? nothing : link(telHref(phone), phone)}
  ${sms === undefined ? nothing : numberLine(msg('Text:', { desc: 'Contact: before a number for texts' }), sms)}
  ${
    textphone === undefined
      ? nothing
      : numberLine(msg('Textphone:', { desc: 'Contact: before a textphone number' }), textphone)
  }
  ${email === undefined ? nothing : link(mailHref(email), email)}
  ${site === undefined ? nothing : link(site, site)}
  ${
    always === true
      ? html`<span>${msg('24 hours a day, every day', { desc: 'Contact: always open' })}</span>`
      : nothing
  }`;
}

const numberLine = (label: string, number: string): TemplateResult =>
  html`<span>${label} <bdi>${number}</bdi></span>`;
