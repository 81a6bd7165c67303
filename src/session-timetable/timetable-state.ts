/**
 * The timetable's answer for one feed, range of days, set of choices and minute: worked out when something it rests on
 * changes and remembered otherwise, so that drawing again costs nothing.
 */
import type { Feed } from '../core/feed/types.js';
import type { Origin } from '../core/geo/origin.js';
import { mondayOf } from '../core/schedule/dates.js';
import type { WallTime } from '../core/schedule/local-time.js';
import { remembered } from '../ui/memo.js';
import {
  datedSessions,
  isOver,
  stillRunning,
  type DatedSession,
  type SessionWindow,
  type UndatedSession,
} from './dated-sessions.model.js';
import { filterSessions, type Choices, type FilterResult } from './filter-sessions.model.js';
import { matchesUndated } from './undated.model.js';
import type { SessionEntry } from './session-index.model.js';

/** How the timetable is looked at. */
export type View = 'list' | 'week';

export interface TimetableInputs {
  readonly feed: Feed;
  readonly entries: readonly SessionEntry[];
  readonly choices: Choices;
  readonly origin: Origin | undefined;
  readonly range: SessionWindow;
  readonly view: View;
  readonly now: WallTime;
}

export interface TimetableAnswer {
  /** Everything that can be shown in the range, before filters. */
  readonly dated: readonly DatedSession[];
  readonly result: FilterResult;
  /** Those that fit the filters but have no dates anybody can work out. */
  readonly undated: readonly UndatedSession[];
  /** A series had more dates than we work out. */
  readonly isTruncated: boolean;
}

const MOST_DAYS = 366;

/** The days that are looked at: `days` from `startDay` on, or the week that it lies in. */
export function rangeOf(view: View, startDay: number, days: number): SessionWindow {
  const length = days >= 1 ? Math.min(MOST_DAYS, Math.floor(days)) : 14;
  const fromDay = view === 'week' ? mondayOf(startDay) : startDay;
  return { fromDay, untilDay: fromDay + (view === 'week' ? 7 : length) - 1 };
}

/** A function from inputs to the answer that keeps what it worked out last. */
export function timetableAnswers(): (inputs: TimetableInputs) => TimetableAnswer {
  const expander = () =>
    remembered(
      (
        entries: readonly SessionEntry[],
        feed: Feed,
        ...[fromDay, untilDay]: readonly [fromDay: number, untilDay: number]
      ) => datedSessions(entries, { fromDay, untilDay }, feed),
    );
  const expand = expander();
  const expandYesterday = expander();
  /** What a family can still go to, after what began yesterday and is still on. */
  const leave = remembered(
    (
      dated: readonly DatedSession[],
      yesterday: readonly DatedSession[],
      ...[day, minute]: readonly [day: number, minute: number]
    ) => {
      const now = { day, minute };
      const running = yesterday.filter((one) => stillRunning(one, now));
      const left = dated.filter((one) => !isOver(one, now));
      return running.length === 0 ? left : [...running, ...left];
    },
  );
  const filter = remembered(filterSessions);
  return ({ feed, entries, choices, origin, range, view, now: { day, minute } }) => {
    const all = expand(entries, feed, range.fromDay, range.untilDay);
    // From today on what is over is left out. A week shows all of it, and other days are as the feed plans them.
    const isFromToday = view === 'list' && range.fromDay === day;
    const dated = isFromToday
      ? leave(all.dated, expandYesterday(entries, feed, day - 1, day - 1).dated, day, minute)
      : all.dated;
    return {
      dated,
      result: filter(dated, choices, origin),
      undated: all.unscheduled.filter(({ entry }) =>
        matchesUndated(entry, choices, { day, origin }),
      ),
      isTruncated: all.isTruncated,
    };
  };
}
