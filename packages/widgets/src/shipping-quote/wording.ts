import type { Commitment, Words } from '@waybill/sdk/contract';
import { Format } from '../locales/format.ts';
import type { Locale } from '../locales/load.ts';
import type { When } from '../locales/messages.ts';
import type { MoreMessages, QuoteMessages } from '../locales/quotes/messages.ts';

/** Writes what a quote says: promises by the destination's clock, and the operator's words. */
export class Wording<M extends QuoteMessages = QuoteMessages> extends Format {
  readonly messages: M;

  /** By the reader's clock, but for promises. */
  constructor({ messages, tag }: Locale<M>) {
    super(tag);
    this.messages = messages;
  }

  /** What the operator says, in the reader's language or else in English. */
  said(words: Words): string {
    return words[this.tag.split('-')[0] ?? ''] ?? words.en ?? '';
  }

  /**
   * The promise by the destination's clock, with a word on that where the reader's shows another time.
   * @param brief names a near day by its weekday alone.
   */
  promised({ promisedAt, timeZone }: Commitment, brief?: boolean): When {
    const { day, time } = new Format(this.tag, timeZone).when(promisedAt, brief);
    const here = this.when(promisedAt, brief);
    return { day, time: day === here.day && time === here.time ? time : `${time} (${this.messages.localTime})` };
  }
}

/** With what a closer look says too. */
export type MoreWording = Wording<QuoteMessages & MoreMessages>;
