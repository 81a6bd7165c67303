/**
 * Bytes of a file or a web address, with every way this can fail as a code and not as an exception. The size is
 * watched while reading, so an endless answer cannot fill the memory.
 */
import { open } from 'node:fs/promises';
import type { Problem } from '../core/feed/problems.js';

/** 25 MB: the most the command line reads of one document. */
export const MAX_BYTES = 25_000_000;

/** How long a web address may take, headers and body together. */
export const TIMEOUT_MS = 10_000;

export type ReadBytes =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: Problem };

type Fetch = typeof globalThis.fetch;

const failure = (code: string, found?: string): ReadBytes => ({
  ok: false,
  problem: { level: 'error', code, path: '', ...(found !== undefined && { found }) },
});

/** True for an address that is fetched and not opened. */
export const isWebAddress = (address: string): boolean => /^https?:\/\//i.test(address);

const FILE_CODES: Readonly<Record<string, string>> = {
  ENOENT: 'file/not-found',
  ENOTDIR: 'file/not-found',
  EISDIR: 'file/is-a-folder',
  EACCES: 'file/not-allowed',
  EPERM: 'file/not-allowed',
};

const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** The chunks joined, or undefined as soon as there are too many bytes. */
async function joined(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    if (size > MAX_BYTES) return undefined;
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

async function fileBytes(path: string): Promise<ReadBytes> {
  try {
    const file = await open(path, 'r');
    try {
      const bytes = await joined(file.createReadStream({ autoClose: false }));
      return bytes ? { ok: true, bytes } : failure('file/too-large');
    } finally {
      await file.close();
    }
  } catch (error) {
    return failure(FILE_CODES[errorCode(error)] ?? 'file/unreadable', errorCode(error));
  }
}

/** Node's streams can be looped over, but not every library that types them says so. */
async function* chunksOf(body: NonNullable<Response['body']>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { value } = (await reader.read()) as { readonly value?: Uint8Array };
      if (value === undefined) return;
      yield value;
    }
  } finally {
    // Stops the download when the rest is not wanted.
    await reader.cancel();
  }
}

async function webBytes(url: string, fetch: Fetch): Promise<ReadBytes> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(url, { signal, headers: { accept: 'application/json' } });
    if (!response.ok) {
      await response.body?.cancel();
      return failure('url/http', String(response.status));
    }
    if (!response.body) return failure('file/empty');
    const bytes = await joined(chunksOf(response.body));
    return bytes ? { ok: true, bytes } : failure('file/too-large');
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') return failure('url/timeout');
    const cause = error instanceof Error ? error.cause : undefined;
    return failure('url/network', errorCode(cause) || undefined);
  }
}

/** All bytes behind a path or an http(s) address. */
export function readBytes(address: string, fetch: Fetch): Promise<ReadBytes> {
  return isWebAddress(address) ? webBytes(address, fetch) : fileBytes(address);
}
