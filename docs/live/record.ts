// Records what a demo service answers the live examples: `node --conditions=source docs/live/record.ts` in the top folder,
// with CHROME_PATH, after `npm run build -- widgets`. The site shows these answers where no service runs.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { writePublic } from '../generate/live.ts';
import { startDemo } from './demo.ts';
import { record } from './recording.ts';
import { seed } from './seeding.ts';
import { serveFolder } from './serving.ts';
import { stories } from './stories.ts';
import { standIn } from './visiting.ts';

const site = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(site, '.generated/public');
const recorded = path.join(site, 'live/recorded');

const nobodys = 'NOBODYS0000001';

/** What stands for every search that was not recorded. */
const unknownParcel = async (service: string) => {
  const answer = await fetch(`${service}/v1/tracking/search`, {
    method: 'POST',
    headers: { authorization: 'Bearer pk_demo_harbour_and_pine_0000000000', 'content-type': 'application/json' },
    body: JSON.stringify({ numbers: [nobodys] }),
  });
  return {
    [`POST /v1/tracking/search ${nobodys}`]: [{ status: answer.status, body: (await answer.json()) as unknown }],
  };
};

await mkdir(recorded, { recursive: true });
await writePublic(folder);
const files = await serveFolder(folder);
const demo = await startDemo([files.address]);
const browser = await chromium.launch({
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  ...(process.env.CHROME_PATH ? { executablePath: process.env.CHROME_PATH } : {}),
});
const asked = process.argv.slice(2);
try {
  const seeded = await seed(demo, true);
  for (const [name, story] of Object.entries(stories)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const page = await browser.newPage({ locale: 'en-GB', timezoneId: 'Asia/Shanghai' });
    page.setDefaultTimeout(120_000);
    const recording = record(page, demo.address);
    await standIn(page, seeded);
    const recordedAt = new Date().toISOString();
    await page.goto(`${files.address}/live/${name}.html?service=${demo.address}`);
    try {
      await story(page);
      // What is followed live begins after an answer stands.
      await page.waitForTimeout(5_000);
    } catch (error) {
      process.stderr.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
      continue;
    }
    const answers = {
      ...(await recording.finish()),
      ...Object.fromEntries(
        Object.keys(seeded.tokens).map((key) => [`GET ${key}`, [{ status: 200, text: 'wst_recorded' }]]),
      ),
      ...(name === 'track-shipment' ? await unknownParcel(demo.address) : {}),
    };
    await writeFile(path.join(recorded, `${name}.json`), `${JSON.stringify({ recordedAt, answers }, null, 2)}\n`);
    process.stdout.write(`${name}: ${Object.keys(answers).join(', ')}\n`);
    await page.close();
  }
} finally {
  await browser.close();
  await demo.remove();
  files.stop();
}
