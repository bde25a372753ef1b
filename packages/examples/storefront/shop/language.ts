/** The languages of the shop, as in `<html lang>`. */
export const languages = ['en', 'zh-CN'] as const;
export type Language = (typeof languages)[number];

/** A text in each of them. */
export type Words = Readonly<Record<Language, string>>;

/** Where the pages of a language are. */
export const folders = { en: '/', 'zh-CN': '/zh/' } as const satisfies Record<Language, string>;
