// `npm run docs`: serves the documentation from source, following every change, on PORT (4480).
import path from 'node:path';
import { ensureBuilt } from './builds.mjs';
import { ensureInstalled } from './install.mjs';
import { refuseTakenPort, wantedPort } from './ports.mjs';
import { run } from './processes.mjs';
import { readManifest, root, toolEnvironment } from './workspace.mjs';

const port = wantedPort(4480);
await refuseTakenPort(port, 'npm run docs');
await ensureInstalled();
await ensureBuilt(['widgets']);
process.exit(
  await run(`${readManifest('docs').scripts.dev} --port ${port} --strictPort`, [], {
    cwd: path.join(root, 'docs'),
    env: toolEnvironment('docs'),
    shell: true,
  }),
);
