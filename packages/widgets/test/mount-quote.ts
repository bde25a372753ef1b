import { fixture, html } from '@open-wc/testing';
import '../src/shipping-quote/define.ts';
import type { ShippingQuote } from '../src/shipping-quote/shipping-quote.ts';
import { find, settled } from './elements.ts';
import { FakeQuotesClient } from './fake-quotes-client.ts';

export * from './elements.ts';

/** From Shenzhen to Shanghai, 1.2 kg: all that it takes to ask at once. */
export const said = {
  fromCountry: 'CN',
  fromCity: 'Shenzhen',
  toCountry: 'CN',
  toCity: 'Shanghai',
  weight: '1.2',
} as const satisfies Partial<ShippingQuote>;

/** Puts an element on the page, with a link in its slot, and waits until it shows its form or its options. */
export const mountQuote = async (given: Partial<ShippingQuote> = {}): Promise<ShippingQuote> => {
  const element = await fixture<ShippingQuote>(
    html`<shipping-quote><a href="https://store.example/delivery">Delivery terms</a></shipping-quote>`,
  );
  // With the page, not one after the other: a page sets its attributes before the element starts.
  Object.assign(element, { client: new FakeQuotesClient(), lang: 'en', ...given });
  await element.updateComplete;
  await settled(element);
  return element;
};

/** The radio button of an option. */
export const radioOf = (element: ShippingQuote, code: string): HTMLInputElement =>
  find(element, `[name=option][value=${code}]`) as HTMLInputElement;
