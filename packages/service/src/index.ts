export { createApp } from './app.ts';
export { openPGlite, openPostgres, migrate, type Database } from './db/index.ts';
export { openApiDocument } from './openapi.ts';
export {
  createKeys,
  loadOperatorKey,
  operatorKey,
  queues,
  startPlatform,
  stopPlatform,
  type LimitPolicy,
  type Message,
  type Messenger,
  type Platform,
  type PlatformOptions,
} from './platform/index.ts';
