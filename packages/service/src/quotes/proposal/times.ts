import type { Language } from './language.ts';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', zh: 'zh-CN' };

/** Nobody says "China Standard Time" of Beijing's. */
const called: Readonly<Record<string, string>> = { 'Asia/Shanghai': '北京时间' };

/** 'Shanghai time', 北京时间, 日本标准时间: whose clock it is. */
const clockIn = (language: Language, at: Date, timeZone: string): string => {
  if (language === 'en') return `${timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ')} time`;
  const parts = new Intl.DateTimeFormat(locales.zh, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(at);
  return called[timeZone] ?? parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
};

const dayIn = (language: Language, at: Date, timeZone: string): string => {
  const shown = { timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  const format = new Intl.DateTimeFormat(locales[language], shown);
  return format.format(at).replaceAll(',', '');
};

const hourIn = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);

/** Instants in words: 'Thursday 26 November 2026, 18:00 (Shanghai time)', 2026年11月26日星期四 18:00（北京时间）. */
export interface Times {
  readonly full: (at: string, timeZone: string) => string;
  /** Where a clock was named just before. */
  readonly brief: (at: string, timeZone: string) => string;
  /** The day once where it is one day. */
  readonly span: (from: string, to: string, timeZone: string) => string;
}

export const timesIn = (language: Language): Times => {
  const [gap, to] = language === 'en' ? [', ', ' to '] : [' ', ' 至 '];
  const day = (at: string, timeZone: string) => dayIn(language, new Date(at), timeZone);
  const hour = (at: string, timeZone: string) => hourIn(new Date(at), timeZone);
  const brief: Times['brief'] = (at, timeZone) => `${day(at, timeZone)}${gap}${hour(at, timeZone)}`;
  const full: Times['full'] = (at, timeZone) => byTheClock(brief(at, timeZone), at, timeZone);
  const byTheClock = (said: string, at: string, timeZone: string) => {
    const clock = clockIn(language, new Date(at), timeZone);
    return language === 'en' ? `${said} (${clock})` : `${said}（${clock}）`;
  };
  return {
    full,
    brief,
    span: (from, until, timeZone) => {
      const end = day(from, timeZone) === day(until, timeZone) ? hour : brief;
      return byTheClock(`${brief(from, timeZone)}${to}${end(until, timeZone)}`, until, timeZone);
    },
  };
};
