import type { Tx } from '../db/index.ts';
import { ProblemError, record, type Platform } from '../platform/index.ts';
import { promisedOf, targetsNow } from './accepting.ts';
import * as bookings from './booking-store.ts';
import type { BookingFact, StoredQuote } from './facts.ts';
import { enterPromised, overWishes, type ParcelInput } from './parcels.ts';
import * as store from './quote-store.ts';
import { orProblem } from './refusing.ts';
import { optionOf } from './rules/index.ts';

/** Which booking, and whose. */
export interface BookingTarget {
  readonly merchantId: string;
  readonly bookingId: string;
}

/**
 * Confirms what a shopper asked for: the parcel is made of the wishes and of what the merchant gives over them, and the
 * promise that the shopper saw counts.
 *
 * @throws ProblemError booking_not_found, quote_taken where it was answered before, quote_changed where the promise can
 *   no longer be kept, shipment_exists.
 */
export const confirmBooking = async (
  platform: Platform,
  tx: Tx,
  target: BookingTarget,
  given: ParcelInput,
): Promise<StoredQuote> => {
  const { quote, booking } = await findRequested(tx, target);
  const now = platform.clock.now();
  const option = { ...orProblem(() => optionOf(quote, booking.option)), commitment: booking.commitment };
  const targets = await targetsNow(tx, quote, option, now, booking.wishes?.pickup ?? null).catch(changed);
  const promised = promisedOf(quote, option, targets, booking.createdAt);
  const parcel = overWishes(booking.wishes, given);
  const shipment = await enterPromised(platform, tx, target.merchantId, parcel, promised);
  return decide(tx, quote, { ...booking, ...targets, state: 'confirmed', shipment }, now);
};

/** Declines it, with a reason that the shopper reads. @throws ProblemError booking_not_found, quote_taken. */
export const declineBooking = async (
  platform: Platform,
  tx: Tx,
  target: BookingTarget,
  reason: string,
): Promise<StoredQuote> => {
  const { quote, booking } = await findRequested(tx, target);
  return decide(tx, quote, { ...booking, state: 'declined', declinedBecause: reason }, platform.clock.now());
};

const findRequested = async (
  tx: Tx,
  { merchantId, bookingId }: BookingTarget,
): Promise<{ quote: StoredQuote; booking: BookingFact }> => {
  const quoteId = await bookings.quoteOf(tx, merchantId, bookingId);
  const quote = quoteId === undefined ? undefined : await store.findForChange(tx, merchantId, quoteId);
  const booking = quote?.booking;
  if (!quote || !booking) throw new ProblemError('booking_not_found');
  if (booking.state !== 'requested')
    throw new ProblemError('quote_taken', { detail: `It is ${booking.state} already.` });
  return { quote, booking };
};

/** A window that cannot be kept any more is no mistake of whoever confirms now. */
const changed = (error: unknown): never => {
  if (error instanceof ProblemError && error.code === 'invalid_request')
    throw new ProblemError('quote_changed', {
      detail: 'The pickup cannot be kept any more: decline, with the reason.',
    });
  throw error;
};

/** The wishes are personal, and nobody needs them any more. */
const decide = async (tx: Tx, quote: StoredQuote, answered: BookingFact, now: Date): Promise<StoredQuote> => {
  const booking = { ...answered, wishes: null };
  const { merchantId } = quote;
  await bookings.update(tx, merchantId, booking, { decidedAt: now });
  await record(tx, {
    merchantId,
    type: booking.state === 'confirmed' ? 'quote.accepted' : 'quote.declined',
    subject: quote.id,
    data: { booking: booking.id, option: booking.option, shipment: booking.shipment?.id ?? null },
    at: now,
  });
  return { ...quote, booking };
};
