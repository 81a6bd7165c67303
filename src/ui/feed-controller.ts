/**
 * Keeps a widget supplied with one feed. The source may change, the element may leave and come back and the
 * network may fail at any moment: only the answer to the latest question is ever shown, and a feed that was
 * good once stays on screen when a newer copy cannot be had.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ParseResult } from '../core/feed/parse.js';
import type { Problem } from '../core/feed/problems.js';
import type { Feed } from '../core/feed/types.js';
import { loadFeedJson, type LoadOptions } from './feed-loader.js';

import { readFeed } from './feed-reader.js';
import { loadProblem } from './load-problem.js';
import type { JsonResult } from './page-registry.js';

/** Where the feed comes from. `feed` wins when both are given; neither, or an empty `src`, is no source. */
export interface FeedSource {
  readonly src?: string | null | undefined;
  /** A parsed JSON object. The same object is read once: to show changes, give a new one. */
  readonly feed?: unknown;
}

/** `empty`: no source was given. */
export type FeedStatus = 'empty' | 'loading' | 'ready' | 'failed';

/** A result that has a feed. */
export type FeedResult = ParseResult & { readonly feed: Feed };

interface Answer {
  /** Of the document, when one came. */
  readonly url: string;
  readonly result: FeedResult | undefined;
  /** Why there is no result, or only an old one. */
  readonly failure: Problem | undefined;
  /** The failure and all problems of the document that was read. */
  readonly problems: readonly Problem[];
}

const isGiven = ({ src, feed }: FeedSource): boolean => isObjectGiven(feed) || Boolean(src);

const isObjectGiven = (feed: unknown): boolean => feed !== undefined && feed !== null;

const hasFeed = (result: ParseResult): result is FeedResult => result.feed !== undefined;

async function jsonOf(
  { src, feed }: FeedSource,
  options: LoadOptions,
): Promise<JsonResult | undefined> {
  if (isObjectGiven(feed)) return { ok: true, json: feed, url: document.baseURI };
  return loadFeedJson(String(src), options);
}

/** What a source gives now; undefined when the signal was aborted first. */
async function answerOf(source: FeedSource, options: LoadOptions): Promise<Answer | undefined> {
  const loaded = await jsonOf(source, options);
  if (!loaded) return undefined;
  const missed = loadProblem(loaded, String(source.src));
  const problems = missed ? [missed] : [];
  if (!loaded.ok) return { url: '', result: undefined, failure: missed, problems };
  const { json, url } = loaded;
  // A last good copy was read already; only a new one is worth reading anew.
  const read = await readFeed(json, { ...options, refresh: options.refresh && !missed, url });
  if (!read) return undefined;
  problems.push(...read.problems);
  if (hasFeed(read)) return { url, result: read, failure: missed, problems };
  // The document's own fault says more than the first field that does not fit.
  const failure = problems.find(({ code }) => code.startsWith('feed/')) ?? problems[0];
  return { url, result: undefined, failure, problems };
}

/** Loads the feed of its host, which calls `use` in `willUpdate` and draws by `status`. */
export class FeedController implements ReactiveController {
  /** What there is to draw. */
  status: FeedStatus = 'empty';
  /** The feed with its parts, and its problems; there when `status` is `ready`. */
  result: FeedResult | undefined;
  /** Address of the feed's document; the page's own for `#id` and for an object. */
  url: string = document.baseURI;
  /** Why the last load failed. With `status` `ready`: why the feed shown is not the newest. */
  failure: Problem | undefined;

  /** Everything there is to report: why a load failed, then what is wrong in the feed and its parts. */
  problems: readonly Problem[] = [];

  readonly #host: ReactiveControllerHost & Element;
  readonly #timing: Pick<LoadOptions, 'timeoutMs' | 'retryDelayMs'>;
  #source: FeedSource = {};
  #run: AbortController | undefined;
  #connection: AbortController | undefined;

  constructor(
    host: ReactiveControllerHost & Element,
    timing: Pick<LoadOptions, 'timeoutMs' | 'retryDelayMs'> = {},
  ) {
    this.#host = host;
    this.#timing = timing;
    host.addController(this);
  }

  /** True when the feed shown is not the newest, because asking for that failed. */
  get isStale(): boolean {
    return this.status === 'ready' && this.failure !== undefined;
  }

  /** Names the source; anything but a change of it costs nothing. */
  use({ src, feed }: FeedSource): void {
    if (src === this.#source.src && feed === this.#source.feed) return;
    this.#source = { src, feed };
    this.#run?.abort();
    this.result = this.failure = undefined;
    this.problems = [];
    this.status = isGiven(this.#source) ? 'loading' : 'empty';
    if (this.#host.isConnected) this.#load(false);
  }

  /** Asks for the newest copy, keeping what is on screen. This is also what "Try again" does. */
  refresh(): void {
    if (this.status === 'failed') this.status = 'loading';
    this.#load(true);
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const online = (): void => {
      if (this.failure) this.refresh();
    };
    window.addEventListener('online', online, { signal });
    if (this.status === 'loading') this.#load(false);
  }

  hostDisconnected(): void {
    this.#connection?.abort();
    this.#run?.abort();
  }

  #load(refresh: boolean): void {
    this.#run?.abort();
    if (!isGiven(this.#source)) return;
    const { signal } = (this.#run = new AbortController());
    const options = { ...this.#timing, signal, refresh, root: this.#host.getRootNode() };
    void answerOf(this.#source, options).then((answer) => {
      // Aborted means that this is a late answer to an earlier question.
      if (signal.aborted || !answer) return;
      this.#show(answer);
      this.#host.requestUpdate();
    });
  }

  #show({ url, result, failure, problems }: Answer): void {
    const last = result ?? this.result;
    this.problems = result || !last ? problems : [...problems, ...last.problems];
    if (result) this.url = url;
    this.result = last;
    this.failure = failure;
    this.status = last ? 'ready' : 'failed';
  }
}
