/**
 * Where a file that comes later gets what it shares with the script it belongs to. In the source tree both import
 * the same modules and there is nothing to hand over; in `dist/` the build puts another module in this one's
 * place (`src/tools/shared-kit.ts`), because a file that comes later has no imports.
 */

/** Takes over the shared functions. Called once, before anything else of the file is used. */
export const provide: (kit: readonly unknown[]) => void = () => undefined;
