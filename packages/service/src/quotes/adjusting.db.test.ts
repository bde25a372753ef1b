import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Quote, Shipment } from '@waybill/sdk/contract';
import { describeOnBoth } from '../../test/databases.ts';
import { pointersOf, problemOf } from '../../test/problems.ts';
import { consignee, startQuoting, type QuotingService } from '../../test/quotes.ts';
import { onAdjusted, startQuoteJobs } from './jobs.ts';

const weighing = {
  parcel: { weight: 2.2 },
  reason: 'Weighed at the hub',
  evidence: [{ kind: 'photo', reference: 'upl_1' }],
};

describeOnBoth('Re-weighing', (fresh) => {
  let service: QuotingService;
  beforeAll(async () => {
    service = await startQuoting(await fresh());
    await startQuoteJobs(service.platform);
  });
  afterAll(() => service.stop());

  const now = (): string => service.clock.now().toISOString();
  const accepted = async (order: object = {}): Promise<Quote> =>
    service.accepted('merchant', await service.quoted('merchant'), { option: 'standard', ...order });
  const adjust = ({ id }: Pick<Quote, 'id'>, body: object = {}, headers: Record<string, string> = {}) =>
    service.asStaff('POST', `/v1/quotes/${id}/adjustment`, { ...weighing, measuredAt: now(), ...body }, headers);
  const shipmentOf = async ({ accepted: chosen }: Quote): Promise<Shipment | undefined> => {
    const answer = await service.asMerchant('GET', `/v1/shipments?number=${chosen?.shipment?.number ?? ''}`);
    return ((await answer.json()) as { data: Shipment[] }).data[0];
  };

  it('adds one line with its reason and evidence, and the consignee is told', async () => {
    const quote = await accepted({ consignee });
    const answer = await adjust(quote);
    expect(answer.status).toBe(200);
    const adjusted = (await answer.json()) as Quote;
    expect(adjusted.accepted).toMatchObject({
      price: { total: { amount: '26.30' }, chargeableWeight: { actual: 2.2, chargeable: 2.5 } },
      commitment: quote.accepted?.commitment,
      adjustment: {
        reason: 'Weighed at the hub',
        evidence: [{ kind: 'photo', reference: 'upl_1' }],
        measuredAt: '2026-11-24T02:00:00Z',
        before: { chargeable: 1 },
      },
    });
    expect(adjusted.accepted?.price.items.slice(0, -1)).toEqual(quote.accepted?.price.items);
    expect(await service.again(quote)).toEqual(adjusted);
    expect(adjusted.options).toEqual(quote.options);
    expect(await shipmentOf(quote)).toMatchObject({ weight: 2.2, promisedAt: '2026-11-26T10:00:00Z', consignee });

    await service.clock.pass(1);
    await expect
      .poll(() => service.sent, { timeout: 15_000 })
      .toEqual([
        {
          kind: 'price_adjusted',
          once: `adjusted:${quote.id}`,
          quoteId: quote.id,
          language: 'zh-Hans',
          channel: 'phone',
          to: consignee.phone,
          merchantId: service.keys.merchantId,
          number: quote.accepted?.shipment?.number,
          before: { amount: '18.50', currency: 'CNY' },
          after: { amount: '26.30', currency: 'CNY' },
          reason: 'Weighed at the hub',
        },
      ]);
    const [row] = await service.platform.db.kysely
      .selectFrom('events')
      .select(['type', 'data'])
      .where('subject', '=', quote.id)
      .where('type', '=', 'quote.adjusted')
      .execute();
    expect(row?.data).toEqual({ before: '18.50', after: '26.30', currency: 'CNY' });
  });

  it('happens once, by a name, and the first answer is given again for the same key', async () => {
    const quote = await accepted();
    const headers = { 'Idempotency-Key': 'weighing-1' };
    const first = await adjust(quote, {}, headers);
    const again = await adjust(quote, {}, headers);
    expect(again.headers.get('Idempotency-Replayed')).toBe('true');
    expect(await again.json()).toEqual(await first.json());
    expect(await problemOf(await adjust(quote, { parcel: { weight: 3 } }))).toMatchObject({
      status: 409,
      code: 'already_adjusted',
    });
    const row = await service.platform.db.kysely
      .selectFrom('bookings')
      .innerJoin('staff', 'staff.id', 'bookings.adjusted_by')
      .select(['staff.name', 'bookings.adjusted_at'])
      .where('quote_id', '=', quote.id)
      .executeTakeFirst();
    expect(row).toMatchObject({ name: 'Chen Jing', adjusted_at: service.clock.now() });
  });

  it('changes nothing where the price is the same', async () => {
    const quote = await accepted();
    expect(await (await adjust(quote, { parcel: { weight: 0.8 } })).json()).toEqual(quote);
    expect(await shipmentOf(quote)).toMatchObject({ weight: 1 });
    expect((await adjust(quote)).status).toBe(200);
  });

  it('is of what was accepted, measured since, and by staff', async () => {
    const quote = await accepted();
    const pointers = async (body: object) => pointersOf(await adjust(quote, body));
    expect(await pointers({ parcel: { weight: -1 } })).toEqual(['#/parcel/weight']);
    expect(await pointers({ parcel: { weight: 1, length: 10 } })).toEqual(['#/parcel/width', '#/parcel/height']);
    expect(await pointers({ evidence: [], reason: ' ' })).toEqual(['#/reason', '#/evidence']);
    expect(await pointers({ measuredAt: '2026-11-24T09:59:59+08:00' })).toEqual(['#/measuredAt']);
    expect(await pointers({ measuredAt: '9999-12-31T23:59:59-23:59' })).toEqual(['#/measuredAt']);
    const open = await service.quoted('merchant');
    expect(await problemOf(await adjust(open))).toMatchObject({ status: 409, code: 'quote_not_accepted' });
    const nobodys = { id: 'qte_01h455vb4pex5vsknk084sn02q' };
    expect((await problemOf(await adjust(nobodys))).code).toBe('quote_not_found');
    const body = { ...weighing, measuredAt: now() };
    const byMerchant = await service.asMerchant('POST', `/v1/quotes/${quote.id}/adjustment`, body);
    expect(await problemOf(byMerchant)).toMatchObject({ status: 403, code: 'not_allowed' });
  });

  it('tells nobody where the parcel names nobody who can be reached', async () => {
    const quote = await accepted({ consignee: { name: '林小雨' } });
    await adjust(quote);
    const before = service.sent.length;
    await onAdjusted(service.platform, { merchantId: service.keys.merchantId, quoteId: quote.id });
    expect(service.sent).toHaveLength(before);
    const byMail = await accepted({ consignee: { email: 'lin@example.com' } });
    await adjust(byMail);
    await onAdjusted(service.platform, { merchantId: service.keys.merchantId, quoteId: byMail.id });
    expect(service.sent.at(-1)).toMatchObject({ channel: 'email', to: 'lin@example.com' });
  });
});
