import { expect } from '@open-wc/testing';
import type { Price } from '../../src/core/feed/types.js';
import { feedWords } from '../../src/ui/feed-text.js';
import { costText, priceText } from '../../src/ui/price-words.js';

const words = feedWords('en', 'en');
const price = (fields: Partial<Price>): Price => ({ currency: 'GBP', ...fields });

describe('priceText', () => {
  const cases: [Partial<Price>, string][] = [
    [{ free: true }, 'Free'],
    [{ amount: 0 }, 'Free'],
    [{ free: true, amount: 0 }, 'Free'],
    [{ amount: 3 }, '£3'],
    [{ amount: 3.5 }, '£3.50'],
    [{ amount: 1234.56 }, '£1,234.56'],
    [{ amount: 0.1 + 0.2 }, '£0.30'],
    [{ free: false, amount: 2 }, '£2'],
    [{ free: true, note: 'Give what you can.' }, 'Free. Give what you can.'],
    [{ amount: 1, note: 'For the biscuits.' }, '£1. For the biscuits.'],
    [{ note: 'Pay for parts only.' }, 'Pay for parts only.'],
    [{ note: ' ' }, 'We do not know the cost'],
    [{}, 'We do not know the cost'],
    [{ free: false }, 'There is a cost, but we do not know how much'],
    [{ free: false, amount: 0 }, 'There is a cost, but we do not know how much'],
    [{ free: false, note: 'Ask at the desk' }, 'Ask at the desk'],
    [{ free: true, amount: 2 }, 'Free or £2. Please ask.'],
    [{ amount: 1e300 }, 'We do not know the cost'],
  ];
  for (const [fields, text] of cases) {
    it(`says ${text} of ${JSON.stringify(fields)}`, () => {
      expect(priceText(price(fields), words)).to.equal(text);
    });
  }

  it('never takes a cost that nobody gave for free', () => {
    expect(priceText(undefined, words)).to.equal('We do not know the cost');
  });

  it('takes the note in the language of the interface', () => {
    const note = { en: 'Per family', cy: 'Y teulu' };
    expect(priceText(price({ amount: 2, note }), feedWords('cy', 'en'))).to.equal('£2. Y teulu');
  });
});

describe('costText', () => {
  it('leaves the note out', () => {
    expect(costText(price({ amount: 1, note: 'For the biscuits.' }))).to.equal('£1');
    expect(costText(price({ note: 'Pay for parts only.' }))).to.equal(undefined);
    expect(costText(undefined)).to.equal(undefined);
    expect(costText(price({ free: false, amount: 0 }))).to.equal(undefined);
  });
});
