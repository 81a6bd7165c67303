/**
 * Serves both pages on this machine. Everything is read into memory once, so that a build at the same time
 * changes nothing, and nothing is asked of another host. The two isolation headers sharpen the page's clock.
 */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { filesBelow } from '../../src/tools/integrity.js';
import { root } from '../../src/tools/install.js';
import { SAMPLE_NOW, ROLES } from './sample-feed.js';

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

const TILE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="256" height="256" fill="#e8efe4"/></svg>';

const head = (title: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">`;

const finderPage = `${head('Finder')}
<script type="module" src="/dist/hub-finder.js"></script>
<sfl-hub-finder now="${SAMPLE_NOW}" tiles="/tile.svg?{z}/{x}/{y}" tiles-attribution="The bench"></sfl-hub-finder>
<script type="module" src="/page/measure-finder.js"></script>`;

const plainPage = `${head('Plain')}
<link rel="stylesheet" href="/vendor/leaflet.css">
<link rel="stylesheet" href="/vendor/MarkerCluster.css">
<link rel="stylesheet" href="/vendor/MarkerCluster.Default.css">
<form>
  <label>Search <input id="text"></label>
  <label>Role <select id="role"><option value="">All${ROLES.map((role) => `<option>${role}`).join('')}</select></label>
</form>
<p id="count" role="status"></p>
<div id="map" style="height: 480px; width: 760px; float: right"></div>
<ol id="rows"></ol>
<script src="/vendor/leaflet.js"></script>
<script src="/vendor/leaflet.markercluster.js"></script>
<script type="module" src="/page/measure-plain.js"></script>`;

/** The files of the plain page's libraries, as their packages publish them. */
const VENDOR = [
  'leaflet/dist/leaflet.js',
  'leaflet/dist/leaflet.css',
  'leaflet.markercluster/dist/leaflet.markercluster.js',
  'leaflet.markercluster/dist/MarkerCluster.css',
  'leaflet.markercluster/dist/MarkerCluster.Default.css',
];

function pageScript(name: string): BenchFile {
  const source = readFileSync(join(here, `${name}.ts`), 'utf8');
  const compilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
    removeComments: true,
  };
  return { type: JS, body: ts.transpileModule(source, { compilerOptions }).outputText };
}

/** Every file that either page may ask for, by its path. */
export function benchFiles(feedText: string): BenchFiles {
  const files = new Map<string, BenchFile>([
    ['/finder', { type: HTML, body: finderPage }],
    ['/plain', { type: HTML, body: plainPage }],
    ['/feed.json', { type: JSON_TYPE, body: feedText }],
    ['/tile.svg', { type: 'image/svg+xml', body: TILE }],
  ]);
  for (const path of VENDOR) {
    const type = path.endsWith('.js') ? JS : CSS;
    const name = path.split('/').at(-1) ?? '';
    files.set(`/vendor/${name}`, { type, body: readFileSync(join(root, 'node_modules', path)) });
  }
  for (const name of ['timing', 'plain-page', 'measure-plain', 'measure-finder']) {
    files.set(`/page/${name}.js`, pageScript(name));
  }
  const dist = join(root, 'dist');
  for (const file of filesBelow(dist)) {
    const name = file.slice(dist.length + 1);
    if (/^(lib|cli)\//.test(name) || !/\.(js|json)$/.test(name)) continue;
    const type = name.endsWith('.js') ? JS : JSON_TYPE;
    files.set(`/dist/${name}`, { type, body: readFileSync(file) });
  }
  return files;
}

/** Listens on 127.0.0.1 at a free port. */
export async function serveBench(
  files: BenchFiles,
): Promise<{ readonly server: Server; readonly address: string }> {
  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url ?? '/', 'http://localhost').pathname);
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
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
