import type { Resource, ServiceCode, WeighingEvidence } from '@waybill/sdk/contract';
import type { ChargeableWeight, PriceItem, Refusal } from '../facts.ts';
import type { Language } from './language.ts';
import { en } from './words/en.ts';
import { zh } from './words/zh.ts';

/** What a proposal says in one language. Amounts, times and names come written out; a missing entry does not compile. */
export interface ProposalWords {
  readonly title: string;
  readonly facts: Readonly<Record<'preparedFor' | 'parcel' | 'made' | 'validUntil' | 'pickup' | 'waybill', string>>;
  readonly size: (kilograms: string, sides: readonly number[]) => string;
  readonly headings: Readonly<
    Record<
      'options' | 'accepted' | 'requested' | 'declined' | 'others' | 'refused' | 'contact' | 'compensation',
      string
    >
  >;
  readonly notices: {
    readonly expired: string;
    readonly requested: (at: string) => string;
    readonly declined: (reason: string) => string;
    readonly accepted: (at: string) => string;
  };
  readonly marks: Readonly<Record<'cheapest' | 'fastest', string>>;
  readonly promise: (at: string) => string;
  readonly pickup: (by: string, acceptBefore: string) => string;
  readonly weight: (kilograms: string, because: string) => string;
  readonly weightReasons: Readonly<
    Record<ChargeableWeight['by'], (weights: { actual: string; volumetric: string; rounded: boolean }) => string>
  >;
  readonly columns: Readonly<Record<'item' | 'quantity' | 'amount' | 'total', string>>;
  readonly quantity: Readonly<Record<PriceItem['unit'], (quantity: string, unitPrice: string) => string>>;
  readonly adjustment: {
    readonly reason: (reason: string) => string;
    readonly weights: (before: string, after: string, at: string) => string;
    readonly evidence: (list: string) => string;
    readonly kinds: Readonly<Record<WeighingEvidence, string>>;
  };
  readonly compensation: {
    readonly late: string;
    readonly lost: string;
    readonly damaged: string;
    readonly byTerms: string;
    readonly declared: (value: string) => string;
    readonly insurable: (upTo: string) => string;
    readonly uninsurable: string;
  };
  readonly realName: string;
  readonly plan: (steps: string) => string;
  readonly resources: Readonly<Record<Resource, string>>;
  readonly refusals: Readonly<Record<Refusal['reason'], (about: { limit: string; about: string }) => string>>;
  readonly services: Readonly<Record<ServiceCode, string>>;
  readonly measures: Readonly<Record<'longest_side' | 'length_plus_girth', string>>;
  readonly contact: (phone: string, email: string | null, hours: string) => string;
  readonly closing: string;
  /** `{page}` and `{pages}` stand for the numbers. */
  readonly pageOf: string;
  /** Between the entries of a list. */
  readonly separator: string;
  /** Between sentences. */
  readonly space: string;
}

export const wordsIn: Readonly<Record<Language, ProposalWords>> = { en, zh };
