import type { WrittenLocale } from '../locales/format.ts';
import type { AnswerMessages, Messages, MoreMessages } from '../locales/tracking/messages.ts';

/** What an answer says; what exceptions mean may not have loaded. */
export type ResultMessages = Messages & AnswerMessages & Partial<MoreMessages>;
/** What an answer is written with. */
export type ResultLocale = WrittenLocale<ResultMessages>;
