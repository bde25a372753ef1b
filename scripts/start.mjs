// `npm start`: installs, builds and runs the demo storefront with its service. PORT and WAYBILL_DATA are its settings.
import path from 'node:path';
import { ensureBuilt } from './builds.mjs';
import { ensureInstalled } from './install.mjs';
import { refuseTakenPort, wantedPort } from './ports.mjs';
import { run } from './processes.mjs';
import { dataFolder, node, root, toolEnvironment } from './workspace.mjs';

const port = wantedPort();
await refuseTakenPort(port, 'npm start');
await ensureInstalled();
await ensureBuilt(['widgets', 'storefront']);
process.stderr.write('Starting the service …\n');
process.exit(
  await run(
    node,
    [
      '--conditions=source',
      path.join(root, 'packages/service/src/cli.ts'),
      'demo',
      ...['--port', String(port)],
      ...['--data', dataFolder()],
      ...['--storefront', path.join(root, 'packages/examples/dist')],
      ...['--assets', path.join(root, 'packages/widgets/dist/cdn')],
    ],
    { cwd: root, env: toolEnvironment() },
  ),
);
