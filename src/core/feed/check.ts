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
import { dayOf } from '../schedule/dates.js';

export interface SchemaNode {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: SchemaNode;
  readonly propertyNames?: SchemaNode;
  readonly items?: SchemaNode;
  readonly prefixItems?: readonly SchemaNode[];
  readonly minItems?: number;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
}

export interface SchemaDocument {
  readonly root: SchemaNode;
  readonly defs: Readonly<Record<string, SchemaNode>>;
}

/** Says that a value cannot be read at all. */
export const BAD = Symbol('bad');

export interface Reader {
  readonly defs: SchemaDocument['defs'];
  /** Where we are in the document; pushed and popped while reading. */
  readonly path: (string | number)[];
  report(code: string, found: unknown, expected?: unknown): void;
}

/** Longer texts are cut: one record must not make a page unusable. */
export const MAX_TEXT_LENGTH = 10_000;

type Members = Record<string, unknown>;

/** True for an object that is not a list. */
export const isRecord = (value: unknown): value is Readonly<Members> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const typeOf = (value: unknown): string =>
  Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;

const hasType = (value: unknown, type: string): boolean =>
  type === 'integer'
    ? Number.isInteger(value)
    : type === 'number'
      ? Number.isFinite(value)
      : typeOf(value) === type;

/**
 * The value as the schema reads it, or `BAD`. Every departure is reported.
 *
 * @example
 * read({ type: 'array', items: { type: 'string' } }, ['a', 1], reader) // ['a'], one problem at /1
 */
export function read(node: SchemaNode, value: unknown, reader: Reader): unknown {
  const { $ref } = node;
  const target = $ref === undefined ? node : (reader.defs[$ref] ?? node);
  const branches = target.anyOf ?? target.oneOf;
  if (branches) return readUnion(branches, value, reader);
  if ('const' in target && value !== target.const) {
    return fail(reader, 'schema/const', value, target.const);
  }
  const { type } = target;
  if (type !== undefined && !hasType(value, type)) return fail(reader, 'schema/type', value, type);
  if (type === 'object') return readObject(target, value as Members, reader);
  if (type === 'array') return readArray(target, value as readonly unknown[], reader);
  if (typeof value === 'string') return readString(target, value, reader, $ref);
  if (typeof value === 'number') return readNumber(target, value, reader);
  return value;
}

function fail(reader: Reader, code: string, found: unknown, expected?: unknown): typeof BAD {
  reader.report(code, found, expected);
  return BAD;
}

const patterns = new Map<string, RegExp>();

function patternOf(source: string): RegExp {
  const known = patterns.get(source);
  if (known) return known;
  const made = new RegExp(source, 'u');
  patterns.set(source, made);
  return made;
}

function readString(node: SchemaNode, value: string, reader: Reader, ref?: string): unknown {
  if (node.enum && !node.enum.includes(value)) {
    reader.report('schema/enum', value, node.enum);
    return 'unknown';
  }
  if (node.pattern !== undefined && !patternOf(node.pattern).test(value)) {
    return fail(reader, 'schema/pattern', value, ref ?? node.pattern);
  }
  if (ref === 'LocalDate' && dayOf(value) === undefined) {
    return fail(reader, 'check/date-does-not-exist', value);
  }
  if (value.length > MAX_TEXT_LENGTH) {
    // Half an address is another address, and half an instant is none.
    if (node.pattern !== undefined) {
      return fail(reader, 'check/value-too-long', value, MAX_TEXT_LENGTH);
    }
    reader.report('check/text-too-long', value, MAX_TEXT_LENGTH);
    return `${value.slice(0, MAX_TEXT_LENGTH)}…`;
  }
  return value;
}

function readNumber(node: SchemaNode, value: number, reader: Reader): unknown {
  if (node.minimum !== undefined && value < node.minimum) {
    return fail(reader, 'schema/minimum', value, node.minimum);
  }
  if (node.maximum !== undefined && value > node.maximum) {
    return fail(reader, 'schema/maximum', value, node.maximum);
  }
  return value;
}

function readAt(key: string | number, node: SchemaNode, value: unknown, reader: Reader): unknown {
  reader.path.push(key);
  const result = read(node, value, reader);
  reader.path.pop();
  return result;
}

