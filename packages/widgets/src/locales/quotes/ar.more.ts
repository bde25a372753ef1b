import { apart } from '../arabic.ts';
import type { MoreMessages } from './messages.ts';

export const messages: MoreMessages = {
  share: (percent, amount) => `${percent} من ${apart(amount)}`,
  total: 'المجموع',
  charged: (weight) => `محسوبة على ${weight}:`,
  chargedBy: {
    actual: (actual) => `وزنها ${actual}، وتُقرَّب الأوزان إلى أعلى.`,
    volumetric: (actual) => `يُحسب حجمها، وهو أكثر من وزنها البالغ ${actual}.`,
    minimum: () => 'الحد الأدنى لهذه الخدمة.',
  },
  realName: 'يُبرز المرسل وثيقة هوية.',
  questions: 'لديك أسئلة؟',
  valid: (when) => `هذا السعر صالح حتى ${when.day}، ${when.time}.`,
  reasons: {
    out_of_area: () => 'لا تصل إلى هناك.',
    prohibited_goods: () => 'لا تنقل هذه البضائع.',
    too_heavy: (limit) => `تقبل حتى ${apart(limit)}.`,
    too_large: (limit) => `تقبل أبعادًا حتى ${apart(limit)}.`,
    needs_declared_value: () => 'لا تقبل هذه البضائع إلا مؤمَّنة.',
    needs_service: (_, service) => `لا تقبل هذه البضائع إلا مع ${service}.`,
    service_unavailable: (_, service) => `غير متاحة مع ${service}.`,
    value_too_high: (limit, service) => `حتى ${apart(limit)} مع ${service}.`,
    past_cut_off: (limit) => `يجب أن تكون جاهزة قبل ${limit}.`,
  },
  otherReason: 'غير متاحة لهذه الشحنة.',
  services: {
    door_pickup: 'الاستلام من الباب',
    night_pickup: 'الاستلام الليلي',
    declared_value: 'التأمين',
    cash_on_delivery: 'الدفع عند الاستلام',
    carry_upstairs: 'الحمل إلى الطابق',
    protective_packaging: 'التغليف الواقي',
    cold_chain: 'سلسلة التبريد',
    special_warehouse_entry: 'دخول المستودع الخاص',
  },
  chosen: 'اختيارك',
  otherOption: 'اختيار آخر',
  requested: {
    title: 'أُرسل الطلب، بانتظار المتجر',
    text: 'يؤكد المتجر كل توصيل. يظهر الرد هنا تلقائيًا.',
  },
  confirmed: { title: 'تم التأكيد', text: 'السعر ووقت الوصول متعهَّد بهما.' },
  number: 'رقم الشحنة',
  declined: { title: 'لم يتمكن المتجر من التأكيد', text: 'لن يُخصم شيء. يمكنك طلب توصيل آخر.' },
  reason: 'السبب:',
};
