import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parsePostcode } from '../../../src/core/geo/postcode.js';

type Case = readonly [typed: string, text: string];

/** One table, one kind, one answer to "was it guessed". */
function reads(
  kind: 'full' | 'sector' | 'outcode',
  guessed: boolean,
  cases: readonly Case[],
): void {
  for (const [typed, text] of cases) {
    it(`reads ${JSON.stringify(typed)} as ${guessed ? 'probably ' : ''}${kind} ${text}`, () => {
      const postcode = parsePostcode(typed);
      expect(postcode?.kind).to.equal(kind);
      expect(postcode?.text).to.equal(text);
      expect(postcode?.guessed).to.equal(guessed);
    });
  }
}

describe('parsePostcode: what was typed halfway', () => {
  reads('sector', true, [
    ['LN31 1A', 'LN31 1'],
    ['de22 3w', 'DE22 3'],
  ]);
});

describe('parsePostcode: what was typed rightly', () => {
  reads('full', false, [
    ['M1 1AE', 'M1 1AE'],
    ['W1A 0AX', 'W1A 0AX'],
    ['B33 8TH', 'B33 8TH'],
    ['CR2 6XH', 'CR2 6XH'],
    ['EC1A 1BB', 'EC1A 1BB'],
    ['DN55 1PT', 'DN55 1PT'],
    ['GIR 0AA', 'GIR 0AA'],
    ['CR0 2YR', 'CR0 2YR'],
    ['SS0 0BD', 'SS0 0BD'],
    ['ZE1 0AA', 'ZE1 0AA'],
    ['de22 3wr', 'DE22 3WR'],
    ['DE223WR', 'DE22 3WR'],
    ['  de22   3wr \n', 'DE22 3WR'],
    ['DE2 23WR', 'DE22 3WR'],
    ['D E 2 2 3 W R', 'DE22 3WR'],
    ['DE22-3WR', 'DE22 3WR'],
    ['DE22\u20133WR', 'DE22 3WR'],
    ['DE22\u00a03WR.', 'DE22 3WR'],
    ['\u201cDE22 3WR\u201d,', 'DE22 3WR'],
    ['DE2\u200b2 3WR', 'DE22 3WR'],
    ['\uff24\uff25\uff12\uff12 \uff13\uff37\uff32', 'DE22 3WR'],
  ]);
  reads('sector', false, [
    ['B1 1', 'B1 1'],
    ['de22 3', 'DE22 3'],
    ['DE223', 'DE22 3'],
    ['M111', 'M11 1'],
    ['W1A 0', 'W1A 0'],
    ['W1A0', 'W1A 0'],
    ['EC1A1', 'EC1A 1'],
    ['DE2-2', 'DE2 2'],
  ]);
  reads('outcode', false, [
    ['DE22', 'DE22'],
    ['S1', 'S1'],
    ['B11', 'B11'],
    ['DE 22', 'DE22'],
    ['m 1', 'M1'],
    ['W1S', 'W1S'],
    ['n1c', 'N1C'],
    ['SW1A', 'SW1A'],
    ['E20.', 'E20'],
    ['CR0', 'CR0'],
    ['DE2\u200b2', 'DE22'],
  ]);

  it('gives the parts of a whole postcode', () => {
    expect(parsePostcode('w1a0ax')).to.deep.equal({
      kind: 'full',
      text: 'W1A 0AX',
      outcode: 'W1A',
      sector: 'W1A 0',
      guessed: false,
    });
  });

  it('gives no sector for an outcode', () => {
    expect(parsePostcode('de22')).to.deep.equal({
      kind: 'outcode',
      text: 'DE22',
      outcode: 'DE22',
      guessed: false,
    });
  });
});

describe('parsePostcode: slips', () => {
  reads('full', true, [
    ['BT17 OGD', 'BT17 0GD'],
    ['bt17ogd', 'BT17 0GD'],
    ['BTI7 0GD', 'BT17 0GD'],
    ['BTl7 OGD', 'BT17 0GD'],
    ['M1 IAE', 'M1 1AE'],
    ['W1A OAX', 'W1A 0AX'],
    ['WIA 0AX', 'W1A 0AX'],
    ['ECIA 1BB', 'EC1A 1BB'],
    ['5W1A 1AA', 'SW1A 1AA'],
    ['0X1 2JD', 'OX1 2JD'],
    ['S014 1AA', 'SO14 1AA'],
    ['CRO 2YR', 'CR0 2YR'],
    ['LI 8JQ', 'L1 8JQ'],
    ['1S1 4AP', 'LS1 4AP'],
    ['1P4 5AA', 'IP4 5AA'],
    ['B1 1B8', 'B1 1BB'],
    ['DEZ2 3WR', 'DE22 3WR'],
  ]);
  reads('outcode', true, [
    ['SE1O', 'SE10'],
    ['S014', 'SO14'],
    ['B1l', 'B11'],
  ]);
  reads('sector', true, [
    ['DE22 O', 'DE22 0'],
    ['M1 I', 'M1 1'],
    ['DE22 3W', 'DE22 3'],
  ]);

  const unread: readonly (readonly [why: string, typed: string])[] = [
    ['a unit that cannot end in C I K M O V', 'DE22 3WO'],
    ['a zero in the unit, which no letter explains', 'LS1 1A0'],
    ['a unit of digits alone', 'B1 111'],
    ['an outcode alone is too little to explain more than 0 and 1', 'DEZ2'],
    ['two slips in an outcode alone', 'S0I4'],
    ['an area that does not exist', 'QX1 1AA'],
    ['a district that begins with 0', 'DE02 3WR'],
    ['BB5 0AA or B85 0AA', 'BBS 0AA'],
  ];
  for (const [why, typed] of unread) {
    it(`does not read ${JSON.stringify(typed)} (${why})`, () => {
      expect(parsePostcode(typed)).to.equal(undefined);
    });
  }
});

