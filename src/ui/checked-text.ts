/** When a record was last checked, in words. */
import { msg, str } from '@lit/localize';
import { formatDate } from './format.js';

/** `day` is a day number. */
export function checkedText(day: number): string {
  const date = formatDate(day);
  return msg(str`Last checked on ${date}.`, {
    desc: 'Any widget: when the details were last checked',
  });
}
