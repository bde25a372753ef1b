import { existsSync, readFileSync } from 'node:fs';
import { scanInput } from '@waybill/sdk/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CarrierPayloadError } from '../payload-error.ts';
import { fromKuaidi100 } from './from-kuaidi100.ts';

const fixture = new URL('../../../../../../shared/fixtures/kuaidi100/shentong-delivered.json', import.meta.url);

type Item = Record<string, unknown>;

/** Items are written oldest first here, and sent newest first, as 快递100 does. */
const answer = (items: readonly Item[], more: Item = {}) => ({
  message: 'ok',
  nu: '75312345678901',
  ischeck: '0',
  com: 'zhongtong',
  status: '200',
  state: '0',
  data: items
    .map((item, index) => ({
      time: `2024-05-06 ${String(8 + index).padStart(2, '0')}:00:00`,
      ftime: `2024-05-06 ${String(8 + index).padStart(2, '0')}:00:00`,
      ...item,
    }))
    .toReversed(),
  ...more,
});

const words = (...contexts: string[]) => answer(contexts.map((context) => ({ context })));
const milestones = (payload: unknown) => fromKuaidi100(payload)[0]?.scans.map((scan) => scan.milestone);
const exceptions = (payload: unknown) => fromKuaidi100(payload)[0]?.scans.map((scan) => scan.exception?.code ?? null);

