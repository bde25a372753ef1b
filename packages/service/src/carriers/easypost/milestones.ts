import type { ExceptionCode, Milestone } from '@waybill/sdk/contract';
import type { Movement } from '../infer-inbound.ts';
import { reasonInWords, reasonOfDetail, troubleInWords } from './reasons.ts';

export interface Reading {
  readonly milestone: Milestone;
  readonly reason: ExceptionCode | null;
  readonly movement: Movement | null;
}

/** What is read of an EasyPost detail: its two codes, lower case, and its words. */
export interface Said {
  readonly status: string;
  readonly statusDetail: string;
  readonly text: string;
}

// EasyPost has no status for a pickup: FedEx's "Picked up" arrives as arrived_at_facility.
const pickedUpWords =
  /\bpicked[ -]up\b|^accept(?:ed|ance)\b|\baccepted (?:at|by)\b|\bin possession of item\b|\bwe have your package\b|\borigin scan\b|\bpick-?up scan\b|\bcollected (?:from|by)\b|\bdropped off\b|\bdrop-?off\b/i;
const notYetWords = /\b(?:not|be|awaiting|ready for|scheduled for) (?:\w+ )?(?:picked[ -]up|pick-?up|drop-?off)\b/i;
const originWords = /\b(?:arrived|received|processed|arrival|accepted) (?:\w+ ){0,4}?origin\b/i;
const attemptWords =
  /\bdelivery (?:was )?attempt(?:ed)?\b|\battempted delivery\b|\bnotice left\b|\bunable to deliver\b|\bundeliverable\b|\bno authorized recipient\b|\bdelivery (?:has )?failed\b/i;
const departureWords = /\bdeparted\b|\bdeparture\b|\bleft\b|\bin transit\b|\bon (?:its|the) way\b/i;
const arrivalWords = /\barriv(?:ed|al)\b|\breceived\b|\bprocessed\b|\bsort(?:ed|ing)\b/i;
// A place at the far end is not where the parcel entered the network.
const farEndWords = /\bdestination\b|\blocal\b|\bpost office\b|\bdelivery (?:unit|facility|office)\b/i;
const backAtSenderWords =
  /\bto original sender\b|\breturn(?:ed)? (?:\w+ ){0,2}?delivered\b|\bdelivered (?:back )?to (?:the )?(?:sender|shipper)\b/i;

const movementOf = ({ statusDetail, text }: Said): Movement | null => {
  if (farEndWords.test(text) || statusDetail.includes('destination')) return null;
  if (statusDetail.startsWith('departed_') || departureWords.test(text)) return 'departure';
  return statusDetail === 'arrived_at_facility' || arrivalWords.test(text) ? 'arrival' : null;
};

const inTransit = (said: Said): Reading => {
  const { statusDetail, text } = said;
  const reason = reasonOfDetail(statusDetail, text) ?? troubleInWords(text);
  if (attemptWords.test(text)) {
    return { milestone: 'delivery_attempted', reason: reason ?? reasonInWords(text), movement: null };
  }
  if (statusDetail === 'arrived_at_pickup_location')
    return { milestone: 'ready_for_collection', reason, movement: null };
  if (statusDetail === 'received_at_origin_facility' || originWords.test(text)) {
    return { milestone: 'inbound', reason, movement: 'arrival' };
  }
  if (pickedUpWords.test(text) && !notYetWords.test(text) && !departureWords.test(text))
    return { milestone: 'picked_up', reason, movement: null };
  return { milestone: 'in_transit', reason, movement: movementOf(said) };
};

// The parcel is with the carrier, and in no state to be delivered.
const stuck: ReadonlySet<string> = new Set(['damaged', 'lost', 'held', 'missorted', 'transit_exception', 'expired']);

const failure = ({ statusDetail, text }: Said): Reading => {
  const reason = reasonOfDetail(statusDetail, text) ?? reasonInWords(text) ?? 'delayed';
  const milestone = stuck.has(statusDetail) || stuck.has(reason) ? 'in_transit' : 'delivery_attempted';
  return { milestone, reason, movement: null };
};

const byStatus: Readonly<Record<string, (said: Said) => Reading>> = {
  pre_transit: () => ({ milestone: 'created', reason: null, movement: null }),
  in_transit: inTransit,
  out_for_delivery: ({ statusDetail, text }) => {
    const reason = reasonOfDetail(statusDetail, text);
    return attemptWords.test(text)
      ? { milestone: 'delivery_attempted', reason: reason ?? reasonInWords(text), movement: null }
      : { milestone: 'out_for_delivery', reason, movement: null };
  },
  available_for_pickup: () => ({ milestone: 'ready_for_collection', reason: null, movement: null }),
  delivered: ({ text }) => ({
    milestone: backAtSenderWords.test(text) ? 'returned' : 'delivered',
    reason: null,
    movement: null,
  }),
  return_to_sender: ({ statusDetail, text }) => ({
    milestone: backAtSenderWords.test(text) ? 'returned' : 'returning',
    reason: reasonOfDetail(statusDetail, text) ?? reasonInWords(text),
    movement: null,
  }),
  failure,
  cancelled: () => ({ milestone: 'cancelled', reason: null, movement: null }),
};

/** What a person would read from an EasyPost detail. A status that we do not know is `unknown`, its text kept. */
export const readDetail = (said: Said): Reading =>
  (Object.hasOwn(byStatus, said.status) ? byStatus[said.status] : undefined)?.(said) ?? {
    milestone: 'unknown',
    reason: null,
    movement: null,
  };

const onTheWay: ReadonlySet<Milestone> = new Set([
  'picked_up',
  'inbound',
  'in_transit',
  'out_for_delivery',
  'delivery_attempted',
]);

/**
 * Once a parcel turns round, what EasyPost files as ordinary progress is progress back to the sender, and the delivery
 * at the end is the return.
 */
export const afterReturn = (reading: Reading): Reading => {
  if (onTheWay.has(reading.milestone)) return { ...reading, milestone: 'returning' };
  return reading.milestone === 'delivered' ? { ...reading, milestone: 'returned' } : reading;
};
