import { randomInt } from 'node:crypto';
import type { CaseChannel, CaseKind, CaseType, CaseWish, Money } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import { newId, type Platform } from '../platform/index.ts';
import { findAccountTerms } from '../quotes/index.ts';
import { actOn, recordEntry, settle } from './acting.ts';
import { insertCase } from './case-store.ts';
import { contactKeysOf } from './contacts.ts';
import { appendEntry } from './entry-store.ts';
import type { Actor, CaseFact, CaseFile, ContactFact, ParcelReference } from './facts.ts';
import { caseNumber, caseNumbers, classOf, departmentFor, levelFor, termsFor } from './rules/index.ts';
import { policyOf } from './settings.ts';

/** A case that is about to be opened. */
export interface Matter {
  readonly merchantId: string;
  readonly kind: CaseKind;
  readonly type: CaseType;
  readonly parcel: ParcelReference | null;
  /** What was said. */
  readonly text: string | null;
  readonly wishes: readonly CaseWish[];
  readonly claim: Money | null;
  /** Null: nobody complained. */
  readonly contact: ContactFact | null;
  readonly channel: CaseChannel;
  readonly by: Actor;
  /** It was proved, or needs no proof. */
  readonly confirmed: boolean;
  /** Default: what the matrix says. */
  readonly department?: string;
  /** What the service opens it for. Default: nothing, somebody complains. */
  readonly exceptionKey?: string;
}

/** Chance meets a number that is in use once in thousands. */
const tries = 5;

/**
 * Opens a case: at its level, with its department and the terms of its merchant, and with a receipt where somebody
 * complained.
 */
export const openCase = async (platform: Platform, tx: Tx, matter: Matter): Promise<CaseFile> => {
  const file = await enter(platform, tx, matter);
  return matter.contact === null
    ? settle(platform, tx, file)
    : actOn(platform, tx, file, { by: { kind: 'system' }, body: { act: 'acknowledge' }, channel: 'system' });
};

const enter = async (platform: Platform, tx: Tx, matter: Matter): Promise<CaseFile> => {
  const now = platform.clock.now();
  const { by, text, channel, exceptionKey = null } = matter;
  const contactKeys = contactKeysOf(platform, matter.contact);
  const unnumbered = await factOf(platform, tx, matter, now);
  for (let left = tries; left > 0; left -= 1) {
    const fact = { ...unnumbered, number: caseNumber(randomInt(caseNumbers)) };
    const filing = { act: 'file', id: newId('ent'), at: now, by, state: fact.state, text, channel } as const;
    const file = { fact, entries: [{ ...filing, sequence: 0 }] };
    if (!(await insertCase(tx, file, { contactKeys, exceptionKey }, now))) continue;
    const entry = await appendEntry(tx, fact, filing);
    await recordEntry(tx, fact, entry, fact.state);
    return { fact, entries: [entry] };
  }
  throw new Error('No number is free for a case.');
};

const factOf = async (
  platform: Platform,
  tx: Tx,
  { merchantId, kind, type, parcel, wishes, claim, contact, channel, confirmed, department }: Matter,
  now: Date,
): Promise<Omit<CaseFact, 'number'>> => {
  const policy = policyOf(platform);
  const { tier } = await findAccountTerms(tx, merchantId);
  const about = { class: classOf(type), type };
  return {
    ...about,
    id: newId('cas'),
    merchantId,
    kind,
    parcel,
    wishes,
    claim,
    contact,
    channel,
    filedAt: now,
    confirmedAt: confirmed ? now : null,
    tier,
    level: levelFor({ tier, amount: claim }, policy.levels),
    department: department ?? departmentFor(policy.matrix, about),
    person: null,
    state: 'filed',
    resumesTo: null,
    terms: termsFor(policy.clocks, { merchantId, tier, class: about.class }),
    promises: [],
    subtasks: [],
    resolution: null,
    followUp: null,
    cause: null,
    actions: [],
  };
};
