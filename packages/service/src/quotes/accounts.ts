import { asOperator, type Tx } from '../db/index.ts';
import { ProblemError, type Platform } from '../platform/index.ts';
import { findTerms, saveTerms } from './account-store.ts';
import { cardsInForce } from './cards-in-force.ts';
import type { AccountTerms } from './facts.ts';
import { parseMoney } from './rules/index.ts';
import { setTier } from './tiers.ts';

/**
 * Sets what the operator has agreed with a merchant; what is left out stays. A tier is pinned by it; null takes it away
 * until the merchant's figures are looked at again.
 *
 * @returns what now holds
 * @throws TypeError where an amount is none of the cards' currency
 */
export const setAccountTerms = (
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  merchantId: string,
  change: Partial<AccountTerms>,
): Promise<AccountTerms> =>
  asOperator(db, async (tx) => {
    const now = clock.now();
    if (change.prepaid != null) await checkAmount(tx, change.prepaid, now);
    const { tier } = change;
    const pin = tier === null ? null : { at: now, by: null, reason: null };
    if (tier !== undefined) await setTier(tx, merchantId, () => ({ tier, pin }), now);
    const terms = { ...(await findTerms(tx, merchantId)), ...change };
    await saveTerms(tx, merchantId, terms, now);
    return terms;
  });

const checkAmount = async (tx: Tx, amount: string, now: Date): Promise<void> => {
  const currency = await currencyOf(tx, now);
  try {
    parseMoney(amount, currency);
  } catch (cause) {
    throw new TypeError(`${amount} is no amount of ${currency}: write a decimal, like 1200.50.`, { cause });
  }
};

const currencyOf = async (tx: Tx, now: Date): Promise<string> => {
  try {
    return (await cardsInForce(tx, now))[0].currency;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    throw new TypeError(
      'No rate card is in force, so no currency is known. Import one with: waybill rates import FILE',
      {
        cause: error,
      },
    );
  }
};
