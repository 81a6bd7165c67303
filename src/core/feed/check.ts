/**
 * Reads a value by the feed's JSON Schema and saves what can be saved: this is what the browser runs.
 *
 * It knows exactly the keywords that `src/tools/feed-schema.ts` lets through. A problem coded `schema/*` is
 * reported if and only if a full validator would refuse the value; beyond that it decides what is left:
 * a bad optional field is dropped, a bad item of a list is dropped, a bad required field fails its object.
 * A member of a closed list that we do not know becomes `'unknown'`. A fixed value that is not the one this
 * format allows (another currency, another time zone) fails its object even where the field is optional,
 * because reading on as if it were ours would show a wrong price or a wrong time.
 *
 * The value must not be deeper than the caller's limit: recursion follows it.
 */
import { patternOf, readNumber, readString } from './read-scalar.js';
import { at, BAD, isRecord, type Reader, type SchemaNode } from './schema-node.js';

type Members = Record<string, unknown>;

const typeOf = (value: unknown): string =>
  Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;

const hasType = (value: unknown, type: string | undefined): boolean => {
  if (type === undefined) return true;
  if (type === 'integer') return Number.isInteger(value);
  return type === 'number' ? Number.isFinite(value) : typeOf(value) === type;
};

/**
 * The value as the schema reads it, or `BAD`. Every departure is reported.
 *
 * @example
 * read({ type: 'array', items: { type: 'string' } }, ['a', 1], reader) // ['a'], one problem at /1
 */
export function read(node: SchemaNode, value: unknown, reader: Reader): unknown {
  const name = node.$ref;
  const target = name === undefined ? node : (reader.defs[name] ?? node);
  const branches = target.anyOf ?? target.oneOf;
  if (branches) return readUnion(branches, value, reader);
  if ('const' in target && value !== target.const) {
    return reader.report('schema/const', value, target.const);
  }
  if (!hasType(value, target.type)) return reader.report('schema/type', value, target.type);
  if (typeof value === 'string') return readString(value, { node: target, name }, reader);
  if (typeof value === 'number') return readNumber(value, target, reader);
  return readNested(target, value, reader);
}

function readNested(node: SchemaNode, value: unknown, reader: Reader): unknown {
  if (node.type === 'object') return readObject(node, value as Members, reader);
  if (node.type !== 'array') return value;
  const list = value as readonly unknown[];
  return node.prefixItems
    ? readTuple(node.prefixItems, list, reader)
    : readList(node, list, reader);
}

function readTuple(
  nodes: readonly SchemaNode[],
  value: readonly unknown[],
  reader: Reader,
): unknown {
  if (value.length !== nodes.length) {
    return reader.report('schema/items', value.length, nodes.length);
  }
  const tuple = nodes.map((node, index) =>
    at(reader, index, () => read(node, value[index], reader)),
  );
  return tuple.includes(BAD) ? BAD : tuple;
}

function readList(
  { items, minItems = 0 }: SchemaNode,
  value: readonly unknown[],
  reader: Reader,
): unknown {
  if (value.length < minItems) return reader.report('schema/items', value.length, minItems);
  if (!items) return value;
  const isClosedList = items.enum !== undefined;
  const kept: unknown[] = [];
  // An index loop, because a list written as [ , ] or grown by a page has holes that `map` would skip.
  for (let index = 0; index < value.length; index += 1) {
    const item = at(reader, index, () => read(items, value[index], reader));
    if (item !== BAD && !(isClosedList && item === 'unknown')) kept.push(item);
  }
  if (kept.length >= minItems) return kept;
  return reader.report('check/nothing-left', value.length, minItems);
}

