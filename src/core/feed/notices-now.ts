/**
 * Which notices hold at a moment. One without a beginning or an end holds from or for ever; an instant that cannot be
 * read is none.
 */
import { instantMs, instantOf, type WallTime } from '../schedule/local-time.js';
import type { Notice } from './types.js';

/** Nobody reads more, and a hostile feed could hold thousands. */
const MOST_NOTICES = 20;

const SEVERITY = ['urgent', 'change', 'info'];

/** The notices that hold at this moment, most urgent first. */
export function noticesNow(notices: readonly Notice[], now: WallTime): readonly Notice[] {
  const at = instantOf(now);
  return notices
    .filter(({ from, until }) => {
      const start = from === undefined ? undefined : instantMs(from);
      const end = until === undefined ? undefined : instantMs(until);
      return (start === undefined || start <= at) && (end === undefined || at <= end);
    })
    .sort((a, b) => SEVERITY.indexOf(a.severity) - SEVERITY.indexOf(b.severity))
    .slice(0, MOST_NOTICES);
}
