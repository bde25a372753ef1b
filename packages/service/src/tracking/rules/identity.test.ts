import { codeAnswer } from '@waybill/sdk/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLocalTime, parseLocalTime, readScanFingerprint, scanFingerprint } from './identity.ts';
import { anyScan, scan } from './testing/facts.ts';

const anyMoment = fc.date({ min: new Date('0000-01-02'), max: new Date('9999-12-30'), noInvalidDate: true });
const anyOffset = fc.integer({ min: -1439, max: 1439 });

describe('parseLocalTime and formatLocalTime', () => {
  it('keep the instant and the offset', () => {
    expect(parseLocalTime('2018-10-05T12:46:15+08:00')).toEqual({
      at: new Date('2018-10-05T04:46:15Z'),
      offsetMinutes: 480,
    });
    expect(formatLocalTime({ at: new Date('2018-10-05T04:46:15Z'), offsetMinutes: -210 })).toBe(
      '2018-10-05T01:16:15-03:30',
    );
    expect(formatLocalTime(parseLocalTime('2018-10-05T12:46:15.5-00:00'))).toBe('2018-10-05T12:46:15.500Z');
  });

  it('are each the reverse of the other, and write what the contract reads', () => {
    fc.assert(
      fc.property(anyMoment, anyOffset, (at, offsetMinutes) => {
        const written = formatLocalTime({ at, offsetMinutes });
        expect(parseLocalTime(written)).toEqual({ at, offsetMinutes: offsetMinutes === 0 ? 0 : offsetMinutes });
        expect(codeAnswer.safeParse({ expiresAt: written }).success).toBe(true);
        expect(Date.parse(written)).toBe(at.getTime());
      }),
    );
  });

  it('write what the contract reads for any date and offset at all', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), fc.integer(), (at, offsetMinutes) => {
        expect(codeAnswer.safeParse({ expiresAt: formatLocalTime({ at, offsetMinutes }) }).success).toBe(true);
      }),
    );
  });

  it.each(['', 'yesterday', '2018-10-05', '2018-10-05T12:46', '2018-02-30T00:00:00Z', '2018-10-05T24:00:00Z'])(
    'refuse %j',
    (text) => expect(() => parseLocalTime(text)).toThrow(RangeError),
  );

  it('refuse an offset that no place has', () => {
    expect(() => parseLocalTime('2018-10-05T12:46:15+24:00')).toThrow(RangeError);
    expect(() => parseLocalTime('2018-10-05T12:46:15+08:60')).toThrow(RangeError);
  });
});

describe('scanFingerprint', () => {
  it('is the same for the same scan, whatever offset, id, owner and arrival it has', () => {
    fc.assert(
      fc.property(anyScan, anyOffset, (one, offsetMinutes) => {
        const again = { ...one, offsetMinutes, id: 'other', sequence: 99, owner: null, at: new Date(one.at) };
        expect(scanFingerprint(again)).toBe(scanFingerprint(one));
        expect(scanFingerprint(one)).toMatch(/^[0-9a-f]{64}$/);
      }),
    );
  });

  it('is the same with other spaces around and between the words', () => {
    expect(scanFingerprint(scan(1, 'inbound', { text: ' a  b ', code: '' }))).toBe(
      scanFingerprint(scan(1, 'inbound', { text: 'a b', code: null })),
    );
  });

  it('differs as soon as the scan says something else', () => {
    const one = scan(1, 'inbound', { text: 'a', code: 'b' });
    const others = [
      scan(2, 'inbound', { text: 'a', code: 'b' }),
      scan(1, 'picked_up', { text: 'a', code: 'b' }),
      scan(1, 'inbound', { text: 'b', code: 'a' }),
      scan(1, 'inbound', { text: 'a', code: 'b', exception: 'delayed' }),
      scan(1, 'inbound', { text: 'a', code: 'b', location: { city: 'x', region: null, country: null } }),
      scan(1, 'inbound', { text: 'a', code: 'b', location: { city: null, region: 'x', country: null } }),
    ];
    expect(new Set([one, ...others].map(scanFingerprint)).size).toBe(7);
  });
});

describe('readScanFingerprint', () => {
  it('stays when more scans make us read the same words differently', () => {
    const words = { text: '已装袋', code: '1001' };
    expect(readScanFingerprint(scan(1, 'inbound', words))).toBe(readScanFingerprint(scan(1, 'in_transit', words)));
    expect(readScanFingerprint(scan(1, 'inbound', words))).not.toBe(readScanFingerprint(scan(2, 'inbound', words)));
    expect(readScanFingerprint(scan(1, 'inbound'))).not.toBe(readScanFingerprint(scan(1, 'in_transit')));
  });
});
