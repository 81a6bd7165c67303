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
  const placed: { item: T; distanceMetres: number }[] = [];
  const unplaced: Nearby<T>[] = [];
  for (const item of items) {
    const point = pointOf(item);
    const metres = point === undefined ? Number.NaN : distanceMetres(origin, point);
    if (Number.isNaN(metres)) unplaced.push({ item, distanceMetres: undefined });
    else placed.push({ item, distanceMetres: metres });
  }
  placed.sort((a, b) => a.distanceMetres - b.distanceMetres);
  return [...placed, ...unplaced];
}
