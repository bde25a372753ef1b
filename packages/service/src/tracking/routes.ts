import { requestCode, retrieveParcel, searchParcels, watchParcel } from '@waybill/sdk/contract';
import { inTenant } from '../db/index.ts';
import {
  invalidAt,
  liveStream,
  onMerchantCall,
  onStreamCall,
  ProblemError,
  type Platform,
  type ServiceApp,
} from '../platform/index.ts';
import { homeCountry } from './defaults.ts';
import { findParcel, isProved, present } from './look-up.ts';
import { contactOf, sendCode, subjectOfNumber, subjectOfOrder, subjectOfPhone, type Subject } from './proving.ts';
import { normalisePhone } from './rules/index.ts';
import { search } from './search.ts';
import * as store from './store.ts';

/** What shoppers call: look up, search, prove and watch. */
export const trackingRoutes = (app: ServiceApp, platform: Platform): void => {
  onMerchantCall(app, platform, searchParcels, async ({ received: { body }, caller, tx }) => ({
    data: await search(platform, tx, caller, body),
  }));

  onMerchantCall(app, platform, requestCode, async ({ received: { body }, caller, tx, afterCommit }) => {
    const { channel } = body;
    const send = async (subject: Subject, journeys: readonly store.Journey[], phone?: string) => {
      const held = journeys.map(({ shipment }) => contactOf(channel, shipment)).find((known) => known) ?? null;
      const contact = held && phone !== undefined ? { ...held, to: phone } : held;
      const { expiresAt } = await sendCode(platform, tx, caller, { subject, contact }, afterCommit);
      return { expiresAt: expiresAt.toISOString() };
    };
    if (body.number !== undefined) {
      const found = await store.findByNumbers(tx, caller.merchantId, [body.number]);
      return send(subjectOfNumber(body.number), [...found.values()]);
    }
    if (body.orderNumber !== undefined) {
      return send(subjectOfOrder(body.orderNumber), await store.findByOrder(tx, caller.merchantId, body.orderNumber));
    }
    const phone = normalisePhone(body.phone ?? '', homeCountry);
    if (!phone) {
      const message = 'Give the number with its country code, as +86 138 0000 0000.';
      throw invalidAt('#/phone', message);
    }
    return send(subjectOfPhone(phone), await store.findByPhone(tx, caller.merchantId, phone), phone);
  });

  onMerchantCall(app, platform, retrieveParcel, async ({ received: { params, query }, caller, tx }) => {
    const journey = await findParcel(tx, caller, params.number, query.carrier);
    if (!journey) throw new ProblemError('parcel_not_found');
    return present(platform, journey, isProved(caller, journey));
  });

  onStreamCall(app, platform, watchParcel, async ({ params, query }, caller, context) => {
    const { merchantId } = caller;
    const found = await inTenant(platform.db, merchantId, (tx) => findParcel(tx, caller, params.number, query.carrier));
    if (!found) throw new ProblemError('parcel_not_found');
    const verified = isProved(caller, found);
    return liveStream(platform, context, {
      merchantId,
      subject: found.shipment.id,
      address: caller.address,
      keyId: caller.key.id,
      token: caller.token,
      event: 'parcel',
      read: async () => {
        const journey = await inTenant(platform.db, merchantId, (tx) =>
          store.findById(tx, merchantId, found.shipment.id),
        );
        return journey && JSON.stringify(present(platform, journey, verified));
      },
    });
  });
};
