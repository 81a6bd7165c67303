/**
 * A week as a table, Monday first: a row for each day and a column for each time of day, so that sessions at the same
 * time stand below each other and stay readable. Drawn where there is room; elsewhere the list shows the same days.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { formatDayNear } from '../ui/format-dates.js';
import { formatNumber } from '../ui/format.js';
import { isOver } from './dated-sessions.model.js';
import { dateState, isOff } from './date-state.js';
import type { FilteredSession } from './filter-sessions.model.js';
import { nameShown } from '../ui/place-lines.js';
import { onlineText, openButton, sessionName, timesText, type RowView } from './session-row.js';
import { CELL } from './timetable-api.js';
import { daytimeLabel } from './timetable-words.js';
import { weekCells } from './week-cells.js';

/** What stands above a column. */
export const columnTitle = (daytime: string): string =>
  daytimeLabel(daytime) ?? msg('Time not known', { desc: 'Timetable: the time of a session' });

/** Said of a day without sessions. */
export const nothingListed = (): string =>
  msg('Nothing listed', { desc: 'Timetable: a day of the week without sessions' });

/** The week from `fromDay`, a Monday. */
export function sessionWeek(
  rows: readonly FilteredSession[],
  fromDay: number,
  view: RowView,
): TemplateResult {
  const { columns, days } = weekCells(rows, fromDay);
  return html`<table part="week" class="week">
    <caption class="said">
      ${msg('What is on in this week, by day and time of day', {
        desc: 'Timetable: name of the table of a week',
      })}
    </caption>
    <thead>
      <tr>
        <th scope="col">
          ${msg('Day', { desc: 'Timetable: name of a filter, days of the week' })}
        </th>
        ${columns.map((daytime) => html`<th scope="col">${columnTitle(daytime)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${days.map(({ day, cells }) => dayRow(day, cells, view))}
    </tbody>
  </table>`;
}

function dayRow(
  day: number,
  cells: readonly (readonly FilteredSession[])[],
  view: RowView,
): TemplateResult {
  const today = view.session.shell.now().day;
  const isToday = day === today;
  return html`<tr class=${isToday ? 'today' : ''} aria-current=${isToday ? 'date' : nothing}>
    <th scope="row">
      ${formatDayNear(day, today)}
      ${isToday ? html`<span class="tag">${todayText()}</span>` : nothing}
    </th>
    ${
      cells.every(({ length }) => length === 0)
        ? html`<td colspan=${Math.max(1, cells.length)} class="muted">${nothingListed()}</td>`
        : cells.map((rows, index) => cell(rows, `${day} ${index}`, view))
    }
  </tr>`;
}

const todayText = (): string =>
  msg('Today', { desc: 'Timetable: marks the row of today in a week' });

function cell(rows: readonly FilteredSession[], key: string, view: RowView): TemplateResult {
  const { session } = view;
  const isWhole = session.wholeCells.has(key);
  const shown = isWhole ? rows : rows.slice(0, CELL);
  const number = formatNumber(rows.length - shown.length);
  return html`<td data-cell=${key}>
    ${
      rows.length === 0
        ? nothing
        : html`<ul>
            ${shown.map((row) => cellItem(row, view))}
          </ul>`
    }
    ${
      shown.length === rows.length
        ? nothing
        : html`<button type="button" class="plain" @click=${() => session.showWholeCell(key)}>
            ${msg(str`Show ${number} more`, { desc: 'Timetable: shows all sessions of a cell; how many more' })}
          </button>`
    }
  </td>`;
}

function cellItem(row: FilteredSession, view: RowView): TemplateResult {
  const { entry, place } = row;
  const { shell } = view.session;
  const state = dateState(row, shell.now());
  const where = place ? nameShown(place, shell.words()) : entry.isOnline ? onlineText() : nothing;
  return html`<li
    data-off=${isOff(row) ? '' : nothing}
    class=${isOver(row, shell.now()) ? 'over' : ''}
  >
    ${state === undefined ? nothing : html`<strong class="tag">${state}</strong>`}
    <span class="time">${timesText(row)}</span>
    ${openButton(row, view, sessionName(entry, view))}
    <span class="muted">${where}</span>
  </li>`;
}
