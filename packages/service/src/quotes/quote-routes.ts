import {
  acceptQuote as acceptRoute,
  adjustQuote as adjustRoute,
  createQuote,
  retrieveQuote,
  watchQuote,
} from '@waybill/sdk/contract';
import { inTenant } from '../db/index.ts';
import {
  liveStream,
  onMerchantCall,
  onMerchantOrStaffCall,
  onStaffCall,
  onStreamCall,
  ProblemError,
  type Platform,
  type ServiceApp,
} from '../platform/index.ts';
import { acceptQuote } from './accepting.ts';
import { adjustQuote } from './adjusting.ts';
import type { Audience, StoredQuote } from './facts.ts';
import { findQuote } from './quote-store.ts';
import { audienceOf, findVisible, makeQuote } from './quoting.ts';
import { presentQuote } from './rules/index.ts';

/** What stores and their shoppers call for a price and a promise; staff read it, and weigh again. */
export const quoteRoutes = (app: ServiceApp, platform: Platform): void => {
  const present = (quote: StoredQuote | undefined, audience: Audience) => {
    if (!quote) throw new ProblemError('quote_not_found');
    return presentQuote(quote, audience, platform.clock.now());
  };

  onMerchantCall(app, platform, createQuote, async ({ received: { body }, caller, tx }) =>
    present(await makeQuote(platform, tx, caller, body), audienceOf(caller)),
  );

  onMerchantOrStaffCall(app, platform, retrieveQuote, {
    merchant: async ({ received: { params }, caller, tx }) =>
      present(await findVisible(tx, caller, params.id), audienceOf(caller)),
    staff: async ({ received: { params }, tx }) => present(await findQuote(tx, null, params.id), 'merchant'),
  });

  onStreamCall(app, platform, watchQuote, async ({ params: { id } }, caller, context) => {
    const { merchantId, address, token, key } = caller;
    const read = () => inTenant(platform.db, merchantId, (tx) => findVisible(tx, caller, id));
    if (!(await read())) throw new ProblemError('quote_not_found');
    return liveStream(platform, context, {
      merchantId,
      subject: id,
      address,
      keyId: key.id,
      token,
      event: 'quote',
      read: async () => JSON.stringify(present(await read(), audienceOf(caller))),
    });
  });

  onMerchantCall(app, platform, acceptRoute, async ({ received: { params, body }, caller, tx }) =>
    present(await acceptQuote(platform, tx, caller, params.id, body), audienceOf(caller)),
  );

  onStaffCall(app, platform, adjustRoute, async ({ received: { params, body }, caller, tx }) => {
    const weighed = { ...body, measuredAt: new Date(body.measuredAt) };
    return present(await adjustQuote(platform, tx, caller, params.id, weighed), 'merchant');
  });
};
