import type { GoodsKind, RefusalReason, ServiceCode } from '@waybill/sdk/contract';
import type { CommonMessages, FailureText, When } from '../messages.ts';

/** The kinds of goods that a form offers by name. */
export type CommonGoods = Extract<
  GoodsKind,
  | 'documents'
  | 'electronics'
  | 'battery'
  | 'fragile'
  | 'high_value'
  | 'food'
  | 'fresh'
  | 'frozen'
  | 'medicine'
  | 'cosmetics'
  | 'liquid'
  | 'alcohol'
>;

/** What a field asks for; both addresses have a country, a region and a city. */
export type QuoteField =
  'country' | 'region' | 'city' | 'weight' | 'goods' | 'declared-value' | 'length' | 'width' | 'height';

/** What an element says in any case, and what its options say. A language that lacks an entry does not compile. */
export interface QuoteMessages extends CommonMessages {
  readonly title: string;
  readonly change: string;
  readonly route: (from: string, to: string, weight: string) => string;
  readonly options: string;
  readonly cheapest: string;
  readonly fastest: string;
  readonly arrives: (when: When) => string;
  readonly localTime: string;
  readonly late: (amount: string) => string;
  readonly lost: (amount: string) => string;
  readonly damaged: (amount: string) => string;
  readonly lostOrDamaged: (amount: string) => string;
  readonly insured: (amount: string) => string;
  readonly insurable: (amount: string) => string;
  readonly notInsurable: string;
  readonly breakdown: string;
  readonly refused: (count: number) => string;
  readonly noOptions: FailureText;
  readonly endedOption: string;
  readonly ended: FailureText;
  readonly askAgain: string;
  readonly take: (name: string) => string;
  readonly takeOne: string;
  readonly chooseFirst: string;
  readonly asking: string;
  readonly inShort: (when: When, price: string) => string;
  readonly orInShort: (when: When, price: string) => string;
  readonly destination: (place: string) => string;
  readonly whereTo: string;
  readonly changeDestination: string;
}

/** What the form says, which a page may not need. */
export interface FormMessages {
  readonly from: string;
  readonly to: string;
  readonly parcel: string;
  readonly fields: Readonly<Record<QuoteField, string>>;
  readonly pick: string;
  readonly size: string;
  readonly valueHint: string;
  readonly generalGoods: string;
  readonly goods: Readonly<Record<CommonGoods, string>>;
  readonly ask: string;
  /** What is wrong with a field. */
  readonly problems: Readonly<Record<QuoteField, string>>;
}

/** What a closer look at an option says, and what becomes of a choice. */
export interface MoreMessages {
  readonly share: (percent: string, amount: string) => string;
  readonly total: string;
  readonly charged: (weight: string) => string;
  readonly chargedBy: Readonly<Record<'actual' | 'volumetric' | 'minimum', (actual: string) => string>>;
  readonly realName: string;
  readonly questions: string;
  readonly valid: (when: When) => string;
  readonly reasons: Readonly<Record<RefusalReason, (limit: string, service: string) => string>>;
  readonly otherReason: string;
  readonly services: Readonly<Record<ServiceCode, string>>;
  readonly chosen: string;
  readonly otherOption: string;
  readonly requested: FailureText;
  readonly confirmed: FailureText;
  readonly number: string;
  readonly declined: FailureText;
  readonly reason: string;
}
