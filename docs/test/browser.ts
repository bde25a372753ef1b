import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

let browser: Browser;

/** Opens a browser for the tests of a file. */
export const useBrowser = (): void => {
  beforeAll(async () => {
    const executablePath = process.env.CHROME_PATH ?? ['/usr/bin/chromium'].find((file) => existsSync(file));
    browser = await chromium.launch({
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-dev-shm-usage', '--no-first-run'],
      ...(executablePath ? { executablePath } : {}),
    });
  });
  afterAll(() => browser.close());
};

/** A fresh reader, and what went wrong: errors of scripts and the console, violations of a policy, files that are not there. */
export const visit = async (options: BrowserContextOptions = {}): Promise<{ page: Page; wrongs: string[] }> => {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Asia/Shanghai', ...options });
  const page = await context.newPage();
  const wrongs: string[] = [];
  page.on('pageerror', ({ message }) => wrongs.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') wrongs.push(`${message.text()} ${message.location().url}`);
  });
  return { page, wrongs };
};
