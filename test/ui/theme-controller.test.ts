import { expect, fixture } from '@open-wc/testing';
import { feedWith, place } from '../support/fake-feed.js';
import { eventually, mountReady, type FinderPage } from '../support/finder-page.js';

const PAGE_LINK = 'rgb(120, 30, 140)';
const GOVUK_LINK = 'rgb(26, 101, 166)';
const NHS_LINK = 'rgb(0, 94, 184)';

/** A finder on a page whose links have a colour of their own. */
const onPage = async (attributes: Record<string, string> = {}): Promise<FinderPage> => {
  const into = await fixture<HTMLElement>(
    `<div class="page" style="color: rgb(10, 20, 30)"></div>`,
  );
  const style = document.createElement('style');
  style.textContent = `.page a { color: ${PAGE_LINK} } .page.other a { color: rgb(1, 2, 3) }`;
  into.append(style);
  return mountReady({ feed: feedWith({ places: [place()] }), into, attributes });
};

const colours = (page: FinderPage): string[] => [
  getComputedStyle(page.one('.widget')).color,
  getComputedStyle(page.one('a.act')).color,
];

describe('theme', () => {
  it('takes the colours of the page when it inherits', async () => {
    const page = await onPage();
    expect(colours(page)).to.deep.equal(['rgb(10, 20, 30)', PAGE_LINK]);
    expect(page.element.getAttribute('theme')).to.equal('inherit');
  });

  it('leaves nothing behind in the page that it measured', async () => {
    const page = await onPage();
    expect(page.element.children.length).to.equal(0);
  });

  const themes = [
    ['govuk', 'rgb(11, 12, 12)', GOVUK_LINK],
    ['nhs', 'rgb(33, 43, 50)', NHS_LINK],
  ] as const;
  for (const [theme, text, link] of themes) {
    it(`has the colours and font of ${theme}`, async () => {
      const page = await onPage({ theme });
      expect(colours(page)).to.deep.equal([text, link]);
      expect(getComputedStyle(page.one('.widget')).fontFamily).to.equal('arial, sans-serif');
    });

    it(`can be changed to ${theme} and back`, async () => {
      const page = await onPage();
      page.element.theme = theme;
      await eventually(() => colours(page), [text, link]);
      page.element.theme = 'inherit';
      await eventually(() => colours(page), ['rgb(10, 20, 30)', PAGE_LINK]);
    });
  }

  it('measures again where it is put', async () => {
    const page = await onPage();
    const other = await fixture<HTMLElement>('<div></div>');
    other.style.color = 'rgb(4, 5, 6)';
    const style = document.createElement('style');
    style.textContent = '.elsewhere a { color: rgb(7, 8, 9) }';
    other.className = 'elsewhere';
    other.append(style, page.element);
    await page.element.updateComplete;
    expect(colours(page)).to.deep.equal(['rgb(4, 5, 6)', 'rgb(7, 8, 9)']);
  });

  it('lets the page’s own tokens win', async () => {
    const page = await onPage({ theme: 'govuk' });
    page.element.style.setProperty('--sfl-link', 'rgb(200, 0, 0)');
    page.element.style.setProperty('--sfl-text', 'rgb(0, 0, 200)');
    expect(colours(page)).to.deep.equal(['rgb(0, 0, 200)', 'rgb(200, 0, 0)']);
  });
});
