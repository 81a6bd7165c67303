import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { unpackOutcodes } from '../../src/core/geo/gazetteer.js';
import { columnsOf, readOutcodes } from '../../src/tools/outcode-list.js';
import { packedAreas, roundingErrorsMetres, tableText } from '../../src/tools/pack-outcodes.js';

const folder = mkdtempSync(join(tmpdir(), 'outcodes-'));
after(() => rmSync(folder, { recursive: true }));

function listFile(text: string): string {
  const file = join(folder, 'list.csv');
  writeFileSync(file, text);
  return file;
}

const pointsOf = async (text: string) => [...(await readOutcodes(listFile(text))).points].sort();

describe('reading a list', () => {
  it('reads rows without a header', async () => {
    assert.deepEqual(await pointsOf('DE22,52.94,-1.5\nSE10,51.48,0.0003\n'), [
      ['DE22', { lat: 52.94, lng: -1.5 }],
      ['SE10', { lat: 51.48, lng: 0.0003 }],
    ]);
  });

  for (const [name, header] of [
    ['FreeMapTools', 'id,postcode,latitude,longitude\n1,DE22,52.94,-1.5'],
    ['short names in another order', '\ufeffLng,Lat,Outcode\r\n-1.5,52.94,DE22\r\n'],
    ['Doogal', '"Postcode","In Use?","Latitude","Longitude"\n"DE22 3WR","Yes","52.94","-1.5"'],
    ['ONSPD', 'pcd,pcds,doterm,usertype,lat,long\n"DE223WR","DE22 3WR","","0",52.940000,-1.500000'],
  ] as const) {
    it(`finds the columns of a list like ${name}`, async () => {
      assert.deepEqual(await pointsOf(header), [['DE22', { lat: 52.94, lng: -1.5 }]]);
    });
  }

  it('averages the live postcodes of an outcode, in any order of the rows', async () => {
    const header = 'pcds,doterm,usertype,lat,long';
    const rows = [
      'DE22 3WR,,0,52.90,-1.40',
      'DE22 3AA,,0,52.94,-1.50',
      'DE22 1AA,202301,0,59,0',
      'DE22 9AA,,1,59,0',
      'DE22 8AA,,0,99.999999,0.000000',
    ];
    const expected = [['DE22', { lat: 52.92, lng: -1.45 }]];
    assert.deepEqual(await pointsOf([header, ...rows].join('\n')), expected);
    assert.deepEqual(await pointsOf([header, ...rows.reverse()].join('\n')), expected);
  });

  it('counts what it leaves out, by reason', async () => {
    const list = await readOutcodes(
      listFile(
        'postcode,lat,lng,terminated\nDE22,52.94,-1.5,\nParis,48.86,2.35,\nDE1,-1.5,52.94,\nDE2,,,\n' +
          'JE2,49.19,-2.1,\nIM1,54.15,-4.48,\nNE99,54.97,-1.61,\nB91,52.41,-1.77,\nDE3,52.9,-1.5,2001-01\nDE4,x\n',
      ),
    );
    assert.equal(list.rows, 10);
    assert.deepEqual([...list.points.keys()], ['DE22', 'B91']);
    assert.deepEqual(list.skipped, {
      'not a postcode': 1,
      'no position in the United Kingdom': 5,
      'no longer in use': 1,
      'PO boxes and large users only': 1,
    });
  });

  it('says when the first row is neither a header nor data', async () => {
    await assert.rejects(readOutcodes(listFile('name,where\nhub,here\n')), /names no postcode/);
    assert.equal(columnsOf(['postcode', 'latitude']), undefined);
  });
});

describe('packing', () => {
  it('sorts by area and number and shortens runs', () => {
    const at = (lat: number, lng: number) => ({ lat, lng });
    const points = new Map([
      ['SE10', at(51.48, 0)],
      ['DE11', at(52.7, -1.5)],
      ['DE2', at(52.9, -1.5)],
      ['DE1', at(52.9219, -1.4762)],
      ['DE3', at(52.9, -1.5)],
      ['EC1M', at(51.5, -0.1)],
      ['EC1A', at(51.5, -0.1)],
    ]);
    assert.deepEqual(packedAreas(points), {
      DE: '1-3 11|52922 -738 -22 -12 0 0 -200 0',
      EC: '1A 1M|51500 -50 0 0',
      SE: '10|51480 0',
    });
  });

  it('refuses what is not an outcode', () => {
    assert.throws(() => packedAreas(new Map([['DE22 3', { lat: 52, lng: 0 }]])), /not an outcode/);
  });

  it('gives back every outcode within 91 metres, whatever the list', () => {
    const outcode = fc
      .tuple(
        fc.constantFrom('B', 'DE', 'EC', 'ZE'),
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom('', 'A', 'B', 'W'),
      )
      .map((parts) => parts.join(''));
    const point = fc.record({
      lat: fc.double({ min: 49.9, max: 61, noNaN: true }),
      lng: fc.double({ min: -8.5, max: 2, noNaN: true }),
    });
    const entries = fc.uniqueArray(fc.tuple(outcode, point), {
      minLength: 1,
      selector: ([code]) => code,
    });
    fc.assert(
      fc.property(entries, (all) => {
        const points = new Map(all);
        const text = tableText({ points, rows: 0, skipped: {} as never, sha256: '' }, 'a test');
        const errors = roundingErrorsMetres(points, text);
        assert.equal(errors.length, points.size);
        assert.equal(unpackOutcodes(JSON.parse(text))?.size, points.size);
        assert.ok((errors.at(-1) ?? 0) <= 91);
      }),
    );
  });
});

describe('pack-outcodes on the command line', () => {
  const pack = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'src/tools/pack-outcodes.ts', ...args], {
      encoding: 'utf8',
    });

  it('writes the same bytes for the same list, and reports sizes and errors', () => {
    const file = listFile('DE22,52.9412,-1.5033\nSE10,51.4846,0.0004\nNE99,54.97,-1.61\n');
    const outs = ['one.json', 'two.json'].map((name) => join(folder, name));
    const runs = outs.map((out) => pack(file, '--out', out, '--origin', 'A made-up list'));
    assert.deepEqual(
      runs.map(({ status }) => status),
      [0, 0],
    );
    const [one, two] = outs.map((out) => readFileSync(out, 'utf8'));
    assert.equal(one, two);
    assert.match(one ?? '', /"origin": "A made-up list"/);
    assert.match(runs[0]?.stdout ?? '', /3 rows, 2 outcodes\n.*1 skipped: PO boxes/s);
  });

  for (const [name, args, status, words] of [
    ['no file', [], 64, 'Name one file.'],
    ['an unknown option', ['x.csv', '--bogus'], 64, '--bogus'],
    ['a file that is not there', ['not-there.csv'], 1, 'not-there.csv'],
    ['a file that is no list', ['package.json'], 1, 'package.json'],
  ] as const) {
    it(`explains ${name} in words`, () => {
      const run = pack(...args);
      assert.equal(run.status, status);
      assert.ok(run.stderr.includes(words), run.stderr);
      assert.doesNotMatch(run.stderr, /\n\s+at /);
    });
  }
});

describe('the committed table', () => {
  it('weighs at most 20,000 bytes', () => {
    const file = new URL('../../src/gazetteer/outcodes.json', import.meta.url);
    assert.ok(gzipSync(readFileSync(file), { level: 9 }).length <= 20_000);
  });
});
