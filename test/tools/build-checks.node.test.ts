import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { checkLoadsAlone } from '../../src/tools/build-checks.js';

const folder = mkdtempSync(join(tmpdir(), 'sfl-checks-'));
after(() => rmSync(folder, { recursive: true }));

function fileWith(name: string, code: string): string {
  const path = join(folder, name);
  writeFileSync(path, code);
  return path;
}

describe('a file that gets what it shares later', () => {
  const late = 'let list; export function provide(kit) { [list] = kit; }';

  it('may use it in its functions', async () => {
    const path = fileWith('good.mjs', `${late} export const first = () => list[0];`);
    await assert.doesNotReject(checkLoadsAlone(path));
  });

  it('may not use it while it is loaded', async () => {
    const path = fileWith('bad.mjs', `${late} const first = list.map((each) => each);`);
    await assert.rejects(checkLoadsAlone(path), /bad\.mjs uses what it shares while it is loaded/);
  });
});