function readObject(node: SchemaNode, value: Members, reader: Reader): unknown {
  const out: Members = {};
  let isBad = false;
  for (const key of Object.keys(value)) {
    if (value[key] === undefined) continue;
    const result = readMember(node, key, value[key], reader);
    if (result === BAD) isBad ||= isNeeded(node, key);
    // A key called `__proto__` is read as JSON Schema reads it, but setting it would set the prototype.
    else if (key !== '__proto__') out[key] = result;
  }
  // Asked first, because what is missing is reported either way.
  const isWhole = hasRequired(node, value, reader) && !isBad;
  return isWhole ? fillDefaults(node.properties ?? NONE, out) : BAD;
}

/** Reports each required member that is not there; false when there is one. */
function hasRequired({ required = [] }: SchemaNode, value: Members, reader: Reader): boolean {
  const missing = required.filter((key) => !Object.hasOwn(value, key) || value[key] === undefined);
  for (const key of missing) at(reader, key, () => reader.report('schema/required', undefined));
  return missing.length === 0;
}

/** Whether the object is lost with this member: it is required, or fixed and another. */
const isNeeded = ({ properties = {}, required = [] }: SchemaNode, key: string): boolean =>
  required.includes(key) || (Object.hasOwn(properties, key) && 'const' in (properties[key] ?? {}));

/** One value of an object; a key nobody knows is kept as it is. */
function readMember(
  node: SchemaNode,
  key: string,
  ...[value, reader]: readonly [unknown, Reader]
): unknown {
  const { properties = {}, additionalProperties } = node;
  if (Object.hasOwn(properties, key)) {
    return at(reader, key, () => read(properties[key] ?? {}, value, reader));
  }
  if (!additionalProperties) return value;
  if (!isKeyAllowed(node, key, reader)) return BAD;
  return at(reader, key, () => read(additionalProperties, value, reader));
}

function isKeyAllowed({ propertyNames }: SchemaNode, key: string, reader: Reader): boolean {
  const { $ref } = propertyNames ?? {};
  const pattern = ($ref === undefined ? propertyNames : reader.defs[$ref])?.pattern;
  if (pattern === undefined || patternOf(pattern).test(key)) return true;
  at(reader, key, () => reader.report('schema/key', key, $ref ?? pattern));
  return false;
}

const NONE: Properties = {};

type Properties = Readonly<Record<string, SchemaNode>>;

/** The defaults of an object's properties: looked for once, because every record asks. */
const defaultsOf = new WeakMap<Properties, readonly (readonly [string, unknown])[]>();

function fillDefaults(properties: Properties, out: Members): Members {
  let defaults = defaultsOf.get(properties);
  if (!defaults) {
    const all = Object.entries(properties).map(([key, node]) => [key, node.default] as const);
    defaults = all.filter(([, value]) => value !== undefined);
    defaultsOf.set(properties, defaults);
  }
  for (const [key, value] of defaults) {
    // A default list is copied, so that no two records share one.
    if (!Object.hasOwn(out, key)) out[key] = Array.isArray(value) ? [] : value;
  }
  return out;
}

/** The one property that tells the branches of a union apart, such as `freq`. */
function tellingKey(branch: SchemaNode | undefined): string | undefined {
  return Object.entries(branch?.properties ?? {}).find(([, node]) => 'const' in node)?.[0];
}

function fits(branch: SchemaNode, value: unknown): boolean {
  if ('const' in branch) return branch.const === value;
  if (!hasType(value, branch.type)) return false;
  const key = tellingKey(branch);
  return key === undefined || (isRecord(value) && value[key] === branch.properties?.[key]?.const);
}

function readUnion(branches: readonly SchemaNode[], value: unknown, reader: Reader): unknown {
  const branch = branches.find((candidate) => fits(candidate, value));
  if (branch) return read(branch, value, reader);
  const key = tellingKey(branches[0]);
  const told = key !== undefined && isRecord(value) ? value[key] : undefined;
  if (key === undefined || typeof told !== 'string') {
    const kinds = branches.map((each) => each.const ?? each.type);
    return reader.report('schema/union', value, kinds);
  }
  const known = branches.map((each) => each.properties?.[key]?.const);
  at(reader, key, () => reader.report('schema/enum', told, known));
  return { [key]: 'unknown', text: '' };
}
