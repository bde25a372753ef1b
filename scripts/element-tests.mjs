// Runs the element tests with the package's configuration that the second argument names, and writes what they came to as
// JSON to the file that is given as the first. Further arguments are the test files, by default the configuration's. Runs on
// Node 24, in the package's folder.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const [reportFile, configName = 'web-test-runner.config.js', ...files] = process.argv.slice(2);
if (reportFile === undefined) throw new Error('Say which file the results go to.');

const configFile = path.join(process.cwd(), configName);
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
    ...(files.length > 0 ? { files } : {}),
    reporters: [defaultReporter({ reportTestProgress: false }), countingReporter],
  },
});
