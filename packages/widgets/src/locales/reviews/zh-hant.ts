import type { RatingMessages } from './messages.ts';

export const messages: RatingMessages = {
  tag: 'zh-Hant',
  loading: '載入中…',
  retry: '再試一次',
  retryIn: (seconds) => `${seconds}後可以再試一次。`,
  reference: '參考編號',
  failures: {
    offline: { title: '沒有網路連線', text: '您填寫的內容已保留，恢復連線後會自動送出。' },
    unreachable: { title: '無法連上服務', text: '您填寫的內容已保留，請檢查網路後再試一次。' },
    busy: { title: '請稍候', text: '短時間內送出的次數過多，您填寫的內容已保留。' },
    server: { title: '我們這邊出了點問題', text: '不是您的問題，您填寫的內容已保留，請稍後再試一次。' },
    setup: { title: '這個頁面目前無法評分', text: '店家尚未完成設定，請直接洽詢店家。' },
    input: { title: '無法儲存', text: '請檢查填寫的內容，然後重新送出。' },
  },
  title: { parcel: '這次配送您滿意嗎？', case: '這次處理您滿意嗎？' },
  about: { parcel: '包裹', case: '案件' },
  scores: { 1: '非常不滿意', 2: '不滿意', 3: '普通', 4: '滿意', 5: '非常滿意' },
  star: (score, word) => `${score} 顆星，滿分 5 顆：${word}`,
  hint: '點一下星星就可以。',
  send: '送出',
  sending: '儲存中…',
  saved: '已儲存',
  needed: '請先選擇一到五顆星。',
  early: { parcel: '包裹送達後就可以評分。', case: '處理完成後就可以評分。' },
};
