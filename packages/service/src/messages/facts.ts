import type { ContactChannel } from '@waybill/sdk/contract';
import type { PersonLanguage } from '../tracking/index.ts';

export type { PersonLanguage } from '../tracking/index.ts';

/** What happened to a case that its customer is told of. */
export const caseSteps = ['answered', 'planned', 'asked', 'asked_again', 'resolved'] as const;
export type CaseStep = (typeof caseSteps)[number];

/**
 * What somebody is told of. But for a code it names what it is about, and who that is for is looked up when it is sent:
 * whoever was erased meanwhile, or wants no more, is told nothing.
 */
export type Notice =
  | {
      readonly kind: 'code';
      readonly way: ContactChannel;
      readonly to: string;
      readonly language: PersonLanguage;
      readonly code: string;
      /** ISO 8601. */
      readonly expiresAt: string;
    }
  | { readonly kind: 'price_adjusted'; readonly quoteId: string }
  | { readonly kind: 'rating'; readonly askId: string }
  | {
      readonly kind: 'need_met';
      readonly needId: string;
      readonly source: { readonly kind: 'review' | 'case'; readonly id: string };
    }
  | { readonly kind: 'case'; readonly caseId: string; readonly step: CaseStep };

/** `unknown`: the process ended, or the line broke, while it was handed over. It is not sent again. */
export type MessageState = 'waiting' | 'sending' | 'sent' | 'dropped' | 'failed' | 'unknown';

/** A message as it is stored. */
export interface MessageFact {
  readonly id: string;
  readonly merchantId: string;
  /** Null once it has ended. */
  readonly notice: Notice | null;
  readonly state: MessageState;
  /** How often it was handed to a channel. */
  readonly tries: number;
  readonly takenAt: Date | null;
  readonly createdAt: Date;
}

/** How somebody is reached. */
export interface Reach {
  readonly ways: Readonly<Partial<Record<ContactChannel, string>>>;
  /** Keyed hashes of them. */
  readonly personKeys: readonly string[];
  readonly preferred: ContactChannel | null;
  readonly language: PersonLanguage;
}
