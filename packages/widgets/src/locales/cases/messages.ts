import type { CaseKind, CaseState, CaseStepName, CaseType, PromiseKind } from '@waybill/sdk/contract';
import type { CommonMessages, FailureText, When } from '../messages.ts';

/** What is waited for, with a time that it is due. */
export type Awaited = 'response' | 'plan' | 'promise' | 'regulation';

/** What an element says from the beginning: where the matter stands. A missing entry does not compile. */
export interface CaseMessages extends CommonMessages {
  readonly title: string;
  readonly kinds: Readonly<Record<CaseKind, string>>;
  readonly about: Readonly<Record<CaseType, string>>;
  readonly parcel: string;
  readonly copy: string;
  readonly copied: string;
  readonly filedAt: (when: When) => string;
  readonly live: string;
  /** Somebody is expected to do this by then. */
  readonly awaited: Readonly<Record<Awaited, (when: When) => string>>;
  /** It was due then, and has not come. */
  readonly late: Readonly<Record<Awaited, (when: When) => string>>;
  /** Where nothing is due, or where the state says more than the clock. */
  readonly states: Readonly<Record<CaseState, string>>;
  readonly unconfirmed: string;
  readonly timeLeft: (duration: string) => string;
  readonly lateBy: (duration: string) => string;
  readonly moment: string;
  readonly paused: string;
  readonly all: string;
  /** There is no such case, or no longer for this reader. */
  readonly gone: FailureText;
  readonly steps: Readonly<Record<CaseStepName, string>>;
  readonly progress: (step: number, of: number) => string;
  /** The last step, where it ended otherwise. */
  readonly ended: Readonly<Record<'withdrawn' | 'closed_no_answer', string>>;
  readonly at: (when: When) => string;
  readonly dueAt: (when: When) => string;
  /** For narrow places: a time or a date alone. */
  readonly due: (short: string) => string;
  readonly lateMark: string;
}

/** What is said where no case is shown. */
export interface NoCaseMessages {
  readonly empty: FailureText;
  readonly several: (count: number) => string;
  /** The case is named, but nothing shows that it is the reader's. */
  readonly locked: FailureText;
  readonly forget: string;
}

/** What was said, and what can be done. */
export interface AnswerMessages {
  readonly thread: string;
  readonly you: string;
  readonly service: string;
  readonly acts: Readonly<Partial<Record<string, string>>>;
  readonly erased: string;
  readonly message: string;
  readonly yourAnswer: string;
  readonly messageNeeded: string;
  readonly send: string;
  readonly sending: string;
  readonly addFiles: string;
  readonly chase: string;
  readonly withdraw: string;
  readonly moved: string;
  readonly notNow: string;
  readonly news: string;
  /** Once an act has arrived. */
  readonly done: Readonly<Record<'message' | 'accept' | 'reject' | 'chase' | 'withdraw' | 'attach', string>>;
}

/** What only some cases, or some acts, need. */
export interface MoreMessages {
  readonly overdue: (when: When) => string;
  readonly notConfirmed: FailureText;
  readonly question: string;
  readonly answerNow: string;
  readonly weekOver: string;
  readonly authority: (line: string) => string;
  readonly call: (line: string) => string;
  readonly plan: string;
  readonly promises: Readonly<Record<PromiseKind, string>>;
  readonly kept: (when: When) => string;
  readonly keptLate: (when: When) => string;
  readonly dropped: string;
  readonly pausedPromise: string;
  readonly waybill: string;
  readonly paid: (amount: string) => string;
  readonly resolution: string;
  readonly compensation: string;
  readonly decide: string;
  readonly accept: string;
  readonly reject: string;
  readonly files: string;
  readonly download: (name: string) => string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly reasonNeeded: string;
  readonly sendReason: string;
  readonly cancel: string;
  readonly withdrawSure: string;
  readonly withdrawMeans: string;
  readonly withdrawNow: string;
  readonly keepIt: string;
  readonly pick: string;
  readonly fileHint: string;
  readonly sent: string;
  readonly waiting: string;
  readonly percent: (percent: string) => string;
  readonly tryAgain: (name: string) => string;
  readonly remove: (name: string) => string;
  readonly tooLarge: string;
  readonly tooMany: string;
  readonly wrongKind: string;
  readonly unreadable: string;
  readonly notSent: string;
}
