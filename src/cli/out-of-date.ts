/** What was right once and is over by now. Core has no clock, so the moment is passed in. */
import type { Problem } from '../core/feed/problems.js';
import type { Feed, Notice, Offer, Session } from '../core/feed/types.js';
import { dayOf } from '../core/schedule/dates.js';
import { instantMs, instantOf, type WallTime } from '../core/schedule/local-time.js';

/** What of one record is over: a date or an instant, and where it stands in the record. */
interface Over {
  readonly code: string;
  readonly at: string;
  readonly found: string;
}

/** The moment, both ways it is compared. */
interface Moment {
  readonly day: number;
  readonly ms: number;
}

/** A last date counts as running until its day is over. */
const isOver = (date: string, { day }: Moment): boolean => (dayOf(date) ?? day) < day;

const isPast = (instant: string, { ms }: Moment): boolean => (instantMs(instant) ?? ms) < ms;

function offerOver({ alert, alertUntil: found }: Offer, now: Moment): Over | undefined {
  if (alert === undefined || found === undefined || !isOver(found, now)) return undefined;
  return { code: 'check/alert-over', at: '/alertUntil', found };
}

function sessionOver({ schedule, status }: Session, now: Moment): Over | undefined {
  const { until: found, extra = [] } = schedule;
  if (found === undefined || status === 'ended' || !isOver(found, now)) return undefined;
  if (extra.some(({ date }) => !isOver(date, now))) return undefined;
  return { code: 'check/session-over', at: '/schedule/until', found };
}

function noticeOver({ until: found }: Notice, now: Moment): Over | undefined {
  if (found === undefined || !isPast(found, now)) return undefined;
  return { code: 'check/notice-over', at: '/until', found };
}

/** Problems with everything that ended before `now`. */
export function outOfDateProblems(feed: Feed, now: WallTime): readonly Problem[] {
  const moment = { day: now.day, ms: instantOf(now) };
  const problems: Problem[] = [];
  const look = <T extends { readonly id: string }>(
    list: 'offers' | 'sessions' | 'notices',
    records: readonly T[],
    overOf: (record: T, now: Moment) => Over | undefined,
  ): void => {
    records.forEach((record, index) => {
      const over = overOf(record, moment);
      if (!over) return;
      const { code, at, found } = over;
      const path = `/${list}/${index}${at}`;
      problems.push({ level: 'warning', code, path, record: { list, id: record.id }, found });
    });
  };
  const { expires: found } = feed;
  if (found !== undefined && isPast(found, moment)) {
    problems.push({ level: 'warning', code: 'check/feed-expired', path: '/expires', found });
  }
  look('offers', feed.offers, offerOver);
  look('sessions', feed.sessions, sessionOver);
  look('notices', feed.notices, noticeOver);
  return problems;
}
