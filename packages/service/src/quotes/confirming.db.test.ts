import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Booking, Quote, QuoteRequest, Shipment } from '@waybill/sdk/contract';
import { describeOnBoth } from '../../test/databases.ts';
import { pointersOf, problemOf } from '../../test/problems.ts';
import { consignee, shanghai, startQuoting, type QuotingService } from '../../test/quotes.ts';
import { readStream } from '../../test/streams.ts';
import { setAccountTerms } from './accounts.ts';
import { forgetQuotes } from './jobs.ts';

const personal = /林小雨|4321|lin@example|体育场路|A-1001|Ring twice/;
const wishes = {
  orderNumber: 'A-1001',
  goods: [{ description: 'Tea bowl', quantity: 2 }],
  notes: 'Ring twice',
  consignee,
};

const open = async (fresh: Parameters<typeof startQuoting>[0]): Promise<QuotingService> => {
  const service = await startQuoting(fresh);
  await setAccountTerms(service.platform, service.keys.merchantId, { shopperBookings: true });
  return service;
};

/** What shoppers and the merchant do with bookings. */
const bookingsOf = (service: QuotingService) => {
  const list = async (query = ''): Promise<Booking[]> => {
    const answer = await service.asMerchant('GET', `/v1/bookings${query}`);
    expect(answer.status).toBe(200);
    return ((await answer.json()) as { data: Booking[] }).data;
  };
  return {
    list,
    /** A shopper's booking. */
    requested: async (body: object = wishes, option = 'standard', more: Partial<QuoteRequest> = {}) => {
      const quote = await service.accepted('shopper', await service.quoted('shopper', more), { option, ...body });
      const booking = (await list()).find(({ quoteId }) => quoteId === quote.id);
      if (!booking) throw new Error('The booking is not in the list.');
      return { quote, booking };
    },
    confirm: ({ id }: Booking, body: object = {}, headers?: Record<string, string>) =>
      service.asMerchant('POST', `/v1/bookings/${id}/confirm`, body, headers),
    decline: ({ id }: Booking, reason = 'Sold out') =>
      service.asMerchant('POST', `/v1/bookings/${id}/decline`, { reason }),
  };
};

