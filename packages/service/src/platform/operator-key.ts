import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the operator's key is used for. Everything stored that must be read back is sealed with it. */
export interface OperatorKey {
  /** Encrypts with AES-256-GCM. `purpose` must be the same when it is opened. */
  seal(purpose: string, plain: string): string;
  /** @throws Error when the key is another, or the sealed text was changed. */
  open(purpose: string, sealed: string): string;
  /** A keyed hash: the same input gives the same text here, and nothing to guess with elsewhere. */
  digest(purpose: string, input: string): string;
}

/** @param secret 32 bytes. */
export const operatorKey = (secret: Buffer): OperatorKey => {
  if (secret.length !== 32)
    throw new Error('The operator key must be 32 bytes, base64: make one with `openssl rand -base64 32`.');
  const derived = new Map<string, Buffer>();
  const keyFor = (purpose: string): Buffer => {
    const known = derived.get(purpose) ?? Buffer.from(hkdfSync('sha256', secret, '', `waybill:${purpose}`, 32));
    derived.set(purpose, known);
    return known;
  };
  return {
    seal: (purpose, plain) => {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), iv);
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
    },
    open: (purpose, sealed) => {
      const bytes = Buffer.from(sealed, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    },
    digest: (purpose, input) => createHmac('sha256', keyFor(purpose)).update(input).digest('base64url'),
  };
};

/**
 * The operator's key: `WAYBILL_OPERATOR_KEY` (32 bytes, base64) where it is given, else the file `operator.key` in the
 * data folder, made on first use and readable by its owner only.
 */
export const loadOperatorKey = async (folder: string | undefined, given: string | undefined): Promise<OperatorKey> => {
  if (given) return operatorKey(Buffer.from(given, 'base64'));
  if (!folder) throw new Error('Set WAYBILL_OPERATOR_KEY, or give a data folder that keeps the key.');
  const file = join(folder, 'operator.key');
  await mkdir(folder, { recursive: true });
  await writeFile(file, randomBytes(32).toString('base64'), { flag: 'wx', mode: 0o600 }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  });
  return operatorKey(Buffer.from((await readFile(file, 'utf8')).trim(), 'base64'));
};

/** For what is random enough that guessing is hopeless: keys and session tokens. */
export const sha256 = (input: string | Uint8Array): string => createHash('sha256').update(input).digest('base64url');
