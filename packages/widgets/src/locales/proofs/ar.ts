import type { ProofMessages } from './messages.ts';

export const messages: ProofMessages = {
  confirmTitle: 'هل هذه الشحنة لك؟',
  confirmWhy: 'أكّد ذلك فيبدأ احتساب الوقت، ونخبرك متى يردّ عليك أحد الموظفين.',
  confirmBy: 'التأكيد بواسطة',
  proofs: { phone: 'هاتف الطلب', email: 'بريد الطلب الإلكتروني' },
  proofFields: { phone: 'آخر أربعة أرقام من رقم الهاتف', email: 'عنوان البريد الإلكتروني' },
  proofNeeded: {
    phone: 'أدخل آخر أربعة أرقام من رقم الهاتف المسجّل مع الطلب.',
    email: 'أدخل عنوان البريد الإلكتروني المسجّل مع الطلب، مثل name@example.com.',
  },
  confirm: 'تأكيد',
  confirmed: 'تم التأكيد، وبدأ احتساب الوقت.',
  noMatch: 'لا يطابق ذلك بيانات الطلب. تحقّق من الكتابة، أو أكّد بطريقة أخرى.',
  triedAlready: 'هذا ما لم يطابق قبل قليل. قد يكون في الطلب غيره.',
  confirmOver: 'تعذّر التأكيد هنا، ولا ضرر في ذلك: سيقرأ أحد الموظفين بلاغك ويتواصل معك.',
};
