import type { Who } from '@waybill/sdk/contract';
import { addressGroup, clientAddress } from './addresses.ts';
import type { ServiceContext } from './http.ts';
import type { ApiKey } from './keys.ts';
import type { Remaining } from './limits.ts';
import type { Platform } from './platform.ts';
import { ProblemError } from './problems.ts';
import type { TokenClaims } from './tokens.ts';

/** Who makes a call, once key, origin and limits are checked. */
export interface Caller {
  readonly key: ApiKey;
  readonly merchantId: string;
  /** The address as it is limited. */
  readonly address: string;
  /** What a token in `Waybill-Token` proves. */
  readonly token: TokenClaims | undefined;
}

export const bearer = (context: ServiceContext): string | undefined =>
  /^Bearer ([\w.~+/=-]{1,2048})$/i.exec(context.req.header('authorization') ?? '')?.[1];

export const addressOf = (platform: Platform, context: ServiceContext): string =>
  addressGroup(
    clientAddress(
      context.env.incoming?.socket.remoteAddress,
      context.req.header('x-forwarded-for'),
      platform.trustedProxies,
    ),
  );

const hasSecret = (presented: string): boolean => presented.startsWith('sk_');

/** @throws ProblemError key_missing, key_invalid, origin_not_allowed, secret_key_in_browser, not_allowed, rate_limited, token_*. */
export const identify = async (platform: Platform, context: ServiceContext, who: readonly Who[]): Promise<Caller> => {
  const presented = bearer(context);
  const origin = context.req.header('origin');
  const address = addressOf(platform, context);
  if (!presented) throw new ProblemError('key_missing', { detail: 'Send the key as `Authorization: Bearer …`.' });
  if (hasSecret(presented) && origin !== undefined) {
    throw new ProblemError('secret_key_in_browser', {
      detail: 'Use the publishable key in pages, and make this secret key anew.',
    });
  }
  // Before the key is looked up, so that guessing keys is limited too.
  const byAddress = hasSecret(presented) ? undefined : await platform.limits.take('address', address);
  const key = await platform.keys.find(presented);
  if (!key) {
    if (!byAddress) await platform.limits.take('address', address);
    throw new ProblemError('key_invalid');
  }
  if (!who.includes(key.kind))
    throw new ProblemError('not_allowed', { detail: `This call is not for a ${key.kind} key.` });
  // A browser leaves `Origin` out of same-origin reads, so its absence says nothing.
  if (key.kind === 'publishable' && origin !== undefined && !key.origins.includes(origin)) {
    throw new ProblemError('origin_not_allowed', { detail: `Add ${origin} to the origins of this key.` });
  }
  const presentedToken = context.req.header('waybill-token');
  const token = presentedToken ? await platform.tokens.verify(presentedToken, key.merchantId) : undefined;
  // Whoever has proved a parcel theirs is not held up when others use up the allowance of the page's key.
  const spared = token !== undefined && key.kind === 'publishable';
  const byKey = spared
    ? undefined
    : await platform.limits.take(key.kind === 'secret' ? 'secretKey' : 'publishableKey', key.id);
  announce(
    platform,
    context,
    [byKey, byAddress].filter((remaining) => remaining !== undefined),
  );
  return { key, merchantId: key.merchantId, address, token };
};

/** The `RateLimit` fields of draft-ietf-httpapi-ratelimit-headers: the limit that is nearest to its end. */
const announce = (platform: Platform, context: ServiceContext, remaining: Remaining[]): void => {
  const [nearest] = remaining.sort((a, b) => a.points - b.points);
  if (!nearest) return;
  const { points, seconds } = platform.limits.policy[nearest.name];
  context.header('RateLimit-Policy', `"${nearest.name}";q=${String(points)};w=${String(seconds)}`);
  context.header(
    'RateLimit',
    `"${nearest.name}";r=${String(Math.max(0, nearest.points))};t=${String(nearest.resetSeconds)}`,
  );
};
