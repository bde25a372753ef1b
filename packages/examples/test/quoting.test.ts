import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { headlineOf, shop, tabTo, useBrowser, visit } from './browser.ts';

useBrowser();

const checkout = '/checkout.html?product=teapot';
const option = 'shipping-quote [part~=option]';
const goods = 268;

/** `CN¥48.50`, `¥1,048.50`: its number. */
const amountIn = (text: string): number => Number(text.replace(/[^\d.]/g, ''));

const pricesOf = async (page: Page): Promise<number[]> => {
  await page.locator(option).first().waitFor();
  return (await page.locator(`${option} [part~=price]`).allTextContents()).map(amountIn);
};

/** What the shop's own summary says: goods, shipping, total. */
const sumsOf = (page: Page): Promise<string[]> => page.locator('aside .sums dd').allTextContents();

const goTo = async (page: Page, path: string): Promise<void> => {
  await page.goto(shop(path));
  await page.locator(option).first().waitFor();
};

/** Takes the first delivery that is offered. @returns what it promises. */
const order = async (page: Page): Promise<string> => {
  const wanted = page.locator(option).first();
  await wanted.locator('label').click();
  const promise = await wanted.locator('[part~=promise]').textContent();
  const booked = page.waitForResponse(/\/accept$/);
  await page.getByRole('button', { name: /^Choose / }).click();
  expect((await booked).status()).toBe(200);
  return promise?.trim() ?? '';
};

