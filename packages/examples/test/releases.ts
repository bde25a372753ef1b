import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync, globSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { shop } from './browser.ts';
import { serviceCommand } from './service-process.ts';

const built = fileURLToPath(new URL('../../widgets/dist/cdn', import.meta.url));

/** Where the tests' network of files is; the service is elsewhere. */
export const network = 'https://files.example';

export interface Releases {
  /** The folder that the network serves at `/waybill/`. */
  readonly folder: string;
  /** As they were laid. */
  readonly names: readonly [string, string];
  /** Of `track-shipment.en.js`, in the first. */
  readonly integrity: string;
  remove(): Promise<void>;
}

/** Two releases, the second of which is current. They differ in their names alone. */
export const layTwoReleases = async (): Promise<Releases> => {
  const top = await mkdtemp(path.join(tmpdir(), 'waybill-releases-'));
  const folder = path.join(top, 'waybill');
  const lay = async (from: string) => {
    await promisify(execFile)(process.execPath, [...serviceCommand, 'release', '--from', from, '--to', folder]);
  };
  const read = async (file: string) => JSON.parse(await readFile(path.join(built, file), 'utf8')) as unknown;
  const { release } = (await read('release.json')) as { release: string };
  const manifest = (await read('integrity.json')) as Record<string, { integrity: string }>;
  const [first, second] = [path.join(top, 'first'), path.join(top, 'second')];
  // One sealed file is enough here: to compress them all takes its time.
  const wanted = (file: string): boolean =>
    !/\/sealed\/(?!track-shipment\.en\.js)./.test(file) && !/\.(br|gz)$/.test(file);
  for (const to of [first, second]) await cp(built, to, { recursive: true, filter: wanted });
  const later = `${release.split('-')[0] ?? ''}-ffffffffff`;
  for (const file of globSync(`${second}/**/*.{js,json}`)) {
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll(release, later));
  }
  await lay(first);
  await lay(second);
  return {
    folder,
    names: [release, later],
    integrity: manifest['track-shipment.en.js']?.integrity ?? '',
    remove: () => rm(top, { recursive: true, force: true }),
  };
};

/** What a careful store sends, for scripts from the network of files and calls to the service. */
const policy = [
  ...["default-src 'none'", `script-src ${network}`, "connect-src 'self'", "style-src 'self'"],
  ...["require-trusted-types-for 'script'", 'trusted-types lit-html'],
].join('; ');

export interface Store {
  readonly html: string;
  readonly css?: string;
  /** What the network hands out in place of a file, by its path. */
  readonly change?: (path: string, text: string) => string;
  /** `off`: nobody answers the calls of the page. */
  readonly service?: 'off';
}

/** Opens a store's page under the policy, with what it loads from the network of files. */
export const openStore = async (page: Page, releases: Releases, store: Store): Promise<string[]> => {
  const { html, css = '', change = (_: string, text: string) => text, service } = store;
  const fetched: string[] = [];
  await page.route(`${network}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    fetched.push(pathname);
    const file = path.join(releases.folder, pathname.replace('/waybill/', ''));
    if (!existsSync(file)) return route.fulfill({ status: 404 });
    return route.fulfill({
      body: change(pathname, await readFile(file, 'utf8')),
      contentType: 'text/javascript',
      headers: { 'Access-Control-Allow-Origin': '*' },
    });
  });
  if (service === 'off') await page.route('**/v1/tracking/**', (route) => route.abort());
  await page.route(shop('/own.css'), (route) => route.fulfill({ body: css, contentType: 'text/css' }));
  await page.route(shop('/own.html'), (route) =>
    route.fulfill({
      body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Own</title><link rel="stylesheet" href="/own.css">${html}`,
      contentType: 'text/html; charset=utf-8',
      headers: { 'Content-Security-Policy': policy },
    }),
  );
  await page.goto(shop('/own.html'));
  return fetched;
};
