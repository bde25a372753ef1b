import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
];

/** What went wrong on a page, apart from what a test does on purpose. */
export interface Visit {
  readonly page: Page;
  /** Content-security-policy violations and errors of scripts. */
  readonly wrongs: string[];
}

let browser: Browser;

/** Opens a browser for the tests of a file. */
export const useBrowser = (): void => {
  beforeAll(async () => {
    const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((file) => existsSync(file));
    const executablePath = process.env.CHROME_PATH ?? installed;
    browser = await chromium.launch({ args, ...(executablePath ? { executablePath } : {}) });
  });
  afterAll(() => browser.close());
};

/** The address of a page of the shop. */
export const shop = (path: string): string => new URL(path, inject('shop')).href;

/** A fresh visitor: in Shanghai, and English-speaking unless the options say otherwise. */
export const visit = async (options: BrowserContextOptions = {}): Promise<Visit> => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Asia/Shanghai',
    ...options,
  });
  const page = await context.newPage();
  const wrongs: string[] = [];
  await page.exposeFunction('tellViolation', (what: string) => wrongs.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      void (globalThis as unknown as { tellViolation: (what: string) => Promise<void> }).tellViolation(
        `${violatedDirective} ${blockedURI}`,
      );
    });
  });
  page.on('pageerror', ({ message }) => wrongs.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('Failed to load resource')) wrongs.push(message.text());
  });
  return { page, wrongs };
};

/** The answer in a sentence. */
export const headlineOf = (page: Page) => page.locator('track-shipment [part~=headline]');

/** Everything that the elements of a page say, shadow roots included. */
export const elementTexts = (page: Page): Promise<string> =>
  page
    .locator('track-shipment')
    .evaluateAll((elements) => elements.map((element) => element.shadowRoot?.innerHTML ?? '').join('\n'));

/** Presses Tab until a selector finds something, which asks for `:focus`. */
export const tabTo = async (page: Page, focused: string): Promise<void> => {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await page.locator(focused).count()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${focused}.`);
};
