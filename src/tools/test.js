/**
 * `npm test`: everything that can be wrong, in one command that works in a fresh clone.
 *
 *   node src/tools/test.js [--browser chromium|firefox|webkit] [--tz ZONE] [files or folders…]
 *
 * Installs packages, finds a browser, builds `dist/`, runs the Node tests and the browser tests in
 * Europe/London, then the tests of core and the models again in two zones far away, where code that leaks the
 * machine's zone fails. With `--browser` or files it runs just those. The last line is `N passed, N failed`.
 * Uses Node's own modules only: it runs before anything is installed.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { needBrowser } from './find-browser.js';
import { installIfNeeded, root } from './install.js';

/** @typedef {import('./find-browser.js').BrowserName} BrowserName */
/** @typedef {{ passed: number, failed: number }} Counts */
/** @typedef {{ kind: 'node' | 'browser', files: string[], zone: string }} Run */

const homeZone = 'Europe/London';
/**
 * As far from London as a zone gets (UTC+13) and without summer time; and half an hour off every whole one, with
 * clocks that change on other days.
 */
const farZones = ['Pacific/Apia', 'America/St_Johns'];
const countsFolder = join(root, 'node_modules/.cache/sfl-test');

const isNodeTest = (/** @type {string} */ file) => file.endsWith('.node.test.ts');
/** What decides dates and rows, and what shows them: never allowed to see the machine's zone. */
const isZoned = (/** @type {string} */ file) =>
  file.startsWith('test/core/') || /(\.model|-time)\.test\.ts$/.test(file);

await main();

async function main() {
  const options = readArguments();
  installIfNeeded();
  const browserPath = needBrowser(options.browser);
  if (browserPath === undefined) process.exit(1);
  await build();
  const runs = plannedRuns(options);
  const total = { passed: 0, failed: 0 };
  for (const run of runs) {
    const { passed, failed } = await runTests(run, options.browser, browserPath);
    total.passed += passed;
    total.failed += failed;
  }
  if (total.passed + total.failed === 0) console.error('No test ran.');
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
}

/** @returns {{ browser: BrowserName, everything: boolean, zone: string | undefined, files: string[] }} */
function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { browser: { type: 'string' }, tz: { type: 'string' } },
    });
    const browser = values.browser ?? 'chromium';
    if (browser !== 'chromium' && browser !== 'firefox' && browser !== 'webkit') {
      throw new Error(`There is no browser called "${browser}": chromium, firefox or webkit.`);
    }
    const everything = values.browser === undefined && positionals.length === 0;
    return { browser, everything, zone: values.tz, files: positionals };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return process.exit(64);
  }
}

/**
 * @param {{ everything: boolean, zone: string | undefined, files: string[], browser: BrowserName }} options
 * @returns {Run[]}
 */
function plannedRuns({ everything, zone = homeZone, files, browser }) {
  const tests = testFiles(files.length === 0 ? ['test'] : files);
  const nodeTests = tests.filter(isNodeTest);
  const browserTests = tests.filter((file) => !isNodeTest(file));
  /** @type {Run[]} */
  const runs = [{ kind: 'browser', files: browserTests, zone }];
  // Another browser says nothing new about Node's tests.
  if (browser === 'chromium') runs.unshift({ kind: 'node', files: nodeTests, zone });
  if (everything && zone === homeZone) {
    for (const far of farZones) {
      runs.push({ kind: 'browser', files: browserTests.filter(isZoned), zone: far });
      runs.push({ kind: 'node', files: nodeTests.filter(isZoned), zone: far });
    }
  }
  return runs.filter((run) => run.files.length > 0);
}

/**
 * @param {string[]} paths files or folders
 * @returns {string[]} test files, relative to the repository, in order
 */
function testFiles(paths) {
  const found = paths.flatMap((path) => {
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
    if (!isFolder) return [path];
    return readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name));
  });
  return found
    .map((path) => relative(root, path).split(sep).join('/'))
    .filter((path) => path.endsWith('.test.ts') && !path.startsWith('test/fixtures/'))
    .sort();
}

async function build() {
  const status = await runNode(['--import', 'tsx', 'src/tools/build.ts', '--if-stale'], {});
  if (status === 0) return;
  console.error('The build failed, so no test was run.');
  console.log('0 passed, 1 failed');
  process.exit(1);
}

/**
 * @param {Run} run
 * @param {BrowserName} browser
 * @param {string} browserPath
 * @returns {Promise<Counts>}
 */
async function runTests(run, browser, browserPath) {
  const where = run.kind === 'node' ? 'Node' : browser;
  console.log(`\n== ${run.files.length} test files in ${where}, ${run.zone} ==`);
  mkdirSync(countsFolder, { recursive: true });
  const countsPath = join(countsFolder, `${process.pid}.json`);
  rmSync(countsPath, { force: true });
  const env = { TZ: run.zone, SFL_COUNTS: countsPath };
  const status =
    run.kind === 'node'
      ? await runNode(nodeTestArguments(run.files, countsPath), env)
      : await runBrowserTests(run.files, browser, browserPath, env);
  const counts = readCounts(countsPath);
  rmSync(countsPath, { force: true });
  // A runner that ended badly without naming a failing test (it crashed, a file did not load) failed once.
  return status === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/**
 * @param {string[]} files
 * @param {string} countsPath
 */
function nodeTestArguments(files, countsPath) {
  return [
    ...['--import', 'tsx', '--test', '--test-reporter=spec', '--test-reporter-destination=stdout'],
    '--test-reporter=./src/tools/count-reporters.js',
    `--test-reporter-destination=${countsPath}`,
    ...files,
  ];
}

/**
 * @param {string[]} files
 * @param {BrowserName} browser
 * @param {string} browserPath
 * @param {Record<string, string>} env
 */
async function runBrowserTests(files, browser, browserPath, env) {
  const runner = ['node_modules/@web/test-runner/dist/bin.js', '--files', ...files];
  const browserEnv = { ...env, SFL_TEST_BROWSER: browser };
  if (browser === 'webkit') return runInWebKit(runner, browserPath, browserEnv);
  const variable = browser === 'chromium' ? 'SFL_CHROMIUM' : 'SFL_FIREFOX';
  return runNode(runner, { ...browserEnv, [variable]: browserPath });
}

/**
 * WebKitGTK needs a display and a running driver; both live as long as the run.
 *
 * @param {string[]} runner
 * @param {string} driver
 * @param {Record<string, string>} env
 */
async function runInWebKit(runner, driver, env) {
  const port = await freePort();
  const { child: screen, display } = await startXvfb();
  const webkitEnv = {
    ...env,
    DISPLAY: display,
    // Its sandbox needs user namespaces, which containers lack; the pages are our own tests.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    SFL_WEBDRIVER_PORT: String(port),
  };
  const server = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: { ...process.env, ...webkitEnv },
  });
  try {
    return await runNode(runner, webkitEnv);
  } finally {
    server.kill();
    screen.kill();
  }
}

/** Starts an X server that picks a free display number itself and says which. */
async function startXvfb() {
  const child = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const output = /** @type {import('node:stream').Readable} */ (child.stdio[3]);
  const number = await new Promise((resolve, reject) => {
    output.once('data', (data) => resolve(String(data).trim()));
    child.once('error', reject);
    child.once('exit', () => reject(new Error('Xvfb did not start.')));
  });
  return { child, display: `:${number}` };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/**
 * Runs Node with nothing on its standard input.
 *
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @returns {Promise<number>} exit code
 */
function runNode(args, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * @param {string} path
 * @returns {Counts}
 */
function readCounts(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { passed: 0, failed: 0 };
  }
}
