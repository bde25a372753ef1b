import type { ExceptionCode, Milestone } from '@waybill/sdk/contract';
import type { Movement } from '../infer-inbound.ts';

export interface WordsMeaning {
  readonly milestone: Milestone;
  readonly reason: ExceptionCode | null;
  readonly movement: Movement | null;
}

/** What follows the news in a courier's text: thanks, hot lines, what to do if. It must not be read as news. */
const courtesy = /[。；;！!？?]|如有|如您|如需|如果|如遇|若有|若您|温馨提示|疫情|感谢|敬请|为您服务|给您服务/;

const headline = (text: string): string => {
  const end = text.search(courtesy);
  return end > 0 ? text.slice(0, end) : text;
};

const reasons: readonly (readonly [RegExp, ExceptionCode])[] = [
  [/拒收|拒签|拒绝签收/, 'refused'],
  [
    /地址(?:不详|不清|有误|错误|不全|不完整|不存在|不明|不符)|无此地址|查无此(?:人|址|单位)|(?:收件人|信息)有误/,
    'bad_address',
  ],
  [
    /(?:无法|未能|不能|没有)联系|联系不上|无人接听|电话.{0,8}(?:关机|停机|空号|打不通|未接)|不在家|无人在家|家中无人|客户不在|收件人不在/,
    'unreachable',
  ],
  [/超区|超出.{0,6}范围|不在?(?:派送|服务|配送)范围/, 'out_of_area'],
  [/破损|损坏|外包装破/, 'damaged'],
  [/遗失|丢失|丢件/, 'lost'],
  [/错发|错分|分错|误发|错误分拣|发错|错件/, 'misrouted'],
  [/海关.{0,8}(?:扣|查验)|清关(?:异常|失败|延误)/, 'customs_hold'],
  [/(?:到付|货款|税费|税金|运费|关税).{0,8}(?:未付|未支付|待缴|待支付|未缴)/, 'payment_due'],
  [/(?:超时|逾期|长时间)未(?:取|领)/, 'uncollected'],
  [/滞留|留仓|积压/, 'stalled'],
  [/延误|延迟|延时|暴雨|大雪|台风|恶劣天气|天气原因|交通管制|改(?:日|期)(?:派|配)送|次日再(?:派|投)/, 'delayed'],
];

/** Why something is wrong, where a courier's words give a reason. */
export const reasonInChinese = (text: string): ExceptionCode | null =>
  reasons.find(([words]) => words.test(text))?.[1] ?? null;

const troubled =
  /问题件|疑难|异常|(?:派件|派送|投递|配送|妥投)(?:不成功|失败)|未妥投|未能(?:派送|投递|妥投)|无法(?:派送|投递)/;
const attempted = /派|投递|配送|妥投|签收/;
// These happen at the door; the others on the road.
const atTheDoor: ReadonlySet<ExceptionCode> = new Set(['refused', 'bad_address', 'unreachable']);

const backAtSender = /退签|退(?:件|回).{0,8}已?签收|寄件人.{0,8}已?签收/;
const turnedBack = /退回|退件|退改|退转|退往|返回寄件/;
const notTurnedBack = /(?:无需|未|取消|不)(?:予)?退(?:回|件)/;
const cancelled = /(?:订单|运单|快件).{0,6}取消|已取消|销单|已撤销/;
const station =
  /驿站|快递柜|智能柜|自提柜|丰巢|蜂巢|格口|投柜|入柜|代收点|自提点|代理点|妈妈店|兔喜|快递超市|便利店|服务点/;
const collected = /(?:取件码|取货码|提货码|验证码).{0,4}签收|自提.{0,2}签收|签收人在.{0,60}领取|(?:驿站|柜).{0,8}出库/;
// 取件 is also what a courier does at the sender's; only at a station, or by the consignee, it ends the journey.
const taken = /已(?:被)?(?:取件|取走|取出|领取|提取)|完成取件|取件成功/;
const consignee = /收件人|客户|用户/;
const underway =
  /(?:派件|派送|投递|配送)中(?!心)|正在(?:为您|进行|安排)?(?:派|配送|投递|送货)|送往.{0,12}(?:驿站|柜|代收点)|开始派送|安排.{0,12}(?:派|投递|配送|送货)/;
