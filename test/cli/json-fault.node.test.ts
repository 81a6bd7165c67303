import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { jsonFault } from '../../src/cli/json-fault.js';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('jsonFault', () => {
  const faults: readonly (readonly [string, number, number, string])[] = [
    ['{"a": 1,}', 1, 9, 'There is a comma too many before this }.'],
    ['[1, 2,]', 1, 7, 'There is a comma too many before this ].'],
    ['{"a": 1,, "b": 2}', 1, 9, 'There is a comma too many here.'],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, 'A comma is missing before this.'],
    ['{"a" 1}', 1, 6, 'A colon : is missing here.'],
    ['{"a": }', 1, 7, 'A value is missing here.'],
    ['{a: 1}', 1, 2, 'Put quotation marks " around this word.'],
    ['{"a": yes}', 1, 7, 'Put quotation marks " around this word.'],
    ["{'a': 1}", 1, 2, 'Use the quotation mark " here, not an apostrophe.'],
    ['{“a”: 1}', 1, 2, 'Use the straight quotation mark " here, not a curly one.'],
    ['// hubs\n{}', 1, 1, 'JSON has no comments: take this one out.'],
    ['{"a": .5}', 1, 7, 'This number is not written in a way that JSON knows.'],
    ['{"a": 01}', 1, 8, 'A comma is missing before this.'],
    ['{"a": "one\ntwo"}', 1, 7, 'This text has no closing quotation mark on its line.'],
    ['{"a": "C:\\hubs"}', 1, 10, 'A backslash \\ has to be written twice: \\\\.'],
    ['{"a": "x\ty"}', 1, 9, 'A tab inside a text has to be written as \\t.'],
    ['{"a": [1, 2}', 1, 12, 'There is a } here that closes nothing.'],
    ['{"a": [1, 2', 1, 7, 'The file ends too soon: this [ is never closed.'],
    ['{"a": 1}\r\n{"b": 2}', 2, 1, 'There is more text after the end of the feed.'],
    ['', 1, 1, 'The file ends before it says anything.'],
  ];
  for (const [text, line, column, reason] of faults) {
    it(`finds the slip in ${JSON.stringify(text)}`, () => {
      const fault = jsonFault(text);
      assert.deepEqual([fault?.line, fault?.column, fault?.reason], [line, column, reason]);
    });
  }

  it('shows the text around the slip with a mark below it', () => {
    const fault = jsonFault(`{"name": "${'x'.repeat(100)}" "b"}`);
    const [line = '', mark = ''] = (fault?.excerpt ?? '').split('\n');
    assert.equal(line[mark.indexOf('^')], '"');
    assert.ok(line.length <= 60);
  });

  it('finds a fault exactly when JSON.parse does', () => {
    const piece = fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"a"',
        '"',
        '1',
        '-',
        '0',
        '.5',
        'e3',
        'true',
        'nul',
        ' ',
        '\n',
        '\\u00e9',
        '\\',
        '\u0001',
        '\u00a0',
      ],
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')),
      fc.json(),
      fc
        .json()
        .chain((json) =>
          fc.nat({ max: json.length }).map((cut) => json.slice(0, cut) + json.slice(cut + 1)),
        ),
    );
    fc.assert(
      fc.property(text, (each) => {
        assert.equal(jsonFault(each) === undefined, isJson(each));
      }),
      { numRuns: 2000 },
    );
  });

  it('copes with a million open brackets', () => {
    assert.match(jsonFault('['.repeat(1_000_000))?.reason ?? '', /never closed/);
  });
});
