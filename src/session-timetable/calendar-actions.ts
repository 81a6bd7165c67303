/**
 * A session in the family's own calendar: one date, or all of them, as a file made here; one date for Google, whose links
 * cannot repeat; and the publisher's own calendar to subscribe to, which stays right when something changes.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import {
  dateCalendar,
  seriesCalendar,
  type CalendarItem,
  type CalendarOptions,
} from '../core/calendar/calendar-file.js';
import { googleCalendarHref } from '../core/calendar/google-calendar.js';
import { isMasked } from '../core/feed/place-privacy.js';
import type { Place } from '../core/feed/types.js';
import { isHappening } from '../core/schedule/occurrence.js';
import { formatFullDay } from '../ui/format-time.js';
import { placeName } from '../ui/place-lines.js';
import { webHref } from '../ui/links.js';
import { isOver, type DatedSession } from './dated-sessions.model.js';
import type { DetailsView } from './session-details.js';
import { sessionName } from './session-row.js';

/** The buttons and links; nothing for a session without dates. */
export function calendarActions(view: DetailsView): TemplateResult | typeof nothing {
  const { dated, entry } = view;
  const isOn =
    dated !== undefined &&
    isHappening(dated.occurrence) &&
    !isOver(dated, view.session.shell.now());
  const hasDates = entry.session.status === 'active' && dated !== undefined;
  const address = webHref(addressOf(view));
  if (!hasDates && address === undefined) return nothing;
  const isSeries = entry.session.schedule.rule.freq !== 'once';
  return html`<div class="cluster">
    ${isOn ? dateActions(dated, view) : nothing}
    ${
      hasDates && isSeries
        ? html`<button type="button" @click=${() => saveSeries(view)}>
            ${msg('Add every date to my calendar', { desc: 'Timetable: button that makes a calendar file' })}
          </button>`
        : nothing
    }
    ${
      address === undefined
        ? nothing
        : html`<a class="button act" href=${address} rel="noreferrer"
            >${msg('Subscribe, so that changes reach my calendar', { desc: 'Timetable: link to a calendar' })}</a
          >`
    }
  </div>`;
}

/** The calendar that the feed was built with. Its address may be relative to the feed. */
function addressOf({ entry, session }: DetailsView): string | undefined {
  const address = entry.session.calendar ?? entry.offer?.calendar;
  const base = session.shell.feedUrl();
  if (address === undefined || !URL.canParse(address, base)) return undefined;
  return new URL(address, base).href;
}

function dateActions(dated: DatedSession, view: DetailsView): TemplateResult {
  const { title, location = '' } = itemOf(view);
  const { occurrence, entry } = dated;
  const href = googleCalendarHref({
    title,
    details: detailsText(view),
    location: locationOn(dated, view) ?? location,
    occurrence,
  });
  const opens = msg(str`Add this date of ${title} to Google Calendar`, {
    desc: 'Timetable: accessible name of a link that opens another site',
  });
  return html`<button type="button" class="primary" @click=${() => saveDate(dated, view)}>
      ${msg('Add this date to my calendar', { desc: 'Timetable: button that makes a calendar file' })}
    </button>
    ${
      entry.isSensitive
        ? nothing
        : html`<a class="button act" href=${href} rel="noreferrer" aria-label=${opens}
            >${msg('Google Calendar', { desc: 'Timetable: link that adds one date there' })}</a
          >`
    }`;
}

/** Name and address of a place in one line; the name alone where the address is kept back. */
function lineOf(place: Place, { session }: DetailsView): string {
  const name = placeName(place, session.shell.words());
  const { lines = [], town, postcode } = place.address ?? {};
  const parts = isMasked(place) ? [name] : [name, ...lines, town, postcode];
  const words = session.shell.words();
  return parts
    .map((part) => words.plain(part))
    .filter((part) => part !== '')
    .join(', ');
}

const locationOn = ({ place }: DatedSession, view: DetailsView): string | undefined =>
  place && lineOf(place, view);

function detailsText(view: DetailsView): string {
  const { entry, session } = view;
  const { summary, online } = entry.session;
  const words = session.shell.words();
  const text = words.plain(summary ?? entry.offer?.summary);
  return [text, online?.url].filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** What a cancelled date is called where its state is not shown beside it. */
export const cancelledTitle = (title: string): string =>
  msg(str`Cancelled: ${title}`, { desc: 'Timetable: title in a calendar; name of a session' });

function itemOf(view: DetailsView): CalendarItem {
  const { entry, feed } = view;
  const { session, place } = entry;
  const title = sessionName(entry, view);
  const isPublic = place !== undefined && !isMasked(place);
  return {
    schedule: session.schedule,
    status: session.status,
    uid: `${session.id}@${feed.id}`,
    title,
    cancelledTitle: cancelledTitle(title),
    description: detailsText(view),
    location: place && lineOf(place, view),
    url: webHref(session.url ?? entry.offer?.url),
    geo: isPublic ? place.geo : undefined,
  };
}

function optionsOf(view: DetailsView): CalendarOptions {
  const { feed, session } = view;
  return {
    stampMs: Date.now(),
    locationOf: (id) => {
      const place = feed.places.find((each) => each.id === id);
      return place && lineOf(place, view);
    },
    textOf: (note) => session.shell.words().plain(note),
  };
}

function saveDate({ occurrence }: DatedSession, view: DetailsView): void {
  save(dateCalendar(itemOf(view), occurrence, optionsOf(view)).text, view);
}

function saveSeries(view: DetailsView): void {
  const { feed, session } = view;
  const { calendars, division } = feed;
  const fromDay = session.shell.now().day;
  const file = seriesCalendar([itemOf(view)], { ...optionsOf(view), calendars, division, fromDay });
  save(file.text, view, file.lastDay);
}

/** How long a browser may take to read what it saves. */
const KEEP_MS = 60_000;

/** Hands a file to the browser, named after the session. */
function save(text: string, { entry, session }: DetailsView, lastDay?: number): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = entry.isSensitive
    ? 'calendar.ics'
    : `${entry.session.id.replace(/[^\w-]+/g, '-')}.ics`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
  session.shell.announce(savedText(lastDay));
}

/** `lastDay`: the file says nothing of later dates. */
function savedText(lastDay: number | undefined): string {
  if (lastDay === undefined) {
    return msg('The calendar file is ready. Open it to add the dates.', {
      desc: 'Timetable: a calendar file was saved',
    });
  }
  const date = formatFullDay(lastDay);
  return msg(str`The calendar file is ready, with the dates until ${date}.`, {
    desc: 'Timetable: a calendar file was saved; its last day',
  });
}
