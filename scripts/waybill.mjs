// `npm run waybill -- …`: the service's command, from source. The standard output is the command's own.
import path from 'node:path';
import { ensureInstalled } from './install.mjs';
import { run } from './processes.mjs';
import { callersFolder, dataFolder, node, root, toolEnvironment } from './workspace.mjs';

await ensureInstalled();
const cli = path.join(root, 'packages', 'service', 'src', 'cli.ts');
process.exit(
  await run(node, ['--conditions=source', cli, ...process.argv.slice(2)], {
    cwd: callersFolder(),
    env: { ...toolEnvironment(), WAYBILL_DATA: dataFolder() },
  }),
);
