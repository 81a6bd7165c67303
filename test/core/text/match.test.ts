import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { foldText, rankMatch } from '../../../src/core/text/match.js';

describe('foldText', () => {
  const anyText = fc
    .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 12 })
    .map((codes) => String.fromCodePoint(...codes));
  const cases: readonly (readonly [string, string])[] = [
    ['Becket Family Hub', 'becket family hub'],
    ['St Mary\u2019s Caf\u00e9 & Library', 'st marys cafe and library'],
    ["St. Mary's", 'st marys'],
    ['St Mary\u00b4s', 'st marys'],
    ['St Mary`s', 'st marys'],
    ['St Mary\ufffds', 'st marys'],
    ['St Mary\uff07s', 'st marys'],
    ['  Stoke-on-Trent,\u00a0(north) ', 'stoke on trent north'],
    ['\u0141\u00f3d\u017a', 'lodz'],
    ['T\u0177 Gwyn', 'ty gwyn'],
    ['Cafe\u0301', 'cafe'],
    ['STRASSE / Stra\u00dfe', 'strasse strasse'],
    ['\u0130stanbul', 'istanbul'],
    ['\uff24\uff25\uff12\uff12', 'de22'],
    ['\u0627\u0644\u0639\u064e\u0631\u064e\u0628', '\u0627\u0644\u0639\u0631\u0628'],
    ['\u0939\u093f\u0928\u094d\u0926\u0940', '\u0939\u093f\u0928\u094d\u0926\u0940'],
    ['\u6bcd\u4e73\u5582\u517b', '\u6bcd\u4e73\u5582\u517b'],
    ['soft\u00adhyphen', 'softhyphen'],
    ['<b>Hub</b>', 'b hub b'],
    ['--- !', ''],
    ['', ''],
  ];
  for (const [text, expected] of cases) {
    it(`folds ${JSON.stringify(text)} to ${JSON.stringify(expected)}`, () => {
      expect(foldText(text)).to.equal(expected);
    });
  }

  it('changes nothing in text that is folded already', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = foldText(text);
        expect(foldText(folded)).to.equal(folded);
      }),
      { numRuns: 200 },
    );
  });

  it('reads capitals, accents and decomposed accents alike', () => {
    const name = fc
      .array(fc.constantFrom(...Array.from('aeiounwyczs\u00e9\u0175\u0177\u0144\u017c -')))
      .map((l) => l.join(''));
    fc.assert(
      fc.property(name, (text) => {
        expect(foldText(text.toUpperCase())).to.equal(foldText(text));
        expect(foldText(text.normalize('NFD'))).to.equal(foldText(text));
      }),
    );
  });

  const hostile: readonly (readonly [string, string])[] = [
    ['spaces', ' '.repeat(1_000_000)],
    ['apostrophes', "'".repeat(1_000_000)],
    ['marks in the wrong order', `a${'\u0301\u0316'.repeat(500_000)}`],
    ['ligatures of 18 letters', '\ufdfa'.repeat(1_000_000)],
    ['half characters', '\ud83d'.repeat(1_000_000)],
  ];
  for (const [name, text] of hostile) {
    it(`folds a million ${name} at once, and to something short`, () => {
      expect(foldText(text).length).to.be.below(200_000);
    });
  }

  it('folds a whole feed of names that are marks in the wrong order', () => {
    const name = `a${'\u0301\u0316'.repeat(5000)}`;
    for (let i = 0; i < 1000; i++) foldText(name);
  });
});

describe('rankMatch', () => {
  const becket = ['becket family hub', 'derby', 'de22'];
  const rank = (query: string, fields: readonly string[] = becket): number =>
    rankMatch(foldText(query), fields);

  it('is 0 for an empty query, no fields, and a query with a word that is nowhere', () => {
    expect([rank(''), rank('becket', []), rank('becket leeds'), rank('xyz')]).to.deep.equal([
      0, 0, 0, 0,
    ]);
  });

  /** Each row beats the one below it. */
  const ladder: readonly (readonly [string, string, readonly string[]])[] = [
    ['the whole first field', 'derby', ['derby', 'leeds']],
    ['the whole second field', 'derby', ['leeds', 'derby']],
    ['the beginning of the first field', 'derby', ['derby hub', 'leeds']],
    ['the beginning of the second field', 'derby', ['leeds', 'derby west']],
    ['the start of a word in the first field', 'derby', ['hub derby', 'leeds']],
    ['the start of a word in the second field', 'derby', ['leeds', 'west derby']],
    ['the middle of a word in the first field', 'derby', ['xderby', 'leeds']],
    ['the middle of a word in the second field', 'derby', ['leeds', 'xderby']],
    ['nothing', 'derby', ['leeds', 'york']],
  ];
  for (const [i, [name, query, fields]] of ladder.entries()) {
    const below = ladder[i + 1];
    if (below === undefined) continue;
    it(`ranks ${name} above ${below[0]}`, () => {
      expect(rankMatch(query, fields)).to.be.above(rankMatch(below[1], below[2]));
    });
  }

  it('finds words in any order and in different fields', () => {
    expect(rank('hub becket')).to.be.above(0);
    expect(rank('derby becket')).to.be.above(0);
    expect(rank('becket de22')).to.be.above(0);
  });

  it('ranks words of one field above words of several', () => {
    expect(rank('hub becket')).to.be.above(rank('derby becket'));
  });

  it('counts the beginning of a field as the start of a word', () => {
    expect(rank('hub beck')).to.be.above(rank('ub beck'));
  });

  it('finds what is typed so far at every key', () => {
    for (let length = 1; length <= 17; length++) {
      expect(rank('Becket Family Hub'.slice(0, length)), String(length)).to.be.above(0);
    }
  });

  it('matches text as text, never as a pattern', () => {
    expect(rankMatch('.*', ['becket'])).to.equal(0);
    expect(rankMatch('(', ['becket'])).to.equal(0);
  });

  it('finds nothing only when some word is nowhere', () => {
    const word = fc.constantFrom('hub', 'ub', 'derby', 'de', 'leeds', 'library', 'becket');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const isFound = words.every((each) => becket.some((field) => field.includes(each)));
        expect(rankMatch(words.join(' '), becket) > 0).to.equal(isFound);
      }),
    );
  });

  it('stays quick for a query of a million letters', () => {
    const long = 'a '.repeat(500_000).trim();
    for (let i = 0; i < 1000; i++) rankMatch(long, becket);
  });
});
