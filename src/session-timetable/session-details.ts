/** Everything the feed knows of one session, in the room of the list, with the way back first. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { noticesNow } from '../core/feed/notices-now.js';
import { destinationOf, isMasked } from '../core/feed/place-privacy.js';
import type { Feed, Place } from '../core/feed/types.js';
import { dayOf } from '../core/schedule/dates.js';
import { accessLabel } from '../ui/access-words.js';
import { ageText } from '../ui/age-words.js';
import { attendLines, joinUnknown } from '../ui/attend-words.js';
import { capacityText } from '../ui/capacity-words.js';
import { checkedText } from '../ui/checked-text.js';
import { contactLine } from '../ui/contact-line.js';
import { fact, feedbackLine, onEscape, unknownFact } from '../ui/details-parts.js';
import { accessTitle, topicsTitle } from '../ui/fact-titles.js';
import { formatLanguage, formatList } from '../ui/format-language.js';
import { heading } from '../ui/heading.js';
import { backIcon } from '../ui/icons.js';
import { webHref } from '../ui/links.js';
import { noticeBox } from '../ui/notice-box.js';
import { occurrenceDoubts, sessionStatusText } from '../ui/occurrence-words.js';
import { actionLinks, addressLine, nameShown, type PlaceLinks } from '../ui/place-lines.js';
import { priceText } from '../ui/price-words.js';
import { scheduleSentences } from '../ui/schedule-words.js';
import { slotText } from '../ui/session-words.js';
import { topicLabel } from '../ui/topic-words.js';
import { codeLabel } from '../ui/vocabulary.js';
import { calendarActions } from './calendar-actions.js';
import { isOff, overText } from './date-state.js';
import { datedSessions, isOver, type DatedSession } from './dated-sessions.model.js';
import { hubLink } from './hub-link.js';
import { placeNow } from './place-now.js';
import type { SessionEntry } from './session-index.model.js';
import { onlineText, sessionName, stateLine, whereUnknown, type RowView } from './session-row.js';
import { shareButton } from './share-button.js';
import type { Timetable } from './timetable-api.js';
import { backText } from './timetable-words.js';

/** What the details are drawn with. */
export interface DetailsView extends RowView {
  readonly entry: SessionEntry;
  /** The date that was opened, or the next one. */
  readonly dated: DatedSession | undefined;
}

/** The details of the session that is open. */
export function sessionDetails(session: Timetable, feed: Feed): TemplateResult {
  const { open } = session;
  const entry = session.entries(feed).find((each) => each.session.id === open?.id);
  if (!entry) return gone(session);
  const level = session.shell.level() + 1;
  return details({ session, feed, level, entry, dated: open?.dated });
}

const backButton = (session: Timetable): TemplateResult =>
  html`<div>
    <button type="button" class="plain" @click=${() => session.close()}>
      ${backIcon()}${backText()}
    </button>
  </div>`;

/** A newer feed may have lost it. */
const gone = (session: Timetable): TemplateResult =>
  html`<div class="stack">
    ${backButton(session)}
    <p>
      ${msg('This session is no longer listed.', { desc: 'Timetable: the open session has gone' })}
    </p>
  </div>`;

function details(view: DetailsView): TemplateResult {
  const { session, feed, level, entry, dated } = view;
  const { shell } = session;
  const words = shell.words();
  const { name, summary } = entry.session;
  const shown = words.plain(name).trim() === '' ? sessionName(entry, view) : words.show(name);
  const about = summary ?? entry.offer?.summary;
  return html`<section
    part="details"
    class="stack details"
    aria-labelledby="session-name"
    @keydown=${onEscape(() => session.close())}
  >
    ${backButton(session)} ${heading(level, shown, { id: 'session-name', className: 'title' })}
    ${dated ? thisDate(dated, view) : undatedLine(view)}
    ${noticesNow(entry.notices, shell.now()).map((notice) => noticeBox(notice, words))}
    ${about === undefined ? nothing : html`<p>${words.show(about)}</p>`} ${whereBlock(view)}
    ${facts(view)} ${joinBlock(view)} ${calendarActions(view)} ${moreDates(view)} ${lastLines(view)}
    ${feedbackLine(feed, entry.isSensitive ? '' : entry.session.id)}
  </section>`;
}

