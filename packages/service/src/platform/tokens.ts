import { exportJWK, generateKeyPair, importJWK, jwtVerify, SignJWT, errors, type JWK, type JWTPayload } from 'jose';
import * as z from 'zod/mini';
import { asOperator, type Database } from '../db/index.ts';
import type { Clock } from './clock.ts';
import { newId } from './ids.ts';
import type { OperatorKey } from './operator-key.ts';
import { ProblemError } from './problems.ts';
import * as store from './tokens-store.ts';

/** What is sent as `Waybill-Token`. */
const kinds = ['parcel', 'shopper', 'case', 'review'] as const;

/** What a token shows to whoever holds it. */
export interface TokenClaims {
  readonly id: string;
  readonly kind: (typeof kinds)[number];
  readonly merchantId: string;
  /** A parcel token: the one shipment. */
  readonly shipmentId?: string;
  /** A shopper token: number keys. */
  readonly numbers?: readonly string[];
  /** A case token: the one case. */
  readonly caseId?: string;
  /** A review link: the one ask, whose parcel or case it rates and does not open. */
  readonly askId?: string;
  readonly expiresAt: Date;
}

/** What a link to a proposal shows to whoever holds it: one quote, to one reader, in one language and form. */
const proposalClaims = z.object({
  quoteId: z.string(),
  /** Whose prices and details: a shopper sees less. */
  audience: z.enum(['shopper', 'merchant']),
  language: z.string(),
  format: z.enum(['html', 'pdf']),
});
export type ProposalClaims = z.output<typeof proposalClaims>;

/** What a link to a file shows to whoever holds it: that one file. */
const evidenceClaims = z.object({ caseId: z.string(), evidenceId: z.string() });
export type EvidenceClaims = z.output<typeof evidenceClaims>;

/** Whom a link has asked no more: keyed hashes of how they are reached, and the language that they were written in. */
const optOutClaims = z.object({ personKeys: z.array(z.string()), language: z.string() });
export type OptOutClaims = z.output<typeof optOutClaims>;

interface SigningKey {
  readonly id: string;
  readonly private: CryptoKey;
  readonly public: CryptoKey;
}

const issuer = 'waybill';
const purpose = 'signing-key';
/** How long a parcel token shows its parcel, in seconds. */
export const parcelTokenSeconds = 30 * 60;
/** The longest that a shopper token may live, in seconds. */
export const longestShopperTokenSeconds = 24 * 3_600;

/** How long a case token shows its case: as long as a case goes on, with its follow-up. */
export const caseTokenSeconds = 90 * 86_400;

/** How long a link to a proposal shows it, in seconds. */
const proposalTokenSeconds = 3_600;

/** How long a link to a file downloads it, in seconds. */
const evidenceTokenSeconds = 600;

/** How long a link in a message has somebody asked no more, in seconds: as long as people keep messages. */
const optOutTokenSeconds = 400 * 86_400;

/** Makes and checks the tokens that stand for a proof already given: EdDSA (Ed25519), RFC 8037. */
export class TokenMint {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #keys: ReadonlyMap<string, SigningKey>;
  readonly #current: SigningKey;

  private constructor(db: Database, clock: Clock, keys: readonly SigningKey[], current: SigningKey) {
    this.#db = db;
    this.#clock = clock;
    this.#keys = new Map(keys.map((key) => [key.id, key]));
    this.#current = current;
  }

  /** Reads the signing keys, and makes the first one. @throws Error when the operator's key is not the one that sealed them. */
  static async open(db: Database, operator: OperatorKey, clock: Clock): Promise<TokenMint> {
    const rows = await asOperator(db, async (tx) => {
      await store.lock(tx);
      const known = await store.signingKeys(tx);
      if (known.length > 0) return known;
      const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
      const sealed = operator.seal(purpose, JSON.stringify(await exportJWK(pair.privateKey)));
      await store.insertSigningKey(tx, {
        id: newId('sig'),
        sealed,
        publicJwk: { ...(await exportJWK(pair.publicKey)) },
      });
      return store.signingKeys(tx);
    });
    const keys = await Promise.all(rows.map((row) => unseal(row, operator)));
    const current = keys.at(-1);
    if (!current) throw new Error('There is no signing key.');
    return new TokenMint(db, clock, keys, current);
  }

  parcelToken(merchantId: string, shipmentId: string): Promise<string> {
    return this.#sign({ mrc: merchantId, shp: shipmentId }, 'parcel', newId('tok'), parcelTokenSeconds);
  }

  caseToken(merchantId: string, caseId: string): Promise<string> {
    return this.#sign({ mrc: merchantId, cas: caseId }, 'case', newId('tok'), caseTokenSeconds);
  }

