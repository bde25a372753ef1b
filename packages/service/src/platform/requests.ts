import type * as z from 'zod/mini';
import type { Received, Route } from '@waybill/sdk/contract';
import type { ServiceContext } from './http.ts';
import { ProblemError } from './problems.ts';

/** The largest body of JSON that is read: 500 scans with long texts fit. */
const largestBody = 2 * 1024 * 1024;

/** As many places as help; a body can be wrong in thousands. */
const mostIssues = 20;

type Issue = { pointer: string; message: string };

const pointer = (part: string, path: readonly PropertyKey[]): string =>
  `${part}${path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`;

/** Texts that no database keeps: with a NUL in them, or half a character. */
const unwritable = (part: string, path: readonly PropertyKey[], value: unknown): Issue[] => {
  if (typeof value === 'string') {
    const message = 'This text holds a NUL or half a character.';
    return value.includes('\0') || /\p{Surrogate}/u.test(value) ? [{ pointer: pointer(part, path), message }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => unwritable(part, [...path, key], inner));
};

const check = (schema: z.ZodMiniType, part: string, value: unknown, issues: Issue[]): unknown => {
  const result = schema.safeParse(value);
  if (result.success) {
    issues.push(...unwritable(part, [], result.data).slice(0, mostIssues));
    return result.data;
  }
  for (const issue of result.error.issues.slice(0, mostIssues)) {
    // Unknown keys are each an error at their own place.
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
    for (const key of keys.slice(0, mostIssues)) {
      const path = key === undefined ? issue.path : [...issue.path, key];
      issues.push({
        pointer: pointer(part, path),
        message: key === undefined ? issue.message : 'There is no such field.',
      });
    }
  }
  return undefined;
};

/** Bytes are nobody's words: what no database keeps of a text may stand in them. */
const checkBytes = (schema: z.ZodMiniType, value: Uint8Array, issues: Issue[]): unknown => {
  const { data, error } = schema.safeParse(value);
  for (const { message } of error?.issues ?? []) issues.push({ pointer: '#', message });
  return data;
};

/** The text of a body, not larger than is allowed. @throws ProblemError payload_too_large. */
export const readBody = async (context: ServiceContext, most = largestBody): Promise<Uint8Array> => {
  if (Number(context.req.header('content-length') ?? 0) > most) throw new ProblemError('payload_too_large');
  const reader = context.req.raw.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > most) {
      await reader?.cancel();
      throw new ProblemError('payload_too_large', { detail: `Send at most ${String(most)} bytes.` });
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
};

/** @throws ProblemError malformed_json, also for what is no UTF-8: a name with holes in it is nobody's name. */
const parseJson = (bytes: Uint8Array): { raw: string; json: unknown } => {
  try {
    const raw = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { raw, json: raw === '' ? {} : JSON.parse(raw) };
  } catch {
    throw new ProblemError('malformed_json');
  }
};

/**
 * What a call asks for, checked against the contract.
 *
 * @throws ProblemError invalid_request with every place that is wrong, malformed_json, payload_too_large.
 */
export const receive = async <R extends Route>(
  route: R,
  context: ServiceContext,
): Promise<{ received: Received<R>; raw: string }> => {
  const issues: Issue[] = [];
  const params = route.params && check(route.params, '#/params', context.req.param(), issues);
  const query = route.query && check(route.query, '#/query', context.req.query(), issues);
  let raw = '';
  let body: unknown;
  if (route.body && route.takesBytes) {
    // Plain bytes and no view of a pool: the contract knows no Buffer.
    body = checkBytes(route.body, new Uint8Array(await readBody(context)), issues);
  } else if (route.body) {
    const type = context.req.header('content-type') ?? 'application/json';
    if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(type)) throw new ProblemError('unsupported_media_type');
    const parsed = parseJson(await readBody(context));
    raw = parsed.raw;
    body = check(route.body, '#', parsed.json, issues);
  }
  if (issues.length > 0) throw new ProblemError('invalid_request', { detail: issues[0]?.message ?? '', issues });
  return { received: { params, query, body } as Received<R>, raw };
};
