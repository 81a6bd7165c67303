import { expect } from '@open-wc/testing';
import { parseAttribution } from '../../src/hub-finder/leaflet-attribution.js';
import { MapPage, PIXEL } from '../support/map-page.js';

describe('parseAttribution', () => {
  const cases: readonly [string, string, readonly [string, string] | undefined, string][] = [
    ['Ordnance Survey', 'Ordnance Survey', undefined, ''],
    [
      '&copy; <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> contributors',
      '© ',
      ['https://www.openstreetmap.org/copyright', 'OpenStreetMap'],
      ' contributors',
    ],
    [
      "<a class=x href='http://a.example/?a=1&amp;b=2' rel=n>A &amp; B</a>",
      '',
      ['http://a.example/?a=1&b=2', 'A & B'],
      '',
    ],
    ['<a href="javascript:alert(1)">Free</a> maps', 'Free maps', undefined, ''],
    ['<a href="/copyright">Us</a>', 'Us', undefined, ''],
    [
      '<b>Bold</b> &#169; &constructor; &#9999999;',
      '<b>Bold</b> © &constructor; &#9999999;',
      undefined,
      '',
    ],
    ['&#999999;', '\u{f423f}', undefined, ''],
    ['&lt;b&gt;', '<b>', undefined, ''],
    ['', '', undefined, ''],
  ];
  for (const [source, before, link, after] of cases) {
    it(`reads ${JSON.stringify(source)}`, () => {
      const expected = { before, link: link && { href: link[0], text: link[1] }, after };
      expect(parseAttribution(source)).to.deep.equal(expected);
    });
  }

  it('is quick with a megabyte of almost anchors', () => {
    const start = performance.now();
    parseAttribution('<a href='.repeat(125_000));
    expect(performance.now() - start).to.be.lessThan(100);
  });
});

describe('the attribution line', () => {
  it('is text around one link', () => {
    const attribution = '&copy; <a href="https://tiles.example/c">Tiles</a> and <img src=x>';
    const page = new MapPage({ tiles: { url: PIXEL, attribution, maxZoom: 19 } });
    const line = page.one('.map-attribution');
    expect(line.textContent).to.equal('Map pictures: © Tiles and <img src=x>');
    expect([...line.children].map((child) => child.outerHTML)).to.deep.equal([
      '<a class="" href="https://tiles.example/c" target="_top">Tiles</a>',
    ]);
    page.remove();
  });
});
