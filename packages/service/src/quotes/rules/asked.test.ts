import { describe, expect, it } from 'vitest';
import { askedFor, currencyIssues } from './asked.ts';

const nobody = { merchantId: null, tier: null, prepaid: null };
const least = { from: { country: 'CN' }, to: { country: 'CN' }, parcel: { weight: 1 } };
const money = (currency: string) => ({ amount: '100.00', currency });

describe('askedFor', () => {
  it('takes what is left out, and what is null, for nothing', () => {
    const nothing = { goods: [], declaredValue: null, services: [], readyAt: null, promotionCode: null, trade: null };
    expect(askedFor(least, nobody)).toEqual({ ...least, ...nothing, customer: nobody });
    const nulls = { declaredValue: null, readyAt: null, promotionCode: null, trade: null };
    expect(askedFor({ ...least, ...nulls }, nobody)).toEqual(askedFor(least, nobody));
  });

  it('keeps the instant of a time that is written with any offset', () => {
    const { readyAt } = askedFor({ ...least, readyAt: '2026-11-24T10:00:00+08:00' }, nobody);
    expect(readyAt).toEqual(new Date('2026-11-24T02:00:00Z'));
  });
});

describe('currencyIssues', () => {
  it('name every amount that is of another currency', () => {
    const services = [{ code: 'door_pickup' as const }, { code: 'cash_on_delivery' as const, amount: money('USD') }];
    expect(currencyIssues({ declaredValue: money('EUR'), services }, 'CNY')).toEqual([
      { pointer: '#/declaredValue/currency', message: 'must be CNY' },
      { pointer: '#/services/1/amount/currency', message: 'must be CNY' },
    ]);
    expect(currencyIssues({ declaredValue: money('CNY'), services: [] }, 'CNY')).toEqual([]);
  });
});
