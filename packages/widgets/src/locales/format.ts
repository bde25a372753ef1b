import type { Location, Money } from '@waybill/sdk/contract';
import type { Locale } from './load.ts';
import type { When } from './messages.ts';

const dayMs = 86_400_000;

/** Writes times, places, amounts and measures for a reader, in their language. */
export class Format {
  readonly tag: string;
  /** Whose clock it goes by, IANA; undefined for the reader's. */
  readonly timeZone: string | undefined;
  readonly #time: Intl.DateTimeFormat;
  readonly #relative: Intl.RelativeTimeFormat;

  /**
   * @param tag BCP 47.
   * @param timeZone IANA. Default, and where the browser does not know it: the reader's.
   */
  constructor(tag: string, timeZone?: string) {
    this.tag = tag;
    this.timeZone = timeZone && isTimeZone(timeZone) ? timeZone : undefined;
    this.#time = this.#dates({ hour: 'numeric', minute: '2-digit' });
    this.#relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  }

  /** `18:00` */
  time(at: string): string {
    return this.#time.format(new Date(at));
  }

  /**
   * `today`, `tomorrow`, `yesterday`, else `Tuesday 3 June`; with the year where it is another one.
   * @param brief names one of the next days by its weekday alone.
   */
  day(at: string, brief = false): string {
    const date = this.#date(at);
    const today = this.#date();
    const away = Math.round((date.getTime() - today.getTime()) / dayMs);
    if (Math.abs(away) < 2) return this.#relative.format(away, 'day');
    if (brief && away > 0 && away < 7) return this.#dates({ weekday: 'long' }).format(new Date(at));
    const year = date.getFullYear() === today.getFullYear() ? undefined : 'numeric';
    return this.#dates({ weekday: year ? undefined : 'long', day: 'numeric', month: 'long', year }).format(
      new Date(at),
    );
  }

  when(at: string, brief?: boolean): When {
    return { day: this.day(at, brief), time: this.time(at) };
  }

  /** For narrow places: the time of today, the date of other days. */
  short(at: string): string {
    return this.#date(at).getTime() === this.#date().getTime()
      ? this.time(at)
      : this.#dates({ month: 'short', day: 'numeric' }).format(new Date(at));
  }

  /** As at the beginning of a sentence, where the language has capitals. */
  capital(text: string): string {
    return text.charAt(0).toLocaleUpperCase(this.tag) + text.slice(1);
  }

  /** `20 minutes`, `2 hours`, `3 days`: rounded to the unit that a person would use. */
  duration(ms: number): string {
    const minutes = Math.max(1, Math.round(Math.abs(ms) / 60_000));
    if (minutes < 60) return this.#unit(minutes, 'minute');
    return minutes < 24 * 60 - 30
      ? this.#unit(Math.round(minutes / 60), 'hour')
      : this.#unit(Math.round(minutes / 1440), 'day');
  }

  /** `Shenzhen, Guangdong`; the country's name where nothing finer is known. */
  place({ city, region, country }: Location): string {
    const parts = [...new Set([city, region].filter((part): part is string => !!part))];
    if (parts.length) return parts.join(this.tag.startsWith('zh') ? ' · ' : ', ');
    return country ? this.#country(country) : '';
  }

  #country(code: string): string {
    try {
      return new Intl.DisplayNames(this.tag, { type: 'region' }).of(code) ?? code;
    } catch {
      return code;
    }
  }

  #dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return new Intl.DateTimeFormat(this.tag, { timeZone: this.timeZone, ...options });
  }

  /** Midnight by the reader's clock of the day that it is, or is `at`, by this one. */
  #date(at?: string): Date {
    return new Date((at ? new Date(at) : new Date()).toLocaleDateString('en-US', { timeZone: this.timeZone }));
  }

  /** `CN¥12.50`, where `en` writes it. */
  money({ amount, currency }: Money): string {
    return inOrder(new Intl.NumberFormat(this.tag, { style: 'currency', currency }).format(Number(amount)));
  }

  /** `1.5 kg`, `3%` */
  measure(amount: number | string, unit: 'kilogram' | 'percent'): string {
    return this.#unit(Number(amount), unit, 'short').replace(' ', '\u00a0');
  }

  #unit(count: number, unit: string, unitDisplay: 'long' | 'short' = 'long'): string {
    return new Intl.NumberFormat(this.tag, { style: 'unit', unit, unitDisplay }).format(count);
  }
}

/** `CN¥` after an amount would be turned where one reads from right to left: its sign belongs to no direction. */
export const inOrder = (amount: string): string => amount.replace(/\p{Sc}$/u, '$&\u200e');

const isTimeZone = (name: string): boolean => {
  try {
    return !!new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return false;
  }
};

/** What an answer is written with. */
export interface WrittenLocale<M> extends Locale<M> {
  readonly format: Format;
}

const formats = new Map<string, Format>();

/** A language with how times, places and amounts are written in it, by the reader's clock. */
export const written = <M>(locale: Locale<M>): WrittenLocale<M> => {
  const { tag } = locale;
  const format = formats.get(tag) ?? new Format(tag);
  formats.set(tag, format);
  return { ...locale, format };
};
