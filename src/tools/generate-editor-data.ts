/** What VS Code's HTML editor reads to complete and explain the widgets' tags (`html.customData`). */
import { taggedElements, type Item, type Manifest } from './generate-manifest.js';

interface EditorEntry {
  readonly name: string;
  readonly description: string;
}

interface EditorTag extends EditorEntry {
  readonly attributes: readonly (EditorEntry & { readonly values?: readonly { name: string }[] })[];
}

/** Version 1.1 of the editor's custom-data format. */
export function editorData(manifest: Manifest): { version: number; tags: EditorTag[] } {
  const tags = taggedElements(manifest).map((element) => ({
    name: element.tagName,
    description: element.description ?? '',
    attributes: (element.attributes ?? []).map((attribute) => {
      const entry = { name: attribute.name, description: attribute.description ?? '' };
      const values = literalValues(attribute);
      return values.length > 0 ? { ...entry, values } : entry;
    }),
  }));
  return { version: 1.1, tags };
}

/** The strings of a union type, in order: what may be written as the attribute's value. */
function literalValues({ type }: Item): { name: string }[] {
  return [...(type?.text ?? '').matchAll(/'([^']*)'/g)].map(([, name]) => ({ name: name ?? '' }));
}
