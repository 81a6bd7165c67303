/**
 * Reads a whole feed for the doctor: the document, its parts, every problem the core finds in them, each placed
 * where it stands in the file it came from. Parts are read one after the other; a part that cannot be read is
 * one problem and the rest goes on.
 */
import { dirname, resolve } from 'node:path';
import { checkFeed } from '../core/feed/checks.js';
import { mergeFeeds, type FetchedPart } from '../core/feed/merge.js';
import { parseFeed, RECORD_LISTS, type ParseStats } from '../core/feed/parse.js';
import type { Feed, Part } from '../core/feed/types.js';
import { isWebAddress } from './read-bytes.js';
import { readJson, type TextProblem } from './read-json.js';

/** One document of the feed: the feed itself (`url` absent) or a part. */
export interface FeedDocument {
  readonly url: string | undefined;
  readonly input: unknown;
}

export interface LoadedFeed {
  /** The feed with its parts; absent when the document cannot be read as a feed. */
  readonly feed: Feed | undefined;
  /** False when it is no feed at all: not found, not JSON, another format or version. */
  readonly isReadable: boolean;
  readonly documents: readonly FeedDocument[];
  readonly problems: readonly TextProblem[];
  /** Records read and kept, over the document and its parts. */
  readonly stats: ParseStats | undefined;
}

type Fetch = typeof globalThis.fetch;

/** What makes a document not a feed, rather than a feed with faults. */
const UNREADABLE = /^(feed\/|file\/|url\/)/;

const isUnreadable = ({ code, path }: TextProblem): boolean =>
  UNREADABLE.test(code) || (code === 'schema/type' && path === '');

/** The address of a part, or undefined when it cannot be followed from this document. */
export function partAddress(document: string, url: string): string | undefined {
  if (isWebAddress(document)) {
    if (!URL.canParse(url, document)) return undefined;
    const resolved = new URL(url, document).href;
    return isWebAddress(resolved) ? resolved : undefined;
  }
  if (isWebAddress(url)) return url;
  // A path from the root or another scheme means something else on a website than on this computer.
  if (/^[a-z][a-z0-9+.-]*:|^[/\\]/i.test(url)) return undefined;
  const path = url.split(/[?#]/)[0] ?? '';
  try {
    return path === '' ? undefined : resolve(dirname(document), decodeURIComponent(path));
  } catch {
    return undefined;
  }
}

const addStats = (a: ParseStats, b: ParseStats): ParseStats =>
  Object.fromEntries(
    RECORD_LISTS.map((list) => [
      list,
      { read: a[list].read + b[list].read, kept: a[list].kept + b[list].kept },
    ]),
  ) as ParseStats;

interface ReadPart {
  readonly problems: readonly TextProblem[];
  readonly document?: FeedDocument;
  readonly fetched?: FetchedPart;
  readonly stats?: ParseStats;
}

function countProblem(
  { kind, count }: Part,
  stats: ParseStats,
  path: string,
): TextProblem | undefined {
  if (count === undefined || kind === 'unknown') return undefined;
  const read =
    kind === 'all'
      ? RECORD_LISTS.reduce((sum, list) => sum + stats[list].read, 0)
      : stats[kind].read;
  if (read === count) return undefined;
  const counts = { found: String(read), expected: String(count) };
  return { level: 'warning', code: 'part/count', path: `${path}/count`, ...counts };
}

async function readPart(
  part: Part,
  path: string,
  read: { address: string; fetch: Fetch },
): Promise<ReadPart> {
  const { url, kind } = part;
  const address = partAddress(read.address, url);
  if (address === undefined) {
    return {
      problems: [{ level: 'error', code: 'part/bad-url', path: `${path}/url`, found: url }],
    };
  }
  const json = await readJson(address, read.fetch);
  if (!json.ok) return { problems: [{ ...json.problem, url }] };
  const { feed, problems, stats } = parseFeed(json.value);
  const found: TextProblem[] = problems.map((problem) => ({ ...problem, url }));
  const count = feed && countProblem(part, stats, path);
  if (count) found.push(count);
  if ((feed?.parts ?? []).length > 0)
    found.push({ level: 'warning', code: 'part/nested', path: '/parts', url });
  const document = { url, input: json.value };
  return { problems: found, document, stats, ...(feed && { fetched: { feed, url, kind } }) };
}

/** `list\nid` → where that record stands: the first time it is met is the one that is kept. */
function recordPositions(documents: readonly FeedDocument[]): ReadonlyMap<string, TextProblem> {
  const positions = new Map<string, TextProblem>();
  for (const { url, input } of documents) {
    for (const list of RECORD_LISTS) {
      const records = (input as Readonly<Record<string, unknown>>)[list];
      if (!Array.isArray(records)) continue;
      records.forEach((record: unknown, index) => {
        const id =
          typeof record === 'object' && record !== null && 'id' in record ? record.id : undefined;
        if (typeof id !== 'string' || positions.has(`${list}\n${id}`)) return;
        const path = `/${list}/${index}`;
        positions.set(`${list}\n${id}`, {
          level: 'info',
          code: '',
          path,
          ...(url !== undefined && { url }),
        });
      });
    }
  }
  return positions;
}

/** Cross-record checks count positions in the merged feed; this puts them back where the officer finds them. */
function located(
  problems: readonly TextProblem[],
  documents: readonly FeedDocument[],
): readonly TextProblem[] {
  const positions = recordPositions(documents);
  return problems.map((problem) => {
    const { record, path } = problem;
    const at = record?.id === undefined ? undefined : positions.get(`${record.list}\n${record.id}`);
    if (!at) return problem;
    const inside = path.split('/').slice(3);
    return {
      ...problem,
      path: [at.path, ...inside].join('/'),
      ...(at.url !== undefined && { url: at.url }),
    };
  });
}

/**
 * Reads and checks a feed.
 *
 * @param address a path or an http(s) address
 * @param check further checks on the whole feed, besides those of the core
 */
export async function loadFeed(
  address: string,
  fetch: Fetch,
  check: (feed: Feed) => readonly TextProblem[],
): Promise<LoadedFeed> {
  const json = await readJson(address, fetch);
  if (!json.ok) {
    return {
      feed: undefined,
      isReadable: false,
      documents: [],
      problems: [json.problem],
      stats: undefined,
    };
  }
  const root = parseFeed(json.value);
  const documents: FeedDocument[] = [{ url: undefined, input: json.value }];
  const problems: TextProblem[] = [...root.problems];
  if (!root.feed) {
    const isReadable = !problems.some(isUnreadable);
    return { feed: undefined, isReadable, documents, problems, stats: root.stats };
  }
  let { stats } = root;
  const parts: FetchedPart[] = [];
  for (const [index, part] of (root.feed.parts ?? []).entries()) {
    const read = await readPart(part, `/parts/${index}`, { address, fetch });
    problems.push(...read.problems);
    if (read.document) documents.push(read.document);
    if (read.fetched) parts.push(read.fetched);
    if (read.stats) stats = addStats(stats, read.stats);
  }
  const merged = mergeFeeds(root.feed, parts);
  problems.push(...merged.problems);
  problems.push(...located([...checkFeed(merged.feed), ...check(merged.feed)], documents));
  return { feed: merged.feed, isReadable: true, documents, problems, stats };
}
