import type { NoCaseMessages } from './messages.ts';

export const messages: NoCaseMessages = {
  empty: { title: '还没有投诉', text: '您在此浏览器提交的投诉会显示在这里，包括每一步的进展和时限。' },
  several: (count) => `${count} 项投诉`,
  locked: {
    title: '此浏览器无法打开这项投诉',
    text: '请在提交投诉的浏览器中打开（保留期内有效）；商家也可以按编号查询。',
  },
  forget: '从此浏览器中移除',
};
