/**
 * Writes the committed files that are made from others, and refuses undocumented public members.
 *
 *   tsx src/tools/generate.ts [--check]
 *
 * `--check` writes nothing and fails, naming the files, when a committed one is not what would be written.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { generatedFeedSchema } from './feed-schema.js';
import { localeFiles } from './generate-locales.js';
import { elementsManifest, undocumented } from './generate-manifest.js';
import { withTables } from './generate-tables.js';
import { root } from './install.js';

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main(): Promise<number> {
  const manifest = await elementsManifest();
  const missing = undocumented(manifest);
  for (const item of missing) console.error(`No description: ${item}`);
  const files = await localeFiles(root);
  files.set('src/core/feed/schema.generated.ts', generatedFeedSchema());
  if (existsSync(join(root, 'README.md'))) {
    const readme = withTables(readFileSync(join(root, 'README.md'), 'utf8'), manifest);
    files.set('README.md', await asPrettier('README.md', readme));
  }
  const stale = [...files].filter(([path, text]) => readText(path) !== text);
  if (process.argv.includes('--check')) {
    for (const [path] of stale) console.error(`${path} is out of date: run \`npm run generate\`.`);
    return missing.length + stale.length > 0 ? 1 : 0;
  }
  for (const [path, text] of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`wrote ${path}`);
  }
  return missing.length > 0 ? 1 : 0;
}

async function asPrettier(path: string, text: string): Promise<string> {
  const filepath = join(root, path);
  return format(text, { ...(await resolveConfig(filepath)), filepath });
}

function readText(path: string): string | undefined {
  const full = join(root, path);
  return existsSync(full) ? readFileSync(full, 'utf8') : undefined;
}
