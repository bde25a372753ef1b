import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { openKept, sealForKeeping } from './kept-tokens.ts';
import { operatorKey } from './operator-key.ts';

const operator = operatorKey(Buffer.alloc(32, 3));
const part = fc.stringMatching(/^[\w-]{1,20}$/);
const token = fc.tuple(part, part, part).map(([head, claims, sum]) => `eyJ${head}.${claims}.${sum}`);
const words = fc.oneof(
  fc.string(),
  fc.constantFrom('"', ' ', 'https://track.example/v1/evidence/', 'waybill-sealed:x'),
);

it('keeps no token as it is, and gives every answer back as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(words, token)), words, (pieces, end) => {
      const body = `${pieces.map(([text, opens]) => `${text} ${opens} `).join('')}${end}`;
      const kept = sealForKeeping(operator, body);
      for (const [, opens] of pieces) expect(kept).not.toContain(opens);
      expect(openKept(operator, kept)).toBe(body);
    }),
  );
});

it('leaves words where they can be found', () => {
  expect(sealForKeeping(operator, '{"name":"欧阳明月","token":null}')).toBe('{"name":"欧阳明月","token":null}');
});
