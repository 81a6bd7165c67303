/** Words of the parser tests: what was wrong, and what is left at a place of the feed. */
import { parseFeed } from '../../../src/core/feed/parse.js';

/** Code and path of every problem, in the order reported. */
export const faults = (doc: unknown): readonly (readonly [string, string])[] =>
  parseFeed(doc).problems.map(({ code, path }) => [code, path]);

/** The value at a JSON Pointer without escapes; `undefined` when there is none. */
export const at = (value: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value);

/** What the parser leaves at a JSON Pointer of the document. */
export const left = (doc: unknown, pointer: string): unknown => at(parseFeed(doc).feed, pointer);

/** A JSON value inside `levels` lists. */
export const nested = (levels: number): unknown => (levels === 0 ? 'deep' : [nested(levels - 1)]);

/** Milliseconds the processor was busy with the work, whatever else the machine was doing meanwhile. */
export function busyMilliseconds(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}