describe('parsePostcode: what is not a postcode', () => {
  const words = [
    ...['', ' ', '.', 'Oxford', 'so', 'hull', 'Hull', 'Ely', 'Bolton', 'GIR', 'solo', 'Leeds 6'],
    ...['hub 1', 'col 1', 'No 1', 'Boots 1', 'HULL1', 'Room 12', 'Bus 7', '12 High Street', '1st'],
    ...[
      '51.5, -0.12',
      '0114 273 4567',
      '2024-11-05',
      'DE22 3WR DE22 3WR',
      'DE22 3WR, UK',
      'D',
      '22',
    ],
    ...[
      '\u041c1 1AE',
      '\u5317\u4eac M1',
      '__proto__',
      'constructor',
      '<b>M1</b>',
      'K9',
      'A1(M)',
      'M25A',
    ],
  ];
  for (const word of words) {
    it(`leaves ${JSON.stringify(word)} to the search in words`, () => {
      expect(parsePostcode(word)).to.equal(undefined);
    });
  }

  it('leaves a very long text alone', () => {
    expect(parsePostcode(`${' '.repeat(1_000_000)}DE22 3WR`)).to.equal(undefined);
    expect(parsePostcode('1'.repeat(1_000_000))).to.equal(undefined);
    expect(parsePostcode(`a${'\u0301\u0316'.repeat(500_000)}`)).to.equal(undefined);
  });
});

describe('parsePostcode: properties', () => {
  const anyText = fc
    .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 12 })
    .map((codes) => String.fromCodePoint(...codes));
  const digit = fc.constantFrom(...Array.from('123456789'));
  const outcode = fc.oneof(
    fc.tuple(fc.constantFrom('B', 'M', 'S', 'DE', 'LS', 'BT'), digit),
    fc.tuple(
      fc.constantFrom('B', 'M', 'S', 'DE', 'LS', 'BT'),
      digit,
      fc.constantFrom(...Array.from('0123456789')),
    ),
    fc.tuple(fc.constantFrom('W1', 'N1'), fc.constantFrom(...Array.from('ABCDEFGHJKPSTUW'))),
    fc.tuple(fc.constantFrom('EC1', 'SW1'), fc.constantFrom(...Array.from('ABEHMNPRVWXY'))),
  );
  const unit = fc.constantFrom(...Array.from('ABDEFGHJLNPQRSTUWXYZ'));
  const inward = fc.tuple(fc.constantFrom(...Array.from('0123456789')), unit, unit);
  const joined = (parts: readonly string[]): string => parts.join('');

  it('reads every shape back, spaced or not, in capitals or not', () => {
    fc.assert(
      fc.property(outcode.map(joined), inward.map(joined), fc.boolean(), (out, inw, isSpaced) => {
        const typed = (isSpaced ? `${out} ${inw}` : out + inw).toLowerCase();
        const postcode = parsePostcode(typed);
        expect(postcode?.text).to.equal(`${out} ${inw}`);
        expect(postcode?.guessed).to.equal(false);
        expect(postcode?.sector).to.equal(`${out} ${inw.charAt(0)}`);
      }),
    );
  });

  it('repairs one O for a zero, or nothing at all', () => {
    fc.assert(
      fc.property(outcode.map(joined), fc.tuple(unit, unit).map(joined), (out, units) => {
        const postcode = parsePostcode(`${out} O${units}`);
        expect([`${out} 0${units}`, undefined]).to.include(postcode?.text);
      }),
    );
  });

  it('never throws, and reads its own spelling as the same postcode, not guessed', () => {
    const nearly = fc
      .array(fc.constantFrom(...Array.from('ABDEOILSZ01258 -')), { maxLength: 9 })
      .map(joined);
    fc.assert(
      fc.property(fc.oneof(anyText, nearly), (typed) => {
        const postcode = parsePostcode(typed);
        if (postcode === undefined) return;
        expect(parsePostcode(postcode.text)).to.deep.equal({ ...postcode, guessed: false });
      }),
      { numRuns: 200 },
    );
  });
});
