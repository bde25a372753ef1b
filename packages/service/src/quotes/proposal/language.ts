/** The languages that a proposal is written in. */
export type Language = 'en' | 'zh';

/** The nearest that we have to what is asked for (BCP 47: `zh-Hans-CN`, `en-GB`). Others, and nonsense, read English. */
export const languageOf = (asked: string | undefined): Language => {
  try {
    return new Intl.Locale(asked ?? 'en').language === 'zh' ? 'zh' : 'en';
  } catch {
    return 'en';
  }
};
