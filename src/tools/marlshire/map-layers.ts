/**
 * What lies on the land of the demo's map, layer by layer: fields, woods, houses, water, streets, roads.
 * Each function gives SVG for one tile, and nothing where the layer has no place at that zoom.
 */
import {
  BECKS,
  DRAINS,
  MAIN_ROADS,
  RAILWAY,
  RIVER,
  ROADS,
  TOWNS,
  TRUNK_ROADS,
  UPLANDS,
  WOODS,
} from './map-features.js';
import type { Town } from './map-features.js';
import {
  boxOf,
  grow,
  near,
  offsetMetres,
  overlaps,
  px,
  scatter,
  smoothPath,
  straightPath,
} from './map-geometry.js';
import type { Pair, Tile } from './map-geometry.js';

const GREEN = '#dfe8d2';
const WOOD = '#cfdfbf';
const TOWN = '#e7e1d8';
const WATER = '#a8cddb';
const ROAD = '#ffffff';
const ROAD_EDGE = '#d5cabb';
const MAIN_ROAD = '#fbe3b0';
const MAIN_EDGE = '#d9b878';
const FIELDS = ['#f3f0e4', '#eff0df', '#f6f0de', '#ecefdd', '#f4f1ea', '#f1ecdc'];

const FIELDS_FROM_ZOOM = 12;
const STREETS_FROM_ZOOM = 13;
const FIELD_DEGREES: Pair = [0.0072, 0.0046];

/** A patchwork of fields: a grid whose corners are pushed about, in five pale colours. */
export function fields({ z, box, at }: Tile): string {
  if (z < FIELDS_FROM_ZOOM) return '';
  const [wide, high] = FIELD_DEGREES;
  const corner = (i: number, j: number): Pair =>
    at([(i + 0.7 * scatter(i, j, 1)) * wide, (j + 0.7 * scatter(i, j, 2)) * high]);
  const [margin, rise] = [(box[2] - box[0]) / 3, (box[3] - box[1]) / 3];
  const paths = FIELDS.map(() => '');
  for (let i = Math.floor((box[0] + margin) / wide) - 1; i * wide < box[2] - margin; i += 1) {
    for (let j = Math.floor((box[1] + rise) / high) - 1; j * high < box[3] - rise; j += 1) {
      const tint = Math.floor(scatter(i, j, 3) * FIELDS.length);
      const ring = [corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1)];
      paths[tint] = `${paths[tint] ?? ''}${straightPath(ring)}Z`;
    }
  }
  const hedge = z < 14 ? 0.6 : 1.2;
  return FIELDS.map(
    (fill, tint) =>
      `<path d="${paths[tint] ?? ''}" fill="${fill}" stroke="#dfe3cd" stroke-width="${hedge}"/>`,
  ).join('');
}

/** A round shape with an uneven edge, the same at every zoom. */
function blob(tile: Tile, middle: Pair, radiusMetres: number): string {
  return smoothPath(blobEdge(middle, radiusMetres).map(tile.at), true);
}

const BLOB_POINTS = 16;

const blobReach = (middle: Pair, index: number): number =>
  0.72 + 0.5 * scatter(middle[0] * 1000, middle[1] * 1000, index % BLOB_POINTS);

const blobEdge = (middle: Pair, radiusMetres: number): Pair[] =>
  Array.from({ length: BLOB_POINTS }, (_, index) => {
    const angle = (index / BLOB_POINTS) * 2 * Math.PI;
    return offsetMetres(middle, [
      Math.cos(angle) * radiusMetres * blobReach(middle, index),
      Math.sin(angle) * radiusMetres * blobReach(middle, index),
    ]);
  });

/** Uplands and woods. */
export function greens(tile: Tile): string {
  const uplands = UPLANDS.filter(([at, radius]) => near(tile, at, radius));
  const woods = tile.z < 9 ? [] : WOODS.filter(([at, radius]) => near(tile, at, radius));
  const soft = uplands.map(([at, radius]) => `<path d="${blob(tile, at, radius)}"/>`).join('');
  const dense = woods.map(([at, radius]) => `<path d="${blob(tile, at, radius)}"/>`).join('');
  return `<g fill="${GREEN}" fill-opacity="${tile.z < FIELDS_FROM_ZOOM ? 0.9 : 0.5}">${soft}</g><g fill="${WOOD}">${dense}</g>`;
}

