import type { When } from '../messages.ts';
import type { LaterMessages } from './messages.ts';

const before = ({ day, time }: When) => `${day} ${time} 前`;

export const messages: LaterMessages = {
  wishes: '您希望怎样解决？',
  wishNames: {
    replacement: '换货或补发',
    refund: '退款',
    compensation: '赔偿',
    redelivery: '重新派送',
    answer: '给出说明',
  },
  amount: (currency) => `金额（${currency}）`,
  amountNeeded: '请输入金额，例如 59.90，也可以留空。',
  optional: (label) => `${label}（选填）`,
  files: '照片或文件',
  addFiles: '添加照片或文件',
  filesHint: '最多 6 个，每个不超过 10 MB，也可以拖放或粘贴到这里。',
  filesUnavailable: '没有网络，暂时无法添加文件。请重试，或先跳过。',
  reach: '联系方式',
  reaches: { phone: '电话', email: '邮箱' },
  reachFields: { phone: '手机号', email: '邮箱地址' },
  reachNeeded: {
    phone: '请输入手机号；境外号码请加国家代码，例如 +86 138 0000 0000。',
    email: '请输入邮箱地址，例如 name@example.com。',
  },
  reachWhy: '仅用于处理此事。',
  reachProves: '仅用于处理此事。如果与下单时填写的一致，我们就能马上确认包裹是您的。',
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
};
