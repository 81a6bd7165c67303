/**
 * The architecture rules, run over small trees laid out like the project: `bad` has one violation per file, named
 * in its first line; `clean` has the same files in order. A rule that finds nothing is as bad as none.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { architecture } from '../../eslint.config.js';
import { filesBelow } from '../../src/tools/integrity.js';

const fixtures = fileURLToPath(new URL('../fixtures/architecture/', import.meta.url));

type Reports = Map<string, string[]>;

/** The rules that each file of a tree breaks. */
async function lint(tree: string): Promise<Reports> {
  const cwd = `${fixtures}${tree}`;
  const eslint = new ESLint({ cwd, overrideConfigFile: true, overrideConfig: architecture(cwd) });
  const results = await eslint.lintFiles(['src', 'test']);
  return new Map(
    results.map(({ filePath, messages }) => [
      relative(cwd, filePath),
      messages.map(({ ruleId, message }) => ruleId ?? message),
    ]),
  );
}

function expectedRule(path: string): string | undefined {
  return /^\/\/ expects: (\S+)/.exec(readFileSync(path, 'utf8'))?.[1];
}

describe('architecture rules', () => {
  let bad: Reports = new Map();
  let clean: Reports = new Map();

  before(async () => {
    bad = await lint('bad');
    clean = await lint('clean');
  });

  for (const path of filesBelow(`${fixtures}bad`).filter((file) => file.endsWith('.ts'))) {
    const file = relative(`${fixtures}bad`, path);
    const rule = expectedRule(path);
    it(rule === undefined ? `finds nothing wrong in ${file}` : `reports ${rule} in ${file}`, () => {
      assert.deepEqual(bad.get(file), rule === undefined ? [] : [rule]);
    });
  }

  it('passes a tree that keeps them', () => {
    assert.ok(clean.size > 10);
    for (const [file, rules] of clean) assert.deepEqual(rules, [], file);
  });

  it('has a seeded violation for every rule', () => {
    const rules = architecture(fixtures).flatMap((config) => Object.keys(config.rules ?? {}));
    const seeded = new Set([...bad.values()].flat());
    assert.deepEqual(
      rules.filter((rule) => !seeded.has(rule)),
      [],
    );
  });
});
