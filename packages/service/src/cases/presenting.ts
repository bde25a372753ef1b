import type { CustomerCase } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import type { Platform } from '../platform/index.ts';
import { findStored } from './evidence-store.ts';
import type { CaseFile } from './facts.ts';
import { presentToCustomer } from './rules/index.ts';
import { write } from './written.ts';

/** A case as its customer reads it. */
export const presentCase = async (platform: Platform, tx: Tx, { fact, entries }: CaseFile): Promise<CustomerCase> => ({
  ...write(presentToCustomer(fact, entries, platform.clock.now())),
  evidence: await findStored(tx, fact, 'customer'),
});
