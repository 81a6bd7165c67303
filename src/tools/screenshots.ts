/**
 * Takes the README's pictures from the demo, in Chromium: `node --import tsx src/tools/screenshots.ts`. Run it after
 * a change that can be seen, and look at what it made. The clock is frozen, so that a picture changes only when the
 * finder does.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch, type Page } from 'puppeteer-core';
import { findBrowser, missingBrowserMessage } from './find-browser.js';
import { root } from './install.js';
import { serveDemo } from './serve.js';

const folder = join(root, 'demo/screenshots');
const NOW = '2026-11-23T10:30';

interface Picture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** What to do in the finder's shadow root before the picture is taken. */
  readonly steps: (page: Page) => Promise<void>;
}

/** Presses what is in the finder, wherever it is on the page. */
const press = (page: Page, selector: string): Promise<void> =>
  page.evaluate((wanted) => {
    const inFinder = document.querySelector('sfl-hub-finder')?.shadowRoot;
    inFinder?.querySelector<HTMLElement>(wanted)?.click();
  }, selector);

const waitFor = async (page: Page, selector: string): Promise<void> => {
  await page.waitForFunction(
    (wanted) =>
      document.querySelector('sfl-hub-finder')?.shadowRoot?.querySelector(wanted) !== null,
    {},
    selector,
  );
};

const search = async (page: Page, text: string): Promise<void> => {
  await page.type('>>> #query', text);
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    () =>
      document
        .querySelector('sfl-hub-finder')
        ?.shadowRoot?.querySelector('.summary')
        ?.textContent.includes('near') === true,
  );
};

const pictures: readonly Picture[] = [
  {
    name: 'hub-finder-wide',
    width: 1280,
    height: 900,
    steps: async (page) => {
      await search(page, 'LN31 1AA');
      await press(page, 'button[aria-expanded]');
      await waitFor(page, '.surface button');
      await page.waitForNetworkIdle();
    },
  },
  {
    name: 'hub-finder-phone',
    width: 390,
    height: 844,
    steps: (page) => search(page, 'LN31 1AA'),
  },
  {
    name: 'hub-finder-details',
    width: 390,
    height: 844,
    steps: async (page) => {
      await press(page, '[data-more]');
      await waitFor(page, 'table');
    },
  },
];

const path = findBrowser('chromium');
if (path === undefined) throw new Error(missingBrowserMessage('chromium'));
mkdirSync(folder, { recursive: true });
const { server, port } = await serveDemo(0);
const browser = await launch({ executablePath: path, args: ['--no-sandbox'] });
for (const { name, width, height, steps } of pictures) {
  const page = await browser.newPage();
  await page.setViewport({ width, height, deviceScaleFactor: width < 500 ? 2 : 1 });
  await page.goto(`http://127.0.0.1:${port}/demo/hub-finder.html`, { waitUntil: 'networkidle0' });
  await page.evaluate((now) => {
    const finder = document.querySelector('sfl-hub-finder');
    finder?.setAttribute('now', now);
    finder?.scrollIntoView();
  }, NOW);
  await waitFor(page, '.open');
  await steps(page);
  await page.evaluate(() => {
    const finder = document.querySelector('sfl-hub-finder');
    const focused = finder?.shadowRoot?.activeElement;
    if (focused instanceof HTMLElement) focused.blur();
    scrollTo(0, scrollY + (finder?.getBoundingClientRect().top ?? 0) - 16);
  });
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
}
await browser.close();
server.close();
console.log(`Wrote ${pictures.length} pictures to demo/screenshots/. Look at them.`);
