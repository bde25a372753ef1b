import { resourceRules, type ResourceRule } from '../defaults.ts';
import type { Resource } from '@waybill/sdk/contract';
import type { Place, QuoteRequest, RateProduct } from '../facts.ts';
import { askedServices } from './services.ts';
import { relationOf } from './zones.ts';

/** What the network needs to keep the promise, each resource once, in the order of the rules that ask for them. */
export const resourcePlanOf = (
  request: QuoteRequest,
  { resources = [] }: Pick<RateProduct, 'resources'>,
  from: Place,
  to: Place,
): readonly Resource[] => {
  const relation = relationOf(from, to);
  const distance = relation === 'neighbouring' || relation === 'same_country' ? 'inter_region' : relation;
  const services = askedServices(request).map(({ code }) => code);
  const trade = request.trade ?? 'b2c';
  const holds = (rule: ResourceRule) =>
    (rule.distance?.includes(distance) ?? true) &&
    (rule.goods?.some((kind) => request.goods.includes(kind)) ?? true) &&
    (rule.services?.some((code) => services.includes(code)) ?? true) &&
    (rule.trade === undefined || rule.trade === trade);
  return [...new Set([...resourceRules.filter(holds).flatMap(({ use }) => use), ...resources])];
};
