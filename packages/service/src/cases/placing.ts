import type { Tx } from '../db/index.ts';
import type { Platform } from '../platform/index.ts';
import { actOn } from './acting.ts';
import { findForChange, findOpenAbout, takeTurns } from './case-store.ts';
import { contactKeysOf } from './contacts.ts';
import type { CaseFile } from './facts.ts';
import { openCase, type Matter } from './opening.ts';
import { higherOf, isJoinedAgain, levelFor, placeOfFiling } from './rules/index.ts';
import { policyOf } from './settings.ts';

/** Where a filing went. `again`: it was there already, and nothing happened. */
export interface Placed {
  readonly file: CaseFile;
  readonly again: boolean;
}

/**
 * Files a matter where it belongs: as a case of its own, into the one that is open about the same thing, or not again
 * where the same person has just filed it. Two that file about one thing at once take turns.
 */
export const place = async (
  platform: Platform,
  tx: Tx,
  matter: Matter & { readonly text: string },
): Promise<Placed> => {
  const { merchantId, kind, type, parcel, text, contact, confirmed: proved } = matter;
  const shipmentId = parcel?.shipmentId ?? null;
  const contactKeys = contactKeysOf(platform, contact);
  await takeTurns(tx, merchantId, shipmentId === null ? contactKeys : [shipmentId]);
  const open = await findOpenAbout(tx, merchantId, { shipmentId, contactKeys });
  const now = platform.clock.now();
  const found = placeOfFiling({ kind, type, contact, shipmentId, proved }, open, now);
  const earlier = found.goes === 'new' ? undefined : await findForChange(tx, merchantId, found.caseId);
  if (earlier === undefined) return { file: await openCase(platform, tx, matter), again: false };
  if (found.goes === 'repeated' || isJoinedAgain(earlier.entries, text, now)) return { file: earlier, again: true };
  return { file: await join(platform, tx, earlier, matter), again: false };
};

/** What the customer says goes into the case that is open about the same thing: there is one voice outward. */
const join = async (
  platform: Platform,
  tx: Tx,
  before: CaseFile,
  { text, wishes, claim, contact, by, channel }: Matter,
): Promise<CaseFile> => {
  const { fact } = before;
  const joined = await actOn(platform, tx, before, {
    ...{ by, channel, text },
    body: { act: 'join' },
    sets: {
      contact: fact.contact ?? contact,
      wishes: [...new Set([...fact.wishes, ...wishes])],
      claim: claim ?? fact.claim,
    },
  });
  const bySystem = { by: { kind: 'system' }, channel: 'system' } as const;
  const acknowledged = await actOn(platform, tx, joined, { ...bySystem, body: { act: 'acknowledge' } });
  const from = acknowledged.fact.level;
  const to = higherOf(from, levelFor({ tier: fact.tier, amount: claim }, policyOf(platform).levels));
  if (to === from) return acknowledged;
  return actOn(platform, tx, acknowledged, { ...bySystem, body: { act: 'escalate', clock: null, step: 0, from, to } });
};
