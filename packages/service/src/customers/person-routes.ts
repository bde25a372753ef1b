import {
  eraseShopper,
  exportShopper,
  listPersonRequests,
  type PersonRequest,
  type ShopperExport,
} from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import {
  defaultPage,
  newId,
  onMerchantOrStaffCall,
  onStaffCall,
  pageOf,
  type Platform,
  type ServiceApp,
} from '../platform/index.ts';
import { checkMayDecide, checkMayErase } from './access.ts';
import type { Audience } from './describing.ts';
import { erasePerson } from './erasing.ts';
import { personOf } from './gathering.ts';
import { insertRequest, listRequests, type ListedRequest } from './store/requests.ts';
import { tellAll } from './telling.ts';

/** A person's own data: all of it told, and all of it erased. Both are logged. */
export const personRoutes = (app: ServiceApp, platform: Platform): void => {
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

  onStaffCall(app, platform, listPersonRequests, async ({ received: { query }, caller, tx }) => {
    checkMayDecide(caller);
    const { cursor: after, limit = defaultPage, merchantId, act } = query;
    const { data, nextCursor } = pageOf(await listRequests(tx, { merchantId, act, after, limit: limit + 1 }), limit);
    return { data: data.map(presentRequest), nextCursor };
  });

  onMerchantOrStaffCall(app, platform, eraseShopper, {
    merchant: ({ received: { params }, caller: { merchantId }, tx }) =>
      erasePerson(platform, tx, { merchantId, shopperId: params.id, by: null }),
    staff: ({ received: { params }, caller, tx }) => {
      checkMayErase(caller);
      const { id, name, displayName } = caller;
      return erasePerson(platform, tx, { merchantId: null, shopperId: params.id, by: { id, name, displayName } });
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

const presentRequest = ({ at, shopperIds, figures, ...request }: ListedRequest): PersonRequest => {
  const { parcels = 0, cases = 0, reviews = 0, notes = null } = figures;
  return { ...request, at: at.toISOString(), shopperIds: [...shopperIds], figures: { parcels, cases, reviews, notes } };
};
