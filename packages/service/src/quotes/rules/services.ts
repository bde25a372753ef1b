import { flatUnits } from '../defaults.ts';
import type { ServiceCode } from '@waybill/sdk/contract';
import type { QuoteRequest, RateCard, RateService, ServiceRequest } from '../facts.ts';
import { pricedLine, type Line } from './lines.ts';
import { parseMoney, type Minor } from './money.ts';

/** What is asked for, each service once: a declared value asks for its insurance. */
export const askedServices = ({ services, declaredValue }: QuoteRequest): readonly ServiceRequest[] =>
  declaredValue === null || services.some(({ code }) => code === 'declared_value')
    ? services
    : [...services, { code: 'declared_value' }];

/** The value that a service is about: what is insured, or what is collected. Null for the others. */
export const valueOf = (asked: ServiceRequest, { declaredValue }: QuoteRequest): string | null => {
  if (asked.code === 'declared_value') return declaredValue;
  return asked.code === 'cash_on_delivery' ? (asked.amount ?? null) : null;
};

/** Whether the card offers a service with a product. */
export const offers = (card: Pick<RateCard, 'services'>, code: ServiceCode, product: string): RateService | null => {
  const service = card.services[code];
  return service !== undefined && (service.products?.includes(product) ?? true) ? service : null;
};

/** A line for each service that is asked for, at its list price: discounts are on the freight alone. */
export const serviceLines = (
  request: QuoteRequest,
  card: RateCard,
  product: string,
  { grams, freight }: { readonly grams: number; readonly freight: Minor },
): readonly Line[] =>
  askedServices(request).flatMap((asked) => {
    const service = offers(card, asked.code, product);
    if (service === null) return [];
    const value = valueOf(asked, request);
    const of = value === null ? freight : parseMoney(value, card.currency);
    const basis = { grams, floors: asked.floors ?? 1, of, unit: flatUnits[asked.code] };
    return [pricedLine(asked.code, service.name, service.pricing, basis, card)];
  });
