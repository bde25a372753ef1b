import { inTenant } from '../../db/index.ts';
import type { Platform } from '../../platform/index.ts';
import type { MovableClock } from '../../../test/clock.ts';
import * as cases from './cases-happen.ts';
import type { Happening } from './histories.ts';
import * as parcels from './parcels-happen.ts';
import * as quotes from './quotes-happen.ts';
import * as reviews from './reviews-happen.ts';
import { pick, type Stage, type World } from './world.ts';

/** Has something happen, by the ways in which it happens in the service. What does not fit does not happen. */
export const happen = async (
  { platform, clock }: { readonly platform: Platform; readonly clock: MovableClock },
  world: World,
  one: Happening,
): Promise<void> => {
  const stage: Stage = {
    ...{ platform, clock, world },
    now: clock.now(),
    merchantId: pick(world.merchants, 'which' in one ? one.which : world.parcels.length) ?? '',
    parcel: 'which' in one ? pick(world.parcels, one.which) : undefined,
    inIt: (merchant, work) => inTenant(platform.db, merchant, work),
  };
  switch (one.what) {
    case 'time':
      return clock.jump(one.minutes);
    case 'order':
      return parcels.order(stage, one);
    case 'promise':
    case 'cancel':
      return parcels.changeParcel(stage, one);
    case 'scan':
      return parcels.scan(stage, one);
    case 'case':
      return cases.complain(stage, one);
    case 'act':
      return cases.act(stage, one);
    case 'quote':
      return quotes.quote(stage, one);
    case 'adjust':
      return quotes.adjust(stage, one);
    case 'rate':
      return reviews.rate(stage, one);
    case 'rate again':
      return reviews.rateAgain(stage, one);
    case 'suggest':
      return reviews.suggest(stage, one);
    case 'decide':
      return reviews.decide(stage, one);
  }
};
