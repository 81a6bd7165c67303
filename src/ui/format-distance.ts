/** Distances in the interface language. See `format.ts`. */
import { msg, str } from '@lit/localize';
import { kept } from './format.js';

/** The international mile. */
export const METRES_PER_MILE = 1609.344;

/**
 * How far, in miles. From the middle of a postcode area the figure is rough, so it is rounded to whole miles
 * and said as "about".
 *
 * @example
 * formatDistance(1931, true) // '1.2 miles'
 * formatDistance(1931, false) // 'about 1 mile'
 */
export function formatDistance(metres: number, isExact: boolean): string {
  const miles = metres / METRES_PER_MILE;
  const digits = isExact && miles < 10 ? 1 : 0;
  const least = isExact ? 0.1 : 1;
  const make = (locale: string): Intl.NumberFormat =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: 'mile',
      unitDisplay: 'long',
      maximumFractionDigits: digits,
    });
  const format = kept(`miles${digits}`, make);
  if (miles < least) {
    const amount = format.format(least);
    return msg(str`less than ${amount}`, { desc: 'Distance: nearer than this amount' });
  }
  const amount = format.format(miles);
  if (isExact) return amount;
  return msg(str`about ${amount}`, { desc: 'Distance: roughly this amount' });
}
