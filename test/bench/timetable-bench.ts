/**
 * The timetable against FullCalendar's list view: 5,000 series over four weeks, and for FullCalendar the same dates
 * as its own JSON events, already expanded. It fails when the pages do not list the same number, because then the
 * times mean nothing.
 */
import type { Browser } from 'puppeteer-core';
import { calendarEvents } from './calendar-events.js';
import { measure, type Kinds } from './rounds.js';
import { SESSIONS_DAYS, sessionFeed } from './sample-sessions.js';
import { serveBench } from './server.js';
import { timetableFiles, type CalendarWay } from './timetable-pages.js';
import {
  calendarWays,
  timetableComparison,
  timetableVerdict,
  timetableWeights,
  type TimetableResults,
} from './timetable-report.js';
import { visitCalendar, visitTimetable, type SessionBench } from './timetable-visits.js';

/** As many as the timetable's list draws at first. */
const PAGE = 40;
const ALL = 1_000_000;

const WAYS: Readonly<Record<Exclude<keyof TimetableResults, 'timetable'>, CalendarWay>> = {
  refetch: { bundle: 'bare', filterBy: 'refetch', most: ALL },
  source: { bundle: 'bare', filterBy: 'source', most: ALL },
  themed: { bundle: 'themed', filterBy: 'refetch', most: ALL },
  paged: { bundle: 'bare', filterBy: 'refetch', most: PAGE },
};

const kindsOf = (bench: SessionBench): Kinds<keyof TimetableResults> => ({
  timetable: () => visitTimetable(bench),
  refetch: () => visitCalendar(bench, WAYS.refetch),
  paged: () => visitCalendar(bench, WAYS.paged),
  source: () => visitCalendar(bench, WAYS.source),
  themed: () => visitCalendar(bench, WAYS.themed),
});

const megabytes = (text: string): string => `${(text.length / 1e6).toFixed(1)} MB of JSON`;

/** Runs it and prints its figures. */
export async function timetableBench(browser: Browser, rounds: number): Promise<void> {
  const sample = sessionFeed();
  const events = calendarEvents(sample);
  const texts = { feed: JSON.stringify(sample), events: JSON.stringify(events) };
  const files = await timetableFiles(texts, Object.values(WAYS));
  const { server, address } = await serveBench(files);
  try {
    console.log(
      `\nThe timetable and FullCalendar: ${String(sample.sessions.length)} series, ${megabytes(texts.feed)}; ` +
        `${String(events.length)} dates in ${String(SESSIONS_DAYS)} days, ${megabytes(texts.events)}; ${String(rounds)} rounds`,
    );
    const bench = { browser, address, events };
    // With a theme it only gets slower: enough to see how much.
    const results = await measure(kindsOf(bench), { rounds, limits: { themed: 2 } });
    console.log(`
Milliseconds: median (least–most). Script and main thread: processor time, which others on the machine do not
lengthen. FullCalendar: the better of its ways, every date drawn, for its list has no pages; beside it the same with
only the first ${String(PAGE)} dates handed over by the page. Ours draws ${String(PAGE)}.`);
    const tables = [
      timetableComparison(results),
      timetableWeights(files),
      calendarWays(results),
      timetableVerdict(results, files),
    ];
    for (const text of tables) console.log(`\n${text}`);
  } finally {
    server.close();
  }
}
