import type { Tx } from '../db/index.ts';
import { ProblemError, record, type Platform, type StaffCaller } from '../platform/index.ts';
import { changeShipment } from '../tracking/index.ts';
import * as bookings from './booking-store.ts';
import { cardOf } from './cards-in-force.ts';
import { limits } from './defaults.ts';
import type { AdjustmentNote, QuoteParcel, StoredQuote } from './facts.ts';
import { tellAdjustment } from './jobs.ts';
import * as store from './quote-store.ts';
import { invalid, orProblem } from './refusing.ts';
import { adjustForWeight, optionOf } from './rules/index.ts';

/** What the scale said, and who says so. */
export interface Weighed extends Pick<AdjustmentNote, 'reason' | 'evidence' | 'measuredAt'> {
  readonly parcel: QuoteParcel;
}

/**
 * Adds what re-weighing changed to the price of an accepted quote, once, and has the consignee told. Where it changes
 * nothing, nothing changes.
 *
 * @throws ProblemError quote_not_found, quote_not_accepted, already_adjusted, invalid_request.
 */
export const adjustQuote = async (
  platform: Platform,
  tx: Tx,
  staff: Pick<StaffCaller, 'id'>,
  id: string,
  weighed: Weighed,
): Promise<StoredQuote> => {
  const quote = await store.findForChange(tx, null, id);
  if (!quote) throw new ProblemError('quote_not_found');
  const { booking, merchantId, request, createdAt: quotedAt } = quote;
  if (!booking?.shipment) throw new ProblemError('quote_not_accepted');
  const now = platform.clock.now();
  checkTime(weighed.measuredAt, quotedAt, now);
  const option = orProblem(() => optionOf(quote, booking.option));
  const card = await cardOf(tx, option.card.id, option.card.version);
  const price = orProblem(() =>
    adjustForWeight({ request, card, product: option.code, price: booking.price, quotedAt }, weighed),
  );
  if (price === null) return quote;
  const adjusted = { ...booking, price };
  await bookings.update(tx, merchantId, adjusted, { adjustedAt: now, adjustedBy: staff.id });
  const target = { merchantId, shipmentId: booking.shipment.id };
  await changeShipment(platform, tx, target, { weight: weighed.parcel.weight });
  const before = booking.price.total;
  const { currency, total: after } = price;
  await record(tx, { merchantId, type: 'quote.adjusted', subject: id, data: { before, after, currency }, at: now });
  await tellAdjustment(platform, tx, quote);
  return { ...quote, booking: adjusted };
};

const checkTime = (measuredAt: Date, quotedAt: Date, now: Date): void => {
  const pointer = '#/measuredAt';
  if (measuredAt < quotedAt) throw invalid([{ pointer, message: 'must not be before the quote' }]);
  if (measuredAt.getTime() > now.getTime() + limits.pastMinutes * 60_000)
    throw invalid([{ pointer, message: 'must not be in the future' }]);
};
