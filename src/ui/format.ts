/**
 * Numbers, dates and languages in the interface language. Formatters are made once for each locale and kept; the
 * visitor's own time zone never matters, because every date here is a day number read as UTC. Times and distances
 * are in `format-time.ts` and `format-distance.ts`, which not every widget needs at once.
 */
import { getLocale } from './localization.js';

export const MS_PER_DAY = 86_400_000;

type Formatter = Intl.DateTimeFormat | Intl.NumberFormat | Intl.DisplayNames | Intl.ListFormat;

const formatters = new Map<string, Formatter>();

/** Keeps one formatter for each locale and use. */
export function kept<F extends Formatter>(use: string, make: (locale: string) => F): F {
  const locale = getLocale() === 'en' ? 'en-GB' : getLocale();
  const key = `${locale} ${use}`;
  const known = formatters.get(key);
  if (known) return known as F;
  const made = make(locale);
  formatters.set(key, made);
  return made;
}

/** A formatter of day numbers, read as UTC. */
export const dateFormat = (use: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  kept(use, (locale) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }));

/** `23 November 2026` */
export const formatDate = (day: number): string =>
  dateFormat('date', { dateStyle: 'long' }).format(day * MS_PER_DAY);

/** `1,234` */
export const formatNumber = (value: number): string =>
  kept('number', (locale) => new Intl.NumberFormat(locale)).format(value);
