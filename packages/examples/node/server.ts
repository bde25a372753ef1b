import { createServer } from 'node:http';
import { Waybill } from '@waybill/sdk';
import { isApiError } from '@waybill/sdk/errors';
import { orderPage } from './order-page.ts';

const { WAYBILL_URL = 'http://localhost:4400', WAYBILL_SECRET_KEY, PORT = '4414' } = process.env;
if (!WAYBILL_SECRET_KEY) throw new Error('Set WAYBILL_SECRET_KEY to the secret key of your store, sk_….');

const waybill = new Waybill({ key: WAYBILL_SECRET_KEY, baseUrl: WAYBILL_URL });

/** A store knows by its session who is signed in, and what they ordered. */
const parcelOf = (_session: string | undefined) => 'SF1402338756129';

const answer = async (path: string, number: string): Promise<{ type: string; body: string } | undefined> => {
  switch (path) {
    case '/':
      return { type: 'text/html', body: orderPage(number, WAYBILL_URL) };
    case '/my/parcel-token': {
      // Shows the shopper their own parcel without another proof; handed to their page, and to nobody else.
      const { token } = await waybill.shopperTokens.create({ numbers: [number] });
      return { type: 'text/plain', body: token };
    }
    case '/my/parcel': {
      const { milestone, estimatedAt } = await waybill.tracking.retrieve(number);
      return { type: 'application/json', body: JSON.stringify({ number, milestone, estimatedAt }) };
    }
    default:
      return undefined;
  }
};

const server = createServer((request, response) => {
  answer(request.url ?? '/', parcelOf(request.headers.cookie)).then(
    (found) => {
      if (!found) return response.writeHead(404).end('There is no such page.');
      const headers = { 'Content-Type': `${found.type}; charset=utf-8`, 'Cache-Control': 'private, no-store' };
      return response.writeHead(200, headers).end(found.body);
    },
    (error: unknown) => {
      const why = isApiError(error) ? `${error.code} (request ${error.requestId})` : String(error);
      process.stderr.write(`${why}\n`);
      response.writeHead(502).end('The parcel cannot be looked up right now.');
    },
  );
});

server.listen(Number(PORT), () => process.stdout.write(`My order: http://localhost:${PORT}\n`));
