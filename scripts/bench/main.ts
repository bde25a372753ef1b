// `pnpm bench [client] [look-up] [phone] [sizes]`: the ratios of the budgets, each measured in one run on one machine.
// It informs: only what could not be measured makes it fail.
import { ensureBuilt } from '../builds.mjs';
import { measureClient } from './client/measure.ts';
import { load, machine } from './machine.ts';
import { table, type Finding } from './report.ts';

const parts: Readonly<Record<string, () => Promise<Finding[]>>> = {
  client: measureClient,
};

const chosen = process.argv.slice(2);
const unknown = chosen.find((name) => !(name in parts));
if (unknown !== undefined) {
  process.stderr.write(`There is no part ${unknown}. Choose of: ${Object.keys(parts).join(', ')}\n`);
  process.exit(2);
}

await ensureBuilt(['sdk', 'widgets']);
process.stdout.write(`${machine()}; load ${load()}\n`);
const findings: Finding[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  process.stderr.write(`Measuring: ${name} …\n`);
  try {
    findings.push(...(await measure()));
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`${name} could not be measured: ${error instanceof Error ? (error.stack ?? '') : String(error)}\n`);
  }
}
process.stdout.write(`\n${table(findings)}\n\nThe load at the end was ${load()}.\n`);
// What is left over, such as a database that was told to stop, does not hold up the one who waits.
process.exit();
