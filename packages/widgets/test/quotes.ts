import type { Quote, QuoteOption, Refusal } from '@waybill/sdk/contract';

const hour = 3_600_000;
const inHours = (hours: number): string => new Date(Date.now() + hours * hour).toISOString();

const cny = (amount: string) => ({ amount, currency: 'CNY' });

/** An option; what is given replaces what is made up. */
export const optionOf = (given: Partial<QuoteOption> = {}): QuoteOption => ({
  code: 'standard',
  name: { en: 'Standard', zh: '标准快递' },
  product: 'standard',
  zone: { id: 'national', name: { en: 'National', zh: '跨省' } },
  price: {
    items: [
      {
        code: 'first_weight',
        label: { en: 'Base freight, first 1 kg', zh: '基础运费（首重1公斤）' },
        quantity: '1',
        unit: 'parcel',
        unitPrice: cny('12.00'),
        amount: cny('12.00'),
      },
      {
        code: 'continued_weight',
        label: { en: 'Base freight, further weight', zh: '基础运费（续重）' },
        quantity: '1.5',
        unit: 'kg',
        unitPrice: cny('6.00'),
        amount: cny('9.00'),
      },
      {
        code: 'fuel_surcharge',
        label: { en: 'Fuel surcharge', zh: '燃油附加费' },
        quantity: '3',
        unit: 'percent',
        unitPrice: cny('21.00'),
        amount: cny('0.60'),
      },
    ],
    total: cny('21.60'),
    chargeableWeight: { actual: 1.2, volumetric: 2.5, chargeable: 2.5, by: 'volumetric' },
  },
  commitment: {
    promisedAt: inHours(70),
    timeZone: 'Asia/Shanghai',
    pickedUpBy: inHours(1),
    acceptBefore: inHours(5),
  },
  liability: {
    delay: cny('10.80'),
    lost: { byTerms: cny('500.00'), declared: null },
    damaged: { byTerms: cny('500.00'), declared: null },
    declaredValue: null,
    insurableUpTo: cny('20000.00'),
  },
  contact: {
    phone: '400-000-0000',
    email: 'service@example.com',
    hours: { en: 'every day, 08:00 to 22:00', zh: '每天 08:00—22:00' },
  },
  realName: true,
  validUntil: inHours(48),
  ...given,
});

/** A faster one that costs more. */
export const nextMorning = (given: Partial<QuoteOption> = {}): QuoteOption => {
  const { price, commitment } = optionOf();
  return optionOf({
    code: 'next_morning',
    name: { en: 'Next morning', zh: '次晨达' },
    product: 'next_morning',
    price: { ...price, total: cny('31.00') },
    commitment: { ...commitment, promisedAt: inHours(20) },
    liability: {
      delay: cny('31.00'),
      lost: { byTerms: cny('1000.00'), declared: cny('2000.00') },
      damaged: { byTerms: cny('1000.00'), declared: cny('1500.00') },
      declaredValue: cny('2000.00'),
      insurableUpTo: cny('20000.00'),
    },
    ...given,
  });
};

/** Same-day is over for today. */
export const refusalOf = (given: Partial<Refusal> = {}): Refusal => ({
  code: 'same_day',
  name: { en: 'Same day', zh: '同城当日达' },
  product: 'same_day',
  reason: 'past_cut_off',
  about: null,
  limit: '12:00',
  words: null,
  ...given,
});

/** A quote with two options and a refusal; what is given replaces what is made up. */
export const quoteOf = (given: Partial<Quote> = {}): Quote => ({
  id: 'qte_01h455vb4pex5vsknk084sn02q',
  state: 'open',
  createdAt: inHours(0),
  validUntil: inHours(48),
  request: {
    from: { country: 'CN', region: null, city: 'Shenzhen' },
    to: { country: 'CN', region: null, city: 'Shanghai' },
    parcel: { weight: 1.2, length: null, width: null, height: null },
  },
  options: [optionOf(), nextMorning()],
  refused: [refusalOf()],
  cheapest: 'standard',
  fastest: 'next_morning',
  accepted: null,
  declinedBecause: null,
  ...given,
});

/** The same once an option was asked for, and once the merchant has confirmed it. */
export const requestedQuote = (given: Partial<Quote> = {}): Quote => {
  const { price, commitment } = optionOf();
  const pickup = { from: inHours(1), to: inHours(3) };
  return quoteOf({
    state: 'requested',
    accepted: { option: 'standard', at: inHours(0), price, commitment, pickup, shipment: null, adjustment: null },
    ...given,
  });
};

export const confirmedQuote = (): Quote => {
  const quote = requestedQuote({ state: 'accepted' });
  const shipment = { id: 'shp_01h455vb4pex5vsknk084sn02q', number: 'WB7000123456' };
  return { ...quote, accepted: quote.accepted && { ...quote.accepted, shipment } };
};
