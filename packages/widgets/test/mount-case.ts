import { fixture, html } from '@open-wc/testing';
import '../src/complaint-status/define.ts';
import type { ComplaintStatus } from '../src/complaint-status/complaint-status.ts';
import { caseOf } from './cases.ts';
import { settled } from './elements.ts';
import { FakeCasesClient } from './fake-cases-client.ts';

export * from './elements.ts';

/** A case with its token: all that it takes to be shown. */
export const said = { case: caseOf().id, token: 'ct_1' } as const satisfies Partial<ComplaintStatus>;

/** Puts an element on the page, with a link in its slot, and waits until it shows a case, or that there is none. */
export const mountCase = async (given: Partial<ComplaintStatus> = said): Promise<ComplaintStatus> => {
  const element = document.createElement('complaint-status');
  const link = Object.assign(document.createElement('a'), { href: 'https://store.example/contact' });
  link.textContent = 'Contact the store';
  element.append(link);
  // With the page, not one after the other: a page sets its attributes before the element starts.
  Object.assign(element, { client: new FakeCasesClient(), lang: 'en', ...given });
  await fixture(html`<div>${element}</div>`);
  await element.updateComplete;
  await settled(element);
  return element;
};
