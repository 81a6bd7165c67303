/**
 * Makes documents that a JSON Schema accepts, from the schema itself, so that a field added to the feed is in
 * the property tests the same day. Sizes are kept small: lists that may be empty have at most one item.
 */
import fc from 'fast-check';

export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly items?: JsonSchema | false;
  readonly prefixItems?: readonly JsonSchema[];
  readonly minItems?: number;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

/** Of this run: every property test prints it, and `FEED_TEST_SEED=…` repeats it. */
export const seed = Number(
  process.env['FEED_TEST_SEED'] ?? Math.trunc(performance.timeOrigin) % 2 ** 31,
);

/** Stands for the key `__proto__` until the document has been through JSON text: see `asWritten`. */
export const PROTO = '\uE000proto';

/** Stands for a number too large for a double, which JSON text can hold (`1e999`) and JavaScript reads as Infinity. */
export const HUGE = '\uE000huge';

/** The document as `JSON.parse` makes it: the only way an own `__proto__` key comes into being. */
export const asWritten = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll(`"${HUGE}"`, '1e999').replaceAll(PROTO, '__proto__'));

const AWKWARD_KEYS = [
  'x-extra',
  'constructor',
  'toString',
  'hasOwnProperty',
  'then',
  'length',
  PROTO,
];
const AWKWARD_TEXTS = [
  '',
  ' ',
  '<b>bold</b>',
  '__proto__',
  'unknown',
  'Ῥ\u202Eabc',
  '\uD83D\uDE00',
  '\uD83D',
];

const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom(...AWKWARD_TEXTS) },
);
const anyJson = fc.jsonValue({ maxDepth: 2 });

/** What a schema refers to elsewhere: shared definitions, and strings for a pattern. */
interface Shared {
  definition(ref: string): fc.Arbitrary<unknown>;
  strings(pattern: string): fc.Arbitrary<string>;
}

function numbers({ type, minimum = -1e6, maximum = 1e6 }: JsonSchema): fc.Arbitrary<number> {
  const edges = fc.constantFrom(minimum, maximum, Math.min(Math.max(0, minimum), maximum));
  const [min, max] = [Math.ceil(minimum), Math.floor(maximum)];
  if (type === 'integer') return fc.oneof(fc.integer({ min, max }), edges);
  const doubles = fc.double({ min: minimum, max: maximum, noNaN: true, noDefaultInfinity: true });
  return fc.oneof(doubles, fc.integer({ min, max }), edges);
}

function objects(node: JsonSchema, shared: Shared): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties, propertyNames } = node;
  const isMap = additionalProperties !== undefined && Object.keys(additionalProperties).length > 0;
  if (isMap) {
    const keys = propertyNames ? arbitraryFor(propertyNames, shared) : anyText;
    return fc.dictionary(keys as fc.Arbitrary<string>, arbitraryFor(additionalProperties, shared), {
      maxKeys: 3,
    });
  }
  const known = Object.entries(properties).map(
    ([key, each]) => [key, arbitraryFor(each, shared)] as const,
  );
  const said = fc.record(Object.fromEntries(known), { requiredKeys: [...required] });
  const extra = fc.dictionary(fc.constantFrom(...AWKWARD_KEYS), anyJson, { maxKeys: 1 });
  return fc.tuple(extra, said).map(([more, all]) => ({ ...more, ...(all as object) }));
}

function arrays(
  { items, prefixItems, minItems = 0 }: JsonSchema,
  shared: Shared,
): fc.Arbitrary<unknown> {
  if (prefixItems) return fc.tuple(...prefixItems.map((item) => arbitraryFor(item, shared)));
  const maxLength = minItems + 1;
  const item = items === undefined || items === false ? {} : items;
  return fc.array(arbitraryFor(item, shared), { minLength: minItems, maxLength });
}

function arbitraryFor(node: JsonSchema, shared: Shared): fc.Arbitrary<unknown> {
  const branches = node.anyOf ?? node.oneOf;
  if (node.$ref !== undefined) return shared.definition(node.$ref);
  if (branches) return fc.oneof(...branches.map((branch) => arbitraryFor(branch, shared)));
  if ('const' in node) return fc.constant(node.const);
  if (node.enum) return fc.constantFrom(...node.enum);
  switch (node.type) {
    case undefined:
      return anyJson;
    case 'object':
      return objects(node, shared);
    case 'array':
      return arrays(node, shared);
    case 'string':
      return node.pattern === undefined ? anyText : shared.strings(node.pattern);
    case 'boolean':
      return fc.boolean();
    default:
      return numbers(node);
  }
}

const memo = <T>(make: (key: string) => T): ((key: string) => T) => {
  const made = new Map<string, T>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
};

/**
 * Values the schema accepts, `PROTO` and `HUGE` not yet resolved: pass what is drawn through `asWritten`.
 * Strings for a pattern come from 200 made beforehand from the seed, ten times as fast as making each anew.
 */
export function validDocuments(schema: JsonSchema): fc.Arbitrary<unknown> {
  const shared: Shared = {
    definition: memo((ref) =>
      arbitraryFor(schema.$defs?.[ref.replace('#/$defs/', '')] ?? {}, shared),
    ),
    strings: memo((pattern) => {
      const matching = fc.stringMatching(new RegExp(pattern, 'u'));
      return fc.constantFrom(...fc.sample(matching, { seed, numRuns: 200 }));
    }),
  };
  return arbitraryFor(schema, shared);
}
