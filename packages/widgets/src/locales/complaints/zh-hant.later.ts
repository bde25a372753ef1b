import type { When } from '../messages.ts';
import type { LaterMessages } from './messages.ts';

const before = ({ day, time }: When) => `${day} ${time} 前`;

export const messages: LaterMessages = {
  wishes: '您希望怎麼處理？',
  wishNames: {
    replacement: '換貨或補寄',
    refund: '退款',
    compensation: '賠償',
    redelivery: '重新派送',
    answer: '給我說明',
  },
  amount: (currency) => `金額（${currency}）`,
  amountNeeded: '請輸入金額，例如 59.90，也可以留空。',
  optional: (label) => `${label}（選填）`,
  files: '照片或文件',
  addFiles: '加入照片或文件',
  filesHint: '最多 6 個，每個不超過 10 MB，也可以拖放或貼到這裡。',
  filesUnavailable: '沒有網路，目前無法加入檔案。請再試一次，或先略過。',
  reach: '聯絡方式',
  reaches: { phone: '電話', email: '電子郵件' },
  reachFields: { phone: '手機號碼', email: '電子郵件地址' },
  reachNeeded: {
    phone: '請輸入手機號碼；國外號碼請加國碼，例如 +86 138 0000 0000。',
    email: '請輸入電子郵件地址，例如 name@example.com。',
  },
  reachWhy: '只用於處理這件事。',
  reachProves: '只用於處理這件事。如果和訂購時填寫的相同，我們就能馬上確認包裹是您的。',
  thanks: '謝謝，我們已收到您的回報。',
  joined: '這個問題您之前回報過',
  joinedText: '這次填寫的內容已補充進去。',
  known: { title: '這個問題已有人回報', text: '我們正在處理，您不需要再做什麼。' },
  knownFiles: '您的檔案沒有上傳，請先保留，需要時會有人向您索取。',
  caseNumber: '您的編號',
  copy: '複製編號',
  copied: '已複製',
  responds: (when) => `${before(when)}會有專人回覆您。`,
  plans: (when) => `${before(when)}給您處理方案。`,
  then: '接下來',
  nextBy: {
    phone: '專人查看後會打電話給您。',
    email: '專人查看後會寄電子郵件給您。',
  },
  nextPlan: '您會收到處理方案，其中每項承諾都有時間。',
  nextFollow: '最後由您確認結果是否滿意。',
  unconfirmed: '會有人查看。',
  follow: '在這裡追蹤進度',
  following: '目前無法顯示，請稍後再試一次。',
};
