/** Gets what the timetable needs only when somebody asks: details, calendars, the search for a place, print. */
import { importVerified } from '../ui/lazy-file.js';
import { kit } from './extra-kit.js';

/** True in the files of `dist/`; not defined in the source tree. */
declare const __SFL_DIST__: true;

type Extra = typeof import('./extra.js');

/** Rejects when its file cannot be had or is not the one this script was built with. */
export const loadExtra = async (): Promise<Extra> => {
  if (typeof __SFL_DIST__ === 'undefined') return import('./extra.js');
  const extra = (await importVerified('session-timetable-extra.js')) as Extra;
  extra.provide(kit());
  return extra;
};
