import { randomInt } from 'node:crypto';
import type { Tx } from '../../db/index.ts';
import type { Platform } from '../../platform/index.ts';
import { addScansTo, enterShipment, type Journey } from '../../tracking/index.ts';
import { timeOf } from '../moments.ts';
import { scanAt } from '../seed.ts';

const waybillNumber = (): string => `WB${String(randomInt(1e12)).padStart(12, '0')}`;

/** Sends the goods of a parcel again. @returns the number of the new one, which the courier has picked up already. */
export const sendAnew = async (platform: Platform, tx: Tx, { shipment }: Journey): Promise<string> => {
  const { merchantId, orderNumber, product, goods, weight, consignee } = shipment;
  const number = waybillNumber();
  const now = platform.clock.now();
  const sent = await enterShipment(platform, tx, merchantId, {
    ...{ number, orderNumber, product, goods: [...goods], weight, consignee },
    receivedAt: now.toISOString(),
    promisedAt: timeOf([-1, '18:00'], 'Asia/Shanghai', now),
  });
  const pickedUp = scanAt(
    {
      when: 0,
      place: 'ningbo',
      milestone: 'picked_up',
      text: '【浙江省宁波市海曙区】公司 取件人: 郑凯（13900009999）已收件',
      owner: { department: 'dispatch', role: 'pickup_courier', person: '郑凯' },
    },
    now,
  );
  await addScansTo(platform, tx, { merchantId, shipmentId: sent.shipment.id }, [pickedUp], 'demo');
  return number;
};
