import type { ExceptionCode, Milestone } from '@waybill/sdk/contract';

export interface CodeMeaning {
  readonly milestone: Milestone;
  readonly reason: ExceptionCode | null;
  /** The code names only the stage; the item's words may say more. */
  readonly coarse: boolean;
}

const stage = (milestone: Milestone): CodeMeaning => ({ milestone, reason: null, coarse: true });
const exactly = (milestone: Milestone, reason: ExceptionCode | null = null): CodeMeaning => ({
  milestone,
  reason,
  coarse: false,
});

/** 快递100's basic and advanced status codes (实时快递查询接口, 1.6 运单快递状态) with the names it gives them. */
const table: readonly (readonly [code: string, name: string, meaning: CodeMeaning])[] = [
  ['101', '已下单', exactly('created')],
  ['102', '待揽收', exactly('created')],
  ['1', '揽收', stage('picked_up')],
  ['103', '已揽收', exactly('picked_up')],
  ['0', '在途', stage('in_transit')],
  ['1001', '到达派件城市', exactly('in_transit')],
  ['1002', '干线', exactly('in_transit')],
  ['1003', '转递', exactly('in_transit')],
  ['7', '转投', exactly('in_transit')],
  ['8', '清关', exactly('in_transit')],
  ['10', '待清关', exactly('in_transit')],
  ['11', '清关中', exactly('in_transit')],
  ['12', '已清关', exactly('in_transit')],
  ['13', '清关异常', exactly('in_transit', 'customs_hold')],
  ['5', '派件', stage('out_for_delivery')],
  ['501', '投柜或驿站', exactly('ready_for_collection')],
  ['3', '签收', stage('delivered')],
  ['301', '本人签收', exactly('delivered')],
  ['302', '派件异常后签收', exactly('delivered')],
  ['303', '代签', exactly('delivered')],
  // The locker or the station has it; the consignee does not, until a later item says so.
  ['304', '投柜或站签收', exactly('ready_for_collection')],
  ['6', '退回', exactly('returning')],
  ['4', '退签', exactly('returned')],
  ['401', '已销单', exactly('cancelled')],
  ['210', '销单', exactly('cancelled')],
  ['14', '拒签', exactly('delivery_attempted', 'refused')],
  ['2', '疑难', stage('in_transit')],
  ['201', '超时未签收', exactly('out_for_delivery', 'delayed')],
  ['202', '超时未更新', exactly('in_transit', 'stalled')],
  ['203', '拒收', exactly('delivery_attempted', 'refused')],
  ['204', '派件异常', { milestone: 'delivery_attempted', reason: 'delayed', coarse: true }],
  ['205', '柜或驿站超时未取', exactly('ready_for_collection', 'uncollected')],
  ['206', '无法联系', exactly('delivery_attempted', 'unreachable')],
  ['207', '超区', exactly('in_transit', 'out_of_area')],
  ['208', '滞留', exactly('in_transit', 'stalled')],
  ['209', '破损', exactly('in_transit', 'damaged')],
];

const byCode = new Map(table.map(([code, , meaning]) => [code, meaning] as const));
const byName = new Map(table.map(([code, name]) => [name, code] as const));

/** The code of an item or a parcel: as given, or by its name where only that is given. */
export const codeOf = (code: string | number | null | undefined, name: string | null | undefined): string | null => {
  const given = code == null ? '' : String(code).trim();
  if (byCode.has(given)) return given;
  return byName.get(name?.trim() ?? '') ?? null;
};

export const meaningOf = (code: string | null): CodeMeaning | null =>
  code === null ? null : (byCode.get(code) ?? null);

/** 疑难: something is wrong, and only the words say what. */
export const troubleCodes: ReadonlySet<string> = new Set(['2', '204']);
