import { counted } from '../arabic.ts';
import type { NoCaseMessages } from './messages.ts';

export const messages: NoCaseMessages = {
  empty: {
    title: 'لا شكاوى بعد',
    text: 'ما تقدمه في هذا المتصفح يظهر هنا، مع كل خطوة وموعدها.',
  },
  several: (count) =>
    counted(count, {
      zero: 'لا شكاوى',
      one: 'شكوى واحدة',
      two: 'شكويان',
      few: '# شكاوى',
      many: '# شكوى',
      other: '# شكوى',
    }),
  locked: {
    title: 'لا يستطيع هذا المتصفح فتح الشكوى',
    text: 'تُفتح في المتصفح الذي قُدّمت منه ما دام يتذكرها. ويستطيع المتجر أيضًا البحث عنها برقمها.',
  },
  forget: 'إزالتها من هذا المتصفح',
};
