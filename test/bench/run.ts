/**
 * `npm run bench [-- ROUNDS] [finder] [timetable]`: the widgets against what a competent developer would use instead,
 * each with the same data, in one Chromium, on pages that are opened in turn. Prints figures; nothing here passes or
 * fails by time.
 */
import { spawnSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { launch, type Browser } from 'puppeteer-core';
import { findBrowser, missingBrowserMessage } from '../../src/tools/find-browser.js';
import { root } from '../../src/tools/install.js';
import { finderBench } from './finder-bench.js';
import { timetableBench } from './timetable-bench.js';

const ROUNDS = 7;

const BENCHES: Readonly<Record<string, (browser: Browser, rounds: number) => Promise<void>>> = {
  finder: finderBench,
  timetable: timetableBench,
};

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

interface Wanted {
  readonly rounds: number;
  readonly names: readonly string[];
}

/** What the command line asks for: all benches when it names none. Undefined when it asks for anything else. */
function wantedOf(words: readonly string[]): Wanted | undefined {
  const names = words.filter((word) => Object.hasOwn(BENCHES, word));
  const numbers = words.filter((word) => /^[1-9]\d*$/.test(word));
  if (names.length + numbers.length < words.length || numbers.length > 1) return undefined;
  return {
    rounds: Number(numbers[0] ?? ROUNDS),
    names: names.length > 0 ? names : Object.keys(BENCHES),
  };
}

async function main(): Promise<void> {
  const wanted = wantedOf(process.argv.slice(2));
  if (!wanted) {
    console.error(`Usage: npm run bench [-- ROUNDS] [${Object.keys(BENCHES).join('] [')}]`);
    process.exitCode = 64;
    return;
  }
  const build = ['--import', 'tsx', 'src/tools/build.ts', '--if-stale'];
  if (spawnSync(process.execPath, build, { cwd: root, stdio: 'inherit' }).status !== 0) {
    process.exitCode = 1;
    return;
  }
  const executablePath = findBrowser('chromium');
  if (executablePath === undefined) throw new Error(missingBrowserMessage('chromium'));
  const browser = await launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking'],
    defaultViewport: { width: 1280, height: 800 },
  });
  try {
    console.log(machine(await browser.version()));
    for (const name of wanted.names) await BENCHES[name]?.(browser, wanted.rounds);
  } finally {
    await browser.close();
  }
}

await main();
