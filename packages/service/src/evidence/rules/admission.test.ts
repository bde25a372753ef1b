import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { bytesPerFile, filesPerCase } from '../defaults.ts';
import { refusalAtSight, sentKindOf } from './admission.ts';

it('A case takes six files of 10 MB each, and not one more or one byte more', () => {
  expect([filesPerCase, bytesPerFile]).toEqual([6, 10_485_760]);
  expect(refusalAtSight(bytesPerFile, filesPerCase - 1)).toBeUndefined();
  expect(refusalAtSight(bytesPerFile + 1, 0)).toBe('too_large');
  expect(refusalAtSight(1, filesPerCase)).toBe('too_many');
});

it.each([
  ['image/jpeg', 'jpeg'],
  ['image/png', 'png'],
  ['image/webp', 'webp'],
  ['image/heic', 'heic'],
  ['image/heif', 'heic'],
  ['application/pdf', 'pdf'],
  ['video/mp4', 'mp4'],
  ['image/svg+xml', undefined],
  ['text/html', undefined],
  ['video/quicktime', undefined],
  ['constructor', undefined],
  [undefined, undefined],
] as const)('What is %s is taken as %s', (mediaType, kind) => {
  expect(sentKindOf(mediaType)).toBe(kind);
});

it('Nothing else is taken', () => {
  fc.assert(fc.property(fc.string(), (mediaType) => sentKindOf(mediaType) === undefined));
});
