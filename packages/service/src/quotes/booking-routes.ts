import { confirmBooking as confirmRoute, declineBooking as declineRoute, listBookings } from '@waybill/sdk/contract';
import { defaultPage, onMerchantCall, pageOf, type Platform, type ServiceApp } from '../platform/index.ts';
import { listPage } from './booking-store.ts';
import { confirmBooking, declineBooking } from './confirming.ts';
import { presentBooking, presentQuote } from './rules/index.ts';

/** How merchants' servers answer what shoppers ask for. */
export const bookingRoutes = (app: ServiceApp, platform: Platform): void => {
  onMerchantCall(app, platform, listBookings, async ({ received: { query }, caller, tx }) => {
    const { cursor: after, limit = defaultPage, state = 'requested' } = query;
    const found = await listPage(tx, caller.merchantId, { after, limit: limit + 1, state });
    return pageOf(found.map(presentBooking), limit);
  });

  onMerchantCall(app, platform, confirmRoute, async ({ received: { params, body }, caller, tx }) => {
    const target = { merchantId: caller.merchantId, bookingId: params.id };
    return presentQuote(await confirmBooking(platform, tx, target, body), 'merchant', platform.clock.now());
  });

  onMerchantCall(app, platform, declineRoute, async ({ received: { params, body }, caller, tx }) => {
    const target = { merchantId: caller.merchantId, bookingId: params.id };
    return presentQuote(await declineBooking(platform, tx, target, body.reason), 'merchant', platform.clock.now());
  });
};
