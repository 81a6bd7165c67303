/**
 * The custom-elements manifest: what each widget offers a page, read from its source and its JSDoc.
 * Editors, `npm run generate`'s tables and `dist/` use it; an undocumented public member is an error.
 */
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { root } from './install.js';

/** One row of a table: an attribute, property, slot, event, part or token. */
export interface Item {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
  readonly fieldName?: string;
}

/** A public or private field or method of a class. */
export interface Member extends Item {
  readonly kind: string;
  readonly privacy?: string;
  readonly static?: boolean;
  readonly attribute?: string;
  readonly inheritedFrom?: { readonly name: string };
  readonly readonly?: boolean;
}

/** A custom element as the manifest has it. */
export interface Element {
  readonly kind: string;
  readonly name: string;
  readonly tagName?: string;
  readonly description?: string;
  readonly customElement?: boolean;
  readonly attributes?: readonly Item[];
  readonly members?: readonly Member[];
  readonly slots?: readonly Item[];
  readonly events?: readonly Item[];
  readonly cssParts?: readonly Item[];
  readonly cssProperties?: readonly Item[];
}

/** The part of the manifest's format that is used here. */
export interface Manifest {
  readonly modules: readonly {
    readonly path: string;
    readonly declarations?: readonly Element[];
  }[];
}

/** Reads the sources; writes nothing. */
export async function elementsManifest(folder: string = root): Promise<Manifest> {
  const manifest: unknown = await cli({
    argv: ['analyze', '--config', 'custom-elements-manifest.config.js', '--quiet'],
    cwd: folder,
    noWrite: true,
  });
  if (!isManifest(manifest)) throw new Error('The manifest could not be made.');
  return manifest;
}

/** The elements that a page can write: those with a tag. */
export function taggedElements(manifest: Manifest): (Element & { readonly tagName: string })[] {
  return manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter((element) => element.tagName !== undefined)
    .map((element) => ({ ...element, tagName: element.tagName ?? '' }));
}

/** The manifest without what pages cannot use: modules that declare no element, and private members. */
export function publicManifest(manifest: Manifest): Manifest {
  const modules = manifest.modules
    .filter(({ declarations = [] }) => declarations.some(({ tagName }) => tagName !== undefined))
    .map((module) => ({
      ...module,
      declarations: (module.declarations ?? []).map((element) =>
        element.members === undefined ? element : { ...element, members: publicMembers(element) },
      ),
    }));
  return { ...manifest, modules };
}

/** What Lit and the browser call; a page does not, so it needs no words of ours. */
const lifecycle = new Set([
  ...['attributeChangedCallback', 'connectedCallback', 'createRenderRoot', 'disconnectedCallback'],
  ...[
    'firstUpdated',
    'getUpdateComplete',
    'render',
    'shouldUpdate',
    'update',
    'updated',
    'willUpdate',
  ],
  ...['styles', 'shadowRootOptions', 'properties', 'formAssociated'],
]);

/** The members of a class that its users see. */
export function publicMembers(element: Element): Member[] {
  return (element.members ?? []).filter(
    ({ name, privacy = 'public' }) =>
      privacy === 'public' && !lifecycle.has(name) && !name.startsWith('#'),
  );
}

/**
 * Everything public that has no description, as `tag: kind name`.
 *
 * Words for an attribute may stand at its property.
 */
export function undocumented(manifest: Manifest): string[] {
  return taggedElements(manifest).flatMap((element) => {
    const groups: [string, readonly Item[]][] = [
      ['attribute', element.attributes ?? []],
      ['member', publicMembers(element)],
      ['slot', element.slots ?? []],
      ['event', element.events ?? []],
      ['part', element.cssParts ?? []],
      ['token', element.cssProperties ?? []],
    ];
    const own = hasWords(element) ? [] : [`${element.tagName}: the element itself`];
    const items = groups.flatMap(([kind, list]) =>
      list
        .filter((item) => !hasWords(item) && !isDescribedByProperty(item, element))
        .map(({ name }) => `${element.tagName}: ${kind} "${name}"`),
    );
    return [...own, ...items];
  });
}

function isDescribedByProperty(item: Item, element: Element): boolean {
  const property = element.members?.find(({ name }) => name === item.fieldName);
  return property !== undefined && hasWords(property);
}

function hasWords({ description }: { readonly description?: string }): boolean {
  return description !== undefined && description.trim() !== '';
}

function isManifest(value: unknown): value is Manifest {
  return typeof value === 'object' && value !== null && 'modules' in value;
}
