import type { Page } from 'playwright-core';
import type { Seeded } from './seeding.ts';

/** What stands for the store's own server while the demo answers an example: its tokens, and its case. */
export const standIn = async (page: Page, { caseId, tokens }: Seeded): Promise<void> => {
  await page.route('**/my/*', (route) => {
    const { pathname } = new URL(route.request().url());
    return route.fulfill({ body: tokens[pathname] ?? '', contentType: 'text/plain' });
  });
  // The case of the sample is nobody's. A page that a test answered itself could not reach a service on this machine.
  await page.addInitScript((id) => {
    document.addEventListener('readystatechange', () => {
      document.querySelector('complaint-status')?.setAttribute('case', id);
    });
  }, caseId);
};
