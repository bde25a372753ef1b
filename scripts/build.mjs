// `npm run build`: everything that ships, and the storefront; `npm run build -- widgets` builds one alone.
import { build, builds } from './builds.mjs';
import { ensureInstalled } from './install.mjs';

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in builds));
if (unknown !== undefined) {
  process.stderr.write(`There is no build "${unknown}". There are: ${Object.keys(builds).join(', ')}.\n`);
  process.exit(2);
}
await ensureInstalled();
for (const name of /** @type {import('./builds.mjs').BuildName[]} */ (asked.length > 0 ? asked : Object.keys(builds))) {
  process.stdout.write(`Building ${builds[name].what} …\n`);
  const { code, output } = await build(name);
  process.stdout.write(output);
  if (code !== 0) process.exit(code);
}
