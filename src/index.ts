/** Registers every widget there is, and gives their classes, events and the feed's types to importers. */
export { HubFinder } from './hub-finder/define.js';
export { HubSelectEvent } from './hub-finder/hub-finder.events.js';
export { SessionTimetable } from './session-timetable/define.js';
export { SessionSelectEvent } from './session-timetable/session-timetable.events.js';
export { FilterEvent, NoResultsEvent, SearchEvent } from './ui/choice-events.js';
export { FeedErrorEvent, FeedReadyEvent } from './ui/feed-events.js';
export type { Problem } from './core/feed/problems.js';
export type * from './core/feed/types.js';
