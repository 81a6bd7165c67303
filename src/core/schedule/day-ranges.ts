/**
 * Sets of days written as ranges of dates, both ends included, or as single dates, in day numbers.
 *
 * Ranges are merged and sorted once per list and found by halving, because a feed may hold a hundred thousand of them
 * and every session asks about the same calendar. Backwards ranges and days that do not exist are left out.
 */
import { dayOf } from './dates.js';

/** First and last day, both included. */
export type DayRange = readonly [first: number, last: number];

/** A range of dates, or a single one. */
type DatedRange =
  | { readonly from: string; readonly until: string }
  | { readonly date: string; readonly from?: never };

/** By the feed's own list, which is never changed once parsed; forgotten together with the feed. */
const merged = new WeakMap<readonly DatedRange[], readonly DayRange[]>();

const readRange = (range: DatedRange): [number, number][] => {
  const [from, until] =
    range.from === undefined ? [range.date, range.date] : [range.from, range.until];
  const first = dayOf(from) ?? Infinity;
  const last = dayOf(until) ?? -Infinity;
  return first <= last ? [[first, last]] : [];
};

const mergeRanges = (list: readonly DatedRange[]): readonly DayRange[] => {
  const ranges: [number, number][] = [];
  for (const [first, last] of list.flatMap(readRange).sort((a, b) => a[0] - b[0])) {
    const before = ranges.at(-1);
    if (before === undefined || first > before[1] + 1) ranges.push([first, last]);
    else before[1] = Math.max(before[1], last);
  }
  return ranges;
};

/**
 * The days of a list of dated ranges: sorted, apart from each other, merged where they touch. Empty without a list.
 *
 * @example dayRangesOf([{ from: '1970-01-02', until: '1970-01-03' }]) // [[1, 2]]
 */
export const dayRangesOf = (list?: readonly DatedRange[]): readonly DayRange[] => {
  const ranges = list && (merged.get(list) ?? mergeRanges(list));
  if (list && ranges) merged.set(list, ranges);
  return ranges ?? [];
};

/**
 * Whether a day lies in one of the ranges of `dayRangesOf`.
 *
 * @example isInRanges([[1, 2]], 2) // true
 */
export const isInRanges = (ranges: readonly DayRange[], day: number): boolean => {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.[1] ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return (ranges[low]?.[0] ?? Infinity) <= day;
};
