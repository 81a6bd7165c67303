/** Subresource Integrity hashes, and what tells one state of the sources from another. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * The hash that an `integrity` attribute takes.
 *
 * @example
 * integrityOf('') // 'sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb'
 */
export function integrityOf(content: string | Uint8Array): string {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}

/** Every file below a folder, or the file itself, with `/` between folders, in order. */
export function filesBelow(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (stats.isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).split(sep).join('/'))
    .sort();
}

/** Hash of every file named or below a folder named, paths included; 16 hex digits. */
export function contentHash(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesBelow(join(root, path)))) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

/** The hash of each file below `folder` that `isPublished` accepts, by its path there. */
export function integrityTable(
  folder: string,
  isPublished: (name: string) => boolean,
): Record<string, string> {
  return Object.fromEntries(
    filesBelow(folder)
      .map((file) => relative(folder, file).split(sep).join('/'))
      .filter(isPublished)
      .map((name) => [name, integrityOf(readFileSync(join(folder, name)))]),
  );
}
