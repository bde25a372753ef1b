import { sql, type RawBuilder } from 'kysely';
import type { Consignee, Location, Milestone, Product, ProofOfDelivery } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import { numberKey } from '../platform/index.ts';
import { homeCountry } from './defaults.ts';
import type { ExceptionFact, Owner, ScanFact, ShipmentFact } from './facts.ts';
import { normalisePhone } from './rules/index.ts';

/** A shipment with all its scans, in no order. */
export interface Journey {
  readonly shipment: ShipmentFact;
  readonly scans: readonly ScanFact[];
}

interface ShipmentRow {
  id: string;
  merchant_id: string;
  number: string;
  carrier: string | null;
  order_number: string | null;
  product: string | null;
  promised_at: Date | null;
  pickup_by: Date | null;
  carrier_estimate_at: Date | null;
  received_at: Date | null;
  cancelled_at: Date | null;
  goods: { description: string; quantity: number }[];
  weight: string | null;
  notes: string | null;
  consignee: unknown;
  proof_of_delivery: unknown;
  created_at: Date;
  entered_by: string;
  erased_at: Date | null;
}

interface ScanRow {
  id: string;
  sequence: number;
  at: string;
  offset_minutes: number;
  milestone: string;
  exception: unknown;
  text: string;
  code: string | null;
  location: unknown;
  owner: unknown;
}

// What the tables hold was checked against the contract when it was written.
const toShipment = (row: ShipmentRow): ShipmentFact => ({
  id: row.id,
  merchantId: row.merchant_id,
  number: row.number,
  carrier: row.carrier,
  orderNumber: row.order_number,
  product: row.product as Product | null,
  promisedAt: row.promised_at,
  pickupBy: row.pickup_by,
  carrierEstimateAt: row.carrier_estimate_at,
  receivedAt: row.received_at,
  createdAt: row.created_at,
  enteredBy: row.entered_by === 'carrier' ? 'carrier' : 'merchant',
  erasedAt: row.erased_at,
  cancelledAt: row.cancelled_at,
  goods: row.goods,
  weight: row.weight === null ? null : Number(row.weight),
  notes: row.notes,
  consignee: row.consignee as Consignee | null,
  proofOfDelivery: row.proof_of_delivery as ProofOfDelivery | null,
});

const toScan = (row: ScanRow): ScanFact => ({
  id: row.id,
  sequence: row.sequence,
  at: new Date(row.at),
  offsetMinutes: row.offset_minutes,
  milestone: row.milestone as Milestone,
  exception: row.exception as ExceptionFact | null,
  text: row.text,
  code: row.code,
  location: row.location as Location,
  owner: row.owner as Partial<Owner> | null,
});

/** One query for a shipment and its scans: this is what every look-up costs. */
const journeys = async (tx: Tx, where: RawBuilder<unknown>, rest: RawBuilder<unknown> = sql``): Promise<Journey[]> => {
  const { rows } = await sql<ShipmentRow & { scans: ScanRow[] }>`
    select s.id, s.merchant_id, s.number, s.carrier, s.order_number, s.product, s.promised_at, s.pickup_by, s.carrier_estimate_at,
      s.received_at, s.cancelled_at, s.goods, s.weight, s.notes, s.consignee, s.proof_of_delivery, s.created_at, s.entered_by, s.erased_at,
      (select coalesce(json_agg(json_build_object(
          'id', c.id, 'sequence', c.sequence, 'at', c.at, 'offset_minutes', c.offset_minutes, 'milestone', c.milestone,
          'exception', c.exception, 'text', c.text, 'code', c.code, 'location', c.location, 'owner', c.owner)), '[]')
        from scans c where c.merchant_id = s.merchant_id and c.shipment_id = s.id) as scans
    from shipments s where ${where} ${rest}`.execute(tx);
  return rows.map(({ scans, ...shipment }) => ({ shipment: toShipment(shipment), scans: scans.map(toScan) }));
};

const newestFirst = sql`order by s.created_at desc, s.id desc`;

