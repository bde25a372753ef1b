// A bare route with the same SQL: no keys, no limits, no rules, no masking.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { asked, say } from '../children.ts';
import { hono, honoServer } from '../dependencies.ts';
import { openBare, type Source } from './databases.ts';
import type { Statement } from './statements.ts';

const { source, statements } = asked() as { source: Source; statements: readonly Statement[] };
const driver = await openBare(source);
const [tenant, select] = statements;
if (!tenant || !select || statements.length > 2) throw new Error('A look-up is not two statements any more.');

/** The array among the values holds the numbers. */
const valuesFor = (number: string): unknown[] =>
  select.values.map((value) => (Array.isArray(value) ? [number] : value));

const { Hono } = hono();
const app = new Hono();
app.get('/v1/tracking/:number', async (context) => {
  const found = await driver.transaction(async (query) => {
    await query(tenant.text, tenant.values);
    return (await query(select.text, valuesFor(context.req.param('number')))).rows[0];
  });
  return context.json(found ?? null);
});
app.get('/plain/:number', async (context) => {
  const { rows } = await driver.query(select.text, valuesFor(context.req.param('number')));
  return context.json(rows[0] ?? null);
});

const { getRequestListener } = honoServer();
const server = createServer({ keepAliveTimeout: 65_000 });
const answer = getRequestListener(app.fetch);
server.on('request', (request, response) => void answer(request, response));
server.listen(0, '127.0.0.1', () => say(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
