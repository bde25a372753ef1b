import type { Money } from '@waybill/sdk/contract';
import { inTenant, type Tx } from '../db/index.ts';
import type { Message, Platform } from '../platform/index.ts';
import { contactOf, findShipment } from '../tracking/index.ts';
import { keptDays } from './defaults.ts';
import type { StoredQuote } from './facts.ts';
import { findQuote, forgetEnded } from './quote-store.ts';

const queue = 'quotes.tell-adjustment';

/** Has the consignee told of an adjusted price, when the transaction commits and whichever process is alive then. */
export const tellAdjustment = (
  { jobs, clock }: Platform,
  tx: Tx,
  { merchantId, id }: Pick<StoredQuote, 'merchantId' | 'id'>,
): Promise<void> => jobs.send(tx, queue, id, { merchantId, quoteId: id }, clock.now());

/** What re-weighing made of a price, and whose parcel's it is. */
export interface PriceAdjustment {
  readonly shipmentId: string;
  readonly number: string;
  readonly before: Money;
  readonly after: Money;
  readonly reason: string;
}

/** Reads what there is to tell, and sends it where the parcel's consignee can be reached. */
export const onAdjusted = async (platform: Platform, data: Record<string, unknown>): Promise<void> => {
  const { merchantId, quoteId } = data;
  if (typeof merchantId !== 'string' || typeof quoteId !== 'string') throw new TypeError('An adjustment of no quote.');
  const message = await inTenant(platform.db, merchantId, async (tx): Promise<Message | undefined> => {
    const adjustment = await findAdjustment(tx, merchantId, quoteId);
    const journey = adjustment && (await findShipment(tx, merchantId, adjustment.shipmentId));
    const contact = journey && (contactOf('phone', journey.shipment) ?? contactOf('email', journey.shipment));
    if (!adjustment || !contact) return undefined;
    const { channel, to, language } = contact;
    const { number, before, after, reason } = adjustment;
    const told = { number, before, after, reason };
    return { kind: 'price_adjusted', once: `adjusted:${quoteId}`, quoteId, merchantId, channel, to, language, ...told };
  });
  if (message) await platform.messenger.send(message);
};

/** Undefined where a quote has no adjusted price. */
export const findAdjustment = async (
  tx: Tx,
  merchantId: string,
  quoteId: string,
): Promise<PriceAdjustment | undefined> => {
  const quote = await findQuote(tx, merchantId, quoteId);
  const { booking } = quote ?? {};
  if (!quote || !booking?.shipment) return undefined;
  const { option, price, shipment } = booking;
  const adjustment = price.items.find((item) => item.adjustment)?.adjustment;
  const before = quote.result.options.find(({ code }) => code === option)?.price;
  if (!adjustment || !before) return undefined;
  const { currency } = price;
  return {
    shipmentId: shipment.id,
    number: shipment.number,
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
