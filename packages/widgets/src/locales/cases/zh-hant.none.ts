import type { NoCaseMessages } from './messages.ts';

export const messages: NoCaseMessages = {
  empty: { title: '還沒有客訴', text: '您在這個瀏覽器送出的客訴會顯示在這裡，包括每一步的進度和時限。' },
  several: (count) => `${count} 件客訴`,
  locked: {
    title: '這個瀏覽器無法開啟這件客訴',
    text: '請在送出客訴的瀏覽器中開啟（保留期間內有效）；店家也可以用編號查詢。',
  },
  forget: '從這個瀏覽器中移除',
};
