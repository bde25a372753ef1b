// `npm run example -- react`: an example with the demo's service, which is started too unless it runs already.
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureBuilt } from './builds.mjs';
import { demoCommand, examples, serviceCommand } from './demo.mjs';
import { ensureInstalled } from './install.mjs';
import { refuseTakenPort } from './ports.mjs';
import { end, isEnding, run, runQuietly } from './processes.mjs';
import { dataFolder, readManifest, root, toolEnvironment } from './workspace.mjs';

const service = 4400;

/** @returns {Promise<boolean>} */
async function answers() {
  return fetch(`http://localhost:${service}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function ensureService() {
  if (await answers()) return;
  await ensureBuilt(['widgets', 'storefront']);
  process.stderr.write('Starting the service …\n');
  const ended = run(...demoCommand(service), { cwd: root, env: toolEnvironment() });
  void ended.then(() => end('SIGTERM'));
  while (!isEnding() && !(await answers())) await sleep(200);
}

/** What the Node example has for itself: a secret key of the demo's merchant. @param {string} origin */
async function secretKey(origin) {
  const asked = ['keys', 'create', '--merchant', 'Harbour & Pine', '--origin', origin, '--data', dataFolder()];
  const { code, output } = await runQuietly(...serviceCommand(asked), { cwd: root, env: toolEnvironment() });
  if (code === 0) return JSON.parse(output).secretKey;
  process.stderr.write(`${output}\nNo secret key could be made (see above).\n`);
  return process.exit(1);
}

const [name = ''] = process.argv.slice(2);
const port = Object.entries(examples).find(([each]) => each === name)?.[1];
if (port === undefined) {
  process.stderr.write(`There is no example "${name}". There are: ${Object.keys(examples).join(', ')}.\n`);
  process.exit(2);
}
await refuseTakenPort(port, `npm run example -- ${name}`);
await ensureInstalled();
await ensureBuilt(['sdk', 'widgets']);
await ensureService();
const folder = `packages/examples/${name}`;
const env = {
  ...toolEnvironment(folder),
  ...(name === 'node' ? { WAYBILL_SECRET_KEY: await secretKey(`http://localhost:${port}`) } : {}),
};
await run(readManifest(folder).scripts.start, [], { cwd: path.join(root, folder), env, shell: true });
end('SIGTERM');
