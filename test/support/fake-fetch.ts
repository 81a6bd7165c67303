/**
 * Stands in for `fetch` in one test file. Each address has a list of answers; the last one is repeated. Like the
 * real one it rejects, and breaks its bodies, when the request is aborted.
 */

/** What a request gets. It may wait, and it may look at the signal. */
export type FakeAnswer = (signal: AbortSignal) => Response | Promise<Response>;

export interface FakeRequest {
  readonly url: string;
  readonly init: RequestInit;
  readonly signal: AbortSignal;
}

export interface FakeFetch {
  readonly requests: FakeRequest[];
  /** The addresses asked for, in order. */
  readonly urls: readonly string[];
  /** Sets what an address answers from now on, relative to the page. */
  answer(address: string, ...answers: FakeAnswer[]): void;
  restore(): void;
}

const absolute = (address: string): string => new URL(address, document.baseURI).href;

/** Replaces `fetch` until `restore` is called. An address without answers is a network failure. */
export function fakeFetch(): FakeFetch {
  const real = globalThis.fetch;
  const answers = new Map<string, FakeAnswer[]>();
  const requests: FakeRequest[] = [];
  globalThis.fetch = async (input, init = {}) => {
    const url = input instanceof Request ? input.url : String(input);
    const signal = init.signal ?? new AbortController().signal;
    requests.push({ url, init, signal });
    const list = answers.get(url) ?? [networkError];
    const answer = (list.length > 1 ? list.shift() : list[0]) ?? networkError;
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
    });
    aborted.catch(() => undefined);
    return Promise.race([answer(signal), aborted]);
  };
  return {
    requests,
    get urls() {
      return requests.map(({ url }) => url);
    },
    answer: (address, ...list) => void answers.set(absolute(address), list),
    restore: () => {
      globalThis.fetch = real;
    },
  };
}

export const text =
  (body: string, type: string | null = 'application/json', status = 200): FakeAnswer =>
  () => {
    const response = new Response(body, { status });
    response.headers.delete('content-type');
    if (type !== null) response.headers.set('content-type', type);
    return response;
  };

export const json = (value: unknown): FakeAnswer => text(JSON.stringify(value));

export const status = (code: number): FakeAnswer => text('{}', 'application/json', code);

export const networkError: FakeAnswer = () => Promise.reject(new TypeError('Failed to fetch'));

/** Never answers. */
export const silence: FakeAnswer = () => new Promise<Response>(() => undefined);

/** Answers with a body that is never finished; `chunk` is sent again and again while it is read. */
export const endless =
  (
    chunk: Uint8Array<ArrayBuffer> | undefined,
    sent: { bytes: number } = { bytes: 0 },
  ): FakeAnswer =>
  (signal) =>
    new Response(
      new ReadableStream<Uint8Array<ArrayBuffer>>({
        start(controller) {
          signal.addEventListener('abort', () => controller.error(new Error('aborted')));
        },
        pull(controller) {
          if (!chunk) return new Promise<void>(() => undefined);
          sent.bytes += chunk.byteLength;
          controller.enqueue(chunk);
          return undefined;
        },
      }),
    );

/** An answer that waits until it is let go. */
export function held(answer: FakeAnswer): { readonly answer: FakeAnswer; release(): void } {
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { answer: (signal) => gate.then(() => answer(signal)), release: () => release() };
}
