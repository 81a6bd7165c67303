/** What must hold for a bundle before it is published; each check throws, in words. */
import { pathToFileURL } from 'node:url';
import type { Rolldown } from 'vite';

/** A bundle as the checks see it. */
export type BundledFile = Pick<
  Rolldown.OutputChunk,
  'type' | 'fileName' | 'imports' | 'dynamicImports' | 'moduleIds'
>;

/** One file, nothing to import: its hash then covers all that runs. Returns that file. */
export function checkSelfContained(
  files: readonly (BundledFile | { readonly type: 'asset'; readonly fileName: string })[],
): BundledFile {
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) {
    throw new Error(`One file was expected: ${files.map(({ fileName }) => fileName).join(', ')}.`);
  }
  if (file.type !== 'chunk') throw new Error(`${file.fileName} is not a script.`);
  const imports = [...file.imports, ...file.dynamicImports];
  if (imports.length > 0) {
    throw new Error(`${file.fileName} still imports ${imports.join(', ')}.`);
  }
  return file;
}

/** The map must come later: nothing of it may be in a file that a page loads first. */
export function checkWithoutMap(file: Pick<BundledFile, 'fileName' | 'moduleIds'>): void {
  const found = file.moduleIds.filter((id) =>
    /\/node_modules\/(leaflet|supercluster|kdbush)\/|\/leaflet-[\w-]+\.ts$/.test(id),
  );
  if (found.length > 0) {
    throw new Error(`${file.fileName} contains the map: ${found.join(', ')}.`);
  }
}

/** The widgets carry their own checker; zod probes `new Function`, which strict policies forbid. */
export function checkWithoutZod(file: Pick<BundledFile, 'fileName' | 'moduleIds'>): void {
  const found = file.moduleIds.find((id) => /\/node_modules\/zod\//.test(id));
  if (found !== undefined) throw new Error(`${file.fileName} contains zod: ${found}.`);
}

/**
 * A file that gets what it shares later must not use any of it while it is loaded: nothing has arrived by then. Node
 * loads it as a browser would.
 */
export async function checkLoadsAlone(path: string): Promise<void> {
  try {
    await import(pathToFileURL(path).href);
  } catch (error) {
    throw new Error(`${path} uses what it shares while it is loaded: ${String(error)}`);
  }
}
