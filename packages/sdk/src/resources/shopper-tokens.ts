import type { AnswerOf, Asked } from '../contract/route.ts';
import { createShopperToken, revokeShopperToken } from '../contract/tokens.ts';
import type { RequestOptions } from '../internal/options.ts';
import type { Transport } from '../internal/transport.ts';

/** Whose parcels, and for how long. */
export type ShopperTokenInput = Asked<typeof createShopperToken>['body'];
/** `token` goes to the shopper's page, `id` revokes it. */
export type ShopperToken = AnswerOf<typeof createShopperToken>;

/** Tokens by which a store's signed-in shopper sees their parcels without another proof. Takes a secret key. */
export class ShopperTokens {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** A token for up to 100 parcels, for an hour if nothing else is said, for a day at most. */
  create(input: ShopperTokenInput, options?: RequestOptions): Promise<ShopperToken> {
    return this.#transport.call(createShopperToken, { body: input }, options);
  }

  /** Ends a token before its time, e.g. when the shopper signs out. */
  revoke(id: string, options?: Omit<RequestOptions, 'idempotencyKey'>): Promise<void> {
    return this.#transport.call(revokeShopperToken, { params: { id } }, options);
  }
}
