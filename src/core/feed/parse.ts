/**
 * From a parsed JSON value to a feed, keeping everything that is good.
 *
 * The shell (format, version, id, publisher, licence, generated) is strict: without it there is no feed. Each
 * record is read alone, so a bad one never costs a good one. Nothing here throws for bad data and nothing is
 * in words. `parseFeedSteps` stops after each record so that a caller can let the page breathe.
 */
import { BAD, isRecord, read, type Reader, type SchemaNode } from './check.js';
import type { Problem, ProblemLevel } from './problems.js';
import { feedSchema } from './schema.generated.js';
import type { Feed } from './types.js';

/** The lists whose items are read one by one. */
export const RECORD_LISTS = [
  'places',
  'providers',
  'offers',
  'sessions',
  'eligibility',
  'notices',
] as const;
export type RecordList = (typeof RECORD_LISTS)[number];

/** How many records a list had and how many could be kept. */
export interface ListCount {
  readonly read: number;
  readonly kept: number;
}
export type ParseStats = Readonly<Record<RecordList, ListCount>>;

export interface ParseResult {
  /** Absent when the shell could not be read: the problems say why. */
  readonly feed: Feed | undefined;
  readonly problems: readonly Problem[];
  readonly stats: ParseStats;
}

export interface ParseOptions {
  /** The most records a list may have. Above it the document is refused. */
  readonly maxRecords?: number;
}

/** FEED limits: they protect a phone from a mistake or an attack. */
export const MAX_DEPTH = 32;
export const MAX_RECORDS = 100_000;

/** Problems beyond these are counted in the stats but no longer listed. */
const MAX_PROBLEMS = 5_000;

/** A list record as far as this file needs to know it. */
interface WithId {
  readonly id?: string;
}

const LEVELS: Readonly<Record<string, ProblemLevel>> = {
  'schema/enum': 'warning',
  'check/text-too-long': 'warning',
};

