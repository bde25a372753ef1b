import type { CaseType, CaseWish } from '@waybill/sdk/contract';
import type { CommonMessages, FailureText, When } from '../messages.ts';

/** The steps of a filing. */
export type StepName = 'parcel' | 'what' | 'right' | 'contact';

/** What belongs together, as a reader looks for it. */
export type TroubleGroup = 'delivery' | 'contents' | 'courier' | 'money' | 'asking' | 'other';

/** How a reader can be reached. */
export type Reach = 'phone' | 'email';

/** What the form says from the beginning. A language that lacks an entry does not compile. */
export interface ComplaintMessages extends CommonMessages {
  readonly title: string;
  readonly step: (step: number, of: number) => string;
  readonly headings: Readonly<Record<StepName, string>>;
  readonly about: string;
  readonly next: string;
  readonly back: string;
  readonly send: string;
  readonly sending: string;
  readonly kept: string;
  readonly keptFiles: string;
  readonly anew: string;
  readonly parcelKinds: Readonly<Record<'number' | 'none', string>>;
  readonly number: string;
  readonly numberNeeded: string;
  readonly numberUnknown: string;
  readonly others: string;
  readonly groups: Readonly<Record<TroubleGroup, string>>;
  readonly troubles: Readonly<Record<CaseType, string>>;
  readonly troubleNeeded: string;
  readonly words: string;
  readonly prompts: Readonly<Record<TroubleGroup, string>>;
  readonly wordsNeeded: string;
}

/** What is said of files once there are some. */
export interface FileMessages {
  readonly chosen: string;
  readonly tooLarge: (name: string) => string;
  readonly wrongKind: (name: string) => string;
  readonly tooMany: (most: number) => string;
  readonly empty: (name: string) => string;
  readonly remove: (name: string) => string;
  readonly uploads: string;
  readonly waiting: string;
  readonly sent: string;
  readonly percent: (share: string) => string;
  readonly allSent: string;
  readonly notSent: string;
  readonly refused: Readonly<Record<string, string>>;
  readonly again: (name: string) => string;
  readonly leaveOut: (name: string) => string;
  readonly tryAgain: string;
  readonly without: string;
}

/** What is said after the first step: how it is made right, how the reader is reached, and once it is filed. */
export interface LaterMessages {
  readonly wishes: string;
  readonly wishNames: Readonly<Record<CaseWish, string>>;
  readonly amount: (currency: string) => string;
  readonly amountNeeded: string;
  readonly optional: (label: string) => string;
  readonly files: string;
  readonly addFiles: string;
  readonly filesHint: string;
  readonly filesUnavailable: string;
  readonly reach: string;
  readonly reaches: Readonly<Record<Reach, string>>;
  readonly reachFields: Readonly<Record<Reach, string>>;
  readonly reachNeeded: Readonly<Record<Reach, string>>;
  readonly reachWhy: string;
  readonly reachProves: string;
  readonly thanks: string;
  readonly joined: string;
  readonly joinedText: string;
  readonly known: FailureText;
  readonly knownFiles: string;
  readonly caseNumber: string;
  readonly copy: string;
  readonly copied: string;
  readonly responds: (when: When) => string;
  readonly plans: (when: When) => string;
  readonly then: string;
  readonly nextBy: Readonly<Record<Reach, string>>;
  readonly nextPlan: string;
  readonly nextFollow: string;
  readonly unconfirmed: string;
  readonly follow: string;
  readonly following: string;
}
