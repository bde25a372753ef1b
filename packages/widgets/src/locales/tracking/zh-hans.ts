import type { Messages } from './messages.ts';

export const messages: Messages = {
  tag: 'zh-Hans',
  numberNeeded: '请输入运单号，可在发货通知中找到。',
  title: '查询包裹',
  findBy: '查询方式',
  by: { number: '运单号', order: '订单号', phone: '手机号' },
  numberHint: '可一次查询多个，用逗号或换行分隔，最多 40 个。',
  track: '查询',
  another: '查询其他包裹',
  loading: '正在查询您的包裹…',
  retry: '重试',
  retryIn: (seconds) => `${seconds}后可以重试。`,
  reference: '参考编号',
  invalidNumber: (number) => `“${number}”不是有效的运单号。运单号由 4 至 64 位字母和数字组成。`,
  tooMany: (count, most) => `您输入了 ${count} 个单号，每次最多查询 ${most} 个。`,
  failures: {
    offline: { title: '网络未连接', text: '您输入的内容已保留，恢复连接后会自动查询。' },
    unreachable: { title: '无法连接查询服务', text: '您输入的内容已保留，请检查网络后重试。' },
    busy: { title: '请稍候', text: '短时间内查询次数过多。' },
    server: { title: '我们这边出了点问题', text: '不是您的原因，内容也没有丢失，请稍后重试。' },
    setup: { title: '此页面暂不能查询物流', text: '商家尚未完成设置，请直接向商家咨询您的包裹。' },
    input: { title: '无法识别您输入的内容', text: '请检查是否输入有误，然后重试。' },
  },
};
