/** Registers `<sfl-hub-finder>`; the first copy on a page wins. */
import { HubFinder } from './hub-finder.js';

if (!customElements.get('sfl-hub-finder')) customElements.define('sfl-hub-finder', HubFinder);

export { HubFinder };
