/** The whole timetable below its heading: for whom, filters, which days, and the list or the week. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { noticesNow } from '../core/feed/notices-now.js';
import type { Feed } from '../core/feed/types.js';
import { onEscape } from '../ui/details-parts.js';
import { clearFiltersText, filtersTitle } from '../ui/filter-words.js';
import { heading } from '../ui/heading.js';
import { telHref, webHref } from '../ui/links.js';
import { loadingText, unavailableText } from '../ui/loading-text.js';
import { roughText } from '../ui/near-words.js';
import { noticeBox } from '../ui/notice-box.js';
import { slotText } from '../ui/session-words.js';
import { backIcon } from '../ui/icons.js';
import { childFields, childSentence } from './child-fields.js';
import type { UndatedSession } from './dated-sessions.model.js';
import { chosenFacets } from './filter-sessions.model.js';
import { sessionList } from './session-list.js';
import { sessionName, undatedText, type RowView } from './session-row.js';
import { sessionWeek } from './session-week.js';
import { summaryText } from './summary.js';
import { backText, checkTimesTitle } from './timetable-words.js';
import { keyOf, type Timetable } from './timetable-api.js';
import type { TimetableAnswer, View } from './timetable-state.js';

/** Draws what the session says. */
export function timetableView(session: Timetable, feed: Feed): TemplateResult {
  const general = feed.notices.filter(({ about = [] }) => about.length === 0);
  const words = session.shell.words();
  const notices = noticesNow(general, session.shell.now());
  return html`${notices.map((notice) => noticeBox(notice, words))} ${content(session, feed)}`;
}

function content(session: Timetable, feed: Feed): TemplateResult {
  if (session.entries(feed).length === 0) return emptyState(feed);
  return session.open ? details(session, feed) : main(session, feed);
}

/** A feed without sessions: who can help instead, and what the page put there itself. */
function emptyState({ publisher: { contacts, url } }: Feed): TemplateResult {
  const phone = contacts?.find((contact) => contact.phone !== undefined)?.phone;
  const href = phone === undefined ? webHref(url) : telHref(phone);
  const text = msg(
    'There are no sessions to show here yet. Your hub or health visitor can tell you what is on.',
    {
      desc: 'Timetable: the feed has no sessions',
    },
  );
  return html`<slot name="empty"
      ><p>
        ${text}
        ${href === undefined ? nothing : html`<a href=${href}><bdi>${phone ?? url}</bdi></a>`}
      </p></slot
    ><slot></slot>`;
}

/** The details, or that they are on their way. */
function details(session: Timetable, feed: Feed): TemplateResult {
  const { later: parts } = session;
  if (parts) return parts.renderDetails(feed);
  return html`<div class="stack" @keydown=${onEscape(() => session.close())}>
    <div>
      <button type="button" class="plain" id="wait-back" @click=${() => session.close()}>
        ${backIcon()}${backText()}
      </button>
    </div>
    ${waiting(session)}
  </div>`;
}

/** Said until what comes later is there, or why it is not. */
const waiting = (session: Timetable): TemplateResult =>
  session.hasLaterFailed
    ? html`<p role="alert">${unavailableText()}</p>
        <div>${button(againText(), () => session.wantLater())}</div>`
    : html`<p role="status">${loadingText()}</p>`;

const againText = (): string =>
  msg('Try again', { desc: 'Any widget: button that loads the feed again' });

const button = (label: unknown, act: () => void, className = ''): TemplateResult =>
  html`<button type="button" class=${className} @click=${act}>${label}</button>`;

function main(session: Timetable, feed: Feed): TemplateResult {
  const answer = session.answer(feed);
  const { rows } = answer.result;
  const view: RowView = { session, feed, level: session.shell.level() + 2 };
  const isTable = session.view === 'week' && session.isWide;
  return html`<div class="controls stack">
      ${childFields(session)} ${filters(session, feed)} ${ways(session)}
      <div class="summary">
        <p id="summary" tabindex="-1">${summaryText(session, feed)}</p>
        ${asides(session, answer).map((text) => html`<p class="muted">${text}</p>`)}
      </div>
      ${rows.length === 0 ? wayOut(session, feed) : nothing}
    </div>
    ${
      rows.length === 0
        ? nothing
        : isTable
          ? sessionWeek(rows, session.range.fromDay, view)
          : sessionList(rows, view)
    }
    ${session.view === 'list' ? later(session) : nothing} ${undated(answer, view)}
    <div>
      <button type="button" part="print" @click=${() => session.print()}>${printText()}</button>
    </div>`;
}

const printText = (): string =>
  msg('Print a week on one page', { desc: 'Timetable: button that prints' });

/** What else a reader of the list should know. */
function asides(session: Timetable, { isTruncated }: TimetableAnswer): readonly string[] {
  const { origin } = session;
  return [
    childSentence(session),
    origin && !origin.exact ? roughText(origin.label) : undefined,
    isTruncated
      ? msg('There is more than we can list. Choose fewer days or a place.', {
          desc: 'Timetable: more dates than are worked out',
        })
      : undefined,
  ].filter((text) => text !== undefined);
}

