import type { Page } from 'playwright-core';
import type { Seeded } from './seeding.ts';

/** The case of the sample, which nobody has. */
const sampleCase = 'cas_01kbz3t8e5f0pt9k6q2m4r7w1x';

/** What stands for the store's own server while the demo answers an example: its tokens, and its case. */
export const standIn = async (page: Page, { caseId, tokens }: Seeded): Promise<void> => {
  await page.route('**/my/*', (route) => {
    const { pathname } = new URL(route.request().url());
    return route.fulfill({ body: tokens[pathname] ?? '', contentType: 'text/plain' });
  });
  await page.route(/\/live\/complaint-status\.html/, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace(sampleCase, caseId) });
  });
};
