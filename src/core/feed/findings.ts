/** What a cross-record check finds, before it is tied to a record: shared by the files that check. */
import type { Problem } from './problems.js';

/** What is wrong inside one record: a code, where (a JSON Pointer inside the record), and what was found. */
export interface Finding {
  readonly code: string;
  readonly at: string;
  readonly found?: string;
  readonly expected?: string;
  /** `warning` unless said otherwise. */
  readonly level?: Problem['level'];
}

/** A range whose end is before its start. Dates compare as text, because they are written year first. */
export function* rangeFindings(
  range: { readonly from?: string | undefined; readonly until?: string | undefined },
  at: string,
): Generator<Finding> {
  const { from, until } = range;
  if (from !== undefined && until !== undefined && until < from) {
    yield { code: 'check/range-reversed', at, found: `${from}, ${until}` };
  }
}
