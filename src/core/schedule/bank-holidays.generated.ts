/**
 * Bank holidays by division, packed by `src/tools/pack-bank-holidays.ts`; not edited by hand.
 *
 * Source: GOV.UK, https://www.gov.uk/bank-holidays. Contains public sector information licensed under the
 * Open Government Licence v3.0. Each number is a step in days, in base 36, from the holiday before; the first is
 * from 1970-01-01.
 */
export const packedBankHolidays = {
  'england-and-wales':
    'f7v 2g 3 z l 2j 3d 1 6 2z 3 e l 2j 3e 1 6 2k 3 s l 2q 38 3 4 2c 3 z s 2j 3b 1',
  scotland:
    'f7v 1 2f 12 l 1y 3b n 1 6 1 2y h l 1y 3b o 1 6 1 2j v l 1y 3b p 3 4 3 29 12 s 1r 3c r 1',
  'northern-ireland':
    'f7v 25 b 3 z l 1a 19 3d 1 6 23 w 3 e l 1d 16 3e 1 6 23 h 3 s l 1d 1d 38 3 4 23 9 3 z s 16 1d 3b 1',
} as const;
