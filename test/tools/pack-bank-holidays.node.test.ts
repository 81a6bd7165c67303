import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { bankHolidayModule } from '../../src/tools/pack-bank-holidays.js';

const folder = mkdtempSync(join(tmpdir(), 'bank-holidays-'));
after(() => rmSync(folder, { recursive: true }));

const script = fileURLToPath(new URL('../../src/tools/pack-bank-holidays.ts', import.meta.url));

const division = (...dates: readonly string[]): object => ({
  events: dates.map((date) => ({ title: 'A day off', date, notes: '', bunting: true })),
});

const source = (parts: object = {}): object => ({
  'england-and-wales': division('1970-01-11', '1970-01-02', '1970-02-06', '1969-12-25'),
  scotland: division('1970-01-02'),
  'northern-ireland': division('1970-01-02', '1970-01-02', '1970-01-03'),
  ...parts,
});

describe('bankHolidayModule', () => {
  it('writes each division as steps in base 36, sorted, once each, from the year asked for', () => {
    const text = bankHolidayModule(source(), 1970);
    assert.match(text, /'england-and-wales':\n {4}'1 9 q',/);
    assert.match(text, /scotland:\n {4}'1',/);
    assert.match(text, /'northern-ireland':\n {4}'1 1',/);
  });

  it('names origin and licence', () => {
    const text = bankHolidayModule(source(), 1970);
    assert.match(text, /GOV\.UK/);
    assert.match(text, /Open Government Licence v3\.0/);
  });

  const bad: readonly (readonly [string, unknown, RegExp])[] = [
    ['is no object', 'holidays', /"england-and-wales" has no list of events/],
    ['lacks a division', source({ scotland: undefined }), /"scotland" has no list of events/],
    ['has a date that does not exist', source({ scotland: division('1970-02-30') }), /1970-02-30/],
    ['has an event without a date', source({ scotland: { events: [null] } }), /undefined/],
    ['has nothing new enough', source({ scotland: division('1969-12-25') }), /from 1970 on/],
  ];
  for (const [name, value, message] of bad) {
    it(`says what is wrong with a list that ${name}`, () => {
      assert.throws(() => bankHolidayModule(value, 1970), message);
    });
  }
});

describe('the packing script', () => {
  it('reads a file and writes the module', () => {
    const [input, output] = [join(folder, 'in.json'), join(folder, 'out.ts')];
    writeFileSync(input, JSON.stringify(source()));
    execFileSync(process.execPath, [
      '--import',
      'tsx',
      script,
      input,
      '--from',
      '1970',
      '--out',
      output,
    ]);
    assert.equal(readFileSync(output, 'utf8'), bankHolidayModule(source(), 1970));
  });

  it('explains its use without a file, and a file it cannot read', () => {
    const run = (...args: readonly string[]) =>
      spawnSync(process.execPath, ['--import', 'tsx', script, ...args], { encoding: 'utf8' });
    const unused = run();
    assert.equal(unused.status, 64);
    assert.match(unused.stderr, /^Usage: /);
    const missing = run(join(folder, 'none.json'));
    assert.equal(missing.status, 2);
    assert.match(missing.stderr, /^pack-bank-holidays: ENOENT/);
  });
});