/** At most 80 characters of what was found, on one line. */
export function excerpt(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text =
    typeof value === 'string'
      ? value
      : isRecord(value)
        ? '{…}'
        : Array.isArray(value)
          ? '[…]'
          : String(value);
  const line = text.slice(0, 200).replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

/** A JSON Pointer (RFC 6901). */
export const pointer = (path: readonly (string | number)[]): string =>
  path.map((key) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1').slice(0, 200)}`).join('');

/** True when no path through the value has more than `limit` levels. A cycle is deeper than any limit. */
export function isWithinDepth(value: unknown, limit: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (limit === 0) return false;
  for (const key of Object.keys(value)) {
    if (!isWithinDepth((value as Readonly<Record<string, unknown>>)[key], limit - 1)) return false;
  }
  return true;
}

interface Collector extends Reader {
  readonly problems: Problem[];
  record: Problem['record'];
}

function collector(): Collector {
  const problems: Problem[] = [];
  return {
    defs: feedSchema.defs,
    path: [],
    problems,
    record: undefined,
    report(code, found, expected) {
      if (problems.length >= MAX_PROBLEMS) return;
      const shortFound = excerpt(found);
      problems.push({
        level: LEVELS[code] ?? 'error',
        code,
        path: pointer(this.path),
        ...(this.record && { record: this.record }),
        ...(shortFound !== undefined && { found: shortFound }),
        ...(expected !== undefined && {
          expected: Array.isArray(expected) ? expected.join(', ') : String(expected),
        }),
      });
    },
  };
}

/**
 * Reads a feed, stopping after each record.
 *
 * @param input any value, usually the result of `JSON.parse`
 * @returns through the generator's return value, what `parseFeed` returns
 */
export function* parseFeedSteps(
  input: unknown,
  { maxRecords = MAX_RECORDS }: ParseOptions = {},
): Generator<undefined, ParseResult, undefined> {
  const reader = collector();
  const stats: Record<RecordList, ListCount> = {
    places: { read: 0, kept: 0 },
    providers: { read: 0, kept: 0 },
    offers: { read: 0, kept: 0 },
    sessions: { read: 0, kept: 0 },
    eligibility: { read: 0, kept: 0 },
    notices: { read: 0, kept: 0 },
  };
  const shell = readShell(input, reader, maxRecords);
  if (shell === undefined || !isRecord(input)) {
    return { feed: undefined, problems: reader.problems, stats };
  }
  const lists: Record<string, unknown> = {};
  for (const list of RECORD_LISTS) {
    const kept: unknown[] = [];
    const items = input[list];
    for (const record of readList(list, items, reader)) {
      if (record !== BAD) kept.push(record);
      yield;
    }
    stats[list] = { read: Array.isArray(items) ? items.length : 0, kept: kept.length };
    lists[list] = kept;
  }
  const feed = shell === BAD ? undefined : ({ ...(shell as object), ...lists } as unknown as Feed);
  return { feed, problems: reader.problems, stats };
}

/** Reads a feed in one go. See `parseFeedSteps`. */
export function parseFeed(input: unknown, options?: ParseOptions): ParseResult {
  const steps = parseFeedSteps(input, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Everything but the record lists. */
const shellSchema: SchemaNode = {
  ...feedSchema.root,
  properties: Object.fromEntries(
    Object.entries(feedSchema.root.properties ?? {}).filter(
      ([key]) => !(RECORD_LISTS as readonly string[]).includes(key),
    ),
  ),
};

/**
 * `undefined` when the document is refused as it stands. `BAD` when it is ours but its shell is broken: then
 * there will be no feed, and its records are read all the same, so that a publisher hears everything at once.
 */
function readShell(input: unknown, reader: Collector, maxRecords: number): unknown {
  if (!isRecord(input)) {
    reader.report('schema/type', input, 'object');
    return undefined;
  }
  const rest: Record<string, unknown> = { ...input };
  for (const list of RECORD_LISTS) {
    const items = rest[list];
    delete rest[list];
    if (Array.isArray(items) && items.length > maxRecords) {
      reader.path.push(list);
      reader.report('feed/too-many-records', items.length, maxRecords);
      reader.path.pop();
      return undefined;
    }
  }
  if (!isWithinDepth(rest, MAX_DEPTH)) {
    reader.report('feed/too-deep', undefined, MAX_DEPTH);
    return undefined;
  }
  const shell = read(shellSchema, rest, reader);
  if (shell !== BAD) return shell;
  const { format, version } = rest;
  if (format !== 'sfl-offer-feed') reader.report('feed/format', format);
  else if (typeof version === 'string' && /^[2-9]/.test(version)) reader.report('feed/version', version);
  else return BAD;
  return undefined;
}

function* readList(list: RecordList, items: unknown, reader: Collector): Generator<unknown, void, undefined> {
  if (items === undefined) return;
  const schema = feedSchema.root.properties?.[list]?.items;
  reader.path.push(list);
  if (!Array.isArray(items) || !schema) reader.report('schema/type', items, 'array');
  else {
    const seen = new Set<string>();
    for (let index = 0; index < items.length; index += 1) {
      reader.path.push(index);
      yield readRecord(list, schema, items[index], { reader, seen });
      reader.path.pop();
    }
    reader.record = undefined;
  }
  reader.path.pop();
}

interface RecordContext {
  readonly reader: Collector;
  /** Ids met in this list so far. */
  readonly seen: Set<string>;
}

function readRecord(
  list: RecordList,
  schema: SchemaNode,
  item: unknown,
  { reader, seen }: RecordContext,
): unknown {
  const written = isRecord(item) && typeof item['id'] === 'string' ? excerpt(item['id']) : undefined;
  reader.record = written === undefined ? { list } : { list, id: written };
  // The document and its list are two levels above the record.
  if (!isWithinDepth(item, MAX_DEPTH - 2)) {
    reader.report('feed/too-deep', undefined, MAX_DEPTH);
    return BAD;
  }
  const record = read(schema, item, reader);
  const id = isRecord(record) ? (record as WithId).id : undefined;
  if (id === undefined) return record;
  if (seen.has(id)) {
    reader.report('check/duplicate-id', id);
    return BAD;
  }
  seen.add(id);
  return record;
}
