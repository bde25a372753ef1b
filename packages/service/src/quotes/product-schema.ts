import { products } from '@waybill/sdk/contract';
import * as z from 'zod/mini';
import { resources } from '@waybill/sdk/contract';
import { centimetres, clock, few, kilograms, money, name, percent, range, words } from './schema-parts.ts';

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

const zoneRate = z.strictObject({
  firstWeight: kilograms,
  firstPrice: money,
  continuedPrice: money,
  priceBreaks: z.optional(few(z.strictObject({ from: kilograms, perKg: money }))),
  commitment,
});

/** One product of a rate card. */
export const product = z.strictObject({
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
