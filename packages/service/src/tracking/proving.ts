import { randomInt } from 'node:crypto';
import type { Proof } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import { newId, numberKey, ProblemError, type Caller, type Platform } from '../platform/index.ts';
import { homeCountry } from './defaults.ts';
import type { ShipmentFact } from './facts.ts';
import * as store from './proof-store.ts';
import { attemptsLeft, normalisePhone, proofHolds } from './rules/index.ts';

/** Wrong proofs a day from one address and for one merchant; after that only codes and tokens count. */
export const mostFailures = { byAddress: 30, byMerchant: 5_000 } as const;
/** A code lives ten minutes, takes five tries, and at most three are sent in a quarter of an hour. */
const codeMinutes = 10;
const codeTries = 5;
const codesAQuarterHour = 3;
const codesByAddressADay = 20;

/** What is proved: the parcels under a number or an order, or those of a phone. */
export type Subject = `number:${string}` | `order:${string}` | `phone:${string}`;
export const subjectOfNumber = (number: string): Subject => `number:${numberKey(number)}`;
export const subjectOfOrder = (orderNumber: string): Subject => `order:${orderNumber}`;
export const subjectOfPhone = (phone: string): Subject => `phone:${normalisePhone(phone, homeCountry) ?? phone}`;

/** How a proof was taken. `unproved` is also the answer to no proof at all. */
export type Verdict = 'proved' | 'unproved' | 'locked';

/** Judges the proofs of one request, and counts the wrong ones. */
export class Prover {
  readonly #platform: Platform;
  readonly #tx: Tx;
  readonly #caller: Caller;
  readonly #proof: Proof | undefined;
  readonly #now: Date;
  readonly #address: string;
  #failed = 0;

  constructor(platform: Platform, tx: Tx, caller: Caller, proof: Proof | undefined) {
    this.#platform = platform;
    this.#tx = tx;
    this.#caller = caller;
    this.#proof = proof;
    this.#now = platform.clock.now();
    this.#address = `address:${platform.operator.digest('address', caller.address)}`;
  }

  /**
   * Judges whether the proof holds for any of the shipments found under a subject. Nothing found is judged alike, so
   * that guessing a number costs as much as guessing a proof.
   */
  async judge(subject: Subject, shipments: readonly ShipmentFact[]): Promise<Verdict> {
    const proof = this.#proof;
    if (!proof) return 'unproved';
    if (proof.oneTimeCode !== undefined) {
      return (await this.#codeHolds(subject, proof.oneTimeCode)) ? 'proved' : 'unproved';
    }
    if (await this.#isLocked(subject)) return 'locked';
    const { merchantId } = this.#caller;
    const { today, total } = await store.countAttempt(this.#tx, merchantId, subject, this.#now);
    // The attempt at hand is counted already; others may have been counted while this one waited for the row.
    if (attemptsLeft({ today: today - 1, total: total - 1 }) <= 0) {
      await store.forgiveAttempt(this.#tx, merchantId, subject, this.#now);
      return 'locked';
    }
    if (shipments.some((shipment) => proofHolds(proof, shipment))) {
      await store.forgiveAttempt(this.#tx, merchantId, subject, this.#now);
      return 'proved';
    }
    this.#failed += 1;
    return 'unproved';
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
    if (this.#failed >= mostFailures.byAddress) return true;
    const so = await store.attemptsSoFar(
      this.#tx,
      this.#caller.merchantId,
      [subject, this.#address, 'merchant'],
      this.#now,
    );
    const none = { today: 0, total: 0 };
    return (
      attemptsLeft(so.get(subject) ?? none) <= 0 ||
      (so.get(this.#address) ?? none).today >= mostFailures.byAddress ||
      (so.get('merchant') ?? none).today >= mostFailures.byMerchant
    );
  }

  async #codeHolds(subject: Subject, code: string): Promise<boolean> {
    const { operator } = this.#platform;
    const { merchantId } = this.#caller;
    const kept = await store.tryCode(this.#tx, merchantId, operator.digest('code-subject', subject), this.#now);
    if (!kept?.hash || kept.attempts > codeTries) return false;
    if (operator.digest('code', `${kept.id}:${code}`) !== kept.hash) return false;
    await store.useCode(this.#tx, merchantId, kept.id, this.#now);
    return true;
  }
}

/**
 * Makes a one-time code and has it sent to the contact that the shipment holds. Nobody to send to looks the same.
 *
 * @throws ProblemError rate_limited.
 */
export const sendCode = async (
  platform: Platform,
  tx: Tx,
  caller: Caller,
  asked: { subject: Subject; channel: 'phone' | 'email'; to: string | null },
  afterCommit: (work: () => Promise<void>) => void,
): Promise<{ expiresAt: Date }> => {
  const { operator, messenger } = platform;
  const { merchantId } = caller;
  const now = platform.clock.now();
  const subject = operator.digest('code-subject', asked.subject);
  const recent = await store.codesSince(tx, merchantId, subject, new Date(now.getTime() - 15 * 60_000));
  if (recent >= codesAQuarterHour) {
    throw new ProblemError('rate_limited', {
      detail: 'A code was sent a moment ago. Wait before you ask for another.',
      retryAfter: 15 * 60,
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
  const { to } = asked;
  await store.insertCode(tx, {
    id,
    merchantId,
    subject,
    hash: to === null ? null : operator.digest('code', `${id}:${code}`),
    createdAt: now,
    expiresAt,
  });
  if (to !== null) afterCommit(() => messenger.send({ channel: asked.channel, to, code, merchantId }));
  return { expiresAt };
};
