import type { Parcel, ParcelException } from '@waybill/sdk/contract';
import type { AnswerMessages, ExceptionText } from '../locales/tracking/messages.ts';
import { wordFor } from '../locales/word-for.ts';
import type { ResultLocale, ResultMessages } from './result-locale.ts';

/** How a parcel stands, as a colour: calm without one. */
export type Tone = 'good' | 'warn' | 'bad' | 'calm';

/** Nothing more will happen to the parcel. */
export const over = ({ milestone }: Parcel): boolean => ['delivered', 'returned', 'cancelled'].includes(milestone);

const grave = ['damaged', 'contaminated', 'destroyed', 'lost'];
/** Where the milestone says more than the exception that led to it. */
const decisive = ['delivered', 'returning', 'returned', 'cancelled', 'ready_for_collection', 'delivery_attempted'];

export const tone = ({ milestone, exception }: Parcel): Tone => {
  if (exception && exception.code !== 'early') return grave.includes(exception.code) ? 'bad' : 'warn';
  if (milestone === 'delivered') return 'good';
  return milestone === 'returning' || milestone === 'delivery_attempted' ? 'warn' : 'calm';
};

/** A milestone in words; a newer service's word is shown as it is, without its underscores. */
export const milestoneText = (messages: AnswerMessages, milestone: string): string =>
  wordFor(messages.milestones, milestone) ?? milestone.replaceAll('_', ' ');

/** An exception in words; one that is not known here is explained in general. */
export const exceptionText = (messages: ResultMessages, { code }: ParcelException): ExceptionText =>
  wordFor(messages.exceptions, code) ?? messages.otherException;

/** When the parcel came, or is expected; undefined where unknown or where the expected time has passed. */
const moment = ({ milestone, deliveredAt, estimatedAt }: Parcel): string | undefined => {
  if (milestone === 'delivered') return deliveredAt ?? undefined;
  return estimatedAt && Date.parse(estimatedAt) > Date.now() ? estimatedAt : undefined;
};

/** The one sentence that answers "where is it?". */
export const headline = (parcel: Parcel, { messages, format }: ResultLocale): string => {
  const { milestone, exception } = parcel;
  if (exception && exception.code !== 'early' && !decisive.includes(milestone))
    return exceptionText(messages, exception).title;
  const at = moment(parcel);
  const sentence = wordFor(messages.headlines, milestone);
  return sentence ? sentence(at ? format.when(at) : undefined) : milestoneText(messages, milestone);
};
