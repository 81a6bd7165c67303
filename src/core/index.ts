/** The core for hosts and tools: read a feed, check it, and ask it questions. Runs in Node and in browsers. */
export { parseFeed, parseFeedSteps, type ParseResult, type ParseStats } from './feed/parse.js';
export { checkFeed } from './feed/checks.js';
export { mergeFeeds } from './feed/merge.js';
export type { Problem, ProblemLevel } from './feed/problems.js';
export type * from './feed/types.js';
export { distanceMetres, type Point } from './geo/distance.js';
export { nearest } from './geo/nearest.js';
export { parsePostcode, type Postcode } from './geo/postcode.js';
export { nextOccurrence, sessionOccurrences } from './schedule/sessions.js';
export { openingAt, weekHours } from './schedule/opening.js';
export { wallTimeAt, type WallTime } from './schedule/local-time.js';
export { rruleOf } from './schedule/rrule.js';
export { scheduleOfRrule, type RruleReading, type RruleStart } from './schedule/rrule-in.js';
export type { RruleRefusal } from './schedule/rrule-rule.js';
export {
  dateCalendar,
  seriesCalendar,
  type CalendarFile,
  type CalendarOptions,
  type SeriesOptions,
} from './calendar/calendar-file.js';
export type { CalendarItem } from './calendar/calendar-event.js';
export { googleCalendarHref, type GoogleCalendarDate } from './calendar/google-calendar.js';
