/**
 * A week on one sheet of A4, for a wall or a fridge: readable in black and white, with the publisher's name and contact.
 *
 * It is drawn in a frame of its own and printed from there, so that nothing of the page comes along and nothing of ours
 * stays in it. The type shrinks until the sheet fits one page, down to what can still be read; beyond that it runs on.
 */
import { html, nothing, render, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { formatDayNear } from '../ui/format-dates.js';
import type { Feed } from '../core/feed/types.js';
import { mondayOf } from '../core/schedule/dates.js';
import { ageText } from '../ui/age-words.js';
import { attendText } from '../ui/attend-words.js';
import { directionOf } from '../ui/feed-text.js';
import { formatFullDay } from '../ui/format-time.js';
import { getLocale } from '../ui/localization.js';
import { costText } from '../ui/price-words.js';
import { childSentence } from './child-fields.js';
import { isOff } from './date-state.js';
import { datedSessions, isOver, type UndatedSession } from './dated-sessions.model.js';
import { chosenFacets, filterSessions, type FilteredSession } from './filter-sessions.model.js';
import {
  onlineText,
  sessionName,
  stateLine,
  timesText,
  undatedText,
  type RowView,
} from './session-row.js';
import { nothingListed } from './session-week.js';
import { sheetStyles } from './sheet.styles.js';
import type { Timetable } from './timetable-api.js';
import { checkTimesTitle } from './timetable-words.js';

/** A4 on its side less margins of 8 mm, in CSS pixels. */
const SHEET = { width: 1062, height: 733 };
const LARGEST_PX = 15;
const SMALLEST_PX = 8;
const STEP_PX = 0.5;
/** More could not be read on one page, and takes long to draw. */
const MOST_ROWS = 200;

/** Draws the week in a hidden frame and prints it. */
export async function printWeek(session: Timetable, feed: Feed): Promise<void> {
  const frame = await hiddenFrame();
  const { contentDocument: page, contentWindow: window } = frame;
  if (!page || !window) return;
  page.documentElement.lang = getLocale();
  page.documentElement.dir = directionOf(getLocale());
  const styles = new (window as unknown as typeof globalThis).CSSStyleSheet();
  styles.replaceSync(sheetStyles().cssText);
  page.adoptedStyleSheets = [styles];
  render(sheet(session, feed), page.body);
  fit(page);
  // A browser that prints in its own time still needs the frame; the next one clears it away.
  window.addEventListener('afterprint', () => frame.remove());
  window.print();
}

const DAYS = 7;
const MARK = 'sflPrint';

/** An empty page of its own. Firefox puts one in the place of the first, so its load is waited for everywhere. */
async function hiddenFrame(): Promise<HTMLIFrameElement> {
  for (const old of document.querySelectorAll<HTMLIFrameElement>('iframe'))
    if (old.dataset[MARK] !== undefined) old.remove();
  const frame = document.createElement('iframe');
  frame.dataset[MARK] = '';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  Object.assign(frame.style, {
    position: 'fixed',
    insetInlineStart: '-9999px',
    inlineSize: `${SHEET.width}px`,
    blockSize: `${SHEET.height}px`,
    border: '0',
    visibility: 'hidden',
  });
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    document.body.append(frame);
  });
  return frame;
}

/** Takes the largest type with which the sheet fits a page. By halving: each try draws the whole sheet. */
function fit(page: Document): void {
  const { body } = page;
  const isFitting = (steps: number): boolean => {
    body.style.fontSize = `${SMALLEST_PX + steps * STEP_PX}px`;
    return body.scrollHeight <= SHEET.height;
  };
  let [low, high] = [0, (LARGEST_PX - SMALLEST_PX) / STEP_PX];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isFitting(middle)) low = middle;
    else high = middle - 1;
  }
  isFitting(low);
}

/** The rows of the week that is in sight; from a list whose week has nothing left, those of the next one. */
function weekToPrint(
  session: Timetable,
  feed: Feed,
): { readonly fromDay: number; readonly rows: readonly FilteredSession[] } {
  const rowsFrom = (fromDay: number): readonly FilteredSession[] => {
    const window = { fromDay, untilDay: fromDay + DAYS - 1 };
    const { dated } = datedSessions(session.entries(feed), window, feed);
    return filterSessions(dated, session.choices, session.origin).rows;
  };
  const fromDay = mondayOf(session.range.fromDay);
  const rows = rowsFrom(fromDay);
  const now = session.shell.now();
  const isLeft = session.view === 'week' || rows.some((row) => !isOver(row, now));
  return isLeft ? { fromDay, rows } : { fromDay: fromDay + DAYS, rows: rowsFrom(fromDay + DAYS) };
}

