/** A failed load as a problem of the feed. */
import type { Problem } from '../core/feed/problems.js';
import type { JsonResult } from './page-registry.js';

/**
 * Why a load failed or gave an old copy, as a problem with the address given; undefined when all is well.
 * `found` is the HTTP status, or the position in the text.
 */
export function loadProblem(result: JsonResult, url: string): Problem | undefined {
  const failure = result.ok ? result.stale : result;
  if (!failure) return undefined;
  const found = failure.status ?? failure.position;
  return {
    level: 'error',
    code: failure.code,
    path: '',
    url,
    ...(found !== undefined && { found: String(found) }),
  };
}