const awaited = /(?:准备|等待|待|注意|未|尽快|前往|等候|查收)签收|请.{0,8}签收/;
const signed = /签收|妥投|已送达/;
const surelySigned = /已签收|签收成功|已妥投/;
const unsigned = /未(?:妥投|签收|送达)/;
const expected = /待揽|等待.{0,4}揽|未揽|准备揽|通知.{0,10}揽|待取件|等待取件/;
const received = /揽(?!投)|(?:已|完成|进行)收(?:件(?!人)|寄|取)|收寄|上门取件|取件成功|已取件/;
const entered = /已?下单|(?:运单|订单|面单).{0,4}(?:创建|生成|打印|提交|录入)|电子信息已?(?:收到|接收)|已打单/;
const leaving =
  /发往|离开|发出|发车|出港|启运|启程|起飞|装车|下一站|运往|运送|送往|已发(?!件人)|转运中(?!心)|运输中(?!心)|出发|前往/;
const handled =
  /到达|已到|到件|抵达|入库|进站|进港|到港|入港|装袋|集包|分拣|称重|扫描|卸车|拆包|安检|已接收|处理中心|转运中心|中转/;
const delivering = /派件|派送|投递|配送|送件/;

const plain = (milestone: Milestone, movement: Movement | null = null): WordsMeaning => ({
  milestone,
  reason: null,
  movement,
});

/** Signed by a locker or a station is not yet in the consignee's hands. */
const handedOver = (text: string): WordsMeaning | null => {
  if (underway.test(text)) return plain('out_for_delivery');
  const out = taken.test(text) && (station.test(text) || consignee.test(text));
  if (out || collected.test(text)) return plain('delivered');
  if (station.test(text) && /已|由|暂存|存放|投|放|代收|签收|取件/.test(text)) return plain('ready_for_collection');
  return signed.test(text) && !awaited.test(text) && !unsigned.test(text) ? plain('delivered') : null;
};

const failedAtTheDoor = /(?:派件|派送|投递|配送)(?:不成功|失败)/;

const wrong = (text: string): WordsMeaning | null => {
  const reason = reasonInChinese(text);
  if (reason === null && !troubled.test(text)) return null;
  // 派件异常后签收: it arrived after all. Damage stays worth telling.
  if (surelySigned.test(text) && !station.test(text))
    return { ...plain('delivered'), reason: reason === 'damaged' ? reason : null };
  const door = reason === null ? attempted.test(text) : atTheDoor.has(reason) || failedAtTheDoor.test(text);
  return { milestone: door ? 'delivery_attempted' : 'in_transit', reason: reason ?? 'delayed', movement: null };
};

const progress = (text: string): WordsMeaning | null => {
  if (expected.test(text)) return plain('created');
  if (received.test(text)) return plain('picked_up');
  if (leaving.test(text)) return plain('in_transit', 'departure');
  if (handled.test(text)) return plain('in_transit', 'arrival');
  if (delivering.test(text)) return plain('out_for_delivery');
  return entered.test(text) ? plain('created') : null;
};

const read = (text: string): WordsMeaning | null => {
  if (backAtSender.test(text)) return plain('returned');
  if (turnedBack.test(text) && !notTurnedBack.test(text)) {
    return { milestone: 'returning', reason: reasonInChinese(text), movement: null };
  }
  if (cancelled.test(text)) return plain('cancelled');
  return wrong(text) ?? handedOver(text) ?? progress(text);
};

/** What a person would read from a Chinese courier's words, or null when they say nothing of the journey. */
export const readWords = (text: string): WordsMeaning | null => {
  const news = headline(text);
  return read(news) ?? (news === text ? null : progress(text));
};

const signer = /签收人(?:是|为)?\s*[:：]?\s*[【[]?\s*([^\s,，。.;；、()（）[\]【】]{1,20})/;
const place = /([\p{Script=Han}]{1,8})签收[-—]已签收/u;

/** Who signed, where the words name them: `签收人：本人`, `前台签收-已签收`. */
export const signedBy = (text: string): string | null => {
  const name = signer.exec(text)?.[1] ?? place.exec(text)?.[1] ?? null;
  // 签收人凭取货码签收, 签收人在…领取: a manner, not a name.
  return name === null || /^(?:凭|在|已|通过|使用)/.test(name) ? null : name;
};