/** One or more lines in one colour, with an edge in another when `edge` is given. */
function lines(
  tile: Tile,
  routes: readonly (readonly Pair[])[],
  look: { width: number; fill: string; edge?: string },
): string {
  const seen = routes.filter((route) => overlaps(boxOf(route, 0.02), tile.box));
  if (seen.length === 0) return '';
  const d = seen.map((route) => smoothPath(route.map(tile.at))).join('');
  const stroke = (colour: string, width: number): string =>
    `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${px(width)}" stroke-linecap="round" stroke-linejoin="round"/>`;
  return (
    (look.edge === undefined ? '' : stroke(look.edge, look.width + 1.6)) +
    stroke(look.fill, look.width)
  );
}

/** The river, its becks and the drains. */
export function waters(tile: Tile): string {
  if (tile.z < 8) return '';
  const small =
    tile.z < 10
      ? ''
      : lines(tile, [...BECKS, ...DRAINS], { width: grow(tile.z, 1.4), fill: WATER });
  return small + lines(tile, [RIVER], { width: grow(tile.z, 4.5), fill: WATER });
}

const townsNear = (tile: Tile): readonly Town[] =>
  TOWNS.filter((town) => near(tile, town.at, town.radiusMetres));

/** Where the houses are. */
export const towns = (tile: Tile): string =>
  tile.z < 9
    ? ''
    : townsNear(tile)
        .map((town) => `<path d="${blob(tile, town.at, town.radiusMetres)}" fill="${TOWN}"/>`)
        .join('');

/** Side streets, once they can be told apart. */
export const streetsOf = (tile: Tile): string =>
  tile.z < STREETS_FROM_ZOOM
    ? ''
    : townsNear(tile)
        .map((town) => streets(tile, town))
        .join('');

const STREET_METRES = 130;

/** A town's side streets: a turned grid with gaps, kept inside the town's edge. */
function streets(tile: Tile, town: Town): string {
  const turn = scatter(town.radiusMetres, town.name.length) * Math.PI;
  const rows = Math.ceil(town.radiusMetres / STREET_METRES);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const place = (a: number, b: number): Pair => {
    const bend = 25 * Math.sin(a * 0.9 + b * 0.7);
    const [east, north] = [a * STREET_METRES + bend, b * STREET_METRES - bend];
    return [east * cos - north * sin, east * sin + north * cos];
  };
  const inside = ([east, north]: Pair): boolean => {
    const slot = Math.round(((Math.atan2(north, east) / (2 * Math.PI) + 1) % 1) * BLOB_POINTS);
    return Math.hypot(east, north) < town.radiusMetres * blobReach(town.at, slot) * 0.93;
  };
  let d = '';
  for (let a = -rows - 4; a <= rows + 4; a += 1) {
    for (let b = -rows - 4; b <= rows + 4; b += 1) {
      for (const [da, db] of [
        [1, 0],
        [0, 1],
      ] as const) {
        const [from, to] = [place(a, b), place(a + da, b + db)];
        if (scatter(a, b, da + town.radiusMetres) < 0.24 || !inside(from) || !inside(to)) continue;
        d += straightPath([from, to].map((point) => tile.at(offsetMetres(town.at, point))));
      }
    }
  }
  const width = grow(tile.z, 1.5);
  const edge = `<path d="${d}" stroke="${ROAD_EDGE}" stroke-width="${px(width + 1.2)}" stroke-linecap="round"/>`;
  return `${edge}<path d="${d}" stroke="${ROAD}" stroke-width="${px(width)}" stroke-linecap="round"/>`;
}

/** Trunk roads, Marlshire’s roads, and its railway. */
export function roads(tile: Tile): string {
  const { z } = tile;
  const parts: string[] = [];
  if (z >= 6 && z < 12)
    parts.push(
      lines(tile, TRUNK_ROADS, {
        width: grow(z, 4) + 0.3,
        fill: '#f3cf94',
        ...(z > 7 ? { edge: MAIN_EDGE } : {}),
      }),
    );
  if (z >= 10) parts.push(lines(tile, ROADS, { width: grow(z, 3), fill: ROAD, edge: ROAD_EDGE }));
  if (z >= 8)
    parts.push(lines(tile, MAIN_ROADS, { width: grow(z, 4.6), fill: MAIN_ROAD, edge: MAIN_EDGE }));
  if (z >= 10 && overlaps(boxOf(RAILWAY), tile.box)) {
    const d = smoothPath(RAILWAY.map(tile.at));
    parts.push(
      `<path d="${d}" fill="none" stroke="#8d8d8d" stroke-width="${px(grow(z, 2))}"/>`,
      `<path d="${d}" fill="none" stroke="#fff" stroke-width="${px(grow(z, 2) * 0.5)}" stroke-dasharray="6 6"/>`,
    );
  }
  return parts.join('');
}
