import type { ExceptionCode, Milestone, NodeMilestone, Party } from '@waybill/sdk/contract';
import type { CommonMessages, FailureText, When } from '../messages.ts';

/** What is wrong in plain words, what it means for the reader, and what happens next. */
export interface ExceptionText {
  readonly title: string;
  readonly means: string;
  readonly next: string;
}

/** What the look-up form says. A language that lacks an entry does not compile. */
export interface Messages extends CommonMessages {
  readonly numberNeeded: string;
  readonly title: string;
  readonly findBy: string;
  readonly by: Readonly<Record<'number' | 'order' | 'phone', string>>;
  readonly numberHint: string;
  readonly track: string;
  readonly another: string;
  readonly invalidNumber: (number: string) => string;
  readonly tooMany: (count: number, most: number) => string;
}

/** What an answer says. */
export interface AnswerMessages {
  readonly milestones: Readonly<Record<Milestone, string>>;
  /** The headline where nothing is wrong; `when` is the expected time, where one is known and still ahead. */
  readonly headlines: Readonly<Record<Milestone, (when?: When) => string>>;
  readonly nodes: Readonly<Record<NodeMilestone, string>>;
  readonly progress: (step: number, of: number) => string;
  readonly nodeStates: Readonly<Record<'done' | 'current' | 'next' | 'overdue', string>>;
  readonly handledBy: (person: string) => string;
  readonly promised: string;
  readonly expected: string;
  readonly delivered: string;
  readonly before: (when: When) => string;
  readonly at: (when: When) => string;
  readonly notKnown: string;
  readonly verdicts: Readonly<Record<'onTime', string>> &
    Readonly<Record<'late' | 'early', (duration: string) => string>>;
  readonly otherException: ExceptionText;
  readonly next: string;
  readonly parties: Readonly<Record<Party, string>>;
  readonly scans: string;
  readonly noScans: string;
  readonly allScans: (count: number) => string;
  readonly lastUpdate: (when: string, place: string) => string;
  readonly live: string;
  readonly carriers: Readonly<Record<string, string>>;
  readonly parcels: (count: number) => string;
  readonly allParcels: string;
  readonly copy: string;
  readonly copied: string;
  readonly print: string;
  readonly notFound: FailureText;
  readonly notFoundShort: string;
  readonly proofOpen: string;
  /** Below a parcel: the way to say that something is wrong. */
  readonly trouble: string;
  readonly closeTrouble: string;
}

/** What only some look-ups need, and so loads by itself: every exception explained, and whose parcel it is. */
export interface MoreMessages {
  readonly exceptions: Readonly<Record<ExceptionCode, ExceptionText>>;
  readonly needed: Readonly<Record<FieldName, string>>;
  readonly fields: Readonly<Record<FieldName, string>>;
  readonly phoneHint: string;
  readonly proofWhy: string;
  readonly proofKind: string;
  readonly proofKinds: Readonly<Record<ProofKind, string>>;
  readonly proofSend: string;
  readonly noMatch: string;
  readonly locked: FailureText;
  readonly codeTo: string;
  readonly channels: Readonly<Record<'phone' | 'email', string>>;
  readonly sendCode: string;
  readonly codeSent: (until: string) => string;
  readonly nothingMatched: FailureText;
  readonly details: string;
  readonly recipient: string;
  readonly address: string;
  readonly order: string;
  readonly signedBy: string;
}

/** The fields beside the one for numbers. */
export type FieldName = 'order' | 'phone' | 'phoneLast4' | 'email' | 'postalCode' | 'code';
/** How an asker shows that a parcel is theirs. */
export type ProofKind = 'phoneLast4' | 'email' | 'postalCode' | 'code';
