/**
 * Two reporters that write how many tests passed and failed into the file named by `SFL_COUNTS`: one for Node's
 * runner (`--test-reporter`), one for web-test-runner. `test.js` adds the numbers up.
 */
import { writeFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Counts */
/** @typedef {{ passed: boolean, skipped: boolean }} TestResult */
/** @typedef {{ suites: Suite[], tests: TestResult[] }} Suite */
/** @typedef {{ passed?: boolean, testResults?: Suite }} Session */

/**
 * Node's reporter: a stream of events in, text out (the numbers, as JSON).
 *
 * @param {AsyncIterable<{ type: string, data: unknown }>} source
 */
export default async function* nodeCounts(source) {
  /** @type {Counts} */
  const counts = { passed: 0, failed: 0 };
  for await (const { type, data } of source) {
    const kind = /** @type {{ details?: { type?: string }, skip?: unknown }} */ (data);
    // A suite's own result repeats what its tests already said.
    if (kind.details?.type === 'suite' || kind.skip !== undefined) continue;
    if (type === 'test:pass') counts.passed += 1;
    if (type === 'test:fail') counts.failed += 1;
  }
  yield JSON.stringify(counts);
}

/**
 * web-test-runner's reporter.
 *
 * @param {string | undefined} path file to write; nothing is written without one
 */
export function browserCounts(path) {
  return {
    /** @param {{ sessions: Session[] }} run */
    onTestRunFinished({ sessions }) {
      if (path !== undefined) writeFileSync(path, JSON.stringify(countSessions(sessions)));
    },
  };
}

/**
 * A file that failed without a failing test (it did not load, or it hung) counts as one failure.
 *
 * @param {Session[]} sessions
 * @returns {Counts}
 */
export function countSessions(sessions) {
  const counts = { passed: 0, failed: 0 };
  for (const session of sessions) {
    const results = session.testResults ? testsOf(session.testResults) : [];
    const failed = results.filter((result) => !result.passed && !result.skipped).length;
    counts.passed += results.filter((result) => result.passed && !result.skipped).length;
    counts.failed += failed > 0 || session.passed ? failed : 1;
  }
  return counts;
}

/**
 * @param {Suite} suite
 * @returns {TestResult[]}
 */
function testsOf(suite) {
  return [...suite.tests, ...suite.suites.flatMap(testsOf)];
}
