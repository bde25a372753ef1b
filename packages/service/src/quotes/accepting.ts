import type { AcceptInput } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import { newId, ProblemError, record, type Caller, type Platform } from '../platform/index.ts';
import type { Promised } from '../tracking/index.ts';
import { findTerms } from './account-store.ts';
import * as bookings from './booking-store.ts';
import { cardOf } from './cards-in-force.ts';
import type { BookingFact, QuotedOption, StoredQuote } from './facts.ts';
import { enterPromised, linkPromised, windowOf, wishesOf } from './parcels.ts';
import * as store from './quote-store.ts';
import { audienceOf, findVisible } from './quoting.ts';
import { invalid, orProblem } from './refusing.ts';
import { checkValid, optionOf, targetsOf, type Targets } from './rules/index.ts';

/**
 * Accepts an option. A merchant's server makes or links the parcel at once; a page asks the merchant for it.
 *
 * @throws ProblemError quote_not_found, quote_taken, option_not_offered, quote_expired, quote_changed, invalid_request,
 *   bookings_not_allowed, and of the shipment: shipment_not_found, shipment_on_its_way, shipment_exists.
 */
export const acceptQuote = async (
  platform: Platform,
  tx: Tx,
  caller: Caller,
  id: string,
  input: AcceptInput,
): Promise<StoredQuote> => {
  const { merchantId } = caller;
  const askedBy = audienceOf(caller);
  if (askedBy === 'shopper') await checkShopper(tx, merchantId, input);
  else checkLinking(input);
  const quote = await findVisible(tx, caller, id, store.findForChange);
  if (!quote) throw new ProblemError('quote_not_found');
  if (quote.booking) throw new ProblemError('quote_taken');

  const now = platform.clock.now();
  const option = orProblem(() => optionOf(quote, input.option));
  orProblem(() => checkValid(option, now));
  const targets = await targetsNow(tx, quote, option, now, windowOf(input.pickup));
  const { code, price } = option;
  const chosen = { id: newId('bkg'), askedBy, option: code, price, ...targets, declinedBecause: null, createdAt: now };
  const promised = promisedOf(quote, option, targets, now);
  const { shipmentId } = input;
  const booking: BookingFact =
    askedBy === 'shopper'
      ? { ...chosen, state: 'requested', wishes: wishesOf(input), shipment: null }
      : {
          ...chosen,
          state: 'confirmed',
          wishes: null,
          shipment: await (shipmentId === undefined
            ? enterPromised(platform, tx, merchantId, input, promised)
            : linkPromised(platform, tx, merchantId, shipmentId, promised)),
        };
  await bookings.insert(tx, quote, booking);
  await record(tx, {
    merchantId,
    type: askedBy === 'shopper' ? 'quote.requested' : 'quote.accepted',
    subject: quote.id,
    data: { booking: booking.id, option: code, shipment: booking.shipment?.id ?? null },
    at: now,
  });
  return { ...quote, booking };
};

/** What is held to from now on, by the version of the card that the quote was made with. */
export const targetsNow = async (
  tx: Tx,
  { request, createdAt: quotedAt }: StoredQuote,
  { code: option, card: { id, version }, commitment }: Pick<QuotedOption, 'code' | 'card' | 'commitment'>,
  now: Date,
  wanted: BookingFact['pickup'] | null,
): Promise<Targets> => {
  const card = await cardOf(tx, id, version);
  return orProblem(() => targetsOf({ request, option, commitment, card, quotedAt }, now, wanted));
};

/** What tracking measures a parcel by. */
export const promisedOf = (
  { request }: StoredQuote,
  { product }: QuotedOption,
  { commitment: { promisedAt, pickedUpBy } }: Targets,
  receivedAt: Date,
): Promised => ({ product, weight: request.parcel.weight, promisedAt, pickupBy: pickedUpBy, receivedAt });

const checkShopper = async (tx: Tx, merchantId: string, input: AcceptInput): Promise<void> => {
  const { shopperBookings } = await findTerms(tx, merchantId);
  if (!shopperBookings) throw new ProblemError('bookings_not_allowed');
  checkAbsent(input, ['shipmentId', 'number'], 'is for the merchant’s server to give');
};

const checkLinking = (input: AcceptInput): void => {
  if (input.shipmentId === undefined) return;
  const ofNew = ['number', 'orderNumber', 'goods', 'notes', 'consignee'] as const;
  checkAbsent(input, ofNew, 'is of a new parcel: change a shipment that is there by itself');
};

const checkAbsent = (input: AcceptInput, fields: readonly (keyof AcceptInput)[], message: string): void => {
  const issues = fields.filter((field) => input[field] != null).map((field) => ({ pointer: `#/${field}`, message }));
  if (issues.length > 0) throw invalid(issues);
};
