/**
 * Joins a feed with its parts. The root wins: a record the root has is kept as the root says it, and among
 * parts the earlier one wins. The same id from the same publisher is one record, so meeting it again is a note
 * and not a fault.
 */
import { RECORD_LISTS, type RecordList } from './parse.js';
import type { Problem } from './problems.js';
import type { Feed, Part } from './types.js';

export interface FetchedPart {
  readonly feed: Feed;
  readonly url: string;
  /** Which lists to take. `all` takes every list; a kind we do not know takes none. */
  readonly kind?: Part['kind'];
}

const takes = (kind: Part['kind'] | undefined, list: RecordList): boolean =>
  kind === undefined ||
  kind === 'all' ||
  kind === list ||
  (kind === 'places' && list === 'providers');

interface ListRecord {
  readonly id?: string | undefined;
}

/** The root with the records of its parts added, and what was met twice. */
export function mergeFeeds(
  root: Feed,
  parts: readonly FetchedPart[],
): { readonly feed: Feed; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const merged: Record<string, unknown> = { ...root };
  for (const list of RECORD_LISTS) {
    const records: ListRecord[] = [...root[list]];
    const seen = new Set(records.map((record) => record.id));
    for (const { feed, url, kind } of parts) {
      if (!takes(kind, list)) continue;
      feed[list].forEach((record: ListRecord, index) => {
        const { id } = record;
        if (id !== undefined && seen.has(id)) problems.push(repeated(list, id, { index, url }));
        else records.push(record);
        seen.add(id);
      });
    }
    merged[list] = records;
  }
  return { feed: merged as unknown as Feed, problems };
}

const repeated = (
  list: RecordList,
  id: string,
  { index, url }: { readonly index: number; readonly url: string },
): Problem => ({
  level: 'info',
  code: 'part/repeated-id',
  path: `/${list}/${index}`,
  record: { list, id },
  found: id,
  url,
});
