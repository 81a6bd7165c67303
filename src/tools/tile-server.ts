/**
 * Map tiles for the demo, drawn on the spot as SVG, so that it shows a map without asking any other site for one.
 *
 * A tile is a pure function of its numbers. What reaches over its edge is drawn on both sides of that edge in the
 * same way, which is why everything within a margin of the tile is drawn. Attributes only, no style element: a
 * strict Content-Security-Policy has nothing to object to. Coast: Natural Earth, public domain (coast.json).
 */
import { landPath } from './marlshire/map-coast.js';
import { grow, projector, px, tileBox, TILE_PIXELS } from './marlshire/map-geometry.js';
import type { Tile } from './marlshire/map-geometry.js';
import { labels, meridian } from './marlshire/map-labels.js';
import { fields, greens, roads, streetsOf, towns, waters } from './marlshire/map-layers.js';

const SEA = '#cfe3ea';
const COAST_LINE = '#9dbcc6';
const SAND = '#f2e6c4';
const LAND = '#f5f2ea';

const MAX_ZOOM = 20;

/**
 * One map tile as SVG text, 256 by 256; plain sea outside the world's tiles.
 * @example tileResponse(6, 31, 20).startsWith('<svg') // true
 */
export function tileResponse(z: number, x: number, y: number): string {
  const known = [z, x, y].every(Number.isInteger) && z >= 0 && z <= MAX_ZOOM;
  const size = `width="${TILE_PIXELS}" height="${TILE_PIXELS}"`;
  const inWorld = known && x >= 0 && y >= 0 && x < 2 ** z && y < 2 ** z;
  const drawn = inWorld ? draw(z, x, y) : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 256 256"><rect ${size} fill="${SEA}"/>${drawn}</svg>`;
}

function draw(z: number, x: number, y: number): string {
  const [west, south, east, north] = tileBox(z, x, y);
  const [wide, high] = [east - west, north - south];
  const tile: Tile = {
    z,
    box: [west - wide, south - high, east + wide, north + high],
    at: projector(z, x, y),
  };
  const land = landPath(tile);
  return (land === '' ? '' : ground(tile, land)) + meridian(tile) + labels(tile);
}

/** Everything that stops at the coast; `land` is the outline of the land as path data. */
function ground(tile: Tile, land: string): string {
  const sand =
    tile.z < 11
      ? ''
      : `<use href="#c" fill="none" stroke="${SAND}" stroke-width="${px(grow(tile.z, 14))}"/>`;
  const drawn = [fields, () => sand, greens, towns, waters, streetsOf, roads].map((layer) =>
    layer(tile),
  );
  return [
    `<clipPath id="l"><path id="c" d="${land}"/></clipPath>`,
    `<use href="#c" fill="${LAND}" stroke="${COAST_LINE}" stroke-width="${tile.z < 8 ? 0.8 : 2}"/>`,
    `<g clip-path="url(#l)">${drawn.join('')}</g>`,
  ].join('');
}
