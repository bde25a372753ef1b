// Serves both pages as a content network would: compressed beforehand, and what has a hash in its name for ever.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { say } from '../children.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

const folderOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const filesIn = (folder: string, below: string): [string, { type: string; body: Buffer }][] =>
  readdirSync(folder)
    .filter((name) => extname(name) in types)
    .map((name) => [
      `${below}${name}`,
      { type: types[extname(name)] ?? '', body: brotliCompressSync(readFileSync(join(folder, name))) },
    ]);

const files = new Map([
  ...filesIn(folderOf('../pages'), '/'),
  ...filesIn(folderOf('../../../packages/widgets/dist/cdn'), '/waybill/v1/'),
  ...filesIn(folderOf('../../../packages/widgets/dist/cdn/chunks'), '/waybill/v1/chunks/'),
]);

const cacheControl = (path: string): string =>
  path.includes('/chunks/') ? 'public, max-age=31536000, immutable' : 'public, max-age=300';

const server = createServer({ keepAliveTimeout: 65_000 }, ({ url = '' }, response) => {
  const file = files.get(url);
  if (!file) return void response.writeHead(404).end();
  response
    .writeHead(200, {
      'Content-Type': file.type,
      'Content-Encoding': 'br',
      'Content-Length': file.body.length,
      'Cache-Control': cacheControl(url),
      'Access-Control-Allow-Origin': '*',
    })
    .end(file.body);
});
server.listen(0, '127.0.0.1', () => say(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
