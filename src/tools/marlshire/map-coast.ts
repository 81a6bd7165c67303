/** The coast of Britain and Ireland from coast.json (Natural Earth, public domain), cut to one tile. */
import { readFileSync } from 'node:fs';
import { boxOf, clipRing, overlaps, straightPath } from './map-geometry.js';
import type { Box, Pair, Tile } from './map-geometry.js';

interface Coast {
  readonly stepsPerDegree: number;
  readonly rings: readonly (readonly number[])[];
}

interface Ring {
  readonly points: readonly Pair[];
  readonly box: Box;
}

function readCoast(): readonly Ring[] {
  const file = new URL('./coast.json', import.meta.url);
  const coast = JSON.parse(readFileSync(file, 'utf8')) as Coast;
  return coast.rings.map((ring) => {
    const points: Pair[] = [];
    let [lng, lat] = [0, 0];
    for (let i = 0; i + 1 < ring.length; i += 2) {
      lng += ring[i] ?? 0;
      lat += ring[i + 1] ?? 0;
      points.push([lng / coast.stepsPerDegree, lat / coast.stepsPerDegree]);
    }
    return { points, box: boxOf(points) };
  });
}

const COAST = readCoast();

/** The outline of the land on a tile as path data; empty at sea. */
export const landPath = ({ box, at }: Tile): string =>
  COAST.filter((ring) => overlaps(ring.box, box))
    .map((ring) => clipRing(ring.points, box))
    .filter((points) => points.length > 2)
    .map((points) => `${straightPath(thinned(points.map(at)))}Z`)
    .join('');

const CLOSEST_PIXELS = 0.6;

/** Leaves out points that nobody could tell from the one before. */
function thinned(points: readonly Pair[]): Pair[] {
  const kept: Pair[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    const apart =
      last === undefined ? Infinity : Math.hypot(point[0] - last[0], point[1] - last[1]);
    if (apart > CLOSEST_PIXELS) kept.push(point);
  }
  return kept;
}
