/**
 * The three answers to "is this document valid?", and what is needed to ask them fairly.
 *
 * zod looks past every own key called `__proto__`, while JSON Schema reads it like any other key of a map. So zod is
 * asked about the document without such keys. NaN and `undefined` are in no test: JSON text has neither. Infinity is
 * (`1e999`), which is why Ajv is told to be strict about numbers.
 */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { z } from 'zod';
import { parseFeed } from '../../../src/core/feed/parse.js';
import { Feed } from '../../../src/core/feed/schema.js';
import type { JsonSchema } from './schema-arbitrary.js';

/** The schema as it is published. */
export const publishedSchema = z.toJSONSchema(Feed, {
  io: 'input',
  target: 'draft-2020-12',
}) as unknown as JsonSchema;

const ajvFeed = new Ajv2020({ strict: false, strictNumbers: true }).compile(
  publishedSchema as object,
);

export const zodAccepts = (doc: unknown): boolean => Feed.safeParse(doc).success;
export const ajvAccepts = (doc: unknown): boolean => ajvFeed(doc);
export const parserAccepts = (doc: unknown): boolean =>
  !parseFeed(doc).problems.some(({ code }) => code.startsWith('schema/'));

/** A copy without any key called `__proto__`. */
export function withoutProto(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutProto);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== '__proto__');
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutProto(inner)]));
}

/** What each validator says; the same word from all is agreement. */
export function answers(doc: unknown): readonly boolean[] {
  const hasProto = JSON.stringify(doc).includes('"__proto__":');
  const plain = hasProto ? withoutProto(doc) : doc;
  const onPlain = [zodAccepts(plain), ajvAccepts(plain), parserAccepts(plain)];
  if (!hasProto || new Set(onPlain).size > 1) return onPlain;
  return [ajvAccepts(doc), parserAccepts(doc)];
}

export const agree = (doc: unknown): boolean => new Set(answers(doc)).size === 1;

/** How many levels of objects and lists the value has. */
export function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
