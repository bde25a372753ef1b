import { demoMerchant, demoPublishableKey, seedDemo, startConfirming, startMoving } from '../demo/index.ts';
import { ensurePublishableKey } from '../platform/index.ts';
import { logMessenger } from './messengers.ts';
import { serve, type Running, type ServeOptions } from './serve.ts';

/** Starts the service with a demo merchant, a dozen parcels, one that moves while you watch, and those that you book. */
export const serveDemo = async (options: ServeOptions & { origins?: readonly string[] }): Promise<Running> => {
  const running = await serve({ messenger: logMessenger, ...options });
  const { platform, address } = running;
  const { port } = new URL(address);
  const { merchantId } = await ensurePublishableKey(platform.db, {
    merchant: demoMerchant,
    publishableKey: demoPublishableKey,
    origins: [address, `http://127.0.0.1:${port}`, ...(options.origins ?? [])],
  });
  await seedDemo(platform, { merchantId });
  const stops = [startMoving(platform, { merchantId }), startConfirming(platform, { merchantId })];
  return {
    ...running,
    stop: async () => {
      for (const stop of stops) stop();
      await running.stop();
    },
  };
};
