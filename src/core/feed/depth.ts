/** How deep a value is nested. FEED's limit protects every walk that follows the value. */

/** True when no path through the value has more than `limit` levels. A cycle is deeper than any limit. */
export function isWithinDepth(value: unknown, limit: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (limit === 0) return false;
  for (const key of Object.keys(value)) {
    if (!isWithinDepth((value as Readonly<Record<string, unknown>>)[key], limit - 1)) return false;
  }
  return true;
}
