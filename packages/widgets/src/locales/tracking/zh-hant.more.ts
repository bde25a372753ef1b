import type { MoreMessages } from './messages.ts';

export const messages: MoreMessages = {
  exceptions: {
    delayed: {
      title: '包裹延遲了',
      means: '包裹仍在路上，但會比承諾的時間晚到。',
      next: '物流公司持續運送中，一有消息，這裡的預計時間就會更新。',
    },
    stalled: {
      title: '物流資訊較久沒有更新',
      means: '包裹有一段時間沒有掃描紀錄，多半是漏掃，包裹仍在運送。',
      next: '已請物流公司查詢，您目前不需要做任何事。',
    },
    uncollected: {
      title: '包裹還在等您領取',
      means: '包裹已到取貨點，但還沒有人領取。',
      next: '請盡快攜帶身分證件取貨，逾期會退回寄件人。',
    },
    customs_hold: {
      title: '海關查驗中',
      means: '海關正在查驗包裹，這是正常程序，可能需要幾天。',
      next: '放行後會繼續運送。如果需要您補件，海關會與您聯絡。',
    },
    early: {
      title: '比承諾的時間早',
      means: '包裹的進度比承諾的時間快。',
      next: '請留意收件，確認有人可以簽收。',
    },
    damaged: {
      title: '發現包裹受損',
      means: '包裹或外包裝在途中受損。',
      next: '物流公司正在檢查內容物。如果您收到時已損壞，請拍照並聯絡店家。',
    },
    contaminated: {
      title: '包裹在途中沾汙',
      means: '包裹接觸到可能影響商品的物質。',
      next: '物流公司正在確認能否繼續派送，並會通知店家。',
    },
    destroyed: {
      title: '包裹已無法送達',
      means: '包裹已毀損，或已依規定處理。',
      next: '店家會補寄或退款。如果沒有收到通知，請聯絡店家。',
    },
    lost: {
      title: '物流公司找不到這件包裹',
      means: '經查找仍無結果，包裹已視為遺失。',
      next: '店家會補寄或退款。如果沒有收到通知，請聯絡店家。',
    },
    short: {
      title: '件數不足',
      means: '清點到的件數比寄出的少。',
      next: '物流公司正在尋找其餘部分。請核對收到的商品，並把短少的告訴店家。',
    },
    over: {
      title: '件數比申報的多',
      means: '清點到的件數比這筆託運的多。',
      next: '物流公司正在確認哪些屬於您，您不需要做任何事。',
    },
    not_found: {
      title: '物流公司還沒有紀錄',
      means: '單號已產生，但物流公司尚未收到包裹。',
      next: '出貨第一天屬正常情況。如果超過兩天，請向店家確認是否已交寄。',
    },
    invalid_number: {
      title: '物流公司查不到這個單號',
      means: '單號有誤，或屬於其他物流公司。',
      next: '請與出貨通知核對，或向店家索取正確的單號。',
    },
    bad_address: {
      title: '找不到收件地址',
      means: '地址不完整或有誤，物流士無法派送。',
      next: '請盡快把完整地址告訴店家，否則包裹會退回寄件人。',
    },
    misrouted: {
      title: '包裹送錯地方',
      means: '物流公司把包裹送到了錯誤的地點。',
      next: '正在轉送給您，大約需要一到兩天。',
    },
    unreachable: {
      title: '物流士聯絡不到您',
      means: '沒有人在，或電話沒有人接。',
      next: '物流士會再次派送。請保持電話暢通，或與物流公司另約時間。',
    },
    documents: {
      title: '缺少文件',
      means: '缺少發票或報關單等文件，包裹無法繼續運送。',
      next: '物流公司會說明需要哪些文件，補齊後就會繼續運送。',
    },
    out_of_area: {
      title: '超出派送範圍',
      means: '這個地址不在物流公司的服務範圍內。',
      next: '物流公司會轉交合作夥伴，或改為自取，詳情可洽詢店家。',
    },
    refused: {
      title: '包裹被拒收',
      means: '派送時收件人沒有收下。',
      next: '包裹會退回寄件人。如果是誤會，請立即聯絡店家。',
    },
    payment_due: {
      title: '有款項待付',
      means: '需先支付關稅、稅金或貨到付款金額，才能交付包裹。',
      next: '請只在物流公司官網或當面付款，切勿點擊簡訊中的連結付款。',
    },
    security: {
      title: '安全檢查中',
      means: '包裹因安全檢查暫時留置。',
      next: '檢查後會繼續運送。如果需要補充資料，會聯絡寄件人。',
    },
  },
  needed: {
    order: '請輸入訂單編號，可在訂單確認信中找到。',
    phone: '請輸入訂購時填寫的手機號碼。',
    phoneLast4: '請輸入手機號碼的末四碼。',
    email: '請輸入訂購時填寫的電子郵件，例如 name@example.com。',
    postalCode: '請輸入收件地址的郵遞區號。',
    code: '請輸入我們寄給您的六位數驗證碼。',
  },
  fields: {
    order: '訂單編號',
    phone: '手機號碼',
    phoneLast4: '手機號碼末四碼',
    email: '電子郵件',
    postalCode: '郵遞區號',
    code: '一次性驗證碼',
  },
  phoneHint: '我們會傳送一次性驗證碼到這支手機，以確認是您本人。',
  proofWhy: '姓名、地址和簽收資料只對收件人顯示。請提供一項訂單資料，以確認是您本人。',
  proofKind: '驗證方式',
  proofKinds: {
    phoneLast4: '手機末四碼',
    email: '訂單電子郵件',
    postalCode: '訂單編號和郵遞區號',
    code: '一次性驗證碼',
  },
  proofSend: '確認',
  noMatch: '資料不相符。請檢查是否輸入有誤，或改用其他方式驗證。',
  locked: {
    title: '多次驗證未通過',
    text: '為了保護收件人，現在只能使用一次性驗證碼，會傳送到訂購時填寫的聯絡方式。',
  },
  codeTo: '驗證碼傳送到',
  channels: { phone: '訂單手機', email: '訂單電子郵件' },
  sendCode: '傳送驗證碼',
  codeSent: (until) => `如果與訂單相符，驗證碼已經送出，有效到 ${until}。`,
  nothingMatched: {
    title: '沒有符合的訂單',
    text: '請與訂單確認信核對兩項內容，或改用託運單號查詢。',
  },
  details: '配送資料',
  recipient: '收件人',
  address: '地址',
  order: '訂單',
  signedBy: '簽收人',
};
