import { existsSync, readFileSync } from 'node:fs';
import { carrierCandidate } from '@waybill/sdk/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectCarriers } from './detect-carriers.ts';

const fixture = new URL('../../../../../../shared/fixtures/tracking-numbers/numbers.json', import.meta.url);

const best = (number: string) => detectCarriers(number)[0];

describe('detectCarriers', () => {
  it.each([
    // 1 + 4 + 3 + 8 + 5 + E as 6·2 + 1 + 10 + 1 + 4 + 3 + 8 + 5 + 12 + 7 = 84, and 6 makes it 90.
    ['1Z12345E1512345676', 'ups', true],
    ['123456789012', 'fedex', true],
    // 9·3 + 4 + 1·3 = 34, and 6 makes it 40.
    ['9400100000000000000006', 'usps', true],
    ['420773059400100000000000000006', 'usps', true],
    ['1234567891', 'dhl', true],
    ['GM123456789012345', 'dhl', null],
    ['RB123456785GB', 'upu', true],
    ['LZ123456785US', 'usps', true],
    ['EA123456785CN', 'ems', true],
    ['SF1234567890123', 'sf', null],
    ['3378237498354', 'sto', null],
    ['775312345678901', 'sto', null],
    ['75312345678901', 'zto', null],
    ['YT1234567890123', 'yto', null],
    ['4312345678901', 'yunda', null],
    ['JD0076810060555', 'jd', null],
    ['JDVA12345678901', 'jd', null],
    ['9812345678901', 'ems', null],
    ['1112345678901', 'ems', null],
  ])('knows %s as %s', (number, carrier, checkDigit) => {
    expect(best(number)).toMatchObject({ carrier, checkDigit });
  });

  it('names the country of an S10 number whose post is no courier of ours', () => {
    expect(best('RB123456785GB')).toEqual({
      carrier: 'upu',
      name: 'International post (GB)',
      confidence: 0.98,
      format: 'UPU S10',
      checkDigit: true,
    });
  });

  it('reads through spaces, hyphens, dots, case and full-width characters', () => {
    const plain = detectCarriers('1Z12345E1512345676');
    expect(detectCarriers(' 1z 1234-5e15.1234 5676 ')).toEqual(plain);
    expect(detectCarriers('１Ｚ１２３４５Ｅ１５１２３４５６７６')).toEqual(plain);
  });

  it("reads a parcel's place within a JD waybill as the waybill", () => {
    expect(detectCarriers('JD0076810060555-1-1-')).toEqual(detectCarriers('JD0076810060555'));
  });

  it('has no high confidence in a number with a wrong check digit', () => {
    for (const number of ['1Z12345E1512345677', 'RB123456786GB', '9400100000000000000005']) {
      expect(best(number)).toMatchObject({ checkDigit: false });
      expect(best(number)?.confidence).toBeLessThanOrEqual(0.2);
    }
  });

  const highWith = (number: string, carrier: string) =>
    detectCarriers(number).some((candidate) => candidate.carrier === carrier && candidate.confidence > 0.2);
  const numeric = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
  const replaced = (number: string, place: number, change: number) =>
    `${number.slice(0, place)}${(Number(number[place]) + change) % 10}${number.slice(place + 1)}`;

  it('never keeps a USPS number high when one digit after its prefix changes', () => {
    fc.assert(
      fc.property(
        numeric(20),
        fc.integer({ min: 2, max: 21 }),
        fc.integer({ min: 1, max: 9 }),
        (rest, place, change) => {
          const number = `94${rest}`;
          expect(highWith(number, 'usps') && highWith(replaced(number, place, change), 'usps')).toBe(false);
        },
      ),
    );
  });

  // The other schemes miss some single errors inside the number by design, none in the check digit itself.
  it.each([
    ['ups', '1Z', 16, 17],
    ['fedex', '', 12, 11],
    ['fedex', '', 15, 14],
    ['dhl', '', 10, 9],
    ['usps', '94', 20, 21],
  ] as const)(
    'never keeps a number of %s (%s + %i digits) high when its check digit changes',
    (carrier, prefix, length, place) => {
      fc.assert(
        fc.property(numeric(length), fc.integer({ min: 1, max: 9 }), (rest, change) => {
          const number = `${prefix}${rest}`;
          expect(highWith(number, carrier) && highWith(replaced(number, place, change), carrier)).toBe(false);
        }),
      );
    },
  );

  it('answers ranked candidates of the contract, each courier once, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[A-Z]{0,3}\d{8,34}[A-Z]{0,2}$/)),
        (number) => {
          const candidates = detectCarriers(number);
          for (const candidate of candidates) {
            expect(carrierCandidate.safeParse(candidate).success).toBe(true);
            expect(candidate.confidence).toBeGreaterThan(0);
            expect(candidate.confidence).toBeLessThanOrEqual(1);
          }
          expect(candidates.map(({ confidence }) => confidence)).toEqual(
            candidates.map(({ confidence }) => confidence).toSorted((a, b) => b - a),
          );
          expect(new Set(candidates.map(({ carrier }) => carrier)).size).toBe(candidates.length);
        },
      ),
    );
  });

  it.each(['', ' ', '-', '0000000000', '000000000000', '运单号', '\u0000', '١٢٣٤٥٦٧٨٩٠', 'AAAAAAAAAAAAAAAAAA'])(
    'has no answer for %j',
    (number) => {
      expect(detectCarriers(number)).toEqual([]);
    },
  );

  it('answers hostile input quickly', () => {
    const start = performance.now();
    for (const number of [
      '1'.repeat(1e6),
      ' '.repeat(1e6),
      `JD${'1'.repeat(1e6)}`,
      `${'9'.repeat(127)}!`,
      '- '.repeat(64),
    ]) {
      expect(detectCarriers(number)).toEqual([]);
    }
    expect(performance.now() - start).toBeLessThan(500);
  });
});

interface Numbers {
  readonly formats: Readonly<
    Record<string, { readonly valid: readonly string[]; readonly invalid: readonly string[] }>
  >;
}

describe.skipIf(!existsSync(fixture))('detectCarriers on collected numbers (skipped where ../shared is absent)', () => {
  const formats = existsSync(fixture)
    ? Object.entries((JSON.parse(readFileSync(fixture, 'utf8')) as Numbers).formats)
    : [];
  const covered = new Map([
    ['dhl', 'dhl'],
    ['fedex', 'fedex'],
    ['s10', 'upu'],
    ['ups', 'ups'],
    ['usps', 'usps'],
  ]);
  const valid = formats.flatMap(([format, { valid: numbers }]) => {
    const carrier = covered.get(format.split('/')[0] ?? '');
    return carrier === undefined ? [] : numbers.map((number) => [number, carrier, format] as const);
  });
  const invalid = formats.flatMap(([format, { invalid: numbers }]) =>
    numbers.map((number) => [number, format] as const),
  );

  it.each(valid)('ranks %s as %s first or among equals (%s)', (number, carrier) => {
    const candidates = detectCarriers(number);
    const top = candidates.filter(({ confidence }) => confidence === candidates[0]?.confidence);
    expect(top.map((candidate) => candidate.carrier)).toContain(carrier);
  });

  it.each(invalid)('has no high confidence in %s (not %s)', (number) => {
    expect(detectCarriers(number).filter(({ confidence }) => confidence >= 0.5)).toEqual([]);
  });
});
