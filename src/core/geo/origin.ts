/** Where distances are measured from. */
import type { Point } from './distance.js';

/** A point, and whether it is one or stands for a whole district: then distances are "about". */
export interface Origin extends Point {
  /** What the visitor wrote or chose; empty for their own position. */
  readonly label: string;
  readonly exact: boolean;
}

/** What a visitor searched for: nothing, somewhere near a point, or words. */
export type Search =
  | { readonly kind: 'none' }
  | { readonly kind: 'near'; readonly origin: Origin }
  | { readonly kind: 'text'; readonly text: string };
