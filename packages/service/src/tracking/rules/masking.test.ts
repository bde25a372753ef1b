import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { masker, maskText } from './masking.ts';

const nobody = { names: [], phones: [] };
const mask = (text: string): string => maskText(text, nobody);

/** Texts as the couriers write them (names and numbers made up), with what a stranger may read of them. */
const corpus: readonly (readonly [courier: string, text: string, masked: string])[] = [
  ['STO', '浙江温岭公司-牧屿马家(13800000001,)-派件中', '浙江温岭公司-•••(•••,)-派件中'],
  ['STO', '平湖营业点-王师傅(13800000002,13800000003)-已收件', '平湖营业点-•••(•••,•••)-已收件'],
  ['STO', '浙江温岭公司-张三-派件中', '浙江温岭公司-•••-派件中'],
  ['STO', '张三-已签收', '•••-已签收'],
  [
    'STO',
    '【浙江嘉兴公司】的派件员【王小明】正在派件 电话:13800000001',
    '【浙江嘉兴公司】的派件员【•••】正在派件 电话:•••',
  ],
  ['STO', '已签收,签收人是:【李雷】,感谢使用申通快递', '已签收,签收人是:【•••】,感谢使用申通快递'],
  ['STO', '【王小明,13800000001】正在为您派件', '【•••,•••】正在为您派件'],
  [
    'ZTO',
    '【深圳市】 深圳龙岗(0755-12345678) 的 李四(13800000001) 已揽收',
    '【深圳市】 深圳龙岗(•••) 的 •••(•••) 已揽收',
  ],
  [
    'ZTO',
    '【杭州市】 西湖 的 王五(13800000002) 正在派件，请您准备签收',
    '【杭州市】 西湖 的 •••(•••) 正在派件，请您准备签收',
  ],
  [
    'ZTO',
    '【温岭市】 牧屿的马家辉（13800000001） 正在第1次派件, 请保持电话畅通,并耐心等待（95720为中通快递员外呼专属号码，请放心接听）',
    '【温岭市】 牧屿的•••（•••） 正在第1次派件, 请保持电话畅通,并耐心等待（95720为中通快递员外呼专属号码，请放心接听）',
  ],
  [
    'ZTO',
    '快件已在 【上海】 签收, 签收人: 本人, 如有疑问请电联:（13800000001 / 021-12345678）, 投诉电话:（021-12345678）, 您的快递已经妥投。',
    '快件已在 【上海】 签收, 签收人: 本人, 如有疑问请电联:（••• / •••）, 投诉电话:（•••）, 您的快递已经妥投。',
  ],
  [
    'ZTO',
    '【杭州市】 已签收，签收人凭取货码签收。如有疑问请联系13800000002，感谢使用中通快递',
    '【杭州市】 已签收，签收人凭取货码签收。如有疑问请联系•••，感谢使用中通快递',
  ],
  [
    'YTO',
    '【广东省深圳市】 派件人: 李四 派件中 派件员电话13800000001',
    '【广东省深圳市】 派件人: ••• 派件中 派件员电话•••',
  ],
  ['YTO', '【浙江省嘉兴市平湖市】 取件人: 王小明 已收件', '【浙江省嘉兴市平湖市】 取件人: ••• 已收件'],
  [
    'YTO',
    '客户 签收人: 韩梅梅 已签收 感谢使用圆通速递，期待再次为您服务',
    '客户 签收人: ••• 已签收 感谢使用圆通速递，期待再次为您服务',
  ],
  ['YTO', '快递员王小明正在派送，电话：138-0000-0001', '快递员•••正在派送，电话：•••'],
  ['SF', '快件派送中（派件员：王小明，电话：13800000001）', '快件派送中（派件员：•••，电话：•••）'],
  ['SF', '正在派送途中,请您准备签收(派件人:王小明,电话:13800000001)', '正在派送途中,请您准备签收(派件人:•••,电话:•••)'],
  [
    'SF',
    '快件交给王小明,正在派送途中（联系电话：13800000001,顺丰已开启“安全呼叫”保护您的电话隐私）',
    '快件交给•••,正在派送途中（联系电话：•••,顺丰已开启“安全呼叫”保护您的电话隐私）',
  ],
  [
    'SF',
    '快件交给王小明，正在派送途中（联系电话：95013 8000 0000 01 转 1234）',
    '快件交给•••，正在派送途中（联系电话：•••）',
  ],
  [
    'Yunda',
    '进行派件扫描；派送业务员：王小明；联系电话：+86 138 0000 0001',
    '进行派件扫描；派送业务员：•••；联系电话：•••',
  ],
  [
    'Yunda',
    '【台州市】温岭网点已揽收，揽件员：赵六，手机(+86)13800000001',
    '【台州市】温岭网点已揽收，揽件员：•••，手机•••',
  ],
  ['Yunda', '快件已由张先生签收，尾号0001', '快件已由•••签收，尾号•••'],
  [
    'JD',
    '您的订单正在配送途中，请您准备签收（配送员：王小明，电话：13800000001），感谢您的耐心等待',
    '您的订单正在配送途中，请您准备签收（配送员：•••，电话：•••），感谢您的耐心等待',
  ],
  [
    'JD',
    '配送员开始配送，请您准备收货，配送员，王小明，手机号，13800000001',
    '配送员开始配送，请您准备收货，配送员，•••，手机号，•••',
  ],
  [
    'JD',
    '配送员开始配送，请您准备收货，配送员，王小明，手机号，18400000001-1234',
    '配送员开始配送，请您准备收货，配送员，•••，手机号，•••',
  ],
  ['EMS', '【嘉兴市】投递员：王小明，电话：１３８００００００１２', '【嘉兴市】投递员：•••，电话：•••'],
  ['EMS', '投递员王小明正在派送 2018-10-05 12:46', '投递员•••正在派送 2018-10-05 12:46'],
  ['EMS', '邮件投递到西湖驿站，收件人李**，手机138****0001', '邮件投递到西湖驿站，收件人•••，手机•••'],
  ['Cainiao', '[西湖驿站]提货码8-1-3015，请及时领取', '[西湖驿站]提货码•••，请及时领取'],
  [
    'Cainiao',
    '包裹已放入丰巢柜，取件码：12345678，客服400-820-8888',
    '包裹已放入丰巢柜，取件码：•••，客服400-820-8888',
  ],
  ['Best', '【温岭】司机刘师傅 0576-8612-3456 转 801 已发车', '【温岭】司机••• ••• 已发车'],
  [
    'USPS',
    'Delivered, Left with Individual. Signed for by: J SMITH',
    'Delivered, Left with Individual. Signed for by: •••',
  ],
  [
    'USPS',
    'Notice left. Contact your carrier Maria Lopez at (901) 555-0123',
    'Notice left. Contact your carrier ••• at •••',
  ],
  ['FedEx', 'Delivered - Signed for by: J.SMITH', 'Delivered - Signed for by: •••'],
  [
    'FedEx',
    'On FedEx vehicle for delivery, driver Mike (901) 555-0123',
    'On FedEx vehicle for delivery, driver ••• •••',
  ],
  [
    'FedEx',
    'Questions? Mail the courier: j.doe@fedex.example or call +1 901 555 0123 ext. 45',
    'Questions? Mail the courier: ••• or call •••',
  ],
  ['UPS', 'DELIVERED. Received By: SMITH Left At: Front Door', 'DELIVERED. Received By: ••• Left At: Front Door'],
  [
    'UPS',
    'The package was left with Mrs. Jones at 2:30 PM on 05/06/2024',
    'The package was left with ••• at 2:30 PM on 05/06/2024',
  ],
  ['UPS', 'Delivered to neighbor: Peter Parker', 'Delivered to neighbor: •••'],
  ['DHL', 'Delivered - Signed for by: JONES', 'Delivered - Signed for by: •••'],
  ['DHL', 'Shipment handed to Anna Müller, tel 0049 151 12345678', 'Shipment handed to •••, tel •••'],
  ['DHL', 'Your courier is John. Track him from 12:46', 'Your courier is ••• Track him from 12:46'],
  ['DHL', 'Zugestellt an: Jürgen Groß', 'Zugestellt an: •••'],
  [
    'UPS',
    'DELIVERED TO RECEPTION, SIGNED BY: RECEPTIONIST MARY ON 05/06/2024',
    'DELIVERED TO RECEPTION, SIGNED BY: RECEPTIONIST ••• ON 05/06/2024',
  ],
  ['UPS', 'Customer John Smith refused the parcel', 'Customer ••• refused the parcel'],
  ['Yunda', '您的包裹已被【张伟】揽收，揽收人：张伟', '您的包裹已被【•••】揽收，揽收人：•••'],
  ['SF', '顺丰小哥张伟正在为您派送', '顺丰小哥•••正在为您派送'],
  ['DHL', 'Courier: KIM MIN-JUN +82 10-1234-5678', 'Courier: ••• •••'],
  ['STO', '快件已由张三签收', '快件已由•••签收'],
  ['STO', '张三本人签收', '•••本人签收'],
  ['ZTO', '如有疑问请联系：李四', '如有疑问请联系：•••'],
  ['SF', '客户(张三)拒收，收件员小王已退回', '客户(•••)拒收，收件员•••已退回'],
  ['SF', '已送达：浙江省杭州市西湖区文三路100号3单元501室', '已送达：浙江省杭州市西湖区•••'],
  ['EMS', '放在3号楼2单元501室门口', '放在•••门口'],
  ['Royal Mail', 'Delivered to 221B Baker Street, London', 'Delivered to •••, London'],
  ['DPD', 'Left at Flat 4, 5 HIGH ROAD with neighbour', 'Left at ••• with neighbour'],
  ['DPD', 'Delivered to receptionist Mary Johnson', 'Delivered to receptionist •••'],
  ['DPD', "Accepted by resident O'Brien", 'Accepted by resident •••'],
  ['PostNL', 'RELEASED TO: VAN DER BERG', 'RELEASED TO: •••'],
  ['PostNL', 'Ontvangen door Jansen', 'Ontvangen door •••'],
  ['UPS', 'JOHN SMITH signed for the parcel', '••• signed for the parcel'],
  ['FedEx', 'Recipient name: John Smith', 'Recipient name: •••'],
  ['Blue Dart', 'Delivery agent RAJESH KUMAR 9876543210', 'Delivery agent ••• •••'],
  ['Poste', 'Consegnato a ROSSI', 'Consegnato a •••'],
  ['Correios', 'Recebido por: JOÃO', 'Recebido por: •••'],
];

