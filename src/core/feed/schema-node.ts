/** The form of the schema that the browser carries, and what a reader of values by it keeps. */

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
  /** Notes a departure from the schema. Returns `BAD`, for a value that cannot be kept. */
  report(code: string, found: unknown, expected?: unknown): typeof BAD;
}

/** Does something one step deeper in the document. */
export function at<T>(reader: Reader, key: string | number, act: () => T): T {
  reader.path.push(key);
  const result = act();
  reader.path.pop();
  return result;
}

/** True for an object that is not a list. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
