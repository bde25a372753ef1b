import type { Quote } from '@waybill/sdk/contract';
import type { BookingFact, QuoteRequest, StoredQuote } from '../../facts.ts';
import { adjustForWeight, presentQuote, quoteFromCards } from '../../rules/index.ts';
import { domestic, hangzhou, international, request, tuesday } from '../../rules/testing/requests.ts';

const hour = 3_600_000;

/** A quote of the example cards on a Tuesday, 10 in the morning in Shanghai. */
export const storedQuote = (more: Partial<QuoteRequest> = {}, booking: BookingFact | null = null): StoredQuote => {
  const asked = request({ parcel: { weight: 2.2, length: 40, width: 30, height: 20 }, ...more });
  return {
    id: 'qte_01h455vb4pex5vsknk084sn02q',
    merchantId: 'mrc_01h455vb4pex5vsknk084sn02q',
    audience: 'merchant',
    request: asked,
    result: quoteFromCards(asked, [domestic, international], tuesday),
    validUntil: new Date(tuesday.getTime() + 48 * hour),
    createdAt: tuesday,
    booking,
  };
};

export const presented = (quote: StoredQuote, audience: StoredQuote['audience'] = 'merchant', now = tuesday): Quote =>
  presentQuote(quote, audience, now);

/** The same with one option chosen. */
export const chosen = (
  code: string,
  more: Partial<BookingFact> = {},
  asked: Partial<QuoteRequest> = {},
): StoredQuote => {
  const quote = storedQuote({ to: hangzhou, ...asked });
  const option = quote.result.options.find((each) => each.code === code);
  if (option === undefined) throw new Error(`${code} is no option`);
  const at = new Date(tuesday.getTime() + hour / 6);
  const booking: BookingFact = {
    id: 'bkg_01h455vb4pex5vsknk084sn02q',
    askedBy: 'merchant',
    state: 'confirmed',
    option: code,
    price: option.price,
    commitment: option.commitment,
    pickup: { from: at, to: new Date(at.getTime() + hour) },
    wishes: null,
    shipment: { id: 'shp_01h455vb4pex5vsknk084sn02q', number: 'WB0000000017' },
    declinedBecause: null,
    createdAt: at,
    ...more,
  };
  return { ...quote, booking };
};

/** The same, re-weighed: heavier than was said. */
export const reweighed = (reason: string, reference = 'P-0031'): StoredQuote => {
  const quote = chosen('next_day');
  const { booking, request: asked, createdAt } = quote;
  if (booking === null) throw new Error('Nothing is chosen.');
  const price = adjustForWeight(
    { request: asked, card: domestic, product: booking.option, price: booking.price, quotedAt: createdAt },
    {
      parcel: { weight: 5.3, length: 40, width: 30, height: 30 },
      reason,
      evidence: [{ kind: 'photo', reference }],
      measuredAt: new Date(createdAt.getTime() + 4 * hour),
    },
  );
  if (price === null) throw new Error('The scale found nothing.');
  return { ...quote, booking: { ...booking, price } };
};
