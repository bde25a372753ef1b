import type { Browser } from 'playwright-core';
import { atRest, slowPhone } from '../slow-phone.ts';

/** In the page: adds up what moves by itself, as Cumulative Layout Shift does, over the whole visit. */
const watchShifts = (): void => {
  const sum = globalThis as unknown as { shifted: number };
  sum.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
      if (!entry.hadRecentInput) sum.shifted += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
};

/** What moves on a page of the shop, until its element says what it was opened for. */
export const shiftOf = async (browser: Browser, url: string, answer: string): Promise<number> => {
  const page = await slowPhone(browser);
  try {
    await page.addInitScript(watchShifts);
    await page.goto(url);
    await page.locator(answer).first().waitFor();
    await atRest(page);
    return await page.evaluate(() => (globalThis as unknown as { shifted: number }).shifted);
  } finally {
    await page.context().close();
  }
};
