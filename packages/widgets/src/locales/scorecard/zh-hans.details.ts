import type { FigureName } from '@waybill/sdk/contract';
import type { DetailMessages } from './messages.ts';

const formulas: Readonly<Record<FigureName, string>> = {
  csat: '4 星和 5 星评价数 ÷ 评价总数，按评价日期',
  nps: '9 至 10 分的百分比 − 0 至 6 分的百分比，按回答日期',
  complaint_rate: '有效投诉数 ÷ 揽收包裹数；有效投诉指已核实、未撤回、且非寄件人或收件人原因；不含建议和咨询',
  first_contact_resolution: '无需再联系客户即解决的投诉和咨询数 ÷ 已解决数，按首次解决日期',
  attitude_score: '服务态度星数之和 ÷ 态度评价数',
  customer_retention: '本期与上期都有揽收包裹的商家数 ÷ 上期有揽收包裹的商家数',
  on_time_rate: '在承诺时间前送达或可自提的承诺数 ÷ 到期的承诺数；不含此前已取消的包裹',
  exception_rate: '首次出现异常的包裹数 ÷ 揽收包裹数',
  first_response: '规定时间内的首次人工响应数 ÷ 应响应数，按开始计时日期',
  plan_in_time: '规定时间内给出的方案数 ÷ 应给出数，按开始计时日期',
  promises_kept: '按时兑现的方案承诺数 ÷ 到期承诺数，按到期日期',
  resolution_rate: '已解决的工单数 ÷ 提交的工单数，按提交日期；不含撤回和建议',
  resolution_time: '从提交到解决的总时长 ÷ 已解决工单数，按解决日期',
  damage_rate: '经扫描或有效工单确认破损的包裹数 ÷ 揽收包裹数',
  loss_rate: '经扫描或有效工单确认丢失且未再送达的包裹数 ÷ 揽收包裹数',
  node_overruns: '超过规定时长的节点数 ÷ 到达或超时的节点数',
  order_entry_time: '从收到订单到录入的总时长 ÷ 有接收时间的录入订单数',
  resource_use: '已接受报价的实际重量 ÷ 计费重量',
  process_adherence: '按顺序并按时完成的步骤数 ÷ 已结束的投诉和异常的步骤总数，按结束日期',
  needs_met: '需求已满足的建议数 ÷ 建议总数，按提出日期',
  actions_with_effect: '测得有效的改进数 ÷ 已测量或已到期的改进数',
  compensation_paid: '已登记赔付的总额；分母为笔数',
  revenue_by_tier: '已接受报价的总价，复核重量后按调整价；分母为笔数',
};

export const messages: DetailMessages = {
  formulas,
  numerator: '分子',
  denominator: '分母',
  steps: { day: '日期', week: '周（起始日）', month: '月份' },
  value: '数值',
  counted: '分子与分母',
  chart: (figure, first, last) => `图表：${figure}，从 ${first} 到 ${last}。下表为相同数据。`,
  noTrend: '数据太少，无法显示趋势。',
  noCuts: '此指标不能这样细分，或没有可统计的内容。',
  nobody: '已无法识别',
};
