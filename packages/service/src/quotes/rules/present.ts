import type {
  Acceptance,
  Adjustment,
  Booking,
  Quote,
  QuoteOption as PresentedOption,
  Price as PresentedPrice,
} from '@waybill/sdk/contract';
import type {
  AdjustmentNote,
  Audience,
  BookingFact,
  BookingOfQuote,
  ChargeableWeight,
  Commitment,
  LiabilityFigures,
  Price,
  QuoteAddress,
  QuoteOption,
  QuoteRequest,
  Refusal,
  StoredQuote,
  Words,
} from '../facts.ts';
import { knownPlace } from './places.ts';
import { timeAt } from './zoned-time.ts';

/** A quote as it is shown now. How the network carries a parcel is not for a shopper's page. */
export const presentQuote = (quote: StoredQuote, audience: Audience, now: Date): Quote => {
  const { request, result, booking } = quote;
  const { timeZone } = knownPlace(request.from, '#/from');
  return {
    id: quote.id,
    state: stateOf(quote, now),
    createdAt: instant(quote.createdAt),
    validUntil: instant(quote.validUntil),
    request: {
      from: addressOf(request.from),
      to: addressOf(request.to),
      parcel: parcelOf(request.parcel),
    },
    options: result.options.map((option) => presentOption(option, audience, timeZone)),
    refused: result.refused.map(presentRefusal),
    cheapest: result.cheapest,
    fastest: result.fastest,
    accepted: booking && presentAcceptance(booking, timeZone),
    declinedBecause: booking?.declinedBecause ?? null,
  };
};

/** What a shopper asks the merchant for. */
export const presentBooking = ({ quoteId, from, ...booking }: Omit<BookingOfQuote, 'to'>): Booking => ({
  id: booking.id,
  quoteId,
  state: booking.state,
  option: booking.option,
  price: presentPrice(booking.price),
  commitment: presentCommitment(booking.commitment, knownPlace(from, '#/from').timeZone),
  orderNumber: booking.wishes?.orderNumber ?? null,
  notes: booking.wishes?.notes ?? null,
  consignee: booking.wishes?.consignee ?? null,
  createdAt: instant(booking.createdAt),
});

const instant = (at: Date): string => timeAt(at, 'UTC');

const states = { requested: 'requested', confirmed: 'accepted', declined: 'declined' } as const;

const stateOf = ({ booking, validUntil }: StoredQuote, now: Date): Quote['state'] => {
  if (booking !== null) return states[booking.state];
  return now >= validUntil ? 'expired' : 'open';
};

const addressOf = ({ country, region, city }: QuoteAddress): Quote['request']['from'] => ({
  country,
  region: region ?? null,
  city: city ?? null,
});

const parcelOf = ({ weight, length, width, height }: QuoteRequest['parcel']): Quote['request']['parcel'] => ({
  weight,
  length: length ?? null,
  width: width ?? null,
  height: height ?? null,
});

const presentOption = (option: QuoteOption, audience: Audience, origin: string): PresentedOption => ({
  code: option.code,
  name: wordsOf(option.name),
  product: option.product,
  zone: { id: option.zone.id, name: wordsOf(option.zone.name) },
  price: presentPrice(option.price),
  commitment: presentCommitment(option.commitment, origin),
  liability: presentLiability(option.liability),
  contact: {
    phone: option.contact.phone,
    email: option.contact.email ?? null,
    hours: wordsOf(option.contact.hours),
  },
  realName: option.realName,
  validUntil: timeAt(option.validUntil, origin),
  ...(audience === 'merchant' ? { resourcePlan: [...option.resourcePlan] } : {}),
});

const presentRefusal = ({ words, name, ...refusal }: Refusal): Quote['refused'][number] => ({
  ...refusal,
  name: wordsOf(name),
  words: words && wordsOf(words),
});

const wordsOf = ({ en, zh }: Words): { en: string; zh: string } => ({ en, zh });

const presentPrice = ({ items, total, currency, chargeableWeight }: Price): PresentedPrice => ({
  items: items.map(({ code, label, quantity, unit, unitPrice, amount, adjustment }) => ({
    code,
    label: wordsOf(label),
    quantity,
    unit,
    unitPrice: { amount: unitPrice, currency },
    amount: { amount, currency },
    ...(adjustment === undefined ? {} : { adjustment: presentAdjustment(adjustment) }),
  })),
  total: { amount: total, currency },
  chargeableWeight: weightOf(chargeableWeight),
});

const presentAdjustment = ({ reason, evidence, measuredAt, before, after }: AdjustmentNote): Adjustment => ({
  reason,
  evidence: evidence.map(({ kind, reference }) => ({ kind, reference })),
  measuredAt: instant(measuredAt),
  before: weightOf(before),
  after: weightOf(after),
});

const weightOf = ({ actual, volumetric, chargeable, by }: ChargeableWeight): PresentedPrice['chargeableWeight'] => ({
  actual: Number(actual),
  volumetric: volumetric === null ? null : Number(volumetric),
  chargeable: Number(chargeable),
  by,
});

/** The delivery by the destination's clock, the pickup by the origin's. */
const presentCommitment = (
  { promisedAt, timeZone, pickedUpBy, acceptBefore }: Commitment,
  origin: string,
): PresentedOption['commitment'] => ({
  promisedAt: timeAt(promisedAt, timeZone),
  timeZone,
  pickedUpBy: timeAt(pickedUpBy, origin),
  acceptBefore: timeAt(acceptBefore, origin),
});

const presentLiability = (figures: LiabilityFigures): PresentedOption['liability'] => {
  const { currency } = figures;
  const money = (amount: string) => ({ amount, currency });
  const maybe = (amount: string | null) => (amount === null ? null : money(amount));
  const loss = ({ byTerms, declared }: LiabilityFigures['lost']) => ({
    byTerms: money(byTerms),
    declared: maybe(declared),
  });
  return {
    delay: money(figures.delay),
    lost: loss(figures.lost),
    damaged: loss(figures.damaged),
    declaredValue: maybe(figures.declaredValue),
    insurableUpTo: maybe(figures.insurableUpTo),
  };
};

const presentAcceptance = (booking: BookingFact, origin: string): Acceptance => {
  const adjusted = booking.price.items.find(({ adjustment }) => adjustment !== undefined);
  return {
    option: booking.option,
    at: instant(booking.createdAt),
    price: presentPrice(booking.price),
    commitment: presentCommitment(booking.commitment, origin),
    pickup: { from: timeAt(booking.pickup.from, origin), to: timeAt(booking.pickup.to, origin) },
    shipment: booking.shipment && { id: booking.shipment.id, number: booking.shipment.number },
    adjustment: adjusted?.adjustment === undefined ? null : presentAdjustment(adjusted.adjustment),
  };
};
