/** What became of a date, in a word or two: for a cell of the week, and for the name of the button that opens it. */
import { msg } from '@lit/localize';
import type { WallTime } from '../core/schedule/local-time.js';
import { isOver, type DatedSession } from './dated-sessions.model.js';

/** Whether nobody should come: it is cancelled, or somewhere or sometime else. */
export const isOff = ({ occurrence: { status, movedTo } }: DatedSession): boolean =>
  status === 'cancelled' || movedTo !== undefined;

export const overText = (): string =>
  msg('Over', { desc: 'Timetable: a session of today or before that has ended' });

/** Undefined for a date that is on as usual. */
export function dateState(dated: DatedSession, now: WallTime): string | undefined {
  const { status, movedTo } = dated.occurrence;
  if (status === 'cancelled') return msg('Cancelled', { desc: 'Timetable: a date in a week' });
  if (movedTo) return msg('Moved away', { desc: 'Timetable: the old date of a moved session' });
  if (isOver(dated, now)) return overText();
  if (status === 'moved')
    return msg('Moved here', { desc: 'Timetable: the new date of a moved session' });
  return status === 'changed' ? msg('Changed', { desc: 'Timetable: a date in a week' }) : undefined;
}