const filteredText = (): string =>
  msg('This page shows only what fits the filters that were chosen.', {
    desc: 'Timetable: on a printed week when filters are in use',
  });

/** The week that is in sight, with the filters that are on. */
function sheet(session: Timetable, feed: Feed): TemplateResult {
  const { fromDay, rows } = weekToPrint(session, feed);
  const untilDay = fromDay + DAYS - 1;
  // The child is told of in a sentence of its own.
  const isFiltered = chosenFacets({ ...session.choices, child: undefined }).count > 0;
  const view = { session, feed, level: 2, isPaper: true };
  const [from, until] = [formatFullDay(fromDay), formatFullDay(untilDay)];
  return html`<main>
    <h1>${session.shell.heading(feed)}</h1>
    <p>
      ${msg(str`From ${from} to ${until}`, { desc: 'Timetable: below the title of a printed week' })}
    </p>
    <p>${childSentence(session) ?? nothing}</p>
    ${isFiltered ? html`<p>${filteredText()}</p>` : nothing}
    <div class="days">
      ${daySections(rows, fromDay, view)} ${undated(session.answer(feed).undated, view)}
    </div>
    ${rows.length > MOST_ROWS ? html`<p><strong>${tooMuchText()}</strong></p>` : nothing}
    ${footer(session, feed)}
  </main>`;
}

const tooMuchText = (): string =>
  msg(
    'There is more on than fits on this page. Choose a place or other filters, then print again.',
    {
      desc: 'Timetable: on a printed week that is cut short',
    },
  );

/** The days below each other, in columns, which wastes less of a page than a table with empty cells. */
function daySections(
  rows: readonly FilteredSession[],
  fromDay: number,
  view: RowView,
): readonly TemplateResult[] {
  const today = view.session.shell.now().day;
  const shown = rows.slice(0, MOST_ROWS);
  const isOn =
    (day: number) =>
    ({ occurrence }: FilteredSession): boolean =>
      occurrence.day === day;
  const days = Array.from({ length: DAYS }, (_, index) => fromDay + index);
  return days.map((day) => {
    const own = shown.filter(isOn(day));
    const none = rows.some(isOn(day)) ? notShown() : nothingListed();
    return html`<section>
      <h2>${formatDayNear(day, today)}</h2>
      ${own.length === 0 ? html`<p>${none}</p>` : own.map((row) => item(row, view))}
    </section>`;
  });
}

const notShown = (): string =>
  msg('There is something on, but no room for it here.', {
    desc: 'Timetable: a day of a printed week that is cut short',
  });

/** More would fill the sheet. */
const MOST_UNDATED = 20;

function undated(list: readonly UndatedSession[], view: RowView): TemplateResult | typeof nothing {
  if (list.length === 0) return nothing;
  return html`<section>
    <h2>${checkTimesTitle()}</h2>
    ${list.slice(0, MOST_UNDATED).map(
      (one) =>
        html`<div class="item">
          <p>${sessionName(one.entry, view)}</p>
          <p>${undatedText(one, view)}</p>
        </div>`,
    )}
  </section>`;
}

function item(row: FilteredSession, view: RowView): TemplateResult {
  const { entry, place } = row;
  const words = view.session.shell.words();
  const facts = [
    place ? words.plain(place.name) : entry.isOnline ? onlineText() : undefined,
    ageText(entry.ages),
    costText(entry.price),
    entry.routes.length === 0 ? undefined : attendText(entry.routes),
  ].filter((fact) => fact !== undefined && fact !== '');
  return html`<div class="item">
    ${stateLine(row, view)}
    <p class=${isOff(row) ? 'off' : ''}>
      <strong>${timesText(row)}</strong> ${sessionName(entry, view)}
    </p>
    <p>${facts.join(' · ')}</p>
  </div>`;
}

/** Who publishes it, how to ask, and when it was printed: paper does not change by itself. */
function footer({ shell }: Timetable, { publisher }: Feed): TemplateResult {
  const { name, contacts = [], url } = publisher;
  const words = shell.words();
  const date = formatFullDay(shell.now().day);
  const reach = contacts.slice(0, MOST_CONTACTS).map(({ label, phone, email }) => {
    const ways = [phone, email].filter((way) => way !== undefined).join(', ');
    return [words.plain(label), ways].filter((text) => text !== '').join(': ');
  });
  return html`<footer>
    <p>
      <strong>${words.plain(name)}</strong>
      ${[...reach, ...(url === undefined ? [] : [url])].join(' · ')}
    </p>
    <p>
      ${msg(str`Printed on ${date}. Times can change, so please check before you go.`, {
        desc: 'Timetable: at the foot of a printed week',
      })}
    </p>
  </footer>`;
}

const MOST_CONTACTS = 4;
