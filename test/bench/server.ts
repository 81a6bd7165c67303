/**
 * Serves the pages of a bench on this machine. Everything is read into memory once, so that a build at the same time
 * changes nothing, and nothing is asked of another host. The two isolation headers sharpen the page's clock.
 */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { gzippedBytes } from '../../src/tools/budgets.js';
import { filesBelow } from '../../src/tools/integrity.js';
import { root } from '../../src/tools/install.js';

export interface BenchFile {
  readonly type: string;
  readonly body: string | Buffer;
}
export type BenchFiles = ReadonlyMap<string, BenchFile>;

const here = fileURLToPath(new URL('./page/', import.meta.url));

const JS = 'text/javascript';
const CSS = 'text/css';
const HTML = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json';

const LAST_MODIFIED = 'Sun, 01 Nov 2026 08:00:00 GMT';

export const script = (body: string | Buffer): BenchFile => ({ type: JS, body });
export const styleSheet = (body: string | Buffer): BenchFile => ({ type: CSS, body });
export const data = (body: string): BenchFile => ({ type: JSON_TYPE, body });

/** A page with this title and content. */
export const page = (title: string, content: string): BenchFile => ({
  type: HTML,
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">\n${content}`,
});

/** A script of `test/bench/page/`, as browsers read it. */
export function pageScript(name: string): BenchFile {
  const source = readFileSync(join(here, `${name}.ts`), 'utf8');
  const compilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
    removeComments: true,
  };
  return script(ts.transpileModule(source, { compilerOptions }).outputText);
}

/** What every bench serves: the built widgets, and an empty page to start from. */
export function sharedFiles(): Map<string, BenchFile> {
  const files = new Map([['/blank', page('Blank', '')]]);
  const dist = join(root, 'dist');
  for (const file of filesBelow(dist)) {
    const name = file.slice(dist.length + 1);
    if (/^(lib|cli)\//.test(name) || !/\.(js|json)$/.test(name)) continue;
    const type = name.endsWith('.js') ? JS : JSON_TYPE;
    files.set(`/dist/${name}`, { type, body: readFileSync(file) });
  }
  return files;
}

/** Kilobytes over the wire of some of the files. */
export function kilobytes(files: BenchFiles, ...paths: readonly string[]): number {
  return paths.reduce((sum, path) => {
    const file = files.get(path);
    if (!file) throw new Error(`${path} is not there to be weighed.`);
    return sum + gzippedBytes(file.body) / 1000;
  }, 0);
}

/** Listens on 127.0.0.1 at a free port. */
export async function serveBench(
  files: BenchFiles,
): Promise<{ readonly server: Server; readonly address: string }> {
  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url ?? '/', 'http://localhost').pathname);
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    // As servers of files do: what a page asks for twice it gets from its cache.
    response.setHeader('last-modified', LAST_MODIFIED);
    if (file) response.writeHead(200, { 'content-type': file.type }).end(file.body);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  if (typeof bound !== 'object' || bound === null) throw new Error('The server has no port.');
  return { server, address: `http://127.0.0.1:${String(bound.port)}` };
}
