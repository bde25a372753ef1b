import type { CaseContact, ShopperExport } from '@waybill/sdk/contract';
import { linkToEvidence, presentCase, type CaseFile } from '../cases/index.ts';
import type { Tx } from '../db/index.ts';
import type { Platform } from '../platform/index.ts';
import { presentQuote } from '../quotes/index.ts';
import { presentReview } from '../reviews/index.ts';
import { recordsOf, type Journey } from '../tracking/index.ts';
import { describeShopper, type Audience } from './describing.ts';
import type { Person } from './facts.ts';
import { belongingsOf } from './gathering.ts';

/** All that is held of one person, for that person. @param publicUrl where links begin */
export const tellAll = async (
  platform: Platform,
  tx: Tx,
  person: Person,
  { audience, publicUrl }: { readonly audience: Audience; readonly publicUrl: string },
): Promise<ShopperExport> => {
  const all = await belongingsOf(tx, person);
  const now = platform.clock.now();
  const cases: ShopperExport['cases'] = [];
  for (const file of all.cases) cases.push(await tellCase(platform, tx, file, publicUrl));
  return {
    exportedAt: now.toISOString(),
    shopper: await describeShopper(platform, tx, person, audience, all),
    parcels: all.parcels.map((journey) => tellParcel(platform, journey)),
    // As a shopper reads it: how the network carries a parcel is nothing of theirs.
    quotes: all.quotes.map((quote) => presentQuote(quote, 'shopper', now)),
    cases,
    reviews: all.reviews.map((review) => presentReview(review, now)),
  };
};

const tellParcel = (platform: Platform, journey: Journey): ShopperExport['parcels'][number] => {
  const { shipment, parcel } = recordsOf(platform, journey);
  return { ...shipment, scans: parcel.scans, proofOfDelivery: parcel.proofOfDelivery ?? null };
};

const tellCase = async (
  platform: Platform,
  tx: Tx,
  file: CaseFile,
  publicUrl: string,
): Promise<ShopperExport['cases'][number]> => {
  const { evidence, ...told } = await presentCase(platform, tx, file);
  const { id: caseId, merchantId, contact } = file.fact;
  const files = [];
  for (const one of evidence) {
    const { url, expiresAt } = await linkToEvidence(platform, { merchantId, caseId, evidenceId: one.id }, publicUrl);
    files.push({ ...one, url, urlExpiresAt: expiresAt });
  }
  return { ...told, contact: contact && contactOf(contact), evidence: files };
};

const contactOf = ({
  name,
  phone,
  email,
  wechat,
  preferred,
}: NonNullable<CaseFile['fact']['contact']>): CaseContact => ({
  ...{ name, phone, email, wechat, preferred },
});
