import type { MoneyInput, QuoteRequest as QuoteInput } from '@waybill/sdk/contract';
import type { QuoteCustomer, QuoteIssue, QuoteRequest } from '../facts.ts';

/** What is asked in a call, as the rules know it. */
export const askedFor = (input: QuoteInput, customer: QuoteCustomer): QuoteRequest => ({
  from: input.from,
  to: input.to,
  parcel: input.parcel,
  goods: input.goods ?? [],
  declaredValue: input.declaredValue?.amount ?? null,
  services: (input.services ?? []).map(({ code, amount, floors }) => ({ code, amount: amount?.amount, floors })),
  readyAt: input.readyAt == null ? null : new Date(input.readyAt),
  promotionCode: input.promotionCode ?? null,
  trade: input.trade ?? null,
  customer,
});

/** Amounts in another currency than the cards'. */
export const currencyIssues = (
  { declaredValue, services = [] }: Pick<QuoteInput, 'declaredValue' | 'services'>,
  currency: string,
): readonly QuoteIssue[] => {
  const issue = (pointer: string, money: MoneyInput | null | undefined) =>
    money == null || money.currency === currency
      ? []
      : [{ pointer: `${pointer}/currency`, message: `must be ${currency}` }];
  return [
    ...issue('#/declaredValue', declaredValue),
    ...services.flatMap(({ amount }, index) => issue(`#/services/${index}/amount`, amount)),
  ];
};
