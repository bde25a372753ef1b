import type { CaseContactInput, CaseWish, ComplaintInput, EnquiryInput, Proof } from '@waybill/sdk/contract';
import type { Reach, StepName } from '../locales/complaints/messages.ts';
import { isEnquiry } from './troubles.ts';

/** What was entered, by field. */
export type Values = Readonly<Record<string, string>>;

/** What the page has said. */
export interface Given {
  readonly number?: string | undefined;
  readonly carrier?: string | undefined;
  readonly scanId?: string | undefined;
  readonly currency: string;
}

/** What is filed: one of the two calls, and what it takes. */
export type Request =
  | { readonly kind: 'complaint'; readonly input: ComplaintInput }
  | { readonly kind: 'enquiry'; readonly input: EnquiryInput };

/** How the reader wants to be reached. */
export const reachOf = ({ reach }: Values): Reach => (reach === 'email' ? 'email' : 'phone');

export const reachTests: Readonly<Record<Reach, RegExp>> = { phone: /(\d\D*){5}/, email: /^\S+@\S+$/ };

/** What was wished, in the order of choosing. */
export const wishesOf = ({ wishes = '' }: Values): CaseWish[] => wishes.split(',').filter(Boolean) as CaseWish[];

/** An amount can be named where money is wished for. */
export const asksAmount = (values: Values): boolean =>
  wishesOf(values).some((wish) => wish === 'refund' || wish === 'compensation');

/** The amount as it is sent; undefined where none is entered, `NaN` where it is none. */
export const amountOf = ({ amount = '' }: Values): string | undefined => {
  const text = amount.trim().replace(',', '.');
  if (!text) return undefined;
  return /^\d{1,8}(\.\d{1,2})?$/.test(text) && Number(text) > 0 ? text : 'NaN';
};

const contactOf = (values: Values): CaseContactInput => {
  const preferred = reachOf(values);
  const ways = (['phone', 'email'] as const).map((way) => [way, values[way]?.trim() ?? ''] as const);
  // What was typed into the other field before the reader changed their mind counts where it fits.
  return { ...Object.fromEntries(ways.filter(([way, text]) => reachTests[way].test(text))), preferred };
};

/** By what the reader is reached, the parcel may be known to be theirs. */
export const proofOf = (values: Values): Proof => {
  const reach = reachOf(values);
  const text = values[reach]?.trim() ?? '';
  return reach === 'email' ? { email: text } : { phoneLast4: text.replace(/\D/g, '').slice(-4) };
};

/** @param proves whether what the reader is reached by goes along as the proof. */
export const requestOf = (values: Values, given: Given, proves: boolean): Request => {
  const { number, carrier, scanId, currency } = given;
  const { type = 'other', text = '' } = values;
  const filing = {
    ...(number && { number, ...(carrier && { carrier }), ...(scanId && { scanId }) }),
    text: text.trim(),
    contact: contactOf(values),
    ...(number && proves && { proof: proofOf(values) }),
  };
  if (isEnquiry(type)) return { kind: 'enquiry', input: { ...filing, type } };
  const wishes = wishesOf(values);
  const amount = asksAmount(values) ? amountOf(values) : undefined;
  return {
    kind: 'complaint',
    input: {
      ...filing,
      type: type as ComplaintInput['type'],
      ...(wishes.length > 0 && { wishes }),
      ...(amount && { claim: { amount, currency } }),
    },
  };
};

/** The field that the service found wrong, and its step; undefined where that has none. */
export const fieldAt = (pointer: string): readonly [step: StepName, field: string] | undefined => {
  const [, first = '', second] = pointer.split('/');
  if (first === 'number' || first === 'carrier') return ['parcel', 'number'];
  if (first === 'text' || first === 'type') return ['what', first];
  if (first === 'claim') return ['right', 'amount'];
  return first === 'contact' ? ['contact', second === 'email' ? 'email' : 'phone'] : undefined;
};
