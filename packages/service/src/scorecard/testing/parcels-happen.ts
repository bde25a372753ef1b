import { exceptionCodesByClass, milestones } from '@waybill/sdk/contract';
import { addScansTo, changeShipment, enterShipment } from '../../tracking/index.ts';
import { later, pick, type One, type Stage } from './world.ts';

let numbers = 0;

const codes = Object.entries(exceptionCodesByClass).flatMap(([kind, of]) =>
  of.map((code) => ({ class: kind as keyof typeof exceptionCodesByClass, code })),
);

export const order = async ({ platform, world, now, merchantId, inIt }: Stage, one: One<'order'>): Promise<void> => {
  numbers += 1;
  const number = `SF19${String(numbers).padStart(11, '0')}`;
  const promisedAt = one.promisedIn === null ? null : later(now, one.promisedIn).toISOString();
  const receivedAt = one.receivedBefore === null ? null : later(now, -one.receivedBefore).toISOString();
  const { shipment } = await inIt(merchantId, (tx) =>
    enterShipment(platform, tx, merchantId, { number, promisedAt, receivedAt }),
  );
  world.parcels.push({ id: shipment.id, merchantId, number });
};

export const changeParcel = async (
  { platform, now, parcel, inIt }: Stage,
  one: One<'promise' | 'cancel'>,
): Promise<void> => {
  if (!parcel) return;
  const change =
    one.what === 'cancel'
      ? { cancelled: true as const }
      : { promisedAt: one.promisedIn === null ? null : later(now, one.promisedIn).toISOString() };
  const target = { merchantId: parcel.merchantId, shipmentId: parcel.id };
  await inIt(parcel.merchantId, (tx) => changeShipment(platform, tx, target, change));
};

export const scan = async ({ platform, now, parcel, inIt }: Stage, one: One<'scan'>): Promise<void> => {
  if (!parcel) return;
  const told = one.code === null ? undefined : pick(codes, one.code);
  const reported = {
    at: later(now, -one.ago).toISOString(),
    milestone: pick(milestones, one.milestone) ?? 'in_transit',
    ...(told ? { exception: { ...told, party: 'carrier' as const } } : {}),
  };
  const target = { merchantId: parcel.merchantId, shipmentId: parcel.id };
  await inIt(parcel.merchantId, (tx) => addScansTo(platform, tx, target, [reported], 'merchant'));
};
