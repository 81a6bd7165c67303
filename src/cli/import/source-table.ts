/** A source file → its table, with what was done to read it: the first two steps of every importer of a table. */
import { decodeText } from '../decode-text.js';
import type { ImportIssue, InputReport } from './issues.js';
import { readTable, type ColumnNames, type Table } from './table.js';

/** A file as it was read from disk; `name` is for the report. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type SourceTable<Column extends string> =
  | {
      readonly ok: true;
      readonly table: Table<Column>;
      readonly input: InputReport;
      readonly issues: readonly ImportIssue[];
    }
  | { readonly ok: false; readonly reason: 'html' | 'no-columns' };

const DELIMITER_WORDS: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};

/** Reads, decodes and sniffs. The content decides, not the file's name. */
export function sourceTable<Column extends string>(
  { name: source, bytes }: SourceFile,
  columns: { names: ColumnNames<Column>; required: readonly Column[] },
): SourceTable<Column> {
  const { text, encoding } = decodeText(bytes);
  if (/^\s*<(!doctype|html)/i.test(text)) return { ok: false, reason: 'html' };
  const table = readTable(text, source, columns);
  if (!table) return { ok: false, reason: 'no-columns' };
  const isGuess = encoding === 'windows-1252';
  const encodingIssue: ImportIssue = {
    level: isGuess ? 'warning' : 'info',
    kind: isGuess ? 'guessed' : 'noted',
    code: 'encoding',
    source,
    from: encoding,
    to: 'utf-8',
  };
  return {
    ok: true,
    table,
    input: {
      file: source,
      encoding,
      delimiter: DELIMITER_WORDS[table.delimiter] ?? table.delimiter,
      rows: table.rows.length,
      columnsUsed: table.columnsUsed,
      columnsLeftOut: table.columnsLeftOut,
    },
    issues: encoding === 'utf-8' ? table.issues : [encodingIssue, ...table.issues],
  };
}
