import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBoth } from '../../test/databases.ts';
import { startQuoting, type QuotingService } from '../../test/quotes.ts';
import { asStaff, inTenant } from '../db/index.ts';
import { liabilityOf } from './parcel-liability.ts';

describeOnBoth('The liability for a parcel', (fresh) => {
  let service: QuotingService;
  beforeAll(async () => {
    service = await startQuoting(await fresh());
  });
  afterAll(() => service.stop());

  it('is that of the option which was accepted for it', async () => {
    const { platform, keys } = service;
    const quote = await service.quoted('merchant');
    const option = quote.options.at(-1)!;
    const { accepted } = await service.accepted('merchant', quote, { option: option.code });
    const shipmentId = accepted!.shipment!.id;
    const read = await inTenant(platform.db, keys.merchantId, (tx) => liabilityOf(tx, keys.merchantId, shipmentId));
    expect(read).toMatchObject({
      currency: option.price.total.currency,
      lost: { byTerms: expect.stringMatching(/^\d+\.\d\d$/) as string, declared: null },
    });
    expect(await asStaff(platform.db, (tx) => liabilityOf(tx, keys.merchantId, shipmentId))).toEqual(read);
  });

  it('is nothing where no quote stands behind it', async () => {
    const { platform, keys } = service;
    const entered = await service.asMerchant('POST', '/v1/shipments', { number: 'SF1500000000077' });
    const { id } = (await entered.json()) as { id: string };
    expect(await inTenant(platform.db, keys.merchantId, (tx) => liabilityOf(tx, keys.merchantId, id))).toBeNull();
  });
});
