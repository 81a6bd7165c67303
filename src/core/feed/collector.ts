/** Gathers what is wrong while a document is read: codes, JSON Pointers, and short excerpts of what was found. */
import { BAD, isRecord, type Reader } from './schema-node.js';
import type { Problem, ProblemLevel } from './problems.js';
import { feedSchema } from './schema.generated.js';

/** Problems beyond these are counted in the stats but no longer listed. */
export const MAX_PROBLEMS = 5_000;

const LEVELS: Readonly<Record<string, ProblemLevel>> = {
  'schema/enum': 'warning',
  'check/text-too-long': 'warning',
};

function plainText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return '[…]';
  return isRecord(value) ? '{…}' : String(value);
}

/** At most 80 characters of what was found, on one line. */
export function excerpt(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const line = plainText(value).slice(0, 200).replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

/** A JSON Pointer (RFC 6901). */
const pointer = (path: readonly (string | number)[]): string =>
  path
    .map((key) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1').slice(0, 200)}`)
    .join('');

/** A reader that keeps what is reported. */
export interface Collector extends Reader {
  readonly problems: Problem[];
  record: Problem['record'];
}

/** A collector at the root of a document. */
export function collector(): Collector {
  const problems: Problem[] = [];
  return {
    defs: feedSchema.defs,
    path: [],
    problems,
    record: undefined,
    report(code, found, expected) {
      if (problems.length >= MAX_PROBLEMS) return BAD;
      const shortFound = excerpt(found);
      problems.push({
        level: LEVELS[code] ?? 'error',
        code,
        path: pointer(this.path),
        ...(this.record && { record: this.record }),
        ...(shortFound !== undefined && { found: shortFound }),
        ...(expected !== undefined && {
          expected: (Array.isArray(expected) ? expected : [expected]).join(', '),
        }),
      });
      return BAD;
    },
  };
}
