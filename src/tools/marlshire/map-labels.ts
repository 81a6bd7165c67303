/** The names on the demo's map, and its one line that is not on the ground: the Greenwich meridian. */
import { CITIES, TOWNS } from './map-features.js';
import { offsetMetres, overlaps, px, TILE_PIXELS } from './map-geometry.js';
import type { Pair, Tile } from './map-geometry.js';

const INK = '#3c4a45';
const SEA_INK = '#5c8796';

/** The Greenwich meridian, a quiet dashed line where Marlshire is seen closely. */
export function meridian(tile: Tile): string {
  if (tile.z < 10 || !overlaps(tile.box, [0, 52.98, 0, 53.32])) return '';
  const [x, top] = tile.at([0, 53.32]);
  const [, bottom] = tile.at([0, 52.98]);
  return `<path d="M${px(x)} ${px(top)}V${px(bottom)}" stroke="#b39ab8" stroke-width="1.2" stroke-dasharray="8 6"/>`;
}

interface Name {
  readonly text: string;
  readonly at: Pair;
  readonly size: number;
  readonly fill: string;
  readonly strong?: boolean;
}

const SEAS: readonly Name[] = [
  { text: 'North Sea', at: [1.9, 54.9], size: 15, fill: SEA_INK },
  { text: 'Irish Sea', at: [-5.0, 53.75], size: 13, fill: SEA_INK },
  { text: 'English Channel', at: [-2.0, 50.1], size: 13, fill: SEA_INK },
  { text: 'Atlantic Ocean', at: [-9.2, 57.0], size: 15, fill: SEA_INK },
];
const LOCAL: readonly Name[] = [
  { text: 'Saltmere Sands', at: [0.375, 53.125], size: 12, fill: SEA_INK },
  { text: 'North Sea', at: [0.46, 53.2], size: 15, fill: SEA_INK },
  { text: 'River Wendle', at: [-0.148, 53.243], size: 11, fill: SEA_INK },
  { text: 'River Wendle', at: [0.145, 53.0935], size: 11, fill: SEA_INK },
  { text: 'Greenwich meridian', at: [0, 53.232], size: 10, fill: '#7d6485' },
];

/** Names of seas, cities and towns. */
export function labels(tile: Tile): string {
  const { z } = tile;
  const names: Name[] = [
    ...(z >= 5 && z <= 8 ? SEAS : []),
    ...(z >= 10 ? LOCAL : []),
    ...CITIES.filter((city) => z >= city.fromZoom).map((city) => ({
      text: city.name,
      at: city.at,
      size: Math.min(16, 10.5 + (z - city.fromZoom) * 1.5),
      fill: INK,
    })),
    ...TOWNS.filter((town) => z >= town.fromZoom).map((town) => ({
      text: town.name,
      at: offsetMetres(town.at, [0, z > 12 ? town.radiusMetres * 0.75 : 0]),
      size: Math.min(18, 11 + (z - town.fromZoom) * 1.2),
      fill: INK,
      strong: town.radiusMetres > 900,
    })),
  ];
  return names.map((name) => label(tile, name)).join('');
}

/** A name with a pale edge, unless no part of it can reach this tile. */
function label(tile: Tile, { text, at, size, fill, strong }: Name): string {
  const [x, y] = tile.at(at);
  const reach = text.length * size * 0.4;
  if (x < -reach || x > TILE_PIXELS + reach || y < -size * 2 || y > TILE_PIXELS + size * 2)
    return '';
  const look = `font-family="system-ui, sans-serif" font-size="${px(size)}" font-weight="${strong ? 600 : 500}" text-anchor="middle"`;
  const halo =
    fill === SEA_INK
      ? ''
      : ' stroke="#fbf9f4" stroke-width="3" stroke-linejoin="round" paint-order="stroke"';
  return `<text x="${px(x)}" y="${px(y + size * 0.35)}" ${look} fill="${fill}"${halo}>${text}</text>`;
}
