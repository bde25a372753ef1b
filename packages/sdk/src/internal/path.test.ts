import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillPath, queryString } from './path.ts';

describe('fillPath', () => {
  it('keeps whatever it is given one segment, which reads back as it was', () => {
    const segment = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text !== '.' && text !== '..');
    fc.assert(
      fc.property(segment, (number) => {
        const url = new URL(`https://waybill.test/v1${fillPath('/tracking/{number}/stream', { number })}?a=b`);
        const segments = url.pathname.split('/');
        expect(segments).toHaveLength(5);
        expect(decodeURIComponent(segments[3] ?? '')).toBe(number);
        expect(url.search).toBe('?a=b');
      }),
    );
  });

  it.each(['', '.', '..'])('refuses "%s", which would name another resource', (number) => {
    expect(() => fillPath('/tracking/{number}', { number })).toThrow(TypeError);
  });

  it('refuses a placeholder that nothing was given for', () => {
    expect(() => fillPath('/tracking/{number}', {})).toThrow(TypeError);
  });
});

describe('queryString', () => {
  it('leaves out what is not there, and escapes the rest', () => {
    expect(queryString({ a: 'x & y', b: undefined, c: null, limit: 5 })).toBe('?a=x+%26+y&limit=5');
    expect(queryString({ b: undefined })).toBe('');
  });
});
