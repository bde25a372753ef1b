import { readFileSync } from 'node:fs';
import { chromeLauncher } from '@web/test-runner-chrome';
import { browserArguments, ensureBrowser } from '../../scripts/browser.mjs';
import { camera } from './pictures/camera.js';
import { elementTests } from './test/runner.js';

/** Text is drawn the same on every machine, as far as a browser lets itself be told. */
const alike = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
  '--lang=en-US',
];

/** The tests of every state, where each state is not checked but pictured. */
const pictured = {
  name: 'pictured',
  resolveImport: ({ source }) =>
    source.endsWith('/test/states.ts') ? '/packages/widgets/test/picturing.ts' : undefined,
};

const clock = readFileSync(new URL('pictures/clock.js', import.meta.url), 'utf8');

export default {
  ...elementTests,
  files: ['src/**/*.states.test.ts', 'src/service-news/service-news.test.ts'],
  plugins: [pictured, camera(process.env['WAYBILL_PICTURES'] === 'accept'), ...elementTests.plugins],
  middleware: [],
  testRunnerHtml: (framework) => `<!doctype html>
    <html lang="en">
      <head>
        <link rel="stylesheet" href="/packages/widgets/pictures/page.css" />
        <script>${clock}</script>
      </head>
      <body><script type="module" src="${framework}"></script></body>
    </html>`,
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: await ensureBrowser(),
        args: [...browserArguments, ...alike],
        env: { ...process.env, TZ: 'Asia/Shanghai', LANGUAGE: 'en_US' },
      },
    }),
  ],
  testFramework: { config: { ...elementTests.testFramework.config, timeout: 30_000 } },
};
