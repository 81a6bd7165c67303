/** How far the point of a place can be trusted. */
import type { Place } from './types.js';

/** Whether the point of a place stands for an area, so that a distance to it is rough. */
export const isApproximate = ({ geo }: Place): boolean =>
  geo?.precision !== undefined && !['rooftop', 'postcode'].includes(geo.precision);
