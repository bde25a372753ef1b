import type { Selectable } from 'kysely';
import type { Tables, Tx } from '../db/index.ts';
import type { BookingFact, BookingOfQuote, Commitment, Price, QuoteRequest, StoredQuote, Wishes } from './facts.ts';
import { readCommitment, readPrice, readWishes, type Written } from './written.ts';

const states = ['requested', 'confirmed', 'declined'] as const;

// What the tables hold was checked before it was written.
const toBooking = (row: Selectable<Tables['bookings']>): BookingFact => ({
  id: row.id,
  askedBy: row.asked_by === 'shopper' ? 'shopper' : 'merchant',
  state: states.find((state) => state === row.state) ?? 'requested',
  option: row.option,
  price: readPrice(row.price as Written<Price>),
  commitment: readCommitment(row.commitment as Written<Commitment>),
  pickup: { from: row.pickup_from, to: row.pickup_to },
  wishes: row.wishes === null ? null : readWishes(row.wishes as Written<Wishes>),
  shipment:
    row.shipment_id === null || row.shipment_number === null
      ? null
      : { id: row.shipment_id, number: row.shipment_number },
  declinedBecause: row.declined_because,
  createdAt: row.created_at,
});

const changing = (booking: BookingFact) => ({
  state: booking.state,
  price: JSON.stringify(booking.price),
  commitment: JSON.stringify(booking.commitment),
  pickup_from: booking.pickup.from,
  pickup_to: booking.pickup.to,
  wishes: booking.wishes && JSON.stringify(booking.wishes),
  shipment_id: booking.shipment?.id ?? null,
  shipment_number: booking.shipment?.number ?? null,
  declined_because: booking.declinedBecause,
});

export const insert = async (
  tx: Tx,
  { merchantId, id }: Pick<StoredQuote, 'merchantId' | 'id'>,
  booking: BookingFact,
): Promise<void> => {
  await tx
    .insertInto('bookings')
    .values({
      id: booking.id,
      merchant_id: merchantId,
      quote_id: id,
      asked_by: booking.askedBy,
      option: booking.option,
      ...changing(booking),
      created_at: booking.createdAt,
      decided_at: booking.state === 'requested' ? null : booking.createdAt,
    })
    .execute();
};

/** @param change what else is known of it: when it was decided, or who adjusted its price when */
export const update = async (
  tx: Tx,
  merchantId: string,
  booking: BookingFact,
  change: { readonly decidedAt: Date } | { readonly adjustedAt: Date; readonly adjustedBy: string },
): Promise<void> => {
  await tx
    .updateTable('bookings')
    .set({
      ...changing(booking),
      ...('decidedAt' in change
        ? { decided_at: change.decidedAt }
        : { adjusted_at: change.adjustedAt, adjusted_by: change.adjustedBy }),
    })
    .where('merchant_id', '=', merchantId)
    .where('id', '=', booking.id)
    .execute();
};

export const findByQuote = async (tx: Tx, merchantId: string, quoteId: string): Promise<BookingFact | undefined> => {
  const row = await tx
    .selectFrom('bookings')
    .selectAll()
    .where('merchant_id', '=', merchantId)
    .where('quote_id', '=', quoteId)
    .executeTakeFirst();
  return row && toBooking(row);
};

/** The quote that a booking is of. */
export const quoteOf = async (tx: Tx, merchantId: string, id: string): Promise<string | undefined> => {
  const row = await tx
    .selectFrom('bookings')
    .select('quote_id')
    .where('merchant_id', '=', merchantId)
    .where('id', '=', id)
    .where('asked_by', '=', 'shopper')
    .executeTakeFirst();
  return row?.quote_id;
};

/** The quote whose promise a shipment keeps, and the option that was chosen. */
export const chosenFor = async (
  tx: Tx,
  merchantId: string,
  shipmentId: string,
): Promise<{ readonly quoteId: string; readonly option: string } | undefined> => {
  const row = await tx
    .selectFrom('bookings')
    .select(['quote_id', 'option'])
    .where('merchant_id', '=', merchantId)
    .where('shipment_id', '=', shipmentId)
    .executeTakeFirst();
  return row && { quoteId: row.quote_id, option: row.option };
};

/** Whether a shipment keeps the promise of a quote already. */
export const hasShipment = async (tx: Tx, merchantId: string, shipmentId: string): Promise<boolean> => {
  const row = await tx
    .selectFrom('bookings')
    .select('id')
    .where('merchant_id', '=', merchantId)
    .where('shipment_id', '=', shipmentId)
    .executeTakeFirst();
  return row !== undefined;
};

/** Those that shoppers asked for, newest first, after the one that the page before ended with. */
export const listPage = async (
  tx: Tx,
  merchantId: string,
  asked: { readonly after?: string | undefined; readonly limit: number; readonly state: BookingFact['state'] | 'all' },
): Promise<BookingOfQuote[]> => {
  let query = tx
    .selectFrom('bookings')
    .innerJoin('quotes', (join) =>
      join.onRef('quotes.merchant_id', '=', 'bookings.merchant_id').onRef('quotes.id', '=', 'bookings.quote_id'),
    )
    .selectAll('bookings')
    .select('quotes.request')
    .where('bookings.merchant_id', '=', merchantId)
    .where('bookings.asked_by', '=', 'shopper')
    .orderBy('bookings.id', 'desc')
    .limit(asked.limit);
  if (asked.after !== undefined) query = query.where('bookings.id', '<', asked.after);
  if (asked.state !== 'all') query = query.where('bookings.state', '=', asked.state);
  return (await query.execute()).map(({ request, ...row }) => {
    const { from, to } = request as Written<QuoteRequest>;
    return { ...toBooking(row), quoteId: row.quote_id, from, to };
  });
};
