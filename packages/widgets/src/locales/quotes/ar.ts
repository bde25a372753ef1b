import { apart } from '../arabic.ts';
import type { When } from '../messages.ts';
import type { QuoteMessages } from './messages.ts';

const before = ({ day, time }: When) => `${day} قبل ${time}`;

export const messages: QuoteMessages = {
  tag: 'ar',
  title: 'سعر التوصيل ووقته',
  loading: 'جارٍ حساب الأسعار والأوقات…',
  retry: 'حاول مرة أخرى',
  retryIn: (seconds) => `يمكنك المحاولة مرة أخرى بعد ${seconds}.`,
  reference: 'الرقم المرجعي',
  failures: {
    offline: { title: 'لا يوجد اتصال', text: 'ما أدخلته محفوظ. سنسأل فور عودة الاتصال.' },
    unreachable: {
      title: 'تعذّر الوصول إلى خدمة التوصيل',
      text: 'ما أدخلته محفوظ. تحقق من اتصالك، ثم حاول مرة أخرى.',
    },
    busy: { title: 'لحظة من فضلك', text: 'طُلبت أسعار كثيرة من هنا في وقت قصير.' },
    server: {
      title: 'حدث خلل من جانبنا',
      text: 'الخطأ ليس منك، ولم يُفقد شيء. حاول مرة أخرى بعد قليل.',
    },
    setup: {
      title: 'أسعار التوصيل غير متاحة في هذه الصفحة',
      text: 'لم يُكمل المتجر الإعداد بعد. يُرجى سؤال المتجر.',
    },
    input: { title: 'تعذّر حساب سعر لذلك', text: 'تحقق مما أدخلته، ثم حاول مرة أخرى.' },
  },
  change: 'تغيير',
  route: (from, to, weight) => `من ${apart(from)} إلى ${apart(to)}، ${weight}`,
  options: 'طرق الإرسال',
  cheapest: 'الأرخص',
  fastest: 'الأسرع',
  arrives: (when) => `تصل ${before(when)}`,
  localTime: 'بالتوقيت المحلي هناك',
  late: (amount) => `إن تأخرت يُرد لك ${apart(amount)}.`,
  lost: (amount) => `عند الفقدان: حتى ${apart(amount)}.`,
  damaged: (amount) => `عند التلف: حتى ${apart(amount)}.`,
  lostOrDamaged: (amount) => `عند الفقدان أو التلف: حتى ${apart(amount)}.`,
  insured: (amount) => `مؤمَّنة بمبلغ ${apart(amount)}.`,
  insurable: (amount) => `يمكن التأمين عليها حتى ${apart(amount)}.`,
  notInsurable: 'لا يمكن التأمين عليها.',
  breakdown: 'تفاصيل السعر',
  refused: (count) => `غير ممكن لهذه الشحنة (${count})`,
  noOptions: { title: 'لا يمكننا توصيل هذه الشحنة كما هي', text: 'هذه هي الأسباب. قد يفيد تغيير البيانات.' },
  endedOption: 'لم يعد متاحًا',
  ended: { title: 'مضى الوقت', text: 'بعض الأسعار أو أوقات الوصول لم تعد صالحة. اسأل مجددًا للحصول على أخرى جديدة.' },
  askAgain: 'اسأل مجددًا',
  take: (name) => `اختيار ${apart(name)}`,
  takeOne: 'اختيار هذا التوصيل',
  chooseFirst: 'اختر أحد الخيارات أولًا.',
  asking: 'جارٍ سؤال المتجر…',
  inShort: (when, price) => `تصل ${before(when)}، ${apart(price)}`,
  orInShort: (when, price) => `أو ${before(when)}، ${apart(price)}`,
  destination: (place) => `إلى ${apart(place)}`,
  whereTo: 'إلى أين تُرسل؟',
  changeDestination: 'تغيير الوجهة',
};
