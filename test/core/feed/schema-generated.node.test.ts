/** The committed schema that browsers carry is the one zod says today, and nothing of zod comes with it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { feedSchema } from '../../../src/core/feed/schema.generated.js';
import { generatedFeedSchema } from '../../../src/tools/feed-schema.js';
import { sitesOf } from './corruptions.js';

const committed = readFileSync(
  new URL('../../../src/core/feed/schema.generated.ts', import.meta.url),
  'utf8',
);

describe('schema.generated.ts', () => {
  it('is what would be generated now', () => {
    assert.equal(committed, generatedFeedSchema());
  });

  it('imports types only', () => {
    assert.deepEqual(committed.match(/^import .*$/gm), [
      "import type { SchemaDocument } from './schema-node.js';",
    ]);
  });

  it('refers only to definitions that it has', () => {
    const sites = sitesOf({ feedSchema }, 'feedSchema');
    const refs = new Set(
      sites.filter(({ key }) => key === '$ref').map(({ value }) => String(value)),
    );
    assert.ok(refs.size > 15, `only ${refs.size} references`);
    assert.deepEqual(
      [...refs].filter((ref) => !Object.hasOwn(feedSchema.defs, ref)),
      [],
    );
  });

  it('carries nothing that only people read', () => {
    assert.doesNotMatch(committed.slice(committed.indexOf('= {')), /"(title|description|\$defs)":/);
  });

  it('has no property whose name would set a prototype', () => {
    assert.doesNotMatch(committed, /"__proto__"/);
  });
});
