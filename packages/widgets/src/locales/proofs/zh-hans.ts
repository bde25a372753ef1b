import type { ProofMessages } from './messages.ts';

export const messages: ProofMessages = {
  confirmTitle: '这个包裹是您的吗？',
  confirmWhy: '确认后开始计时，并告诉您最晚什么时候有人回复。',
  confirmBy: '确认方式',
  proofs: { phone: '订单手机号', email: '订单邮箱' },
  proofFields: { phone: '手机号后四位', email: '邮箱地址' },
  proofNeeded: {
    phone: '请输入下单时所填手机号的后四位数字。',
    email: '请输入下单时填写的邮箱，例如 name@example.com。',
  },
  confirm: '确认',
  confirmed: '已确认，开始计时。',
  noMatch: '与订单信息不符，请检查是否输入有误，或换一种方式确认。',
  triedAlready: '刚才用它没有匹配上，订单上填写的可能是另一个。',
  confirmOver: '这里暂时无法确认，没有关系：会有人查看您的反馈并与您联系。',
};
