import { requestCode, retrieveParcel, searchParcels, watchParcel, type SearchResult } from '@waybill/sdk/contract';
import { inTenant } from '../db/index.ts';
import { liveStream, numberKey, onMerchantCall, onStreamCall, ProblemError, type Platform, type ServiceApp } from '../platform/index.ts';
import { homeCountry } from './defaults.ts';
import { findParcel, isProved, present, searchResult } from './look-up.ts';
import { Prover, sendCode, subjectOfNumber, subjectOfOrder, subjectOfPhone, type Subject } from './proving.ts';
import { normalisePhone } from './rules/index.ts';
import * as store from './store.ts';

/** What shoppers call: look up, search, prove and watch. */
export const trackingRoutes = (app: ServiceApp, platform: Platform): void => {
  onMerchantCall(app, platform, searchParcels, async ({ received: { body }, caller, tx }) => {
    const prover = new Prover(platform, tx, caller, body.proof);
    const data: SearchResult[] = [];
    if (body.numbers) {
      const found = await store.findByNumbers(tx, caller.merchantId, body.numbers);
      // In one order for everybody, so that two searches never wait for each other's counts.
      const judged = new Map<string, Awaited<ReturnType<Prover['judge']>>>();
      for (const key of [...new Set(body.numbers.map(numberKey))].sort()) {
        const journey = found.get(key);
        const known = journey !== undefined && isProved(caller, journey);
        judged.set(key, known ? 'unproved' : await prover.judge(subjectOfNumber(key), journey ? [journey.shipment] : []));
      }
      for (const number of body.numbers) {
        const key = numberKey(number);
        data.push(await searchResult(platform, caller, number, { journey: found.get(key), verdict: judged.get(key) ?? 'unproved' }));
      }
    } else {
      const { subject, journeys, asked } = await findByOwner(body);
      const verdict = await prover.judge(subject, journeys.map(({ shipment }) => shipment));
      const shown = verdict === 'proved' ? journeys : journeys.filter((journey) => isProved(caller, journey));
      for (const journey of shown) data.push(await searchResult(platform, caller, journey.shipment.number, { journey, verdict }));
      if (verdict === 'locked' && shown.length === 0) data.push({ number: asked, parcel: null, locked: true });
    }
    await prover.finish();
    return { data };

    /** An order number or a phone alone shows nothing: both name a person. A phone is proved by a code only. */
    async function findByOwner({ orderNumber, phone }: typeof body): Promise<{ subject: Subject; journeys: store.Journey[]; asked: string }> {
      if (orderNumber !== undefined) {
        const journeys = await store.findByOrder(tx, caller.merchantId, orderNumber);
        return { subject: subjectOfOrder(orderNumber), journeys, asked: orderNumber };
      }
      const asked = phone ?? '';
      const normal = normalisePhone(asked, homeCountry);
      const byCode = body.proof?.oneTimeCode !== undefined || caller.key.kind === 'secret';
      const journeys = normal && byCode ? await store.findByPhone(tx, caller.merchantId, normal) : [];
      return { subject: subjectOfPhone(asked), journeys, asked };
    }
  });

  onMerchantCall(app, platform, requestCode, async ({ received: { body }, caller, tx, afterCommit }) => {
    const { channel } = body;
    const send = async (subject: Subject, journeys: readonly store.Journey[], phone?: string) => {
      const contact = journeys.map(({ shipment }) => (channel === 'phone' ? shipment.consignee?.phone : shipment.consignee?.email));
      const to = (journeys.length > 0 ? phone : undefined) ?? contact.find((address) => address) ?? null;
      const { expiresAt } = await sendCode(platform, tx, caller, { subject, channel, to }, afterCommit);
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
      throw new ProblemError('invalid_request', { detail: message, issues: [{ pointer: '#/phone', message }] });
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
      until: caller.token?.expiresAt,
      event: 'parcel',
      read: async () => {
        const journey = await inTenant(platform.db, merchantId, (tx) => store.findById(tx, merchantId, found.shipment.id));
        return journey && JSON.stringify(present(platform, journey, verified));
      },
    });
  });
};
