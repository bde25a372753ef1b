import { checkCoverage, type CoverageAnswer } from '@waybill/sdk/contract';
import { onMerchantCall, type Platform, type ServiceApp } from '../platform/index.ts';
import { cardsInForce } from './cards-in-force.ts';
import { orProblem } from './refusing.ts';
import { cardFor, coverageOf, type Coverage } from './rules/index.ts';

/** Whether an address is served, by the cards in force as they are for the merchant that asks. */
export const coverageRoutes = (app: ServiceApp, platform: Platform): void => {
  onMerchantCall(app, platform, checkCoverage, async ({ received: { query }, caller, tx }) => {
    const cards = await cardsInForce(tx, platform.clock.now());
    const own = cards.map((card) => cardFor(card, caller.merchantId));
    return answerOf(orProblem(() => coverageOf(query, own, '#/query')));
  });
};

const answerOf = ({ served, place, products, pickupWindows, nearestBranch: branch }: Coverage): CoverageAnswer => ({
  served,
  place,
  products: products.map((product) => ({ ...product, name: { ...product.name } })),
  pickupWindows: [...pickupWindows],
  nearestBranch: branch && { ...branch, name: { ...branch.name }, address: { ...branch.address } },
});
