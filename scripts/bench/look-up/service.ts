// The whole service, listening.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { operatorKey, startPlatform } from '../../../packages/service/src/platform/index.ts';
import { asked, say } from '../children.ts';
import { honoServer } from '../dependencies.ts';
import { createApp } from './app.ts';
import { openFor, type Source } from './databases.ts';
import { silent, wideOpen } from './seed.ts';

const { source, secret } = asked() as { source: Source; secret: string };
const operator = operatorKey(Buffer.from(secret, 'base64'));
const platform = await startPlatform({ db: await openFor(source), operator, messenger: silent, limits: wideOpen });
const { getRequestListener } = honoServer();
const server = createServer({ keepAliveTimeout: 65_000 });
// As `waybill serve` listens.
const answer = getRequestListener(createApp(platform).fetch, { overrideGlobalObjects: false });
server.on('request', (request, response) => void answer(request, response));
server.listen(0, '127.0.0.1', () => say(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
