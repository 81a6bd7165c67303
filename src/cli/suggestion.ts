/** What a badly written value was most likely meant to be. Only said, never used. */
import { parsePostcode } from '../core/geo/postcode.js';
import { dayOf, minuteOf } from '../core/schedule/dates.js';
import { slugOf } from './import/place-id.js';

const two = (text: string): string => text.padStart(2, '0');

const TIME = /^(\d{1,2})(?:[:.]?(\d\d))?(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?\s*(am|pm)?$/i;

/** Hour of the 24-hour clock; undefined for hours that am and pm do not have. */
function fullHour(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
}

/** `9am`, `9.30`, `930`, `09:30:00Z`, `2:15 pm` → `HH:MM` */
function timeFrom(found: string): string | undefined {
  const [, hourText, minute = '00', half] = TIME.exec(found.trim()) ?? [];
  const hour = hourText === undefined ? undefined : fullHour(Number(hourText), half);
  const time = `${two(String(hour))}:${minute}`;
  return minuteOf(time) === undefined ? undefined : time;
}

const BRITISH_DATE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)$/;
const YEAR_FIRST_DATE = /^(\d{4})[/.-]?(\d{1,2})[/.-]?(\d{1,2})(?:T.*)?$/;

/** `31/1/2027`, `31.01.27`, `2027/01/31`, `2027-01-31T00:00:00Z` → `YYYY-MM-DD`, days before months as in Britain. */
function dateFrom(found: string): string | undefined {
  const text = found.trim();
  const british = BRITISH_DATE.exec(text)?.slice(1).reverse();
  const [year = '', month = '', day = ''] = british ?? YEAR_FIRST_DATE.exec(text)?.slice(1) ?? [];
  const date = `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`;
  return dayOf(date) === undefined ? undefined : date;
}

function postcodeFrom(found: string): string | undefined {
  const parsed = parsePostcode(found);
  return parsed?.kind === 'full' ? parsed.text : undefined;
}

const addressFrom = (found: string): string | undefined =>
  /^www\.[^\s<>"]+\.[^\s<>"]+$/i.test(found.trim()) ? `https://${found.trim()}` : undefined;

function phoneFrom(found: string): string | undefined {
  const digits = /(?:\+44|0)[\d ()-]{8,22}\d/.exec(found)?.[0];
  return digits === found ? undefined : digits;
}

/** Only for words with spaces between them: an id of other characters was meant for a program. */
function idFrom(found: string): string | undefined {
  const words = found.trim();
  return /^[\p{L}\p{N} '’&.,!-]+$/u.test(words) ? slugOf(words) || undefined : undefined;
}

const BY_SHAPE: Readonly<Record<string, (found: string) => string | undefined>> = {
  LocalTime: timeFrom,
  LocalDate: dateFrom,
  WebAddress: addressFrom,
  Link: (found) => (/^[^\s@]+@[^\s@]+$/.test(found) ? `mailto:${found}` : addressFrom(found)),
  Id: idFrom,
  postcode: postcodeFrom,
  phone: phoneFrom,
};

/**
 * The likely value.
 *
 * @param shape name of the schema's shape (`LocalTime`) or, where it has none, of the field (`postcode`)
 * @example
 * suggestionFor('LocalTime', '2.30pm') // '14:30'
 */
export function suggestionFor(shape: string, found: string): string | undefined {
  const suggest = Object.hasOwn(BY_SHAPE, shape) ? BY_SHAPE[shape] : undefined;
  const suggested = suggest?.(found);
  return suggested === found ? undefined : suggested;
}
