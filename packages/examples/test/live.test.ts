import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headlineOf, shop, useBrowser, visit } from './browser.ts';
import { startDemo, type DemoProcess } from './service-process.ts';

useBrowser();

const moving = '/order.html?order=HP-1002';
const headline = async (page: Page): Promise<string> => (await headlineOf(page).textContent())?.trim() ?? '';

/** The page of the parcel that moves, before it is delivered. */
const watch = async (page: Page): Promise<string> => {
  for (;;) {
    await page.goto(shop(moving));
    await headlineOf(page).waitFor();
    const says = await headline(page);
    if (!says.startsWith('Delivered')) return says;
    await page.waitForTimeout(5_000);
  }
};

describe('a parcel that moves', () => {
  it('moves in two tabs while it is watched, and a live region tells the news', { timeout: 180_000 }, async () => {
    const { page, wrongs } = await visit();
    const before = await watch(page);
    const second = await page.context().newPage();
    await second.goto(shop(moving));
    await headlineOf(second).waitFor();
    await expect.poll(() => headline(page), { timeout: 90_000, interval: 200 }).not.toBe(before);
    const news = await headline(page);
    await expect
      .poll(() => page.locator('track-shipment [role=status]').first().textContent(), { timeout: 5_000 })
      .toBe(news);
    await expect.poll(() => headline(second), { timeout: 5_000 }).toBe(news);
    expect(wrongs).toEqual([]);
    await page.context().close();
  });
});

describe('a look-up', () => {
  it('waits while offline and is answered when the connection is back', async () => {
    const { page } = await visit();
    await page.goto(shop('/track.html'));
    await page.getByRole('textbox', { name: 'Tracking number' }).fill('SF1402338756129');
    // What the look-up needs was fetched beside the form.
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Track', exact: true }).click();
    await page.getByRole('heading', { name: 'No connection' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Tracking number' }).inputValue()).toBe('SF1402338756129');
    await page.context().setOffline(false);
    await expect.poll(() => headline(page), { timeout: 15_000 }).toMatch(/^Out for delivery/);
    await page.context().close();
  });

  it('leaves the carrier’s link where the element’s script does not come', async () => {
    const { page } = await visit();
    await page.route('**/waybill/v1/**', (route) => route.abort());
    await page.goto(shop('/order.html?order=HP-1001'));
    const link = page.getByRole('link', { name: 'Follow it at SF Express' });
    expect(await link.isVisible()).toBe(true);
    expect(await link.getAttribute('href')).toContain('sf-express.com');
    expect(await page.getByRole('complementary').isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('a service that stops', () => {
  let demo: DemoProcess;
  beforeAll(async () => {
    demo = await startDemo();
  });
  afterAll(() => demo.remove());

  it('is said so, leaves the page unharmed, and the element recovers with it', { timeout: 180_000 }, async () => {
    const { page, wrongs } = await visit();
    await page.goto(`${demo.address}/track.html`);
    await page.getByRole('textbox', { name: 'Tracking number' }).fill('SF1402338756129');
    const watcher = await page.context().newPage();
    await watcher.goto(demo.address + moving);
    await headlineOf(watcher).waitFor();
    const before = await headline(watcher);

    await demo.stop();
    await page.getByRole('button', { name: 'Track', exact: true }).click();
    await page.getByRole('heading', { name: 'We cannot reach the tracking service' }).waitFor({ timeout: 60_000 });
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: /shipping confirmation/ }).isVisible()).toBe(true);
    expect(await headline(watcher)).toBe(before);

    await demo.start();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => headline(page), { timeout: 30_000 }).toMatch(/^Out for delivery/);
    await expect.poll(() => headline(watcher), { timeout: 100_000 }).not.toBe(before);
    expect(wrongs.filter((wrong) => !wrong.includes('ERR_'))).toEqual([]);
    await page.context().close();
  });
});
