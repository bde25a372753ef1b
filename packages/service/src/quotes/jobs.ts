import { inTenant, type Tx } from '../db/index.ts';
import type { Message, Platform } from '../platform/index.ts';
import { contactOf, findShipment } from '../tracking/index.ts';
import { keptDays } from './defaults.ts';
import type { BookingFact, StoredQuote } from './facts.ts';
import { findQuote, forgetEnded } from './quote-store.ts';

const queue = 'quotes.tell-adjustment';

/** Has the consignee told of an adjusted price, when the transaction commits and whichever process is alive then. */
export const tellAdjustment = (
  { jobs, clock }: Platform,
  tx: Tx,
  { merchantId, id }: Pick<StoredQuote, 'merchantId' | 'id'>,
): Promise<void> => jobs.send(tx, queue, id, { merchantId, quoteId: id }, clock.now());

/** Reads what there is to tell, and sends it where the parcel's consignee can be reached. */
export const onAdjusted = async (platform: Platform, data: Record<string, unknown>): Promise<void> => {
  const { merchantId, quoteId } = data;
  if (typeof merchantId !== 'string' || typeof quoteId !== 'string') throw new TypeError('An adjustment of no quote.');
  const message = await inTenant(platform.db, merchantId, async (tx) => {
    const quote = await findQuote(tx, merchantId, quoteId);
    return quote?.booking?.shipment ? messageOf(tx, quote, quote.booking, quote.booking.shipment) : undefined;
  });
  if (message) await platform.messenger.send(message);
};

const messageOf = async (
  tx: Tx,
  { merchantId, result }: StoredQuote,
  { option, price }: BookingFact,
  { id, number }: NonNullable<BookingFact['shipment']>,
): Promise<Message | undefined> => {
  const adjustment = price.items.find((item) => item.adjustment)?.adjustment;
  const before = result.options.find(({ code }) => code === option)?.price;
  const journey = await findShipment(tx, merchantId, id);
  const contact = journey && (contactOf('phone', journey.shipment) ?? contactOf('email', journey.shipment));
  if (!adjustment || !before || !contact) return undefined;
  const { currency } = price;
  return {
    kind: 'price_adjusted',
    channel: contact.channel,
    to: contact.to,
    merchantId,
    number,
    before: { amount: before.total, currency },
    after: { amount: price.total, currency },
    reason: adjustment.reason,
  };
};

/** Starts what the quotes room does by itself. */
export const startQuoteJobs = async (platform: Platform): Promise<void> => {
  await platform.jobs.work(queue, (data) => onAdjusted(platform, data));
};

/** Forgets quotes that became no parcel, some time after they ended. */
export const forgetQuotes = ({ db, clock }: Pick<Platform, 'db' | 'clock'>): Promise<void> =>
  forgetEnded(db, new Date(clock.now().getTime() - keptDays * 86_400_000));
