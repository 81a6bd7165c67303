import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { delimiterOf, readTable } from '../../../src/cli/import/table.js';

const COLUMNS = {
  names: { name: ['hub name', 'name'], postcode: ['postcode', 'post code'] },
  required: ['name', 'postcode'],
} as const;

const read = (text: string): ReturnType<typeof readTable<'name' | 'postcode'>> =>
  readTable(text, 'list.csv', COLUMNS);

describe('delimiterOf', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['a,b\n1,2', ','],
    ['a;b\n"1,2,3,4";2', ';'],
    ['a\tb\n1\t2', '\t'],
    ['a|b', '|'],
    ['a', ','],
  ];
  for (const [text, expected] of cases) {
    it(`finds ${JSON.stringify(expected)} in ${JSON.stringify(text)}`, () => {
      assert.equal(delimiterOf(text), expected);
    });
  }
});

describe('readTable', () => {
  it('finds columns by any of their headings, whatever their order, case and dashes', () => {
    const table = read('Post_Code,Region,HUB NAME\nDE1 1AA,North,Ash\n');
    assert.deepEqual(table?.rows, [{ line: 2, cells: { name: 'Ash', postcode: 'DE1 1AA' } }]);
    assert.deepEqual(table.columnsUsed, ['Post_Code', 'HUB NAME']);
    assert.deepEqual(table.columnsLeftOut, ['Region']);
  });

  it('finds the header below a title and counts lines from the top of the file', () => {
    const table = read(
      'Our hubs\r\n\r\nName,Postcode\r\n"Two\r\nlines",DE1 1AA\r\nAsh,DE1 1AB\r\n',
    );
    assert.deepEqual(
      table?.rows.map(({ line }) => line),
      [4, 6],
    );
    assert.deepEqual(table.issues, []);
  });

  it('has nothing to offer without the wanted headings', () => {
    assert.equal(read('Town,County\nDerby,Derbyshire\n'), undefined);
    assert.equal(read(''), undefined);
  });

  it('reports blank rows between others, and none at the end', () => {
    const table = read('name,postcode\nAsh,A\n,\n\nElm,B\n\n,\n');
    assert.equal(table?.rows.length, 2);
    assert.deepEqual(
      table.issues.map(({ code, line }) => [code, line]),
      [
        ['blank-row', 3],
        ['blank-row', 4],
      ],
    );
  });

  it('reports rows that are too short or too long and keeps what fits', () => {
    const table = read('name,postcode\nAsh\nElm,B,more,\nOak,C,,\n');
    assert.deepEqual(
      table?.rows.map(({ cells }) => cells),
      [
        { name: 'Ash', postcode: '' },
        { name: 'Elm', postcode: 'B' },
        { name: 'Oak', postcode: 'C' },
      ],
    );
    assert.deepEqual(
      table.issues.map(({ code, line, from }) => [code, line, from]),
      [
        ['row-too-short', 2, undefined],
        ['row-too-long', 3, 'more, '],
      ],
    );
  });

  it('reads line by line when a quotation mark is never closed', () => {
    const table = read('name,postcode\nAsh,A\n"Elm,B\nOak,C\n');
    assert.deepEqual(
      table?.rows.map(({ cells }) => cells.name),
      ['Ash', 'Elm', 'Oak'],
    );
    assert.deepEqual(
      table.issues.map(({ code }) => code),
      ['csv-quotes'],
    );
  });

  it('never throws and never makes more rows than there are lines', () => {
    const piece = fc.constantFrom(
      'name',
      'postcode',
      ',',
      ';',
      '"',
      '\n',
      '\r\n',
      'Ash',
      '\t',
      "'",
      ' ',
      '\u0000',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const rows = read(text)?.rows ?? [];
        assert.ok(rows.length <= text.split('\n').length);
      }),
      { numRuns: 500 },
    );
  });
});
