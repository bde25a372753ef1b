import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fedExModulo11, gs1Modulo10, modulo7, s10Modulo11, upsModulo10 } from './check-digits.ts';
import type { CheckDigit } from './check-digits.ts';

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''));

const schemes: readonly (readonly [string, CheckDigit, number])[] = [
  ['GS1 modulo 10', gs1Modulo10, 21],
  ['FedEx modulo 11 (12)', fedExModulo11, 11],
  ['FedEx modulo 11 (14)', fedExModulo11, 13],
  ['DHL modulo 7', modulo7, 9],
  ['S10 modulo 11', s10Modulo11, 8],
  ['UPS modulo 10', upsModulo10, 15],
];

describe('check digits', () => {
  it('agree with numbers computed by hand', () => {
    // 3·1 + 1·2 + 3·3 + 1·4 + 3·5 + 1·6 + 3·7 = 60, and 0 makes it a multiple of ten.
    expect(gs1Modulo10('12345670')).toBe(true);
    // 8·1 + 6·2 + 4·3 + 2·4 + 3·5 + 5·6 + 9·7 + 7·8 = 204 = 18·11 + 6, and 11 − 6 = 5.
    expect(s10Modulo11('123456785')).toBe(true);
    // 3·1 + 1·2 + 7·3 + 3·4 + 1·5 + 7·6 + 3·7 + 1·8 + 7·9 + 3·0 + 1·1 = 178 = 16·11 + 2.
    expect(fedExModulo11('123456789012')).toBe(true);
    // 123456789 = 7·17636684 + 1.
    expect(modulo7('1234567891')).toBe(true);
    // 1 + 2·2 + 3 + 4·2 + 5 + 6·2 + 7 + 8·2 + 9 = 65, and 5 makes it 70.
    expect(upsModulo10('1234567895')).toBe(true);
    // A is (65 − 3) mod 10 = 2; 2 + 1·2 = 4, and 6 makes it 10.
    expect(upsModulo10('A16')).toBe(true);
    // S10 writes 10 as 0 and 11 as 5: 8·0 … + 7·8 = 56 = 5·11 + 1; and all zeros leave 0.
    expect(s10Modulo11('000000080')).toBe(true);
    expect(s10Modulo11('000000005')).toBe(true);
  });

  it.each(schemes)('%s accepts exactly one check digit for any number', (_name, check, length) => {
    fc.assert(
      fc.property(digits(length), (body) => {
        const accepted = Array.from({ length: 10 }, (_, digit) => check(`${body}${digit}`)).filter(Boolean);
        expect(accepted).toHaveLength(1);
      }),
    );
  });

  it('GS1 modulo 10 finds every single wrong digit', () => {
    fc.assert(
      fc.property(digits(22), fc.nat(21), fc.integer({ min: 1, max: 9 }), (number, place, change) => {
        const wrong = `${number.slice(0, place)}${(Number(number[place]) + change) % 10}${number.slice(place + 1)}`;
        expect(gs1Modulo10(number) && gs1Modulo10(wrong)).toBe(false);
      }),
    );
  });
});
