import type { Page } from 'playwright-core';
import { Complaints } from '@waybill/sdk/complaints';
import type { WaybillStaff } from '@waybill/sdk/staff';
import { createTransport } from '@waybill/sdk/transport';
import { beforeAll, describe, expect, it } from 'vitest';
import { shop, tabTo, useBrowser, visit } from './browser.ts';
import { photo, segmentsOf, takenAtPlace } from './photos.ts';
import { caseOf, download, hire } from './staff.ts';

useBrowser();

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
// The rating of a settled case is a card of its own within.
const status = (page: Page) => page.locator('complaint-status [part~=card]').first();
const says = (page: Page) => expect.poll(() => status(page).textContent(), { timeout: 30_000 });

const next = (page: Page) => page.getByRole('button', { name: 'Next' }).click();

/** The form about a parcel, at what happened. */
const begin = async (page: Page, number: string, folder = ''): Promise<void> => {
  await page.goto(shop(`${folder}/help.html?parcel=${number}`));
  await page.locator('file-complaint [name=type]').first().waitFor();
};

const sayWhat = async (page: Page, trouble: string, text: string): Promise<void> => {
  const radio = page.getByRole('radio', { name: trouble });
  if (!(await radio.isVisible())) await page.getByText('More to choose from').click();
  await radio.check();
  await page.getByLabel('In your own words').fill(text);
  await next(page);
};

let staff: WaybillStaff;
/** A case that the tests leave to the demo: it takes its time for an answer, so it is filed before all else. */
let unanswered: string;
beforeAll(async () => {
  const shopper = new Complaints(createTransport({ key: 'pk_demo_harbour_and_pine_0000000000', baseUrl: shop('') }));
  const filed = await shopper.create({
    ...{ type: 'delayed', number: '773120584466021', text: 'Where is my throw?' },
    ...{ contact: { phone: '13800134321' }, proof: { phoneLast4: '4321' } },
  });
  unanswered = filed.case?.id ?? '';
  staff = await hire();
});

