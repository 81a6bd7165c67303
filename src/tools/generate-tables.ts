/**
 * Tables of a widget's attributes, slots, events and so on, put between markers in a Markdown text:
 *
 *   <!-- table:sfl-hub-finder:attributes -->
 *   <!-- /table -->
 */
import {
  publicMembers,
  taggedElements,
  type Element,
  type Item,
  type Manifest,
} from './generate-manifest.js';

const marker = /(<!-- table:([a-z-]+):([a-z]+) -->\n)[^]*?(<!-- \/table -->)/g;

type Row = readonly string[];

const tables: Readonly<Record<string, (element: Element) => readonly Row[]>> = {
  attributes: (element) => [
    ['attribute', 'values', 'default', 'meaning'],
    ...(element.attributes ?? []).map((item) => [
      code(item.name),
      code(typeOf(item, element)),
      code(defaultOf(item)),
      item.description ?? propertyOf(item, element)?.description ?? '',
    ]),
  ],
  properties: (element) => [
    ['property', 'type', 'meaning'],
    ...publicMembers(element)
      .filter(
        ({ kind, attribute, static: isStatic }) => kind === 'field' && !attribute && !isStatic,
      )
      .map((item) => [code(item.name), code(item.type?.text), item.description ?? '']),
  ],
  methods: (element) => [
    ['method', 'meaning'],
    ...publicMembers(element)
      .filter(({ kind }) => kind === 'method')
      .map((item) => [code(`${item.name}()`), item.description ?? '']),
  ],
  slots: (element) => [
    ['slot', 'what goes there'],
    ...described(element.slots, (name) => (name === '' ? '(default)' : code(name))),
  ],
  events: (element) => [['event', 'when'], ...described(element.events, code)],
  parts: (element) => [['part', 'what it is'], ...described(element.cssParts, code)],
  tokens: (element) => [
    ['token', 'default', 'what it sets'],
    ...(element.cssProperties ?? []).map((item) => [
      code(item.name),
      code(item.default),
      item.description ?? '',
    ]),
  ],
};

/** `markdown` with every marked table as the manifest has it; throws for a table that cannot be made. */
export function withTables(markdown: string, manifest: Manifest): string {
  const elements = taggedElements(manifest);
  return markdown.replace(marker, (...groups: string[]) => {
    const [, open = '', tag = '', kind = '', close = ''] = groups;
    const element = elements.find(({ tagName }) => tagName === tag);
    const rows = tables[kind];
    if (element === undefined || rows === undefined) {
      throw new Error(`There is no table "${tag}:${kind}".`);
    }
    return `${open}\n${markdownTable(rows(element))}\n${close}`;
  });
}

function markdownTable([head = [], ...rows]: readonly Row[]): string {
  const line = (cells: Row): string => `| ${cells.map(cell).join(' | ')} |\n`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('');
}

/** One line, and no bar that would end the cell. */
function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
}

function described(items: readonly Item[] = [], named: (name: string) => string): Row[] {
  return items.map(({ name, description = '' }) => [named(name), description]);
}

function code(text: string | undefined): string {
  return text === undefined || text === '' ? '' : `\`${text}\``;
}

function propertyOf(item: Item, element: Element): Item | undefined {
  return element.members?.find(({ name }) => name === item.fieldName);
}

/** A constant's name tells a reader nothing: such a property says its value in `@default`. */
function defaultOf({ default: value }: Item): string | undefined {
  return value === undefined || /^(undefined|''|[A-Z][A-Z0-9_]*)$/.test(value) ? undefined : value;
}

function typeOf(item: Item, element: Element): string | undefined {
  const text = item.type?.text ?? propertyOf(item, element)?.type?.text;
  return text?.replace(/ \| undefined$/, '');
}
