/**
 * `npm start`: installs packages when needed, builds, and serves the demo on this machine until stopped.
 * PORT chooses another port than 4173. Uses Node's own modules only until the packages are there.
 */
import { spawnSync } from 'node:child_process';
import { installIfNeeded, root } from './install.js';

installIfNeeded();
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', 'src/tools/build.ts', '--if-stale'],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
);
if (status !== 0) process.exit(1);

const { tsImport } = await import('tsx/esm/api');
/** @type {typeof import('./serve.js')} */
const { serveDemo, openInBrowser } = await tsImport('./serve.ts', import.meta.url);
const wanted = Number(process.env['PORT'] ?? 4173);
const { port } = await serveDemo(Number.isInteger(wanted) && wanted >= 0 ? wanted : 4173);
const address = `http://localhost:${port}/demo/`;
console.log(`The demo is at ${address} (Ctrl+C stops it)`);
openInBrowser(address);
