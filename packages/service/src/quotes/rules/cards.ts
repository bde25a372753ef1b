import type { QuoteFromCards, QuoteRequest, QuoteResult, RateCard } from '../facts.ts';
import { bestOf, quoteOptions } from './quote.ts';

/**
 * The same question to every card: an operator's domestic and its international one. A product that another card offers
 * is no longer refused.
 * @throws QuoteRequestError as `quoteOptions` does
 * @throws RangeError where the cards' currencies differ: their prices do not compare
 */
export const quoteFromCards = (request: QuoteRequest, cards: readonly RateCard[], now: Date): QuoteFromCards => {
  if (new Set(cards.map(({ currency }) => currency)).size > 1) throw new RangeError('Cards of different currencies');
  const results = cards.map((card) => quoteOptions(request, card, now));
  const options = results.flatMap(({ card, options: own }) => own.map((option) => ({ ...option, card })));
  // A card that has no product for this journey at all says nothing that the others do not.
  const speaking = results.filter(({ refused, options: own }) => own.length > 0 || refused.some(isNear));
  const refused = (speaking.length > 0 ? speaking : results).flatMap((result) => result.refused);
  return { options, refused, ...bestOf(options) };
};

const isNear = ({ reason }: QuoteResult['refused'][number]): boolean => reason !== 'out_of_area';
