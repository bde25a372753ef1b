import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { orders } from '../storefront/shop/orders.ts';
import { elementTexts, headlineOf, shop, useBrowser, visit } from './browser.ts';

useBrowser();

/** Couriers, their phones, the consignees, their contacts and a locker's code: everybody of the demo's parcels. */
const persons =
  /1390000|4321|林薇|Mei Lin|M\. LIN|lin@example|Yesler|汉口路 266|李强|周敏|赵磊|陈涛|吴军|王师傅|孙丽|何静|郑凯|4071/;

const prove = async (page: Page, digits: string): Promise<void> => {
  await page.getByRole('button', { name: 'Show delivery details' }).click();
  await page.getByLabel('Last four digits of the phone number').fill(digits);
  await page.getByRole('button', { name: 'Confirm' }).click();
};

describe('a shopper', () => {
  it('tracks a parcel with its number', async () => {
    const { page, wrongs } = await visit();
    await page.goto(shop('/track.html'));
    await page.getByRole('textbox', { name: 'Tracking number' }).fill('jd 0093 1877 42561');
    await page.getByRole('button', { name: 'Track', exact: true }).click();
    await expect.poll(() => headlineOf(page).textContent()).toMatch(/ready|collect|waiting/i);
    expect(wrongs).toEqual([]);
    await page.context().close();
  });

  it('finds an order by its number and the last digits of the phone', async () => {
    const { page } = await visit();
    await page.goto(shop('/track.html'));
    await page.getByText('Order number', { exact: true }).first().click();
    await page.getByRole('textbox', { name: 'Order number' }).fill('HP-1016');
    await page.getByLabel('Last four digits of the phone number').fill('4321');
    await page.getByRole('button', { name: 'Track', exact: true }).click();
    await expect.poll(() => page.locator('[part~=parcel]').count()).toBe(2);
    await page.context().close();
  });

  it('sees the five steps, the promise and the journey on the page of an order', async () => {
    const { page, wrongs } = await visit();
    await page.goto(shop('/orders.html'));
    await page.getByRole('link', { name: /Tide bowl/ }).click();
    await expect.poll(() => headlineOf(page).textContent()).toMatch(/^Out for delivery/);
    expect(await page.locator('[part~=node]').count()).toBe(5);
    expect(await page.locator('[part~=promise]').textContent()).toMatch(/Promised[^]*Expected/);
    expect(await page.locator('[part~=scan]').count()).toBe(5);
    expect(await page.getByRole('complementary').textContent()).toContain('Tide bowl');
    expect(wrongs).toEqual([]);
    await page.context().close();
  });

  it('gets the same from the script tag that holds the element in one file', async () => {
    const { page, wrongs } = await visit();
    await page.route('**/order.html*', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({
        response: answer,
        body: (await answer.text()).replace('/v1/waybill.js', '/v1/track-shipment.js'),
      });
    });
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/waybill/v1/')) scripts.push(new URL(request.url()).pathname);
    });
    await page.goto(shop('/order.html?order=HP-1001'));
    await expect.poll(() => headlineOf(page).textContent()).toMatch(/^Out for delivery/);
    // The way to say that something is wrong comes when the parcel stands there.
    const chunks = ['look-up', 'complaining'].map((name) => expect.stringContaining(`/chunks/${name}-`) as string);
    await expect.poll(() => scripts).toEqual(['/waybill/v1/track-shipment.js', ...chunks]);
    expect(wrongs).toEqual([]);
    await page.context().close();
  });

  it('is told what an exception means', async () => {
    const { page } = await visit();
    await page.goto(shop('/order.html?order=HP-1007'));
    await expect.poll(() => page.locator('[part~=exception]').textContent()).toContain('address');
    await page.context().close();
  });

  it('sees both parcels of an order', async () => {
    const { page } = await visit();
    await page.goto(shop('/order.html?order=HP-1016'));
    await expect.poll(() => headlineOf(page).count()).toBe(2);
    expect(await headlineOf(page).first().textContent()).toMatch(/^Delivered/);
    await page.context().close();
  });

  it('is told so when the shop does not know the order', async () => {
    const { page } = await visit();
    await page.goto(shop('/order.html?order=HP-9999'));
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('We do not know this order');
    await page.context().close();
  });

  it('sees the recipient and who signed after proving with the last four digits', async () => {
    const { page } = await visit();
    await page.goto(shop('/order.html?order=HP-1003'));
    await prove(page, '4321');
    await expect.poll(() => page.locator('[part~=details]').textContent()).toMatch(/Mei Lin[^]*M\. LIN/);
    await page.context().close();
  });

  it('is told when the proof does not match, and sees no person', async () => {
    const { page } = await visit();
    await page.goto(shop('/order.html?order=HP-1008'));
    await prove(page, '0000');
    await expect.poll(() => elementTexts(page)).toContain('did not match');
    expect(await elementTexts(page)).not.toMatch(persons);
    expect(await page.locator('[part~=details]').count()).toBe(0);
    await page.context().close();
  });
});

describe('without proof', () => {
  it('no person is in the answers of the service, nor in the elements', async () => {
    const { page } = await visit();
    const answers: string[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('/v1/tracking/search')) void response.text().then((text) => answers.push(text));
    });
    await page.goto(shop('/track.html'));
    const numbers = orders.flatMap(({ parcels }) => parcels.map(({ number }) => number));
    await page.getByRole('textbox', { name: 'Tracking number' }).fill(numbers.join(', '));
    await page.getByRole('button', { name: 'Track', exact: true }).click();
    await expect.poll(() => page.locator('[part~=parcel]').count()).toBe(numbers.length);
    for (const index of [1, 2, 3]) {
      await page.locator('[part~=parcel]').nth(index).click();
      await headlineOf(page).waitFor();
      expect(await elementTexts(page)).not.toMatch(persons);
      await page.getByRole('button', { name: 'All parcels' }).click();
    }
    expect(answers).toHaveLength(1);
    expect(answers[0]).toContain('•••');
    expect(answers[0]).not.toMatch(persons);
    await page.context().close();
  });
});
