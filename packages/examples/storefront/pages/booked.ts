import { Quotes, type Quote } from '@waybill/sdk/quotes';
import { createTransport } from '@waybill/sdk/transport';

/** A quote as it is now, and again whenever that changes: how a page follows a booking without the element. */
export const watchQuote = (id: string): AsyncIterable<Quote> => {
  const key = document.querySelector<HTMLElement>('script[data-key]')?.dataset.key ?? '';
  return new Quotes(createTransport({ key, baseUrl: location.origin })).watch(id);
};
