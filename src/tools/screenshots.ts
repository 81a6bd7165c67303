/**
 * Takes the README's pictures from the demo, in Chromium: `node --import tsx src/tools/screenshots.ts`. Run it after
 * a change that can be seen, and look at what it made. The clock is frozen, so that a picture changes only when the
 * widget does.
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
  /** The demo page, then what is shown of it. */
  readonly name: string;
  /** There once the widget is drawn. */
  readonly ready: string;
  readonly width: number;
  readonly height: number;
  /** What to do in the widget before the picture is taken. */
  readonly steps: (page: Page) => Promise<void>;
}

/** The first widget of the page: both demo pages begin with the one that they are about. */
const WIDGET = 'sfl-hub-finder, sfl-session-timetable';

/** Presses what is in the widget, wherever it is on the page. */
const press = (page: Page, selector: string): Promise<void> =>
  page.evaluate(
    ([widget, wanted]) => {
      const inWidget = document.querySelector(widget)?.shadowRoot;
      inWidget?.querySelector<HTMLElement>(wanted)?.click();
    },
    [WIDGET, selector] as const,
  );

const waitFor = async (page: Page, selector: string): Promise<void> => {
  await page.waitForFunction(
    (widget, wanted) => Boolean(document.querySelector(widget)?.shadowRoot?.querySelector(wanted)),
    {},
    WIDGET,
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

const typeAge = (page: Page): Promise<void> => page.type('>>> #months', '7');

const pictures: readonly Picture[] = [
  {
    name: 'hub-finder-wide',
    ready: '.open',
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
    ready: '.open',
    width: 390,
    height: 844,
    steps: (page) => search(page, 'LN31 1AA'),
  },
  {
    name: 'hub-finder-details',
    ready: '.open',
    width: 390,
    height: 844,
    steps: async (page) => {
      await press(page, '[data-more]');
      await waitFor(page, 'table');
    },
  },
  { name: 'session-timetable-wide', ready: '.rows', width: 1280, height: 900, steps: typeAge },
  { name: 'session-timetable-phone', ready: '.rows', width: 390, height: 844, steps: typeAge },
  {
    name: 'session-timetable-details',
    ready: '.rows',
    width: 390,
    height: 844,
    steps: async (page) => {
      await press(page, '[data-open^="s-massage"]');
      await waitFor(page, '#session-name');
    },
  },
  {
    name: 'session-timetable-week',
    ready: '.rows',
    width: 1280,
    height: 900,
    steps: async (page) => {
      await press(page, '.views button:last-child');
      await waitFor(page, '.week');
    },
  },
];

const path = findBrowser('chromium');
if (path === undefined) throw new Error(missingBrowserMessage('chromium'));
mkdirSync(folder, { recursive: true });
const { server, port } = await serveDemo(0);
const browser = await launch({ executablePath: path, args: ['--no-sandbox'] });
for (const { name, ready, width, height, steps } of pictures) {
  const demo = name.replace(/-\w+$/, '');
  const page = await browser.newPage();
  await page.setViewport({ width, height, deviceScaleFactor: width < 500 ? 2 : 1 });
  await page.goto(`http://127.0.0.1:${port}/demo/${demo}.html`, { waitUntil: 'networkidle0' });
  await page.evaluate(
    ([tag, now]) => {
      const widget = document.querySelector(tag);
      widget?.setAttribute('now', now);
      widget?.scrollIntoView();
    },
    [WIDGET, NOW] as const,
  );
  await waitFor(page, ready);
  await steps(page);
  await page.evaluate((tag) => {
    const widget = document.querySelector(tag);
    const focused = widget?.shadowRoot?.activeElement;
    if (focused instanceof HTMLElement) focused.blur();
    scrollTo(0, scrollY + (widget?.getBoundingClientRect().top ?? 0) - 16);
  }, WIDGET);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
}
await browser.close();
server.close();
console.log(`Wrote ${pictures.length} pictures to demo/screenshots/. Look at them.`);
