/**
 * What an importer did to a source, as data: every repair, guess, loss and note with where it was and what it
 * was before and after. `import-report.ts` puts it into words.
 */

/**
 * `repaired`: certain. `guessed`: likely, look at it. `left-out`: not in the feed. `noted`: kept as it was, but
 * worth a look.
 */
export type IssueKind = 'repaired' | 'guessed' | 'left-out' | 'noted';

export interface ImportIssue {
  readonly level: 'error' | 'warning' | 'info';
  readonly kind: IssueKind;
  readonly code: string;
  /** Name of the source file. */
  readonly source: string;
  /** Line of the source file, counted from 1. */
  readonly line?: number;
  /** Id of the record in the feed, when it got there. */
  readonly record?: string;
  /** The record's name, mended. */
  readonly name?: string;
  readonly from?: string;
  readonly to?: string;
}

/** What happened to one row of the source. */
export interface RowReport {
  readonly line: number;
  /** Absent when the row was left out. */
  readonly id?: string;
  readonly name: string;
  /** Fields of the feed that were filled. */
  readonly mapped: readonly string[];
  readonly repaired: readonly string[];
  readonly guessed: readonly string[];
  readonly leftOut: readonly string[];
  readonly noted: readonly string[];
}

/** One file that was read. */
export interface InputReport {
  readonly file: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly rows: number;
  readonly columnsUsed: readonly string[];
  readonly columnsLeftOut: readonly string[];
}

export interface ImportReport {
  readonly format: 'sfl-import-report';
  readonly version: '1.0';
  readonly importer: string;
  readonly inputs: readonly InputReport[];
  readonly rowsRead: number;
  readonly records: number;
  readonly recordsWithoutPoint: number;
  /** How many issues of each code. */
  readonly codes: Readonly<Record<string, number>>;
  readonly issues: readonly ImportIssue[];
  readonly rows: readonly RowReport[];
}

/** How many issues there are of each code, codes in alphabetical order. */
export function countByCode(issues: readonly ImportIssue[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { code } of issues) counts.set(code, (counts.get(code) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
