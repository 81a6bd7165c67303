/**
 * A feed may name further documents, each a feed of its own. They are fetched next to each other, at most four
 * at once, and joined by id. One that fails is reported with its address and the rest is shown; what has not
 * come when the time is over counts as failed. A part's own parts are not followed, so a loop cannot arise.
 *
 * A file of its own in `dist/`, because most feeds have no parts: see `parts-kit.ts`.
 */
import { mergeFeeds, type FetchedPart } from '../core/feed/merge.js';
import type { ParseResult } from '../core/feed/parse.js';
import type { Problem } from '../core/feed/problems.js';
import type { Part } from '../core/feed/types.js';
import { absoluteUrl, loadFeedJson, LOAD_TIMEOUT_MS, type LoadOptions } from './feed-loader.js';
import { loadProblem } from './load-problem.js';
import type { JsonResult } from './page-registry.js';

export { provide } from './kit-receiver.js';

const PARTS_AT_ONCE = 4;

/** A hostile feed must not make a page send requests without end. */
const MAX_PARTS = 32;

const TIMEOUT: JsonResult = { ok: false, code: 'load/timeout' };

export interface PartOptions extends LoadOptions {
  /** Address of the root document, which the parts' addresses are relative to. */
  readonly url: string;
}

/** Reads one document without its parts. */
export type ParseOne = (input: unknown, signal: AbortSignal) => Promise<ParseResult | undefined>;

interface PartAnswer {
  readonly part?: FetchedPart;
  readonly problems: readonly Problem[];
}

/**
 * The root with its parts joined in; the root itself when it has none. Undefined when the signal was aborted.
 * Problems of parts carry the part's `url`; those coded `part/*` say what became of a part as a whole. The counts
 * in `stats` stay those of the root.
 */
export async function withParts(
  root: ParseResult,
  parse: ParseOne,
  options: PartOptions,
): Promise<ParseResult | undefined> {
  const { feed } = root;
  const { parts = [] } = feed ?? {};
  if (!feed || parts.length === 0) return root;
  const limit = new AbortController();
  const stop = (): void => limit.abort();
  const timer = setTimeout(stop, options.timeoutMs ?? LOAD_TIMEOUT_MS);
  options.signal.addEventListener('abort', stop);
  const answers: PartAnswer[] = [];
  // The four share one walk over the list: each takes the next part when it is done with its last.
  const queue = parts.slice(0, MAX_PARTS).entries();
  const takeInTurn = async (): Promise<void> => {
    for (const [index, part] of queue) {
      answers[index] = await partAnswer(part, parse, { ...options, limit: limit.signal, index });
    }
  };
  await Promise.all(Array.from({ length: PARTS_AT_ONCE }, takeInTurn));
  clearTimeout(timer);
  if (options.signal.aborted) return undefined;
  if (parts.length > MAX_PARTS) {
    answers.push({
      problems: [{ level: 'error', code: 'part/too-many', path: `/parts/${MAX_PARTS}` }],
    });
  }
  const merged = mergeFeeds(
    feed,
    answers.flatMap(({ part }) => part ?? []),
  );
  const own = answers.flatMap(({ problems }) => problems);
  return { ...root, feed: merged.feed, problems: [...root.problems, ...own, ...merged.problems] };
}

interface PartContext extends PartOptions {
  /** Aborted when the time for all parts is over. */
  readonly limit: AbortSignal;
  readonly index: number;
}

async function partAnswer(part: Part, parse: ParseOne, context: PartContext): Promise<PartAnswer> {
  const url = absoluteUrl(part.url, context.url) ?? part.url;
  const loaded = (await loadFeedJson(url, { ...context, signal: context.limit })) ?? TIMEOUT;
  const path = `/parts/${context.index}`;
  const missed = loadProblem(loaded, url);
  const problems: Problem[] = missed
    ? [{ ...missed, code: missed.code.replace('load', 'part'), path }]
    : [];
  const result = loaded.ok ? await parse(loaded.json, context.signal) : undefined;
  if (!result) return { problems };
  problems.push(...result.problems.map((problem) => ({ ...problem, url })));
  const { feed } = result;
  if (!feed) {
    return { problems: [...problems, { level: 'error', code: 'part/not-a-feed', path, url }] };
  }
  if (feed.parts?.[0])
    problems.push({ level: 'warning', code: 'part/nested', path: '/parts', url });
  return { problems, part: { feed, url, kind: part.kind } };
}
