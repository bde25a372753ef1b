import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { describeOnBoth } from '../../test/databases.ts';
import { problemOf } from '../../test/problems.ts';
import { startQuoting, type QuotingService } from '../../test/quotes.ts';
import { waybillNumber } from './rules/index.ts';

/** What chance says next. */
const serials: number[] = [];
const { randomInt } = crypto;
beforeAll(() => {
  const chosen = (most: number): number => serials.shift() ?? randomInt(most);
  vi.spyOn(crypto, 'randomInt').mockImplementation(chosen);
  syncBuiltinESMExports();
});
afterAll(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

describeOnBoth('A number that the service gives', (fresh) => {
  let service: QuotingService;
  beforeAll(async () => {
    service = await startQuoting(await fresh());
  });
  afterAll(() => service.stop());

  const numberOf = async (): Promise<string | undefined> => {
    const { accepted } = await service.accepted('merchant', await service.quoted('merchant'), { option: 'standard' });
    return accepted?.shipment?.number;
  };

  it('is another one where chance meets one that is on its way', async () => {
    serials.push(7, 7, 7, 8);
    expect([await numberOf(), await numberOf()]).toEqual([waybillNumber(7), waybillNumber(8)]);
  });

  it('is given up where chance always meets the same', async () => {
    serials.push(9);
    await numberOf();
    serials.push(...Array.from({ length: 100 }, () => 9));
    const { id } = await service.quoted('merchant');
    const refused = await service.asMerchant('POST', `/v1/quotes/${id}/accept`, { option: 'standard' });
    expect(await problemOf(refused)).toMatchObject({ code: 'shipment_exists' });
    serials.length = 0;
    expect((await service.again({ id })).state).toBe('open');
  });
});
