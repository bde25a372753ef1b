// `npm run dev`: the storefront on Vite and the service from source, both following every change. Vite listens on PORT
// (4400) and passes the service's paths on to WAYBILL_SERVICE, which listens one port above.
import path from 'node:path';
import { ensureInstalled } from './install.mjs';
import { refuseTakenPort, wantedPort } from './ports.mjs';
import { end, isEnding, run } from './processes.mjs';
import { dataFolder, node, readManifest, root, toolEnvironment } from './workspace.mjs';

const port = wantedPort();
await refuseTakenPort(port, 'npm run dev');
await refuseTakenPort(port + 1, 'npm run dev');
await ensureInstalled();

const storefront = 'packages/examples';
const service = `http://localhost:${port + 1}`;
const storefrontUrl = `http://localhost:${port}`;

process.stderr.write(`The storefront will be at ${storefrontUrl}, its service at ${service}.\n`);
const both = [
  run(
    node,
    [
      '--watch',
      '--watch-preserve-output',
      '--conditions=source',
      path.join(root, 'packages/service/src/cli.ts'),
      'demo',
      ...['--port', String(port + 1)],
      ...['--data', dataFolder()],
      ...['--origin', storefrontUrl],
    ],
    { cwd: root, env: toolEnvironment() },
  ),
  run(`${readManifest(storefront).scripts.dev} --port ${port} --strictPort`, [], {
    cwd: path.join(root, storefront),
    env: { ...toolEnvironment(storefront), WAYBILL_SERVICE: service },
    shell: true,
  }),
];
// One without the other is of no use.
const code = await Promise.race(both);
if (!isEnding()) end('SIGTERM');
await Promise.all(both);
process.exit(code);
