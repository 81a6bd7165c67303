/** The built package as its users get it; `npm test` builds it first. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { importsOf } from '../../src/tools/budgets.js';
import { filesBelow, integrityOf } from '../../src/tools/integrity.js';

interface PackageFile {
  readonly version: string;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly sideEffects: readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const described = readJson('package.json') as PackageFile;

describe('the package', () => {
  it('has every file that it names', () => {
    const named = [
      ...Object.values(described.exports).flatMap((target) =>
        typeof target === 'string' ? [target] : Object.values(target),
      ),
      ...Object.values(described.bin),
    ];
    assert.deepEqual(
      named.filter((path) => !path.includes('*') && !existsSync(path)),
      [],
    );
  });

  it('gives the core to Node', async () => {
    const core = (await import(new URL('../../dist/core.js', import.meta.url).href)) as Record<
      string,
      unknown
    >;
    assert.equal(typeof core['parseFeed'], 'function');
  });

  it('has a command that starts', () => {
    const [path = ''] = Object.values(described.bin);
    assert.match(readFileSync(path, 'utf8'), /^#!\/usr\/bin\/env node\n/);
    const { status, stdout } = spawnSync(process.execPath, [path, '--help'], { encoding: 'utf8' });
    assert.equal(status, 0);
    assert.match(stdout, /validate/);
  });

  it('lists the hash of every file that a page may load', () => {
    const hashes = readJson('dist/integrity.json') as Record<string, string>;
    assert.deepEqual(
      ['hub-finder.js', 'map.js', 'start-for-life.js', 'gazetteer/outcodes.json'].filter(
        (name) => hashes[name] === undefined,
      ),
      [],
    );
    for (const [name, hash] of Object.entries(hashes)) {
      assert.equal(integrityOf(readFileSync(`dist/${name}`)), hash, name);
    }
  });

  it('puts the hashes of what it loads later into each entry', () => {
    const hashes = readJson('dist/integrity.json') as Record<string, string>;
    for (const entry of ['hub-finder.js', 'start-for-life.js']) {
      const code = readFileSync(`dist/${entry}`, 'utf8');
      assert.ok(code.includes(hashes['map.js'] ?? 'no hash'), entry);
      assert.ok(code.includes(hashes['gazetteer/outcodes.json'] ?? 'no hash'), entry);
    }
  });

  it('leaves nothing of the build behind in the scripts of a page', () => {
    for (const name of ['hub-finder.js', 'start-for-life.js', 'map.js']) {
      const code = readFileSync(`dist/${name}`, 'utf8');
      assert.deepEqual(importsOf(code), [], name);
      assert.doesNotMatch(code, /__SFL_|Lit is in dev mode|process\.env/, name);
      assert.match(code, /^\/\*! start-for-life-widgets \(MIT\)/, name);
    }
  });

  it('imports in the library only what is installed with it', () => {
    const allowed = new Set(Object.keys(described.dependencies));
    const foreign = filesBelow('dist/lib')
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => importsOf(readFileSync(file, 'utf8')))
      .map((source) => source.replace(/^['"`]|['"`]$/g, ''))
      .filter((source) => !source.startsWith('.'))
      .map((source) => /^(@[^/]+\/)?[^/]+/.exec(source)?.[0] ?? source);
    assert.deepEqual(
      [...new Set(foreign)].filter((name) => !allowed.has(name)),
      [],
    );
  });

  it('names its build in the library', () => {
    for (const file of filesBelow('dist/lib').filter((path) => path.endsWith('.js'))) {
      assert.doesNotMatch(readFileSync(file, 'utf8'), /__SFL_BUILD__/, file);
    }
  });

  it('has the notices of every package inside its scripts', () => {
    const notices = readFileSync('dist/THIRD-PARTY.txt', 'utf8');
    for (const name of [
      'lit',
      'lit-html',
      'lit-element',
      '@lit/localize',
      'leaflet',
      'supercluster',
    ]) {
      assert.match(notices, new RegExp(`^${name} \\d`, 'm'), name);
    }
  });
});

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

describe('the lock file', () => {
  it('holds the packages of every platform, without which `npm ci` refuses it', () => {
    const { packages } = readJson('package-lock.json') as { packages: Record<string, Locked> };
    const locked = Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, ''));
    const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies),
    );
    assert.ok(wanted.length > 50);
    assert.deepEqual(
      [...new Set(wanted)].filter((name) => !locked.includes(name)),
      [],
    );
  });

  it('holds no download address', () => {
    assert.doesNotMatch(readFileSync('package-lock.json', 'utf8'), /"resolved"/);
  });
});
