/** The languages of the elements, as the files with their texts begin. */
export type Language = 'en' | 'zh-hans' | 'zh-hant' | 'ar';

/**
 * The language closest to a BCP 47 tag, English where there is none. Chinese is written in traditional characters where
 * the tag says so, or names a place that writes them.
 */
export const languageOf = (tag: string): Language => {
  if (/^ar\b/i.test(tag)) return 'ar';
  if (!/^zh\b/i.test(tag)) return 'en';
  return /^(?!.*-hans\b).*-(hant|tw|hk|mo)\b/i.test(tag) ? 'zh-hant' : 'zh-hans';
};
