import { expect } from '@open-wc/testing';
import { escapedText, foldedLine, writableText } from '../../../src/core/calendar/ical-text.js';

describe('text in a calendar file', () => {
  it('has its marks escaped', () => {
    expect(escapedText('a;b,c\\d:e"f', 99)).to.equal('a\\;b\\,c\\\\d:e"f');
  });

  it('has every kind of line break as one', () => {
    expect(escapedText('1\r\n2\n3\r4\u20285\u20296\u00857\v8\f9', 99)).to.equal(
      '1\\n2\\n3\\n4\\n5\\n6\\n7\\n8\\n9',
    );
  });

  it('has no control characters and no half characters', () => {
    expect(escapedText('a\u0000b\u001bc\u007fd\u009fe\tf', 99)).to.equal('abcde\tf');
    expect(escapedText('a\ud83db\udc00c👶', 99)).to.equal('abc👶');
  });

  it('is cut, and never leaves half a character', () => {
    expect(writableText('123456', 6)).to.equal('123456');
    expect(writableText('1234567', 6)).to.equal('12345…');
    expect(writableText('1234👶7', 6)).to.equal('1234…');
  });
});

describe('a line of a calendar file', () => {
  const octets = (text: string): number => new TextEncoder().encode(text).length;

  it('stays whole up to 75 octets', () => {
    const line = 'x'.repeat(75);
    expect(foldedLine(line)).to.equal(`${line}\r\n`);
  });

  it('goes on in the next after 75 octets', () => {
    expect(foldedLine('x'.repeat(76))).to.equal(`${'x'.repeat(75)}\r\n x\r\n`);
    expect(foldedLine('x'.repeat(150))).to.equal(
      `${'x'.repeat(75)}\r\n ${'x'.repeat(74)}\r\n x\r\n`,
    );
  });

  for (const character of ['é', '€', '👶']) {
    it(`is not broken inside ${character}`, () => {
      for (let before = 60; before < 80; before += 1) {
        const line = 'x'.repeat(before) + character.repeat(60);
        const folded = foldedLine(line);
        const parts = folded.slice(0, -2).split('\r\n');
        expect(parts.map(octets).every((length) => length <= 75)).to.equal(true);
        expect(parts.map((part, index) => part.slice(index === 0 ? 0 : 1)).join('')).to.equal(line);
      }
    });
  }
});
