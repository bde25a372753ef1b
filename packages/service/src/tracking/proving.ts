import { randomInt } from 'node:crypto';
import type { Proof } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import { newId, numberKey, ProblemError, type Caller, type Platform } from '../platform/index.ts';
import { homeCountry } from './defaults.ts';
import type { PersonLanguage, ShipmentFact } from './facts.ts';
import * as store from './proof-store.ts';
import { attemptsLeft, languageOf, normalisePhone, proofHolds } from './rules/index.ts';

/** Wrong proofs a day from one address and for one merchant; after that only codes and tokens count. */
export const mostFailures = { byAddress: 30, byMerchant: 5_000 } as const;
/** A code lives ten minutes and takes five tries. */
const codeMinutes = 10;
const codeTries = 5;
/** How many are sent: for one parcel, order or phone, and at the request of one address. */
const codesAQuarterHour = 3;
const codesADay = 10;
const codesByAddressADay = 20;
/** How many a person gets, whatever they are asked for by: a number, an order or the phone itself. */
const codesToOneADay = 10;

/** What is proved: the parcels under a number or an order, or those of a phone. */
export type Subject = `number:${string}` | `order:${string}` | `phone:${string}`;
export const subjectOfNumber = (number: string): Subject => `number:${numberKey(number)}`;
export const subjectOfOrder = (orderNumber: string): Subject => `order:${orderNumber}`;
export const subjectOfPhone = (phone: string): Subject => `phone:${normalisePhone(phone, homeCountry) ?? phone}`;

/** Where a code can be sent, and what a phone or an address is compared by, however it is written. */
export interface Contact {
  readonly channel: 'phone' | 'email';
  readonly to: string;
  readonly key: string;
  /** What whoever it is most likely reads. */
  readonly language: PersonLanguage;
}

export const contactOf = (
  channel: Contact['channel'],
  { consignee }: Pick<ShipmentFact, 'consignee'>,
): Contact | null => {
  const to = channel === 'phone' ? consignee?.phone : consignee?.email;
  if (!to) return null;
  const phone = channel === 'phone' ? normalisePhone(to, consignee?.address?.country ?? homeCountry) : null;
  return { channel, to, key: `${channel}:${phone ?? to.toLowerCase()}`, language: languageOfConsignee(consignee) };
};

const languageOfConsignee = (consignee: ShipmentFact['consignee']): PersonLanguage =>
  languageOf({
    name: consignee?.name ?? null,
    phone: consignee?.phone ?? null,
    country: consignee?.address?.country ?? null,
  });

/** How a proof was taken. `unproved` is also the answer to no proof at all. */
export type Verdict = 'proved' | 'unproved' | 'locked';

/** A verdict, and which shipments the proof holds for: two people's parcels can stand under one order number. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly proved: readonly ShipmentFact[];
}

const unproved: Judgement = { verdict: 'unproved', proved: [] };
const locked: Judgement = { verdict: 'locked', proved: [] };
const judgement = (proved: readonly ShipmentFact[]): Judgement =>
  proved.length === 0 ? unproved : { verdict: 'proved', proved };

/** Judges the proofs of one request, and counts the wrong ones. */
export class Prover {
  readonly #platform: Platform;
  readonly #tx: Tx;
  readonly #caller: Caller;
  readonly #proof: Proof | undefined;
  readonly #now: Date;
  readonly #address: string;
  #failed = 0;
  #alone = false;

  constructor(platform: Platform, tx: Tx, caller: Caller, proof: Proof | undefined) {
    this.#platform = platform;
    this.#tx = tx;
    this.#caller = caller;
    this.#proof = proof;
    this.#now = platform.clock.now();
    this.#address = `address:${platform.operator.digest('address', caller.address)}`;
  }

