import type { CustomerCase } from '@waybill/sdk/contract';
import type { LitElement } from 'lit';
import type { Announcer } from '../controllers/announcer.ts';
import type { CasesClient } from '../controllers/cases-client.ts';
import type { StoragePolicy } from '../controllers/kept.ts';
import type { LocaleController } from '../controllers/locale.ts';
import type { AnswerMessages, CaseMessages, MoreMessages } from '../locales/cases/messages.ts';
import type { Fields } from '../views/fields.ts';
import type { Doing } from './acting.ts';
import type { Following } from './following.ts';
import type { CaseLocale } from './headline.ts';

/** What any case is written with. */
export type AnswerLocale = CaseLocale<CaseMessages & AnswerMessages>;
/** The same with what only some cases say. */
export type MoreLocale = CaseLocale<CaseMessages & AnswerMessages & MoreMessages>;

/** What the view of a case stands on. */
export interface AnswerParts {
  readonly host: LitElement;
  readonly following: Following;
  readonly locale: LocaleController<CaseMessages>;
  readonly announcer: Announcer;
  readonly client: () => Promise<CasesClient>;
  /** Where a message may be kept while it is written. */
  readonly policy: () => StoragePolicy;
}

/** What opens below its button before it is done. */
export type Panel = 'reject' | 'withdraw' | 'attach';

/** What a part of a case needs beside the case. */
export interface CaseView {
  readonly locale: MoreLocale;
  readonly fields: Fields;
  readonly busy: boolean;
  readonly run: (doing: Doing) => void;
  /** Why an act was not done. */
  readonly failureOf: (act: Doing['act']) => unknown;
  /** The button that opens a panel. */
  readonly opener: (panel: Panel, label: string) => unknown;
  /** What is open. */
  readonly opened: (panel: Panel) => unknown;
  readonly close: () => void;
  readonly download: (evidenceId: string) => void;
  /** Why the last file could not be fetched. */
  readonly downloadFailure: unknown;
  /** Where the reader shows that the parcel is theirs. */
  readonly proof: unknown;
}

/** What a panel needs beside that. */
export interface PanelView extends CaseView {
  readonly shown: CustomerCase;
  /** Whether the case still takes it. */
  readonly can: boolean;
}
