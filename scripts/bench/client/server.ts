// Answers every request with the same parcel, in a process of its own.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { asked, say } from '../children.ts';

const { body } = asked() as { body: string };
const bytes = Buffer.from(body);
const headers = {
  'Content-Type': 'application/json',
  'Content-Length': bytes.length,
  'Cache-Control': 'private, no-store',
  'Request-Id': '0d5f9a3e-6a55-4d0c-8f0c-0e6f3a3f6a10',
};

const server = createServer({ keepAliveTimeout: 65_000 }, (_, response) => {
  response.writeHead(200, headers).end(bytes);
});
server.listen(0, '127.0.0.1', () => {
  say(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
