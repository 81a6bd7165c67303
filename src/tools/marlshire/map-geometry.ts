/**
 * Geometry for the demo's map tiles: the Web Mercator projection, cutting to a box, and smooth lines.
 * A pair is [lng, lat] in degrees or [x, y] in pixels; a box is west, south, east, north, or left, top, right, bottom.
 */

export type Pair = readonly [number, number];
export type Box = readonly [number, number, number, number];

export const TILE_PIXELS = 256;

/** Where a point of the world is on tile x, y of zoom z, in pixels from the tile's top left corner. */
export function projector(z: number, x: number, y: number): (point: Pair) => Pair {
  const world = TILE_PIXELS * 2 ** z;
  return ([lng, lat]) => {
    const angle = (lat * Math.PI) / 180;
    const north = Math.log(Math.tan(angle) + 1 / Math.cos(angle)) / Math.PI;
    return [
      ((lng + 180) / 360) * world - x * TILE_PIXELS,
      ((1 - north) / 2) * world - y * TILE_PIXELS,
    ];
  };
}

/** The box in degrees of tile x, y of zoom z. */
export function tileBox(z: number, x: number, y: number): Box {
  const count = 2 ** z;
  const latitude = (row: number): number =>
    (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / count))) * 180) / Math.PI;
  return [(x / count) * 360 - 180, latitude(y + 1), ((x + 1) / count) * 360 - 180, latitude(y)];
}

type Edge = readonly [axis: 0 | 1, limit: number, sign: 1 | -1];

/** The part of a ring inside a box (Sutherland and Hodgman, 1974). */
export function clipRing(ring: readonly Pair[], [left, low, right, high]: Box): Pair[] {
  const edges: Edge[] = [
    [0, left, 1],
    [0, right, -1],
    [1, low, 1],
    [1, high, -1],
  ];
  return edges.reduce<Pair[]>((points, edge) => clipEdge(points, edge), [...ring]);
}

function clipEdge(points: readonly Pair[], [axis, limit, sign]: Edge): Pair[] {
  const inside = (point: Pair): boolean => (point[axis] - limit) * sign >= 0;
  const out: Pair[] = [];
  let previous = points.at(-1);
  for (const point of points) {
    if (previous !== undefined && inside(point) !== inside(previous)) {
      const share = (limit - previous[axis]) / (point[axis] - previous[axis]);
      out.push([
        previous[0] + (point[0] - previous[0]) * share,
        previous[1] + (point[1] - previous[1]) * share,
      ]);
    }
    if (inside(point)) out.push(point);
    previous = point;
  }
  return out;
}

/** A number of pixels as short as SVG takes it. */
export const px = (value: number): string => String(Math.round(value * 10) / 10);

/** Straight lines through pixels, as SVG path data. */
export const straightPath = (points: readonly Pair[]): string =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${px(x)} ${px(y)}`).join('');

/** A smooth line through pixels (Catmull–Rom), as SVG path data. */
export function smoothPath(points: readonly Pair[], closed = false): string {
  const count = points.length;
  const at = (index: number): Pair =>
    points[closed ? (index + count) % count : Math.min(Math.max(index, 0), count - 1)] ?? [0, 0];
  const parts = [`M${at(0).map(px).join(' ')}`];
  for (let i = 0; i < (closed ? count : count - 1); i += 1) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const first = [b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6];
    const second = [c[0] - (d[0] - b[0]) / 6, c[1] - (d[1] - b[1]) / 6];
    parts.push(`C${[...first, ...second, ...c].map(px).join(' ')}`);
  }
  return parts.join('') + (closed ? 'Z' : '');
}

/** A number from 0 to 1 that is always the same for the same whole numbers; no two neighbours look alike. */
export function scatter(a: number, b = 0, c = 0): number {
  const mixed = Math.sin(a * 127.1 + b * 311.7 + c * 74.7) * 43758.5453;
  return mixed - Math.floor(mixed);
}

/** Do two boxes share anything? */
export const overlaps = (a: Box, b: Box): boolean =>
  a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** A box that holds all points, widened on every side by `margin`. */
export function boxOf(points: readonly Pair[], margin = 0): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [
    Math.min(...xs) - margin,
    Math.min(...ys) - margin,
    Math.max(...xs) + margin,
    Math.max(...ys) + margin,
  ];
}

/** One tile to draw: its zoom, its box in degrees with a margin of one tile on every side, and where points fall. */
export interface Tile {
  readonly z: number;
  readonly box: Box;
  readonly at: (point: Pair) => Pair;
}

const METRES_PER_DEGREE = 111_320;

/** The point that lies some metres east and north of another. */
export const offsetMetres = ([lng, lat]: Pair, [east, north]: Pair): Pair => [
  lng + east / (METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180)),
  lat + north / METRES_PER_DEGREE,
];

/** Could something this wide around a point be seen on the tile? */
export const near = (tile: Tile, [lng, lat]: Pair, metres: number): boolean => {
  const reach = (metres * 2) / METRES_PER_DEGREE;
  return overlaps(tile.box, [lng - reach * 2, lat - reach, lng + reach * 2, lat + reach]);
};

/** Grows a line with the zoom, gently: `width` pixels at zoom 12. */
export const grow = (z: number, width: number): number => Math.max(0.7, width * 1.28 ** (z - 12));
