// `pnpm bench [client] [look-up] [phone] [shop] [sizes]`: the ratios of the budgets, each measured in one run on one machine.
// It informs: only what could not be measured makes it fail.
import { ensureBuilt } from '../builds.mjs';
import { measureClient } from './client/measure.ts';
import { measureLookUp } from './look-up/measure.ts';
import { load, machine } from './machine.ts';
import { measurePhone } from './phone/measure.ts';
import { measureShop } from './shop/measure.ts';
import { table, type Finding } from './report.ts';

interface Part {
  /** What has to be built before. */
  readonly builds: readonly ('sdk' | 'widgets' | 'storefront')[];
  readonly measure: () => Promise<Finding[]>;
}

const parts: Readonly<Record<string, Part>> = {
  client: { builds: ['sdk'], measure: measureClient },
  'look-up': { builds: [], measure: measureLookUp },
  phone: { builds: ['widgets'], measure: measurePhone },
  shop: { builds: ['sdk', 'widgets', 'storefront'], measure: measureShop },
  // What it reads is there only once it is built.
  sizes: { builds: ['sdk', 'widgets'], measure: async () => (await import('./sizes.ts')).measureSizes() },
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !(name in parts));
if (unknown !== undefined) {
  process.stderr.write(`There is no part "${unknown}". Choose of: ${Object.keys(parts).join(', ')}\n`);
  process.exit(2);
}
const chosen = Object.entries(parts).filter(([name]) => wanted.length === 0 || wanted.includes(name));

await ensureBuilt([...new Set(chosen.flatMap(([, { builds }]) => builds))]);
process.stdout.write(`${machine()}\nLoad at the start: ${load()}\n\n`);
const findings: Finding[] = [];
for (const [name, { measure }] of chosen) {
  process.stderr.write(`Measuring: ${name} …\n`);
  try {
    findings.push(...(await measure()));
  } catch (error) {
    process.exitCode = 1;
    const reason = error instanceof Error ? error.stack : String(error);
    process.stderr.write(`${name} could not be measured: ${reason}\n`);
  }
}
process.stdout.write(`\n${table(findings)}\n\nLoad at the end: ${load()}\n`);
// A database that was told to stop may still be at it; nobody has to wait for that.
process.exit();
