/** Tiles are drawn from their numbers alone, join at their edges, and are plain sea where there is no map. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tileResponse } from '../../src/tools/tile-server.js';

const SEA =
  '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256" viewBox="0 0 256 256"><rect width="256" height="256" fill="#cfe3ea"/></svg>';

/** Tile numbers of the standard scheme, written out here so as not to trust the code under test. */
function tileAt(z: number, lng: number, lat: number): [number, number, number] {
  const angle = (lat * Math.PI) / 180;
  const x = Math.floor(((lng + 180) / 360) * 2 ** z);
  const y = Math.floor(((1 - Math.asinh(Math.tan(angle)) / Math.PI) / 2) * 2 ** z);
  return [z, x, y];
}

describe('tileResponse', () => {
  it('gives the same tile twice', () => {
    assert.equal(tileResponse(13, 4094, 2659), tileResponse(13, 4094, 2659));
  });

  const odd: [number, number, number][] = [
    [-1, 0, 0],
    [21, 0, 0],
    [3, 8, 0],
    [3, 0, -1],
    [3.5, 1, 1],
    [NaN, 0, 0],
    [5, Infinity, 2],
  ];
  for (const numbers of odd) {
    it(`gives plain sea for ${numbers.join('/')}`, () => {
      assert.equal(tileResponse(...numbers), SEA);
    });
  }

  it('gives plain sea in the middle of an ocean', () => {
    assert.equal(tileResponse(...tileAt(8, -40, 30)), SEA);
  });

  const names: [string, number, number, number][] = [
    ['London', 6, -0.1276, 51.5072],
    ['Marlbridge', 10, -0.046, 53.1355],
    ['Saltmere-on-Sea', 11, 0.327, 53.152],
    ['Greenwich meridian', 12, 0.001, 53.232],
  ];
  for (const [name, z, lng, lat] of names) {
    it(`names ${name} at zoom ${String(z)}`, () => {
      assert.ok(tileResponse(...tileAt(z, lng, lat)).includes(`>${name}</text>`));
    });
  }

  it('draws a name that crosses an edge at the same spot on both tiles', () => {
    const [, , row] = tileAt(12, 0.001, 53.232);
    const spot = (x: number): number => {
      const found = /<text x="([-\d.]+)"[^>]*>Greenwich meridian</.exec(tileResponse(12, x, row));
      return Number(found?.[1]);
    };
    assert.deepEqual([spot(2047), spot(2048)], [256, 0]);
  });

  it('has no style, script or reference outside itself', () => {
    const tile = tileResponse(...tileAt(13, -0.046, 53.1355));
    assert.doesNotMatch(tile, /<style|<script|\shref="(?!#)|\son\w+=/);
    assert.doesNotMatch(tile, /NaN|undefined|Infinity/);
  });

  it('stays small enough to be sent', () => {
    for (const z of [0, 4, 6, 8, 10, 12, 13, 14, 16, 18]) {
      assert.ok(tileResponse(...tileAt(z, -0.046, 53.1355)).length < 200_000, String(z));
    }
  });
});
