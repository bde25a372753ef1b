import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** Hands out the files of a folder as they are; ends with what it returns. */
export const serveFolder = async (folder: string, port: number): Promise<() => Promise<void>> => {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(folder, path.normalize(pathname === '/' ? '/index.html' : pathname));
    readFile(file).then(
      (body) => response.writeHead(200, { 'Content-Type': types[path.extname(file)] ?? 'text/plain' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(port, resolve));
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
};

/** Waits until the page's element says where its parcel is. */
export const expectTracked = async (page: Page): Promise<void> => {
  const headline = page.locator('track-shipment [part~=headline]');
  await headline.waitFor({ timeout: 60_000 });
  expect(await headline.textContent()).toMatch(/\w+ \w+/);
  expect(await page.locator('track-shipment [part~=node]').count()).toBe(5);
};
