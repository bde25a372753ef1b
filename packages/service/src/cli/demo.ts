import { demoMerchant, demoPublishableKey, seedDemo, startMoving } from '../demo/index.ts';
import { ensurePublishableKey } from '../platform/index.ts';
import { logMessenger } from './messengers.ts';
import { serve, type Running, type ServeOptions } from './serve.ts';

/** Starts the service with a demo merchant, a dozen parcels, and one that moves while you watch. */
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
  const stopMoving = startMoving(platform, { merchantId });
  return {
    ...running,
    stop: async () => {
      stopMoving();
      await running.stop();
    },
  };
};
