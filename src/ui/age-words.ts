/**
 * Ages in words. A feed's months say when a child is too old, so the upper end is never in the range: 0 to 12 is "under
 * 1 year", and 1 to 8 is "1 to 7 months", because a baby is 7 months old until the day it is 8 months old. Whole years
 * read the same way: 12 to 60 is "1 to 4 years". Below 0 is pregnancy; 300 and above is no limit.
 */
import { msg, str } from '@lit/localize';
import type { MonthSpan } from '../core/family/child-age.js';
import type { AgeRange } from '../core/feed/types.js';
import { formatList } from './format-language.js';
import { formatNumber, kept } from './format.js';

const MONTHS_A_YEAR = 12;
/** Below this many months a child's age is said in months. */
const MONTHS_ARE_SAID_BELOW = 24;
/** 25 years, where a feed stops telling ages apart. */
const NO_LIMIT_MONTHS = 300;
/** From three months pregnant on. */
const LATER_PREGNANCY_MONTHS = -6;

type AgeUnit = 'week' | 'month' | 'year';

/** `7 months`: Intl knows the plurals of its units. */
const formatUnit = (value: number, unit: AgeUnit): string =>
  kept(`unit-${unit}`, (locale) => {
    return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
  }).format(value);

const isWholeYears = (months: number): boolean => months % MONTHS_A_YEAR === 0;

/** An age as a limit: `7 months`, `1 year`, `2 years`, `3 years and 6 months`. */
function formatAge(months: number): string {
  if (isWholeYears(months) && months > 0) return formatUnit(months / MONTHS_A_YEAR, 'year');
  if (months < MONTHS_ARE_SAID_BELOW) return formatUnit(months, 'month');
  const years = formatUnit(Math.floor(months / MONTHS_A_YEAR), 'year');
  return formatList([years, formatUnit(months % MONTHS_A_YEAR, 'month')]);
}

const underText = (maxMonths: number): string => {
  const age = formatAge(maxMonths);
  return msg(str`under ${age}`, { desc: 'Age: younger than this' });
};

const fromText = (minMonths: number): string => {
  const age = formatAge(minMonths);
  return msg(str`from ${age}`, { desc: 'Age: this old or older' });
};

const pregnancyText = (minMonths = -9): string =>
  minMonths < LATER_PREGNANCY_MONTHS
    ? msg('pregnancy', { desc: 'Age: before the birth' })
    : msg('later pregnancy', { desc: 'Age: before the birth, not in the first three months' });

/** From one age until before another, each with its unit. */
const untilBeforeText = (first: string, maxMonths: number): string => {
  const end = formatAge(maxMonths);
  return msg(str`${first} to under ${end}`, { desc: 'Age: from this age, younger than that' });
};

/** From one age to another, both included; the second has the unit. */
const rangeText = (first: number, last: string): string => {
  const least = formatNumber(first);
  return msg(str`${least} to ${last}`, {
    id: 'age-range',
    desc: 'Age: from a number to an age, as in 1 to 7 months',
  });
};

const oldText = (age: string): string =>
  msg(str`${age} old`, { desc: 'Age: how old a child is, as in 7 months old' });

/** Both ends count children who are born. */
function bornText(minMonths: number, maxMonths: number): string {
  const unit =
    isWholeYears(minMonths) && isWholeYears(maxMonths)
      ? 'year'
      : maxMonths <= MONTHS_ARE_SAID_BELOW
        ? 'month'
        : undefined;
  if (unit === undefined) return untilBeforeText(formatAge(minMonths), maxMonths);
  const size = unit === 'year' ? MONTHS_A_YEAR : 1;
  const first = minMonths / size;
  const last = formatUnit(maxMonths / size - 1, unit);
  return maxMonths - minMonths === size ? oldText(last) : rangeText(first, last);
}

/** No upper end. Everybody is only meant where the feed says so with a number. */
function openText(minMonths: number | undefined, hasEnd: boolean): string | undefined {
  if (minMonths === undefined) return undefined;
  if (minMonths < 0) return msg('from pregnancy on', { desc: 'Age: pregnancy and all ages' });
  if (minMonths === 0 && hasEnd) return msg('all ages', { desc: 'Age: for everyone' });
  if (minMonths === 0) return msg('from birth', { desc: 'Age: all children, however old' });
  return fromText(minMonths);
}

/**
 * For which ages a thing is, to stand in a line with other facts; undefined when the feed does not say, or says that no
 * age fits.
 *
 * @example
 * ageText({ minMonths: 0, maxMonths: 60 }) // 'under 5 years'
 * ageText({ minMonths: 6, maxMonths: 60 }) // '6 months to under 5 years'
 * ageText({ minMonths: -9, maxMonths: 6 }) // 'pregnancy to under 6 months'
 */
export function ageText(ages: AgeRange | undefined): string | undefined {
  const { minMonths, maxMonths } = ages ?? {};
  if (maxMonths === undefined || maxMonths >= NO_LIMIT_MONTHS)
    return openText(minMonths, maxMonths !== undefined);
  if ((minMonths ?? -Infinity) >= maxMonths) return undefined;
  if (maxMonths <= 0) return pregnancyText(minMonths);
  if (minMonths === undefined || minMonths === 0) return underText(maxMonths);
  if (minMonths < 0) return untilBeforeText(pregnancyText(minMonths), maxMonths);
  return bornText(minMonths, maxMonths);
}

/** An age as it is said of one child: years only from two years on. */
function formatChildAge(months: number): string {
  const years = Math.floor(months / MONTHS_A_YEAR);
  if (months >= MONTHS_ARE_SAID_BELOW) return formatUnit(years, 'year');
  if (years === 0 || isWholeYears(months)) return formatAge(months);
  const rest = formatUnit(months % MONTHS_A_YEAR, 'month');
  return formatList([formatUnit(years, 'year'), rest]);
}

const orText = (first: string, last: string): string =>
  msg(str`${first} or ${last}`, { desc: 'Age: one of two ages, nobody knows which' });

/** Before the birth. */
function unbornText(pregnantWeeks: number | undefined): string {
  if (pregnantWeeks === undefined)
    return msg('not born yet', { desc: 'Age: of a child before the birth' });
  const weeks = formatUnit(pregnantWeeks, 'week');
  return msg(str`${weeks} pregnant`, { desc: 'Age: how far a pregnancy is' });
}

/**
 * How old a child is, or how far a pregnancy when its weeks are given. From two years on whole years only.
 *
 * @example
 * childText({ least: 14, most: 14 }) // '1 year and 2 months old'
 * childText({ least: 7, most: 8 }) // '7 or 8 months old'
 * childText({ least: -3, most: -3 }, 28) // '28 weeks pregnant'
 */
export function childText({ least, most }: MonthSpan, pregnantWeeks?: number): string {
  if (most < 0) return unbornText(pregnantWeeks);
  if (most === 0) return msg('newborn', { desc: 'Age: of a child in the first month' });
  if (least <= 0) return oldText(underText(most + 1));
  const first = formatChildAge(least);
  const last = formatChildAge(most);
  if (first === last) return oldText(last);
  return oldText(orText(most < MONTHS_A_YEAR ? formatNumber(least) : first, last));
}
