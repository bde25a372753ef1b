import { readFile } from 'node:fs/promises';
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, it } from 'vitest';
import { openApiDocument, routes } from './openapi.ts';

const committed = new URL('../openapi.json', import.meta.url);

it('is a valid OpenAPI 3.1 document', async () => {
  const result = await new Validator().validate(
    JSON.parse(JSON.stringify(openApiDocument())) as Record<string, unknown>,
  );
  expect(result.errors).toBeUndefined();
  expect(result.valid).toBe(true);
});

it('describes every call of the contract', () => {
  const described = Object.values(openApiDocument().paths ?? {}).flatMap((path) => Object.values<unknown>({ ...path }));
  expect(described.map((operation) => (operation as { operationId: string }).operationId).sort()).toEqual(
    routes.map((route) => route.name).sort(),
  );
});

it('is committed as it is made (run `npm run waybill -- openapi packages/service/openapi.json` to renew it)', async () => {
  expect(JSON.parse(await readFile(committed, 'utf8'))).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
});

it('leaves answers open to fields that come later, and closes requests', () => {
  const { Parcel, ShipmentInput } = openApiDocument().components?.schemas ?? {};
  expect(Parcel).not.toHaveProperty('additionalProperties');
  expect(ShipmentInput).toHaveProperty('additionalProperties', false);
});
