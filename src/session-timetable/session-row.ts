/** One session on one date, as the list shows it: what a tired parent needs to decide whether to go. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { isApproximate } from '../core/feed/approximate.js';
import { isMasked } from '../core/feed/place-privacy.js';
import { noticesNow } from '../core/feed/notices-now.js';
import type { Feed, Notice } from '../core/feed/types.js';
import { ageText } from '../ui/age-words.js';
import { attendText } from '../ui/attend-words.js';
import { capacityText } from '../ui/capacity-words.js';
import { dotted } from '../ui/dotted.js';
import { formatDistance } from '../ui/format-distance.js';
import { formatLanguage, formatList } from '../ui/format-language.js';
import { formatTimeRange } from '../ui/format-time.js';
import { heading } from '../ui/heading.js';
import { noticeBox } from '../ui/notice-box.js';
import { occurrenceDoubts, occurrenceState, sessionStatusText } from '../ui/occurrence-words.js';
import { nameShown, placeName } from '../ui/place-lines.js';
import { costText, priceText } from '../ui/price-words.js';
import { slotText } from '../ui/session-words.js';
import { dateState, overText } from './date-state.js';
import { isOnNow, isOver, type DatedSession, type UndatedSession } from './dated-sessions.model.js';
import type { FilteredSession } from './filter-sessions.model.js';
import type { SessionEntry } from './session-index.model.js';
import { keyOf, type Timetable } from './timetable-api.js';

/** What a row is drawn with. */
export interface RowView {
  readonly session: Timetable;
  readonly feed: Feed;
  /** Of the session's name. */
  readonly level: number;
  /** Paper is read on other days: no "today" on it. */
  readonly isPaper?: boolean;
}

/** What to call a session: its name, or that it has none. */
export const sessionName = ({ session }: SessionEntry, { session: timetable }: RowView): string =>
  timetable.shell.words().plain(session.name).trim() ||
  msg('Session without a name', { desc: 'Timetable: the name in the feed is empty' });

/** The times of a date, or that nobody gave them. */
export const timesText = ({ occurrence: { startMinute, endMinute } }: DatedSession): string =>
  startMinute === undefined
    ? msg('Time not known', { desc: 'Timetable: the time of a session' })
    : formatTimeRange(startMinute, endMinute);

/** The button that opens the details. Its name says the day too: many sessions share one name. */
export function openButton(dated: DatedSession, view: RowView, content: unknown): TemplateResult {
  const { session } = view;
  const { entry, occurrence } = dated;
  const now = session.shell.now();
  const name = sessionName(entry, view);
  const slot = slotText(occurrence, now.day);
  const state = dateState(dated, now);
  const plain = msg(str`${name}, ${slot}`, {
    id: 'session-name-and-slot',
    desc: 'Timetable: accessible name of a button that opens a session; its name, day and time',
  });
  return html`<button
    type="button"
    class="plain"
    data-open=${keyOf(entry.session.id, occurrence.day)}
    aria-label=${state === undefined ? plain : statedName(state, plain)}
    @click=${() => session.openSession(dated)}
  >
    ${content}
  </button>`;
}

const statedName = (state: string, name: string): string =>
  msg(str`${state}: ${name}`, {
    id: 'session-state-and-name',
    desc: 'Timetable: accessible name of a button; "Cancelled", then the name, day and time',
  });

/** One line of the list. */
export function sessionRow(row: FilteredSession, view: RowView): TemplateResult {
  const { entry, occurrence } = row;
  const { shell } = view.session;
  const words = shell.words();
  const name =
    words.plain(entry.session.name).trim() === ''
      ? sessionName(entry, view)
      : words.show(entry.session.name);
  return html`<div class="when">
      <p class="time">${timesText(row)}</p>
      ${
        isOnNow(row, shell.now())
          ? html`<p class="open" data-state="open">
              ${msg('On now', { desc: 'Timetable: a session that has begun and not ended' })}
            </p>`
          : nothing
      }
      ${isOver(row, shell.now()) ? html`<p class="muted">${overText()}</p>` : nothing}
    </div>
    <div class="what">
      ${heading(view.level, openButton(row, view, name), { className: 'name' })}
      ${stateLine(row, view)} ${whereLine(row, view)} ${factsLine(entry, view)}
      ${languagesLine(entry)} ${placesLeft(row, view)}
      ${occurrenceDoubts(occurrence.flags, occurrence.endMinute).map((doubt) => html`<p class="muted">${doubt}</p>`)}
      ${rowNotices(entry, view).map((notice) => noticeBox(notice, words))}
    </div>`;
}

