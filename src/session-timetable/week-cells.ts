/** The dates of a week in the cells of a table: a row for each day, Monday first, and a column for each time of day. */
import { valuesOf, type FilteredSession } from './filter-sessions.model.js';
import { DAYTIMES } from './timetable-words.js';

const DAYS = 7;
/** The column of those whose time nobody knows. */
const UNKNOWN = 'unknown';

export interface WeekCells {
  /** Times of day of which the week has any. */
  readonly columns: readonly string[];
  /** A cell for each column. */
  readonly days: readonly {
    readonly day: number;
    readonly cells: readonly (readonly FilteredSession[])[];
  }[];
}

const daytimeOf = (row: FilteredSession): string => valuesOf(row, 'time')[0] ?? UNKNOWN;

/** The cells of the week from `fromDay`, a Monday. */
export function weekCells(rows: readonly FilteredSession[], fromDay: number): WeekCells {
  const cells = new Map<string, FilteredSession[]>();
  for (const row of rows) {
    const key = `${row.occurrence.day} ${daytimeOf(row)}`;
    const cell = cells.get(key);
    if (cell) cell.push(row);
    else cells.set(key, [row]);
  }
  const days = Array.from({ length: DAYS }, (_, index) => fromDay + index);
  const columns = [...DAYTIMES, UNKNOWN].filter((daytime) =>
    days.some((day) => cells.has(`${day} ${daytime}`)),
  );
  const cellOf = (day: number, daytime: string): readonly FilteredSession[] =>
    cells.get(`${day} ${daytime}`) ?? [];
  return {
    columns,
    days: days.map((day) => ({ day, cells: columns.map((daytime) => cellOf(day, daytime)) })),
  };
}
