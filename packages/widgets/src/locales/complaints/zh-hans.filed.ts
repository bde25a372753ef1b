import type { When } from '../messages.ts';
import type { FiledMessages } from './messages.ts';

const before = ({ day, time }: When) => `${day} ${time} 前`;

export const messages: FiledMessages = {
  thanks: '谢谢，我们已收到您的反馈。',
  joined: '这个问题您之前反馈过',
  joinedText: '这次填写的内容已补充进去。',
  known: { title: '这个问题已有人反馈', text: '我们正在处理，您不需要再做什么。' },
  knownFiles: '您的文件没有上传，请先保留，需要时会有人向您索取。',
  caseNumber: '您的编号',
  copy: '复制编号',
  copied: '已复制',
  responds: (when) => `${before(when)}有专人回复您。`,
  plans: (when) => `${before(when)}给您处理方案。`,
  then: '接下来',
  nextBy: {
    phone: '专人查看后会打电话给您。',
    email: '专人查看后会发邮件给您。',
  },
  nextPlan: '您会收到处理方案，其中每项承诺都有时间。',
  nextFollow: '最后由您确认结果是否满意。',
  unconfirmed: '会有人查看。',
  follow: '在这里跟进',
  following: '暂时无法显示，请稍后再试。',
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
