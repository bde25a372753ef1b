import type { Browser } from 'playwright-core';
import { atRest, slowPhone } from '../slow-phone.ts';

/** A photo as phones take them: 4000 x 3000 pixels with some grain, a few megabytes. */
export const photoOf12Megapixels = async (browser: Browser): Promise<Buffer> => {
  const page = await browser.newPage();
  try {
    const base64 = await page.evaluate(() => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 4_000, height: 3_000 });
      const context = canvas.getContext('2d');
      if (!context) throw new Error('Nothing can be drawn here.');
      const picture = context.createImageData(4_000, 3_000);
      for (let at = 0; at < picture.data.length; at += 4) {
        const grain = Math.random() * 24;
        picture.data.set([(at / 16_000) % 200, ((at >> 16) % 200) + grain, 90, 255], at);
      }
      context.putImageData(picture, 0, 0);
      return canvas.toDataURL('image/jpeg', 0.85).split(',')[1] ?? '';
    });
    return Buffer.from(base64, 'base64');
  } finally {
    await page.close();
  }
};

/** In the page: the longest time from a touch or a key to the picture that answers it. The browser counts from 16 ms. */
const watchDelays = (): void => {
  const worst = globalThis as unknown as { delay: number };
  worst.delay = 16;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) worst.delay = Math.max(worst.delay, duration);
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
};

/** Someone goes on choosing while the page takes the photo. @returns their longest wait, in milliseconds. */
export const delayOf = async (browser: Browser, url: string, photo: Buffer | undefined): Promise<number> => {
  const page = await slowPhone(browser);
  try {
    await page.goto(url);
    await page.getByRole('radio', { name: 'It arrived damaged' }).check();
    await page.getByLabel('In your own words').fill('One of the mugs has lost its handle.');
    await page.getByRole('button', { name: 'Next' }).click();
    const files = page.getByLabel(/Photos or documents/);
    await files.waitFor();
    await atRest(page);
    await page.evaluate(watchDelays);
    if (photo) await files.setInputFiles([{ name: 'mug.jpg', mimeType: 'image/jpeg', buffer: photo }]);
    const choice = page.getByRole('checkbox', { name: 'A replacement' });
    for (let presses = 0; presses < 12; presses += 1) {
      await choice.press('Space');
      await page.waitForTimeout(100);
    }
    if (photo) await page.locator('file-complaint .preview[data-drawn=true]').waitFor();
    return await page.evaluate(() => (globalThis as unknown as { delay: number }).delay);
  } finally {
    await page.context().close();
  }
};