function filters(session: Timetable, feed: Feed): TemplateResult {
  const { count } = chosenFacets(session.choices);
  const toggle = (event: Event): void =>
    session.openFilters(event.target instanceof HTMLDetailsElement && event.target.open);
  return html`<details part="filters" .open=${session.areFiltersOpen} @toggle=${toggle}>
    <summary>${filtersTitle(count)}</summary>
    <div class="panel">
      ${session.areFiltersOpen ? (session.later?.renderFilters(feed) ?? waiting(session)) : nothing}
      ${count === 0 ? nothing : html`<div>${clearButton(session)}</div>`}
    </div>
  </details>`;
}

const clearButton = (session: Timetable): TemplateResult =>
  button(clearFiltersText(), () => session.clearFilters());

/** List or week, and from one week to another. */
function ways(session: Timetable): TemplateResult {
  const { view, range } = session;
  const way = (to: View, label: string): TemplateResult =>
    html`<button
      type="button"
      aria-pressed=${view === to ? 'true' : 'false'}
      @click=${() => session.look(to)}
    >
      ${label}
    </button>`;
  const label = msg('How to look at it', {
    desc: 'Timetable: name of the buttons for list and week',
  });
  const previous = msg('Previous week', { desc: 'Timetable: button' });
  const next = msg('Next week', { desc: 'Timetable: button' });
  return html`<div class="ways cluster">
    <div class="views" role="group" aria-label=${label}>
      ${way('list', msg('List', { desc: 'Timetable: button that shows a list by day' }))}
      ${way('week', msg('Week', { desc: 'Timetable: button that shows one week, Monday to Sunday' }))}
    </div>
    ${
      view === 'week'
        ? [
            button(previous, () => session.goTo(range.fromDay - 7)),
            button(next, () => session.goTo(range.fromDay + 7)),
          ]
        : nothing
    }
    ${session.isAway ? button(homeText(session), () => session.goTo(undefined)) : nothing}
  </div>`;
}

const homeText = ({ homeDay, shell }: Timetable): string =>
  homeDay === shell.now().day
    ? msg('Back to today', { desc: 'Timetable: button' })
    : msg('Back to the first dates', {
        desc: 'Timetable: button; the page begins later than today',
      });

/** On from the last day of the list, and back. */
function later(session: Timetable): TemplateResult {
  const { fromDay, untilDay } = session.range;
  const length = untilDay - fromDay + 1;
  const today = session.shell.now().day;
  return html`<div class="cluster">
    ${
      fromDay > today
        ? button(msg('Show earlier dates', { desc: 'Timetable: button below the list' }), () =>
            session.goTo(fromDay - length),
          )
        : nothing
    }
    ${button(msg('Show later dates', { desc: 'Timetable: button below the list' }), () =>
      session.goTo(untilDay + 1),
    )}
  </div>`;
}

/** No empty list is a dead end: the next date there is, or fewer filters. */
function wayOut(session: Timetable, feed: Feed): TemplateResult {
  const next = session.next(feed);
  const isFiltered = chosenFacets(session.choices).count > 0;
  return html`${next ? nextOffer(next, session, feed) : html`<p>${noneText()}</p>`}
  ${isFiltered ? html`<div>${clearButton(session)}</div>` : nothing}`;
}

const noneText = (): string =>
  msg('We looked a year ahead and found nothing with a date.', {
    desc: 'Timetable: nothing fits in the next year',
  });

function nextOffer(
  next: NonNullable<ReturnType<Timetable['next']>>,
  session: Timetable,
  feed: Feed,
): TemplateResult {
  const name = sessionName(next.entry, { session, feed, level: 0 });
  const slot = slotText(next.occurrence, session.shell.now().day);
  return html`<p>
      ${msg(str`The next one is ${name}: ${slot}.`, {
        desc: 'Timetable: the first session after an empty list; its name, day and time',
      })}
    </p>
    <div>
      ${button(
        msg('Show those days', { desc: 'Timetable: button that goes to the next session' }),
        () => session.goTo(next.occurrence.day),
        'primary',
      )}
    </div>`;
}

/** What nobody can put a date to. */
function undated(
  { undated: list }: TimetableAnswer,
  view: RowView,
): TemplateResult | typeof nothing {
  if (list.length === 0) return nothing;
  return html`<section class="stack">
    ${heading(view.level - 1, checkTimesTitle(), { className: 'date' })}
    <ul class="rows">
      ${list.slice(0, MOST_UNDATED).map((one) => html`<li class="row">${undatedRow(one, view)}</li>`)}
    </ul>
  </section>`;
}

/** A hostile feed could hold thousands. */
const MOST_UNDATED = 100;

function undatedRow(one: UndatedSession, view: RowView): TemplateResult {
  const { session } = view;
  const { entry } = one;
  const words = session.shell.words();
  const name = html`<button
    type="button"
    class="plain"
    data-open=${keyOf(entry.session.id, undefined)}
    @click=${() => session.openUndated(entry)}
  >
    ${sessionName(entry, view)}
  </button>`;
  return html`<div class="what">
    ${heading(view.level, name, { className: 'name' })}
    <p>${undatedText(one, view)}</p>
    ${entry.place ? html`<p class="muted">${words.show(entry.place.name)}</p>` : nothing}
  </div>`;
}