  /** For a link that rates one parcel or case until then. */
  reviewToken(merchantId: string, askId: string, until: Date): Promise<string> {
    const seconds = Math.floor((until.getTime() - this.#clock.now().getTime()) / 1_000);
    return this.#sign({ mrc: merchantId, ask: askId }, 'review', newId('tok'), seconds);
  }

  async shopperToken(merchantId: string, numbers: readonly string[], seconds: number) {
    const id = newId('tok');
    const token = await this.#sign({ mrc: merchantId, num: numbers, scope: ['track'] }, 'shopper', id, seconds);
    return { id, token, expiresAt: this.#endOf(seconds) };
  }

  async proposalToken(merchantId: string, claims: ProposalClaims) {
    const token = await this.#sign(
      { mrc: merchantId, proposal: claims },
      'proposal',
      newId('tok'),
      proposalTokenSeconds,
    );
    return { token, expiresAt: this.#endOf(proposalTokenSeconds) };
  }

  /** What a link to a proposal shows. @throws ProblemError token_invalid, token_expired. */
  async verifyProposal(token: string): Promise<ProposalClaims & { merchantId: string }> {
    const { aud, mrc, proposal } = await this.#payloadOf(token);
    const claims = proposalClaims.safeParse(proposal);
    if (aud !== 'proposal' || typeof mrc !== 'string' || !claims.success) throw new ProblemError('token_invalid');
    return { ...claims.data, merchantId: mrc };
  }

  async evidenceToken(merchantId: string, claims: EvidenceClaims) {
    const token = await this.#sign(
      { mrc: merchantId, evidence: claims },
      'evidence',
      newId('tok'),
      evidenceTokenSeconds,
    );
    return { token, expiresAt: this.#endOf(evidenceTokenSeconds) };
  }

  /** What a link to a file downloads. @throws ProblemError token_invalid, token_expired. */
  async verifyEvidence(token: string): Promise<EvidenceClaims & { merchantId: string }> {
    const { aud, mrc, evidence } = await this.#payloadOf(token);
    const claims = evidenceClaims.safeParse(evidence);
    if (aud !== 'evidence' || typeof mrc !== 'string' || !claims.success) throw new ProblemError('token_invalid');
    return { ...claims.data, merchantId: mrc };
  }

  /** For a link that does nothing but have its reader asked no more. */
  optOutToken(merchantId: string, claims: OptOutClaims): Promise<string> {
    return this.#sign({ mrc: merchantId, out: claims }, 'opt-out', newId('tok'), optOutTokenSeconds);
  }

  /** Whom a link has asked no more. @throws ProblemError token_invalid, token_expired. */
  async verifyOptOut(token: string): Promise<OptOutClaims & { merchantId: string }> {
    const { aud, mrc, out } = await this.#payloadOf(token);
    const claims = optOutClaims.safeParse(out);
    if (aud !== 'opt-out' || typeof mrc !== 'string' || !claims.success) throw new ProblemError('token_invalid');
    return { ...claims.data, merchantId: mrc };
  }

  /** @throws ProblemError token_invalid, token_expired. */
  async verify(token: string, merchantId: string): Promise<TokenClaims> {
    const claims = await this.#read(token);
    if (claims.merchantId !== merchantId) throw new ProblemError('token_invalid');
    if (await this.isRevoked(claims)) throw new ProblemError('token_invalid', { detail: 'The token was revoked.' });
    return claims;
  }

  /** Parcel tokens are too short-lived to be taken back; a case token shows its holder what they filed. */
  isRevoked({ kind, merchantId, id }: TokenClaims): Promise<boolean> {
    return kind === 'shopper' ? store.isRevoked(this.#db, merchantId, id) : Promise.resolve(false);
  }

  async #read(token: string): Promise<TokenClaims> {
    const payload = await this.#payloadOf(token);
    const kind = kinds.find((known) => known === payload.aud);
    if (!kind || typeof payload.mrc !== 'string') throw new ProblemError('token_invalid');
    return {
      id: payload.jti ?? '',
      kind,
      merchantId: payload.mrc,
      expiresAt: new Date((payload.exp ?? 0) * 1_000),
      ...(typeof payload.shp === 'string' ? { shipmentId: payload.shp } : {}),
      ...(typeof payload.cas === 'string' ? { caseId: payload.cas } : {}),
      ...(typeof payload.ask === 'string' ? { askId: payload.ask } : {}),
      ...(Array.isArray(payload.num) ? { numbers: payload.num.map(String) } : {}),
    };
  }

  /** Of a token that we signed and that has not ended, whatever it is for. */
  async #payloadOf(token: string): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(
        token,
        ({ kid }) => {
          const key = this.#keys.get(kid ?? '');
          if (!key) throw new errors.JWKSNoMatchingKey();
          return key.public;
        },
        { issuer, algorithms: ['EdDSA'], currentDate: this.#clock.now(), requiredClaims: ['exp', 'jti', 'mrc'] },
      );
      return payload;
    } catch (error) {
      throw new ProblemError(error instanceof errors.JWTExpired ? 'token_expired' : 'token_invalid');
    }
  }

  /** On the full second: a token says no finer time. */
  #endOf(seconds: number): Date {
    return new Date((Math.floor(this.#clock.now().getTime() / 1_000) + seconds) * 1_000);
  }

  #sign(
    claims: Record<string, unknown>,
    audience: TokenClaims['kind'] | 'proposal' | 'evidence' | 'opt-out',
    id: string,
    seconds: number,
  ): Promise<string> {
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', kid: this.#current.id })
      .setIssuer(issuer)
      .setAudience(audience)
      .setJti(id)
      .setIssuedAt(this.#clock.now())
      .setExpirationTime(this.#endOf(seconds))
      .sign(this.#current.private);
  }
}

/** The operator's key does not open what this database has sealed: it is another operator's, or was lost. */
export class OperatorKeyError extends Error {
  override readonly name = 'OperatorKeyError';
}

const unseal = async (row: store.SigningKeyRow, operator: OperatorKey): Promise<SigningKey> => {
  const read = (): JWK => {
    try {
      return JSON.parse(operator.open(purpose, row.sealed)) as JWK;
    } catch (cause) {
      throw new OperatorKeyError(
        'The operator key is not the one that this database was set up with. Give the same WAYBILL_OPERATOR_KEY, or the data folder that holds its operator.key.',
        { cause },
      );
    }
  };
  const [secret, open] = await Promise.all([importJWK(read(), 'EdDSA'), importJWK(row.publicJwk, 'EdDSA')]);
  if (secret instanceof Uint8Array || open instanceof Uint8Array) throw new Error('A signing key is not a key pair.');
  return { id: row.id, private: secret, public: open };
};
