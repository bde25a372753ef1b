import { randomBytes } from 'node:crypto';
import { asOperator, type Database, type Tx } from '../db/index.ts';
import type { Clock } from './clock.ts';
import { newId } from './ids.ts';
import { sha256 } from './operator-key.ts';
import * as store from './keys-store.ts';

/** Whose key came with a request, and what it may do. */
export interface ApiKey {
  readonly id: string;
  readonly merchantId: string;
  readonly kind: 'publishable' | 'secret';
  /** Publishable keys only: where pages may use it. */
  readonly origins: readonly string[];
}

/** What `keys create` prints. The secret key is shown once; only its hash is kept. */
export interface NewKeys {
  readonly merchantId: string;
  readonly publishableKey: string;
  readonly secretKey: string;
}

/**
 * The origin of an address, as browsers send it.
 *
 * @throws TypeError when it is not the address of an http or https site.
 */
export const normaliseOrigin = (address: string): string => {
  const parsed = URL.canParse(address) ? new URL(address) : undefined;
  if (!parsed || !/^https?:$/.test(parsed.protocol)) {
    throw new TypeError(`${address} is not the address of a site: give it as https://shop.example`);
  }
  return parsed.origin;
};

/** 32 characters of base64url: 192 bits of chance. */
const newKey = (kind: 'pk' | 'sk'): string => `${kind}_${randomBytes(24).toString('base64url')}`;

/** Makes the merchant if there is none of this name, and a pair of keys. */
export const createKeys = (
  db: Database,
  asked: { merchant: string; origins: readonly string[]; publishableKey?: string },
): Promise<NewKeys> =>
  asOperator(db, async (tx) => {
    const origins = asked.origins.map(normaliseOrigin);
    const merchantId = (await store.merchantByName(tx, asked.merchant))?.id ?? (await addMerchant(tx, asked.merchant));
    const publishableKey = asked.publishableKey ?? newKey('pk');
    const secretKey = newKey('sk');
    await store.insertKey(tx, {
      id: newId('key'),
      merchantId,
      kind: 'publishable',
      hash: sha256(publishableKey),
      origins,
    });
    await store.insertKey(tx, { id: newId('key'), merchantId, kind: 'secret', hash: sha256(secretKey), origins: [] });
    return { merchantId, publishableKey, secretKey };
  });

/** Makes a merchant's keys with a publishable key that is known beforehand, or lets that key be used on these origins. */
export const ensurePublishableKey = async (
  db: Database,
  asked: { merchant: string; publishableKey: string; origins: readonly string[] },
): Promise<{ merchantId: string }> => {
  const hash = sha256(asked.publishableKey);
  const known = await store.findKey(db, hash);
  if (!known) return createKeys(db, asked);
  await asOperator(db, (tx) => store.allowOrigins(tx, hash, asked.origins.map(normaliseOrigin)));
  return known;
};

/** Every key, by merchant; none of them can be read again. */
export const listKeys = (db: Database): Promise<store.ListedKey[]> => asOperator(db, store.listKeys);

/**
 * Ends a key, by its id or by itself: whoever finds a key in the wrong place holds nothing else. Services that have used
 * it remember it for some seconds (`KeyRing`).
 *
 * @throws TypeError where nobody has such a key.
 */
export const revokeKey = async (
  { db, clock }: { readonly db: Database; readonly clock: Clock },
  key: string,
): Promise<store.ListedKey> => {
  const revoked = await asOperator(db, (tx) => store.revokeKey(tx, { id: key, hash: sha256(key) }, clock.now()));
  if (!revoked) throw new TypeError('There is no such key. Find its id with: waybill keys list');
  return revoked;
};

const addMerchant = async (tx: Tx, name: string): Promise<string> => {
  const id = newId('mrc');
  await store.insertMerchant(tx, id, name);
  return id;
};

/** Finds keys by what a request carries, remembering the answer for a few seconds. */
export class KeyRing {
  readonly #db: Database;
  readonly #rememberFor: number;
  readonly #known = new Map<string, { key: ApiKey | undefined; until: number }>();
  readonly #standing = new Map<string, { revoked: Promise<boolean>; until: number }>();

  /** @param rememberFor milliseconds that a revoked key may go on working. */
  constructor(db: Database, rememberFor = 5_000) {
    this.#db = db;
    this.#rememberFor = rememberFor;
  }

  async find(presented: string): Promise<ApiKey | undefined> {
    const hash = sha256(presented);
    const now = performance.now();
    const known = this.#known.get(hash);
    if (known && known.until > now) return known.key;
    // Wrong keys are remembered too, so they must not fill the memory.
    if (this.#known.size > 10_000) this.#known.clear();
    const key = await store.findKey(this.#db, hash);
    this.#known.set(hash, { key, until: now + this.#rememberFor });
    return key;
  }

  /** Whether a key that was taken before has been ended since. All who ask about it at once wait for one answer. */
  isRevoked(id: string): Promise<boolean> {
    const now = performance.now();
    const known = this.#standing.get(id);
    if (known && known.until > now) return known.revoked;
    if (this.#standing.size > 10_000) this.#standing.clear();
    const revoked = store.isRevoked(this.#db, id);
    this.#standing.set(id, { revoked, until: now + this.#rememberFor });
    return revoked;
  }
}

/** Every merchant of the operator, by name. */
export const listMerchants = (db: Database): Promise<{ id: string; name: string }[]> =>
  asOperator(db, store.listMerchants);
