import type { ProofMessages } from './messages.ts';

export const messages: ProofMessages = {
  confirmTitle: '這件包裹是您的嗎？',
  confirmWhy: '確認後開始計時，並告訴您最晚什麼時候會有人回覆。',
  confirmBy: '確認方式',
  proofs: { phone: '訂單手機', email: '訂單電子郵件' },
  proofFields: { phone: '手機號碼末四碼', email: '電子郵件地址' },
  proofNeeded: {
    phone: '請輸入訂購時所填手機號碼的末四碼。',
    email: '請輸入訂購時填寫的電子郵件，例如 name@example.com。',
  },
  confirm: '確認',
  confirmed: '已確認，開始計時。',
  noMatch: '與訂單資料不符，請檢查是否輸入有誤，或改用另一種方式確認。',
  triedAlready: '剛才用這個沒有比對成功，訂單上填寫的可能是另一個。',
  confirmOver: '這裡目前無法確認，沒有關係：會有人查看您的回報並與您聯絡。',
};
