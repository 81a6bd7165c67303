/**
 * The timetable as a screen reader is told of it: Chromium's own accessibility tree of the built widget, written one
 * node a line. `npm run build` comes first.
 */
import assert from 'node:assert/strict';
import type { Server } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { findBrowser, missingBrowserMessage } from '../../src/tools/find-browser.js';
import { serveDemo } from '../../src/tools/serve.js';
import { feedWith, place, session } from '../support/fake-feed.js';

/** What carries nothing by itself. */
const SILENT = new Set(['none', 'generic', 'InlineTextBox', 'RootWebArea', 'LayoutTable']);
/** What is named after its own text, which need not be written twice. */
const NAMED = new Set(['heading', 'button', 'columnheader', 'rowheader']);
const STATES = ['pressed', 'expanded', 'disabled'];

/** In the page: functions would carry the loader's helpers. */
const IS_DRAWN = `document.querySelector('sfl-session-timetable').shadowRoot?.querySelector('[data-open]')`;

const SESSIONS = [
  session({ name: 'Songs', place: 'place-oak-tree-hub' }),
  session({
    name: 'Choir',
    place: 'place-oak-tree-hub',
    schedule: {
      start: '19:00',
      end: '20:00',
      rule: { freq: 'weekly', days: ['WE'] },
      changes: [{ date: '2026-11-25', status: 'cancelled', note: 'Hall flooded.' }],
    },
  }),
];

const feed = feedWith({ places: [place({ name: 'Oak Tree Hub' })], sessions: SESSIONS });

/** A page with one timetable of that feed, on a Monday morning. */
const pageWith = (attributes: string): string => `<!doctype html>
<html lang="en"><head><title>What's on</title>
<script type="module" src="/dist/session-timetable.js"></script></head><body>
<script type="application/json" id="feed">${JSON.stringify(feed)}</script>
<sfl-session-timetable src="#feed" now="2026-11-23T10:30" ${attributes}></sfl-session-timetable>
</body></html>`;

