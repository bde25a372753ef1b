import { contactChannels, type Consignee, type ContactChannel } from '@waybill/sdk/contract';
import { contactKey, type ContactFact } from '../cases/index.ts';
import type { Platform } from '../platform/index.ts';
import { contactOf } from '../tracking/index.ts';

/** A contact as something shows it: what it is found by, and what it is. */
export interface ShownContact {
  readonly key: string;
  readonly way: ContactChannel;
  /** Normalised, as cases keep it. */
  readonly value: string;
}

const shown = (platform: Platform, way: ContactChannel, value: string): ShownContact => ({
  ...{ way, value },
  key: contactKey(platform, `${way}:${value}`),
});

/** How somebody says that they are reached. Nobody has proved it by that. */
export const contactsOf = (
  platform: Platform,
  contact: Partial<Pick<ContactFact, ContactChannel>> | null,
): ShownContact[] =>
  contactChannels.flatMap((way) => {
    const value = contact?.[way];
    return value == null ? [] : [shown(platform, way, value)];
  });

/** Whom a parcel or a booking goes to, as the merchant says. */
export const contactsOfConsignee = (platform: Platform, consignee: Consignee | null): ShownContact[] =>
  (['phone', 'email'] as const).flatMap((way) => {
    const contact = contactOf(way, { consignee });
    return contact === null ? [] : [shown(platform, way, contact.key.slice(way.length + 1))];
  });