/** The date that was chosen, and what is particular about it. */
function thisDate(dated: DatedSession, view: DetailsView): TemplateResult {
  const { occurrence } = dated;
  const now = view.session.shell.now();
  return html`<p class="chosen">
      <strong>${slotText(occurrence, now.day)}</strong>
    </p>
    ${isOver(dated, now) ? html`<p>${overText()}</p>` : nothing} ${stateLine(dated, view)}
    ${occurrenceDoubts(occurrence.flags, occurrence.endMinute).map((doubt) => html`<p>${doubt}</p>`)}`;
}

function undatedLine({ entry }: DetailsView): TemplateResult {
  const status = sessionStatusText(entry.session.status);
  const text =
    status ??
    msg('We do not know the next date. Please ask before you go.', {
      desc: 'Timetable: a session without a date to come',
    });
  return html`<p><strong>${text}</strong></p>`;
}

/** Where it is: the place of the chosen date with its links, and how to get online. */
function whereBlock(view: DetailsView): TemplateResult {
  const { entry } = view;
  const place = placeNow(view);
  const { online } = entry.session;
  const isAnywhere = place !== undefined || entry.isOnline;
  return html`<div class="sub">
    ${subHeading(view, msg('Where', { desc: 'Timetable: heading in the details' }))}
    ${place ? placeBlock(place, view) : nothing}
    ${entry.isOnline ? onlineBlock(online, view) : nothing}
    ${isAnywhere ? nothing : html`<p>${whereUnknown()}</p>`}
  </div>`;
}

const subHeading = ({ level }: DetailsView, text: string): TemplateResult =>
  heading(level + 1, text, { className: 'name' });

function placeBlock(place: Place, view: DetailsView): TemplateResult {
  const words = view.session.shell.words();
  const links: PlaceLinks = {
    isMasked: isMasked(place),
    phone: place.contacts?.find(({ phone }) => phone !== undefined)?.phone,
    destination: destinationOf(place),
  };
  return html`<p>${hubLink(place, view.session) ?? nameShown(place, words)}</p>
    ${addressLine(place, links)}
    <div class="cluster">${actionLinks(place, links, words)}</div>`;
}

function onlineBlock(
  online: SessionEntry['session']['online'],
  { session }: DetailsView,
): TemplateResult {
  const href = webHref(online?.url);
  const join = msg('Join online', { desc: 'Timetable: link to an online session' });
  return html`<p>
    ${href === undefined ? onlineText() : html`<a href=${href} rel="noreferrer">${join}</a>`}
    ${session.shell.words().show(online?.note)}
  </p>`;
}

/** For whom, what it costs, when, places left, languages, access, what to bring, who runs it. */
function facts(view: DetailsView): TemplateResult {
  const { entry, session, feed } = view;
  const { ages, price, bring, provider } = entry;
  const { shell } = session;
  const words = shell.words();
  const labels = (codes: readonly string[], ours: typeof topicLabel): string =>
    formatList(codes.flatMap((code) => codeLabel(code, { feed, words }, ours) ?? []));
  return html`<dl>
    ${fact(msg('When', { desc: 'Timetable: in the details' }), whenBlock(view))}
    ${fact(msg('Ages', { desc: 'Timetable: in the details' }), [ageText(ages) ?? unknownAges(), ' ', words.show(ages?.note)])}
    ${fact(msg('Cost', { desc: 'Timetable: name of a filter' }), priceText(price, words))}
    ${fact(msg('Places left', { desc: 'Timetable: in the details' }), placesLeft(view))}
    ${fact(msg('Languages', { desc: 'Timetable: in the details' }), formatList(entry.languages.map(formatLanguage)))}
    ${fact(accessTitle(), accessText(labels(entry.access, accessLabel)))}
    ${fact(msg('What to bring', { desc: 'Timetable: in the details' }), words.show(bring))}
    ${fact(topicsTitle(), labels(entry.topics, topicLabel))}
    ${fact(msg('Run by', { desc: 'Hub finder: who runs a place' }), provider && words.show(provider.name))}
  </dl>`;
}

