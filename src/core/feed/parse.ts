/**
 * From a parsed JSON value to a feed, keeping everything that is good.
 *
 * The shell (format, version, id, publisher, licence, generated) is strict: without it there is no feed. Each
 * record is read alone, so a bad one never costs a good one. Nothing here throws for bad data and nothing is
 * in words. `parseFeedSteps` stops after each record so that a caller can let the page breathe.
 */
import { read } from './check.js';
import { collector, excerpt, type Collector } from './collector.js';
import { isWithinDepth } from './depth.js';
import type { Problem } from './problems.js';
import { feedSchema } from './schema.generated.js';
import { at, BAD, isRecord, type SchemaNode } from './schema-node.js';
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

/** A list record as far as this file needs to know it. */
interface WithId {
  readonly id?: string;
}

const noStats = (): Record<RecordList, ListCount> => ({
  places: { read: 0, kept: 0 },
  providers: { read: 0, kept: 0 },
  offers: { read: 0, kept: 0 },
  sessions: { read: 0, kept: 0 },
  eligibility: { read: 0, kept: 0 },
  notices: { read: 0, kept: 0 },
});

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
  const stats = noStats();
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

const isRecordList = (key: string): boolean => (RECORD_LISTS as readonly string[]).includes(key);

/** Everything but the record lists. */
const shellSchema: SchemaNode = {
  ...feedSchema.root,
  properties: Object.fromEntries(
    Object.entries(feedSchema.root.properties ?? {}).filter(([key]) => !isRecordList(key)),
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
  for (const list of RECORD_LISTS) {
    const items = input[list];
    if (!Array.isArray(items) || items.length <= maxRecords) continue;
    at(reader, list, () => reader.report('feed/too-many-records', items.length, maxRecords));
    return undefined;
  }
  const rest = Object.fromEntries(Object.entries(input).filter(([key]) => !isRecordList(key)));
  if (!isWithinDepth(rest, MAX_DEPTH)) {
    reader.report('feed/too-deep', undefined, MAX_DEPTH);
    return undefined;
  }
  const shell = read(shellSchema, rest, reader);
  if (shell !== BAD) return shell;
  const { format, version } = input as { readonly format?: unknown; readonly version?: unknown };
  if (format !== 'sfl-offer-feed') reader.report('feed/format', format);
  else if (typeof version === 'string' && /^[2-9]/.test(version))
    reader.report('feed/version', version);
  else return BAD;
  return undefined;
}

function* readList(
  list: RecordList,
  items: unknown,
  reader: Collector,
): Generator<unknown, void, undefined> {
  if (items === undefined) return;
  const schema = feedSchema.root.properties?.[list]?.items;
  reader.path.push(list);
  if (!Array.isArray(items) || !schema) reader.report('schema/type', items, 'array');
  else {
    const context = { list, schema, reader, seen: new Set<string>() };
    for (let index = 0; index < items.length; index += 1) {
      yield at(reader, index, () => readRecord(items[index], context));
    }
    reader.record = undefined;
  }
  reader.path.pop();
}

interface RecordContext {
  readonly list: RecordList;
  readonly schema: SchemaNode;
  readonly reader: Collector;
  /** Ids met in this list so far. */
  readonly seen: Set<string>;
}

function readRecord(item: unknown, { list, schema, reader, seen }: RecordContext): unknown {
  const { id: written } = isRecord(item) ? (item as { readonly id?: unknown }) : {};
  const id = typeof written === 'string' ? excerpt(written) : undefined;
  reader.record = id === undefined ? { list } : { list, id };
  // The document and its list are two levels above the record.
  if (!isWithinDepth(item, MAX_DEPTH - 2)) {
    return reader.report('feed/too-deep', undefined, MAX_DEPTH);
  }
  const record = read(schema, item, reader);
  const kept = isRecord(record) ? (record as WithId).id : undefined;
  if (kept === undefined) return record;
  if (seen.has(kept)) return reader.report('check/duplicate-id', kept);
  seen.add(kept);
  return record;
}
