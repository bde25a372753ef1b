import * as z from 'zod/mini';

/** An amount of money in an answer: a decimal string, below zero for what is taken off. */
export const money = /* @__PURE__ */ z.object({
  amount: z.string(),
  /** ISO 4217. */
  currency: z.string(),
});
export type Money = z.infer<typeof money>;

/** An amount of money in a request, above zero: `{ amount: '12.50', currency: 'CNY' }`. */
export const moneyInput = /* @__PURE__ */ z.strictObject({
  amount: z.string().check(z.regex(/^\d{1,8}(\.\d{1,3})?$/)),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
});
export type MoneyInput = z.input<typeof moneyInput>;