/**
 * News about the session itself, and what is urgent about its place or offer. Other news of a place would stand below
 * every session there; the details have it.
 */
const rowNotices = ({ session: { id }, notices }: SessionEntry, view: RowView): readonly Notice[] =>
  noticesNow(notices, view.session.shell.now()).filter(
    ({ about, severity }) => severity === 'urgent' || about?.includes(id),
  );

/** What became of this date, with the publisher's own words. */
export function stateLine(
  { occurrence, place }: DatedSession,
  { session, feed, isPaper }: RowView,
): TemplateResult | typeof nothing {
  const words = session.shell.words();
  const today = isPaper === true ? undefined : session.shell.now().day;
  const placeId = occurrence.movedTo ? occurrence.movedTo.placeId : place?.id;
  const now = feed.places.find(({ id }) => id === placeId);
  const state = occurrenceState(occurrence, today, now && placeName(now, words));
  if (state === undefined) return nothing;
  const severity = occurrence.status === 'cancelled' ? 'urgent' : 'change';
  return html`<p class="note" data-severity=${severity}>
    <strong>${state}</strong> ${words.show(occurrence.note)}
  </p>`;
}

/** Where it is and how far, or that it is online, or that nobody knows. */
function whereLine(
  { entry, place, distanceMetres }: FilteredSession,
  { session }: RowView,
): TemplateResult {
  const { origin } = session;
  const words = session.shell.words();
  const isFar = distanceMetres !== undefined && place && !isMasked(place);
  const parts = [
    place && html`<span class="part">${nameShown(place, words)}</span>`,
    isFar
      ? html`<span class="part"
          >${formatDistance(distanceMetres, origin?.exact === true && !isApproximate(place))}</span
        >`
      : undefined,
    entry.isOnline ? html`<span class="part">${onlineText()}</span>` : undefined,
  ].filter((part) => part !== undefined);
  return html`<p>${parts.length === 0 ? whereUnknown() : parts}</p>`;
}

export const onlineText = (): string =>
  msg('Online', { desc: 'Timetable: filter option, and where a session is' });

export const whereUnknown = (): string =>
  msg('We do not know where. Please ask before you go.', {
    desc: 'Timetable: a session without a place',
  });

/** For whom, what it costs and how to get in, on one line. */
function factsLine({ ages, price, routes }: SessionEntry, { session }: RowView): TemplateResult {
  return dotted([
    ageText(ages),
    costText(price) ?? priceText(price, session.shell.words()),
    attendText(routes),
  ]);
}

function languagesLine({ languages }: SessionEntry): TemplateResult | typeof nothing {
  // English alone is what everybody expects.
  if (languages.every((tag) => tag === 'en')) return nothing;
  const list = formatList(languages.map(formatLanguage));
  return html`<p class="muted">
    ${msg(str`In ${list}`, { desc: 'Timetable: the languages of a session' })}
  </p>`;
}

function placesLeft(
  { entry, occurrence }: DatedSession,
  { session }: RowView,
): TemplateResult | typeof nothing {
  if (occurrence.status === 'cancelled') return nothing;
  const text = capacityText(entry.session.capacity, session.shell.now());
  return text === undefined ? nothing : html`<p>${text}</p>`;
}

/** When a session without dates is on, as far as anybody says. */
export function undatedText({ entry, reason }: UndatedSession, { session }: RowView): unknown {
  const { status, schedule } = entry.session;
  const { rule, text } = schedule;
  if (reason === 'paused') return sessionStatusText(status);
  return session.shell.words().show(rule.freq === 'unknown' ? rule.text : text);
}
