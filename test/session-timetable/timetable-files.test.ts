/** The files of the built timetable when one of them cannot be had. `npm run build` comes first. */
import { expect } from '@open-wc/testing';
import { openFramed, until, type FramedPage } from '../e2e/framed-page.js';
import { feedWith, session } from '../support/fake-feed.js';
import { wordsOf } from '../support/page-words.js';

const MORE = 'session-timetable-more.js';
const EXTRA = 'session-timetable-extra.js';
const feed = feedWith({ sessions: [session({ name: 'Songs' })] });

/** A page on which the first fetches of some files fail, and which keeps what the timetable tells it. */
const pageWithout = (files: readonly string[], content: string): string => `<!doctype html>
<html lang="en"><head><title>What's on</title><script>
const left = ${JSON.stringify(files)};
const real = window.fetch;
window.fetch = (input, init) => {
  const at = left.findIndex((name) => String(input).includes(name));
  if (at < 0) return real(input, init);
  left.splice(at, 1);
  return Promise.reject(new TypeError('Failed to fetch'));
};
window.told = [];
for (const type of ['sfl-ready', 'sfl-feed-error']) {
  addEventListener(type, ({ problems = [] }) =>
    told.push([type, ...problems.map(({ code }) => code)].join(' ')));
}
</script><script type="module" src="/dist/session-timetable.js"></script></head><body>
<script type="application/json" id="feed">${JSON.stringify(feed)}</script>
<sfl-session-timetable src="#feed" now="2026-11-23T10:30">${content}</sfl-session-timetable>
</body></html>`;

interface Opened extends FramedPage {
  readonly told: readonly string[];
  readonly root: ShadowRoot;
  alert(): string;
  press(words: string): void;
}

async function open(files: readonly string[], content = ''): Promise<Opened> {
  const opened = await openFramed({ srcdoc: pageWithout(files, content) });
  const host = opened.page.document.querySelector('sfl-session-timetable')!;
  await until(() => host.shadowRoot !== null, 'the widget');
  const root = host.shadowRoot!;
  return {
    frame: opened.frame,
    page: opened.page,
    get troubles() {
      return opened.troubles;
    },
    find: (selector) => root.querySelector(selector),
    told: (opened.page as unknown as { readonly told: string[] }).told,
    root,
    alert: () => [...root.querySelectorAll('[role="alert"]')].map(wordsOf).join(''),
    press(words) {
      const found = [...root.querySelectorAll('button')].filter((one) => wordsOf(one) === words);
      if (found.length !== 1) throw new Error(`${found.length} of button "${words}"`);
      found[0]!.click();
    },
  };
}

describe('<sfl-session-timetable> without one of its files', () => {
  it('brings back the content of the page, tells it once, and tries again when asked to', async () => {
    const opened = await open([MORE], '<a href="/whats-on">All groups</a>');
    await until(() => opened.alert() !== '', 'what went wrong');
    expect(opened.alert()).to.equal('Sorry, we cannot show this right now.');
    expect(opened.find('slot:not([name])')).not.to.equal(null);
    expect(opened.told).to.deep.equal(['sfl-feed-error load/script']);
    opened.press('Try again');
    await until(() => opened.find('[part="row"]') !== null, 'the sessions');
    expect(opened.alert()).to.equal('');
    expect(opened.find('slot:not([name])')).to.equal(null);
    expect(opened.told).to.deep.equal(['sfl-feed-error load/script', 'sfl-ready']);
  }).timeout(30_000);

  it('tells the page again when trying again fails too', async () => {
    const opened = await open([MORE, MORE]);
    await until(() => opened.alert() !== '', 'what went wrong');
    opened.press('Try again');
    await until(() => opened.told.length === 2, 'the second failure');
    expect(opened.told).to.deep.equal(['sfl-feed-error load/script', 'sfl-feed-error load/script']);
    opened.press('Try again');
    await until(() => opened.find('[part="row"]') !== null, 'the sessions');
  }).timeout(30_000);

  it('says so in the room of the details, with the way back, and tries again when asked to', async () => {
    const opened = await open([EXTRA]);
    await until(() => opened.find('[data-open]') !== null, 'the sessions');
    (opened.find('[data-open]') as HTMLElement).click();
    await until(() => opened.alert() !== '', 'what went wrong');
    expect(opened.alert()).to.equal(
      'This part could not be loaded. Check your connection and try again.',
    );
    opened.press('Back to what’s on');
    await until(() => opened.find('[data-open]') !== null, 'the sessions again');
    (opened.find('[data-open]') as HTMLElement).click();
    await until(() => wordsOf(opened.find('#session-name')) === 'Songs', 'the details');
    expect(opened.told).to.deep.equal(['sfl-ready']);
  }).timeout(30_000);
});
