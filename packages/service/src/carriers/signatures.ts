import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What a source signed: the request as it came in, before anything parsed it. */
export interface EasyPostRequest {
  readonly headers: Headers;
  /** `POST`. */
  readonly method: string;
  /** The path at which the request was received. */
  readonly path: string;
  /** The raw bytes. Parsing and writing JSON again changes numbers, and with them the signature. */
  readonly body: Uint8Array;
}

export interface EasyPostSecret {
  readonly secret: string;
  /** Also take the older signature, over the body alone: it cannot tell a replay. Default false. */
  readonly acceptV1?: boolean;
}

/** How far EasyPost's clock and ours may differ, and how long a signed request may be under way: 5 minutes either way. */
export const freshnessMilliseconds = 5 * 60 * 1000;

const prefix = 'hmac-sha256-hex=';

const sameBytes = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);

const signedHex = (header: string): Buffer | null => {
  const value = header.trim().toLowerCase();
  const hex = value.startsWith(prefix) ? value.slice(prefix.length) : value;
  return /^[0-9a-f]{64}$/.test(hex) ? Buffer.from(hex, 'hex') : null;
};

const hmac = (secret: string, ...parts: readonly (string | Uint8Array)[]): Buffer => {
  // EasyPost's own libraries normalise the secret so, which matters where it is not ASCII.
  const mac = createHmac('sha256', secret.normalize('NFKD'));
  for (const part of parts) mac.update(part);
  return mac.digest();
};

// RFC 2822 (`Tue, 19 Aug 2025 20:37:09 -0000`). Without a zone, Date would take the machine's.
const withZone = /(?:Z|GMT|UTC?|[+-]\d{2}:?\d{2})$/i;

const isFresh = (timestamp: string, now: Date): boolean =>
  withZone.test(timestamp.trim()) && Math.abs(now.getTime() - Date.parse(timestamp)) <= freshnessMilliseconds;

const pathOnly = (path: string): string => {
  const plain = path.replace(/^https?:\/\/[^/]*/i, '').split(/[?#]/, 1)[0] ?? '';
  return plain.length > 1 && plain.endsWith('/') ? plain.slice(0, -1) : plain;
};

/** Proxies may take a prefix off the path before it reaches us, so the signed path may be longer, never other. */
const leadsTo = (signed: string, received: string): boolean => {
  const ours = pathOnly(received);
  return ours.length > 1 && pathOnly(signed).endsWith(ours);
};

/** Timestamp, method, path and body, in a row, without separators; `X-Path` is the path as EasyPost signed it. */
const isV2 = (request: EasyPostRequest, secret: string, now: Date): boolean => {
  const signature = signedHex(request.headers.get('X-Hmac-Signature-V2') ?? '');
  const timestamp = request.headers.get('X-Timestamp') ?? '';
  const path = request.headers.get('X-Path') ?? request.path;
  if (signature === null || !isFresh(timestamp, now) || !leadsTo(path, request.path)) return false;
  return sameBytes(hmac(secret, timestamp, request.method.toUpperCase(), path, request.body), signature);
};

const isV1 = (request: EasyPostRequest, secret: string): boolean => {
  const signature = signedHex(request.headers.get('X-Hmac-Signature') ?? '');
  return signature !== null && sameBytes(hmac(secret, request.body), signature);
};

/**
 * Did the holder of the webhook secret send this request, and now? Source: EasyPost support, "Webhook HMAC Validation",
 * and `validateWebhook` of its client libraries for v1.
 * @param now the time to measure freshness from
 */
export const isSignedByEasyPost = (
  request: EasyPostRequest,
  { secret, acceptV1 = false }: EasyPostSecret,
  now: Date,
): boolean => secret !== '' && (isV2(request, secret, now) || (acceptV1 && isV1(request, secret)));

const formOf = (body: Uint8Array): URLSearchParams => new URLSearchParams(Buffer.from(body).toString('utf8'));

/** The one value of a field. Two of them are refused: which was signed and which is read must never differ. */
const only = (form: URLSearchParams, field: string): string | null => {
  const all = form.getAll(field);
  return all.length === 1 ? (all[0] ?? null) : null;
};

/** The JSON text that a push of 快递100 carries in its form, or null when it carries none. */
export const kuaidi100Param = (body: Uint8Array): string | null => only(formOf(body), 'param');

/**
 * Did the holder of the salt send this form? 快递100 signs with MD5(param + salt) in upper case; the sum has no time in
 * it, so a replay passes. Source: 快递100, 订阅推送接口.
 * @param body the raw bytes of the form
 */
export const isSignedByKuaidi100 = (body: Uint8Array, salt: string): boolean => {
  const form = formOf(body);
  const param = only(form, 'param');
  const sign = only(form, 'sign')?.trim() ?? '';
  if (salt === '' || param === null || !/^[0-9a-f]{32}$/i.test(sign)) return false;
  return sameBytes(
    createHash('md5')
      .update(param + salt)
      .digest(),
    Buffer.from(sign, 'hex'),
  );
};