describe('fromKuaidi100', () => {
  const journey = words(
    '商家正通知快递公司揽件',
    '【深圳市】 深圳龙岗(0755-12345678) 的 李四(13800000001) 已揽收',
    '【深圳市】 快件已到达 深圳转运中心',
    '【深圳市】 快件离开 深圳转运中心 已发往 杭州转运中心',
    '【杭州市】 快件已经到达 杭州转运中心',
    '【杭州市】 西湖 的 王五(13800000002) 正在派件，请您准备签收',
    '【杭州市】 快件已由【丰巢快递柜】代收，请凭取件码及时领取',
    '【杭州市】 已签收，签收人凭取货码签收。如有疑问请联系13800000002，感谢使用中通快递',
  );

  it('reads a whole journey from words alone, as a person would', () => {
    expect(milestones(journey)).toEqual([
      'created',
      'picked_up',
      'inbound',
      'in_transit',
      'in_transit',
      'out_for_delivery',
      'ready_for_collection',
      'delivered',
    ]);
  });

  it('puts every time at +08:00 and the scans oldest first', () => {
    const [record] = fromKuaidi100(journey);
    expect(record).toMatchObject({ number: '75312345678901', carrier: 'zto', estimatedAt: null, weight: null });
    expect(record?.scans[0]?.at).toBe('2024-05-06T08:00:00+08:00');
    expect(record?.scans.map((scan) => scan.at)).toEqual(record?.scans.map((scan) => scan.at).toSorted());
    expect(record?.proofOfDelivery).toEqual({ signedBy: null, at: '2024-05-06T15:00:00+08:00' });
  });

  it('keeps the order of happening where two scans share a second', () => {
    const time = { time: '2024-05-06 08:00:00', ftime: '2024-05-06 08:00:00' };
    const payload = answer([
      { ...time, context: '已到达-深圳转运中心' },
      { ...time, context: '深圳转运中心-已发往-杭州转运中心' },
    ]);
    expect(fromKuaidi100(payload)[0]?.scans.map((scan) => scan.text)).toEqual([
      '已到达-深圳转运中心',
      '深圳转运中心-已发往-杭州转运中心',
    ]);
  });

  it('reads an answer that was asked for oldest first alike', () => {
    expect(fromKuaidi100({ ...journey, data: journey.data.toReversed() })).toEqual(fromKuaidi100(journey));
  });

  it.each([
    ['101', 'created', null],
    [102, 'created', null],
    ['1', 'picked_up', null],
    ['103', 'picked_up', null],
    ['0', 'in_transit', null],
    ['1001', 'in_transit', null],
    [1002, 'in_transit', null],
    ['1003', 'in_transit', null],
    ['7', 'in_transit', null],
    ['12', 'in_transit', null],
    ['13', 'in_transit', 'customs_hold'],
    ['5', 'out_for_delivery', null],
    ['501', 'ready_for_collection', null],
    ['3', 'delivered', null],
    ['301', 'delivered', null],
    ['302', 'delivered', null],
    ['303', 'delivered', null],
    ['304', 'ready_for_collection', null],
    ['6', 'returning', null],
    ['4', 'returned', null],
    ['401', 'cancelled', null],
    ['210', 'cancelled', null],
    ['14', 'delivery_attempted', 'refused'],
    ['2', 'in_transit', 'delayed'],
    ['201', 'out_for_delivery', 'delayed'],
    ['202', 'in_transit', 'stalled'],
    ['203', 'delivery_attempted', 'refused'],
    ['204', 'delivery_attempted', 'delayed'],
    ['205', 'ready_for_collection', 'uncollected'],
    ['206', 'delivery_attempted', 'unreachable'],
    ['207', 'in_transit', 'out_of_area'],
    ['208', 'in_transit', 'stalled'],
    ['209', 'in_transit', 'damaged'],
  ])('reads the code %s as %s with %s, and keeps it', (statusCode, milestone, code) => {
    const payload = answer([{ context: '……', statusCode }]);
    expect(milestones(payload)).toEqual([milestone]);
    expect(exceptions(payload)).toEqual([code]);
    expect(fromKuaidi100(payload)[0]?.scans[0]?.code).toBe(String(statusCode));
  });

  it("reads the code's name where the code itself is absent", () => {
    const payload = answer([
      { context: '……', status: '干线' },
      { context: '……', status: '投柜或驿站' },
    ]);
    expect(milestones(payload)).toEqual(['in_transit', 'ready_for_collection']);
    expect(fromKuaidi100(payload)[0]?.scans[0]?.code).toBe('干线');
  });

  it('believes the words where the code names only the stage', () => {
    const payload = answer([
      { context: '您的快件正在派送中，请您准备签收（快递员：张三，联系电话：13800000001）', statusCode: '0' },
      { context: '快件因收件人电话无人接听，派送不成功', statusCode: '2' },
      { context: '您的快件已由快递驿站代收，感谢您使用京东物流', statusCode: '3' },
    ]);
    expect(milestones(payload)).toEqual(['out_for_delivery', 'delivery_attempted', 'ready_for_collection']);
    expect(exceptions(payload)).toEqual([null, 'unreachable', null]);
  });

  it.each([
    ['快件到达【杭州分拣中心】', 'inbound', null],
    ['您的快件由【西安灞桥分拣中心】准备发往【西安兴善营业部】', 'in_transit', null],
    ['前台签收-已签收', 'delivered', null],
    ['已签收,签收人是【本人】', 'delivered', null],
    ['已签收，签收人：菜鸟驿站', 'ready_for_collection', null],
    ['快件已暂存至杭州西湖店菜鸟驿站，如有疑问请联系13800000001', 'ready_for_collection', null],
    ['快件已投递至丰巢，请凭取件码取件', 'ready_for_collection', null],
    ['已在杭州西湖店菜鸟驿站完成取件', 'delivered', null],
    ['快件正在送往菜鸟驿站', 'out_for_delivery', null],
    ['等待揽收', 'created', null],
    ['您的订单已下单', 'created', null],
    ['中国邮政 已收寄，揽投员：张三', 'picked_up', null],
    ['顺丰速运 已收取快件', 'picked_up', null],
    ['离开【杭州市揽投部】，下一站【上海】', 'in_transit', null],
    ['快件已被退回，正在退回寄件人', 'returning', null],
    ['收件人拒收，快件退回', 'returning', 'refused'],
    ['退件已签收', 'returned', null],
    ['收件人拒收', 'delivery_attempted', 'refused'],
    ['问题件：地址不详', 'delivery_attempted', 'bad_address'],
    ['快件破损', 'in_transit', 'damaged'],
    ['因暴雨延误', 'in_transit', 'delayed'],
    ['错发件，已改发', 'in_transit', 'misrouted'],
    ['订单已取消', 'cancelled', null],
    ['快件正在运送至【上海转运中心】', 'in_transit', null],
    ['快件到达【杭州配送中心】', 'inbound', null],
    ['快递员已取件', 'picked_up', null],
    ['派件员王五派送完成，已签收', 'delivered', null],
    ['派件异常，后经联系已签收', 'delivered', null],
    ['外包装破损，客户已签收', 'delivered', 'damaged'],
  ])('reads "%s" as %s with %s', (context, milestone, code) => {
    expect(milestones(words(context))).toEqual([milestone]);
    expect(exceptions(words(context))).toEqual([code]);
  });

  it('reads no trouble from the courtesies at the end of a text', () => {
    const payload = words('快件已签收。如有破损、拒收或联系不上快递员，请拨打95546，疫情期间感谢理解');
    expect(milestones(payload)).toEqual(['delivered']);
    expect(exceptions(payload)).toEqual([null]);
  });

  it('reads the way back after a return, and its signature as the return', () => {
    expect(milestones(words('已揽收', '收件人拒收，快件退回', '已到达杭州转运中心', '正在派件', '已签收'))).toEqual([
      'picked_up',
      'returning',
      'returning',
      'returning',
      'returned',
    ]);
  });

  it('takes an arrival for the inbound node only before the parcel has left', () => {
    expect(milestones(words('已揽收', '离开深圳营业部', '已到达杭州转运中心'))).toEqual([
      'picked_up',
      'in_transit',
      'in_transit',
    ]);
  });

  it('asks the state of the parcel only where the newest item says nothing', () => {
    const contexts = [{ context: '已揽收' }, { context: '谢谢' }];
    expect(milestones(answer(contexts, { state: '3' }))).toEqual(['picked_up', 'delivered']);
    expect(milestones(answer(contexts, { state: '', ischeck: '1' }))).toEqual(['picked_up', 'delivered']);
    expect(milestones(answer(contexts, { state: null }))).toEqual(['picked_up', 'unknown']);
    expect(milestones(answer([{ context: '谢谢' }, { context: '正在派件' }], { state: '3', ischeck: '1' }))).toEqual([
      'unknown',
      'out_for_delivery',
    ]);
  });

  it('names who signed, where the words do', () => {
    const proof = (context: string) => fromKuaidi100(words(context))[0]?.proofOfDelivery?.signedBy;
    expect(proof('已签收,签收人是【本人】')).toBe('本人');
    expect(proof('快件已签收，签收人：张三，感谢使用')).toBe('张三');
    expect(proof('前台签收-已签收')).toBe('前台');
    expect(proof('已签收')).toBeNull();
  });

  it('gives a place no finer than a city', () => {
    const place = (item: Item) => fromKuaidi100(answer([{ context: '已到达', ...item }]))[0]?.scans[0]?.location;
    expect(place({ areaName: '陕西,西安市,灞桥区', areaCode: 'CN610111000000' })).toEqual({
      city: '西安市',
      region: '陕西',
      country: 'CN',
    });
    expect(place({ location: '深圳市' })).toEqual({ city: '深圳市', region: null, country: null });
    expect(place({ location: '深圳市龙岗区平湖街道1号' })).toBeNull();
    expect(place({ context: '【杭州市】 已到达' })).toEqual({ city: '杭州市', region: null, country: null });
  });

  it('accepts a query answer, a push and an array of them alike', () => {
    const [record] = fromKuaidi100(journey);
    const push = { status: 'polling', billstatus: 'got', message: '', lastResult: journey };
    expect(fromKuaidi100(push)).toEqual([record]);
    expect(fromKuaidi100([journey, push])).toEqual([record, record]);
    expect(
      fromKuaidi100({ status: 'abort', lastResult: { nu: '75312345678901', com: 'zhongtong' } })[0]?.scans,
    ).toEqual([]);
  });

  it('has nothing to say of a push that gives the number up', () => {
    expect(fromKuaidi100({ status: 'abort', message: '3天查询无记录', lastResult: {} })).toEqual([]);
    expect(fromKuaidi100({ status: 'abort', message: '3天查询无记录', lastResult: null })).toEqual([]);
  });

  it.each([
    ['shunfeng', 'sf'],
    ['shentong', 'sto'],
    ['yuantong', 'yto'],
    ['yunda', 'yunda'],
    ['jd', 'jd'],
    ['youzhengguonei', 'ems'],
    ['debangwuliu', 'debangwuliu'],
    ['', null],
  ])('names the courier %s %s', (com, carrier) => {
    expect(fromKuaidi100({ nu: '75312345678901', com, data: [] })[0]?.carrier).toBe(carrier);
  });

  it.each([
    [null, '#'],
    [{}, '#/nu'],
    [{ status: 'polling', lastResult: {} }, '#/lastResult/nu'],
    [{ result: false, returnCode: '500', message: '查询无结果，请隔段时间再查' }, '#/returnCode'],
    [[{ nu: '75312345678901', data: [{ time: '昨天' }] }], '#/0/data/0/time'],
    [{ nu: '75312345678901', data: [{ context: 7 }] }, '#/data/0/context'],
    [{ nu: '75312345678901', data: 'none' }, '#/data'],
  ])('says where %j is wrong', (payload, pointer) => {
    expect(() => fromKuaidi100(payload)).toThrow(CarrierPayloadError);
    expect(() => fromKuaidi100(payload)).toThrow(pointer);
  });

  it('makes only scans that the contract allows, whatever words come in', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 1500 }),
      fc
        .array(fc.constantFrom('签收', '退回', '已', '揽', '派件', '驿站', '请', '发往', '。', '\u0000', '【', '市】'))
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(
        fc.array(fc.record({ context: word, statusCode: word, areaName: word, location: word }), { maxLength: 6 }),
        (items) => {
          for (const scan of fromKuaidi100(answer(items))[0]?.scans ?? []) {
            expect(scanInput.safeParse(scan).error).toBeUndefined();
            expect(JSON.stringify(scan)).not.toContain('\\u0000');
          }
        },
      ),
    );
  });

  it('reads hostile words quickly', () => {
    const context = `${'签收人在税费地址退件电话订单'.repeat(5000)}!`;
    const start = performance.now();
    fromKuaidi100(answer(Array.from({ length: 12 }, () => ({ context }))));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe.skipIf(!existsSync(fixture))('fromKuaidi100 on a recorded answer (skipped where ../shared is absent)', () => {
  it('reads the STO parcel that was signed for at the front desk', () => {
    const [record] = fromKuaidi100(JSON.parse(readFileSync(fixture, 'utf8')));
    expect(record?.scans.map(({ at, milestone }) => [at, milestone])).toEqual([
      ['2018-10-03T17:29:23+08:00', 'picked_up'],
      ['2018-10-03T19:59:10+08:00', 'picked_up'],
      ['2018-10-03T22:22:54+08:00', 'in_transit'],
      ['2018-10-03T22:22:55+08:00', 'inbound'],
      ['2018-10-03T23:53:10+08:00', 'in_transit'],
      ['2018-10-04T23:44:44+08:00', 'in_transit'],
      ['2018-10-05T07:35:31+08:00', 'in_transit'],
      ['2018-10-05T10:18:42+08:00', 'out_for_delivery'],
      ['2018-10-05T12:46:15+08:00', 'delivered'],
    ]);
    expect(record).toMatchObject({
      number: '3378237498354',
      carrier: 'sto',
      proofOfDelivery: { signedBy: '前台', at: '2018-10-05T12:46:15+08:00' },
    });
  });
});
