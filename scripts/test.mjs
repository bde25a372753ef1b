// `npm test`: every check, and one line over all of them. `npm test -- lint unit` runs some. `npm run test:all` runs those
// that take longer: what ships, as others install it.
import { ensureInstalled } from './install.mjs';
import { isEnding } from './processes.mjs';
import { longSteps } from './long-test-steps.mjs';
import { steps as shortSteps } from './test-steps.mjs';

const heartbeatMs = 30_000;

const [first, ...others] = process.argv.slice(2);
const steps = first === '--all' ? longSteps : shortSteps;
const asked = first === undefined || first === '--all' ? others : [first, ...others];
const unknown = asked.find((name) => !(name in steps));
if (unknown !== undefined) {
  process.stderr.write(`There is no step "${unknown}". There are: ${Object.keys(steps).join(', ')}.\n`);
  process.exit(2);
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`);
}

/** @param {number} since */
function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

/**
 * @param {string} name
 * @param {import('./test-steps.mjs').Step} step
 */
async function runStep(name, { what, run }) {
  const started = Date.now();
  say(`▸ ${name}: ${what}`);
  const heartbeat = setInterval(() => say(`  … ${name} ${seconds(started)}`), heartbeatMs);
  try {
    const { counts, output, note } = await run((line) => say(`  ${line}`));
    const left = counts.skipped.length;
    const result = `${counts.passed} ok${counts.failed ? `, ${counts.failed} FAILED` : ''}${left ? `, ${left} left out` : ''}`;
    if (counts.failed > 0) say(output.trimEnd());
    say(`  ${name}: ${result} · ${seconds(started)}${note ? ` · ${note}` : ''}`);
    return counts;
  } catch (error) {
    say(`  ${name}: ${error instanceof Error ? error.message : error}`);
    return /** @type {import('./test-results.mjs').Counts} */ ({ passed: 0, failed: 1, skipped: [] });
  } finally {
    clearInterval(heartbeat);
  }
}

await ensureInstalled();
const started = Date.now();
const total = { passed: 0, failed: 0, skipped: /** @type {string[]} */ ([]) };
const waiting = Object.entries(steps).filter(([name]) => asked.length === 0 || asked.includes(name));
for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
  const together = [step];
  while (step[1].beside && waiting[0]?.[1].beside) together.push(...waiting.splice(0, 1));
  const results = await Promise.all(together.map(async ([name, each]) => ({ name, ...(await runStep(name, each)) })));
  if (isEnding()) process.exit(130);
  for (const { name, passed, failed, skipped } of results) {
    total.passed += passed;
    total.failed += failed;
    total.skipped.push(...skipped.map((title) => `${name}: ${title}`));
  }
}
for (const title of total.skipped) say(`  left out · ${title}`);
say(`All of it took ${seconds(started)}.`);
say(`${total.passed} passed, ${total.failed} failed, ${total.skipped.length} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
