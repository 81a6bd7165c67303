import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Point } from '../../../src/core/geo/distance.js';
import { nearest } from '../../../src/core/geo/nearest.js';

interface Spot {
  readonly name: string;
  readonly at?: Point;
}

const origin = { lat: 52, lng: 0 };
const spot = (name: string, lat?: number, lng = 0): Spot =>
  lat === undefined ? { name } : { name, at: { lat, lng } };
const order = (spots: readonly Spot[]): readonly string[] =>
  nearest(spots, origin, ({ at }) => at).map(({ item }) => item.name);

describe('nearest', () => {
  it('lists the nearest first, with metres', () => {
    const found = nearest([spot('far', 54), spot('near', 53)], origin, ({ at }) => at);
    expect(found.map(({ item }) => item.name)).to.deep.equal(['near', 'far']);
    expect(found[0]?.distanceMetres).to.be.closeTo(111_195.08, 0.01);
    expect(found[1]?.distanceMetres).to.be.closeTo(222_390.16, 0.01);
  });

  it('lists things without a point last, in the order given, with no distance', () => {
    const spots = [spot('lost'), spot('far', 54), spot('gone'), spot('near', 53)];
    expect(order(spots)).to.deep.equal(['near', 'far', 'lost', 'gone']);
    expect(nearest(spots, origin, ({ at }) => at).at(-1)?.distanceMetres).to.equal(undefined);
  });

  it('counts a point that is not a number as none', () => {
    expect(order([spot('broken', Number.NaN), spot('near', 53)])).to.deep.equal(['near', 'broken']);
  });

  it('keeps a place at longitude 0 and at the origin itself', () => {
    expect(order([spot('east', 52, 0.1), spot('here', 52, 0)])).to.deep.equal(['here', 'east']);
  });

  it('keeps the given order of places equally far', () => {
    const spots = [spot('north', 53), spot('also north', 53), spot('still north', 53)];
    expect(order(spots)).to.deep.equal(['north', 'also north', 'still north']);
  });

  it('asks for each point once and leaves the given list alone', () => {
    const spots = [spot('far', 54), spot('near', 53), spot('middle', 53.5)];
    const asked: string[] = [];
    nearest(spots, origin, ({ name, at }) => {
      asked.push(name);
      return at;
    });
    expect(asked).to.deep.equal(['far', 'near', 'middle']);
    expect(spots.map(({ name }) => name)).to.deep.equal(['far', 'near', 'middle']);
  });

  it('keeps every item and orders every distance', () => {
    const lat = fc.option(fc.double({ min: 49, max: 61, noNaN: true }), { nil: undefined });
    fc.assert(
      fc.property(fc.array(lat), (lats) => {
        const spots = lats.map((value, i) => spot(String(i), value));
        const found = nearest(spots, origin, ({ at }) => at);
        const metres = found.map(({ distanceMetres }) => distanceMetres ?? Infinity);
        const isOrdered = metres.every((each, i) => i === 0 || (metres[i - 1] ?? 0) <= each);
        expect(isOrdered).to.equal(true);
        expect(found.map(({ item }) => item)).to.have.members(spots);
      }),
    );
  });
});
