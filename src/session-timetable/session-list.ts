/** The list by day: the timetable's main thing to read. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { formatDayNear } from '../ui/format-dates.js';
import { formatNumber } from '../ui/format.js';
import { heading } from '../ui/heading.js';
import { isOff } from './date-state.js';
import type { FilteredSession } from './filter-sessions.model.js';
import { sessionRow, type RowView } from './session-row.js';
import { PAGE } from './timetable-api.js';

/** Rows of one day. */
interface Day {
  readonly day: number;
  readonly rows: readonly FilteredSession[];
}

function byDay(rows: readonly FilteredSession[]): readonly Day[] {
  const days: { day: number; rows: FilteredSession[] }[] = [];
  for (const row of rows) {
    const { day } = row.occurrence;
    const last = days.at(-1);
    if (last?.day === day) last.rows.push(row);
    else days.push({ day, rows: [row] });
  }
  return days;
}

/** In a list from today on, yesterday is there only for what is still on. A week has it as any other day. */
function dayTitle(day: number, today: number, isWeek: boolean): string {
  const date = formatDayNear(day, today);
  switch (isWeek && day < today ? undefined : day - today) {
    case -1:
      return msg(str`Still on since yesterday, ${date}`, {
        desc: 'Timetable: heading of sessions that run past midnight',
      });
    case 0:
      return msg(str`Today, ${date}`, { desc: 'Timetable: heading of a day' });
    case 1:
      return msg(str`Tomorrow, ${date}`, { desc: 'Timetable: heading of a day' });
    default:
      return date;
  }
}

/** The first rows by day, and a way to the rest. */
export function sessionList(rows: readonly FilteredSession[], view: RowView): TemplateResult {
  const { session } = view;
  const { shownCount } = session;
  const today = session.shell.now().day;
  const left = rows.length - shownCount;
  const number = formatNumber(Math.min(PAGE, left));
  return html`<div part="list" class="stack">
      ${byDay(rows.slice(0, shownCount)).map(
        ({ day, rows: own }) =>
          html`<section class="day">
            ${heading(view.level - 1, dayTitle(day, today, session.view === 'week'), { className: 'date' })}
            <ul class="rows">
              ${own.map(
                (row) =>
                  html`<li part="row" class="row" data-off=${isOff(row) ? '' : nothing}>
                    ${sessionRow(row, view)}
                  </li>`,
              )}
            </ul>
          </section>`,
      )}
    </div>
    ${
      left > 0
        ? html`<div>
            <button type="button" @click=${() => session.showMore()}>
              ${msg(str`Show more sessions (${number})`, {
                desc: 'Timetable: button that lists more; the number it adds',
              })}
            </button>
          </div>`
        : nothing
    }`;
}
