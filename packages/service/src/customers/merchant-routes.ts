import { changeMerchant, listMerchants, retrieveMerchant, type Received } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import {
  checkSpeaks,
  defaultPage,
  invalidAt,
  onStaffCall,
  pageOf,
  ProblemError,
  type Platform,
  type ServiceApp,
  type StaffCaller,
} from '../platform/index.ts';
import { setTier } from '../quotes/index.ts';
import { checkMayDecide } from './access.ts';
import type { MerchantFact } from './facts.ts';
import { presentMerchantFile, presentMerchants } from './merchants.ts';
import * as store from './store/merchants.ts';

/** Merchants, as those see them who look after them. */
export const merchantRoutes = (app: ServiceApp, platform: Platform): void => {
  onStaffCall(app, platform, listMerchants, async ({ received: { query }, caller, tx }) => {
    checkSpeaks(caller);
    const { cursor: after, limit = defaultPage, tier, stage } = query;
    const managerId = managerOf(query.managerId, caller);
    const found = await store.listMerchants(tx, { after, limit: limit + 1, tier, stage, managerId });
    return pageOf(await presentMerchants(tx, found), limit);
  });

  onStaffCall(app, platform, retrieveMerchant, async ({ received: { params }, caller, tx }) => {
    checkSpeaks(caller);
    return presentMerchantFile(tx, await merchantOf(tx, params.id));
  });

  onStaffCall(app, platform, changeMerchant, async ({ received: { params, body }, caller, tx }) => {
    checkMayDecide(caller);
    const fact = await merchantOf(tx, params.id);
    const now = platform.clock.now();
    if (body.managerId !== undefined) await setManager(tx, fact, body.managerId, now);
    if (body.pin !== undefined) await setPin(tx, fact, body.pin, caller, now);
    return presentMerchantFile(tx, await merchantOf(tx, params.id));
  });
};

const managerOf = (asked: string | undefined, caller: StaffCaller): string | null | undefined => {
  if (asked === 'none') return null;
  return asked === 'me' ? caller.id : asked;
};

/** @throws ProblemError merchant_not_found. */
const merchantOf = async (tx: Tx, id: string): Promise<MerchantFact> => {
  const fact = await store.findMerchant(tx, id);
  if (!fact) throw new ProblemError('merchant_not_found');
  return fact;
};

const setManager = async (tx: Tx, { id }: MerchantFact, managerId: string | null, now: Date): Promise<void> => {
  if (managerId === null) await store.removeManager(tx, id);
  else if (!(await store.setManager(tx, id, managerId, now)))
    throw invalidAt('#/managerId', 'Nobody of the operator has this id.');
};

const setPin = async (
  tx: Tx,
  { id, standing }: MerchantFact,
  pin: NonNullable<Received<typeof changeMerchant>['body']['pin']> | null,
  caller: StaffCaller,
  now: Date,
): Promise<void> => {
  const after =
    pin === null
      ? { tier: standing?.ranking.tier ?? null, pin: null }
      : { tier: pin.tier, pin: { at: now, by: caller.id, reason: pin.reason } };
  await setTier(tx, id, () => after, now);
};
