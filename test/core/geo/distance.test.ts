import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { distanceMetres, type Point } from '../../../src/core/geo/distance.js';

const point = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
});

/** Another way to the same answer: the angle between two unit vectors. */
function angleMetres(a: Point, b: Point): number {
  const [u, v] = [a, b].map(({ lat, lng }) => {
    const [p, l] = [(lat * Math.PI) / 180, (lng * Math.PI) / 180];
    return [Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p)];
  }) as [number[], number[]];
  const [x1, y1, z1] = u as [number, number, number];
  const [x2, y2, z2] = v as [number, number, number];
  const cross = Math.hypot(y1 * z2 - z1 * y2, z1 * x2 - x1 * z2, x1 * y2 - y1 * x2);
  return 6_371_008.8 * Math.atan2(cross, x1 * x2 + y1 * y2 + z1 * z2);
}

describe('distanceMetres', () => {
  const greenwich = { lat: 51.4779, lng: 0 };
  const cases: readonly (readonly [string, Point, Point, number])[] = [
    [
      'a degree of latitude on the meridian of Greenwich',
      { lat: 51, lng: 0 },
      { lat: 52, lng: 0 },
      111_195.08,
    ],
    ['a degree of longitude on the equator', { lat: 0, lng: 0 }, { lat: 0, lng: 1 }, 111_195.08],
    ['half way round', { lat: 0, lng: 0 }, { lat: 0, lng: 180 }, 20_015_114.44],
    ['pole to pole', { lat: 90, lng: 0 }, { lat: -90, lng: 0 }, 20_015_114.44],
    ['a step over the antimeridian', { lat: 0, lng: 179.5 }, { lat: 0, lng: -179.5 }, 111_195.08],
    ['nothing', greenwich, greenwich, 0],
  ];
  for (const [name, a, b, expected] of cases) {
    it(`measures ${name}`, () => {
      expect(distanceMetres(a, b)).to.be.closeTo(expected, 0.01);
    });
  }

  it('puts London 533 to 535 km from Edinburgh', () => {
    const metres = distanceMetres({ lat: 51.5074, lng: -0.1278 }, { lat: 55.9533, lng: -3.1883 });
    expect(metres).to.be.within(533_000, 535_000);
  });

  it('agrees with the angle between unit vectors', () => {
    fc.assert(
      fc.property(point, point, (a, b) => Math.abs(distanceMetres(a, b) - angleMetres(a, b)) < 0.5),
    );
  });

  it('is the same both ways and never more than half way round', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        const metres = distanceMetres(a, b);
        return Math.abs(metres - distanceMetres(b, a)) < 1e-6 && metres >= 0 && metres < 20_015_115;
      }),
    );
  });

  it('is not a number for a coordinate that is not one', () => {
    expect(distanceMetres({ lat: Number.NaN, lng: 0 }, greenwich)).to.be.NaN;
  });
});
