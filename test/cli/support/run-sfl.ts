import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommandLine } from '../../../src/cli/command-line.js';

export interface SflRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const noNetwork: typeof globalThis.fetch = () =>
  Promise.reject(new Error('a test asked the network'));

/** Runs `sfl` in this process and keeps what it writes. */
export async function runSfl(args: readonly string[], fetch = noNetwork): Promise<SflRun> {
  let out = '';
  let err = '';
  const code = await runCommandLine(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    fetch,
  });
  return { code, out, err };
}

/** A new empty folder. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'sfl-test-'));

/** Writes one file to a new folder and returns its path. */
export function fileWith(content: string | Uint8Array, name = 'feed.json'): string {
  const path = join(newFolder(), name);
  writeFileSync(path, content);
  return path;
}

/** Path of a file in `test/fixtures`. */
export const fixturePath = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));

export const readJsonFile = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** A small feed without faults; `more` replaces or adds members. */
export const feedDocument = (more: Readonly<Record<string, unknown>> = {}): object => ({
  format: 'sfl-offer-feed',
  version: '1.0',
  id: 'marlshire',
  publisher: { name: 'Marlshire Council' },
  licence: { id: 'OGL-UK-3.0', url: 'https://licence.example/ogl', attribution: 'Marlshire' },
  generated: '2031-05-01T09:00:00Z',
  ...more,
});

/** A file with such a feed. */
export const feedFile = (more: Readonly<Record<string, unknown>> = {}): string =>
  fileWith(JSON.stringify(feedDocument(more)));
