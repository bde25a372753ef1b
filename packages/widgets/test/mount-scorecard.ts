import { fixture, html, waitUntil } from '@open-wc/testing';
import '../src/service-scorecard/define.ts';
import type { ServiceScorecard } from '../src/service-scorecard/service-scorecard.ts';
import { choose, find, settled } from './elements.ts';
import { FakeScorecardClient } from './fake-scorecard-client.ts';

export * from './elements.ts';

/** Puts an element on the page, and waits until it shows what it has to show. */
export const mountScorecard = async (given: Partial<ServiceScorecard> = {}): Promise<ServiceScorecard> => {
  const element = document.createElement('service-scorecard');
  Object.assign(
    element,
    { client: new FakeScorecardClient(), lang: 'en', from: '2026-10-01', to: '2026-10-31' },
    given,
  );
  await fixture(html`<div>${element}</div>`);
  await element.updateComplete;
  await settled(element);
  return element;
};

/** Opens a detail of the first figure that has it, and waits for what it brings. */
export const unfold = async (element: ServiceScorecard, detail: string, awaited: string): Promise<void> => {
  find(element, `[data-detail=${detail}] summary`).click();
  await waitUntil(() => element.shadowRoot?.querySelector(`[data-detail=${detail}] ${awaited}`), `${detail} unfolds`, {
    timeout: 5000,
  });
  await element.updateComplete;
};

export const openReview = async (element: ServiceScorecard, name = 'Weekly review'): Promise<void> => {
  await choose(element, name);
  await waitUntil(() => element.shadowRoot?.querySelector('[part=review]'), 'the review comes');
  await settled(element);
};