/** Texts that name nobody. Every character of them stays. */
const harmless: readonly string[] = [
  '前台签收-已签收',
  '图片签收-已签收',
  '已到达-浙江温岭公司',
  '浙江临海转运中心-已装袋发往-浙江温岭公司',
  '广东深圳罗湖中转部-已装袋发往-浙江临海中转部',
  '广东龙岗公司-已进行装袋扫描',
  '温岭公司-已签收',
  '【杭州市】 快件已由【丰巢快递柜】代收，请凭取件码及时领取',
  '客户 签收人: 本人签收 已签收 感谢使用圆通速递',
  '邮件已签收,他人代收：门卫',
  '已签收,感谢使用顺丰,期待再次为您服务',
  '在官网"运单资料&签收图",可查看签收人信息',
  '快件到达 【深圳宝安集散中心】 2018-10-05 12:46:15',
  '运单 3378237498354 已于 2018-10-05 12:46 发出，预计 2018.10.06 18:00 前送达',
  '转单号 773012345678，新单号 SF1234567890123',
  '客户经理已联系收件人，收件人要求改期，周六 2018-10-06 派送',
  '收件人地址不详，派件员联系收件人核实',
  '快递员高峰期配送延迟，马上为您派送',
  '包裹已签收，如有疑问请致电客服 95338',
  '快件离开【西安分拨中心】，下一站【南京转运中心】，重量 12.5 kg，共 3 件',
  '您的快件已发往温州，航班 CA1234，2018-10-15 13:00 起飞',
  '到达目的国 2024-05-06 12:46 GMT+8 2024-05-06',
  'Pre-Shipment Info Sent to USPS',
  'Arrived at USPS Facility, COLUMBIA, SC 29201',
  'Delivered, Left with Individual',
  'Delivered, Front Door/Porch, HOUSTON, TX 77002-1234',
  'Delivered to agent for final delivery',
  'Received by carrier at the origin facility',
  'Address Does Not Exist - Returning to Sender',
  'Picked up by FedEx, MEMPHIS, TN 2018-03-20 04:09:32',
  'Delivery driver is on the way. Call 1-800-463-3339',
  'Signature required. Signed for by: Reception',
  'Tracking number 9400 1000 0000 0000 0000 00 or 1Z999AA10123456784, 7777 7777 7770, RR123456785CN',
  'Waybill 1234567890 (DHL) processed at SHENZHEN - CHINA MAINLAND on 2024-05-06T12:46:00+08:00',
  'In test mode, only test tracking numbers are valid. Test tracking numbers are EZ1000000001, EZ2000000002, ... , EZ7000000007',
  '快件已由近铁站点代收，客户明确要求改派，客户方便时自提',
  '已到达文三路营业点，下一站 中山大道网点',
  'Loaded on van for delivery on Main Street 12.5 lb',
  '12 Pieces Arrived at Way Station, CHICAGO',
  'Estimated delivery 05/06/2024, 2 of 3 pieces, 12.5 lb, declared value USD 1234567.89',
];

