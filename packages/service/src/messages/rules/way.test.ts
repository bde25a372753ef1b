import { contactChannels } from '@waybill/sdk/contract';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { wayFor } from './way.ts';

it('takes the way that somebody prefers where it can, else another by which they are reached, else none', () => {
  const some = fc.subarray([...contactChannels]);
  fc.assert(
    fc.property(some, some, fc.option(fc.constantFrom(...contactChannels)), (has, setUp, preferred) => {
      const ways = Object.fromEntries(has.map((way) => [way, `a ${way}`]));
      const way = wayFor({ ways, preferred }, new Set(setUp));
      const possible = has.filter((one) => setUp.includes(one));
      if (preferred !== null && possible.includes(preferred)) expect(way).toBe(preferred);
      else if (possible.length === 0) expect(way).toBeNull();
      else expect(possible).toContain(way);
    }),
  );
});
