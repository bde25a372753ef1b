import type { Tx } from '../db/index.ts';
import { chosenFor } from './booking-store.ts';
import type { LiabilityFigures } from './facts.ts';
import { findQuote } from './quote-store.ts';

/** What the quote of a parcel says is paid when it is late, lost or damaged. Null where no quote stands behind it. */
export const liabilityOf = async (tx: Tx, merchantId: string, shipmentId: string): Promise<LiabilityFigures | null> => {
  const chosen = await chosenFor(tx, merchantId, shipmentId);
  const quote = chosen && (await findQuote(tx, merchantId, chosen.quoteId));
  return quote?.result.options.find(({ code }) => code === chosen?.option)?.liability ?? null;
};
