import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * Files of a folder as any plain server gives them out; `/name` is `/name.html`.
 *
 * @param filled pages with what their reader would put into them. Default: as they are.
 */
export const serveFolder = async (
  folder: string,
  filled = (page: string): string => page,
): Promise<{ address: string; stop(): void }> => {
  const server = createServer((request, answer) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    // Every browser asks for one.
    if (pathname === '/favicon.ico') return void answer.writeHead(204).end();
    const asked = path.join(folder, path.normalize(decodeURIComponent(pathname)));
    const file = [asked, `${asked}.html`, path.join(asked, 'index.html')].find(
      (each) => existsSync(each) && statSync(each).isFile(),
    );
    if (file === undefined) return void answer.writeHead(404).end();
    answer.writeHead(200, { 'Content-Type': types[path.extname(file)] ?? 'application/octet-stream' });
    answer.end(file.endsWith('.html') ? filled(readFileSync(file, 'utf8')) : readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    address: `http://127.0.0.1:${port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
