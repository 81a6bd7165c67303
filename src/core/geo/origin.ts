/** Where distances are measured from. */
import type { Point } from './distance.js';

/** A point, and whether it is one or stands for a whole district: then distances are "about". */
export interface Origin extends Point {
  /** What the visitor wrote or chose; empty for their own position. */
  readonly label: string;
  readonly exact: boolean;
}
