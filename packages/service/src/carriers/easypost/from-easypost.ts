import { courierOfEasyPost } from '../couriers.ts';
import { cleanText, cleanTextOrNull } from '../carrier-text.ts';
import { believable, inOrder, readCarrierTime } from '../carrier-time.ts';
import type { CarrierTime } from '../carrier-time.ts';
import { exceptionOf } from '../exceptions.ts';
import { inboundIndex } from '../infer-inbound.ts';
import { CarrierPayloadError, isObject, parsePart, pointerTo } from '../payload-error.ts';
import type { CarrierRecord, CarrierScan } from '../record.ts';
import { afterReturn, readDetail } from './milestones.ts';
import type { Reading } from './milestones.ts';
import { easyPostTracker } from './schema.ts';
import type { EasyPostDetail, EasyPostTracker } from './schema.ts';

interface Entry {
  readonly detail: EasyPostDetail;
  readonly time: CarrierTime;
  readonly reading: Reading;
}

const kilogramsInOunce = 0.028349523125;

const kilograms = (ounces: number | null | undefined): number | null =>
  ounces != null && Number.isFinite(ounces) && ounces > 0 ? Math.round(ounces * kilogramsInOunce * 1000) / 1000 : null;

/** EasyPost's times are UTC where they name no zone. An absurd one counts as none. */
const timeAt = (text: string | null | undefined, pointer: string): CarrierTime | null => {
  if (text == null || text.trim() === '') return null;
  const time = readCarrierTime(text, 'Z');
  if (time === 'invalid') throw new CarrierPayloadError('easypost', [{ pointer, message: 'is no date and time' }]);
  return time === 'absurd' ? null : time;
};

/** EasyPost speaking of its own look-up, not the carrier of a parcel: "only test tracking numbers are valid". */
const isAboutLookUp = (detail: EasyPostDetail): boolean =>
  detail.source === 'ProcessingError' || detail.status === 'error';

const locationOf = ({ tracking_location: place }: EasyPostDetail): CarrierScan['location'] => {
  const city = cleanTextOrNull(place?.city, 100);
  const region = cleanTextOrNull(place?.state, 100);
  // Not guessed from a state or a postcode: "CA" and "77063" exist in more countries than one.
  const code = place?.country?.trim().toUpperCase() ?? '';
  const country = /^[A-Z]{2}$/.test(code) ? code : null;
  return city === null && region === null && country === null ? null : { city, region, country };
};

const textOf = (detail: EasyPostDetail): string =>
  cleanText(detail.message, 1000) || cleanText(detail.description, 1000);

const codeOf = (detail: EasyPostDetail): string | null =>
  cleanTextOrNull(detail.carrier_code, 64) ??
  cleanTextOrNull([detail.status, detail.status_detail].filter(Boolean).join('/'), 64);

const entriesOf = (tracker: EasyPostTracker, base: string): Entry[] => {
  const entries = (tracker.tracking_details ?? []).flatMap((detail, index) => {
    if (isAboutLookUp(detail)) return [];
    const time = timeAt(detail.datetime, pointerTo(base, 'tracking_details', index, 'datetime'));
    if (time === null) return [];
    const reading = readDetail({
      status: detail.status?.toLowerCase() ?? '',
      statusDetail: detail.status_detail?.toLowerCase() ?? '',
      text: textOf(detail),
    });
    return [{ detail, time, reading }];
  });
  const ordered = inOrder(entries, 'oldestFirst');
  const turn = ordered.findIndex(({ reading }) => reading.milestone === 'returning');
  return turn === -1
    ? ordered
    : ordered.map((entry, index) => (index > turn ? { ...entry, reading: afterReturn(entry.reading) } : entry));
};

const scansOf = (entries: readonly Entry[]): CarrierScan[] => {
  const inbound = inboundIndex(entries.map(({ reading, time }) => ({ ...reading, epoch: time.epoch })));
  return entries.map(({ detail, time, reading }, index) => ({
    at: time.at,
    milestone: index === inbound ? 'inbound' : reading.milestone,
    exception: reading.reason === null ? null : exceptionOf(reading.reason),
    text: textOf(detail),
    code: codeOf(detail),
    location: locationOf(detail),
  }));
};

const fromTracker = (payload: unknown, base: string): CarrierRecord => {
  const tracker = parsePart('easypost', easyPostTracker, payload, base);
  const entries = entriesOf(tracker, base);
  const scans = scansOf(entries);
  const delivered = scans.findLast((scan) => scan.milestone === 'delivered');
  const estimate = timeAt(tracker.est_delivery_date, pointerTo(base, 'est_delivery_date'));
  return {
    number: tracker.tracking_code,
    carrier: courierOfEasyPost(tracker.carrier ?? ''),
    scans,
    // carrier_detail.est_delivery_date_local stays unread: it names no zone, and test data holds the year 2875 there.
    estimatedAt: estimate !== null && believable(estimate, entries.at(-1)?.time) ? estimate.at : null,
    proofOfDelivery:
      delivered === undefined ? null : { signedBy: cleanTextOrNull(tracker.signed_by, 120), at: delivered.at },
    weight: kilograms(tracker.weight),
  };
};

const trackersIn = (payload: unknown, base: string): CarrierRecord[] => {
  if (
    isObject(payload) &&
    (payload.object === 'Event' || (isObject(payload.result) && !('tracking_code' in payload)))
  ) {
    const result = payload.result;
    // Events of batches, refunds and the like come to the same address, and say nothing about a parcel's journey.
    if (isObject(result) && 'object' in result && result.object !== 'Tracker') return [];
    return [fromTracker(result, pointerTo(base, 'result'))];
  }
  return [fromTracker(payload, base)];
};

/**
 * What EasyPost says, in our vocabulary.
 * @param payload a Tracker, an Event about one, or many of them as an array or as `{ trackers: [] }`
 * @returns a record for each Tracker; none for an Event about anything else
 * @throws CarrierPayloadError naming the place that is wrong
 */
export const fromEasyPost = (payload: unknown): CarrierRecord[] => {
  const list = isObject(payload) && Array.isArray(payload.trackers) ? payload.trackers : payload;
  const base = list === payload ? '#' : '#/trackers';
  return Array.isArray(list)
    ? list.flatMap((item: unknown, index) => trackersIn(item, pointerTo(base, index)))
    : trackersIn(list, base);
};