/** The newest shipment under each number: carriers use numbers again. */
export const findByNumbers = async (
  tx: Tx,
  merchantId: string,
  numbers: readonly string[],
  carrier?: string,
): Promise<Map<string, Journey>> => {
  const keys = numbers.map(numberKey);
  const ofCarrier = carrier === undefined ? sql`` : sql`and s.carrier = ${carrier}`;
  const found = await journeys(
    tx,
    sql`s.merchant_id = ${merchantId} and s.number_key = any(${keys}) ${ofCarrier}`,
    newestFirst,
  );
  const newest = new Map<string, Journey>();
  for (const journey of found) {
    const key = numberKey(journey.shipment.number);
    if (!newest.has(key)) newest.set(key, journey);
  }
  return newest;
};

export const findById = async (tx: Tx, merchantId: string, id: string): Promise<Journey | undefined> =>
  (await journeys(tx, sql`s.merchant_id = ${merchantId} and s.id = ${id}`))[0];

export const findByIds = async (tx: Tx, merchantId: string, ids: readonly string[]): Promise<Journey[]> =>
  ids.length === 0 ? [] : journeys(tx, sql`s.merchant_id = ${merchantId} and s.id = any(${[...ids]})`, newestFirst);

/** Those of these ids, whosever they are, in no order. */
export const findAcross = (tx: Tx, ids: readonly string[]): Promise<Journey[]> =>
  journeys(tx, sql`s.id = any(${[...ids]}::text[])`);

/** The same, and nobody else changes it until the transaction ends. */
export const findForChange = async (tx: Tx, merchantId: string, id: string): Promise<Journey | undefined> => {
  await sql`select 1 from shipments where merchant_id = ${merchantId} and id = ${id} for update`.execute(tx);
  return findById(tx, merchantId, id);
};

export const findByOrder = (tx: Tx, merchantId: string, orderNumber: string): Promise<Journey[]> =>
  journeys(tx, sql`s.merchant_id = ${merchantId} and s.order_number = ${orderNumber}`, sql`${newestFirst} limit 40`);

/** @param phone E.164. */
export const findByPhone = (tx: Tx, merchantId: string, phone: string): Promise<Journey[]> =>
  journeys(tx, sql`s.merchant_id = ${merchantId} and s.phone_key = ${phone}`, sql`${newestFirst} limit 40`);

/** Newest first, after the shipment that the page before ended with. */
export const listPage = (
  tx: Tx,
  merchantId: string,
  asked: {
    after?: string | undefined;
    limit: number;
    number?: string | undefined;
    orderNumber?: string | undefined;
    milestone?: string | undefined;
  },
): Promise<Journey[]> => {
  const conditions = [
    sql`s.merchant_id = ${merchantId}`,
    ...(asked.after === undefined ? [] : [sql`s.id < ${asked.after}`]),
    ...(asked.number === undefined ? [] : [sql`s.number_key = ${numberKey(asked.number)}`]),
    ...(asked.orderNumber === undefined ? [] : [sql`s.order_number = ${asked.orderNumber}`]),
    ...(asked.milestone === undefined ? [] : [sql`s.milestone = ${asked.milestone}`]),
  ];
  return journeys(tx, sql.join(conditions, sql` and `), sql`order by s.id desc limit ${asked.limit}`);
};