/** Nobody needs to know for a date that is cancelled. */
function placesLeft({ entry, dated, session }: DetailsView): string | undefined {
  if (dated?.occurrence.status === 'cancelled') return undefined;
  return capacityText(entry.session.capacity, session.shell.now());
}

/** That nobody knows is said: a wheelchair or a buggy depends on it. */
const accessText = (access: string): string => (access === '' ? unknownFact() : access);

const unknownAges = (): string =>
  msg('We do not know the ages. Please ask.', { desc: 'Timetable: nobody gave the ages' });

/** The schedule in our words, then in the publisher's. */
function whenBlock({ entry, feed, session }: DetailsView): readonly unknown[] {
  const { schedule } = entry.session;
  const words = session.shell.words();
  const sentences = scheduleSentences(schedule, {
    words,
    now: session.shell.now(),
    placeName: (id) => words.plain(feed.places.find((place) => place.id === id)?.name) || undefined,
  });
  const own = schedule.rule.freq === 'unknown' ? undefined : schedule.text;
  return [
    ...sentences.map((sentence) => html`<p>${sentence}</p>`),
    own === undefined ? nothing : html`<p class="muted">${words.show(own)}</p>`,
  ];
}

/** Every way to get in, with its link, contact and note. */
function joinBlock(view: DetailsView): TemplateResult {
  const { entry, session } = view;
  const words = session.shell.words();
  const lines = attendLines(entry.routes);
  const name = sessionName(entry, view);
  return html`<div class="sub">
    ${subHeading(view, msg('How to join', { desc: 'Timetable: name of a filter' }))}
    ${lines.length === 0 ? html`<p>${joinUnknown()}</p>` : nothing}
    ${lines.map(({ text, route }) => {
      const href = webHref(route.url);
      const book = route.mode === 'book' ? bookText(name) : readText(name);
      return html`<p>${text} ${words.show(route.note)}</p>
        ${href === undefined ? nothing : html`<p><a href=${href} rel="noreferrer">${book}</a></p>`}
        ${route.contact ? html`<p class="cluster">${contactLine(route.contact, words)}</p>` : nothing}`;
    })}
  </div>`;
}

const bookText = (name: string): string =>
  msg(str`Book a place on ${name}`, { desc: 'Timetable: link in the details; name of a session' });

const readText = (name: string): string =>
  msg(str`Find out more about ${name}`, {
    desc: 'Timetable: link in the details; name of a session',
  });

/** How far ahead the next dates are looked for, and how many are listed. */
const AHEAD_DAYS = 366;
const FIRST_DATES = 6;

/** The dates to come. */
function moreDates(view: DetailsView): TemplateResult | typeof nothing {
  const { entry, feed, session } = view;
  const now = session.shell.now();
  const window = { fromDay: now.day, untilDay: now.day + AHEAD_DAYS };
  const ahead = datedSessions([entry], window, feed).dated.filter((one) => !isOver(one, now));
  if (ahead.length === 0) return nothing;
  return html`<div class="sub">
    ${subHeading(view, msg('Next dates', { desc: 'Timetable: heading in the details' }))}
    <ul class="dates">
      ${ahead.slice(0, FIRST_DATES).map(
        (one) =>
          html`<li>
            <span class=${isOff(one) ? 'off' : ''}>${slotText(one.occurrence, now.day)}</span>
            ${stateLine(one, view)}
          </li>`,
      )}
    </ul>
  </div>`;
}

/** Its own page, how to share it, and when it was last checked. */
function lastLines(view: DetailsView): TemplateResult {
  const { entry } = view;
  const { url, assured } = entry.session;
  const href = webHref(url ?? entry.offer?.url);
  const checkedDay = dayOf(assured);
  return html`<div class="cluster">
      ${
        href === undefined
          ? nothing
          : html`<a class="button act" href=${href} rel="noreferrer"
              >${msg('Visit the website', { desc: 'Hub finder: link in the details' })}</a
            >`
      }
      ${shareButton(view)}
    </div>
    ${checkedDay === undefined ? nothing : html`<p class="muted">${checkedText(checkedDay)}</p>`}`;
}
