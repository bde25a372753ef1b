import { waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';

/** Waits until nothing is under way. */
export const settled = (element: LitElement): Promise<void> =>
  waitUntil(() => element.shadowRoot?.querySelector('[aria-busy=false]'), 'the element settles', {
    timeout: 5000,
  }).then(() => element.updateComplete.then(() => undefined));

/** An element while it loads: what puts it on the page waits in vain for its end. */
export const loading = async (tag: string, mounting: Promise<LitElement>): Promise<LitElement> => {
  mounting.catch(() => undefined);
  const busy = () => {
    const element = document.querySelector<LitElement>(tag);
    return element?.shadowRoot?.querySelector('[aria-busy=true] .bone') ? element : undefined;
  };
  return (await waitUntil(busy, 'the element loads').then(busy)) ?? mounting;
};

export const find = (element: LitElement, selector: string): HTMLElement => {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
};

/** The field of this name. */
export const inputOf = (element: LitElement, name: string): HTMLInputElement =>
  find(element, `#${name}`) as HTMLInputElement;

export const textOf = (element: LitElement): string =>
  find(element, '.card, [part=line]').textContent.replace(/\s+/g, ' ');

export const buttonNamed = (element: LitElement, name: string): HTMLButtonElement => {
  const buttons = [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
  const found = buttons.find((button) => button.textContent.trim() === name);
  if (!found) throw new Error(`There is no button "${name}".`);
  return found;
};

export const choose = async (element: LitElement, name: string): Promise<void> => {
  const labels = [...(element.shadowRoot?.querySelectorAll<HTMLLabelElement>('.choices label') ?? [])];
  const found = labels.find((label) => label.textContent.trim() === name);
  if (!found) throw new Error(`There is no choice "${name}".`);
  found.click();
  await element.updateComplete;
};

/** Types into a field and tells the element, as a keyboard would. */
export const fill = async (element: LitElement, name: string, value: string): Promise<void> => {
  await waitUntil(() => element.shadowRoot?.querySelector(`#${name}`), `the field ${name} appears`);
  const input = inputOf(element, name);
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};

export const submit = async (element: LitElement): Promise<void> => {
  (find(element, 'form') as HTMLFormElement).requestSubmit();
  await element.updateComplete;
  await settled(element);
};
