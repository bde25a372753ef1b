import { existsSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startDemo } from '../live/demo.ts';
import { demoKey, seed, type Seeded } from '../live/seeding.ts';
import { serveFolder } from '../live/serving.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served. */
    site: string;
    /** Where the samples are served, with the demo as their service. */
    samples: string;
    /** Where a demo service answers. */
    service: string;
    /** Its data folder. */
    data: string;
    seeded: Seeded;
    /** A secret key of the demo's merchant. */
    secretKey: string;
  }
}

const built = path.join(import.meta.dirname, '../dist');

/** The built site, and a demo that its pages may ask. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  if (!existsSync(path.join(built, 'index.html'))) throw new Error('The site is not built: npm run build -- docs');
  const site = await serveFolder(built);
  let service = '';
  const samples = await serveFolder(path.join(import.meta.dirname, '../samples'), (page) =>
    page.replaceAll('http://localhost:4400', service).replaceAll('pk_…', demoKey),
  );
  const demo = await startDemo([site.address, samples.address]);
  service = demo.address;
  const made = await demo.command(['keys', 'create', '--merchant', 'Harbour & Pine', '--origin', site.address]);
  project.provide('site', site.address);
  project.provide('samples', samples.address);
  project.provide('service', demo.address);
  project.provide('data', demo.data);
  project.provide('seeded', await seed(demo, false));
  project.provide('secretKey', (JSON.parse(made) as { secretKey: string }).secretKey);
  return async () => {
    site.stop();
    samples.stop();
    await demo.remove();
  };
};
