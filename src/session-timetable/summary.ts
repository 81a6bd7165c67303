/** What the list holds, in sentences: drawn above it and said by the live region. */
import { msg, str } from '@lit/localize';
import { formatDayNear } from '../ui/format-dates.js';
import type { Feed } from '../core/feed/types.js';
import { formatNumber } from '../ui/format.js';
import type { Timetable } from './timetable-api.js';

/** Whole sentences for what is shown. */
export function summaryText(session: Timetable, feed: Feed): string {
  const today = session.shell.now().day;
  const { fromDay, untilDay } = session.range;
  const { rows, isWidened } = session.answer(feed).result;
  const [from, until] = [formatDayNear(fromDay, today), formatDayNear(untilDay, today)];
  const number = formatNumber(rows.length);
  if (rows.length === 0) return nothingText(from, until);
  if (isWidened) {
    return msg(
      str`Nothing is as near as you asked. From ${from} to ${until} these are further away: ${number}.`,
      { desc: 'Timetable: nothing inside the radius, so it was widened; days, how many' },
    );
  }
  return fromDay === untilDay
    ? msg(str`What is on on ${from}: ${number}.`, { desc: 'Timetable: a day, how many sessions' })
    : msg(str`What is on from ${from} to ${until}: ${number}.`, {
        desc: 'Timetable: first and last day, how many sessions',
      });
}

const nothingText = (from: string, until: string): string =>
  from === until
    ? msg(str`Nothing that fits is listed on ${from}.`, {
        desc: 'Timetable: a day without sessions',
      })
    : msg(str`Nothing that fits is listed from ${from} to ${until}.`, {
        desc: 'Timetable: days without sessions',
      });
