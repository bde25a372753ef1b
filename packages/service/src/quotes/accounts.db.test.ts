import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBoth } from '../../test/databases.ts';
import { startQuoting, type QuotingService } from '../../test/quotes.ts';
import { startService } from '../../test/service.ts';
import { setAccountTerms } from './accounts.ts';

describeOnBoth('What is agreed with a merchant', (fresh) => {
  let service: QuotingService;
  beforeAll(async () => {
    service = await startQuoting(await fresh());
  });
  afterAll(() => service.stop());

  const set = (change: Parameters<typeof setAccountTerms>[2]) =>
    setAccountTerms(service.platform, service.keys.merchantId, change);

  it('is nothing at first, and stays where it is left out', async () => {
    expect(await set({})).toEqual({ tier: null, prepaid: null, shopperBookings: false });
    expect(await set({ tier: 'B', prepaid: '1200.50' })).toMatchObject({ tier: 'B', prepaid: '1200.50' });
    expect(await set({ shopperBookings: true })).toEqual({ tier: 'B', prepaid: '1200.50', shopperBookings: true });
    expect(await set({ tier: null })).toEqual({ tier: null, prepaid: '1200.50', shopperBookings: true });
  });

  it('takes an amount of the cards’ currency, and no other', async () => {
    for (const amount of ['-1', '1.234', '1e6', 'much', ''])
      await expect(set({ prepaid: amount })).rejects.toThrow(/is no amount of CNY.*like 1200\.50/);
    expect(await set({ prepaid: '0' })).toMatchObject({ prepaid: '0' });
  });

  it('needs a rate card for an amount', async () => {
    const bare = await startService(await (await fresh()).open(), service.clock.options);
    await expect(setAccountTerms(bare.platform, bare.keys.merchantId, { prepaid: '1' })).rejects.toThrow(
      /waybill rates import FILE/,
    );
    await bare.stop();
  });
});
