import type { FigureName } from '@waybill/sdk/contract';
import type { DetailMessages } from './messages.ts';

const formulas: Readonly<Record<FigureName, string>> = {
  csat: '4 星和 5 星的評分數 ÷ 評分總數，依評分日期',
  nps: '9 至 10 分的百分比 − 0 至 6 分的百分比，依回答日期',
  complaint_rate: '成立的客訴數 ÷ 取件包裹數；成立指已查實、未撤回，且原因不在寄件人或收件人；不含建議和詢問',
  first_contact_resolution: '不需再聯絡顧客就解決的客訴和詢問數 ÷ 已解決數，依首次解決日期',
  attitude_score: '服務態度星數總和 ÷ 態度評分數',
  customer_retention: '本期與前期都有取件包裹的商家數 ÷ 前期有取件包裹的商家數',
  on_time_rate: '在承諾時間前送達或可取貨的承諾數 ÷ 到期的承諾數；不含此前已取消的包裹',
  exception_rate: '首次出現異常的包裹數 ÷ 取件包裹數',
  first_response: '規定時間內的首次人工回覆數 ÷ 應回覆數，依開始計時日期',
  plan_in_time: '規定時間內提出的方案數 ÷ 應提出數，依開始計時日期',
  promises_kept: '準時兌現的方案承諾數 ÷ 到期的承諾數，依到期日期',
  resolution_rate: '已解決的案件數 ÷ 送出的案件數，依送出日期；不含撤回和建議',
  resolution_time: '從送出到解決的總時間 ÷ 已解決的案件數，依解決日期',
  damage_rate: '經掃描或成立案件確認損壞的包裹數 ÷ 取件包裹數',
  loss_rate: '經掃描或成立案件確認遺失且未再送達的包裹數 ÷ 取件包裹數',
  node_overruns: '超過規定時間的節點數 ÷ 到達或逾時的節點數',
  order_entry_time: '從收到訂單到建單的總時間 ÷ 有收件時間的建單數',
  resource_use: '已接受報價的實際重量 ÷ 計費重量',
  process_adherence: '依序並準時完成的步驟數 ÷ 已結束的客訴和異常的步驟總數，依結束日期',
  needs_met: '需求已滿足的建議數 ÷ 建議總數，依提出日期',
  actions_with_effect: '量測有效的改善數 ÷ 已量測或已到期的改善數',
  compensation_paid: '已登記賠償的總額；分母為筆數',
  revenue_by_tier: '已接受報價的總價，複核重量後依調整價；分母為筆數',
};

export const messages: DetailMessages = {
  formulas,
  numerator: '分子',
  denominator: '分母',
  steps: { day: '日期', week: '週（起始日）', month: '月份' },
  value: '數值',
  counted: '分子與分母',
  chart: (figure, first, last) => `圖表：${figure}，從 ${first} 到 ${last}。下表為相同資料。`,
  noTrend: '資料太少，無法顯示趨勢。',
  noCuts: '這項指標不能這樣細分，或沒有可統計的內容。',
  nobody: '已無法辨識',
};
