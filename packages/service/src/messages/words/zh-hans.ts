import type { MessageWords } from '../words.ts';

export const zhHans: MessageWords = {
  code: ({ shop, code, minutes }) => ({
    subject: `${code} 是您在 ${shop} 的验证码`,
    paragraphs: [
      `您的验证码是 ${code}，用于证明包裹属于您，${minutes} 分钟内有效。`,
      '如非本人操作，请忽略：没有验证码，任何人都看不到您的包裹信息。',
    ],
  }),
  priceAdjusted: ({ shop, number, before, after, reason }) => ({
    subject: `运单 ${number} 的运费已更正`,
    paragraphs: [`您在 ${shop} 的包裹 ${number} 已复重，运费由 ${before} 更正为 ${after}。`, `原因：${reason}`],
  }),
  rating: ({ shop, of, number }) => ({
    subject: of === 'parcel' ? `包裹 ${number} 的服务如何？` : `工单 ${number} 的处理如何？`,
    paragraphs: [
      of === 'parcel'
        ? `您在 ${shop} 的包裹 ${number} 已签收。愿意告诉我们服务如何吗？点一下即可。`
        : `您在 ${shop} 的工单 ${number} 已结束。愿意告诉我们处理得如何吗？点一下即可。`,
    ],
  }),
  needMet: ({ shop, title, outcome }) => ({
    subject: `您的建议已实现：${title}`,
    paragraphs: [
      `您曾就 ${shop} 的订单向我们提出建议，现已实现：${title}。`,
      ...(outcome === null ? [] : [outcome]),
      '感谢您的建议。',
    ],
  }),
  steps: {
    answered: ({ shop, number }) => ({
      subject: `工单 ${number} 有新的回复`,
      paragraphs: [`您关于 ${shop} 订单的工单 ${number} 有新的回复。`],
    }),
    planned: ({ shop, number }) => ({
      subject: `工单 ${number} 的处理方案`,
      paragraphs: [`您关于 ${shop} 订单的工单 ${number} 已有处理方案：将做什么、何时完成。`],
    }),
    asked: ({ shop, number }) => ({
      subject: `工单 ${number} 需要您补充信息`,
      paragraphs: [
        `为继续处理您关于 ${shop} 订单的工单 ${number}，我们需要向您了解一些情况。`,
        '在此期间承诺时限暂停，不会影响您的权益。',
      ],
    }),
    asked_again: ({ shop, number }) => ({
      subject: `工单 ${number} 等待您的回复`,
      paragraphs: [`您关于 ${shop} 订单的工单 ${number} 正等待您的回复。如无回复，工单将以“未答复”结束。`],
    }),
    resolved: ({ shop, number }) => ({
      subject: `工单 ${number}：结果您满意吗？`,
      paragraphs: [`您关于 ${shop} 订单的工单 ${number} 已处理完毕。请告诉我们是否满意；如不满意，我们继续处理。`],
    }),
  },
  withoutPage: (shop) => `请在 ${shop} 的页面上用此编号查看。`,
  links: { rating: '评价服务', case: '查看工单', optOut: '不再询问我' },
  closing: (shop) => `我们为 ${shop} 配送包裹，因您在那里的订单与您联系。`,
  optOut: {
    title: '不再询问我',
    question: '是否不再请您评价，也不再向您告知建议的进展？',
    button: '是，不再询问我',
    done: '我们不会再询问您。',
    ended: '链接无效或已过期。',
  },
};
