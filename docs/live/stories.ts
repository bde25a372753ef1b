import type { Page } from 'playwright-core';

/** What a reader does with an example: once against the demo while it is recorded, and in every test. */
export const stories: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'track-shipment': async (page) => {
    await page.locator('[part~=headline]', { hasText: 'Out for delivery' }).waitFor();
    await page.getByRole('button', { name: 'Show delivery details' }).click();
    await page.getByLabel('Last four digits of the phone number').fill('4321');
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.locator('[part~=details]').waitFor();
  },
  'shipping-quote': async (page) => {
    const option = page.locator('[part~=option]').first();
    await option.waitFor();
    await option.locator('label').click();
    await page.getByRole('button', { name: /^Choose / }).click();
    await page.locator('[part~=outcome] [part~=number]').waitFor({ timeout: 120_000 });
  },
  'file-complaint': async (page) => {
    await page.getByRole('radio', { name: 'It arrived damaged' }).check();
    await page.getByLabel('In your own words').fill('The lamp is bent.');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByLabel('Phone number').fill('+1 206 555 4321');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('heading', { name: 'Thank you. We have your report.' }).waitFor();
  },
  'complaint-status': async (page) => {
    await page.locator('[part~=steps]').waitFor();
  },
  'service-rating': async (page) => {
    await page.getByRole('radio', { name: '5 of 5: Very happy' }).click();
    await page.getByText('Very happy · Saved').waitFor();
  },
  'service-news': async (page) => {
    await page.locator('[part~=item]').first().waitFor();
  },
  'service-scorecard': async (page) => {
    await page.locator('[part~=figure]').first().waitFor();
  },
};
