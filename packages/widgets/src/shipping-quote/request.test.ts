import { expect } from '@open-wc/testing';
import { read, saysPlace } from './request.ts';

const enough = { 'from-country': 'CN', 'from-city': 'Shenzhen', 'to-country': 'DE', weight: '1.2' };

describe('read', () => {
  it('makes a request of the least that is needed', () => {
    const { request, wrong } = read(enough);
    expect(wrong).to.deep.equal([]);
    expect(JSON.parse(JSON.stringify(request))).to.deep.equal({
      from: { country: 'CN', city: 'Shenzhen' },
      to: { country: 'DE' },
      parcel: { weight: 1.2 },
    });
  });

  it('takes everything that a page or a reader can say', () => {
    const { request, wrong } = read({
      ...enough,
      'to-region': ' Bavaria ',
      weight: '1,5',
      length: '30',
      width: '20.5',
      height: '10',
      goods: 'fragile, battery',
      'declared-value': '1200,50',
      currency: 'EUR',
      services: 'door_pickup,carry_upstairs:3, cash_on_delivery:99.90',
      'ready-at': '2026-03-01T10:00:00+08:00',
      'promotion-code': 'SPRING',
    });
    expect(wrong).to.deep.equal([]);
    expect(JSON.parse(JSON.stringify(request))).to.deep.equal({
      from: { country: 'CN', city: 'Shenzhen' },
      to: { country: 'DE', region: 'Bavaria' },
      parcel: { weight: 1.5, length: 30, width: 20.5, height: 10 },
      goods: ['fragile', 'battery'],
      declaredValue: { amount: '1200.50', currency: 'EUR' },
      services: [
        { code: 'door_pickup' },
        { code: 'carry_upstairs', floors: 3 },
        { code: 'cash_on_delivery', amount: { amount: '99.90', currency: 'EUR' } },
      ],
      readyAt: '2026-03-01T10:00:00+08:00',
      promotionCode: 'SPRING',
    });
  });

  for (const weight of ['', '-1', '0', '1e3', '1000.1', '2 kg', '1,500', 'NaN', 'Infinity', '<b>']) {
    it(`does not take ${JSON.stringify(weight)} for a weight`, () => {
      expect(read({ ...enough, weight }).wrong).to.deep.equal(['#/parcel/weight']);
    });
  }

  for (const value of ['0', '-5', '1,200', '123456789', '1.005', 'ten']) {
    it(`does not insure ${JSON.stringify(value)}`, () => {
      expect(read({ ...enough, 'declared-value': value }).wrong).to.deep.equal(['#/declaredValue']);
    });
  }

  it('wants all three sides or none', () => {
    expect(read({ ...enough, width: '20' }).wrong).to.deep.equal(['#/parcel/length', '#/parcel/height']);
    expect(read({ ...enough, length: '601', width: '20', height: '10' }).wrong).to.deep.equal(['#/parcel/length']);
  });

  it('names every field that is wrong', () => {
    expect(read({ 'to-country': 'CN' }).wrong).to.have.members(['#/from/country', '#/to/city', '#/parcel/weight']);
  });
});

describe('saysPlace', () => {
  it('is content with the country alone, but in China, where region or city decide the price', () => {
    expect([saysPlace('DE'), saysPlace('CN', '广东'), saysPlace('CN', undefined, 'Shenzhen')]).to.deep.equal([
      true,
      true,
      true,
    ]);
    expect([saysPlace(), saysPlace('CN'), saysPlace(undefined, 'Bavaria')]).to.deep.equal([false, false, false]);
  });
});
