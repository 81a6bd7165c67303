/** The files of `dist/` beside each other on one page. `npm run build` comes first. */
import { expect } from '@open-wc/testing';
import { openFramed, until } from './framed-page.js';

const HUB_FINDER = '/dist/hub-finder.js';
const ALL = '/dist/start-for-life.js';

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
    const fetched = opened.page.performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname);
    expect([...new Set(fetched)].sort()).to.deep.equal([
      '/demo/feeds/marlshire.json',
      '/dist/hub-finder-more.js',
      '/dist/hub-finder.js',
    ]);
  }).timeout(30_000);
});
