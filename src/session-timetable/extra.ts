/**
 * What the timetable needs only when somebody asks. One file of its own in `dist/` (`session-timetable-extra.js`).
 *
 * No module below here may use an import while it is evaluated: in `dist/` what is shared arrives through `provide`,
 * which is called afterwards.
 */
export { TimetableExtra } from './timetable-extra.js';
export { provide } from '../ui/kit-receiver.js';
