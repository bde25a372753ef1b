import { problem, type Problem } from '@waybill/sdk/contract';
import { expect } from 'vitest';
import { problemCodes } from '../src/platform/index.ts';

/** Reads an answer that must be problem details, whole and well formed (RFC 9457), and returns them. */
export const problemOf = async (response: Response): Promise<Problem> => {
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  expect(response.headers.get('Cache-Control')).toContain('no-store');
  const text = await response.text();
  const told = problem.parse(JSON.parse(text));
  expect(told.status).toBe(response.status);
  expect(problemCodes).toContain(told.code);
  expect(told.type).toMatch(new RegExp(`^https://.+#${told.code}$`));
  expect(told.title).not.toBe('');
  expect(told.requestId).toBe(response.headers.get('Request-Id'));
  expect(text).not.toMatch(/\bat .+:\d+:\d+|select |insert |node_modules/i);
  for (const { pointer, message } of told.issues ?? []) {
    expect(pointer).toMatch(/^#(\/|$)/);
    // What zod says when no language is set.
    expect(message).not.toBe('Invalid input');
  }
  return told;
};

/** Where bad input is bad. */
export const pointersOf = async (response: Response): Promise<string[]> => {
  const told = await problemOf(response);
  expect(told).toMatchObject({ status: 400, code: 'invalid_request' });
  return (told.issues ?? []).map(({ pointer }) => pointer);
};
