import type { ScanInput } from '@waybill/sdk/contract';
import { inTenant, type Tx } from '../db/index.ts';
import type { Platform } from '../platform/index.ts';
import { exampleCards, importCard, listCards, setAccountTerms } from '../quotes/index.ts';
import { addScansTo, adoptCarrierFacts, enterShipment, findShipments } from '../tracking/index.ts';
import { timeOf } from './moments.ts';
import type { DemoParcel, DemoScan } from './parcel.ts';
import { demoParcels } from './parcels.ts';
import { places } from './places.ts';

/** A scan as a carrier would report it now. */
export const scanAt = ({ when, place, milestone, text, code, exception, owner }: DemoScan, now: Date): ScanInput => {
  const { zone, ...location } = places[place];
  return {
    at: timeOf(when, zone, now),
    milestone,
    text,
    location,
    ...(code === undefined ? {} : { code }),
    ...(exception === undefined ? {} : { exception }),
    ...(owner === undefined ? {} : { owner }),
  };
};

/** Enters a parcel with its journey so far. @returns the shipment's id. */
export const enterParcel = async (
  platform: Platform,
  tx: Tx,
  merchantId: string,
  parcel: DemoParcel,
): Promise<string> => {
  const { to, received, promised, scans, estimated, signedBy, ...input } = parcel;
  const now = platform.clock.now();
  const { zone } = places[to];
  const { shipment } = await enterShipment(platform, tx, merchantId, {
    ...input,
    receivedAt: timeOf(received, zone, now),
    promisedAt: timeOf(promised, zone, now),
  });
  const reported = scans.map((scan) => scanAt(scan, now));
  if (estimated !== undefined || signedBy !== undefined) {
    await adoptCarrierFacts(platform, tx, merchantId, {
      number: parcel.number,
      carrier: parcel.carrier,
      estimatedAt: estimated === undefined ? null : timeOf(estimated, zone, now),
      proofOfDelivery: signedBy === undefined ? null : { signedBy, at: reported.at(-1)?.at ?? null },
      weight: null,
    });
  }
  await addScansTo(platform, tx, { merchantId, shipmentId: shipment.id }, reported, 'demo');
  return shipment.id;
};

/** Gives the operator rate cards, and lets the shop's pages take bookings. */
const openForQuotes = async (platform: Platform, merchantId: string): Promise<void> => {
  const { db, clock } = platform;
  const known = await listCards(db, clock.now());
  if (known.length === 0) for (const card of exampleCards) await importCard(db, card);
  await setAccountTerms(platform, merchantId, { shopperBookings: true });
};

/** Enters what the shop needs and is not there yet, rate cards and parcels: starting again keeps what is. */
export const seedDemo = async (platform: Platform, { merchantId }: { merchantId: string }): Promise<void> => {
  await openForQuotes(platform, merchantId);
  await inTenant(platform.db, merchantId, async (tx) => {
    const numbers = demoParcels.map(({ number }) => number);
    const known = await findShipments(tx, merchantId, numbers);
    const there = new Set([...known.values()].map(({ shipment }) => shipment.number));
    for (const parcel of demoParcels) {
      if (!there.has(parcel.number)) await enterParcel(platform, tx, merchantId, parcel);
    }
  });
};