/** `role "name" states` for each node, indented as deep as it is in the tree; text is only `"text"`. */
async function outlineOf(page: Page): Promise<readonly string[]> {
  const client = await page.createCDPSession();
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  type Node = (typeof nodes)[number];
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const roleOf = (node: Node): string => String(node.role?.value);
  const line = (node: Node): string => {
    const states = (node.properties ?? [])
      .filter(({ name, value }) => STATES.includes(name) && value.value !== false)
      .map(({ name, value }) => `${name}=${String(value.value)}`);
    if (roleOf(node) === 'StaticText') return `"${String(node.name?.value)}"`;
    const name = String(node.name?.value ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    return [roleOf(node), name && `"${name}"`, ...states].filter((part) => part !== '').join(' ');
  };
  const below = (node: Node, depth: number): string[] => {
    const isSaid = !node.ignored && !SILENT.has(roleOf(node));
    const children = (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
    const isNamed = NAMED.has(roleOf(node));
    const inner = children
      .filter((child) => !isNamed || roleOf(child) === 'button')
      .flatMap((child) => below(child, depth + (isSaid ? 1 : 0)));
    return isSaid ? [`${'  '.repeat(depth)}${line(node)}`, ...inner] : inner;
  };
  const [top] = nodes;
  return top ? below(top, 0) : [];
}

describe('the accessibility tree of <sfl-session-timetable>', () => {
  let browser: Browser;
  let server: Server;
  let address = '';

  before(async () => {
    const executablePath = findBrowser('chromium');
    assert.ok(executablePath, missingBrowserMessage('chromium'));
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    browser = await launch({ executablePath, args });
    const served = await serveDemo(0);
    server = served.server;
    address = `http://127.0.0.1:${served.port}`;
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  async function open(attributes: string): Promise<Page> {
    const page = await browser.newPage();
    await page.setViewport({ width: 1000, height: 900 });
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const isPage = new URL(request.url()).pathname === '/page';
      if (!isPage) void request.continue();
      else void request.respond({ contentType: 'text/html', body: pageWith(attributes) });
    });
    page.on('pageerror', (error) => assert.fail(String(error)));
    await page.goto(`${address}/page`);
    await page.waitForFunction(IS_DRAWN, { polling: 50 });
    return page;
  }

  it('tells a week as a table with its name, column headers, days and cells', async () => {
    const outline = await outlineOf(await open('view="week"'));
    const nothing = (day: string): string[] => [
      '  row',
      `    rowheader "${day}"`,
      '    cell "Nothing listed"',
      '      "Nothing listed"',
    ];
    assert.deepEqual(outline.slice(outline.indexOf('group "How to look at it"')), [
      'group "How to look at it"',
      '  button "List" pressed=false',
      '  button "Week" pressed=true',
      'button "Previous week"',
      'button "Next week"',
      'paragraph',
      '  "What is on from Monday 23 November to Sunday 29 November: 2."',
      'table "What is on in this week, by day and time of day"',
      '  caption',
      '    "What is on in this week, by day and time of day"',
      '  rowgroup',
      '    row',
      '      columnheader "Day"',
      '      columnheader "Morning"',
      '      columnheader "Evening"',
      '  row',
      '    rowheader "Monday 23 November Today"',
      '    cell "10am to 11am Songs, today, 10am to 11am Oak Tree Hub"',
      '      list',
      '        listitem',
      '          "10am to 11am"',
      '          button "Songs, today, 10am to 11am"',
      '          "Oak Tree Hub"',
      '    cell',
      ...nothing('Tuesday 24 November'),
      '  row',
      '    rowheader "Wednesday 25 November"',
      '    cell',
      '    cell "Cancelled 7pm to 8pm Cancelled: Choir, Wednesday 25 November, 7pm to 8pm Oak Tree Hub"',
      '      list',
      '        listitem',
      '          strong',
      '            "Cancelled"',
      '          "7pm to 8pm"',
      '          button "Cancelled: Choir, Wednesday 25 November, 7pm to 8pm"',
      '          "Oak Tree Hub"',
      ...nothing('Thursday 26 November'),
      ...nothing('Friday 27 November'),
      ...nothing('Saturday 28 November'),
      ...nothing('Sunday 29 November'),
      'button "Print a week on one page"',
      'status',
    ]);
  });

  it('tells a list as days with headings, each with its sessions', async () => {
    const outline = await outlineOf(await open('days="3"'));
    assert.deepEqual(outline.slice(outline.indexOf('group "How to look at it"')), [
      'group "How to look at it"',
      '  button "List" pressed=true',
      '  button "Week" pressed=false',
      'paragraph',
      '  "What is on from Monday 23 November to Wednesday 25 November: 2."',
      'heading "Today, Monday 23 November"',
      'list',
      '  listitem',
      '    paragraph',
      '      "10am to 11am"',
      '    paragraph',
      '      "On now"',
      '    heading "Songs, today, 10am to 11am"',
      '      button "Songs, today, 10am to 11am"',
      '    paragraph',
      '      "Oak Tree Hub"',
      '    paragraph',
      '      "We do not know the cost"',
      '      " · "',
      '      "We do not know how to join. Please ask first."',
      'heading "Wednesday 25 November"',
      'list',
      '  listitem',
      '    paragraph',
      '      "7pm to 8pm"',
      '    heading "Cancelled: Choir, Wednesday 25 November, 7pm to 8pm"',
      '      button "Cancelled: Choir, Wednesday 25 November, 7pm to 8pm"',
      '    paragraph',
      '      strong',
      '        "Cancelled."',
      '      "Hall flooded."',
      '    paragraph',
      '      "Oak Tree Hub"',
      '    paragraph',
      '      "We do not know the cost"',
      '      " · "',
      '      "We do not know how to join. Please ask first."',
      'button "Show later dates"',
      'button "Print a week on one page"',
      'status',
    ]);
  });
});
