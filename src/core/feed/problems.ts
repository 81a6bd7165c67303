/**
 * What can be wrong with a feed, as data. Core never writes a sentence about a problem: the command line
 * (`src/cli/report.ts`) and the widgets put codes into words.
 */

/** `error`: something was left out. `warning`: shown, but likely wrong. `info`: worth knowing. */
export type ProblemLevel = 'error' | 'warning' | 'info';

export interface Problem {
  readonly level: ProblemLevel;
  /** `group/what`: `schema/*` from the JSON Schema, `check/*` across records, `feed/*` for the whole document. */
  readonly code: string;
  /** JSON Pointer (RFC 6901) into the document; empty for the document itself. */
  readonly path: string;
  /** The record it is in, when there is one: which list, and its id when that could be read. */
  readonly record?: { readonly list: string; readonly id?: string };
  /** What was found, shortened to at most 80 characters. */
  readonly found?: string;
  /** What would have been right: a type, pattern, limit, list of members or id, as the code needs. */
  readonly expected?: string;
  /** For a part: its address. */
  readonly url?: string;
}
