import type { Browser, Page } from 'playwright-core';

/** Four times slower than this machine, on slow 4G. */
const slowdown = 4;
const slow4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};

/** A page of a browser that has nothing of it yet, to be closed with its context. */
export const slowPhone = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', slow4G);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return page;
};

/** Waits until a page has come to rest. A stream may stay open, so there is no end of the network to wait for. */
export const atRest = async (page: Page): Promise<void> => {
  await page.waitForLoadState('load');
  await page.waitForTimeout(1_500);
};
