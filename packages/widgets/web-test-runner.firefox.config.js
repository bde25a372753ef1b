import { chromeLauncher } from '@web/test-runner-chrome';
import { ensureFirefox } from '../../scripts/firefox.mjs';
import { elementTests } from './test/runner.js';

/** The same tests in Firefox. Puppeteer drives it over WebDriver BiDi, and the launcher asks nothing of it that is Chromium's. */
export default {
  ...elementTests,
  browsers: [
    chromeLauncher({
      launchOptions: {
        browser: 'firefox',
        executablePath: ensureFirefox(),
        // The panel that a download opens takes the next keys.
        extraPrefsFirefox: { 'browser.download.alwaysOpenPanel': false },
      },
    }),
  ],
};
