/**
 * Gets the JSON of a feed, from a URL or from a `<script type="application/json">` of the page. Failures are
 * values with a code.
 *
 * One deadline covers the request, its one retry and the whole body: a family never waits longer than that
 * to be told. So a time-out is not tried again (no time remains), and a body that drips counts as a time-out.
 * Anything but HTML is judged by its content, because many plain file servers send JSON with a type of their
 * own; HTML never is a feed, whatever its status says.
 */
import { dropOldest, pageRegistry, type JsonResult, type LoadFailure } from './page-registry.js';
import { shareJob } from './shared-job.js';

/** Milliseconds for a document: its request, one retry and the whole body. */
export const LOAD_TIMEOUT_MS = 10_000;

/** Bytes after decompression. */
const MAX_BYTES = 5_000_000;

export interface LoadOptions {
  /** Aborted when this caller no longer wants the document. */
  readonly signal: AbortSignal;
  /** Asks the server again although the page has an answer. A failure then gives the last good answer, marked stale. */
  readonly refresh?: boolean | undefined;
  /** Where `#id` is looked for before the document: the root node of the widget. */
  readonly root?: Node | undefined;
  /** Milliseconds for everything; 10 seconds unless told. */
  readonly timeoutMs?: number | undefined;
  /** Milliseconds to wait before the retry. */
  readonly retryDelayMs?: number | undefined;
}

type Fault<Code = LoadFailure['code']> = Code extends `load/${infer Name}` ? Name : never;

const failure = (fault: Fault, more?: Partial<LoadFailure>): LoadFailure => ({
  ok: false,
  code: `load/${fault}`,
  ...more,
});

/** The address without fragment, or undefined when it is none, not http(s), or carries a password. */
export function absoluteUrl(src: string, base: string = document.baseURI): string | undefined {
  try {
    const url = new URL(src, base);
    url.hash = '';
    return /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The document at `src`: one request per absolute URL and page, shared by all callers of all bundles.
 *
 * @returns the document or a failure; undefined when `signal` was aborted first
 */
export function loadFeedJson(src: string, options: LoadOptions): Promise<JsonResult | undefined> {
  if (src.startsWith('#')) return elementJson(src.slice(1), options.root);
  const url = absoluteUrl(src);
  if (url === undefined) return Promise.resolve(failure('bad-url'));
  const { json } = pageRegistry;
  const answer = shareJob(json, url, {
    signal: options.signal,
    refresh: options.refresh,
    keeps: (result) => result.ok && !result.stale,
    async run(stop, before) {
      const result = await requestJson(url, stop, options);
      const last = result.ok ? undefined : await before;
      return !result.ok && last?.ok ? { ...last, stale: result } : result;
    },
  });
  dropOldest(json, (job) => job.done);
  return answer;
}

/** Settles within the time allowed even when a page has replaced `fetch` by one that ignores signals. */
function requestJson(
  url: string,
  stop: AbortController,
  options: LoadOptions,
): Promise<JsonResult> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => stop.abort(), options.timeoutMs ?? LOAD_TIMEOUT_MS);
    stop.signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve(failure('timeout'));
    });
    void requestTwice(url, stop.signal, options).then(resolve);
  });
}

async function requestTwice(
  url: string,
  signal: AbortSignal,
  options: LoadOptions,
): Promise<JsonResult> {
  const cache = options.refresh ? 'no-cache' : 'default';
  const first = await request(url, signal, cache);
  if (first.ok || !(first.code === 'load/network' || (first.status ?? 0) >= 500)) return first;
  await new Promise((resolve) => setTimeout(resolve, options.retryDelayMs ?? 600));
  return signal.aborted ? first : request(url, signal, cache);
}

async function request(url: string, signal: AbortSignal, cache: RequestCache): Promise<JsonResult> {
  try {
    const response = await fetch(url, {
      signal,
      cache,
      credentials: 'omit',
      headers: { accept: 'application/json' },
      // A feed's server may have to know the site, never the page: its address can be about a family's worry.
      referrerPolicy: 'strict-origin',
    });
    if (!response.ok) return failure('http', { status: response.status });
    if (/html/i.test(response.headers.get('content-type') ?? '')) return failure('html');
    return parsed(await textWithin(response, MAX_BYTES), response.url || url);
  } catch {
    return failure(navigator.onLine ? 'network' : 'offline');
  }
}

/** The body, or undefined as soon as it is longer than `maxBytes`. */
async function textWithin(response: Response, maxBytes: number): Promise<string | undefined> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let bytes = 0; reader;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > maxBytes) return undefined;
    text += decoder.decode(value, { stream: true });
  }
  return text + decoder.decode();
}

function parsed(text: string | undefined, url: string): JsonResult {
  if (text === undefined) return failure('too-large');
  try {
    return { ok: true, json: JSON.parse(text), url };
  } catch (error) {
    if (/^\s*</.test(text)) return failure('html');
    const position = /position (\d+)/.exec(String(error))?.[1];
    return failure('not-json', position === undefined ? {} : { position: Number(position) });
  }
}

async function elementJson(id: string, root: Node | undefined): Promise<JsonResult> {
  const find = (): Element | null =>
    (root instanceof DocumentFragment ? root.getElementById(id) : null) ??
    document.getElementById(id);
  // The element may stand further down in a page that is still arriving.
  if (!find() && document.readyState === 'loading') {
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));
  }
  const element = find();
  if (!(element instanceof HTMLScriptElement)) return failure('no-element');
  const { text } = element;
  return parsed(text.length > MAX_BYTES ? undefined : text, document.baseURI);
}
