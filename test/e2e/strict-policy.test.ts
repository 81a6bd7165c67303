/** The files of `dist/` on a page that forbids nearly everything. `npm run build` comes first. */
import { expect } from '@open-wc/testing';
import { openFramed, until } from './framed-page.js';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
  "img-src 'self' https: data:; require-trusted-types-for 'script'";

describe('the hub finder under a strict security policy', () => {
  it('draws its list and its map with no violation and no error', async () => {
    const opened = await openFramed({ src: '/demo/csp.html' });
    const { page, find } = opened;
    const { document } = page;
    const meta = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
    expect(meta?.getAttribute('content')).to.equal(POLICY);
    expect(document.head.firstElementChild?.nextElementSibling).to.equal(meta);
    await until(() => find('.rows > li') !== null, 'the list');
    expect(find('.rows .name')?.textContent).to.contain('Marlbridge Family Hub');

    document.querySelector('sfl-hub-finder')!.scrollIntoView();
    await until(() => find('.map-pin') !== null, 'the pins');
    await until(() => find('img.leaflet-tile-loaded') !== null, 'the pictures');
    (find('.map-pin') as HTMLElement).click();
    await until(() => find('.rows [aria-current="true"], .chosen') !== null, 'the chosen place');
    (find('summary') as HTMLElement).click();
    await until(() => find('fieldset') !== null, 'the filters');
    (find('[data-more]') as HTMLElement).click();
    await until(() => find('section.details') !== null, 'the details');
    expect(opened.troubles).to.deep.equal([]);
    expect(getComputedStyle(find('.details')!).display).to.equal('grid');
  }).timeout(30_000);

  it('is on a page whose alarm works', async () => {
    const opened = await openFramed({ src: '/demo/csp.html' });
    const { document } = opened.page;
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.head.append(style);
    // WebKit also tells of the style sheet that did not load, and first.
    await until(() => opened.troubles.some((trouble) => /style-src/.test(trouble)), 'the alarm');
    if (!('trustedTypes' in opened.page)) return;
    expect(() => {
      document.createElement('p').innerHTML = '<b>bold</b>';
    }).to.throw();
  }).timeout(30_000);
});
