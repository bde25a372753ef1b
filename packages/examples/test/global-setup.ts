import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { startDemo } from './service-process.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the storefront and its service answer. */
    shop: string;
    /** Their data folder. */
    data: string;
  }
}

const built = ['../dist/index.html', '../../widgets/dist/cdn/waybill.js'];

/** Starts one service for all tests, but those that stop theirs. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const missing = built.find((file) => !existsSync(fileURLToPath(new URL(file, import.meta.url))));
  if (missing) throw new Error(`${missing} is not there: run \`npm run build\` first, or \`npm test\`, which does.`);
  const demo = await startDemo();
  project.provide('shop', demo.address);
  project.provide('data', demo.data);
  return () => demo.remove();
};
