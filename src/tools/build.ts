/**
 * Makes `dist/`: what a page loads, what a bundler takes, and the command line.
 *
 *   tsx src/tools/build.ts [--if-stale]
 *
 * Files that load late come first, because the entries carry their hashes. Everything is made in a folder of
 * its own and put in place at the end, so a failed build leaves the last good one. `--if-stale` does nothing
 * when neither the sources nor the files in `dist/` have changed since.
 */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import {
  cliConfig,
  coreConfig,
  entryConfig,
  lazyConfig,
  restConfig,
  type BuildConstants,
} from '../../vite.config.js';
import { feedJsonSchema } from '../cli/feed-json-schema.js';
import {
  checkLoadsAlone,
  checkSelfContained,
  checkWithoutMap,
  checkWithoutZod,
  type BundledFile,
} from './build-checks.js';
import { thirdPartyNotices } from './build-notices.js';
import { editorData } from './generate-editor-data.js';
import { elementsManifest, publicManifest } from './generate-manifest.js';
import { contentHash, filesBelow, integrityOf, integrityTable } from './integrity.js';
import { root } from './install.js';

/** What a page's script tag names: file name and source. */
const entries = {
  'hub-finder': 'src/hub-finder/define.ts',
  'session-timetable': 'src/session-timetable/define.ts',
  'start-for-life': 'src/index.ts',
};

/** Scripts that an entry loads when they are needed. */
const lazyScripts = { map: 'src/hub-finder/leaflet-surface.ts' };

/** The rest of a widget, loaded when it is needed: source, and the kit of what it shares with its entry. */
const rests = {
  'feed-parts': { entry: 'src/ui/feed-parts.ts', kit: 'src/ui/parts-kit.ts' },
  'hub-finder-more': { entry: 'src/hub-finder/more.ts', kit: 'src/hub-finder/kit.ts' },
  'session-timetable-extra': {
    entry: 'src/session-timetable/extra.ts',
    kit: 'src/session-timetable/extra-kit.ts',
  },
  'session-timetable-more': {
    entry: 'src/session-timetable/more.ts',
    kit: 'src/session-timetable/kit.ts',
  },
};

/** Which late files belong to one widget; the others may be asked for by any. */
const owners: Readonly<Record<string, string>> = {
  'map.js': 'hub-finder',
  'hub-finder-more.js': 'hub-finder',
  'session-timetable-extra.js': 'session-timetable',
  'session-timetable-more.js': 'session-timetable',
};

/** Data that an entry loads when it is needed: place in `dist/` and source. */
const lazyData = { 'gazetteer/outcodes.json': 'src/gazetteer/outcodes.json' };

const inputs = [
  ...['src', 'locales', 'vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'],
  'custom-elements-manifest.config.js',
];
const cache = join(root, 'node_modules/.cache/sfl-build');
const stampPath = join(cache, 'stamp.json');
const dist = join(root, 'dist');

