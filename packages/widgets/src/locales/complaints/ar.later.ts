import { apart } from '../arabic.ts';
import type { When } from '../messages.ts';
import type { LaterMessages } from './messages.ts';

const before = ({ day, time }: When) => `${day} قبل ${time}`;
const example = apart('name@example.com');

export const messages: LaterMessages = {
  wishes: 'ما الذي يُصلح الأمر؟',
  wishNames: {
    replacement: 'إرسال بديل',
    refund: 'استرداد المبلغ',
    compensation: 'تعويض',
    redelivery: 'إعادة التوصيل',
    answer: 'توضيح',
  },
  amount: (currency) => `كم المبلغ (${apart(currency)})؟`,
  amountNeeded: 'أدخل مبلغًا مثل 59.90، أو اترك الخانة فارغة.',
  optional: (label) => `${label} (اختياري)`,
  files: 'صور أو مستندات',
  addFiles: 'إضافة صور أو ملفات',
  filesHint: 'حتى 6 ملفات، كل منها حتى 10 ميغابايت. يمكنك أيضًا سحبها أو لصقها هنا.',
  filesUnavailable: 'لا يمكن إضافة ملفات من دون اتصال. حاول مرة أخرى، أو تابع من دونها.',
  reach: 'وسيلة التواصل',
  reaches: { phone: 'الهاتف', email: 'البريد الإلكتروني' },
  reachFields: { phone: 'رقم الهاتف', email: 'البريد الإلكتروني' },
  reachNeeded: {
    phone: `أدخل رقم الهاتف؛ ومن الخارج مع رمز البلد، مثل ${apart('\u200e+86 138 0000 0000')}.`,
    email: `أدخل بريدًا إلكترونيًا، مثل ${example}.`,
  },
  reachWhy: 'يُستخدم لهذا الأمر فقط.',
  reachProves: 'يُستخدم لهذا الأمر فقط. إن كان هو نفسه المعطى مع الطلب، عرفنا فورًا أن الشحنة لك.',
  thanks: 'شكرًا لك. وصلنا بلاغك.',
  joined: 'هذا البلاغ لدينا بالفعل',
  joinedText: 'أُضيف إليه ما كتبته الآن.',
  known: {
    title: 'هذا الأمر معروف لدينا',
    text: 'أبلغ عنه أحدهم، والعمل عليه جارٍ. لا يلزمك فعل شيء آخر.',
  },
  knownFiles: 'لم تُرسل ملفاتك. احتفظ بها، فقد يطلبها منك أحدنا.',
  caseNumber: 'رقمك',
  copy: 'نسخ الرقم',
  copied: 'تم النسخ',
  responds: (when) => `يرد عليك أحد موظفينا ${before(when)}.`,
  plans: (when) => `تصلك خطة ${before(when)}.`,
  then: 'ما الذي سيحدث الآن',
  nextBy: {
    phone: 'يقرؤه أحد موظفينا ويتصل بك.',
    email: 'يقرؤه أحد موظفينا ويكتب إليك بالبريد الإلكتروني.',
  },
  nextPlan: 'تصلك خطة، ولكل تعهد فيها موعد.',
  nextFollow: 'وفي النهاية تقول أنت هل الحل مناسب.',
  unconfirmed: 'سيقرؤه أحد موظفينا.',
  follow: 'المتابعة هنا',
  following: 'تعذّر العرض الآن. حاول مرة أخرى بعد قليل.',
};
