/**
 * The rest of the finder: searching, filtering, times, details and the map. One file of its own in `dist/`
 * (`hub-finder-more.js`), loaded when a place has times to show or the visitor does something.
 *
 * No module below here may use an import while it is evaluated: in `dist/` what is shared with the entry arrives
 * through `provide`, which is called afterwards.
 */
export { FinderSession } from './finder-session.js';
export { provide } from '../ui/kit-receiver.js';
