import type { RatingMessages } from './messages.ts';

export const messages: RatingMessages = {
  tag: 'zh-Hans',
  loading: '正在加载…',
  retry: '重试',
  retryIn: (seconds) => `${seconds}后可以重试。`,
  reference: '参考编号',
  failures: {
    offline: { title: '网络未连接', text: '您填写的内容已保留，恢复连接后会自动提交。' },
    unreachable: { title: '无法连接服务', text: '您填写的内容已保留，请检查网络后重试。' },
    busy: { title: '请稍候', text: '短时间内提交次数过多，您填写的内容已保留。' },
    server: { title: '我们这边出了点问题', text: '不是您的原因，您填写的内容已保留，请稍后重试。' },
    setup: { title: '此页面暂不能评价', text: '商家尚未完成设置，请直接咨询商家。' },
    input: { title: '未能保存', text: '请检查填写的内容，然后重新提交。' },
  },
  title: { parcel: '这次配送您满意吗？', case: '这次处理您满意吗？' },
  about: { parcel: '包裹', case: '工单' },
  scores: { 1: '非常不满意', 2: '不满意', 3: '一般', 4: '满意', 5: '非常满意' },
  star: (score, word) => `${score} 星，共 5 星：${word}`,
  hint: '点一下星星即可。',
  send: '提交',
  sending: '正在保存…',
  saved: '已保存',
  needed: '请先选择一到五颗星。',
  early: { parcel: '包裹送达后即可评价。', case: '处理完成后即可评价。' },
};
