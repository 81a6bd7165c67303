/**
 * What the built files weigh, against what they may; prints a table and fails when one is over.
 *
 * kB is 1,000 bytes, gzip at its highest level, as a server would send it. A file that a page loads first must
 * also be alone: no import, and nothing of the map, however small.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';
import { filesBelow } from './integrity.js';
import { root } from './install.js';

/** A limit for each file that `files` matches. */
export interface Budget {
  readonly what: string;
  readonly files: RegExp;
  readonly limitKb: number;
  /** Loaded by a page's own script tag. */
  readonly first?: boolean;
}

export const budgets: readonly Budget[] = [
  { what: 'hub finder', files: /^hub-finder\.js$/, limitKb: 25, first: true },
  {
    what: 'other widget',
    files: /^(session-timetable|offer-explorer|eligibility-checker)\.js$/,
    limitKb: 20,
    first: true,
  },
  { what: 'all widgets', files: /^start-for-life\.js$/, limitKb: 45, first: true },
  // Not in the public contract: a limit of our own, so that what comes later stays as light as what comes first.
  { what: 'rest of widget', files: /^[\w-]+-(more|extra)\.js$/, limitKb: 22 },
  { what: 'parts of feed', files: /^feed-parts\.js$/, limitKb: 2 },
  { what: 'map', files: /^map\.js$/, limitKb: 52 },
  { what: 'outcode table', files: /^gazetteer\/outcodes\.json$/, limitKb: 20 },
  { what: 'locale', files: /^locales\/.+\.json$/, limitKb: 8 },
];

/** Files that need no budget: not loaded by a page, or read by its authors' tools. */
const unweighed =
  /^(lib|cli)\/|^core\.js$|\.schema\.json$|^(custom-elements|html-custom-data|integrity)\.json$|\.txt$/;

/** Text that is in every build of Leaflet and in none of ours. */
const leafletMark = /leaflet-(map-pane|tile-pane|zoom-anim)/;

export interface Weighed {
  readonly name: string;
  readonly what: string;
  readonly sizeKb: number;
  readonly limitKb: number;
  readonly problems: readonly string[];
}

/**
 * Bytes of a file as a server sends it.
 *
 * @example
 * gzippedBytes('') // 20
 */
export function gzippedBytes(content: string | Uint8Array): number {
  return gzipSync(content, { level: 9 }).byteLength;
}

/** One file against its budget; a file without one is a problem too, or new files would slip through. */
export function weigh(name: string, content: string): Weighed {
  const budget = budgets.find(({ files }) => files.test(name));
  const sizeKb = gzippedBytes(content) / 1000;
  if (budget === undefined) {
    return { name, what: '?', sizeKb, limitKb: 0, problems: ['has no budget'] };
  }
  const over =
    sizeKb > budget.limitKb ? [`over by ${(sizeKb - budget.limitKb).toFixed(2)} kB`] : [];
  const isScript = name.endsWith('.js');
  const problems = [
    ...over,
    ...(isScript ? importsOf(content).map((source) => `imports ${source}`) : []),
    ...(budget.first === true && leafletMark.test(content) ? ['contains Leaflet'] : []),
  ];
  return { name, what: budget.what, sizeKb, limitKb: budget.limitKb, problems };
}

/** What a script names to be imported; an `import()` of a computed address is the script's own affair. */
export function importsOf(code: string): string[] {
  const { module } = parseSync('script.js', code);
  const named = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports
      .map(({ moduleRequest }) => code.slice(moduleRequest.start, moduleRequest.end))
      .filter((source) => /^["'`]/.test(source)),
  ];
  return [...new Set(named)];
}

/** Every weighed file of a folder, in the budgets' order. */
export function weighFolder(folder: string): Weighed[] {
  const order = (name: string): number => budgets.findIndex(({ files }) => files.test(name));
  return filesBelow(folder)
    .map((file) => file.slice(folder.length + 1))
    .filter((name) => !unweighed.test(name))
    .sort((a, b) => order(a) - order(b))
    .map((name) => weigh(name, readFileSync(join(folder, name), 'utf8')));
}

/** The table that people read. */
export function tableOf(weighed: readonly Weighed[]): string {
  const rows = weighed.map(({ name, what, sizeKb, limitKb, problems }) =>
    [
      name.padEnd(26),
      what.padEnd(14),
      sizeKb.toFixed(2).padStart(7),
      limitKb.toFixed(0).padStart(6),
      problems.length === 0 ? '  ok' : `  FAILS: ${problems.join('; ')}`,
    ].join(' '),
  );
  const head = `${'file'.padEnd(26)} ${'what'.padEnd(14)} ${'kB gzip'.padStart(7)} ${'limit'.padStart(6)}`;
  return [head, ...rows].join('\n');
}

function main(): void {
  const weighed = weighFolder(join(root, 'dist'));
  console.log(tableOf(weighed));
  const names = weighed.map(({ name }) => name);
  const missing = ['hub-finder.js', 'session-timetable.js', 'start-for-life.js', 'map.js'].filter(
    (name) => !names.includes(name),
  );
  if (missing.length > 0) console.error(`Not built: ${missing.join(', ')}. Run \`npm run build\`.`);
  if (missing.length > 0 || weighed.some(({ problems }) => problems.length > 0))
    process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
