import {
  demoMerchant,
  demoPublishableKey,
  openDesk,
  seedCases,
  seedDemo,
  seedNeeds,
  startAttending,
  startConfirming,
  startMoving,
} from '../demo/index.ts';
import { ensurePublishableKey } from '../platform/index.ts';
import { logChannels } from './channels.ts';
import { logMessenger } from './messengers.ts';
import { serve, type Running, type ServeOptions } from './serve.ts';

/**
 * Starts the service with a demo merchant, a dozen parcels, one that moves while you watch, those that you book, and
 * somebody who answers what you complain of.
 */
export const serveDemo = async (options: ServeOptions & { origins?: readonly string[] }): Promise<Running> => {
  const running = await serve({ instead: { messenger: logMessenger, channels: logChannels }, ...options });
  const { platform, address } = running;
  const { port } = new URL(address);
  const { merchantId } = await ensurePublishableKey(platform.db, {
    merchant: demoMerchant,
    publishableKey: demoPublishableKey,
    origins: [address, `http://127.0.0.1:${port}`, ...(options.origins ?? [])],
  });
  await seedDemo(platform, { merchantId });
  await seedNeeds(platform, merchantId, await seedCases(platform, merchantId));
  const desk = await openDesk(platform, merchantId);
  const stops = [
    startMoving(platform, { merchantId }),
    startConfirming(platform, { merchantId }),
    startAttending(platform, desk),
  ];
  return {
    ...running,
    stop: async () => {
      for (const stop of stops) stop();
      await running.stop();
    },
  };
};
