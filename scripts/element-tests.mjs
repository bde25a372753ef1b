// Runs the element tests with the package's own configuration, and writes what they came to as JSON to the file that is
// given as the first argument. Runs on Node 24, in the package's folder.
import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const [reportFile] = process.argv.slice(2);
if (reportFile === undefined) throw new Error('Say which file the results go to.');

const names = ['web-test-runner.config.mjs', 'web-test-runner.config.js'];
const configFile = names.map((name) => path.join(process.cwd(), name)).find((file) => existsSync(file));
if (configFile === undefined) throw new Error(`There is no ${names.join(' or ')} in ${process.cwd()}.`);
const { default: config } = await import(pathToFileURL(configFile).href);
const { startTestRunner, defaultReporter } = createRequire(configFile)('@web/test-runner');

/** @typedef {{ name: string, passed: boolean, skipped: boolean }} Test */
/** @typedef {{ name?: string, suites: Suite[], tests: Test[] }} Suite */

/** @param {Suite | undefined} suite @param {string} title @returns {Test[]} */
function testsOf(suite, title = '') {
  if (suite === undefined) return [];
  const named = `${title} ${suite.name ?? ''}`.trim();
  const own = suite.tests.map((test) => ({ ...test, name: `${named} ${test.name}`.trim() }));
  return [...own, ...suite.suites.flatMap((each) => testsOf(each, named))];
}

const countingReporter = {
  /** @param {{ sessions: { passed?: boolean, testResults?: Suite }[] }} finished */
  onTestRunFinished({ sessions }) {
    const tests = sessions.flatMap((session) => testsOf(session.testResults));
    const ran = tests.filter(({ skipped }) => !skipped);
    // A file that did not load, or an error outside of any test, fails its session without a failing test.
    const broken = sessions.filter(
      (session) =>
        session.passed !== true && testsOf(session.testResults).every(({ passed, skipped }) => passed || skipped),
    );
    const counts = {
      passed: ran.filter(({ passed }) => passed).length,
      failed: ran.filter(({ passed }) => !passed).length + broken.length,
      skipped: tests.filter(({ skipped }) => skipped).map(({ name }) => name),
    };
    writeFileSync(reportFile, JSON.stringify(counts));
  },
};

await startTestRunner({
  readCliArgs: false,
  readFileConfig: false,
  config: {
    staticLogging: true,
    ...config,
    reporters: [defaultReporter({ reportTestProgress: false }), countingReporter],
  },
});
