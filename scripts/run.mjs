// `node scripts/run.mjs COMMAND …`: a tool of the workspace on Node 24, installed first where it is missing.
import { ensureInstalled } from './install.mjs';
import { run } from './processes.mjs';
import { toolEnvironment } from './workspace.mjs';

const [command, ...args] = process.argv.slice(2);
if (command === undefined) {
  process.stderr.write('Usage: node scripts/run.mjs COMMAND …\n');
  process.exit(2);
}
await ensureInstalled();
process.exit(await run(command, args, { env: toolEnvironment(), shell: process.platform === 'win32' }));
