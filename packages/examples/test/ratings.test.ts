import type { StaffCase, WaybillStaff } from '@waybill/sdk/staff';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { shop, useBrowser, visit } from './browser.ts';
import { caseOf, hire } from './staff.ts';

useBrowser();

const parcel = '1Z999AA10198765434';
const suggestion = 'Ring twice, the bell is quiet.';
const outcome = 'Couriers ring twice, and wait a minute.';

const day = 86_400_000;
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

let staff: WaybillStaff;
beforeAll(async () => {
  staff = await hire('supervisor');
});

/** What a figure is computed from, of the days around today: whichever it is where days are counted. */
const figure = async (name: string): Promise<readonly [numerator: number, denominator: number]> => {
  const now = Date.now();
  const { figures } = await staff.scorecard.retrieve({ from: dayOf(now - day), to: dayOf(now + day) });
  const { numerator = NaN, denominator = NaN } = figures.find((each) => each.name === name) ?? {};
  return [numerator, denominator];
};

/** The scorecard follows the log by itself. */
const patience = { timeout: 20_000, interval: 250 };

/** Waits until a figure has moved by so much. */
const moves = (name: string, [numerator, denominator]: readonly [number, number], by: readonly [number, number]) =>
  expect.poll(() => figure(name), patience).toEqual([numerator + by[0], denominator + by[1]]);

/** Alone: what the complaints are divided by grows while the demo runs. */
const complaints = async (): Promise<number> => (await figure('complaint_rate'))[0];

/** What was suggested on a page, once the service has seen it. */
const suggested = async () => {
  const found = await staff.needs.suggestions({ state: 'waiting' }).page();
  return found.data.find(({ text }) => text === suggestion)?.id;
};

/** Reports what a bad rating was about, from where the form begins. */
const report = async (page: Page): Promise<StaffCase> => {
  const form = page.locator('file-complaint');
  await form.getByRole('radio', { name: 'It arrived damaged' }).check();
  expect(await form.getByLabel('In your own words').inputValue()).toBe('The lamp is bent.');
  await form.getByRole('button', { name: 'Next' }).click();
  await form.getByRole('button', { name: 'Next' }).click();
  await form.getByLabel('Phone number').fill('+1 206 555 4321');
  await form.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('heading', { name: 'Thank you. We have your report.' }).waitFor();
  const number = await form.locator('[part~=number]').first().textContent();
  return staff.cases.retrieve(await caseOf(staff, number ?? ''));
};

describe('a shopper', () => {
  // A busy machine takes its time; an idle one a few seconds.
  it(
    'rates a delivery, reports what was wrong, gets what they asked for, and the figures follow',
    { timeout: 120_000 },
    async () => {
      // Those that the demo begins with are counted.
      await expect.poll(complaints, patience).toBeGreaterThanOrEqual(3);
      const complained = await complaints();
      const csat = await figure('csat');
      const met = await figure('needs_met');

      const { page, wrongs } = await visit();
      await page.goto(shop('/order.html?order=HP-1016'));
      const tracking = page.locator(`track-shipment[number="${parcel}"]`);
      await tracking.getByRole('button', { name: 'Show delivery details' }).click();
      await tracking.getByLabel('Last four digits of the phone number').fill('4321');
      await tracking.getByRole('button', { name: 'Confirm' }).click();

      const rating = tracking.locator('service-rating');
      await rating.getByRole('radio', { name: '1 of 5: Very unhappy' }).click();
      await rating.getByText('Very unhappy · Saved').waitFor();
      await moves('csat', csat, [0, 1]);
      await rating.getByLabel('In your own words').fill('The lamp is bent.');
      await rating.getByRole('button', { name: 'Say more' }).click();
      await rating.getByLabel('What should we offer?').fill(suggestion);
      await rating.getByRole('button', { name: 'Send' }).click();
      await rating.getByRole('heading', { name: 'Thank you' }).waitFor();
      const said = { subject: { kind: 'parcel', number: parcel }, score: 1, text: 'The lamp is bent.', suggestion };
      expect((await staff.reviews.list({ upTo: 1 }).page()).data).toContainEqual(expect.objectContaining(said));

      await rating.getByRole('button', { name: 'Report a problem' }).click();
      const { id, confirmed } = await report(page);
      expect(confirmed).toBe(true);
      await expect.poll(complaints, patience).toBe(complained + 1);

      await expect.poll(suggested, { timeout: 10_000 }).toBeDefined();
      const need = await staff.needs.create({ title: 'A second ring', suggestions: [(await suggested()) ?? ''] });
      expect(need.demand).toMatchObject({ customers: 1, suggestions: 1 });
      await staff.needs.decide(need.id, { state: 'met', outcome });
      await moves('needs_met', met, [1, 1]);

      await staff.cases.respond(id, { text: 'I am sending another lamp.' });
      await staff.cases.resolve(id, { text: 'Another lamp is there.' });
      await page.goto(shop('/help.html'));
      const items = page.locator('service-news [part~=item]');
      await expect.poll(() => items.allTextContents()).toContainEqual(expect.stringContaining(outcome));
      await page.goto(shop('/zh/help.html'));
      await expect.poll(() => page.locator('service-news [part~=title]').textContent()).toBe('您提出，我们做到');
      await page.goto(shop('/help.html'));

      const status = page.locator('complaint-status');
      await status.getByRole('button', { name: 'Yes, I accept' }).click();
      await status.getByRole('radio', { name: '5 of 5: Very happy' }).click();
      await status.getByText('Very happy · Saved').waitFor();
      await moves('csat', csat, [1, 2]);
      expect(wrongs).toEqual([]);
      await page.context().close();
    },
  );
});
