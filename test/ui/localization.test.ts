import { expect, fixture } from '@open-wc/testing';
import { availableLocale, getLocale, joinPageLocale } from '../../src/ui/localization.js';
import { pageRegistry } from '../../src/ui/page-registry.js';

describe('availableLocale', () => {
  for (const wish of ['en', 'en-GB', 'xx', 'xx-YY', '', 'constructor', '__proto__', '-', 'EN']) {
    it(`is English for “${wish}”, which is all there is`, () => {
      expect(availableLocale(wish)).to.equal('en');
    });
  }
});

describe('joinPageLocale', () => {
  it('sets the language of the page from the first and keeps it for the others', async () => {
    const first = await fixture<HTMLElement>('<div lang="en-GB"><p></p></div>');
    joinPageLocale(first.querySelector('p')!);
    expect(pageRegistry.locale.tag).to.equal('en');
    const second = await fixture<HTMLElement>('<div lang="ur"><p></p></div>');
    joinPageLocale(second.querySelector('p')!);
    expect(pageRegistry.locale.tag).to.equal('en');
    expect(getLocale()).to.equal('en');
  });

  it('speaks English when another file of the page has chosen what this one cannot', async () => {
    const box = await fixture<HTMLElement>('<p></p>');
    const { tag } = pageRegistry.locale;
    pageRegistry.locale.tag = 'xx';
    try {
      joinPageLocale(box);
      expect(getLocale()).to.equal('en');
      expect(pageRegistry.locale.tag).to.equal('xx');
    } finally {
      pageRegistry.locale.tag = tag;
    }
  });
});
