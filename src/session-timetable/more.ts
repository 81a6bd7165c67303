/**
 * What the timetable draws once there is a feed. One file of its own in `dist/` (`session-timetable-more.js`), asked
 * for together with the feed.
 *
 * No module below here may use an import while it is evaluated: in `dist/` what is shared with the entry arrives
 * through `provide`, which is called afterwards.
 */
export { TimetableSession } from './timetable-session.js';
export { provide } from '../ui/kit-receiver.js';