describe('maskText', () => {
  it.each(corpus)('hides the person in a text of %s: %s', (_, text, masked) => expect(mask(text)).toBe(masked));

  it.each(harmless)('leaves what names nobody: %s', (text) => expect(mask(text)).toBe(text));

  it('leaves harmless texts alone when they stand together', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...harmless), { maxLength: 4 }), (texts) => {
        expect(mask(texts.join('; '))).toBe(texts.join('; '));
      }),
    );
  });

  it('hides known persons and phones in any writing', () => {
    const known = { names: ['Ann Marie Lee', '欧阳锋', 'X'], phones: ['+442079460958', '13800000001'] };
    for (const name of ['ann marie lee', 'LEE, ANN MARIE', 'A. M. Lee', 'Lee Ann Marie', '欧阳锋']) {
      expect(maskText(`Handover (${name}) at 12:46`, known)).toBe('Handover (•••) at 12:46');
    }
    for (const phone of ['020 7946 0958', '+44 (0)20-7946-0958', '00442079460958', '2079460958']) {
      expect(maskText(`${phone} 2018-10-05`, known)).toBe('••• 2018-10-05');
    }
    expect(maskText('Fleet X of Leeds', known)).toBe('Fleet X of Leeds');
    // Letters that fold to those of the name, and such as have no plain counterpart.
    expect(maskText('Handover to kiM Saſso', { names: ['Kim Sasso'], phones: [] })).toBe('Handover to •••');
    expect(maskText('Handover GROẞ', { names: ['groß'], phones: [] })).toBe('Handover •••');
    expect(maskText('A欧阳锋B', known)).toBe('A•••B');
  });

  it('takes nobody in particular for nobody, although the carrier put it where a name stands', () => {
    const known = { names: ['前台', 'Front Desk', '公司前台'], phones: [] };
    expect(maskText('前台签收-已签收 at the front desk', known)).toBe('前台签收-已签收 at the front desk');
    expect(mask('签收人：本人，签收人：公司前台，签收人：本人张三')).toBe(
      '签收人：本人，签收人：公司前台，签收人：•••',
    );
  });

  it('takes a known name for nothing but letters', () => {
    expect(maskText('a+b (c) is here', { names: ['a+b (c)', '.*', '\\d-/'], phones: [] })).toBe('••• is here');
  });

  it("leaves the parcel's own number, even where it looks like a phone", () => {
    const known = { ...nobody, numbers: ['13800000001'] };
    expect(maskText('运单13800000001 派件员：张三 13800000002', known)).toBe('运单13800000001 派件员：••• •••');
  });
});