function readArray(node: SchemaNode, value: readonly unknown[], reader: Reader): unknown {
  const { prefixItems, items, minItems = 0 } = node;
  if (prefixItems) {
    if (value.length !== prefixItems.length) {
      return fail(reader, 'schema/items', value.length, prefixItems.length);
    }
    const tuple = prefixItems.map((item, index) => readAt(index, item, value[index], reader));
    return tuple.includes(BAD) ? BAD : tuple;
  }
  if (value.length < minItems) return fail(reader, 'schema/items', value.length, minItems);
  if (!items) return value;
  const isClosedList = items.enum !== undefined;
  const kept: unknown[] = [];
  // An index loop, because a list written as [ , ] or grown by a page has holes that `map` would skip.
  for (let index = 0; index < value.length; index += 1) {
    const item = readAt(index, items, value[index], reader);
    if (item !== BAD && !(isClosedList && item === 'unknown')) kept.push(item);
  }
  return kept.length < minItems ? fail(reader, 'check/nothing-left', value.length, minItems) : kept;
}

function readObject(node: SchemaNode, value: Members, reader: Reader): unknown {
  const { properties = {}, required = [], additionalProperties } = node;
  const out: Members = {};
  let isBad = false;
  for (const key of Object.keys(value)) {
    const property = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    if (value[key] === undefined) continue;
    if (property === undefined) keep(out, key, value[key]);
    else if (property === additionalProperties && !isKeyAllowed(node, key, reader)) continue;
    else {
      const result = readAt(key, property, value[key], reader);
      if (result !== BAD) keep(out, key, result);
      else isBad ||= required.includes(key) || 'const' in property;
    }
  }
  for (const key of required) {
    if (value[key] === undefined || !Object.hasOwn(value, key)) {
      reader.path.push(key);
      reader.report('schema/required', undefined);
      reader.path.pop();
      isBad = true;
    }
  }
  return isBad ? BAD : fillDefaults(properties, out);
}

/** A key called `__proto__` is read as JSON Schema reads it, but setting it would set the prototype. */
function keep(out: Members, key: string, value: unknown): void {
  if (key !== '__proto__') out[key] = value;
}

function isKeyAllowed({ propertyNames }: SchemaNode, key: string, reader: Reader): boolean {
  const { $ref } = propertyNames ?? {};
  const pattern = ($ref === undefined ? propertyNames : reader.defs[$ref])?.pattern;
  if (pattern === undefined || patternOf(pattern).test(key)) return true;
  reader.path.push(key);
  reader.report('schema/key', key, $ref ?? pattern);
  reader.path.pop();
  return false;
}

function fillDefaults(properties: Readonly<Record<string, SchemaNode>>, out: Members): Members {
  for (const [key, property] of Object.entries(properties)) {
    if (property.default === undefined || Object.hasOwn(out, key)) continue;
    // A default list is copied, so that no two records share one.
    out[key] = Array.isArray(property.default) ? [] : property.default;
  }
  return out;
}

/** The one property that tells the branches of a union apart, such as `freq`. */
function tellingKey(branch: SchemaNode): string | undefined {
  return Object.entries(branch.properties ?? {}).find(([, node]) => 'const' in node)?.[0];
}

function fits(branch: SchemaNode, value: unknown): boolean {
  if ('const' in branch) return branch.const === value;
  if (branch.type !== undefined && !hasType(value, branch.type)) return false;
  const key = tellingKey(branch);
  return key === undefined || (isRecord(value) && value[key] === branch.properties?.[key]?.const);
}

function readUnion(branches: readonly SchemaNode[], value: unknown, reader: Reader): unknown {
  const branch = branches.find((candidate) => fits(candidate, value));
  if (branch) return read(branch, value, reader);
  const key = branches[0] && tellingKey(branches[0]);
  const told = key !== undefined && isRecord(value) ? value[key] : undefined;
  if (key === undefined || typeof told !== 'string') {
    return fail(
      reader,
      'schema/union',
      value,
      branches.map((each) => each.const ?? each.type),
    );
  }
  reader.path.push(key);
  reader.report('schema/enum', told, branches.map((each) => each.properties?.[key]?.const));
  reader.path.pop();
  return { [key]: 'unknown', text: '' };
}
