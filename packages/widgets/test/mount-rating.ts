import { fixture, html } from '@open-wc/testing';
import '../src/service-rating/define.ts';
import type { ServiceRating } from '../src/service-rating/service-rating.ts';
import { find, settled } from './elements.ts';
import { FakeReviewsClient } from './fake-reviews-client.ts';

export * from './elements.ts';

/** A parcel with its token: all that it takes to be rated. */
export const said = { number: 'SF1044912398127', token: 'pt_1' } as const satisfies Partial<ServiceRating>;

/** Puts an element on the page, with a link in its slot, and waits until it shows what it has to ask. */
export const mountRating = async (given: Partial<ServiceRating> = {}): Promise<ServiceRating> => {
  const element = document.createElement('service-rating');
  const link = Object.assign(document.createElement('a'), { href: 'https://store.example/contact' });
  link.textContent = 'Contact the store';
  element.append(link);
  Object.assign(element, { client: new FakeReviewsClient(), lang: 'en', ...said, ...given });
  await fixture(html`<div>${element}</div>`);
  await element.updateComplete;
  await settled(element);
  return element;
};

export const starOf = (element: ServiceRating, score: number, name = 'score'): HTMLInputElement =>
  find(element, `[data-name=${name}] [value="${score}"]`) as HTMLInputElement;

/** Taps a star, and waits until that was sent. */
export const tap = async (element: ServiceRating, score: number): Promise<void> => {
  starOf(element, score).click();
  await element.updateComplete;
  await settled(element);
};

export const sendAll = async (element: ServiceRating): Promise<void> => {
  find(element, 'form [part=button]').click();
  await element.updateComplete;
  await settled(element);
};
