/**
 * Text of a spreadsheet export → rows under known columns. Forgiving: comma, semicolon or tab; a title above
 * the header; rows too short or too long; a quotation mark never closed. Every departure is reported with its
 * line and no row stops the others.
 */
import { parse } from 'csv-parse/sync';
import type { ImportIssue } from './issues.js';

export interface TableRow<Column extends string> {
  /** Line of the file on which the row begins, counted from 1. */
  readonly line: number;
  /** Text of each column that the table has; empty when the row is too short. */
  readonly cells: Readonly<Partial<Record<Column, string>>>;
}

export interface Table<Column extends string> {
  readonly rows: readonly TableRow<Column>[];
  readonly delimiter: string;
  readonly columnsUsed: readonly string[];
  readonly columnsLeftOut: readonly string[];
  readonly issues: readonly ImportIssue[];
}

/** For each column we want, the headings it is known by, folded as `foldHeading` does; the best first. */
export type ColumnNames<Column extends string> = Readonly<Record<Column, readonly string[]>>;

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/** How far down a header may stand, below titles and notes. */
const HEADER_WITHIN_ROWS = 20;

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** `"Family_Hub Name "` → `family hub name` */
export const foldHeading = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** The separator that the first lines have most of; a comma when there is none. */
export function delimiterOf(text: string): string {
  const sample = text.split('\n', HEADER_WITHIN_ROWS).join('\n');
  const unquoted = sample.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((each) => unquoted.split(each).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function parsedLines(text: string, delimiter: string): Line[] {
  const records = parse(text, {
    delimiter,
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    info: true,
  }) as unknown as { info: { lines: number }; record: string[] }[];
  let previousEnd = 0;
  return records.map(({ info, record }) => {
    const line = previousEnd + 1;
    previousEnd = info.lines;
    return { line, cells: record };
  });
}

/** Line by line and without quoting: what is left when a quotation mark is never closed. */
const plainLines = (text: string, delimiter: string): Line[] =>
  text.split('\n').map((row, index) => ({
    line: index + 1,
    cells: row.split(delimiter).map((cell) => cell.replace(/^"|"$/g, '')),
  }));

const isBlank = ({ cells }: Line): boolean => cells.every((cell) => cell.trim() === '');

/** Where each wanted column stands in a header row. */
function columnsAt<Column extends string>(
  header: readonly string[],
  names: ColumnNames<Column>,
): ReadonlyMap<Column, number> {
  const folded = header.map(foldHeading);
  const found = new Map<Column, number>();
  for (const column of Object.keys(names) as Column[]) {
    for (const name of names[column]) {
      const at = folded.indexOf(name);
      if (at === -1 || [...found.values()].includes(at)) continue;
      found.set(column, at);
      break;
    }
  }
  return found;
}

function linesOf(text: string, delimiter: string): { lines: Line[]; isBroken: boolean } {
  try {
    return { lines: parsedLines(text, delimiter), isBroken: false };
  } catch {
    return { lines: plainLines(text, delimiter), isBroken: true };
  }
}

/**
 * Reads a table.
 *
 * @param source name of the file, for the report
 * @param names the columns wanted; a header is the first row that has all of `required`
 * @returns undefined when no row has the required columns
 */
export function readTable<Column extends string>(
  text: string,
  source: string,
  { names, required }: { names: ColumnNames<Column>; required: readonly Column[] },
): Table<Column> | undefined {
  // One kind of line break, so that line numbers come out right inside quoted cells too.
  const plain = text.replace(/\r\n?/g, '\n');
  const delimiter = delimiterOf(plain);
  const { lines, isBroken } = linesOf(plain, delimiter);
  const headerAt = lines
    .slice(0, HEADER_WITHIN_ROWS)
    .findIndex(({ cells }) => required.every((column) => columnsAt(cells, names).has(column)));
  const header = lines[headerAt]?.cells;
  if (!header) return undefined;
  const columns = columnsAt(header, names);
  const isUsed = (at: number): boolean => [...columns.values()].includes(at);
  const body = lines.slice(headerAt + 1);
  return {
    rows: body.filter((line) => !isBlank(line)).map((line) => rowOf(line, columns)),
    delimiter,
    columnsUsed: header.filter((_, at) => isUsed(at)),
    columnsLeftOut: header.filter((heading, at) => !isUsed(at) && heading.trim() !== ''),
    issues: [
      ...(isBroken
        ? [{ level: 'warning', kind: 'guessed', code: 'csv-quotes', source } as const]
        : []),
      ...rowIssues(body, header.length, source),
    ],
  };
}

function rowOf<Column extends string>(
  { line, cells }: Line,
  columns: ReadonlyMap<Column, number>,
): TableRow<Column> {
  const texts = [...columns].map(([column, at]) => [column, cells[at] ?? ''] as const);
  return { line, cells: Object.fromEntries(texts) as Partial<Record<Column, string>> };
}

function rowIssues(body: readonly Line[], width: number, source: string): ImportIssue[] {
  const issues: ImportIssue[] = [];
  const lastFull = body.findLastIndex((line) => !isBlank(line));
  body.forEach((row, index) => {
    const { line, cells } = row;
    const at = { kind: 'noted', source, line } as const;
    // Blank lines at the end are how files end.
    if (isBlank(row)) {
      if (index < lastFull) issues.push({ ...at, level: 'info', code: 'blank-row' });
    } else if (cells.length < width)
      issues.push({ ...at, level: 'warning', code: 'row-too-short' });
    else if (cells.slice(width).some((cell) => cell.trim() !== '')) {
      const from = cells.slice(width).join(', ').slice(0, 80);
      issues.push({ ...at, level: 'warning', code: 'row-too-long', kind: 'left-out', from });
    }
  });
  return issues;
}
