// Reads what the test runners write for machines.
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: readonly string[] }} Counts skipped ones by their titles */

/**
 * A check that is one thing: it passes, or it does not.
 *
 * @param {number} code its exit code
 * @returns {Counts}
 */
export function oneCheck(code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [] };
}

/**
 * What a runner counted. Where it failed without a failing test (a file that does not load, an error outside of any test,
 * no report at all), that counts as one failure.
 *
 * @param {number} code the runner's exit code
 * @param {Counts} counts
 * @returns {Counts}
 */
export function honest(code, counts) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** @param {string} file */
function report(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/**
 * @param {string} file written by vitest's reporter `json`
 * @returns {Counts}
 */
export function vitestCounts(file) {
  /** @type {{ status: string, message: string, assertionResults: { status: string, fullName: string }[] }[]} */
  const files = report(file)?.testResults ?? [];
  const tests = files.flatMap((each) => each.assertionResults);
  const unloaded = files.filter((each) => each.status === 'failed' && each.assertionResults.length === 0);
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(({ status }) => status === 'failed').length + unloaded.length,
    skipped: tests
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName }) => fullName.trim()),
  };
}

/**
 * @param {string} file written by `element-tests.mjs`
 * @returns {Counts}
 */
export function elementCounts(file) {
  return report(file) ?? { passed: 0, failed: 0, skipped: [] };
}
