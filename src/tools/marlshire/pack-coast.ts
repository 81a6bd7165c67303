/**
 * Packs the coast of Britain and Ireland for the demo's map tiles:
 * `npx tsx src/tools/marlshire/pack-coast.ts land-10m.json` with the file of the npm package `world-atlas` 2.0.2
 * (TopoJSON made from Natural Earth 1:10m, public domain). Rings are cut to a box, simplified to about 200 m at home and 5 km
 * elsewhere, and written as differences in thousandths of a degree. The same input gives the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { clipRing } from './map-geometry.js';
import type { Pair } from './map-geometry.js';

interface Topology {
  readonly transform: { readonly scale: Pair; readonly translate: Pair };
  readonly arcs: readonly (readonly Pair[])[];
  readonly objects: {
    readonly land: {
      readonly geometries: readonly {
        readonly arcs: readonly (readonly (readonly number[])[])[];
      }[];
    };
  };
}

/** West, south, east, north; wide enough that no view of Britain shows where the coast was cut. */
const BOX = [-20, 43, 16, 66] as const;
/** Britain and Ireland; the rest of the coast is background and far coarser. */
const HOME = [-11, 49, 2.4, 61.4] as const;
const TOLERANCE_DEGREES = 0.002;
const BACKGROUND_TOLERANCE_DEGREES = 0.05;
const STEPS_PER_DEGREE = 1000;

/** Points of arc `index` in degrees; `~index` means backwards (TopoJSON). */
function arcPoints(topology: Topology, index: number): Pair[] {
  const { scale, translate } = topology.transform;
  let x = 0;
  let y = 0;
  const points = (topology.arcs[index < 0 ? ~index : index] ?? []).map(([dx, dy]): Pair => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
  return index < 0 ? points.reverse() : points;
}

/** Distance of `p` from the line a–b, in degrees of latitude at 54° north. */
function offset(p: Pair, a: Pair, b: Pair): number {
  const shrink = Math.cos((54 * Math.PI) / 180);
  const [px, py] = [(p[0] - a[0]) * shrink, p[1] - a[1]];
  const [bx, by] = [(b[0] - a[0]) * shrink, b[1] - a[1]];
  const length = Math.hypot(bx, by);
  return length === 0 ? Math.hypot(px, py) : Math.abs(px * by - py * bx) / length;
}

const toleranceAt = ([x, y]: Pair): number =>
  x > HOME[0] && x < HOME[2] && y > HOME[1] && y < HOME[3]
    ? TOLERANCE_DEGREES
    : BACKGROUND_TOLERANCE_DEGREES;

/** Douglas and Peucker, 1973; a list of work rather than recursion, because rings are long. */
function simplify(points: readonly Pair[]): Pair[] {
  const kept = new Set([0, points.length - 1]);
  const work: Pair[] = [[0, points.length - 1]];
  for (let span = work.pop(); span !== undefined; span = work.pop()) {
    const [first, last] = span;
    let [worst, far] = [-1, 0];
    for (let i = first + 1; i < last; i += 1) {
      const point = points[i] as Pair;
      const away = offset(point, points[first] as Pair, points[last] as Pair);
      if (away > toleranceAt(point) && away > far) [worst, far] = [i, away];
    }
    if (worst < 0) continue;
    kept.add(worst);
    work.push([first, worst], [worst, last]);
  }
  return points.filter((_, index) => kept.has(index));
}

/** Whole thousandths of a degree: the first point, then differences. */
function packRing(ring: readonly Pair[]): number[] {
  let [x, y] = [0, 0];
  return simplify(ring).flatMap((point) => {
    const next = point.map((degrees) => Math.round(degrees * STEPS_PER_DEGREE)) as unknown as Pair;
    const step = [next[0] - x, next[1] - y];
    [x, y] = next;
    return step;
  });
}

const SMALLEST_RING = 8;
const [input] = process.argv.slice(2);
if (input === undefined)
  throw new Error('Which file? Give the path of land-10m.json from world-atlas.');
const topology = JSON.parse(readFileSync(input, 'utf8')) as Topology;
const rings = topology.objects.land.geometries
  .flatMap((geometry) => geometry.arcs)
  .flat()
  .map((arcs) =>
    clipRing(
      arcs.flatMap((index) => arcPoints(topology, index)),
      BOX,
    ),
  )
  .filter((ring) => ring.length > 3)
  .map(packRing)
  .filter((packed) => packed.length >= SMALLEST_RING);
const out = fileURLToPath(new URL('coast.json', import.meta.url));
writeFileSync(
  out,
  `${JSON.stringify({
    origin:
      'Natural Earth 1:10m land, through world-atlas 2.0.2; cut to Britain and Ireland and simplified',
    licence: 'Public domain',
    stepsPerDegree: STEPS_PER_DEGREE,
    rings,
  }).replaceAll('],[', '],\n[')}\n`,
);
console.log(`${String(rings.length)} rings, ${String(rings.flat().length / 2)} points`);
