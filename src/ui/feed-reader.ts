/**
 * From a document to a feed without freezing the page: records are checked for at most 12 ms, then the browser
 * gets its turn. A document is read once per build however many widgets show it, and the reading stops when
 * the last of them has gone.
 */
import { parseFeed, parseFeedSteps, type ParseResult } from '../core/feed/parse.js';
import type { PartOptions } from './feed-parts.js';
import { loadParts } from './load-parts.js';
import { pageRegistry, type PageRegistry } from './page-registry.js';
import { shareJob } from './shared-job.js';

declare const __SFL_BUILD__: string;

/** Well under the 50 ms from which a tap feels late, with room for slow phones. */
const SLICE_MS = 12;

const build = typeof __SFL_BUILD__ === 'undefined' ? 'dev' : __SFL_BUILD__;

/**
 * Resolves when everything that was waiting had its turn: input, drawing, and the page's own work, which
 * `scheduler.yield` would leave waiting. A timer would add 4 ms a slice.
 */
const breath = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });

/** Reads a document in slices; undefined when `signal` was aborted before its end. Never rejects. */
export async function parseInSlices(
  input: unknown,
  signal: AbortSignal,
): Promise<ParseResult | undefined> {
  const steps = parseFeedSteps(input);
  let until = performance.now() + SLICE_MS;
  for (;;) {
    try {
      const step = steps.next();
      if (step.done) return step.value;
    } catch {
      // An object of the page may have getters that throw: it is as good as none.
      return parseFeed(undefined);
    }
    if (performance.now() < until) continue;
    await breath();
    if (signal.aborted) return undefined;
    until = performance.now() + SLICE_MS;
  }
}

function parsedByDocument(parsed: PageRegistry['parsed']) {
  const known = parsed.get(build) ?? new WeakMap<object, never>();
  parsed.set(build, known);
  return known;
}

/**
 * The feed in a document, with its parts. The same object is read once; with `refresh`, again.
 *
 * @returns undefined when the signal was aborted first
 */
export function readFeed(input: unknown, options: PartOptions): Promise<ParseResult | undefined> {
  const read = async (signal: AbortSignal): Promise<ParseResult | undefined> => {
    const root = await parseInSlices(input, signal);
    if (!root?.feed?.parts?.[0]) return root;
    try {
      return await (await loadParts()).withParts(root, parseInSlices, { ...options, signal });
    } catch {
      const missed = { level: 'error', code: 'part/network', path: '/parts' } as const;
      return { ...root, problems: [...root.problems, missed] };
    }
  };
  if (typeof input !== 'object' || input === null) return read(options.signal);
  return shareJob(parsedByDocument(pageRegistry.parsed), input, {
    signal: options.signal,
    refresh: options.refresh,
    run: (stop) => read(stop.signal),
    keeps: (result) => result !== undefined,
  });
}
