import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { budgets, gzippedBytes, importsOf, tableOf, weigh } from '../../src/tools/budgets.js';
import {
  checkSelfContained,
  checkWithoutMap,
  checkWithoutZod,
} from '../../src/tools/build-checks.js';
import { packageFolder } from '../../src/tools/build-notices.js';
import { contentHash, integrityOf } from '../../src/tools/integrity.js';

/** A script of about this many kB that no compression makes smaller. */
const heavyScript = (kB: number): string =>
  `export const noise = '${randomBytes(kB * 1000).toString('base64')}';`;

describe('budgets', () => {
  it('are those of the design', () => {
    assert.deepEqual(
      budgets.map(({ what, limitKb }) => [what, limitKb]),
      [
        ['hub finder', 25],
        ['other widget', 20],
        ['all widgets', 45],
        ['rest of widget', 22],
        ['parts of feed', 2],
        ['map', 52],
        ['outcode table', 20],
        ['locale', 8],
      ],
    );
  });

  it('count the bytes that a server sends', () => {
    assert.equal(gzippedBytes(''), 20);
    assert.ok(gzippedBytes('a'.repeat(10_000)) < 100);
  });

  it('pass a small script', () => {
    assert.deepEqual(weigh('hub-finder.js', 'export const a = 1;').problems, []);
  });

  it('fail a script that is too heavy', () => {
    const [problem = ''] = weigh('hub-finder.js', heavyScript(27)).problems;
    assert.match(problem, /^over by \d\.\d\d kB$/);
  });

  it('let the bundle of all widgets be heavier than one', () => {
    assert.deepEqual(weigh('start-for-life.js', heavyScript(27)).problems, []);
  });

  it('fail a file without a budget', () => {
    assert.deepEqual(weigh('new-thing.js', '').problems, ['has no budget']);
  });

  it('fail an entry with Leaflet in it, but not the map', () => {
    const code = "export const pane = 'leaflet-map-pane';";
    assert.deepEqual(weigh('hub-finder.js', code).problems, ['contains Leaflet']);
    assert.deepEqual(weigh('map.js', code).problems, []);
  });

  it('name the failure in the table', () => {
    const table = tableOf([weigh('hub-finder.js', "import './chunk.js';")]);
    assert.match(table, /hub-finder\.js .* 25 {3}FAILS: imports \.\/chunk\.js$/m);
  });
});

describe('importsOf', () => {
  const cases: readonly [code: string, imports: readonly string[]][] = [
    ["import a from './a.js'; a();", ['./a.js']],
    ["import './a.js';", ['./a.js']],
    ["export { a } from './a.js';", ['./a.js']],
    ["export * from './a.js';", ['./a.js']],
    ["const a = () => import('./a.js');", ["'./a.js'"]],
    ['const a = () => import(`./a.js`);', ['`./a.js`']],
    ['const a = (url) => import(url);', []],
    ['const a = import.meta.url;', []],
    ['const text = "import \'./a.js\'";', []],
  ];
  for (const [code, imports] of cases) {
    it(`finds ${imports.length === 0 ? 'nothing' : imports.join()} in ${code}`, () => {
      assert.deepEqual(importsOf(code), imports);
    });
  }
});

describe('build checks', () => {
  const chunk = {
    type: 'chunk' as const,
    fileName: 'hub-finder.js',
    imports: [] as string[],
    dynamicImports: [] as string[],
    moduleIds: ['/repo/src/hub-finder/define.ts', '/repo/src/hub-finder/map-surface.ts'],
  };

  it('accept one script with nothing to import', () => {
    assert.equal(checkSelfContained([chunk]), chunk);
    checkWithoutMap(chunk);
    checkWithoutZod(chunk);
  });

  it('refuse a second file and anything left to import', () => {
    const asset = { type: 'asset' as const, fileName: 'style.css' };
    assert.throws(() => checkSelfContained([chunk, asset]), /One file .* style\.css/);
    assert.throws(() => checkSelfContained([]), /One file/);
    assert.throws(() => checkSelfContained([asset]), /not a script/);
    assert.throws(() => checkSelfContained([{ ...chunk, imports: ['lit'] }]), /imports lit/);
    assert.throws(() => checkSelfContained([{ ...chunk, dynamicImports: ['map.js'] }]), /map\.js/);
  });

  it('refuse the map and zod in an entry', () => {
    for (const id of [
      '/repo/node_modules/leaflet/dist/leaflet-src.esm.js',
      '/repo/node_modules/supercluster/index.js',
      '/repo/src/hub-finder/leaflet-surface.ts',
    ]) {
      assert.throws(() => checkWithoutMap({ ...chunk, moduleIds: [id] }), /contains the map/);
    }
    const zod = { ...chunk, moduleIds: ['/repo/node_modules/zod/v4/core/core.js'] };
    assert.throws(() => checkWithoutZod(zod), /contains zod/);
  });
});

describe('hashes', () => {
  it('are what an integrity attribute takes', () => {
    assert.equal(
      integrityOf(''),
      'sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb',
    );
  });

  it('change with a file that is named', () => {
    const root = process.cwd();
    assert.equal(contentHash(root, ['LICENSE']), contentHash(root, ['LICENSE']));
    assert.notEqual(contentHash(root, ['LICENSE']), contentHash(root, ['LICENSE', 'package.json']));
    assert.match(contentHash(root, ['no-such-file']), /^[0-9a-f]{16}$/);
  });
});

describe('packageFolder', () => {
  it('finds the package of a module', () => {
    assert.equal(packageFolder('/r/node_modules/lit/index.js'), '/r/node_modules/lit');
    assert.equal(
      packageFolder('/r/node_modules/@lit/localize/a/b.js'),
      '/r/node_modules/@lit/localize',
    );
    assert.equal(packageFolder('/r/src/index.ts'), undefined);
  });
});
