import { code, escaped, page, table } from './markdown.ts';
import type { OpenApi, Operation, Schema } from './openapi.ts';
import { fieldRows, words } from './schema-words.ts';

interface Call extends Operation {
  readonly method: string;
  readonly path: string;
}

const titles: Readonly<Record<string, string>> = {
  ingest: 'Ingest (carriers push)',
  ingestEndpoints: 'Ingest endpoints',
  shopperTokens: 'Shopper tokens',
};

/** The heading of a tag's page. */
export const titleOf = (tag: string): string => titles[tag] ?? `${tag.charAt(0).toUpperCase()}${tag.slice(1)}`;

/** The name of a tag's page. */
export const slugOf = (tag: string): string => tag.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const anchorOf = (operationId: string): string => slugOf(operationId).replaceAll('.', '-');

/** Every call, in the order of the paths. */
export const callsOf = ({ paths }: OpenApi): Call[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), path })),
  );

const keys: Readonly<Record<string, string>> = {
  publishableKey: 'a publishable key',
  secretKey: 'a secret key',
  staffToken: 'a staff token',
};

const whoOf = ({ security }: Call): string => {
  const names = security.flatMap((each) => Object.keys(each)).map((name) => keys[name] ?? name);
  if (names.length === 0) return 'Takes no key.';
  return `Takes ${names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}` : (names[0] ?? '')}.`;
};

const headers: Readonly<Record<string, string>> = {
  'Idempotency-Key': 'the same key repeats the first answer',
  'Waybill-Token': 'a parcel, shopper, case or review token, instead of a proof',
  'Last-Event-ID': 'where a stream that broke goes on',
};

const parametersOf = ({ parameters = [] }: Call): string =>
  table(
    ['parameter', 'in', 'what', ''],
    parameters.map(({ name, in: place, schema, required = false }) => [
      `${code(name)}${required ? '' : ' ?'}`,
      place,
      words(schema),
      schema.description ?? headers[name] ?? '',
    ]),
  );

const bodyOf = ({ requestBody }: Call): string => {
  if (requestBody === undefined) return '';
  const [type = '', content] = Object.entries(requestBody.content)[0] ?? [];
  if (type !== 'application/json') return `**Body**: ${code(type)}, the bytes themselves.`;
  return page('**Body**', described(content?.schema ?? {})).trimEnd();
};

const described = (schema: Schema): string =>
  schema.properties === undefined ? words(schema) : table(['field', 'what', ''], fieldRows(schema));

const answerOf = ({ responses }: Call): string => {
  const [status = '', { content } = {}] = Object.entries(responses).find(([each]) => each.startsWith('2')) ?? [];
  const [type = '', answer] = Object.entries(content ?? {})[0] ?? [];
  if (type === '') return `**Answers** ${code(status)} with no body.`;
  const how = type === 'application/json' ? '' : ` as ${code(type)}`;
  return page(`**Answers** ${code(status)}${how}`, described(answer?.schema ?? {})).trimEnd();
};

const callPage = (call: Call): string =>
  page(
    `## ${call.operationId} {#${anchorOf(call.operationId)}}`,
    `${escaped(call.summary)} ${whoOf(call)}`,
    `<p class="call"><b>${call.method}</b> ${code(call.path)}</p>`,
    parametersOf(call),
    bodyOf(call),
    answerOf(call),
  ).trimEnd();

/** The page of a tag: every call with its parameters, body and answer. */
export const tagPage = (api: OpenApi, tag: string): string =>
  page(
    `# ${titleOf(tag)}`,
    'A `?` marks what may be left out. What is refused is answered as [a problem with a code](/errors). [What holds for every call](/http).',
    ...callsOf(api)
      .filter(({ tags }) => tags.includes(tag))
      .map(callPage),
  );

/** All calls as one table, by what they are about. */
export const callsTable = (api: OpenApi): string =>
  page(
    ...api.tags.map(({ name }) =>
      page(
        `### [${titleOf(name)}](/reference/http/${slugOf(name)}) {#${slugOf(name)}}`,
        table(
          ['call', '', ''],
          callsOf(api)
            .filter(({ tags }) => tags.includes(name))
            .map((call) => [
              `[${call.operationId}](/reference/http/${slugOf(name)}#${anchorOf(call.operationId)})`,
              code(`${call.method} ${call.path}`),
              escaped(call.summary),
            ]),
        ),
      ).trimEnd(),
    ),
  );

/** The page of every shape that has a name. */
export const shapesPage = ({ components }: OpenApi): string =>
  page(
    '# Shapes',
    'A newer service adds fields to answers and words to lists: let them pass. Requests take no field that is not here. A `?` marks what may be left out.',
    ...Object.entries(components.schemas)
      .sort(([a], [b]) => a.localeCompare(b, 'en'))
      .map(([name, schema]) =>
        page(`## ${name} {#${name.toLowerCase()}}`, schema.description ?? '', described(schema)).trimEnd(),
      ),
  );
