// `npm start`: installs, builds and runs the demo storefront with its service. PORT and WAYBILL_DATA are its settings.
import { ensureBuilt } from './builds.mjs';
import { demoCommand } from './demo.mjs';
import { ensureInstalled } from './install.mjs';
import { refuseTakenPort, wantedPort } from './ports.mjs';
import { run } from './processes.mjs';
import { root, toolEnvironment } from './workspace.mjs';

const port = wantedPort();
await refuseTakenPort(port, 'npm start');
await ensureInstalled();
await ensureBuilt(['widgets', 'storefront']);
process.stderr.write('Starting the service …\n');
process.exit(await run(...demoCommand(port), { cwd: root, env: toolEnvironment() }));
