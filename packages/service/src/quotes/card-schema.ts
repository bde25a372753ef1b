import * as z from 'zod/mini';
import { goodsKinds, serviceCodes } from '@waybill/sdk/contract';
import { product } from './product-schema.ts';
import { date, few, instant, line, money, name, percent, range, some, words } from './schema-parts.ts';

const calendar = z.strictObject({
  workingDays: some(z.number().check(z.int(), z.gte(1), z.lte(7))),
  holidays: few(date),
  workedDays: z.optional(few(date)),
});

const flat = z.strictObject({ kind: z.literal('flat'), price: money });
const perKg = z.strictObject({ kind: z.literal('per_kg'), price: money, minimum: z.optional(money) });
const perFloor = z.strictObject({ kind: z.literal('per_floor'), price: money, minimum: z.optional(money) });
const percentage = z.strictObject({ kind: z.literal('percent'), percent, minimum: z.optional(money) });

/** The shape of a rate card. What its parts say of each other is checked by `card-sense.ts`. */
export const rateCard = z.strictObject({
  id: name,
  version: z.number().check(z.int(), z.gte(1), z.lte(1_000_000)),
  name: words,
  note: z.optional(words),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/, 'a currency of ISO 4217')),
  effectiveFrom: instant,
  validForHours: z.number().check(z.int(), z.gte(1), z.lte(24 * 90)),
  rounding: z.strictObject({ step: money, mode: z.enum(['half_up', 'up', 'down']) }),
  contact: z.strictObject({ phone: line, email: z.optional(line), hours: words }),
  fuelSurcharge: percent,
  calendar,
  calendars: z.optional(z.record(z.string().check(z.regex(/^[A-Z]{2}$/)), calendar)),
  areas: z.record(name, z.strictObject({ name: words, places: some(z.string()) })),
  zones: some(
    z.strictObject({
      id: name,
      name: words,
      relation: z.optional(z.enum(['same_city', 'same_region', 'neighbouring', 'same_country', 'abroad'])),
      from: z.optional(name),
      to: z.optional(name),
      touches: z.optional(name),
    }),
  ),
  goods: few(
    z.strictObject({
      kind: z.enum(goodsKinds),
      rule: z.enum(['prohibited', ...serviceCodes]),
      products: z.optional(few(name)),
      reason: words,
    }),
  ),
  products: z.record(name, product),
  services: z.partialRecord(
    z.enum(serviceCodes),
    z.strictObject({
      name: words,
      pricing: z.discriminatedUnion('kind', [flat, perKg, perFloor, percentage]),
      products: z.optional(few(name)),
      maxValue: z.optional(money),
    }),
  ),
  surcharges: z.optional(
    z.record(
      name,
      z.strictObject({
        name: words,
        touches: name,
        pricing: z.discriminatedUnion('kind', [flat, perKg, percentage]),
        products: z.optional(few(name)),
      }),
    ),
  ),
  tiers: z.strictObject({ A: percent, B: percent, C: percent }),
  prepaymentRebates: few(z.strictObject({ from: money, percent })),
  promotions: few(
    z.strictObject({
      id: name,
      name: words,
      code: z.optional(line),
      from: instant,
      to: instant,
      off: z.union([z.strictObject({ percent }), z.strictObject({ amount: money })], 'either percent or amount'),
      products: z.optional(few(name)),
      zones: z.optional(few(name)),
    }),
  ),
  pickup: z.strictObject({ withinMinutes: z.number().check(z.int(), z.gte(1), z.lte(1440)), windows: some(range) }),
  branches: z.optional(
    few(z.strictObject({ code: name, name: words, city: z.string(), address: words, phone: line, hours: range })),
  ),
  merchants: z.optional(z.record(z.string(), z.record(z.string(), z.unknown()))),
});
