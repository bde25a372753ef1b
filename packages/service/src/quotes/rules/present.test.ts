import { quote as quoteSchema, type Quote } from '@waybill/sdk/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BookingFact, QuoteRequest, StoredQuote } from '../facts.ts';
import { optionOf } from './acceptance.ts';
import { adjustForWeight } from './adjustment.ts';
import { quoteFromCards } from './cards.ts';
import { presentBooking, presentQuote } from './present.ts';
import { anyNow, anyRequest, domestic, international, request, tuesday } from './testing/requests.ts';

const cards = [domestic, international];
const stored = (more: Partial<QuoteRequest> = {}, rest: Partial<StoredQuote> = {}): StoredQuote => {
  const asked = request(more);
  return {
    id: 'qte_1',
    merchantId: 'mrc_1',
    audience: 'merchant',
    request: asked,
    result: quoteFromCards(asked, cards, tuesday),
    validUntil: new Date('2026-11-26T10:00:00+08:00'),
    createdAt: tuesday,
    booking: null,
    ...rest,
  };
};
const booked = (quote: StoredQuote, more: Partial<BookingFact> = {}): BookingFact => {
  const { price, commitment } = optionOf(quote, 'standard');
  return {
    id: 'bkg_1',
    askedBy: 'shopper',
    state: 'requested',
    option: 'standard',
    price,
    commitment,
    pickup: { from: tuesday, to: commitment.pickedUpBy },
    wishes: {
      orderNumber: 'A-1',
      goods: [{ description: 'Tea bowl', quantity: 2 }],
      notes: 'Ring twice',
      consignee: { name: '林小雨', phone: '+8613800134321', email: null, address: null },
      pickup: null,
    },
    shipment: null,
    declinedBecause: null,
    createdAt: tuesday,
    ...more,
  };
};
const later = new Date('2026-11-24T12:00:00+08:00');

describe('presentQuote', () => {
  it('is as the contract says, for any question', () => {
    fc.assert(
      fc.property(anyRequest, anyNow, fc.constantFrom('shopper', 'merchant'), (asked, now, audience) => {
        const result = quoteFromCards(asked, cards, now);
        const shown = presentQuote({ ...stored(), request: asked, result, createdAt: now }, audience, now);
        expect(quoteSchema.parse(shown)).toEqual(shown);
      }),
    );
  });

  it('writes the delivery by the destination’s clock and the pickup by the origin’s', () => {
    const { options } = presentQuote(stored({ to: { country: 'US', region: 'New York' } }), 'shopper', later);
    expect(options[0]?.commitment).toEqual({
      promisedAt: expect.stringMatching(/T\d\d:00:00-05:00$/) as string,
      timeZone: 'America/New_York',
      pickedUpBy: '2026-11-24T11:00:00+08:00',
      acceptBefore: expect.stringMatching(/^2026-11-24T\d\d:00:00\+08:00$/) as string,
    });
  });

  it('shows how the network carries a parcel to the merchant, and not to a shopper', () => {
    const [own] = presentQuote(stored(), 'merchant', later).options;
    const [shopper] = presentQuote(stored(), 'shopper', later).options;
    expect(own?.resourcePlan).toContain('sorting_and_branch');
    expect({ ...own, resourcePlan: undefined }).toEqual({ ...shopper, resourcePlan: undefined });
    expect(shopper).not.toHaveProperty('resourcePlan');
  });

  it('is open until it ends, and then what was made of it', () => {
    const state = (quote: StoredQuote, now = later): Quote['state'] => presentQuote(quote, 'shopper', now).state;
    const quote = stored();
    expect([state(quote), state(quote, quote.validUntil)]).toEqual(['open', 'expired']);
    const of = (more: Partial<BookingFact>) => state({ ...quote, booking: booked(quote, more) }, quote.validUntil);
    expect([of({}), of({ state: 'declined' }), of({ state: 'confirmed' })]).toEqual([
      'requested',
      'declined',
      'accepted',
    ]);
  });

  it('shows what was chosen, its parcel and what re-weighing added, and no person', () => {
    const quote = stored();
    const { price } = optionOf(quote, 'standard');
    const accepted = { request: quote.request, card: domestic, product: 'standard', price, quotedAt: tuesday };
    const adjusted = adjustForWeight(accepted, {
      parcel: { weight: 2.2 },
      reason: 'Weighed at the hub',
      evidence: [{ kind: 'photo', reference: 'upl_1' }],
      measuredAt: later,
    });
    const shipment = { id: 'shp_1', number: 'WB000000000017' };
    const booking = booked(quote, { state: 'confirmed', price: adjusted ?? price, shipment });
    const shown = presentQuote({ ...quote, booking }, 'shopper', later);
    expect(shown.accepted).toMatchObject({
      option: 'standard',
      at: '2026-11-24T02:00:00Z',
      price: { total: { amount: '26.30', currency: 'CNY' }, chargeableWeight: { chargeable: 2.5 } },
      pickup: { from: '2026-11-24T10:00:00+08:00', to: '2026-11-24T11:00:00+08:00' },
      shipment,
      adjustment: { reason: 'Weighed at the hub', measuredAt: '2026-11-24T04:00:00Z', after: { actual: 2.2 } },
    });
    expect(shown.options.find(({ code }) => code === 'standard')?.price.total.amount).toBe('18.50');
    expect(JSON.stringify(shown)).not.toMatch(/林小雨|4321|A-1|Ring twice/);
  });

  it('shows what is refused, and why', () => {
    const { refused, options, cheapest } = presentQuote(stored({ goods: ['explosive'] }), 'shopper', later);
    expect([options, cheapest]).toEqual([[], null]);
    expect(refused.find(({ code }) => code === 'standard')).toMatchObject({
      reason: 'prohibited_goods',
      about: 'explosive',
      words: { zh: expect.stringContaining('爆炸') as string },
    });
  });
});

describe('presentBooking', () => {
  it('shows the wishes while they are there', () => {
    const quote = stored();
    const shown = (booking: BookingFact) => presentBooking({ ...booking, quoteId: quote.id, from: quote.request.from });
    expect(shown(booked(quote))).toMatchObject({
      id: 'bkg_1',
      quoteId: 'qte_1',
      state: 'requested',
      orderNumber: 'A-1',
      notes: 'Ring twice',
      consignee: { name: '林小雨' },
      commitment: { pickedUpBy: '2026-11-24T11:00:00+08:00' },
    });
    expect(shown(booked(quote, { wishes: null }))).toMatchObject({ orderNumber: null, notes: null, consignee: null });
  });
});
