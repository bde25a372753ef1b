import { limits } from '../defaults.ts';
import type { LiabilityFigures, LossTerms, QuoteRequest, RateCard, RateProduct } from '../facts.ts';
import { formatMoney, hundredPercent, parseMoney, parsePercent, scaleOf, type Minor } from './money.ts';
import { offers } from './services.ts';

/**
 * What is paid when the promise is broken, or the parcel lost or damaged: by the terms, and where a value was declared
 * (保价), a share of that. Declaring never leaves anybody with less than the terms give.
 */
export const liabilityOf = (
  { declaredValue }: Pick<QuoteRequest, 'declaredValue'>,
  card: RateCard,
  code: string,
  { liability }: Pick<RateProduct, 'liability'>,
  { freight, grams }: { readonly freight: Minor; readonly grams: number },
): LiabilityFigures => {
  const { currency } = card;
  const share = (of: Minor, percent: string) => scaleOf(card)(of, parsePercent(percent), hundredPercent);
  const insurance = offers(card, 'declared_value', code);
  const most = parseMoney(insurance?.maxValue ?? String(limits.value), currency);
  const declared = declaredValue === null || insurance === null ? null : parseMoney(declaredValue, currency);
  const figures = (terms: LossTerms, percent: string) => {
    const byTerms = lossByTerms(terms, card, freight, grams);
    const insured = declared === null ? null : Math.max(share(declared, percent), byTerms);
    return {
      byTerms: formatMoney(byTerms, currency),
      declared: insured === null ? null : formatMoney(insured, currency),
    };
  };
  return {
    currency,
    delay: formatMoney(share(freight, liability.delay), currency),
    lost: figures(liability.lost, liability.declared.lost),
    damaged: figures(liability.damaged, liability.declared.damaged),
    declaredValue: declared === null ? null : formatMoney(declared, currency),
    insurableUpTo: insurance === null ? null : formatMoney(most, currency),
  };
};

const lossByTerms = (terms: LossTerms, card: RateCard, freight: Minor, grams: number): Minor => {
  const scale = scaleOf(card);
  const reckoned =
    'perKg' in terms
      ? scale(parseMoney(terms.perKg, card.currency), grams, 1000)
      : scale(freight, Math.round(terms.multipleOfFreight * 100), 100);
  return Math.min(reckoned, parseMoney(terms.max, card.currency));
};
