/** The demo's pages: nothing inline, nothing from elsewhere, no link that leads nowhere. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { demoFeed } from './schedule-table.js';

const DEMO = new URL('../../demo/', import.meta.url);
const pages = readdirSync(DEMO).filter((name) => name.endsWith('.html'));
const read = (name: string): string => readFileSync(new URL(name, DEMO), 'utf8');

/** Tags of a page as text; what is in `<code>` is escaped and so is no tag. */
const tags = (html: string): string[] => html.match(/<[a-z][^>]*>/gi) ?? [];
const values = (html: string, attribute: string): string[] =>
  tags(html).flatMap((tag) =>
    [...tag.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) => value),
  );
const isOutside = (url: string): boolean => /^(https?:|tel:|mailto:)/.test(url);

/** Every widget of a page with what is inside it. */
const widgets = (html: string): string[] =>
  html.match(/<(sfl-hub-finder|sfl-session-timetable)[\s\S]*?<\/\1>/g) ?? [];

/** Made by the build, or drawn by the demo's server, or absent on purpose. */
const NOT_FILES = [/^\.\.\/dist\//, /^tiles\//, /^feeds\/not-there\.json$/];

describe('the demo pages', () => {
  it('are these', () => {
    assert.deepEqual(pages.sort(), [
      'csp.html',
      'england.html',
      'hub-finder.html',
      'index.html',
      'rtl.html',
      'session-timetable.html',
      'states.html',
    ]);
  });

  for (const page of pages) {
    const html = read(page);

    it(`${page} has no script, style or handler in line`, () => {
      const inline = tags(html).filter(
        (tag) =>
          /^<style/i.test(tag) ||
          /\s(style|on[a-z]+)=/i.test(tag) ||
          (/^<script/i.test(tag) && !/\ssrc="/.test(tag)),
      );
      assert.deepEqual(inline, []);
    });

    it(`${page} loads nothing from elsewhere`, () => {
      assert.deepEqual([...values(html, 'src'), ...values(html, 'tiles')].filter(isOutside), []);
      const sheets = tags(html).filter((tag) => tag.startsWith('<link'));
      assert.deepEqual(sheets.flatMap((tag) => values(tag, 'href')).filter(isOutside), []);
    });

    it(`${page} links only to what is there`, () => {
      const local = [...values(html, 'href'), ...values(html, 'src')].filter(
        (url) => !isOutside(url),
      );
      const missing = local
        .filter((url) => !NOT_FILES.some((known) => known.test(url)))
        .filter((url) => {
          const [path = '', id] = url.replace(/\?[^#]*/, '').split('#');
          const target =
            path === '' ? html : existsSync(new URL(path, DEMO)) ? read(path) : undefined;
          return target === undefined || (id !== undefined && !target.includes(`id="${id}"`));
        });
      assert.deepEqual(missing, []);
    });

    it(`${page} has one main heading, landmarks, a skip link and words for when nothing loads`, () => {
      for (const tag of ['<h1', '<main', '<header', '<nav', '<footer'])
        assert.ok(html.includes(tag), tag);
      assert.equal(html.match(/<h1/g)?.length, 1);
      assert.ok(html.includes('href="#main"'));
      const wordless = widgets(html).filter((widget) => !/<p>[^<]/.test(widget));
      assert.ok(widgets(html).length > 0);
      // The states have one on purpose: how a timetable loads when its page gave it no words.
      assert.equal(wordless.length, page === 'states.html' ? 1 : 0);
    });
  }

  it('csp.html sets exactly the strict policy', () => {
    assert.deepEqual(
      values(read('csp.html'), 'content').filter((value) => value.includes('default-src')),
      [
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' https: data:; require-trusted-types-for 'script'",
      ],
    );
  });

  it('states.html shows each state once', () => {
    const states = tags(read('states.html')).filter((tag) => tag.includes('class="state"'));
    assert.deepEqual(
      states.flatMap((tag) => values(tag, 'id')).join(' '),
      'before results far none failed html empty stale broken hostile rtl dark warm narrow wide no-map govuk nhs ' +
        'timetable-list timetable-week timetable-later timetable-check timetable-changes timetable-none ' +
        'timetable-loading timetable-waiting timetable-failed timetable-html timetable-empty timetable-stale ' +
        'timetable-broken timetable-hostile timetable-rtl timetable-dark timetable-warm timetable-narrow ' +
        'timetable-govuk timetable-nhs',
    );
  });

  it('states.html slows down the two feeds that it shows loading', () => {
    const html = read('states.html');
    assert.ok(html.indexOf('src="loading.js"') < html.indexOf('src="../dist/'));
    assert.deepEqual(
      values(html, 'src').filter((url) => url.includes('?late=')),
      ['feeds/marlshire.json?late=1', 'feeds/marlshire.json?late=2'],
    );
  });

  it('session-timetable.html shows each way to set a timetable', () => {
    const timetables = widgets(read('session-timetable.html')).filter((widget) =>
      widget.startsWith('<sfl-session-timetable'),
    );
    const ways = timetables.map((widget) => {
      const [tag = ''] = tags(widget);
      return ['view', 'place', 'topic', 'audience', 'from', 'days', 'url-state']
        .filter((name) => new RegExp(`\\s${name}[=\\s]`).test(tag))
        .join(' ');
    });
    assert.deepEqual(ways, [
      'url-state',
      'view',
      'place',
      'topic',
      'audience',
      'place from days',
      'days',
      'days',
    ]);
  });

  it('every page that holds both widgets loads the one file with all of them', () => {
    for (const page of pages) {
      const html = read(page);
      const kinds = new Set(widgets(html).map((widget) => widget.split(/\s/)[0]));
      const scripts = values(html, 'src').filter((url) => url.startsWith('../dist/'));
      const expected = kinds.size === 2 ? '../dist/start-for-life.js' : '../dist/hub-finder.js';
      assert.deepEqual(scripts, [expected], page);
    }
  });

  it('pins and feeds on the pages name what there is', () => {
    const { places } = demoFeed('marlshire');
    const known = new Set(places.map(({ id }) => id));
    const pinned = pages.flatMap((page) => values(read(page), 'place'));
    assert.deepEqual(
      pinned.flatMap((ids) => ids.split(' ')).filter((id) => !known.has(id)),
      [],
    );
  });

  it('england.html names the licence and the owners of its data', () => {
    const html = read('england.html').replaceAll(/\s+/g, ' ');
    for (const owner of [
      'Open Government Licence v3.0',
      'OS data © Crown copyright',
      'Royal Mail data',
      'Office for National Statistics',
    ]) {
      assert.ok(html.includes(owner), owner);
    }
  });
});
