import type { ContactChannel } from '@waybill/sdk/contract';
import type { Notice, PersonLanguage } from './facts.ts';

/** Where somebody can go on. */
export interface LetterLink {
  readonly label: string;
  readonly url: string;
}

/** What a person is told, in words. Nothing in it is markup. */
export interface Letter {
  /** The message's: always the same for the same message. */
  readonly id: string;
  readonly kind: Notice['kind'];
  readonly to: string;
  readonly language: PersonLanguage;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly link: LetterLink | null;
  /** Of what nobody has to be told: where its reader says that they want no more. */
  readonly optOut: LetterLink | null;
  /** Who writes, and why. */
  readonly closing: string;
}

/**
 * How a try ended: it was taken (`sent`), surely was not and may be later (`later`), never will be (`refused`), or nobody
 * knows (`unknown`). A reason is a word without whom.
 */
export type Outcome =
  { readonly state: 'sent' } | { readonly state: 'later' | 'refused' | 'unknown'; readonly reason: string };

/** Carries letters one way. It throws nothing: an outcome that it cannot tell is `unknown`. */
export interface Channel {
  readonly way: ContactChannel;
  send(letter: Letter): Promise<Outcome>;
}
