import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { caseNumber, caseNumbers } from './case-number.ts';

const anySerial = fc.integer({ min: 0, max: caseNumbers - 1 });

it('writes a case’s number in groups that can be said on the phone', () => {
  expect(caseNumber(0)).toBe('000-000-000-0');
  expect(caseNumber(482_071_935)).toBe('482-071-935-7');
  expect(caseNumber(caseNumbers - 1)).toMatch(/^999-999-999-\d$/);
});

it('has another last digit when one of the others is wrong', () => {
  fc.assert(
    fc.property(anySerial, fc.nat({ max: 8 }), fc.integer({ min: 1, max: 9 }), (serial, place, change) => {
      const digits = Array.from(String(serial).padStart(9, '0'), Number);
      const wrong = digits.with(place, ((digits[place] ?? 0) + change) % 10).join('');
      expect(caseNumber(Number(wrong)).at(-1)).not.toBe(caseNumber(serial).at(-1));
    }),
  );
});
