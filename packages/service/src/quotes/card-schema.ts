import { products } from '@waybill/sdk/contract';
import * as z from 'zod/mini';
import { goodsKinds, limits, resources, serviceCodes } from './defaults.ts';

const name = z.string().check(z.regex(/^[a-z][a-z0-9_-]{0,39}$/, 'a name: small letters, digits, - and _'));
const line = z.string().check(z.minLength(1), z.maxLength(300));
const words = z.strictObject({ en: line, zh: line });
const money = z.string().check(z.regex(/^\d{1,8}(\.\d{1,3})?$/, 'an amount as a decimal, like "12.50"'));
const percent = z
  .string()
  .check(z.regex(/^(100(\.0{1,4})?|\d{1,2}(\.\d{1,4})?)$/, 'a percentage from 0 to 100 as a decimal, like "0.5"'));
const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'an hour of day, like "18:00"'));
const range = z.strictObject({ from: clock, to: clock });
const date = z.string().check(
  z.regex(/^\d{4}-\d\d-\d\d$/, 'a day, like "2026-10-01"'),
  z.refine((text) => {
    const at = Date.parse(`${text}T00:00:00Z`);
    return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
  }, 'no such day'),
);
const instant = z.string().check(
  z.regex(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/,
    'a time with its offset, like "2026-01-01T00:00:00+08:00"',
  ),
  z.refine((text) => !Number.isNaN(Date.parse(text)), 'no such time'),
);
const wholeGrams = z.refine<number>((value) => Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-6, 'whole grams');
const kilograms = z.number().check(z.gt(0), z.lte(limits.weight), wholeGrams);
const centimetres = z.number().check(z.gt(0), z.lte(limits.side * 5));
const some = <T extends z.ZodMiniType>(item: T) => z.array(item).check(z.minLength(1), z.maxLength(2000));
const few = <T extends z.ZodMiniType>(item: T) => z.array(item).check(z.maxLength(2000));

const calendar = z.strictObject({
  workingDays: some(z.number().check(z.int(), z.gte(1), z.lte(7))),
  holidays: few(date),
  workedDays: z.optional(few(date)),
});

const cutOff = { cutOff: clock, afterCutOff: z.optional(z.enum(['next_day', 'refuse'])) };
const commitment = z.union(
  [
    z.strictObject({ days: z.number().check(z.int(), z.gte(0), z.lte(90)), by: clock, ...cutOff }),
    z.strictObject({ hours: z.number().check(z.gt(0), z.lte(240)), ...cutOff }),
  ],
  'either days and by, or hours; with a cutOff',
);

const loss = z.union(
  [
    z.strictObject({ multipleOfFreight: z.number().check(z.gte(0), z.lte(100), z.multipleOf(0.5)), max: money }),
    z.strictObject({ perKg: money, max: money }),
  ],
  'either multipleOfFreight or perKg; with a max',
);

const flat = z.strictObject({ kind: z.literal('flat'), price: money });
const perKg = z.strictObject({ kind: z.literal('per_kg'), price: money, minimum: z.optional(money) });
const perFloor = z.strictObject({ kind: z.literal('per_floor'), price: money, minimum: z.optional(money) });
const percentage = z.strictObject({ kind: z.literal('percent'), percent, minimum: z.optional(money) });

const zoneRate = z.strictObject({
  firstWeight: kilograms,
  firstPrice: money,
  continuedPrice: money,
  priceBreaks: z.optional(few(z.strictObject({ from: kilograms, perKg: money }))),
  commitment,
});

const product = z.strictObject({
  travelsAs: z.enum(products),
  name: words,
  volumetricDivisor: z.number().check(z.int(), z.gte(1000), z.lte(20_000)),
  weightStep: kilograms,
  minWeight: z.optional(kilograms),
  maxWeight: kilograms,
  maxSide: z.optional(centimetres),
  maxLengthPlusGirth: z.optional(centimetres),
  fuelSurcharge: z.optional(percent),
  serves: z.optional(z.strictObject({ from: z.optional(few(name)), to: z.optional(few(name)) })),
  zones: z.record(name, zoneRate),
  deliveryHours: range,
  everyDay: z.optional(z.boolean()),
  liability: z.strictObject({
    delay: percent,
    lost: loss,
    damaged: loss,
    declared: z.strictObject({ lost: percent, damaged: percent }),
  }),
  realName: z.boolean(),
  resources: z.optional(few(z.enum(resources))),
});

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
