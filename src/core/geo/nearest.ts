/**
 * Orders things by their distance from a point.
 *
 * Each distance is computed once. Ties and things without a usable point keep the order they came in; the latter
 * come last with no distance, so that the caller can say so instead of hiding them.
 */
import { distanceMetres, type Point } from './distance.js';

/** One thing and how far it is; `undefined` when it has no point. */
export interface Nearby<T> {
  readonly item: T;
  readonly distanceMetres: number | undefined;
}

/**
 * All items, the nearest first. A point with a coordinate that is not a number counts as none.
 *
 * @example nearest(['far', 'near'], {lat: 51, lng: 0}, (name) => ({lat: name === 'far' ? 53 : 52, lng: 0}))
 * // [{item: 'near', distanceMetres: 111195.08}, {item: 'far', distanceMetres: 222390.16}]
 */
export function nearest<T>(
  items: readonly T[],
  origin: Point,
  pointOf: (item: T) => Point | undefined,
): Nearby<T>[] {
  const metres = new Float64Array(items.length);
  const placed: number[] = [];
  const unplaced: Nearby<T>[] = [];
  items.forEach((item, index) => {
    const point = pointOf(item);
    metres[index] = point === undefined ? Number.NaN : distanceMetres(origin, point);
    if (Number.isNaN(metres[index])) unplaced.push({ item, distanceMetres: undefined });
    else placed.push(index);
  });
  // Numbers in one block sort twice as fast as objects that each hold one.
  const order = Uint32Array.from(placed).sort((a, b) => (metres[a] ?? 0) - (metres[b] ?? 0));
  const nearby = Array.from(order, (index) => ({
    item: items[index] as T,
    distanceMetres: metres[index],
  }));
  return [...nearby, ...unplaced];
}
