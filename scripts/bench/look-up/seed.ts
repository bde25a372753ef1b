import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { createApp, createKeys, operatorKey, startPlatform, stopPlatform, type Database } from '../../../packages/service/src/index.ts';
import { scansOf, shipmentOf } from '../parcel.ts';
