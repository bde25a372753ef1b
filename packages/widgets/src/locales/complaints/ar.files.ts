import { apart, counted } from '../arabic.ts';
import type { FileMessages } from './messages.ts';

const megabytes = '10 ميغابايت';

export const messages: FileMessages = {
  chosen: 'الملفات المختارة',
  tooLarge: (name) => `الملف «${apart(name)}» أكبر من ${megabytes}. أرسل ملفًا أصغر، أو صورة له.`,
  wrongKind: (name) =>
    `لا يمكن إرسال «${apart(name)}». يمكن إرسال الصور ومستندات ${apart('PDF')} ومقاطع ${apart('MP4')}.`,
  tooMany: (most) =>
    `يمكن إرسال ${counted(most, { zero: '# ملف', one: 'ملف واحد', two: 'ملفين', few: '# ملفات', many: '# ملفًا', other: '# ملف' })} كحد أقصى. لم تُضف الملفات الأخرى.`,
  empty: (name) => `الملف «${apart(name)}» فارغ.`,
  remove: (name) => `إزالة ${apart(name)}`,
  uploads: 'ملفاتك',
  waiting: 'في الانتظار',
  sent: 'أُرسل',
  percent: (share) => `أُرسل ${share}`,
  allSent: 'وصلتنا كل الملفات.',
  notSent: 'انقطع الاتصال.',
  refused: {
    evidence_too_large: `حجمه أكبر من ${megabytes}.`,
    evidence_too_many: 'في البلاغ 6 ملفات بالفعل.',
    evidence_kind_not_allowed: 'لا يمكن إرسال هذا النوع من الملفات.',
    evidence_too_many_pixels: 'الصورة كبيرة جدًا. أرسل جزءًا منها.',
    evidence_not_readable: 'لا يمكن فتحه: هو تالف أو محمي بكلمة مرور.',
    evidence_timed_out: 'تعذّر فتحه في الوقت المتاح. أرسل ملفًا أبسط.',
  },
  again: (name) => `حاول مرة أخرى: ${apart(name)}`,
  leaveOut: (name) => `عدم الإرسال: ${apart(name)}`,
  tryAgain: 'حاول مرة أخرى',
  without: 'عدم الإرسال',
};