describe('the page of a product', () => {
  it.each([
    ['en-GB', '/', 'Kettle Point teapot', /^Arrives .+ before \d+:\d\d [AP]M, CN¥\d+\.\d\d/, 'Buy now', 'Checkout'],
    ['zh-CN', '/zh/', '岬角茶壶', /\d\d:\d\d 前送达，¥\d+\.\d\d/, '立即购买', '结算'],
  ])('says in %s when it arrives and what that costs', async (locale, front, name, promise, buy, title) => {
    const { page, wrongs } = await visit({ locale });
    await page.goto(shop(front));
    await page.getByRole('link', { name }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.locator('shipping-quote [part~=promise]', { hasText: promise }).waitFor();
    await page.getByRole('link', { name: buy }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(wrongs).toEqual([]);
    await page.context().close();
  });

  it('says so where the shop does not have it', async () => {
    const { page } = await visit();
    await page.goto(shop('/product.html?product=anchor'));
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('We do not have this');
    await page.context().close();
  });
});

describe('the checkout', () => {
  it('shows the ways to send it side by side, with the cheapest and the fastest marked', async () => {
    const { page, wrongs } = await visit();
    await goTo(page, checkout);
    const prices = await pricesOf(page);
    expect(prices.length).toBeGreaterThan(2);
    const marked = (mark: string) => page.locator(option).filter({ hasText: mark });
    expect(await marked('Fastest').count()).toBe(1);
    expect(amountIn((await marked('Cheapest').locator('[part~=price]').textContent()) ?? '')).toBe(Math.min(...prices));
    const [first, second] = await Promise.all([0, 1].map((index) => page.locator(option).nth(index).boundingBox()));
    expect(first?.y).toBe(second?.y);
    expect(wrongs).toEqual([]);
    await page.context().close();
  });

  it('opens what a price is made of, and its lines sum to the total', async () => {
    const { page, wrongs } = await visit();
    await goTo(page, checkout);
    for (const [index, price] of (await pricesOf(page)).entries()) {
      const details = page.locator(option).nth(index).locator('[part~=breakdown]');
      await details.locator('summary').click();
      await details.locator('dd').last().waitFor();
      const cents = (await details.locator('dd').allTextContents()).map((text) => Math.round(amountIn(text) * 100));
      expect(cents.length).toBeGreaterThan(2);
      expect(cents.at(-1)).toBe(Math.round(price * 100));
      expect(cents.slice(0, -1).reduce((sum, amount) => sum + amount, 0)).toBe(cents.at(-1));
    }
    expect(wrongs).toEqual([]);
    await page.context().close();
  });

  it('asks again for another address, also abroad', async () => {
    const { page, wrongs } = await visit();
    await goTo(page, checkout);
    const home = await pricesOf(page);
    const route = (city: string) => page.locator('shipping-quote #headline', { hasText: city });
    await page.getByRole('radio', { name: /Your parents/ }).check();
    await route('Chengdu').waitFor();
    const parents = await pricesOf(page);
    expect(Math.min(...parents)).toBeGreaterThan(Math.min(...home));
    await page.getByRole('radio', { name: /Your sister/ }).check();
    await route('Seattle').waitFor();
    expect(Math.min(...(await pricesOf(page)))).toBeGreaterThan(Math.max(...parents));
    expect(wrongs).toEqual([]);
    await page.context().close();
  });

  it('adds the chosen delivery to the total, and the insurance to the delivery', async () => {
    const { page } = await visit();
    await goTo(page, checkout);
    expect((await sumsOf(page)).at(-1)).toMatch(/^from /);
    for (const [index, price] of (await pricesOf(page)).entries()) {
      await page.locator(`${option} label`).nth(index).click();
      expect((await sumsOf(page)).map(amountIn)).toEqual([goods, price, expect.closeTo(goods + price, 5)]);
    }
    const before = await pricesOf(page);
    await page.getByRole('checkbox', { name: /Insure it/ }).check();
    await page.locator(option, { hasText: 'Insured for CN¥268.00' }).first().waitFor();
    expect(Math.min(...(await pricesOf(page)))).toBeGreaterThan(Math.min(...before));
    expect((await sumsOf(page)).at(-1)).toMatch(/^from /);
    await page.context().close();
  });

  it('takes an order, and tracks its parcel with the promise beside the estimate, after a reload too', async () => {
    const { page, wrongs } = await visit();
    await goTo(page, checkout);
    const promise = await order(page);
    const sums = await sumsOf(page);
    await page.getByText('Your order is placed.').waitFor();
    await headlineOf(page).waitFor();
    const number = await page.locator('track-shipment').getAttribute('number');
    const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    expect(title).toMatch(/^Order HP-2\d{3}$/);
    const expectTracking = async (): Promise<void> => {
      await headlineOf(page).waitFor();
      expect(await page.locator('track-shipment [part~=number]').textContent()).toContain(number);
      const told = await page.locator('track-shipment [part~=promise]').textContent();
      expect(told).toMatch(/Promised[^]*Expected/);
      expect(told).toContain(/\d+:\d\d [AP]M/.exec(promise)?.[0]);
    };
    await expectTracking();
    await page.reload();
    await expectTracking();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
    expect(await page.locator('track-shipment').getAttribute('number')).toBe(number);
    expect(await sumsOf(page)).toEqual(sums);
    expect(wrongs).toEqual([]);
    await page.context().close();
  });

  it('still waits for the shop when it is loaded again before the answer, also in the other language', async () => {
    const { page, wrongs } = await visit();
    await goTo(page, checkout);
    await order(page);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: /^Order HP-2\d{3}$/ }).waitFor();
    await page.getByRole('link', { name: '中文' }).click();
    await headlineOf(page).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/^订单 HP-2\d{3}$/);
    expect(wrongs).toEqual([]);
    await page.context().close();
  });

  it('begins anew where the booking is not known', async () => {
    const { page } = await visit();
    await goTo(page, `${checkout}#order=HP-2000&quote=qte_01h455vb4pex5vsknk084sn02q&to=home`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Checkout');
    await page.context().close();
  });

  it('can be used with the keyboard alone', async () => {
    const { page } = await visit();
    await goTo(page, checkout);
    await page.getByRole('radio', { name: /^Home/ }).focus();
    await page.keyboard.press('ArrowDown');
    await page.locator('shipping-quote #headline', { hasText: 'Chengdu' }).waitFor();
    await tabTo(page, `${option} input:focus`);
    await page.keyboard.press('Space');
    await tabTo(page, 'shipping-quote [part~=button]:focus');
    await page.keyboard.press('Enter');
    await headlineOf(page).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.context().close();
  });

  it('says how to order without scripts', async () => {
    const { page } = await visit({ javaScriptEnabled: false });
    await page.goto(shop(checkout));
    expect(await page.locator('noscript p').isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('at 360 px', () => {
  it.each(['', '/zh'])('no page of an order scrolls sideways (%s/)', async (folder) => {
    const { page, wrongs } = await visit({ viewport: { width: 360, height: 740 } });
    const expectNarrow = async (what: string): Promise<void> => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth), what).toBeLessThanOrEqual(360);
    };
    await page.goto(shop(`${folder}/product.html?product=pendant`));
    await page.locator('shipping-quote [part~=promise]').waitFor();
    await expectNarrow('product');
    await goTo(page, folder + checkout);
    await page.locator(`${option} summary`).first().click();
    await page.locator(`${option} dd`).first().waitFor();
    await expectNarrow('checkout');
    await page.locator(`${option} label`).first().click();
    await page.locator('shipping-quote [part~=button]').click();
    await headlineOf(page).waitFor();
    await expectNarrow('order');
    expect(wrongs).toEqual([]);
    await page.context().close();
  });
});
