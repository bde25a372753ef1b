import { createShopperToken, revokeShopperToken } from '@waybill/sdk/contract';
import { onMerchantCall } from './calls.ts';
import type { ServiceApp } from './http.ts';
import { numberKey } from './number-key.ts';
import type { Platform } from './platform.ts';
import { longestShopperTokenSeconds } from './tokens.ts';
import { revoke } from './tokens-store.ts';

export const shopperTokenRoutes = (app: ServiceApp, platform: Platform): void => {
  onMerchantCall(app, platform, createShopperToken, async ({ received: { body }, caller }) => {
    const { id, token, expiresAt } = await platform.tokens.shopperToken(
      caller.merchantId,
      body.numbers.map(numberKey),
      body.expiresIn ?? 3_600,
    );
    return { id, token, expiresAt: expiresAt.toISOString() };
  });

  onMerchantCall(app, platform, revokeShopperToken, async ({ received: { params }, caller, tx }) => {
    const latestEnd = new Date(platform.clock.now().getTime() + longestShopperTokenSeconds * 1_000);
    await revoke(tx, caller.merchantId, params.id, latestEnd);
    return undefined;
  });
};
