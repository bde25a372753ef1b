import type { Platform, ServiceApp } from '../../../packages/service/src/platform/index.ts';

const { href } = new URL('../../../packages/service/src/app.ts', import.meta.url);

/** The service's app. Loaded by address: the types of the scripts need not go through its every room. */
export const { createApp } = (await import(href)) as { createApp: (platform: Platform) => ServiceApp };
