/**
 * Browser tests. `src/tools/test.js` chooses the browser by environment: SFL_TEST_BROWSER (chromium, firefox,
 * webkit), SFL_WEBDRIVER_PORT for WebKit's running driver, SFL_COUNTS for the file that takes the numbers.
 * Run by hand, it uses the Chromium it finds.
 */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { browserCounts } from './src/tools/count-reporters.js';
import { demoFile } from './src/tools/demo-files.js';
import { findBrowser, findMiniBrowser, missingBrowserMessage } from './src/tools/find-browser.js';

/** @typedef {{ path: string, URL: URL, body: unknown }} Context */

const isInlineCss = (/** @type {Context} */ context) =>
  context.path.endsWith('.css') && context.URL.searchParams.has('inline');

/** Vite turns `x.css?inline` into a module with the text; the test server has to do the same. */
const inlineCss = {
  name: 'inline-css',
  resolveMimeType: (/** @type {Context} */ context) => (isInlineCss(context) ? 'js' : undefined),
  transform: (/** @type {Context} */ context) =>
    isInlineCss(context) ? { body: `export default ${JSON.stringify(context.body)};` } : undefined,
};

/**
 * The demo and the built files as a site would serve them: untouched by the plugins, which would break their
 * hashes and their Content-Security-Policy.
 *
 * @param {import('koa').Context} context
 * @param {import('koa').Next} next
 */
async function serveDemo(context, next) {
  const file = await demoFile(context.URL.pathname);
  if (file === undefined) return next();
  context.type = file.type;
  context.body = file.body;
}

const asRoot = process.getuid?.() === 0;

/** @param {'chromium' | 'firefox'} name */
function program(name) {
  const path = findBrowser(name);
  if (path === undefined) throw new Error(missingBrowserMessage(name));
  return path;
}

/** What WebKitGTK's driver needs to know; its own capability is not in the standard's types. */
const miniBrowser = {
  browserName: 'MiniBrowser',
  'wdio:enforceWebDriverClassic': true,
  'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] },
};

const launchers = {
  chromium: () =>
    chromeLauncher({
      launchOptions: {
        executablePath: program('chromium'),
        // Chromium's own sandbox refuses to start for root, which is what containers are.
        args: ['--disable-background-networking', ...(asRoot ? ['--no-sandbox'] : [])],
      },
      // Of two tabs at work one is hidden: without this it gets no focus events and no animation frames.
      createPage: async ({ context }) => {
        const page = await context.newPage();
        const session = await page.createCDPSession();
        await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
        return page;
      },
    }),
  firefox: () =>
    puppeteerLauncher({
      launchOptions: {
        browser: 'firefox',
        executablePath: program('firefox'),
        headless: true,
      },
      // A tab in the background has no focus, and to Firefox nothing in it matches :focus.
      createPage: async ({ browser: firefox }) => {
        const page = await firefox.newPage();
        await page.bringToFront();
        return page;
      },
    }),
  webkit: () =>
    webdriverLauncher({
      hostname: '127.0.0.1',
      port: Number(process.env['SFL_WEBDRIVER_PORT']),
      path: '/',
      automationProtocol: 'webdriver',
      logLevel: 'error',
      capabilities: miniBrowser,
    }),
};

const browser = process.env['SFL_TEST_BROWSER'] ?? 'chromium';

export default {
  files: ['test/**/*.test.ts', '!test/**/*.node.test.ts'],
  nodeResolve: true,
  // Keys reach one tab at a time; only Chromium can pretend that each of two has the focus.
  concurrency: browser === 'chromium' ? 2 : 1,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 10_000 } },
  middleware: [serveDemo],
  plugins: [
    inlineCss,
    esbuildPlugin({
      ts: true,
      json: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [launchers[/** @type {keyof typeof launchers} */ (browser)]()],
  filterBrowserLogs: (/** @type {{ args: unknown[] }} */ { args }) =>
    !args.some((text) => /Lit is in dev mode|Multiple versions of Lit/.test(String(text))),
  reporters: [defaultReporter(), browserCounts(process.env['SFL_COUNTS'])],
};
