import * as contract from '@waybill/sdk/contract';
import type { Route, Who } from '@waybill/sdk/contract';
import * as z from 'zod/mini';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { describeRoute, tagOf } from './openapi-words.ts';
import { describedProblems } from './platform/index.ts';

/** Every call of the contract: whatever it exports that has a path and a method. */
const isRoute = (value: unknown): value is Route =>
  typeof value === 'object' && value !== null && 'path' in value && 'method' in value && 'who' in value;

export const routes: readonly Route[] = Object.values<unknown>(contract)
  .filter(isRoute)
  .sort((a, b) => a.name.localeCompare(b.name, 'en'));

const schemes: Readonly<Record<Exclude<Who, 'anyone' | 'source'>, string>> = {
  publishable: 'publishableKey',
  secret: 'secretKey',
  staff: 'staffToken',
};

const security = (route: Route): Record<string, string[]>[] => {
  const named = route.who.flatMap((who) => (who === 'anyone' || who === 'source' ? [] : [{ [schemes[who]]: [] }]));
  return named.length > 0 ? named : [{}];
};

const problem = { 'application/problem+json': { schema: contract.problem } };

const success = (route: Route): NonNullable<ZodOpenApiOperationObject['responses']> => {
  const status = String(route.status ?? (route.answer ? 200 : 204)) as `${1 | 2 | 3 | 4 | 5}${string}`;
  if (!route.answer) return { [status]: { description: 'Done.' } };
  const type = route.streams ? 'text/event-stream' : (route.answersAs ?? 'application/json');
  return {
    [status]: {
      description: route.streams ? 'A stream of events.' : 'The answer.',
      content: { [type]: { schema: route.answer } },
    },
  };
};

/** Of bytes there is nothing more to say (OpenAPI 3.1, 4.8.14.3). */
const contentOf = (body: z.ZodMiniType, takesBytes = false) =>
  takesBytes ? { 'application/octet-stream': {} } : { 'application/json': { schema: body } };

type ParameterObject = Extract<ZodOpenApiOperationObject['requestParams'], object>;

const operation = (route: Route): ZodOpenApiOperationObject => {
  const header = z.object({
    ...(route.idempotent ? { 'Idempotency-Key': z.optional(z.string().check(z.maxLength(255))) } : {}),
    ...(route.who.includes('publishable') ? { 'Waybill-Token': z.optional(z.string()) } : {}),
    ...(route.streams ? { 'Last-Event-ID': z.optional(z.string()) } : {}),
  });
  const requestParams = {
    ...(route.params ? { path: route.params } : {}),
    ...(route.query ? { query: route.query } : {}),
    ...(Object.keys(header.shape).length > 0 ? { header } : {}),
  } as ParameterObject;
  return {
    operationId: route.name,
    summary: describeRoute(route.name),
    tags: [tagOf(route.name)],
    security: security(route),
    requestParams,
    ...(route.body ? { requestBody: { required: true, content: contentOf(route.body, route.takesBytes) } } : {}),
    responses: {
      ...success(route),
      '4XX': { description: 'The request was refused; `code` says why.', content: problem },
      '5XX': { description: 'Something went wrong on our side.', content: problem },
    },
  };
};

const paths = (): ZodOpenApiPathsObject => {
  const found: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const route of routes) {
    const path = `/v1${route.path}`;
    found[path] = { ...found[path], [route.method.toLowerCase()]: operation(route) };
  }
  return found;
};

let document: ReturnType<typeof createDocument> | undefined;

/** The API as OpenAPI 3.1, made from the contract. */
export const openApiDocument = (): ReturnType<typeof createDocument> =>
  (document ??= createDocument(
    {
      openapi: '3.1.1',
      info: {
        title: 'Waybill',
        version: '1',
        description: 'Customer service of a logistics company: tracking, shipments and carriers.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: '/' }],
      tags: [...new Set(routes.map((route) => tagOf(route.name)))].map((name) => ({ name })),
      paths: paths(),
      /** `code` of a problem, with its status and its title. */
      'x-problems': describedProblems,
      components: {
        securitySchemes: {
          publishableKey: { type: 'http', scheme: 'bearer', description: 'pk_…, in pages of its origins' },
          secretKey: { type: 'http', scheme: 'bearer', description: 'sk_…, on servers only' },
          staffToken: { type: 'http', scheme: 'bearer', description: 'wst_…, from staff.signIn' },
        },
      },
    },
    {
      // Answers are open: a client must live with fields that it does not know.
      override: ({ jsonSchema, io }) => {
        if (io === 'output') delete jsonSchema.additionalProperties;
      },
    },
  ));
