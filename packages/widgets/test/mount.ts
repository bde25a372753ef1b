import { fixture, html, waitUntil } from '@open-wc/testing';
import '../src/track-shipment/define.ts';
import type { TrackShipment } from '../src/track-shipment/track-shipment.ts';
import { FakeClient } from './fake-client.ts';

/** What a test may set; the rest is as on a page. */
export interface Mounted {
  readonly client?: FakeClient;
  readonly number?: string;
  readonly token?: string;
  readonly lang?: string;
}

/** Puts an element on the page, with a carrier link in its slot, and waits until it shows its form or its answer. */
export const mount = async ({
  client = new FakeClient(),
  number,
  token,
  lang = 'en',
}: Mounted = {}): Promise<TrackShipment> => {
  const element = await fixture<TrackShipment>(
    html`<track-shipment .client=${client} .number=${number} .token=${token} lang=${lang}
      ><a href="https://carrier.example/">Track at the carrier</a></track-shipment
    >`,
  );
  await settled(element);
  return element;
};

/** Waits until nothing is under way. */
export const settled = (element: TrackShipment): Promise<void> =>
  waitUntil(() => element.shadowRoot?.querySelector('[aria-busy=false]'), 'the element settles', {
    timeout: 5000,
  }).then(() => element.updateComplete.then(() => undefined));

export const find = (element: TrackShipment, selector: string): HTMLElement => {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
};

/** The field of this name. */
export const inputOf = (element: TrackShipment, name: string): HTMLInputElement =>
  find(element, `#${name}`) as HTMLInputElement;

export const textOf = (element: TrackShipment): string => find(element, '.card').textContent.replace(/\s+/g, ' ');

export const buttonNamed = (element: TrackShipment, name: string): HTMLButtonElement => {
  const buttons = [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
  const found = buttons.find((button) => button.textContent.trim() === name);
  if (!found) throw new Error(`There is no button "${name}".`);
  return found;
};

export const choose = async (element: TrackShipment, name: string): Promise<void> => {
  const labels = [...(element.shadowRoot?.querySelectorAll<HTMLLabelElement>('.choices label') ?? [])];
  const found = labels.find((label) => label.textContent.trim() === name);
  if (!found) throw new Error(`There is no choice "${name}".`);
  found.click();
  await element.updateComplete;
};

/** Types into a field and tells the element, as a keyboard would. */
export const fill = async (element: TrackShipment, name: string, value: string): Promise<void> => {
  await waitUntil(() => element.shadowRoot?.querySelector(`#${name}`), `the field ${name} appears`);
  const input = inputOf(element, name);
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};

export const submit = async (element: TrackShipment): Promise<void> => {
  (find(element, 'form') as HTMLFormElement).requestSubmit();
  await element.updateComplete;
  await settled(element);
};
