/** Registers `<sfl-session-timetable>`; the first copy on a page wins. */
import { SessionTimetable } from './session-timetable.js';

if (!customElements.get('sfl-session-timetable'))
  customElements.define('sfl-session-timetable', SessionTimetable);

export { SessionTimetable };
