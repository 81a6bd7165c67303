/** The files of `dist/` beside each other on one page. `npm run build` comes first. */
import { expect } from '@open-wc/testing';
import { openFramed, until } from './framed-page.js';

const HUB_FINDER = '/dist/hub-finder.js';
const TIMETABLE = '/dist/session-timetable.js';
const ALL = '/dist/start-for-life.js';

const fetchedBy = (page: Window): string[] => {
  const fetched = page.performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname);
  return [...new Set(fetched)].sort();
};

const pageWith = (...scripts: string[]): string => `<!doctype html>
<html lang="en"><head><title>Two</title>
${scripts.map((src) => `<script type="module" src="${src}"></script>`).join('')}
</head><body>
<sfl-hub-finder id="one" src="/demo/feeds/marlshire.json"></sfl-hub-finder>
<sfl-hub-finder id="two" src="/demo/feeds/marlshire.json"></sfl-hub-finder>
</body></html>`;

describe('two files of the widgets on one page', () => {
  const orders: [string, string[]][] = [
    ['the finder’s own file first', [HUB_FINDER, ALL]],
    ['the file with all widgets first', [ALL, HUB_FINDER]],
    ['one file twice', [HUB_FINDER, `${HUB_FINDER}?again`]],
  ];
  for (const [order, scripts] of orders) {
    it(`ask for a feed once and get along, ${order}`, async () => {
      const opened = await openFramed({ srcdoc: pageWith(...scripts) });
      const { page } = opened;
      const finders = [...page.document.querySelectorAll('sfl-hub-finder')];
      const rows = (): number[] =>
        finders.map(({ shadowRoot }) => shadowRoot?.querySelectorAll('.rows > li').length ?? 0);
      await until(() => rows().every((count) => count === 10), 'both lists');
      const asked = page.performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('/demo/feeds/marlshire.json'));
      expect(asked.length).to.equal(1);
      const definition = page.customElements.get('sfl-hub-finder')!;
      expect(finders.every((finder) => finder instanceof definition)).to.be.true;
      expect(opened.troubles).to.deep.equal([]);
      const names = Object.getOwnPropertySymbols(page).map(String);
      expect(names.filter((name) => name.includes('sfl'))).to.deep.equal(['Symbol(sfl.v1)']);
    }).timeout(30_000);
  }

  it('fetches no more than the script, the rest of it and the feed before anybody asks', async () => {
    const opened = await openFramed({ srcdoc: pageWith(HUB_FINDER) });
    await until(() => opened.find('.rows > li .open') !== null, 'the times');
    expect(fetchedBy(opened.page)).to.deep.equal([
      '/demo/feeds/marlshire.json',
      '/dist/hub-finder-more.js',
      '/dist/hub-finder.js',
    ]);
  }).timeout(30_000);

  it('fetches the timetable’s details only when somebody shows interest', async () => {
    const srcdoc = `<!doctype html><html lang="en"><head><title>One</title>
<script type="module" src="${TIMETABLE}"></script></head><body>
<sfl-session-timetable src="/demo/feeds/marlshire.json" now="2026-11-23T10:30"></sfl-session-timetable>
</body></html>`;
    const opened = await openFramed({ srcdoc });
    await until(() => opened.find('.rows > li') !== null, 'the list');
    const first = ['/demo/feeds/marlshire.json', '/dist/session-timetable-more.js', TIMETABLE];
    expect(fetchedBy(opened.page)).to.deep.equal(first);
    (opened.find('[data-open]') as HTMLElement).click();
    await until(() => opened.find('#session-name') !== null, 'the details');
    expect(fetchedBy(opened.page)).to.deep.equal([
      first[0],
      '/dist/session-timetable-extra.js',
      ...first.slice(1),
    ]);
    expect(opened.troubles).to.deep.equal([]);
  }).timeout(30_000);

  it('lets a finder and a timetable from files of their own share what was chosen', async () => {
    const srcdoc = `<!doctype html><html lang="en"><head><title>Two</title>
<script type="module" src="${HUB_FINDER}"></script><script type="module" src="${TIMETABLE}"></script></head><body>
<sfl-hub-finder src="/demo/feeds/marlshire.json" now="2026-11-23T10:30"></sfl-hub-finder>
<sfl-session-timetable src="/demo/feeds/marlshire.json" now="2026-11-23T10:30"></sfl-session-timetable>
</body></html>`;
    const opened = await openFramed({ srcdoc });
    const shadowOf = (tag: string): ShadowRoot | null | undefined =>
      opened.page.document.querySelector(tag)?.shadowRoot;
    const summary = (): string =>
      shadowOf('sfl-session-timetable')?.querySelector('#summary')?.textContent.trim() ?? '';
    await until(() => summary() !== '', 'the timetable');
    const before = summary();
    await until(() => shadowOf('sfl-hub-finder')?.querySelector('.open') !== null, 'the times');
    shadowOf('sfl-hub-finder')?.querySelector<HTMLElement>('[data-more="hub-fenholt"]')?.click();
    await until(() => summary() !== before, 'the timetable of the hub');
    expect(opened.troubles).to.deep.equal([]);
  }).timeout(30_000);
});