const mobile = fc
  .tuple(fc.constantFrom('13', '14', '15', '16', '17', '18', '19'), fc.stringMatching(/^\d{9}$/))
  .map(([start, rest]) => start + rest);
const grouping = fc.constantFrom(
  [11],
  [3, 4, 4],
  [3, 8],
  [7, 4],
  [3, 3, 5],
  [4, 4, 3],
  [5, 6],
  [3, 2, 2, 2, 2],
  Array<number>(11).fill(1),
);
const separator = fc.constantFrom(' ', '-', '.', '\u00a0', ' - ', '–', '·', '_', '\u200b', '\u3000', '－');
const written = fc
  .tuple(
    mobile,
    grouping,
    separator,
    fc.constantFrom('', '+86', '+86 ', '86', '0086 ', '(+86)', '+86-', '0', '＋86 '),
    fc.boolean(),
  )
  .map(([digits, groups, between, prefix, wide]) => {
    let from = 0;
    const parts = groups.map((length) => digits.slice(from, (from += length)));
    const text = prefix + parts.join(between);
    const shown = wide ? text.replace(/\d/g, (one) => String.fromCodePoint(one.charCodeAt(0) + 0xfee0)) : text;
    return { digits, shown };
  });
const marks = [
  '',
  ' ',
  '(',
  '（',
  '【',
  '】',
  ',',
  '，',
  ':',
  '：',
  '电话',
  '-',
  '/',
  '请联系',
  'Tel',
  'a',
  '王师傅',
  '\n',
  '。',
];
const before = fc.constantFrom(...marks, '2018-10-05 12:46 ', '2018-10-15 ', '3378237498354 ');
const after = fc.constantFrom(...marks, ' 2018-10-05 12:46', ' 3378237498354', '-已收件');
const around = fc.oneof(before, after);
const anyDigits = (text: string): string => text.normalize('NFKC').replace(/[^\d\p{L}\n]+/gu, '');

