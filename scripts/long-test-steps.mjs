// The steps of `npm run test:all`: what takes longer than `npm test` should.
import { ensureBrowser } from './browser.mjs';
import { build } from './builds.mjs';
import { ensureFirefox } from './firefox.mjs';
import { oneCheck } from './test-results.mjs';
import { elements, unbuilt, vitest } from './test-steps.mjs';

/** @typedef {import('./test-steps.mjs').Step} Step */

/** What is packed, in projects of their own. @param {string} folder of tests @returns {Step['run']} */
const packed = (folder) => async (say) => {
  const failed = await unbuilt(['sdk', 'widgets', 'storefront']);
  if (failed !== undefined) return failed;
  const env = { CHROME_PATH: await ensureBrowser(say) };
  return vitest(folder, { folder: 'packages/examples', env }, [
    '--config',
    'packed/vitest.config.ts',
    `packed/${folder}`,
  ]);
};

/** The site: built anew without a warning, then its samples, links and examples. @type {Step['run']} */
const docs = async (say) => {
  const failed = await unbuilt(['sdk', 'widgets']);
  if (failed !== undefined) return failed;
  const { code, output } = await build('docs');
  const isClean = code === 0 && !/warn|\(!\)|deprecat/i.test(output);
  if (!isClean) return { counts: oneCheck(1), output };
  const { counts, ...rest } = await vitest('docs', { folder: 'docs', env: { CHROME_PATH: await ensureBrowser(say) } });
  return { counts: { ...counts, passed: counts.passed + 1 }, ...rest };
};

/** Left out where there is no Firefox and none can be had: Chromium has run the same tests. @type {Step['run']} */
const firefox = async (say) => {
  let program;
  try {
    program = ensureFirefox(say);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { counts: { passed: 0, failed: 0, skipped: [`all of it (${reason})`] }, output: '' };
  }
  return elements('firefox', { FIREFOX_PATH: program }, 'web-test-runner.firefox.config.js');
};

/** @type {Record<string, Step>} */
export const longSteps = {
  processes: {
    what: 'the service and its commands as processes of their own, killed, restarted and side by side',
    run: () => vitest('processes', {}, ['--project', 'processes']),
  },
  packages: { what: 'the packages as they are published, installed', run: packed('packages') },
  examples: { what: 'the examples, on the packages as they are published', run: packed('examples') },
  firefox: { what: 'the elements in Firefox', run: firefox },
  pictures: {
    what: 'every state of the elements looks as it was accepted',
    run: async (say) =>
      elements('pictures', { CHROME_PATH: await ensureBrowser(say) }, 'web-test-runner.pictures.config.js'),
  },
  docs: { what: 'the documentation builds without a warning, and everything in it runs', run: docs },
};
