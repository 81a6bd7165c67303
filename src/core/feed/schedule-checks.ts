/**
 * Faults in one session's schedule that only show when it is thought through: dates that come to nothing,
 * changes to days on which nothing happens, an interval with nothing to count from.
 */
import { dayOf } from '../schedule/dates.js';
import { occurrencesBetween } from '../schedule/occurrences.js';
import { rangeFindings, type Finding } from './findings.js';
import type { Feed, Schedule, Session } from './types.js';

/** Each change asks for the day it changes, so a session with thousands would take minutes; real ones have a few. */
const MOST_CHANGES = 1000;

/** What is wrong with the session's schedule. Positions are JSON Pointers inside the session. */
export function* scheduleFindings(feed: Feed, session: Session): Generator<Finding> {
  const { schedule } = session;
  yield* rangeFindings(schedule, '/schedule');
  for (const [index, pause] of (schedule.pauses ?? []).entries()) {
    yield* rangeFindings(pause, `/schedule/pauses/${index}`);
  }
  if (session.place === undefined && session.online === undefined) {
    yield { code: 'check/session-without-a-where', at: '' };
  }
  yield* timeFindings(schedule);
  yield* ruleFindings(feed, schedule);
  yield* changeFindings(feed, schedule);
  const { max, remaining } = session.capacity ?? {};
  if (max !== undefined && remaining !== undefined && remaining > max) {
    yield { code: 'check/more-left-than-places', at: '/capacity', found: `${remaining}, ${max}` };
  }
}

function* timeFindings({ start, end }: Schedule): Generator<Finding> {
  if (start === undefined && end !== undefined)
    yield { code: 'check/half-a-time', at: '/schedule' };
  if (start !== undefined && end !== undefined && end < start) {
    yield { code: 'check/ends-next-day', at: '/schedule/end', found: `${start}, ${end}` };
  }
}

function* ruleFindings(feed: Feed, schedule: Schedule): Generator<Finding> {
  const { rule, from, calendar } = schedule;
  if (
    (rule.freq === 'weekly' || rule.freq === 'monthly') &&
    rule.interval > 1 &&
    from === undefined
  ) {
    const found = String(rule.interval);
    yield { code: 'check/interval-without-anchor', at: '/schedule/rule/interval', found };
  }
  if ((calendar === 'term' || calendar === 'holiday') && feed.calendars?.[calendar] === undefined) {
    yield { code: 'check/no-such-calendar', at: '/schedule/calendar', found: calendar };
  }
}

function* changeFindings(feed: Feed, schedule: Schedule): Generator<Finding> {
  for (const [index, change] of (schedule.changes ?? []).slice(0, MOST_CHANGES).entries()) {
    const at = `/schedule/changes/${index}`;
    if (change.status === 'moved' && change.to === undefined) {
      yield { code: 'check/moved-without-to', at, found: change.date, level: 'error' };
    }
    const day = dayOf(change.date);
    if (day === undefined) continue;
    const { occurrences } = occurrencesBetween(
      { ...schedule, changes: [] },
      {
        fromDay: day,
        untilDay: day,
        calendars: feed.calendars,
        division: feed.division,
      },
    );
    if (occurrences.length === 0) {
      yield { code: 'check/change-without-occurrence', at: `${at}/date`, found: change.date };
    }
  }
}
