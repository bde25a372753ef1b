import * as z from 'zod/mini';
import { route } from './route.ts';
import { id, page, pageQuery, timeInput } from './pages.ts';
import { country, given, text, time } from './shapes.ts';
import { consignee, waybillNumber, parcelException } from './tracking.ts';
import {
  anyMilestone,
  anyProduct,
  exceptionClasses,
  exceptionCodes,
  exceptionCodesByClass,
  milestones,
  parties,
  products,
} from './vocabulary.ts';

export const consigneeInput = /* @__PURE__ */ z.strictObject({
  name: given(text(120)),
  phone: given(text(32)),
  email: z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(254), z.regex(/^\S+@\S+$/)))),
  address: z.optional(
    z.nullable(
      z.strictObject({
        lines: z.array(text(200)).check(z.maxLength(5)),
        city: given(text(100)),
        region: given(text(100)),
        postalCode: given(text(16)),
        country: given(country),
      }),
    ),
  ),
});

export const goodsInput = /* @__PURE__ */ z
  .array(z.strictObject({ description: text(200), quantity: z.number().check(z.int(), z.gte(1), z.lte(100_000)) }))
  .check(z.maxLength(200));

const details = {
  carrier: given(z.string().check(z.regex(/^[a-z0-9][a-z0-9_-]{0,39}$/))),
  orderNumber: given(text(64)),
  product: given(z.enum(products)),
  promisedAt: given(timeInput),
  goods: z.optional(goodsInput),
  /** Kilograms. */
  weight: z.optional(z.nullable(z.number().check(z.gt(0), z.lte(50_000)))),
  notes: given(text(1000)),
  consignee: given(consigneeInput),
  /** When the order was received, which may be before it was entered here. */
  receivedAt: given(timeInput),
};

export const shipmentInput = /* @__PURE__ */ z.strictObject({ number: waybillNumber, ...details });
export type ShipmentInput = z.input<typeof shipmentInput>;

/** What to change; what is absent stays, null clears. */
export const shipmentChange = /* @__PURE__ */ z.strictObject({ ...details, cancelled: z.optional(z.literal(true)) });
export type ShipmentChange = z.input<typeof shipmentChange>;

/** The merchant's record of a parcel. */
export const shipment = /* @__PURE__ */ z.object({
  id: z.string(),
  number: z.string(),
  carrier: z.nullable(z.string()),
  orderNumber: z.nullable(z.string()),
  product: z.nullable(anyProduct),
  milestone: anyMilestone,
  exception: z.nullable(parcelException),
  promisedAt: z.nullable(time),
  estimatedAt: z.nullable(time),
  deliveredAt: z.nullable(time),
  goods: z.array(z.object({ description: z.string(), quantity: z.number() })),
  weight: z.nullable(z.number()),
  notes: z.nullable(z.string()),
  consignee: z.nullable(consignee),
  receivedAt: z.nullable(time),
  createdAt: time,
  /** JSON pointers of what a complete order still lacks: `/consignee/phone`. Empty when it is complete. */
  missing: z.array(z.string()),
});
export type Shipment = z.infer<typeof shipment>;

export const scanInput = /* @__PURE__ */ z.strictObject({
  at: timeInput,
  milestone: z.enum(milestones),
  exception: z.optional(
    z.nullable(
      z
        .strictObject({ class: z.enum(exceptionClasses), code: z.enum(exceptionCodes), party: z.enum(parties) })
        .check(
          z.refine(
            (given) => (exceptionCodesByClass[given.class] as readonly string[]).includes(given.code),
            'This code belongs to another class.',
          ),
        ),
    ),
  ),
  text: z.optional(z.string().check(z.maxLength(1000))),
  code: given(text(64)),
  location: z.optional(
    z.nullable(
      z.strictObject({
        city: given(text(100)),
        region: given(text(100)),
        country: given(country),
      }),
    ),
  ),
  /** Who has the parcel now, where it is not the usual department. */
  owner: z.optional(
    z.nullable(z.strictObject({ department: given(text(60)), role: given(text(60)), person: given(text(120)) })),
  ),
});
export type ScanInput = z.input<typeof scanInput>;

const shipmentParams = /* @__PURE__ */ z.strictObject({ id: id('shp') });

export const createShipment = /* @__PURE__ */ route({
  name: 'shipments.create',
  method: 'POST',
  path: '/shipments',
  who: ['secret'],
  body: shipmentInput,
  answer: shipment,
  status: 201,
  idempotent: true,
});

export const listShipments = /* @__PURE__ */ route({
  name: 'shipments.list',
  method: 'GET',
  path: '/shipments',
  who: ['secret'],
  query: z.extend(pageQuery, {
    number: z.optional(waybillNumber),
    orderNumber: z.optional(text(64)),
    milestone: z.optional(z.enum(milestones)),
  }),
  answer: page(shipment),
});

export const updateShipment = /* @__PURE__ */ route({
  name: 'shipments.update',
  method: 'PATCH',
  path: '/shipments/{id}',
  who: ['secret'],
  params: shipmentParams,
  body: shipmentChange,
  answer: shipment,
  idempotent: true,
});

export const addScans = /* @__PURE__ */ route({
  name: 'shipments.addScans',
  method: 'POST',
  path: '/shipments/{id}/scans',
  who: ['secret'],
  params: shipmentParams,
  body: z.strictObject({ scans: z.array(scanInput).check(z.minLength(1), z.maxLength(500)) }),
  answer: z.object({ added: z.number(), shipment }),
  idempotent: true,
});
