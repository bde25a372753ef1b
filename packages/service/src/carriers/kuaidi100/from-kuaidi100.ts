import type { ExceptionCode, Milestone } from '@waybill/sdk/contract';
import { cleanText, cleanTextOrNull } from '../carrier-text.ts';
import { inOrder, readCarrierTime } from '../carrier-time.ts';
import type { CarrierTime } from '../carrier-time.ts';
import { courierOfKuaidi100 } from '../couriers.ts';
import { exceptionOf } from '../exceptions.ts';
import { inboundIndex } from '../infer-inbound.ts';
import type { Movement } from '../infer-inbound.ts';
import { CarrierPayloadError, isObject, parsePart, pointerTo } from '../payload-error.ts';
import type { CarrierRecord, CarrierScan } from '../record.ts';
import { codeOf, meaningOf, troubleCodes } from './codes.ts';
import { locationOf } from './places.ts';
import { kuaidi100Result } from './schema.ts';
import type { Kuaidi100Item, Kuaidi100Result } from './schema.ts';
import { readWords, reasonInChinese, signedBy } from './words.ts';

interface Entry {
  readonly item: Kuaidi100Item;
  readonly text: string;
  readonly code: string | null;
  readonly time: CarrierTime;
  readonly milestone: Milestone;
  readonly reason: ExceptionCode | null;
  readonly movement: Movement | null;
}

/** 快递100 writes every time in China's, whatever the place. */
const chinaStandardTime = '+08:00';

const timeOf = (item: Kuaidi100Item, base: string): CarrierTime | null => {
  const field = item.ftime == null || item.ftime.trim() === '' ? 'time' : 'ftime';
  const text = item[field]?.trim() ?? '';
  if (text === '') return null;
  const time = readCarrierTime(text, chinaStandardTime);
  if (time === 'invalid') {
    throw new CarrierPayloadError('kuaidi100', [{ pointer: pointerTo(base, field), message: 'is no date and time' }]);
  }
  return time === 'absurd' ? null : time;
};

/** The code where it is exact; where it names only the stage or is absent, the words, and then the stage. */
const meaningOfItem = (code: string | null, text: string): Pick<Entry, 'milestone' | 'reason' | 'movement'> => {
  const given = meaningOf(code);
  const words = given === null || given.coarse || given.milestone === 'in_transit' ? readWords(text) : null;
  if (given === null) return words ?? { milestone: 'unknown', reason: null, movement: null };
  if (code !== null && troubleCodes.has(code)) {
    const reason = reasonInChinese(text) ?? words?.reason ?? given.reason ?? 'delayed';
    const milestone = words?.reason == null ? given.milestone : words.milestone;
    return { milestone, reason, movement: null };
  }
  if (given.coarse && words !== null) return words;
  // 到达派件城市 is an arrival at the far end, never the entry into the network.
  const movement = code === '1001' ? null : (words?.movement ?? null);
  return { milestone: given.milestone, reason: given.reason, movement };
};

const onTheWay: ReadonlySet<Milestone> = new Set(['picked_up', 'in_transit', 'out_for_delivery', 'delivery_attempted']);

/** Once a parcel turns round, words of progress are progress back; a code that says otherwise is believed. */
const afterReturn = (entry: Entry): Entry => {
  if (onTheWay.has(entry.milestone)) return { ...entry, milestone: 'returning' };
  return entry.milestone === 'delivered' && (meaningOf(entry.code)?.coarse ?? true)
    ? { ...entry, milestone: 'returned' }
    : entry;
};

/** `state` and `ischeck` speak of the parcel now, so they only explain a newest item that says nothing itself. */
const withState = (entries: readonly Entry[], result: Kuaidi100Result): readonly Entry[] => {
  const newest = entries.at(-1);
  if (newest?.milestone !== 'unknown') return entries;
  const state = meaningOf(codeOf(result.state, null));
  const signed = String(result.ischeck ?? '').trim() === '1';
  const milestone = state?.milestone ?? (signed ? 'delivered' : 'unknown');
  return [...entries.slice(0, -1), { ...newest, milestone, reason: state?.reason ?? null }];
};

const entriesOf = (result: Kuaidi100Result, base: string): readonly Entry[] => {
  const entries = (result.data ?? []).flatMap((item, index): Entry[] => {
    const time = timeOf(item, pointerTo(base, 'data', index));
    if (time === null) return [];
    const text = cleanText(item.context, 1000);
    const code = codeOf(item.statusCode, item.status);
    return [{ item, text, code, time, ...meaningOfItem(code, text) }];
  });
  const ordered = withState(inOrder(entries, 'newestFirst'), result);
  const turn = ordered.findIndex((entry) => entry.milestone === 'returning');
  return turn === -1 ? ordered : ordered.map((entry, index) => (index > turn ? afterReturn(entry) : entry));
};

const rawCode = ({ statusCode, status }: Kuaidi100Item): string | null =>
  cleanTextOrNull(statusCode == null ? status : String(statusCode), 64) ?? cleanTextOrNull(status, 64);

const fromResult = (payload: unknown, base: string): CarrierRecord => {
  const result = parsePart('kuaidi100', kuaidi100Result, payload, base);
  const entries = entriesOf(result, base);
  const inbound = inboundIndex(entries.map((entry) => ({ ...entry, epoch: entry.time.epoch })));
  const scans = entries.map(({ item, text, time, milestone, reason }, index): CarrierScan => ({
    at: time.at,
    milestone: index === inbound ? 'inbound' : milestone,
    exception: reason === null ? null : exceptionOf(reason),
    text,
    code: rawCode(item),
    location: locationOf(item, text),
  }));
  const delivered = scans.findLast((scan) => scan.milestone === 'delivered');
  return {
    number: result.nu,
    carrier: courierOfKuaidi100(result.com ?? ''),
    scans,
    estimatedAt: null,
    proofOfDelivery: delivered === undefined ? null : { signedBy: signedBy(delivered.text ?? ''), at: delivered.at },
    weight: null,
  };
};

/** "3天查询无记录": nobody knows the number, so there may be no parcel in it. */
const isEmptyAbort = (push: Record<string, unknown>): boolean =>
  push.status === 'abort' && !(isObject(push.lastResult) && push.lastResult.nu);

const recordsIn = (payload: unknown, base: string): CarrierRecord[] => {
  if (!isObject(payload) || 'nu' in payload) return [fromResult(payload, base)];
  if ('lastResult' in payload) {
    // destResult, the foreign post's own list of the same parcel, stays unread: its times name no zone.
    return isEmptyAbort(payload) ? [] : [fromResult(payload.lastResult, pointerTo(base, 'lastResult'))];
  }
  if (payload.result === false) {
    throw new CarrierPayloadError('kuaidi100', [
      { pointer: pointerTo(base, 'returnCode'), message: 'says that the query failed: this is no parcel' },
    ]);
  }
  return [fromResult(payload, base)];
};

/**
 * What 快递100 says, in our vocabulary.
 * @param payload a query's answer, a push (`{ status, lastResult }`), or many of them as an array
 * @returns a record for each; none for a push that gives the number up as unknown
 * @throws CarrierPayloadError naming the place that is wrong
 */
export const fromKuaidi100 = (payload: unknown): CarrierRecord[] =>
  Array.isArray(payload)
    ? payload.flatMap((item: unknown, index) => recordsIn(item, pointerTo('#', index)))
    : recordsIn(payload, '#');