describeOnBoth('A shopper who books', (fresh) => {
  let service: QuotingService;
  let bookings: ReturnType<typeof bookingsOf>;
  beforeAll(async () => {
    service = await open(await fresh());
    bookings = bookingsOf(service);
  });
  afterAll(() => service.stop());

  const shopperSees = async ({ id }: Pick<Quote, 'id'>): Promise<Quote> =>
    (await (await service.asShopper('GET', `/v1/quotes/${id}`)).json()) as Quote;
  const kept = async () => {
    const rows = await service.platform.db.kysely.selectFrom('bookings').select('wishes').execute();
    return rows.filter((row) => row.wishes !== null).length;
  };

  it('asks the merchant, who makes a parcel of the wishes, with the promise that was shown', async () => {
    const { quote, booking } = await bookings.requested();
    expect(quote).toMatchObject({
      state: 'requested',
      accepted: { option: 'standard', commitment: { promisedAt: '2026-11-26T18:00:00+08:00' }, shipment: null },
    });
    expect(JSON.stringify([quote, await shopperSees(quote)])).not.toMatch(personal);
    expect(booking).toMatchObject({ state: 'requested', orderNumber: 'A-1001', notes: 'Ring twice', consignee });

    const confirmed = (await (await bookings.confirm(booking)).json()) as Quote;
    const shown = await shopperSees(quote);
    expect(shown).toMatchObject({
      state: 'accepted',
      accepted: {
        at: '2026-11-24T02:00:00Z',
        commitment: { promisedAt: '2026-11-26T18:00:00+08:00' },
        shipment: { number: expect.stringMatching(/^WB\d{12}$/) as string },
      },
    });
    expect(confirmed.accepted).toEqual(shown.accepted);
    expect(JSON.stringify(shown)).not.toMatch(personal);
    const answer = await service.asMerchant('GET', '/v1/shipments?orderNumber=A-1001');
    const { data } = (await answer.json()) as { data: Shipment[] };
    expect(data).toMatchObject([
      { ...wishes, ...shown.accepted?.shipment, product: 'standard', promisedAt: '2026-11-26T10:00:00Z', missing: [] },
    ]);
    const { nodes, promisedAt } = await service.parcel(shown.accepted?.shipment?.number);
    expect([promisedAt, nodes[0]?.dueAt]).toEqual(['2026-11-26T10:00:00Z', '2026-11-24T03:00:00Z']);
    expect(await kept()).toBe(0);
    expect(await bookings.list('?state=confirmed')).toMatchObject([{ id: booking.id, consignee: null, notes: null }]);
  });

  it('is overruled where the merchant knows better', async () => {
    const { booking } = await bookings.requested({ ...wishes, consignee: { name: 'Lin', phone: '+86 139 0000 0000' } });
    const given = { number: 'HP20000001', orderNumber: 'B-2', notes: null, consignee: { name: '林小雨', email: null } };
    const confirmed = await bookings.confirm(booking, given);
    expect(await confirmed.json()).toMatchObject({ accepted: { shipment: { number: 'HP20000001' } } });
    const answer = await service.asMerchant('GET', '/v1/shipments?number=HP20000001');
    expect(await answer.json()).toMatchObject({
      data: [
        {
          orderNumber: 'B-2',
          notes: 'Ring twice',
          goods: wishes.goods,
          consignee: { name: '林小雨', phone: '+86 139 0000 0000' },
        },
      ],
    });
  });

  it('reads why the merchant declines, and whom it was for is forgotten', async () => {
    const { quote, booking } = await bookings.requested();
    expect(await (await bookings.decline(booking, 'The bowl is cracked')).json()).toMatchObject({ state: 'declined' });
    const shown = await shopperSees(quote);
    expect(shown).toMatchObject({ state: 'declined', declinedBecause: 'The bowl is cracked' });
    expect(await kept()).toBe(0);
    const again = await service.asShopper('POST', `/v1/quotes/${quote.id}/accept`, { option: 'standard' });
    expect(await problemOf(again)).toMatchObject({ code: 'quote_taken' });
  });

  it('is answered once', async () => {
    const { booking } = await bookings.requested();
    const answers = await Promise.all([
      bookings.confirm(booking),
      bookings.decline(booking),
      bookings.confirm(booking),
      bookings.decline(booking),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409]);
    expect((await problemOf(await bookings.decline(booking))).code).toBe('quote_taken');
    const other = (await bookings.requested()).booking;
    const headers = { 'Idempotency-Key': 'confirm-1' };
    const first = await bookings.confirm(other, {}, headers);
    expect(await (await bookings.confirm(other, {}, headers)).json()).toEqual(await first.json());
  });

  it('cannot name a shipment, a number, or a quote of the merchant’s own', async () => {
    const quote = await service.quoted('shopper');
    const accept = (body: object, { id }: Quote = quote) =>
      service.asShopper('POST', `/v1/quotes/${id}/accept`, { option: 'standard', ...body });
    const named = { shipmentId: 'shp_01h455vb4pex5vsknk084sn02q', number: 'HP20000002' };
    expect(await pointersOf(await accept(named))).toEqual(['#/shipmentId', '#/number']);
    const own = await service.quoted('merchant');
    expect(await problemOf(await accept({}, own))).toMatchObject({ status: 404, code: 'quote_not_found' });
    expect((await service.again(quote)).state).toBe('open');
  });

  it('books nothing where the merchant does not allow it', async () => {
    await setAccountTerms(service.platform, service.keys.merchantId, { shopperBookings: false });
    const { id } = await service.quoted('shopper');
    const refused = await service.asShopper('POST', `/v1/quotes/${id}/accept`, { option: 'standard' });
    expect(await problemOf(refused)).toMatchObject({ status: 403, code: 'bookings_not_allowed' });
    await setAccountTerms(service.platform, service.keys.merchantId, { shopperBookings: true });
  });

  it('is in the list of the merchant alone, newest first, page by page', async () => {
    const [first, second, third] = [
      await bookings.requested(),
      await bookings.requested(),
      await bookings.requested(),
    ].map(({ booking }) => booking.id);
    const page = async (query: string) =>
      (await (await service.asMerchant('GET', `/v1/bookings?limit=2${query}`)).json()) as {
        data: Booking[];
        nextCursor: string | null;
      };
    const newest = await page('');
    expect(newest.data.map(({ id }) => id)).toEqual([third, second]);
    const older = await page(`&cursor=${newest.nextCursor ?? ''}`);
    expect(older.data[0]?.id).toBe(first);
    const all = await bookings.list('?state=all&limit=100');
    await service.accepted('merchant', await service.quoted('merchant'), { option: 'standard' });
    expect(await bookings.list('?state=all&limit=100')).toEqual(all);
    const other = await service.anotherMerchant('Other shop');
    expect(await (await service.asOther(other, 'GET', '/v1/bookings?state=all')).json()).toMatchObject({ data: [] });
    for (const [step, body] of [
      ['confirm', {}],
      ['decline', { reason: 'mine' }],
    ] as const) {
      const refused = await service.asOther(other, 'POST', `/v1/bookings/${third ?? ''}/${step}`, body);
      expect(await problemOf(refused)).toMatchObject({ status: 404, code: 'booking_not_found' });
    }
    const asShopper = await service.asShopper('POST', `/v1/bookings/${third ?? ''}/confirm`, {});
    expect(await problemOf(asShopper)).toMatchObject({ status: 403, code: 'not_allowed' });
  });

  it('is told by the log, without a person', async () => {
    const { quote, booking } = await bookings.requested();
    await bookings.decline(booking, 'Lin has moved');
    const rows = await service.platform.db.kysely.selectFrom('events').selectAll().orderBy('id').execute();
    const own = rows.filter(({ subject }) => subject === quote.id);
    expect(own.map(({ type }) => type)).toEqual(['quote.created', 'quote.requested', 'quote.declined']);
    expect(JSON.stringify(rows)).not.toMatch(/林小雨|4321|A-1001|Ring twice|Lin has moved/);
  });

  it('hears of the answer at once', async () => {
    const { quote, booking } = await bookings.requested();
    const stream = readStream(await service.asShopper('GET', `/v1/quotes/${quote.id}/stream`));
    await stream.until((text) => text.includes('"state":"requested"'));
    await bookings.confirm(booking);
    const text = await stream.until((all) => all.includes('"state":"accepted"'));
    expect(text).toMatch(/"number":"WB\d{12}"/);
    expect(text).not.toMatch(personal);
    await stream.leave();
  });
});

