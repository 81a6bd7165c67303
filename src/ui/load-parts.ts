/** Gets the code that joins a feed with its parts, for the feeds that have any. */
import { importVerified } from './lazy-file.js';
import { kit } from './parts-kit.js';

/** True in the files of `dist/`; not defined in the source tree. */
declare const __SFL_DIST__: true;

type Parts = typeof import('./feed-parts.js');

/** Rejects when the file cannot be had or is not the one this script was built with. */
export const loadParts = async (): Promise<Parts> => {
  if (typeof __SFL_DIST__ === 'undefined') return import('./feed-parts.js');
  const parts = (await importVerified('feed-parts.js')) as Parts;
  parts.provide(kit);
  return parts;
};
