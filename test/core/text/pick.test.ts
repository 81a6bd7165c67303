import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { baseLanguage, everyWording, wordsIn } from '../../../src/core/text/pick.js';
import type { Text } from '../../../src/core/feed/types.js';

const library = { en: 'Library', cy: 'Llyfrgell', 'pt-BR': 'Biblioteca', pt: 'Livraria' };

describe('wordsIn', () => {
  const cases: [string, Text, string, string, string, string][] = [
    ['a bare text in the feed’s language', 'Library', 'cy', 'en', 'Library', 'en'],
    ['the exact tag', library, 'pt-BR', 'en', 'Biblioteca', 'pt-BR'],
    ['the base language', library, 'cy-GB', 'en', 'Llyfrgell', 'cy'],
    ['the base language of a tag with a script', library, 'pt-Latn-PT', 'en', 'Livraria', 'pt'],
    ['the feed’s language', library, 'ur', 'en', 'Library', 'en'],
    ['the first there is', { cy: 'Llyfrgell', pl: 'Biblioteka' }, 'ur', 'en', 'Llyfrgell', 'cy'],
    ['nothing of an empty map', {}, 'en', 'cy', '', 'cy'],
    ['an empty text as it is', '', 'en', 'en', '', 'en'],
  ];
  for (const [what, text, locale, defaultLang, expected, lang] of cases) {
    it(`takes ${what}`, () => {
      expect(wordsIn(text, locale, defaultLang)).to.deep.equal({ text: expected, lang });
    });
  }

  it('takes nothing from what every object has', () => {
    for (const locale of ['constructor', 'toString', '__proto__']) {
      expect(wordsIn({ en: 'Library' }, locale, 'en').text).to.equal('Library');
    }
    const own = JSON.parse('{"__proto__": "own", "en": "Library"}') as Text;
    expect(wordsIn(own, 'en', 'en').text).to.equal('Library');
  });

  const unsafe: [string, string, string][] = [
    ['an override of direction', 'a\u202egnp.exe\u202c', 'agnp.exe'],
    ['an embedding', '\u202aa\u202b', 'a'],
    ['an isolate', '\u2066a\u2069', 'a'],
    ['a null and a bell', 'a\u0000\u0007b', 'ab'],
    ['a delete and a C1 control', 'a\u007f\u0085b', 'ab'],
    ['a byte order mark', '\ufeffa', 'a'],
  ];
  for (const [what, text, expected] of unsafe) {
    it(`takes out ${what}`, () => {
      expect(wordsIn(text, 'en', 'en').text).to.equal(expected);
      expect(wordsIn({ en: text }, 'en', 'en').text).to.equal(expected);
    });
  }

  for (const kept of [
    '\u200fعربي\u200e',
    'نی\u200cم',
    'a\tb',
    'a\nb',
    'क्\u200dष',
    '👨\u200d👩\u200d👧',
    '<b>&amp;',
  ]) {
    it(`keeps ${JSON.stringify(kept)}`, () => {
      expect(wordsIn(kept, 'en', 'en').text).to.equal(kept);
    });
  }

  it('never gives a character that could turn the page around, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(wordsIn(text, 'en', 'en').text).not.to.match(/[\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });
});

describe('baseLanguage', () => {
  for (const [tag, base] of [
    ['en-GB', 'en'],
    ['en', 'en'],
    ['zh-Hant-TW', 'zh'],
    ['', ''],
  ]) {
    it(`is “${base!}” for “${tag!}”`, () => {
      expect(baseLanguage(tag!)).to.equal(base);
    });
  }
});

describe('everyWording', () => {
  it('gives every translation there is', () => {
    expect(everyWording('Library')).to.deep.equal(['Library']);
    expect(everyWording({ en: 'Library', cy: 'Llyfrgell' })).to.deep.equal([
      'Library',
      'Llyfrgell',
    ]);
    expect(everyWording({})).to.deep.equal([]);
  });
});
