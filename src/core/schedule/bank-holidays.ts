/**
 * The bank holidays of the three divisions of the United Kingdom that ship with the code, as day numbers.
 *
 * They are packed as one string a division: steps in days from one holiday to the next, in base 36, the first step
 * from 1970-01-01. After the last one nothing is known, which is not the same as "no bank holiday".
 */
import type { Division } from '../feed/types.js';
import { packedBankHolidays } from './bank-holidays.generated.js';
import type { DayRange } from './day-ranges.js';

/** One list a division, unpacked on first use. */
const unpacked: { [name in Division]?: readonly DayRange[] } = { unknown: [] };

/**
 * The bundled bank holidays of a division, in order, each a range of one day; none for a division this version does
 * not know.
 *
 * @example bundledBankHolidays('scotland')[0] // [19723, 19723]: 2024-01-01
 */
export const bundledBankHolidays = (division: Division): readonly DayRange[] => {
  let day = 0;
  return (unpacked[division] ??= packedBankHolidays[division as Exclude<Division, 'unknown'>]
    .split(' ')
    .map((step) => [(day += parseInt(step, 36)), day]));
};