describeOnBoth('A booking as time passes', (fresh) => {
  let service: QuotingService;
  let bookings: ReturnType<typeof bookingsOf>;
  beforeEach(async () => {
    service = await open(await fresh());
    bookings = bookingsOf(service);
    return () => service.stop();
  });

  it('is confirmed while the promise can be kept, with the courier’s hour from then', async () => {
    const { booking } = await bookings.requested();
    await service.clock.jump(3 * 60);
    const { accepted } = (await (await bookings.confirm(booking)).json()) as Quote;
    expect(accepted).toMatchObject({
      at: '2026-11-24T02:00:00Z',
      commitment: { promisedAt: '2026-11-26T18:00:00+08:00', pickedUpBy: '2026-11-24T14:00:00+08:00' },
      pickup: { from: '2026-11-24T13:00:00+08:00', to: '2026-11-24T14:00:00+08:00' },
    });
    const { nodes } = await service.parcel(accepted?.shipment?.number);
    expect(nodes[0]?.dueAt).toBe('2026-11-24T06:00:00Z');
  });

  it('can only be declined when the promise or the pickup cannot be kept any more', async () => {
    const late = (await bookings.requested()).booking;
    const pickup = { from: '2026-11-24T14:00:00+08:00', to: '2026-11-24T16:00:00+08:00' };
    const fetched = (await bookings.requested({ pickup })).booking;
    const rush = (await bookings.requested({}, 'city_rush', { to: shanghai })).booking;
    const codeOf = async (booking: Booking) => (await problemOf(await bookings.confirm(booking))).code;
    await service.clock.jump(61);
    expect(await codeOf(rush)).toBe('quote_changed');
    await service.clock.jump(5 * 60);
    expect(await codeOf(fetched)).toBe('quote_changed');
    await service.clock.jump(4 * 60);
    expect(await codeOf(late)).toBe('quote_changed');
    expect(await (await bookings.decline(late, 'Too late')).json()).toMatchObject({ state: 'declined' });
  });

  it('keeps a window that lies ahead', async () => {
    const pickup = { from: '2026-11-24T14:00:00+08:00', to: '2026-11-24T16:00:00+08:00' };
    const { quote, booking } = await bookings.requested({ pickup });
    expect(quote.accepted?.pickup).toEqual(pickup);
    await service.clock.jump(60);
    expect(await (await bookings.confirm(booking)).json()).toMatchObject({ accepted: { pickup } });
  });

  it('is forgotten with its quote a month after it ended, unless it was confirmed', async () => {
    const quotes: Quote[] = [];
    for (const answer of [bookings.confirm, bookings.decline, undefined]) {
      const { quote, booking } = await bookings.requested();
      await answer?.(booking);
      quotes.push(quote);
    }
    await service.clock.jump((2 + 30) * 24 * 60 + 1);
    await forgetQuotes(service.platform);
    const statuses = quotes.map(async ({ id }) => (await service.asMerchant('GET', `/v1/quotes/${id}`)).status);
    expect(await Promise.all(statuses)).toEqual([200, 404, 404]);
    expect(await bookings.list('?state=all')).toHaveLength(1);
  });
});