describe('maskText, for any text', () => {
  it('lets no Chinese mobile number through, in any formatting', () => {
    fc.assert(
      fc.property(written, before, after, ({ digits, shown }, left, right) => {
        const masked = mask(left + shown + right);
        expect(anyDigits(masked)).not.toContain(digits);
        expect(masked).toContain('•••');
        expect(anyDigits(masked)).not.toContain(digits.slice(-8));
        for (const kept of ['2018-10-05 12:46', '3378237498354']) {
          if ((left + right).includes(kept)) expect(masked).toContain(kept);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('lets neither of two numbers through that stand beside each other', () => {
    fc.assert(
      fc.property(written, written, fc.constantFrom(',', '/', '、', ' / ', ' '), (one, other, between) => {
        const masked = anyDigits(mask(`平湖营业点-王师傅(${one.shown}${between}${other.shown})-已收件`));
        expect(masked).not.toContain(one.digits);
        expect(masked).not.toContain(other.digits);
        expect(masked).not.toContain('王');
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same after a second time', () => {
    const piece = fc.oneof(
      fc.constantFrom(...corpus.map(([, text]) => text)),
      fc.constantFrom(...harmless),
      written.map(({ shown }) => shown),
      around,
      fc.constantFrom(
        '签收人',
        '派件员',
        '张三',
        '王',
        '先生',
        '师傅',
        '已签收',
        '•••',
        'signed by ',
        'Left with ',
        'Ann',
        '**',
        '@',
        'a@b.cn',
        '1',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const once = mask(pieces.join(''));
        expect(mask(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  it('hides whoever stands behind a label', () => {
    const label = fc.constantFrom(
      '签收人：',
      '收件人:',
      '派件员【',
      '快递员(',
      '联系人 : ',
      '投递员：',
      '代签人是',
      'Signed by: ',
      'Courier: ',
    );
    const person = fc.constantFrom(
      '张三',
      '李小龙',
      '欧阳锋',
      '诸葛孔明',
      '阿卜杜拉·买买提',
      'J SMITH',
      "O'Brien",
      'Ann Lee',
    );
    fc.assert(
      fc.property(
        label,
        person,
        fc.constantFrom('', '，', ' 已签收', '】', ',13800000001', '。'),
        (left, name, right) => {
          expect(mask(left + name + right)).not.toContain(name);
        },
      ),
    );
  });

  it('hides known phones and names wherever they stand', () => {
    fc.assert(
      fc.property(
        written,
        fc.constantFrom('张三', 'Ann Lee', "Zoë O'Hara"),
        before,
        after,
        (phone, name, left, right) => {
          const masked = masker({ names: [name], phones: [phone.digits] })(`${left}${phone.shown}${right} (${name})`);
          expect(masked).not.toContain(name);
          expect(anyDigits(masked)).not.toContain(phone.digits);
        },
      ),
    );
  });

  it('takes hostile texts in its stride', () => {
    const units = [
      '1',
      '1 ',
      '1-',
      '(',
      '(1,',
      '王',
      '王王王(1 ',
      '签收人：',
      '快递员王',
      'A',
      'A ',
      'a.',
      'a@',
      'signed by ',
      'signed by A ',
      '+86(',
      '电话:',
      '电话:1',
      '* ',
      '•',
      '【',
      '0755',
      '0755-',
      ' ',
      '- ',
      '2018-10-05 ',
      'Mr A',
      '取件码',
      '1*',
      '张三-',
      '的',
    ];
    for (const unit of units) {
      const text = unit.repeat(Math.ceil(1000 / unit.length));
      const start = performance.now();
      mask(text);
      mask(`${text}@`);
      mask(`${text}(13800000001`);
      expect(performance.now() - start, JSON.stringify(unit)).toBeLessThan(150);
    }
  });
});
