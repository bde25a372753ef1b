import type { ScanInput } from '@waybill/sdk/contract';
import { inTenant } from '../db/index.ts';
import { ProblemError, type Platform } from '../platform/index.ts';
import {
  confirmBooking,
  declineBooking,
  listBookings,
  type BookingOfQuote,
  type QuoteAddress,
} from '../quotes/index.ts';
import { addScansTo, findShipment } from '../tracking/index.ts';
import { timeOf } from './moments.ts';
import { isQuiet } from './moving.ts';
import { repeat } from './repeating.ts';

/** Milliseconds that the shop takes to answer a booking, and that pass between two scans of its parcel. */
const pace = { answer: 4_000, scan: 10_000 } as const;

/** As many bookings as are watched at a time, for so many milliseconds. */
const watched = { bookings: 20, for: 600_000 } as const;

type Step = Pick<ScanInput, 'milestone' | 'text' | 'owner'> & { readonly place: 'from' | 'to' };

/** The journey of a parcel that was booked. What the demo's cards carry sets out in China. */
const journeyOf = (from: string, to: string): readonly Step[] => [
  {
    place: 'from',
    milestone: 'picked_up',
    text: `【${from}】公司 取件人: 郑凯（13900009999）已收件`,
    owner: { department: 'dispatch', role: 'pickup_courier', person: '郑凯' },
  },
  { place: 'from', milestone: 'inbound', text: `【${from}转运中心】已收入` },
  { place: 'from', milestone: 'in_transit', text: `【${from}转运中心】已发出 下一站【${to}转运中心】` },
  {
    place: 'to',
    milestone: 'out_for_delivery',
    text: `【${to}】公司 派件员 李强(13900001111) 正在派件`,
    owner: { department: 'branch', role: 'delivery_courier', person: '李强' },
  },
  { place: 'to', milestone: 'delivered', text: '客户签收人: 本人 已签收' },
];

const nameOf = ({ city, region, country }: QuoteAddress): string => city ?? region ?? country;

/** What is due for the bookings of the shop's visitors, by what the store has: an answer, or the parcel's next scan. */
export const attend = async (platform: Platform, merchantId: string): Promise<void> => {
  const list = (state: 'requested' | 'confirmed') =>
    inTenant(platform.db, merchantId, (tx) => listBookings(tx, merchantId, { limit: watched.bookings, state }));
  for (const booking of await list('requested')) await answer(platform, merchantId, booking);
  const since = platform.clock.now().getTime() - watched.for;
  for (const booking of await list('confirmed'))
    if (booking.createdAt.getTime() > since) await moveOn(platform, merchantId, booking);
};

const answer = async (platform: Platform, merchantId: string, { id, createdAt }: BookingOfQuote): Promise<void> => {
  if (platform.clock.now().getTime() - createdAt.getTime() < pace.answer) return;
  const target = { merchantId, bookingId: id };
  try {
    await inTenant(platform.db, merchantId, (tx) => confirmBooking(platform, tx, target, {}));
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== 'quote_changed') throw error;
    const reason = 'The promise can no longer be kept. Please ask for a new quote.';
    await inTenant(platform.db, merchantId, (tx) => declineBooking(platform, tx, target, reason));
  }
};

const moveOn = (platform: Platform, merchantId: string, booking: BookingOfQuote): Promise<void> =>
  inTenant(platform.db, merchantId, async (tx) => {
    const { from, to, commitment, shipment } = booking;
    const journey = shipment && (await findShipment(tx, merchantId, shipment.id));
    const now = platform.clock.now();
    if (!journey || !isQuiet(journey, now, pace.scan)) return;
    const step = journeyOf(nameOf(from), nameOf(to))[journey.scans.length];
    if (!step) return;
    const { place, ...told } = step;
    const { city = null, region = null, country } = booking[place];
    const at = timeOf(0, place === 'from' ? 'Asia/Shanghai' : commitment.timeZone, now);
    const scan = { ...told, at, location: { city, region, country } };
    await addScansTo(platform, tx, { merchantId, shipmentId: journey.shipment.id }, [scan], 'demo');
  });

/** Answers bookings and moves their parcels for as long as the process runs. @returns what stops it. */
export const startConfirming = (platform: Platform, { merchantId }: { merchantId: string }): (() => void) =>
  repeat(platform, { what: 'demo bookings', everyMs: 2_000 }, () => attend(platform, merchantId));
