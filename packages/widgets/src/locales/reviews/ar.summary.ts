import { counted } from '../arabic.ts';
import type { SummaryMessages } from './messages.ts';

export const messages: SummaryMessages = {
  average: (average) => `${average} من 5 نجوم`,
  count: (count, written) =>
    counted(
      count,
      {
        zero: 'لا تقييمات',
        one: 'تقييم واحد',
        two: 'تقييمان',
        few: '# تقييمات',
        many: '# تقييمًا',
        other: '# تقييم',
      },
      written,
    ),
  spread: 'توزيع التقييمات',
  stars: (score) =>
    counted(score, {
      zero: '# نجوم',
      one: 'نجمة',
      two: 'نجمتان',
      few: '# نجوم',
      many: '# نجمة',
      other: '# نجمة',
    }),
};
