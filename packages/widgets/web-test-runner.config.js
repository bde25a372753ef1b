import { chromeLauncher } from '@web/test-runner-chrome';
import { ensureBrowser, browserArguments } from '../../scripts/browser.mjs';
import { elementTests } from './test/runner.js';

export default {
  ...elementTests,
  browsers: [chromeLauncher({ launchOptions: { executablePath: await ensureBrowser(), args: [...browserArguments] } })],
};
