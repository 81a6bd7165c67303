/** The files of `dist/` on a page that forbids nearly everything. `npm run build` comes first. */
import { expect } from '@open-wc/testing';
import { openFramed, until } from './framed-page.js';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
  "img-src 'self' https: data:; require-trusted-types-for 'script'";

describe('the widgets under a strict security policy', () => {
  it('draw the list and the map with no violation and no error', async () => {
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

  it('draw the timetable, its details, filters and printed sheet with no violation and no error', async () => {
    const opened = await openFramed({ src: '/demo/csp.html' });
    const { page } = opened;
    const shadow = (): ShadowRoot =>
      page.document.querySelector('sfl-session-timetable')!.shadowRoot!;
    const inside = (selector: string): HTMLElement | null => shadow().querySelector(selector);
    await until(() => inside('.day .row') !== null, 'the list');
    inside('summary')!.click();
    await until(() => inside('fieldset') !== null, 'the filters');
    inside('.views button:last-child')!.click();
    await until(() => inside('table') !== null, 'the week');
    let printed = '';
    // The sheet is a page of its own and prints itself as soon as it is there. The load of its frame does not bubble.
    const replacePrint = ({ target }: Event): void => {
      const sheet = (target as HTMLIFrameElement).contentWindow;
      if (sheet) sheet.print = () => (printed = sheet.document.body.innerText);
    };
    page.document.addEventListener('load', replacePrint, true);
    inside('[part="print"]')!.click();
    await until(() => printed !== '', 'the printed sheet');
    expect(printed).to.contain('Marlshire County Council');
    expect(printed).to.contain('Monday 23 November');
    inside('[data-open]')!.click();
    await until(() => inside('#session-name') !== null, 'the details');
    expect(opened.troubles).to.deep.equal([]);
    expect(getComputedStyle(inside('.details')!).display).to.equal('grid');
  }).timeout(30_000);

  it('are on a page whose alarm works', async () => {
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
