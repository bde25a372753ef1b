import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { headlineOf, shop, useBrowser, visit } from './browser.ts';

useBrowser();

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const paths = [
  ...['/', '/product.html?product=teapot', '/checkout.html?product=teapot'],
  ...['/orders.html', '/track.html', '/order.html?order=HP-1001', '/order.html?order=HP-1011'],
  '/help.html?parcel=SF1402338756129',
];

/** Waits until what the page shows is there: of a parcel and of complaints, forms, prices. */
const settle = async (page: Page): Promise<void> => {
  if (page.url().includes('order.html')) await headlineOf(page).first().waitFor();
  if (/product|checkout/.test(page.url())) await page.locator('shipping-quote [part~=promise]').first().waitFor();
  if (/help|order\.html/.test(page.url())) await page.locator('complaint-status [part~=empty]').waitFor();
  if (page.url().includes('parcel=')) await page.locator('file-complaint [name=type]').first().waitFor();
  if (page.url().includes('track.html')) await page.locator('track-shipment textarea').waitFor();
};

const sizes = { phone: { width: 375, height: 812 }, desktop: { width: 1280, height: 900 } } as const;

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it.each([
    ['English', ''],
    ['Chinese', '/zh'],
  ])('every page in %s is free of what axe finds', async (_, folder) => {
    // axe is put into the page, which its policy would not allow: for this test alone the policy is off.
    const { page } = await visit({ colorScheme, viewport: sizes.phone, bypassCSP: true });
    for (const path of paths) {
      await page.goto(shop(folder + path));
      await settle(page);
      await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        const { axe: run } = globalThis as unknown as {
          axe: {
            run: () => Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[] }>;
          };
        };
        const { violations } = await run.run();
        return violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id} ${JSON.stringify(target)} ${failureSummary ?? ''}`),
        );
      });
      expect(found, path).toEqual([]);
    }
    await page.context().close();
  });
});

describe('the shop', () => {
  it.each(['', '/zh'])('breaks no policy and scrolls sideways nowhere at 320 px (%s/)', async (folder) => {
    const { page, wrongs } = await visit({ viewport: { width: 320, height: 640 } });
    for (const path of paths) {
      await page.goto(shop(folder + path));
      await settle(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, path).toBeLessThanOrEqual(320);
    }
    expect(wrongs).toEqual([]);
    await page.context().close();
  });

  it('and the element follow the reader’s wish for dark', async () => {
    const background = async (colorScheme: 'light' | 'dark'): Promise<number[]> => {
      const { page } = await visit({ colorScheme });
      await page.goto(shop('/order.html?order=HP-1001'));
      await settle(page);
      const colours = await page.evaluate(() => {
        const card = document.querySelector('track-shipment')?.shadowRoot?.querySelector('[part~=card]');
        return [document.body, card].map((element) => (element ? getComputedStyle(element).backgroundColor : ''));
      });
      await page.context().close();
      return colours.map((colour) => Number(/\d+/.exec(colour)?.[0]));
    };
    const [page = 0, card = 0] = await background('light');
    expect(Math.min(page, card)).toBeGreaterThan(200);
    const [darkPage = 255, darkCard = 255] = await background('dark');
    expect(Math.max(darkPage, darkCard)).toBeLessThan(60);
  });

  it('speaks Chinese, and so does the element in it; the other language is one link away', async () => {
    const { page, wrongs } = await visit({ locale: 'zh-CN' });
    await page.goto(shop('/order.html?order=HP-1001'));
    await page.getByRole('link', { name: '中文' }).click();
    await expect.poll(() => headlineOf(page).textContent()).toMatch(/^正在派送/);
    expect(page.url()).toContain('/zh/order.html?order=HP-1001');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('订单 HP-1001');
    await page.getByRole('link', { name: 'English' }).click();
    await expect.poll(() => headlineOf(page).textContent()).toMatch(/^Out for delivery/);
    expect(wrongs).toEqual([]);
    await page.context().close();
  });

  it('can be used with the keyboard alone, from the form to the delivery details', async () => {
    const { page } = await visit();
    await page.goto(shop('/track.html'));
    await settle(page);
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        let at: Element | null = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        return `${at?.id ?? ''} ${at?.textContent.trim() ?? ''}`;
      });
    const tabTo = async (what: RegExp): Promise<void> => {
      for (let presses = 0; presses < 40; presses += 1) {
        if (what.test(await focused())) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab does not lead to ${what}: it ended at ${await focused()}.`);
    };
    await tabTo(/^number /);
    await page.keyboard.type('1Z999AA10123456784');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toMatch(/Delivered/);
    await tabTo(/Show delivery details/);
    await page.keyboard.press('Enter');
    await page.getByLabel('Last four digits of the phone number').waitFor();
    await tabTo(/^phoneLast4/);
    await page.keyboard.type('4321');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('[part~=details]').textContent()).toContain('Mei Lin');
    await page.context().close();
  });
});

const narrowToWide = { ...sizes, tablet: { width: 768, height: 1024 } };

describe.each(Object.entries(narrowToWide))('on a slow network and a %s', (_, viewport) => {
  it.each([
    ...['/track.html', '/zh/track.html', '/order.html?order=HP-1001', '/zh/order.html?order=HP-1005'],
    ...['/product.html?product=teapot', '/zh/checkout.html?product=teapot'],
    ...['/help.html?parcel=SF1402338756129', '/zh/help.html'],
  ])('%s does not jump', async (path) => {
    const { page } = await visit({ viewport });
    const network = await page.context().newCDPSession(page);
    await network.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 400,
      downloadThroughput: 50_000,
      uploadThroughput: 20_000,
    });
    await page.addInitScript(() => {
      const shifts = globalThis as unknown as { shifted: number };
      shifts.shifted = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.shifted += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(shop(path));
    await settle(page);
    await page.waitForLoadState('load');
    await page.waitForTimeout(500);
    const shifted = await page.evaluate(() => (globalThis as unknown as { shifted: number }).shifted);
    expect(shifted).toBeLessThan(0.02);
    await page.context().close();
  });
});
