/**
 * Where the rest of the finder gets what it shares with the entry. In the source tree both import the same
 * modules and there is nothing to hand over; in `dist/` the build puts another module in this one's place
 * (`src/tools/shared-kit.ts`), because a file that comes later has no imports.
 */
import type { Kit } from './kit.js';

/** Takes over the shared functions. Called once, before anything else of the file is used. */
export const provide: (kit: Kit) => void = () => undefined;