  /**
   * Judges which of the shipments found under a subject the proof holds for. Nothing found is judged alike, so that
   * guessing a number costs as much as guessing a proof.
   */
  async judge(subject: Subject, shipments: readonly ShipmentFact[]): Promise<Judgement> {
    const proof = this.#proof;
    if (!proof) return unproved;
    if (proof.oneTimeCode !== undefined) {
      return judgement(await this.#heldByCode(subject, proof.oneTimeCode, shipments));
    }
    if (await this.#isLocked(subject)) return locked;
    const { merchantId } = this.#caller;
    if (!this.#alone) {
      // An address that asks many times at once is counted as one that asks in a row.
      await store.takeTurns(this.#tx, merchantId, this.#address);
      this.#alone = true;
      if (await this.#isLocked(subject)) return locked;
    }
    const { today, total } = await store.countAttempt(this.#tx, merchantId, subject, this.#now);
    // The attempt at hand is counted already; others may have been counted while this one waited for the row.
    if (attemptsLeft({ today: today - 1, total: total - 1 }) <= 0) {
      await store.forgiveAttempt(this.#tx, merchantId, subject, this.#now);
      return locked;
    }
    const proved = shipments.filter((shipment) => proofHolds(proof, shipment));
    if (proved.length > 0) await store.forgiveAttempt(this.#tx, merchantId, subject, this.#now);
    else this.#failed += 1;
    return judgement(proved);
  }

  /** Counts what failed for the address and the merchant. Last, because every other asker shares these rows. */
  async finish(): Promise<void> {
    if (this.#failed === 0) return;
    const { merchantId } = this.#caller;
    await store.addFailures(this.#tx, merchantId, this.#address, this.#now, this.#failed);
    await store.addFailures(this.#tx, merchantId, 'merchant', this.#now, this.#failed);
  }

  /** Most guesses end here, at one look and without waiting for anybody. */
  async #isLocked(subject: Subject): Promise<boolean> {
    const so = await store.attemptsSoFar(
      this.#tx,
      this.#caller.merchantId,
      [subject, this.#address, 'merchant'],
      this.#now,
    );
    const none = { today: 0, total: 0 };
    return (
      attemptsLeft(so.get(subject) ?? none) <= 0 ||
      (so.get(this.#address) ?? none).today + this.#failed >= mostFailures.byAddress ||
      (so.get('merchant') ?? none).today + this.#failed >= mostFailures.byMerchant
    );
  }

  /** The shipments that hold the contact to which the code went. */
  async #heldByCode(
    subject: Subject,
    code: string,
    shipments: readonly ShipmentFact[],
  ): Promise<readonly ShipmentFact[]> {
    const { operator } = this.#platform;
    const { merchantId } = this.#caller;
    const kept = await store.tryCode(this.#tx, merchantId, operator.digest('code-subject', subject), this.#now);
    if (!kept?.hash || kept.attempts > codeTries) return [];
    const held = shipments.filter((shipment) =>
      [contactOf('phone', shipment), contactOf('email', shipment)].some(
        (contact) => contact !== null && codeHash(operator, kept.id, contact, code) === kept.hash,
      ),
    );
    if (held.length > 0) await store.useCode(this.#tx, merchantId, kept.id, this.#now);
    return held;
  }
}

const codeHash = (operator: Platform['operator'], id: string, { key }: Contact, code: string): string =>
  operator.digest('code', `${id}:${key}:${code}`);

/**
 * Makes a one-time code and has it sent to the contact that the shipment holds. Nobody to send to looks the same, and so
 * does one who got enough for a day.
 *
 * @throws ProblemError rate_limited.
 */
export const sendCode = async (
  platform: Platform,
  tx: Tx,
  caller: Caller,
  asked: { subject: Subject; contact: Contact | null },
  afterCommit: (work: () => Promise<void>) => void,
): Promise<{ expiresAt: Date }> => {
  const { operator, messenger } = platform;
  const { merchantId } = caller;
  const now = platform.clock.now();
  const subject = operator.digest('code-subject', asked.subject);
  await store.takeTurns(tx, merchantId, subject);
  for (const [most, seconds, retryAfter] of [
    [codesAQuarterHour, 15 * 60, 15 * 60],
    [codesADay, 86_400, 3_600],
  ] as const) {
    const sent = await store.codesSince(tx, merchantId, subject, new Date(now.getTime() - seconds * 1_000));
    if (sent < most) continue;
    throw new ProblemError('rate_limited', {
      detail: 'A code was sent a moment ago. Wait before you ask for another.',
      retryAfter,
    });
  }
  const byAddress = await store.addFailures(
    tx,
    merchantId,
    `codes:${operator.digest('address', caller.address)}`,
    now,
    1,
  );
  if (byAddress > codesByAddressADay) throw new ProblemError('rate_limited', { retryAfter: 3_600 });
  const id = newId('otc');
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const expiresAt = new Date(now.getTime() + codeMinutes * 60_000);
  // Counted for nobody too: how long an answer takes must not tell who is known.
  const recipient = `codes-to:${operator.digest('code-recipient', asked.contact?.key ?? asked.subject)}`;
  const toOne = await store.addFailures(tx, merchantId, recipient, now, 1);
  const contact = toOne > codesToOneADay ? null : asked.contact;
  await store.insertCode(tx, {
    id,
    merchantId,
    subject,
    hash: contact && codeHash(operator, id, contact, code),
    createdAt: now,
    expiresAt,
  });
  if (contact) {
    const { channel, to, language } = contact;
    afterCommit(() => messenger.send({ kind: 'code', once: id, channel, to, language, code, expiresAt, merchantId }));
  }
  return { expiresAt };
};
