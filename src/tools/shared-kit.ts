/**
 * Lets a file that comes later share code with the entry it belongs to, although it has no imports.
 *
 * A kit module (`src/hub-finder/kit.ts`) imports what is shared and puts it into one list. In the later file's
 * build each of those modules is replaced by live bindings that `provide(kit)` fills, in the list's order. A name that the later file
 * imports but the kit does not have is an error of the bundler: "is not exported". A kit of a file that itself comes
 * later is a function that returns the list, because what it shares may only just have arrived.
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

/** The names in the list of a kit, in its order. Throws when they are not those it imports. */
export function kitNames(source: string): readonly string[] {
  const [, list = ''] = /^export const kit = (?:\(\)[^=]*=> )?\[([^\]]*)\];/m.exec(source) ?? [];
  const names = list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const imported = [...kitImports(source).values()].flat();
  if ([...names].sort().join() !== imported.sort().join()) {
    throw new Error('A kit lists other names than it imports.');
  }
  return names;
}

/** The module that the bindings live in. */
export function receiverSource(names: readonly string[]): string {
  const list = names.join(', ');
  return `export let ${list};\nexport function provide(kit) { [${list}] = kit; }\n`;
}

/** Answers the imports of a kit's modules, and of `kit-receiver.js`, in a build of the later file. */
export function sharedKit(kitPath: string): Plugin {
  const source = readFileSync(kitPath, 'utf8');
  const imports = kitImports(source);
  const names = kitNames(source);
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
