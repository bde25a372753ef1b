import { eraseShopper, exportShopper, type Erasure, type ShopperExport } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import type { EvidenceStorage } from '../evidence/index.ts';
import { newId, onMerchantOrStaffCall, type Platform, type ServiceApp } from '../platform/index.ts';
import { checkMayDecide, checkMayErase } from './access.ts';
import type { Audience } from './describing.ts';
import { erasePerson, type ErasureAsk } from './erasing.ts';
import { personOf } from './gathering.ts';
import { insertRequest } from './store/requests.ts';
import { tellAll } from './telling.ts';

/** A person's own data: all of it told, and all of it erased. Both are logged. */
export const personRoutes = (app: ServiceApp, platform: Platform, storage: EvidenceStorage | undefined): void => {
  onMerchantOrStaffCall(app, platform, exportShopper, {
    merchant: ({ received: { params }, caller: { merchantId }, tx, publicUrl }) =>
      exportData(
        platform,
        tx,
        { merchantId, shopperId: params.id, staffId: null },
        { audience: 'merchant', publicUrl },
      ),
    staff: ({ received: { params }, caller, tx, publicUrl }) => {
      checkMayDecide(caller);
      const asked = { merchantId: null, shopperId: params.id, staffId: caller.id };
      return exportData(platform, tx, asked, { audience: 'staff', publicUrl });
    },
  });

  const eraseData = async (
    tx: Tx,
    asked: ErasureAsk,
    afterCommit: (work: () => Promise<void>) => void,
  ): Promise<Erasure> => {
    const { erasure, unused } = await erasePerson(platform, tx, asked);
    afterCommit(async () => {
      for (const name of unused) await storage?.remove(name);
    });
    return erasure;
  };

  onMerchantOrStaffCall(app, platform, eraseShopper, {
    merchant: ({ received: { params }, caller: { merchantId }, tx, afterCommit }) =>
      eraseData(tx, { merchantId, shopperId: params.id, by: null }, afterCommit),
    staff: ({ received: { params }, caller, tx, afterCommit }) => {
      checkMayErase(caller);
      const { id, name, displayName } = caller;
      return eraseData(tx, { merchantId: null, shopperId: params.id, by: { id, name, displayName } }, afterCommit);
    },
  });
};

const exportData = async (
  platform: Platform,
  tx: Tx,
  asked: { readonly merchantId: string | null; readonly shopperId: string; readonly staffId: string | null },
  to: { readonly audience: Audience; readonly publicUrl: string },
): Promise<ShopperExport> => {
  const person = await personOf(tx, asked.merchantId, asked.shopperId);
  const told = await tellAll(platform, tx, person, to);
  await insertRequest(tx, {
    id: newId('prq'),
    merchantId: person.merchantId,
    at: platform.clock.now(),
    act: 'export',
    shopperIds: person.contacts.map(({ id }) => id),
    staffId: asked.staffId,
    figures: { parcels: told.parcels.length, cases: told.cases.length, reviews: told.reviews.length },
  });
  return told;
};
