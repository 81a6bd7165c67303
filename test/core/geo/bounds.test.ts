import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { boundsOf, padBounds, type Bounds } from '../../../src/core/geo/bounds.js';

const close = (actual: Bounds, expected: Bounds): void => {
  for (const edge of ['west', 'south', 'east', 'north'] as const) {
    expect(actual[edge], edge).to.be.closeTo(expected[edge], 1e-9);
  }
};

describe('boundsOf', () => {
  it('holds every point, on both sides of Greenwich', () => {
    const points = [
      { lat: 51, lng: 0 },
      { lat: 52, lng: -1 },
      { lat: 50.5, lng: 0.25 },
    ];
    expect(boundsOf(points)).to.deep.equal({ west: -1, south: 50.5, east: 0.25, north: 52 });
  });

  it('is a box of no size for a single point', () => {
    expect(boundsOf([{ lat: 51, lng: 0 }])).to.deep.equal({
      west: 0,
      south: 51,
      east: 0,
      north: 51,
    });
  });

  it('is nothing without a point', () => {
    expect(boundsOf([])).to.equal(undefined);
  });

  it('leaves out points that are not numbers', () => {
    const broken = { lat: Number.NaN, lng: 1 };
    const endless = { lat: 51, lng: Infinity };
    expect(boundsOf([broken, endless])).to.equal(undefined);
    expect(boundsOf([broken, { lat: 51, lng: 0 }])?.east).to.equal(0);
  });
});

describe('padBounds', () => {
  const box = { west: 0, south: 50, east: 1, north: 52 };

  it('adds the fraction of each side at both its ends', () => {
    close(padBounds(box, 0.1), { west: -0.1, south: 49.8, east: 1.1, north: 52.2 });
  });

  it('gives a single point about a kilometre each way', () => {
    const padded = padBounds({ west: 0, south: 51, east: 0, north: 51 }, 0.1);
    close(padded, { west: -0.0085, south: 50.995, east: 0.0085, north: 51.005 });
  });

  for (const fraction of [0, -1, Number.NaN, Infinity]) {
    it(`leaves a large box as it is for a fraction of ${fraction}`, () => {
      close(padBounds(box, fraction), box);
    });
  }

  it('always holds the box it was given', () => {
    const degrees = fc.double({ min: -60, max: 60, noNaN: true });
    fc.assert(
      fc.property(
        degrees,
        degrees,
        degrees,
        degrees,
        fc.double({ min: 0, max: 1 }),
        (a, b, c, d, f) => {
          const [west, south] = [Math.min(a, b), Math.min(c, d)];
          const [east, north] = [Math.max(a, b), Math.max(c, d)];
          const padded = padBounds({ west, south, east, north }, f);
          const holds = padded.west <= west && padded.east >= east;
          return holds && padded.south <= south && padded.north >= north;
        },
      ),
    );
  });
});
