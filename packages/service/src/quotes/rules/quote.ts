import type {
  Place,
  QuoteOption,
  QuoteRequest,
  QuoteResult,
  RateCard,
  RateProduct,
  Refusal,
  ZoneRule,
} from '../facts.ts';
import { issuesOf } from './check.ts';
import { commitmentOf } from './commitment.ts';
import { promotionsFor } from './discounts.ts';
import { liabilityOf } from './liability.ts';
import { gramsOf } from './measures.ts';
import { parseMoney } from './money.ts';
import { cardFor } from './overrides.ts';
import { isIssue, placeOf } from './places.ts';
import { priceOf } from './price.ts';
import { QuoteRequestError } from './quote-error.ts';
import { resourcePlanOf } from './resource-plan.ts';
import { pastCutOff, serves, type Reason } from './serve.ts';
import { zoneOf } from './zones.ts';

const hour = 3_600_000;

/** A request between places that are known. */
interface Journey {
  readonly from: Place;
  readonly to: Place;
  readonly zone: ZoneRule | null;
}

/**
 * Every product of the card, as an option or refused with its reason. The same question has the same answer.
 *
 * @param card the version in force, as `parseRateCard` read it; a merchant's overrides are applied here
 * @param now when the quote is made, or accepted: promises count from here
 * @throws QuoteRequestError naming every field that is wrong
 */
export const quoteOptions = (request: QuoteRequest, card: RateCard, now: Date): QuoteResult => {
  const own = cardFor(card, request.customer.merchantId);
  const issues = issuesOf(request, own.currency, now);
  const from = placeOf(request.from, '#/from');
  const to = placeOf(request.to, '#/to');
  if (issues.length > 0 || isIssue(from) || isIssue(to)) throw new QuoteRequestError(issues);
  const journey = { from, to, zone: zoneOf(own, from, to) };

  const options: QuoteOption[] = [];
  const refused: Refusal[] = [];
  for (const entry of Object.entries(own.products)) {
    const answer = offerOf(request, own, entry, journey, now);
    if ('reason' in answer) refused.push(refusal(entry, answer));
    else options.push(answer);
  }
  return { card: { id: card.id, version: card.version }, options, refused, ...bestOf(options) };
};

/** Where two cost the same, the sooner is the cheapest; where two are as soon, the cheaper is the fastest. */
export const bestOf = (options: readonly QuoteOption[]): Pick<QuoteResult, 'cheapest' | 'fastest'> => {
  const cost = ({ price }: QuoteOption) => parseMoney(price.total, price.currency);
  const time = ({ commitment }: QuoteOption) => commitment.promisedAt.getTime();
  const [cheapest] = options.toSorted((a, b) => cost(a) - cost(b) || time(a) - time(b));
  const [fastest] = options.toSorted((a, b) => time(a) - time(b) || cost(a) - cost(b));
  return { cheapest: cheapest?.code ?? null, fastest: fastest?.code ?? null };
};

const refusal = ([code, { name, travelsAs }]: readonly [string, RateProduct], reason: Reason): Refusal => ({
  code,
  name,
  product: travelsAs,
  ...reason,
});

const offerOf = (
  request: QuoteRequest,
  card: RateCard,
  [code, product]: readonly [string, RateProduct],
  journey: Journey,
  now: Date,
): QuoteOption | Reason => {
  const served = serves(request, card, [code, product], journey);
  if ('reason' in served) return served;
  const { from, to } = journey;
  const { zone, rate } = served;
  const terms = rate.commitment;
  const commitment = commitmentOf({ card, product, terms, from, to, acceptedAt: now, readyAt: request.readyAt });
  if (commitment === null) return pastCutOff(terms.cutOff);
  const { freight, ...price } = priceOf(request, card, { code, product, zone: zone.id, rate, from, to }, now);
  const grams = gramsOf(Number(price.chargeableWeight.chargeable));
  return {
    code,
    name: product.name,
    product: product.travelsAs,
    zone: { id: zone.id, name: zone.name },
    price,
    commitment,
    liability: liabilityOf(request, card, code, product, { freight, grams }),
    contact: card.contact,
    realName: product.realName,
    validUntil: validUntil(request, card, code, zone.id, now),
    resourcePlan: resourcePlanOf(request, product, from, to),
  };
};

/** As long as the card says, but no longer than a promotion that is in the price. */
const validUntil = (request: QuoteRequest, card: RateCard, product: string, zone: string, now: Date): Date => {
  const { customer, promotionCode } = request;
  const promotions = promotionsFor(card, { customer, promotionCode, product, zone, at: now });
  const ends = promotions.map(({ to }) => Date.parse(to));
  return new Date(Math.min(now.getTime() + card.validForHours * hour, ...ends));
};
