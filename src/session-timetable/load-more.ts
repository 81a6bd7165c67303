/** Gets the rest of the timetable. */
import { importVerified } from '../ui/lazy-file.js';
import { kit } from './kit.js';

/** True in the files of `dist/`; not defined in the source tree. */
declare const __SFL_DIST__: true;

type More = typeof import('./more.js');

/** Rejects when its file cannot be had or is not the one this script was built with. */
export const loadMore = async (): Promise<More> => {
  if (typeof __SFL_DIST__ === 'undefined') return import('./more.js');
  const more = (await importVerified('session-timetable-more.js')) as More;
  more.provide(kit);
  return more;
};
