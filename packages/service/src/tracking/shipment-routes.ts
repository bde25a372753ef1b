import { addScans, createShipment, listShipments, updateShipment, type Shipment } from '@waybill/sdk/contract';
import {
  defaultPage,
  onMerchantCall,
  pageOf,
  ProblemError,
  type Platform,
  type ServiceApp,
} from '../platform/index.ts';
import { changeShipment } from './change.ts';
import { enterShipment } from './entry.ts';
import { addScansTo } from './recording.ts';
import { presentShipment } from './rules/index.ts';
import { allowancesOf } from './settings.ts';
import * as store from './store.ts';

/** What merchants' servers call: enter shipments, change them, report scans. */
export const shipmentRoutes = (app: ServiceApp, platform: Platform): void => {
  const present = (journey: store.Journey): Shipment =>
    presentShipment({ ...journey, allowances: allowancesOf(platform), now: platform.clock.now() });

  onMerchantCall(app, platform, createShipment, async ({ received: { body }, caller, tx }) =>
    present(await enterShipment(platform, tx, caller.merchantId, body)),
  );

  onMerchantCall(app, platform, listShipments, async ({ received: { query }, caller, tx }) => {
    const limit = query.limit ?? defaultPage;
    const found = await store.listPage(tx, caller.merchantId, { ...query, after: query.cursor, limit: limit + 1 });
    return pageOf(found.map(present), limit);
  });

  onMerchantCall(app, platform, updateShipment, async ({ received: { params, body }, caller, tx }) => {
    const journey = await changeShipment(platform, tx, { merchantId: caller.merchantId, shipmentId: params.id }, body);
    if (!journey) throw new ProblemError('shipment_not_found');
    return present(journey);
  });

  onMerchantCall(app, platform, addScans, async ({ received: { params, body }, caller, tx }) => {
    const target = { merchantId: caller.merchantId, shipmentId: params.id };
    const result = await addScansTo(platform, tx, target, body.scans, 'merchant');
    if (!result) throw new ProblemError('shipment_not_found');
    return { added: result.added, shipment: present(result.journey) };
  });
};
