/** How deep a value is nested. FEED's limit protects every walk that follows the value. */

/** True when no path through the value has more than `limit` levels. A cycle is deeper than any limit. */
export function isWithinDepth(value: unknown, limit: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (limit === 0) return false;
  // Most members are words or numbers: only what can hold more is followed.
  return Object.values(value).every(
    (inner) => typeof inner !== 'object' || isWithinDepth(inner, limit - 1),
  );
}