describe('a shopper', () => {
  it('files with two photos from a phone, sees each step arrive, rejects, accepts, and is asked how it was', async () => {
    const { page, wrongs } = await visit(phone);
    await begin(page, '1Z999AA10123456784');
    await sayWhat(page, 'It arrived damaged', 'One of the mugs has lost its handle.');
    const plain = await photo(page, 'rebeccapurple');
    const taken = takenAtPlace(await photo(page, 'darkolivegreen'));
    expect(segmentsOf(taken)).toContain('e1');
    await page.getByLabel(/Photos or documents/).setInputFiles([
      { name: 'mug.jpg', mimeType: 'image/jpeg', buffer: taken },
      { name: 'box.jpg', mimeType: 'image/jpeg', buffer: plain },
    ]);
    await page.getByRole('checkbox', { name: 'A replacement' }).check();
    await next(page);
    await page.getByLabel('Phone number').fill('+1 206 555 4321');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('heading', { name: 'Thank you. We have your report.' }).waitFor();
    expect(await page.locator('file-complaint [part~=promised]').textContent()).toMatch(/A person answers .*\d/);
    const number = (await page.locator('file-complaint [part~=number]').first().textContent()) ?? '';

    const { cases } = staff;
    const id = await caseOf(staff, number);
    await cases.respond(id, { text: 'I am asking the workshop for a new one.' });
    await says(page).toContain('I am asking the workshop for a new one.');
    const dueAt = new Date(Date.now() + 3_600_000).toISOString();
    const promises = [{ kind: 'payment', text: 'Thirty yuan for the trouble', dueAt }] as const;
    const planned = await cases.plan(id, { text: 'We send another mug.', promises: [...promises] });
    await says(page).toContain('Thirty yuan for the trouble');
    const paid = { amount: '30.00', currency: 'CNY' };
    await cases.keepPromise(id, planned.promises[0]?.id ?? '', { kind: 'payment', reference: 'PAY-77', paid });
    await says(page).toContain('PAY-77');
    await cases.resolve(id, { text: 'The mug is on its way.' });
    await says(page).toContain('The mug is on its way.');
    await says(page).toContain('photo-2.jpg');

    await status(page).getByRole('button', { name: 'No, not yet' }).click();
    await status(page).getByLabel('What is still missing?').fill('It came broken again.');
    await status(page).getByRole('button', { name: 'Send, and open it again' }).click();
    await says(page).toContain('Opened again');
    await cases.respond(id, { text: 'Then I bring you one myself.' });
    const { evidence } = await cases.resolve(id, { text: 'Here it is, whole.' });
    await status(page).getByRole('button', { name: 'Yes, I accept' }).click();
    await says(page).toContain('You accepted the solution');
    await status(page).getByRole('heading', { name: 'How did we handle this?' }).waitFor();

    expect(evidence).toHaveLength(2);
    for (const file of evidence) {
      const stored = await download(staff, id, file.id);
      expect(stored.subarray(0, 2).toString('hex')).toBe('ffd8');
      expect(segmentsOf(stored)).not.toContain('e1');
      expect(stored.includes('Exif')).toBe(false);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(wrongs).toEqual([]);
    await page.context().close();
  });

  it('finds what was typed after a reload, and sends it when the connection is back', async () => {
    const { page, wrongs } = await visit(phone);
    await begin(page, 'SF1402338756129');
    await sayWhat(page, 'It is late', 'Nobody was here all day.');
    await page.reload();
    await page.getByText('We kept what you wrote.').waitFor();
    await next(page);
    await page.getByLabel('Phone number').fill('138 0013 4321');
    // What the end needs was fetched beside the form.
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('heading', { name: 'No connection' }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('heading', { name: 'Thank you. We have your report.' }).waitFor({ timeout: 20_000 });
    await says(page).toContain('Nobody was here all day.');
    expect(wrongs.filter((wrong) => !wrong.includes('ERR_'))).toEqual([]);
    await page.context().close();
  });

  it('files about a lost parcel into the case that its scans have opened', async () => {
    const lost = '460198274533106';
    const id = await caseOf(staff, lost);
    const before = await staff.cases.retrieve(id);
    expect(before).toMatchObject({ kind: 'exception', type: 'lost', channel: 'system', contact: null });
    const { page, wrongs } = await visit({ locale: 'zh-CN' });
    await begin(page, lost, '/zh');
    await page.getByRole('radio', { name: '包裹好像丢了' }).check();
    await page.getByLabel('请简单说明').fill('扫帚一直没有到。');
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByLabel('手机号').fill('13800134321');
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByRole('heading', { name: '谢谢，我们已收到您的反馈。' }).waitFor();
    expect((await staff.cases.retrieve(id)).entries.some(({ text }) => text === '扫帚一直没有到。')).toBe(true);
    expect(wrongs).toEqual([]);
    await page.context().close();
  });

  it('files with the keyboard alone', async () => {
    const { page, wrongs } = await visit();
    await page.goto(shop('/help.html'));
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await page.getByLabel('Which parcel is it about?').focus();
    await page.keyboard.type('HP-1006');
    await tabTo(page, 'file-complaint input[name=type]:focus');
    await press('Space');
    await tabTo(page, 'file-complaint textarea:focus');
    await page.keyboard.type('The station is closed.');
    await tabTo(page, 'file-complaint button:focus');
    await press('Enter');
    await expect.poll(() => page.locator('file-complaint #headline:focus').textContent()).toMatch(/^Photos/);
    await tabTo(page, 'file-complaint [part~=button]:focus');
    await press('Enter');
    await tabTo(page, 'file-complaint input[type=tel]:focus');
    await page.keyboard.type('13800134321');
    await press('Enter');
    await expect.poll(() => page.locator('file-complaint #headline:focus').textContent()).toMatch(/^Thank you/);
    await says(page).toContain('The station is closed.');
    expect(wrongs).toEqual([]);
    await page.context().close();
  });
});

describe('the demo’s desk', () => {
  it('answers by itself what nobody else does', { timeout: 90_000 }, async () => {
    const answered = async () => (await staff.cases.retrieve(unanswered)).entries.filter(({ by }) => by.person).length;
    await expect.poll(answered, { timeout: 60_000, interval: 1_000 }).toBeGreaterThan(0);
    const { entries } = await staff.cases.retrieve(unanswered);
    expect(entries.find(({ act }) => act === 'respond')?.by.person?.name).toBe('Tang Yue');
  });
});
