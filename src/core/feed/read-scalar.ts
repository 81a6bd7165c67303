/** Strings and numbers by the schema: patterns, closed lists, ranges, dates that exist, and a limit to length. */
import { dayOf } from '../schedule/dates.js';
import type { Reader, SchemaNode } from './schema-node.js';

/** Longer texts are cut: one record must not make a page unusable. */
export const MAX_TEXT_LENGTH = 10_000;

const patterns = new Map<string, RegExp>();

/** A pattern of the schema; made once. The schema has few, so they are kept for good. */
export function patternOf(source: string): RegExp {
  const known = patterns.get(source);
  if (known) return known;
  const made = new RegExp(source, 'u');
  patterns.set(source, made);
  return made;
}

/** A node, and the name of the definition it came from. */
export interface NamedNode {
  readonly node: SchemaNode;
  readonly name: string | undefined;
}

/** The string, `'unknown'` for a stranger to a closed list, or `BAD`. */
export function readString(value: string, { node, name }: NamedNode, reader: Reader): unknown {
  if (node.enum && !node.enum.includes(value)) {
    reader.report('schema/enum', value, node.enum);
    return 'unknown';
  }
  if (node.pattern !== undefined && !patternOf(node.pattern).test(value)) {
    return reader.report('schema/pattern', value, name ?? node.pattern);
  }
  if (name === 'LocalDate' && dayOf(value) === undefined) {
    return reader.report('check/date-does-not-exist', value);
  }
  return value.length > MAX_TEXT_LENGTH ? shortened(value, node, reader) : value;
}

function shortened(value: string, { pattern }: SchemaNode, reader: Reader): unknown {
  // Half an address is another address, and half an instant is none.
  if (pattern !== undefined) return reader.report('check/value-too-long', value, MAX_TEXT_LENGTH);
  reader.report('check/text-too-long', value, MAX_TEXT_LENGTH);
  return `${value.slice(0, MAX_TEXT_LENGTH)}…`;
}

/** The number, or `BAD` outside the node's range. */
export function readNumber(value: number, node: SchemaNode, reader: Reader): unknown {
  const { minimum = -Infinity, maximum = Infinity } = node;
  if (value < minimum) return reader.report('schema/minimum', value, minimum);
  return value > maximum ? reader.report('schema/maximum', value, maximum) : value;
}
