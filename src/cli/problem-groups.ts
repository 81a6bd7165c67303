/**
 * Problems by the record they are in, under a heading an officer recognises: the kind of record, its name and
 * its id. The feed as a whole comes first, then records in the order of the file, then the parts.
 */
import { RECORD_LISTS } from '../core/feed/parse.js';
import { keysOf } from './field-words.js';
import type { FeedDocument, LoadedFeed } from './load-feed.js';
import type { TextProblem } from './read-json.js';
import { capitalised, RECORD_WORDS } from './record-words.js';

export interface ProblemGroup {
  readonly heading: string;
  /** The record cannot be read, so the feed that families see is without it. */
  readonly isLeftOut: boolean;
  readonly problems: readonly TextProblem[];
}

/** The text, or its first translation. */
export const firstText = (text: unknown): string | undefined => {
  if (typeof text === 'string') return text;
  if (typeof text !== 'object' || text === null) return undefined;
  const texts: unknown[] = Object.values(text);
  return texts.find((each) => typeof each === 'string');
};

/** On one line, without characters that could move the cursor, and not too long. */
export const plain = (text: string): string => {
  const line = text.replace(/[\p{C}\s]+/gu, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};

/** The record a problem is in, as it stands in its file. */
function rawRecord(
  problem: TextProblem,
  documents: readonly FeedDocument[],
): Readonly<Record<string, unknown>> {
  const [list = '', index = ''] = keysOf(problem.path);
  const input = documents.find(({ url }) => url === problem.url)?.input as
    Readonly<Record<string, unknown>> | undefined;
  const records = input?.[list];
  const record: unknown = Array.isArray(records) ? records[Number(index)] : undefined;
  return typeof record === 'object' && record !== null
    ? (record as Readonly<Record<string, unknown>>)
    : {};
}

/** ` "Becket Family Hub"`, or nothing for a record without a name. */
function nameIn(raw: Readonly<Record<string, unknown>>): string {
  const name = plain(firstText(raw['name']) ?? firstText(raw['text']) ?? '');
  return name === '' ? '' : ` "${name}"`;
}

/** What a group of problems belongs to; equal for all problems of one record. */
function headingOf(problem: TextProblem, documents: readonly FeedDocument[]): string {
  const { record, url, path } = problem;
  if (!record) return url === undefined ? 'The feed as a whole' : `The part ${plain(url)}`;
  const inPart = url === undefined ? '' : ` in the part ${plain(url)}`;
  const word = capitalised(RECORD_WORDS[record.list]?.[0] ?? record.list);
  const named = nameIn(rawRecord(problem, documents));
  if (record.id !== undefined) return `${word}${named} (${plain(record.id)})${inPart}`;
  return `${word} number ${Number(keysOf(path)[1]) + 1}${named}${inPart}`;
}

/** Of a document that is no feed only the reason counts, not all that a feed would need. */
function shownProblems({ problems, isReadable }: LoadedFeed): readonly TextProblem[] {
  if (isReadable) return problems;
  const isReason = ({ code }: TextProblem): boolean => !code.startsWith('schema/');
  const reason = problems.find(isReason) ?? problems.find(({ path }) => path === '');
  if (!reason) return problems;
  return [isReason(reason) ? reason : { ...reason, code: 'feed/not-an-object' }];
}

/** The order of problems: document, then list (the whole feed first), then position in the list. */
function rankOf(
  { url, record, path }: TextProblem,
  documents: readonly FeedDocument[],
): readonly number[] {
  const document = documents.findIndex((each) => each.url === url);
  const list = RECORD_LISTS.findIndex((each) => each === record?.list);
  return [
    document === -1 ? documents.length : document,
    list,
    list === -1 ? 0 : Number(keysOf(path)[1] ?? 0),
  ];
}

function inOrder(
  problems: readonly TextProblem[],
  documents: readonly FeedDocument[],
): readonly TextProblem[] {
  return problems
    .map((problem) => ({ problem, rank: rankOf(problem, documents) }))
    .sort((a, b) => {
      const at = a.rank.findIndex((value, index) => value !== b.rank[index]);
      return (a.rank[at] ?? 0) - (b.rank[at] ?? 0);
    })
    .map(({ problem }) => problem);
}

function keptIds({ feed }: LoadedFeed): ReadonlyMap<string, ReadonlySet<string | undefined>> {
  const lists = feed ? RECORD_LISTS : [];
  return new Map(
    lists.map((list) => {
      const records: readonly { readonly id?: string | undefined }[] = feed?.[list] ?? [];
      return [list, new Set(records.map(({ id }) => id))];
    }),
  );
}

/** The problems worth showing, grouped and in order. */
export function problemGroups(loaded: LoadedFeed): readonly ProblemGroup[] {
  const kept = keptIds(loaded);
  const groups = new Map<string, TextProblem[]>();
  for (const problem of inOrder(shownProblems(loaded), loaded.documents)) {
    const heading = headingOf(problem, loaded.documents);
    const group = groups.get(heading);
    if (group) group.push(problem);
    else groups.set(heading, [problem]);
  }
  const isOut = ({ level, record, code }: TextProblem): boolean => {
    if (code === 'check/duplicate-id') return true;
    const ids = record && kept.get(record.list);
    if (level !== 'error' || !record || !ids) return false;
    return record.id === undefined || !ids.has(record.id);
  };
  return [...groups].map(([heading, problems]) => ({
    heading,
    problems,
    isLeftOut: problems.some(isOut),
  }));
}
