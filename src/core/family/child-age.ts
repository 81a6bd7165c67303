/**
 * How old a child is on a day, in whole months, and what that means for the ages and stages of a feed.
 *
 * A month is over on the same date of the next one, or on its last day when it has no such date: who is born on 31
 * January is one month old on 28 February. Before birth months are negative, from -1 on the day before; -9, where the
 * feed's scale begins, stands for anything earlier. An age without a date stays a span, never a guess.
 */
import type { AgeRange, Offer } from '../feed/types.js';
import { civilOf } from '../schedule/dates.js';

/** A child as a family told it. Days are day numbers. */
export type ChildAge =
  | {
      readonly kind: 'months';
      /** Whole months, negative before birth. */
      readonly months: number;
      /** The day on which that was so. */
      readonly day: number;
    }
  | {
      readonly kind: 'date';
      /** The day of birth, or the day on which the child is due. */
      readonly day: number;
    };

/** Whole months a child may be: both ends included. */
export interface MonthSpan {
  readonly least: number;
  readonly most: number;
}

/** A stage of the feed's closed list. */
export type Stage = NonNullable<Offer['stages']>[number];

/** Where the feed's scale of months begins. */
const FIRST_MONTH = -9;
const MEAN_MONTH_DAYS = 30.436875;
/** Days from the first of the last period to the due date. */
const PREGNANCY_DAYS = 280;
/** How far past the usual length a due date is still believed. */
const LATE_DAYS = 14;
const LAST_WEEK = 42;
const MOST_YEARS = 25;

/**
 * Whole months from one day to another; negative, and rounded down, when the other is earlier.
 *
 * @example wholeMonthsBetween(dayOf('2027-01-31'), dayOf('2027-02-28')) // 1
 * @example wholeMonthsBetween(dayOf('2027-03-15'), dayOf('2027-03-14')) // -1
 */
export const wholeMonthsBetween = (fromDay: number, untilDay: number): number => {
  const from = civilOf(fromDay);
  const until = civilOf(untilDay);
  const months = (until.year - from.year) * 12 + until.month - from.month;
  const isReached = until.date >= from.date || civilOf(untilDay + 1).date === 1;
  return isReached ? months : months - 1;
};

/** The last day on which a child could be born and be so many months old on a day. */
const latestBirth = (months: number, day: number): number => {
  // A few days late at first: the mean month is off by less than five.
  let birth = Math.ceil(day - months * MEAN_MONTH_DAYS) + 5;
  for (let step = 0; step < 12 && wholeMonthsBetween(birth, day) < months; step += 1) birth -= 1;
  return birth;
};

/**
 * The whole months that a child may be on a day. Of a child whose date is known it is one number; of one known only in
 * months it may be either of two on a later day.
 *
 * @example ageOn({ kind: 'months', months: 7, day: 100 }, 107) // { least: 7, most: 8 }
 */
export const ageOn = (child: ChildAge, day: number): MonthSpan => {
  const monthsSince = (birth: number): number =>
    Math.max(FIRST_MONTH, wholeMonthsBetween(birth, day));
  if (child.kind === 'date') {
    const months = monthsSince(child.day);
    return { least: months, most: months };
  }
  const months = Math.floor(child.months);
  return {
    least: monthsSince(latestBirth(months, child.day)),
    most: monthsSince(latestBirth(months + 1, child.day) + 1),
  };
};

/**
 * Whether ages say anything that can be held against a child: a bound, and not a lower one that is no lower.
 *
 * @example hasBounds({ note: 'All welcome' }) // false
 */
export const hasBounds = (ages: AgeRange | undefined): ages is AgeRange => {
  const { minMonths = -Infinity, maxMonths = Infinity } = ages ?? {};
  return minMonths < maxMonths && (minMonths !== -Infinity || maxMonths !== Infinity);
};

/**
 * Whether a child of these months may come. Ages that nobody knows, or whose bounds exclude everyone, exclude no one.
 *
 * @example fitsAges({ minMonths: 0, maxMonths: 6 }, { least: 5, most: 6 }) // true
 * @example fitsAges({ minMonths: 0, maxMonths: 6 }, { least: 6, most: 6 }) // false: maxMonths is exclusive
 */
export const fitsAges = (ages: AgeRange | undefined, { least, most }: MonthSpan): boolean =>
  !hasBounds(ages) ||
  (most >= (ages.minMonths ?? -Infinity) && least < (ages.maxMonths ?? Infinity));

/**
 * The stage of a child of so many whole months.
 *
 * @example stageOf(7) // '6-12m'
 */
export const stageOf = (months: number): Exclude<Stage, 'preconception' | 'birth'> => {
  if (months < 0) return 'pregnancy';
  if (months < 6) return '0-6m';
  if (months < 12) return '6-12m';
  if (months < 24) return '1-2y';
  return months < 60 ? '2-5y' : '5-19y';
};

/**
 * The months of a stage; undefined for `preconception`, when there is no child, and for a code of no stage. Birth is
 * the month before and the month after.
 *
 * @example monthsOfStage('1-2y') // { least: 12, most: 23 }
 */
export const monthsOfStage = (stage: string): MonthSpan | undefined => {
  if (stage === 'pregnancy') return { least: FIRST_MONTH, most: -1 };
  if (stage === 'birth') return { least: -1, most: 0 };
  if (stage === '0-6m') return { least: 0, most: 5 };
  if (stage === '6-12m') return { least: 6, most: 11 };
  if (stage === '1-2y') return { least: 12, most: 23 };
  if (stage === '2-5y') return { least: 24, most: 59 };
  return stage === '5-19y' ? { least: 60, most: 239 } : undefined;
};

/**
 * Completed weeks of a pregnancy on a day, counted back 280 days from the due date; undefined outside 0 to 42.
 *
 * @example pregnancyWeeks(280, 7) // 1
 */
export const pregnancyWeeks = (dueDay: number, day: number): number | undefined => {
  const weeks = Math.floor((day - dueDay + PREGNANCY_DAYS) / 7);
  return weeks >= 0 && weeks <= LAST_WEEK ? weeks : undefined;
};

/**
 * The child of a date that a family chose, or why the date is a slip: due later than any pregnancy of today, or born
 * 25 years ago or more.
 *
 * @example childOfDate(dayOf('2026-04-01'), dayOf('2026-11-23')) // { kind: 'date', day: 20544 }
 */
export const childOfDate = (
  day: number,
  today: number,
): ChildAge | 'too-far-ahead' | 'too-long-ago' => {
  if (day > today + PREGNANCY_DAYS + LATE_DAYS) return 'too-far-ahead';
  if (wholeMonthsBetween(day, today) >= MOST_YEARS * 12) return 'too-long-ago';
  return { kind: 'date', day };
};
