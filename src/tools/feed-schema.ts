/**
 * Turns the zod feed schema into the one the browser carries: `src/core/feed/schema.generated.ts`.
 *
 * It drops what only people read (titles, descriptions) and what `check.ts` takes for granted (open objects,
 * the length of tuples), and refuses any keyword or shape that the interpreter does not know, so that the two
 * cannot drift apart in silence.
 */
import { z } from 'zod';
import { Feed } from '../core/feed/schema.js';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Node = Record<string, Json>;

const KNOWN = new Set([
  ...['$ref', 'type', 'const', 'enum', 'pattern', 'minimum', 'maximum', 'default'],
  ...['properties', 'required', 'additionalProperties', 'propertyNames'],
  ...['items', 'prefixItems', 'minItems', 'maxItems', 'anyOf', 'oneOf'],
]);
const FOR_PEOPLE = new Set(['$schema', '$defs', 'title', 'description']);
const isNode = (value: Json | undefined): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const mapValues = (node: Node, change: (value: Json, path: string) => Json, path: string): Node =>
  Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, change(value, `${path}/${key}`)]),
  );

/** A branch of a union has to be told by its type, its const, or one const property: see `check.ts`. */
function assertTellable(branches: readonly Json[], path: string): void {
  const keyOf = (branch: Json): string => {
    if (!isNode(branch)) throw new Error(`${path}: a branch that is not a schema`);
    if ('const' in branch) return `const ${JSON.stringify(branch['const'])}`;
    const fixed = isNode(branch['properties'])
      ? Object.entries(branch['properties']).find(([, value]) => isNode(value) && 'const' in value)
      : undefined;
    const node = fixed?.[1];
    return fixed && isNode(node ?? null)
      ? `${fixed[0]} ${JSON.stringify((node as Node)['const'])}`
      : `type ${JSON.stringify(branch['type'])}`;
  };
  const keys = branches.map(keyOf);
  if (new Set(keys).size !== keys.length)
    throw new Error(`${path}: branches that cannot be told apart: ${keys.join(', ')}`);
}

/** What the interpreter would read in another way than a full validator. */
function assertReadable(node: Node, path: string): void {
  const faults: readonly (readonly [boolean, string])[] = [
    ['maxItems' in node && !('prefixItems' in node), 'a longest list'],
    [
      isList(node['enum']) && node['enum'].some((member) => typeof member !== 'string'),
      'a member that is not text',
    ],
    [isList(node['default']) && node['default'].length > 0, 'a default list with something in it'],
  ];
  const fault = faults.find(([isThere]) => isThere);
  if (fault) throw new Error(`${path}: check.ts does not know ${fault[1]}`);
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

function strip(value: Json, path: string): Json {
  if (!isNode(value)) return value;
  const out: Node = {};
  for (const [key, inner] of Object.entries(value)) {
    if (FOR_PEOPLE.has(key)) continue;
    if (!KNOWN.has(key)) throw new Error(`${path}: check.ts does not know the keyword "${key}"`);
    const stripped = stripKeyword(key, inner, `${path}/${key}`);
    if (stripped !== undefined) out[key] = stripped;
  }
  assertReadable(out, path);
  if ('prefixItems' in out) {
    const length = (out['prefixItems'] as readonly Json[]).length;
    if (value['minItems'] !== length || value['maxItems'] !== length)
      throw new Error(`${path}: check.ts reads tuples of a fixed length only`);
    delete out['minItems'];
    delete out['maxItems'];
  }
  return out;
}

type Strip = (inner: Json, path: string) => Json | undefined;

const stripList: Strip = (inner, path) =>
  (inner as readonly Json[]).map((item, index) => strip(item, `${path}/${index}`));

const stripUnion: Strip = (inner, path) => {
  assertTellable(inner as readonly Json[], path);
  return stripList(inner, path);
};

/** Keywords whose value is a schema or holds some; every other value stays as it is. */
const strips: Readonly<Record<string, Strip>> = {
  $ref: (inner) => (typeof inner === 'string' ? inner.replace('#/$defs/', '') : inner),
  properties: (inner, path) => mapValues(inner as Node, strip, path),
  anyOf: stripUnion,
  oneOf: stripUnion,
  prefixItems: stripList,
  // After a tuple's items `false` only repeats its length.
  items: (inner, path) => (inner === false ? undefined : strip(inner, path)),
  additionalProperties: (inner, path) => {
    if (!isNode(inner))
      throw new Error(`${path}: check.ts keeps unknown keys and cannot forbid them`);
    return Object.keys(inner).length === 0 ? undefined : strip(inner, path);
  },
  propertyNames: (inner, path) =>
    isNode(inner) && '$ref' in inner ? strip(inner, path) : undefined,
};

const stripKeyword = (key: string, inner: Json, path: string): Json | undefined =>
  Object.hasOwn(strips, key) ? strips[key]?.(inner, path) : inner;

/** The text of `schema.generated.ts`. Throws when the schema uses what the interpreter does not know. */
export function generatedFeedSchema(): string {
  const full = z.toJSONSchema(Feed, { io: 'input', target: 'draft-2020-12' }) as unknown as Node;
  const defs = full['$defs'];
  if (!isNode(defs ?? null)) throw new Error('The feed schema has no shared definitions');
  const stripped = { root: strip(full, ''), defs: mapValues(defs as Node, strip, '/$defs') };
  return [
    '/* Made from schema.ts by `npm run generate`. Do not edit. */',
    "import type { SchemaDocument } from './schema-node.js';",
    '',
    '/** The feed schema as the browser carries it: see `src/tools/feed-schema.ts` for what was left out. */',
    '// prettier-ignore',
    `export const feedSchema: SchemaDocument = ${JSON.stringify(stripped)};`,
    '',
  ].join('\n');
}