/** One shipment at a time may be made under a number. Holds until the transaction ends. */
export const lockNumber = async (tx: Tx, merchantId: string, number: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`shipment:${merchantId}:${numberKey(number)}`}, 0))`.execute(
    tx,
  );
};

const columnsOf = (shipment: ShipmentFact) => ({
  number: shipment.number,
  number_key: numberKey(shipment.number),
  carrier: shipment.carrier,
  order_number: shipment.orderNumber,
  product: shipment.product,
  promised_at: shipment.promisedAt,
  pickup_by: shipment.pickupBy,
  carrier_estimate_at: shipment.carrierEstimateAt,
  received_at: shipment.receivedAt,
  cancelled_at: shipment.cancelledAt,
  entered_by: shipment.enteredBy,
  goods: JSON.stringify(shipment.goods),
  weight: shipment.weight === null ? null : String(shipment.weight),
  notes: shipment.notes,
  consignee: shipment.consignee && JSON.stringify(shipment.consignee),
  phone_key: shipment.consignee?.phone
    ? normalisePhone(shipment.consignee.phone, shipment.consignee.address?.country ?? homeCountry)
    : null,
  proof_of_delivery: shipment.proofOfDelivery && JSON.stringify(shipment.proofOfDelivery),
});

export const insert = async (tx: Tx, shipment: ShipmentFact): Promise<void> => {
  await tx
    .insertInto('shipments')
    .values({
      id: shipment.id,
      merchant_id: shipment.merchantId,
      ...columnsOf(shipment),
      milestone: 'created',
      exception: null,
      delivered_at: null,
      created_at: shipment.createdAt,
      updated_at: shipment.createdAt,
    })
    .execute();
};

export const update = async (tx: Tx, shipment: ShipmentFact, now: Date): Promise<void> => {
  await tx
    .updateTable('shipments')
    .set({ ...columnsOf(shipment), updated_at: now })
    .where('merchant_id', '=', shipment.merchantId)
    .where('id', '=', shipment.id)
    .execute();
};

export const markErased = async (tx: Tx, { merchantId, id, erasedAt }: ShipmentFact): Promise<void> => {
  await tx
    .updateTable('shipments')
    .set({ erased_at: erasedAt })
    .where('merchant_id', '=', merchantId)
    .where('id', '=', id)
    .execute();
};

/** What lists filter by. */
export const saveStatus = async (
  tx: Tx,
  shipment: ShipmentFact,
  status: { milestone: Milestone; exception: ExceptionFact | null; deliveredAt: Date | null },
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('shipments')
    .set({
      milestone: status.milestone,
      exception: status.exception && JSON.stringify(status.exception),
      delivered_at: status.deliveredAt,
      updated_at: now,
    })
    .where('merchant_id', '=', shipment.merchantId)
    .where('id', '=', shipment.id)
    .execute();
};

/** Saves what scans say, and nothing else of them. */
export const saveWords = async (tx: Tx, shipment: ShipmentFact, scans: readonly ScanFact[]): Promise<void> => {
  for (const { id, text, code, location } of scans) {
    await tx
      .updateTable('scans')
      .set({ text, code, location: JSON.stringify(location) })
      .where('merchant_id', '=', shipment.merchantId)
      .where('shipment_id', '=', shipment.id)
      .where('id', '=', id)
      .execute();
  }
};

export type NewScan = Omit<ScanFact, 'sequence'> & { readonly fingerprint: string };

/**
 * Adds those that are new. One that is there already takes what is now made of its words.
 *
 * @returns how many were new, and how many changed.
 */
export const saveScans = async (
  tx: Tx,
  shipment: ShipmentFact,
  scans: readonly NewScan[],
  source: string,
): Promise<{ added: number; changed: number }> => {
  const different = new Map(scans.map((scan) => [scan.fingerprint, scan]));
  const rows = await tx
    .insertInto('scans')
    .values(
      [...different.values()].map((scan) => ({
        id: scan.id,
        merchant_id: shipment.merchantId,
        shipment_id: shipment.id,
        fingerprint: scan.fingerprint,
        at: scan.at,
        offset_minutes: scan.offsetMinutes,
        milestone: scan.milestone,
        exception: scan.exception && JSON.stringify(scan.exception),
        text: scan.text,
        code: scan.code,
        location: JSON.stringify(scan.location),
        owner: scan.owner && JSON.stringify(scan.owner),
        source,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['merchant_id', 'shipment_id', 'fingerprint'])
        .doUpdateSet({ milestone: sql`excluded.milestone`, exception: sql`excluded.exception` })
        .where(
          sql<boolean>`(scans.milestone, scans.exception) is distinct from (excluded.milestone, excluded.exception)`,
        ),
    )
    // A row that was inserted has no earlier version.
    .returning(sql<boolean>`xmax = 0`.as('added'))
    .execute();
  const added = rows.filter((row) => row.added).length;
  return { added, changed: rows.length - added };
};