/** Files that a page may load; the rest is for Node, bundlers and editors. */
function isForPages(name: string): boolean {
  return (
    !/^(lib|cli)\//.test(name) &&
    /\.(js|json)$/.test(name) &&
    !/^(custom-el|html-custom)/.test(name)
  );
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const sources = contentHash(root, inputs);
  if (process.argv.includes('--if-stale') && isFresh(sources)) return;
  const started = performance.now();
  const out = join(cache, `dist-${process.pid}`);
  try {
    await makeAll(out, sources);
    putInPlace(out);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
  writeFileSync(stampPath, JSON.stringify({ sources, files: contentHash(dist, ['.']) }));
  console.log(`Built dist/ in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

async function makeAll(out: string, sources: string): Promise<void> {
  mkdirSync(out, { recursive: true });
  const { version } = readJson(join(root, 'package.json')) as { version: string };
  const buildName = `${version}+${sources}`;
  // The compiler works beside the bundler; both are waited for, so that neither writes after a failure.
  const results = await Promise.allSettled([emitLibrary(out), makeBundles(out, buildName)]);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
  finishLibrary(out, buildName);
  const table = integrityTable(out, isForPages);
  writeFileSync(join(out, 'integrity.json'), `${JSON.stringify(table, null, 2)}\n`);
}

async function makeBundles(out: string, buildName: string): Promise<void> {
  const lazy = await makeLazyFiles(out);
  const entryModules = await makeEntries(out, { files: lazy.hashes, build: buildName });
  await bundle(coreConfig({ name: 'core', entry: 'src/core/index.ts', outDir: out }));
  const commandModules = await makeCommand(out);
  writeFileSync(
    join(out, 'THIRD-PARTY.txt'),
    thirdPartyNotices([...lazy.modules, ...entryModules, ...commandModules]),
  );
  const schema = feedJsonSchema();
  writeFileSync(join(out, 'offer-feed.schema.json'), `${JSON.stringify(schema, null, 2)}\n`);
  await writeElementFiles(out);
}

async function makeLazyFiles(
  out: string,
): Promise<{ hashes: Record<string, string>; modules: readonly string[] }> {
  const modules: string[] = [];
  for (const [name, entry] of Object.entries(lazyScripts)) {
    const file = await bundle(lazyConfig({ name, entry, outDir: out }));
    checkWithoutZod(file);
    modules.push(...file.moduleIds);
  }
  for (const [name, { entry, kit }] of Object.entries(rests)) {
    const file = await bundle(restConfig({ name, entry, outDir: out }, kit));
    checkWithoutMap(file);
    checkWithoutZod(file);
    await checkLoadsAlone(join(out, `${name}.js`));
    modules.push(...file.moduleIds);
  }
  for (const [name, source] of Object.entries(lazyData)) {
    mkdirSync(dirname(join(out, name)), { recursive: true });
    copyFileSync(join(root, source), join(out, name));
  }
  const scripts = [...Object.keys(lazyScripts), ...Object.keys(rests)].map((name) => `${name}.js`);
  const names = [...scripts, ...Object.keys(lazyData)];
  const hashes = names.map((name) => [name, integrityOf(readFileSync(join(out, name)))] as const);
  return { hashes: Object.fromEntries(hashes), modules };
}

async function makeEntries(out: string, constants: BuildConstants): Promise<readonly string[]> {
  const modules: string[] = [];
  for (const [name, entry] of Object.entries(entries)) {
    // A widget alone carries no hashes of another's files: they do not compress.
    const isItsOwn = ([file]: [string, string]): boolean =>
      name === 'start-for-life' || (owners[file] ?? name) === name;
    const files = Object.fromEntries(Object.entries(constants.files).filter(isItsOwn));
    const config = entryConfig({ name, entry, outDir: out }, { ...constants, files });
    const file = await bundle(config);
    checkWithoutMap(file);
    checkWithoutZod(file);
    modules.push(...file.moduleIds);
  }
  return modules;
}

/** The command line, with its packages inside; returns the modules it is made of. */
async function makeCommand(out: string): Promise<readonly string[]> {
  const config = cliConfig({ name: 'sfl', entry: 'src/cli/main.ts', outDir: join(out, 'cli') });
  const results = [await build(config)].flat();
  chmodSync(join(out, 'cli/sfl.js'), 0o755);
  const files = results.flatMap((result) => ('output' in result ? result.output : []));
  return files.flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : []));
}

async function writeElementFiles(out: string): Promise<void> {
  const manifest = publicManifest(await elementsManifest());
  writeFileSync(join(out, 'custom-elements.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const data = editorData(manifest);
  writeFileSync(join(out, 'html-custom-data.json'), `${JSON.stringify(data, null, 2)}\n`);
}

/** One bundle, checked to be one file with nothing left to import. */
async function bundle(config: InlineConfig): Promise<BundledFile> {
  const results = [await build(config)].flat();
  const files = results.flatMap((result) => ('output' in result ? result.output : []));
  return checkSelfContained(files);
}

/** Modules with types for bundlers, by the TypeScript compiler, while the bundles are made. */
function emitLibrary(out: string): Promise<void> {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const args = [compiler, '-p', 'src/tools/tsconfig.lib.json', '--outDir', join(out, 'lib')];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error('The library did not compile.'));
    });
  });
}

/**
 * The map of the library is the one of the pages: with Leaflet as published a page that requires Trusted Types
 * would fail, and its CSS import is one that only Vite understands.
 */
function finishLibrary(out: string, buildName: string): void {
  const library = join(out, 'lib');
  for (const file of filesBelow(library)) {
    if (/\/leaflet-[\w-]+\.(d\.ts|js)$/.test(file)) rmSync(file);
    else if (file.endsWith('.js')) nameBuild(file, buildName);
  }
  copyFileSync(join(out, 'map.js'), join(library, 'hub-finder/leaflet-surface.js'));
}

function nameBuild(file: string, buildName: string): void {
  const code = readFileSync(file, 'utf8');
  const named = code.replaceAll('__SFL_BUILD__', JSON.stringify(buildName));
  if (named !== code) writeFileSync(file, named);
}

function putInPlace(out: string): void {
  const old = join(cache, `old-${process.pid}`);
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(out, dist);
  rmSync(old, { recursive: true, force: true });
}

function isFresh(sources: string): boolean {
  if (!existsSync(stampPath) || !existsSync(dist)) return false;
  const stamp = readJson(stampPath) as { sources?: string; files?: string };
  return stamp.sources === sources && stamp.files === contentHash(dist, ['.']);
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
