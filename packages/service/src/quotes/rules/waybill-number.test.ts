import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waybillNumber, waybillNumbers } from './waybill-number.ts';

const anySerial = fc.nat({ max: waybillNumbers - 1 });
const isRight = (number: string): boolean => waybillNumber(Number(number.slice(2, 13))) === number;

describe('waybillNumber', () => {
  it('is WB, eleven digits and a check digit', () => {
    // 3 × (0+0+0+0+0+1) + 1 × 0 = 3, and 7 makes ten of it.
    expect(waybillNumber(1)).toBe('WB000000000017');
    expect(waybillNumber(12_345_678_901)).toBe('WB123456789012');
    expect(waybillNumber(waybillNumbers - 1)).toMatch(/^WB\d{12}$/);
  });

  it('is another one for every serial number, and shows any one digit that is wrong', () => {
    fc.assert(
      fc.property(anySerial, fc.nat({ max: 11 }), fc.integer({ min: 1, max: 9 }), (serial, place, slip) => {
        const number = waybillNumber(serial);
        expect(Number(number.slice(2, 13))).toBe(serial);
        const digit = (Number(number[2 + place]) + slip) % 10;
        const wrong = `${number.slice(0, 2 + place)}${digit}${number.slice(3 + place)}`;
        expect([isRight(number), isRight(wrong)]).toEqual([true, false]);
      }),
    );
  });
});
