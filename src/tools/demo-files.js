/**
 * What the demo server and the test server answer below `/demo/` and `/dist/`: those two folders, byte for byte
 * (so that integrity hashes hold), and map tiles drawn on this machine. Nothing else of the repository is served.
 */
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { root } from './install.js';

/** @typedef {{ type: string, body: Buffer | string }} Served */

/** @type {Record<string, string>} */
const contentTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.ts': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
};

const tilePath = /^\/demo\/tiles\/(\d{1,2})\/(\d{1,8})\/(\d{1,8})\.svg$/;

/** @typedef {{ tileResponse: (zoom: number, x: number, y: number) => string }} TileServer */

/** @type {Promise<TileServer> | undefined} */
let tileServer;

/**
 * @param {string} pathname path of a URL, still percent-encoded
 * @returns {Promise<Served | undefined>} undefined: not ours, or not there
 */
export async function demoFile(pathname) {
  const tile = tilePath.exec(pathname);
  if (tile !== null) return drawnTile(Number(tile[1]), Number(tile[2]), Number(tile[3]));
  const path = filePath(pathname);
  if (path === undefined) return undefined;
  try {
    const real = await realpath(path);
    if (!isServed(real)) return undefined;
    const body = await readFile(real);
    return { type: contentTypes[extname(real)] ?? 'application/octet-stream', body };
  } catch {
    return undefined;
  }
}

/** @param {string} pathname */
function filePath(pathname) {
  if (!/^\/(demo|dist)\//.test(pathname)) return undefined;
  try {
    const decoded = decodeURIComponent(pathname);
    const path = join(root, decoded.endsWith('/') ? `${decoded}index.html` : decoded);
    return decoded.includes('\0') || !isServed(path) ? undefined : path;
  } catch {
    return undefined;
  }
}

/** @param {string} path */
function isServed(path) {
  return ['demo', 'dist'].some((folder) => path.startsWith(`${root}${sep}${folder}${sep}`));
}

/**
 * @param {number} zoom
 * @param {number} x
 * @param {number} y
 * @returns {Promise<Served | undefined>}
 */
async function drawnTile(zoom, x, y) {
  if (zoom > 20 || x >= 2 ** zoom || y >= 2 ** zoom) return undefined;
  // The drawing is TypeScript; a repository without it still serves everything else.
  tileServer ??= tsImport('./tile-server.ts', import.meta.url);
  const server = await tileServer.catch(() => undefined);
  return server && { type: String(contentTypes['.svg']), body: server.tileResponse(zoom, x, y) };
}
