import { inTenant, type Tx } from '../db/index.ts';
import type { Platform } from '../platform/index.ts';
import { addScansTo, findShipments, type Journey } from '../tracking/index.ts';
import { lin } from './consignees.ts';
import type { DemoParcel, DemoScan } from './parcel.ts';
import { repeat } from './repeating.ts';
import { enterParcel, scanAt } from './seed.ts';

type Step = Omit<DemoScan, 'when'>;

const courier = { department: 'branch', role: 'delivery_courier', person: '李强' };

/** The journey of the parcel that moves, one scan at a time. */
const steps: readonly [Step, ...Step[]] = [
  { place: 'ningbo', milestone: 'created', code: '101', text: '商家已通知快递公司揽收' },
  {
    place: 'ningbo',
    milestone: 'picked_up',
    text: '【浙江省宁波市海曙区】公司 取件人: 郑凯（13900009999）已收件',
    owner: { department: 'dispatch', role: 'pickup_courier', person: '郑凯' },
  },
  { place: 'ningbo', milestone: 'inbound', text: '【宁波转运中心】已收入' },
  { place: 'ningbo', milestone: 'in_transit', text: '【宁波转运中心】已发出 下一站【上海转运中心】' },
  { place: 'jiaxing', milestone: 'in_transit', text: '车辆已过嘉兴，预计准点到达【上海转运中心】' },
  { place: 'shanghai', milestone: 'in_transit', text: '【上海转运中心】已收入 下一站【上海市黄浦区外滩】' },
  {
    place: 'shanghai',
    milestone: 'out_for_delivery',
    text: '【上海市黄浦区外滩】公司 派件员 李强(13900001111) 正在派件',
    owner: courier,
  },
  { place: 'shanghai', milestone: 'delivered', text: '客户签收人: 本人 已签收，感谢使用圆通速递', owner: courier },
];

const journey = {
  orderNumber: 'HP-1002',
  number: 'YT2530984417206',
  carrier: 'yto',
  product: 'same_day',
  goods: [{ description: 'Kettle Point teapot, stoneware', quantity: 1 }],
  weight: 1.3,
  consignee: lin,
  to: 'shanghai',
  received: 1,
  promised: -360,
  scans: [{ ...steps[0], when: 0 }],
} as const satisfies DemoParcel;

/** How many steps a delivered parcel rests before the number is used again. */
const rest = 4;

/** Whether nothing was heard of a parcel for so many milliseconds. */
export const isQuiet = ({ shipment, scans }: Journey, now: Date, milliseconds: number): boolean => {
  const last = Math.max(shipment.createdAt.getTime(), ...scans.map(({ at }) => at.getTime()));
  // Timers are not punctual to the millisecond.
  return now.getTime() - last >= milliseconds * 0.9;
};

/**
 * What is due for the parcel that moves, by what the store has: its next scan, or, some time after it was delivered, a
 * new journey under the same number, as carriers do.
 */
export const moveOn = async (platform: Platform, tx: Tx, merchantId: string, everyMs: number): Promise<void> => {
  const [known] = (await findShipments(tx, merchantId, [journey.number])).values();
  if (!known) {
    await enterParcel(platform, tx, merchantId, journey);
    return;
  }
  const now = platform.clock.now();
  const next = steps[known.scans.length];
  if (!isQuiet(known, now, everyMs * (next ? 1 : rest))) return;
  if (next) {
    await addScansTo(
      platform,
      tx,
      { merchantId, shipmentId: known.shipment.id },
      [scanAt({ ...next, when: 0 }, now)],
      'demo',
    );
  } else {
    await enterParcel(platform, tx, merchantId, journey);
  }
};

/**
 * Moves one parcel on for as long as the process runs.
 *
 * @param options.everyMs milliseconds between two scans; 12,000 by default
 * @returns what stops it; a move that is under way may still end.
 */
export const startMoving = (
  platform: Platform,
  { merchantId, everyMs = 12_000 }: { merchantId: string; everyMs?: number },
): (() => void) =>
  repeat(platform, { what: 'demo parcel', everyMs }, () =>
    inTenant(platform.db, merchantId, (tx) => moveOn(platform, tx, merchantId, everyMs)),
  );
