import type { Consignee, ShipmentInput } from '@waybill/sdk/contract';
import { storable } from './storable-time.ts';

export type ConsigneeInput = NonNullable<ShipmentInput['consignee']>;

/** What callers write, as it is stored. */
export const toDate = (time: string | null | undefined): Date | null => (time ? storable(new Date(time)) : null);

export const toConsignee = (input: ConsigneeInput | null | undefined): Consignee | null =>
  input
    ? {
        name: input.name ?? null,
        phone: input.phone ?? null,
        email: input.email ?? null,
        address: input.address
          ? {
              lines: input.address.lines,
              city: input.address.city ?? null,
              region: input.address.region ?? null,
              postalCode: input.address.postalCode ?? null,
              country: input.address.country ?? null,
            }
          : null,
      }
    : null;
