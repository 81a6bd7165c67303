/** One row of the timetable's list or week as it is read. */
import { lineOf, nameOf, wordsOf } from './page-words.js';

/** One session on one date of the list. */
export interface RowRead {
  readonly time: string;
  /** "On now" stands below the time. */
  readonly isOn: boolean;
  /** "Over" stands there. */
  readonly isOver: boolean;
  readonly name: string;
  /** Place and distance, or that it is online or not known. */
  readonly where: string;
  /** The lines after that, but for the notes: ages, cost and how to attend first. */
  readonly facts: readonly string[];
  /** What became of the date, and notices. */
  readonly notes: readonly string[];
  /** Struck through: cancelled or moved away. */
  readonly isOff: boolean;
}

export interface DayRead {
  readonly title: string;
  readonly rows: readonly RowRead[];
}

/** One session in a cell of the week. */
export interface CellItem {
  /** What a screen reader says for its button. */
  readonly name: string;
  readonly words: string;
  readonly isOff: boolean;
}

/** One day of the week: what names its row, and its cells in the order of the columns. */
export interface WeekRow {
  readonly name: string;
  readonly isToday: boolean;
  readonly cells: readonly (readonly CellItem[])[];
  /** What the row says besides sessions, such as that nothing is listed. */
  readonly words: string;
}

/** Reads a row of the list. */
export function rowRead(row: Element): RowRead {
  const lines = [...row.querySelectorAll('.what p')];
  const [where = '', ...facts] = lines
    .filter((line) => !line.matches('.note'))
    .map(lineOf)
    .filter((line) => line !== '');
  return {
    time: wordsOf(row.querySelector('.time')),
    isOn: row.querySelector('[data-state="open"]') !== null,
    isOver: wordsOf(row.querySelector('.when .muted')) === 'Over',
    name: wordsOf(row.querySelector('.name')),
    where,
    facts,
    notes: lines.filter((line) => line.matches('.note')).map(wordsOf),
    isOff: row.hasAttribute('data-off'),
  };
}

/** Reads a session in a cell of the week. */
export const cellItem = (item: Element): CellItem => ({
  name: nameOf(item.querySelector('button')!),
  words: wordsOf(item),
  isOff: item.hasAttribute('data-off'),
});

/** Reads a day of the week. */
export const weekRow = (row: HTMLTableRowElement): WeekRow => ({
  name: wordsOf(row.querySelector('th')),
  isToday: row.getAttribute('aria-current') === 'date',
  cells: [...row.querySelectorAll('td')].map((cell) =>
    [...cell.querySelectorAll('li')].map(cellItem),
  ),
  words: [...row.querySelectorAll('td')].map(wordsOf).join(' '),
});
