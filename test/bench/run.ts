/**
 * `npm run bench [-- ROUNDS]`: the finder against a plain page of Leaflet with marker clusters, both with the same
 * 10,000 places, in one Chromium, on pages that are opened in turn. Prints figures; nothing here passes or fails
 * by time. It fails when the pages do not find the same places, because then the times mean nothing.
 */
import { spawnSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { launch } from 'puppeteer-core';
import { findBrowser, missingBrowserMessage } from '../../src/tools/find-browser.js';
import { root } from '../../src/tools/install.js';
import { gather } from './figures.js';
import { comparison, frameVerdicts, plainWays, weights, type Results } from './report.js';
import { SAMPLE_SIZE, sampleFeed } from './sample-feed.js';
import { benchFiles, serveBench, type BenchFiles } from './server.js';
import { visitFinder, visitParser, visitPlain, type Bench, type Figures } from './visits.js';

const ROUNDS = 7;
/** Of what is shown for information only. */
const EXTRA_ROUNDS = { listOnly: 3, allRows: 1 };

const plainPage = { chunkedLoading: false, hasMap: true, rowsDrawn: 10 };

const kinds: Readonly<Record<keyof Results, (bench: Bench) => Promise<Figures>>> = {
  parser: (bench) => visitParser(bench),
  list: (bench) => visitFinder(bench, false),
  whole: (bench) => visitPlain(bench, plainPage),
  map: (bench) => visitFinder(bench, true),
  chunked: (bench) => visitPlain(bench, { ...plainPage, chunkedLoading: true }),
  listOnly: (bench) => visitPlain(bench, { ...plainPage, hasMap: false }),
  allRows: (bench) => visitPlain(bench, { ...plainPage, rowsDrawn: SAMPLE_SIZE }),
};

/** The visits in order: ours and theirs in turn, every other round backwards, so that no page always comes first. */
function visitOrder(rounds: number): readonly (keyof Results)[] {
  const names = Object.keys(kinds) as (keyof Results)[];
  return Array.from({ length: rounds }, (_, round) => {
    const limits: Partial<Record<keyof Results, number>> = EXTRA_ROUNDS;
    const wanted = names.filter((name) => round < (limits[name] ?? rounds));
    return round % 2 === 0 ? wanted : wanted.reverse();
  }).flat();
}

async function measure(bench: Bench, rounds: number): Promise<Results> {
  const order = visitOrder(rounds);
  const visits: Record<keyof Results, Figures[]> = {
    ...{ parser: [], list: [], map: [], whole: [], chunked: [], listOnly: [], allRows: [] },
  };
  for (const [done, name] of order.entries()) {
    if (process.stderr.isTTY)
      process.stderr.write(
        `\r\u001b[KVisit ${String(done + 1)} of ${String(order.length)}: ${name}`,
      );
    visits[name].push(await kinds[name](bench));
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  return {
    parser: gather(visits.parser),
    list: gather(visits.list),
    map: gather(visits.map),
    whole: gather(visits.whole),
    chunked: gather(visits.chunked),
    listOnly: gather(visits.listOnly),
    allRows: gather(visits.allRows),
  };
}

function machine(browser: string): string {
  const processors = cpus();
  const model = processors[0]?.model.trim() ?? 'unknown processor';
  const memoryGb = (totalmem() / 2 ** 30).toFixed(0);
  const load = loadavg()[0] ?? 0;
  const isShared = load > processors.length / 2;
  return [
    `${String(processors.length)} × ${model}, ${memoryGb} GB, ${type()} ${release()}, load ${load.toFixed(1)}`,
    ...(isShared
      ? ['Others are using this machine: trust processor time and the least of each figure.']
      : []),
    `${browser}, headless; Node ${process.version}`,
  ].join('\n');
}

function print(results: Results, files: BenchFiles): void {
  console.log(`\nMilliseconds: median (least–most). Plain: the better of its two ways.`);
  for (const text of [
    comparison(results),
    frameVerdicts(results),
    weights(files),
    plainWays(results),
  ]) {
    console.log(`\n${text}`);
  }
}

async function main(): Promise<void> {
  const given = Number(process.argv[2] ?? ROUNDS);
  const rounds = Number.isInteger(given) && given > 0 ? given : ROUNDS;
  const build = ['--import', 'tsx', 'src/tools/build.ts', '--if-stale'];
  if (spawnSync(process.execPath, build, { cwd: root, stdio: 'inherit' }).status !== 0) {
    process.exitCode = 1;
    return;
  }
  const executablePath = findBrowser('chromium');
  if (executablePath === undefined) throw new Error(missingBrowserMessage('chromium'));
  const feed = sampleFeed();
  const feedText = JSON.stringify(feed);
  const files = benchFiles(feedText);
  const { server, address } = await serveBench(files);
  const browser = await launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking'],
    defaultViewport: { width: 1280, height: 800 },
  });
  try {
    const size = `${String(feed.places.length)} places, ${(feedText.length / 1e6).toFixed(1)} MB of JSON`;
    console.log(`${size}, ${String(rounds)} rounds\n${machine(await browser.version())}`);
    print(await measure({ browser, address, places: feed.places }, rounds), files);
  } finally {
    await browser.close();
    server.close();
  }
}

await main();
