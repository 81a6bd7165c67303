/** From figures to the table: medians, how far they spread, and how the pages compare. */
import type { Figures } from './visit.js';

export const FRAME_MS = 1000 / 60;

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** The figures of all visits of one kind, by name. */
export type Gathered = ReadonlyMap<string, readonly number[]>;

export function gather(visits: readonly Figures[]): Gathered {
  const gathered = new Map<string, number[]>();
  for (const visit of visits) {
    for (const [name, values] of Object.entries(visit)) {
      gathered.set(name, [...(gathered.get(name) ?? []), ...values]);
    }
  }
  return gathered;
}

export function spreadOf(values: readonly number[] | undefined): Spread | undefined {
  if (!values || values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  const median = sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
  return { median, least: sorted[0] ?? Number.NaN, most: sorted.at(-1) ?? Number.NaN };
}

/** Of two ways of writing the plain page, the one that does better here. */
export function betterOf(name: string, ways: readonly Gathered[]): Spread | undefined {
  const spreads = ways
    .map((way) => spreadOf(way.get(name)))
    .filter((spread) => spread !== undefined);
  return spreads.sort((a, b) => a.median - b.median)[0];
}

const short = (value: number): string => value.toFixed(value < 10 ? 1 : 0);

/** `12 (10–19)`; a dash for what was not measured. */
export function written(spread: Spread | undefined): string {
  if (!spread) return '–';
  const { median, least, most } = spread;
  return least === most ? short(median) : `${short(median)} (${short(least)}–${short(most)})`;
}

/** How many times as much the plain page needs. */
export function ratio(ours: Spread | undefined, plain: Spread | undefined): string {
  if (!ours || !plain || ours.median === 0) return '–';
  return `${(plain.median / ours.median).toFixed(plain.median / ours.median < 10 ? 1 : 0)}×`;
}

/** Lines with the columns under each other; the first column to the left, the others to the right. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
