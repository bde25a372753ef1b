import { describe, expect, it } from 'vitest';
import { toJSONSchema, type ZodMiniType } from 'zod/mini';
import * as contract from '../contract/index.ts';
import { isApiError, isResponseValidationError } from '../errors/index.ts';
import { parcel } from '../../test/support.ts';
import { checkAnswer, checkPart } from './check.ts';

const where = { name: 'tracking.retrieve', requestId: 'req_1' };
const caught = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return error;
  }
};

interface Answering {
  readonly name: string;
  readonly method: string;
  readonly answer: ZodMiniType;
}
const isAnswering = (value: unknown): value is Answering =>
  typeof value === 'object' && value !== null && 'method' in value && 'answer' in value && value.answer !== undefined;
const answering = Object.values(contract).filter((value) => isAnswering(value));

describe('checkAnswer', () => {
  it('lets fields and words of a newer service through', () => {
    const newer = {
      ...parcel,
      milestone: 'on_the_moon',
      carbon: { grams: 12 },
      scans: [{ ...parcel.scans[0], seen: true }],
    };
    expect(checkAnswer(contract.parcel, JSON.stringify(newer), where)).toEqual(newer);
  });

  it('says where an answer is wrong, without the values', () => {
    const text = JSON.stringify({ ...parcel, scans: [{ ...parcel.scans[0], at: 'secret' }] });
    const error = caught(() => checkAnswer(contract.parcel, text, where));
    expect(isResponseValidationError(error)).toBe(true);
    expect(error).toMatchObject({ requestId: 'req_1', issues: [{ pointer: '#/scans/0/at' }] });
    expect(String(error)).not.toContain('secret');
  });

  it('tells a page of HTML from an answer', () => {
    const error = caught(() => checkAnswer(contract.parcel, '<!doctype html>', where));
    expect(error).toMatchObject({ name: 'ResponseValidationError', cause: expect.any(SyntaxError) });
  });

  it.each(answering)('may hand on the answer of $name as it came, because its schema changes nothing', ({ answer }) => {
    const changing: unknown[] = [];
    toJSONSchema(answer, {
      override: ({ zodSchema: { _zod: inner } }) => {
        const { type, checks = [] } = inner.def;
        const changes =
          ![
            'object',
            'record',
            'array',
            'union',
            'nullable',
            'optional',
            'enum',
            'literal',
            'string',
            'number',
            'boolean',
            'unknown',
          ].includes(type) ||
          'coerce' in inner.def ||
          checks.some((check) => check._zod.def.check === 'overwrite');
        if (changes) changing.push(inner.def);
      },
    });
    expect(changing).toEqual([]);
  });
});

describe('checkPart', () => {
  it('normalises as the contract does', () => {
    expect(checkPart(contract.waybillNumber, '  1Z999 ')).toBe('1Z999');
  });

  it('throws what the service would answer', () => {
    const error = caught(() => checkPart(contract.searchRequest, { numbers: ['1Z999', '!'] }));
    expect(isApiError(error)).toBe(true);
    expect(error).toMatchObject({ status: 400, code: 'invalid_request', requestId: undefined });
    expect(isApiError(error) && error.issues[0]?.pointer).toBe('#/numbers/1');
  });
});
