// `npm run pictures`: whether the elements look as they were accepted. `npm run pictures -- --accept` takes the pictures anew,
// `npm run pictures -- track-shipment` looks at one element.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureInstalled } from './install.mjs';
import { run } from './processes.mjs';
import { node, root, toolEnvironment } from './workspace.mjs';

await ensureInstalled();
const asked = process.argv.slice(2);
const files = asked.filter((each) => !each.startsWith('-')).map((tag) => `src/${tag}/*.states.test.ts`);
const folder = 'packages/widgets';
const report = path.join(root, 'node_modules', '.cache', 'waybill', 'pictures.json');
mkdirSync(path.dirname(report), { recursive: true });
const script = path.join(root, 'scripts', 'element-tests.mjs');
process.exitCode = await run(node, [script, report, 'web-test-runner.pictures.config.js', ...files], {
  cwd: path.join(root, folder),
  env: {
    ...toolEnvironment(folder),
    CHROME_PATH: await ensureBrowser(),
    WAYBILL_PICTURES: asked.includes('--accept') ? 'accept' : 'compare',
  },
});
