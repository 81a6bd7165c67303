import { expect, fixture, html } from '@open-wc/testing';
import { directionOf, feedWords } from '../../src/ui/feed-text.js';
import type { Text } from '../../src/core/feed/types.js';

/** What is drawn: the element's words, language and direction. */
const drawn = async (text: Text | undefined, locale = 'en', defaultLang = 'en') => {
  const box = await fixture<HTMLElement>(html`<p>${feedWords(locale, defaultLang).show(text)}</p>`);
  const bdi = box.querySelector('bdi');
  return [box.textContent, bdi?.getAttribute('lang') ?? null, bdi?.getAttribute('dir') ?? null];
};

describe('feedWords', () => {
  const cases: [string, Text | undefined, string, string, (string | null)[]][] = [
    ['marks nothing in the interface’s language', 'Library', 'en', 'en', ['Library', null, null]],
    [
      'takes a region for the same language',
      { 'en-GB': 'Library' },
      'en',
      'en',
      ['Library', null, null],
    ],
    ['marks another language', { cy: 'Llyfrgell' }, 'en', 'en', ['Llyfrgell', 'cy', 'ltr']],
    ['marks a direction', { ur: 'لائبریری' }, 'en', 'en', ['لائبریری', 'ur', 'rtl']],
    ['marks the feed’s own language', 'Llyfrgell', 'en', 'cy', ['Llyfrgell', 'cy', 'ltr']],
    ['marks English for others', 'Library', 'ur', 'en', ['Library', 'en', 'ltr']],
    ['draws nothing of nothing', undefined, 'en', 'en', ['', null, null]],
    ['draws markup as text', '<b>x</b>', 'en', 'en', ['<b>x</b>', null, null]],
  ];
  for (const [what, text, locale, defaultLang, expected] of cases) {
    it(what, async () => {
      expect(await drawn(text, locale, defaultLang)).to.deep.equal(expected);
    });
  }

  it('gives bare words for names and attributes', () => {
    const { plain } = feedWords('cy', 'en');
    expect(plain({ en: 'Library', cy: 'Llyfrgell' })).to.equal('Llyfrgell');
    expect(plain(undefined)).to.equal('');
    expect(plain('a\u202eb')).to.equal('ab');
  });

  it('keeps a text from turning its neighbours around', async () => {
    const { show } = feedWords('en', 'en');
    const box = await fixture<HTMLElement>(html`<p>${show('שלום')} 12</p>`);
    expect(getComputedStyle(box.querySelector('bdi')!).unicodeBidi).to.equal('isolate');
  });
});

describe('directionOf', () => {
  for (const [lang, direction] of [
    ['ur', 'rtl'],
    ['ar-EG', 'rtl'],
    ['fa', 'rtl'],
    ['he', 'rtl'],
    ['en', 'ltr'],
    ['ku', 'ltr'],
    ['', 'ltr'],
  ]) {
    it(`is ${direction!} for “${lang!}”`, () => {
      expect(directionOf(lang!)).to.equal(direction);
    });
  }
});
