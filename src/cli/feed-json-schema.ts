/** The feed's JSON Schema, made from the zod schema: the one place that decides how it is published. */
import { z } from 'zod';
import { Feed } from '../core/feed/schema.js';

/**
 * JSON Schema (draft 2020-12) of an offer feed as a publisher writes it: fields with a default are optional.
 */
export function feedJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...rest } = z.toJSONSchema(Feed, { io: 'input', target: 'draft-2020-12' });
  return { $schema, title: 'Start for Life offer feed, version 1', ...rest };
}
