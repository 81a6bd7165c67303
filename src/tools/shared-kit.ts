/**
 * Lets a file that comes later share code with the entry it belongs to, although it has no imports.
 *
 * A kit module (`src/hub-finder/kit.ts`) imports what is shared and puts it into one object. In the later file's
 * build each of those modules is replaced by live bindings that `provide(kit)` fills. A name that the later file
 * imports but the kit does not have is an error of the bundler: "is not exported".
 */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const RECEIVER = '\0sfl-kit';
const MODULE = '\0sfl-kit:';

/** Names by module specifier, from the import statements of a kit. */
export function kitImports(source: string): ReadonlyMap<string, readonly string[]> {
  const imports = new Map<string, readonly string[]>();
  for (const [, names = '', specifier = ''] of source.matchAll(
    /^import \{([^}]*)\} from '([^']+)';/gm,
  )) {
    const list = names.split(',').map((name) => name.trim());
    imports.set(
      specifier,
      list.filter((name) => name !== ''),
    );
  }
  return imports;
}

/** The module that the bindings live in. */
export function receiverSource(names: readonly string[]): string {
  const list = names.join(', ');
  return `export let ${list};\nexport function provide(kit) { ({ ${list} } = kit); }\n`;
}

/** Answers the imports of a kit's modules, and of `kit-receiver.js`, in a build of the later file. */
export function sharedKit(kitPath: string): Plugin {
  const imports = kitImports(readFileSync(kitPath, 'utf8'));
  const names = [...imports.values()].flat();
  const idOf = (specifier: string, importer: string): string =>
    specifier.startsWith('.') ? resolve(dirname(importer), specifier) : specifier;
  const shared = new Map([...imports].map(([specifier, list]) => [idOf(specifier, kitPath), list]));
  const receiver = fileURLToPath(new URL('../ui/kit-receiver.js', import.meta.url));
  return {
    name: 'sfl-shared-kit',
    enforce: 'pre',
    resolveId(specifier, importer) {
      if (specifier === RECEIVER) return RECEIVER;
      if (importer === undefined) return null;
      const id = idOf(specifier, importer);
      if (id === receiver) return RECEIVER;
      return shared.has(id) ? MODULE + id : null;
    },
    load(id) {
      if (id === RECEIVER) return receiverSource(names);
      if (!id.startsWith(MODULE)) return null;
      return `export { ${(shared.get(id.slice(MODULE.length)) ?? []).join(', ')} } from '${RECEIVER}';`;
    },
  };
}
