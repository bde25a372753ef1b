import type { Messages } from './messages.ts';

export const messages: Messages = {
  tag: 'zh-Hant',
  numberNeeded: '請輸入託運單號，可在出貨通知中找到。',
  title: '查詢包裹',
  findBy: '查詢方式',
  by: { number: '託運單號', order: '訂單編號', phone: '手機號碼' },
  numberHint: '可一次查詢多筆，請以逗號或換行分隔，最多 40 筆。',
  track: '查詢',
  another: '查詢其他包裹',
  loading: '正在查詢您的包裹…',
  retry: '再試一次',
  retryIn: (seconds) => `${seconds}後可以再試一次。`,
  reference: '參考編號',
  invalidNumber: (number) => `「${number}」不是有效的託運單號。單號由 4 到 64 個英文字母和數字組成。`,
  tooMany: (count, most) => `您輸入了 ${count} 筆單號，一次最多查詢 ${most} 筆。`,
  failures: {
    offline: { title: '沒有網路連線', text: '您輸入的內容已保留，恢復連線後會自動查詢。' },
    unreachable: { title: '無法連上查詢服務', text: '您輸入的內容已保留，請檢查網路後再試一次。' },
    busy: { title: '請稍候', text: '短時間內的查詢次數過多。' },
    server: { title: '我們這邊出了點問題', text: '不是您的問題，資料也沒有遺失，請稍後再試一次。' },
    setup: { title: '這個頁面目前無法查詢包裹', text: '店家尚未完成設定，請直接向店家詢問您的包裹。' },
    input: { title: '無法辨識您輸入的內容', text: '請檢查是否輸入有誤，然後再試一次。' },
  },
};
