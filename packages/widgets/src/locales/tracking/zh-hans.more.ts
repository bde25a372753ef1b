import type { MoreMessages } from './messages.ts';

export const messages: MoreMessages = {
  exceptions: {
    delayed: {
      title: '包裹有延误',
      means: '包裹仍在路上，但会比承诺时间晚到。',
      next: '承运商正在继续运送，一有消息，这里的预计时间就会更新。',
    },
    stalled: {
      title: '物流信息较久未更新',
      means: '包裹有一段时间没有扫描记录，多数情况下是漏扫，包裹仍在运送。',
      next: '已要求承运商核查，您暂时无需操作。',
    },
    uncollected: {
      title: '包裹还在等您领取',
      means: '包裹已到取件点，但尚未被领取。',
      next: '请尽快携带身份证件取件，逾期将退回寄件人。',
    },
    customs_hold: {
      title: '海关查验中',
      means: '海关正在查验包裹，这属于正常流程，可能需要几天。',
      next: '放行后会继续运送。如需您补充材料，海关会与您联系。',
    },
    early: {
      title: '比承诺时间更早',
      means: '包裹的进度快于承诺时间。',
      next: '请留意收件，确保有人可以签收。',
    },
    damaged: {
      title: '发现破损',
      means: '包裹或外包装在途中受损。',
      next: '承运商正在检查内件。如果您收到时已损坏，请拍照并联系商家。',
    },
    contaminated: {
      title: '包裹在途中被污染',
      means: '包裹接触到可能影响商品的物质。',
      next: '承运商正在确认能否继续派送，并会通知商家。',
    },
    destroyed: {
      title: '包裹已无法送达',
      means: '包裹已损毁或按规定处理。',
      next: '商家会补发或退款。如未收到通知，请联系商家。',
    },
    lost: {
      title: '承运商找不到该包裹',
      means: '经查找仍无结果，包裹已按遗失处理。',
      next: '商家会补发或退款。如未收到通知，请联系商家。',
    },
    short: {
      title: '件数不足',
      means: '清点到的件数少于寄出的件数。',
      next: '承运商正在查找其余部分。请核对收到的商品，并把缺少的告知商家。',
    },
    over: {
      title: '件数多于申报',
      means: '清点到的件数多于该运单的件数。',
      next: '承运商正在核对哪些属于您，您无需操作。',
    },
    not_found: {
      title: '承运商暂无记录',
      means: '运单号已生成，但承运商尚未收到包裹。',
      next: '发货首日属正常情况。如超过两天，请向商家确认是否已交寄。',
    },
    invalid_number: {
      title: '承运商查不到该单号',
      means: '运单号有误，或属于其他承运商。',
      next: '请与发货通知核对，或向商家索取正确的单号。',
    },
    bad_address: {
      title: '找不到收货地址',
      means: '地址不完整或有误，快递员无法派送。',
      next: '请尽快把完整地址告知商家，否则包裹将退回寄件人。',
    },
    misrouted: {
      title: '包裹被错发',
      means: '承运商把包裹发往了错误的地点。',
      next: '正在转发给您，大约需要一到两天。',
    },
    unreachable: {
      title: '快递员联系不上您',
      means: '无人在家，或电话无人接听。',
      next: '快递员会再次派送。请保持电话畅通，或与承运商另约时间。',
    },
    documents: {
      title: '缺少文件',
      means: '缺少发票或报关单等文件，包裹无法继续运送。',
      next: '承运商会说明所需文件，补齐后即继续运送。',
    },
    out_of_area: {
      title: '超出派送范围',
      means: '该地址不在承运商的服务范围内。',
      next: '承运商会转交合作方或改为自提，具体可咨询商家。',
    },
    refused: {
      title: '包裹被拒收',
      means: '派送时收件人未接收。',
      next: '包裹将退回寄件人。如有误会，请立即联系商家。',
    },
    payment_due: {
      title: '有待付款项',
      means: '需先支付关税、税费或货到付款金额，才能交付包裹。',
      next: '请只在承运商官网或当面付款，切勿点击短信中的链接付款。',
    },
    security: {
      title: '安全检查中',
      means: '包裹因安全检查被暂扣。',
      next: '检查后会继续运送。如需补充信息，会联系寄件人。',
    },
  },
  needed: {
    order: '请输入订单号，可在订单确认信息中找到。',
    phone: '请输入下单时填写的手机号。',
    phoneLast4: '请输入手机号的后四位。',
    email: '请输入下单时填写的邮箱，例如 name@example.com。',
    postalCode: '请输入收货地址的邮政编码。',
    code: '请输入我们发送的六位验证码。',
  },
  fields: {
    order: '订单号',
    phone: '手机号',
    phoneLast4: '手机号后四位',
    email: '邮箱',
    postalCode: '邮政编码',
    code: '一次性验证码',
  },
  phoneHint: '我们会向该手机发送一次性验证码，以确认是您本人。',
  proofWhy: '姓名、地址和签收信息仅对收件人显示。请提供一项订单信息，以确认是您本人。',
  proofKind: '验证方式',
  proofKinds: { phoneLast4: '手机号后四位', email: '订单邮箱', postalCode: '订单号和邮政编码', code: '一次性验证码' },
  proofSend: '确认',
  noMatch: '信息不匹配。请检查是否输入有误，或换一种验证方式。',
  locked: {
    title: '多次验证未通过',
    text: '为保护收件人，现在只能使用一次性验证码。验证码会发送到下单时填写的联系方式。',
  },
  codeTo: '验证码发送到',
  channels: { phone: '订单手机', email: '订单邮箱' },
  sendCode: '发送验证码',
  codeSent: (until) => `如果与订单相符，验证码已发出，有效期至 ${until}。`,
  nothingMatched: {
    title: '没有符合的订单',
    text: '请与订单确认信息核对两项内容，或改用运单号查询。',
  },
  details: '配送详情',
  recipient: '收件人',
  address: '地址',
  order: '订单',
  signedBy: '签收人',
};
