/** A file or web address → a parsed JSON value, or one problem that says why not. */
import type { Problem } from '../core/feed/problems.js';
import { decodeText, utf8Text } from './decode-text.js';
import { jsonFault } from './json-fault.js';
import { readBytes } from './read-bytes.js';

/** A problem that may also know its line and column in the text. */
export interface TextProblem extends Problem {
  readonly line?: number;
  readonly column?: number;
}

export type ReadJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: TextProblem };

const failure = (code: string, more: Partial<TextProblem> = {}): ReadJson => ({
  ok: false,
  problem: { level: 'error', code, path: '', ...more },
});

function parsed(text: string): ReadJson {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    const fault = jsonFault(text);
    if (!fault) return failure('file/not-json');
    const { line, column, reason, excerpt } = fault;
    return failure('file/not-json', { line, column, found: excerpt, expected: reason });
  }
}

/** Bytes → JSON value. A byte order mark is no fault; another encoding than UTF-8 is. */
export function jsonOfBytes(bytes: Uint8Array): ReadJson {
  const text = utf8Text(bytes);
  const { encoding } = decodeText(bytes);
  if (text === undefined || encoding !== 'utf-8')
    return failure('file/not-utf8', { found: encoding });
  if (text.trim() === '') return failure('file/empty');
  if (/^\s*<(!doctype\s+html|html|head|body|script|!--)/i.test(text)) return failure('file/html');
  if (/^\s*</.test(text)) return failure('file/xml');
  return parsed(text);
}

/** Reads and parses one document. */
export async function readJson(address: string, fetch: typeof globalThis.fetch): Promise<ReadJson> {
  const read = await readBytes(address, fetch);
  return read.ok ? jsonOfBytes(read.bytes) : read;
}
