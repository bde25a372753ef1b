import type { Location } from '@waybill/sdk/contract';
import type { Locale } from './load.ts';
import type { Messages, MoreMessages, When } from './messages.ts';

const dayMs = 86_400_000;
const startOfDay = (time: Date) => new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();

/** Writes times and places for a viewer: their language, their time zone. */
export class Format {
  readonly tag: string;
  readonly #time: Intl.DateTimeFormat;
  readonly #relative: Intl.RelativeTimeFormat;

  /** @param tag BCP 47. */
  constructor(tag: string) {
    this.tag = tag;
    this.#time = new Intl.DateTimeFormat(tag, { hour: 'numeric', minute: '2-digit' });
    this.#relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  }

  /** `18:00` */
  time(at: string): string {
    return this.#time.format(new Date(at));
  }

  /** `today`, `tomorrow`, `yesterday`, else `Tuesday 3 June`; with the year where it is another one. */
  day(at: string): string {
    const time = new Date(at);
    const now = new Date();
    const away = Math.round((startOfDay(time) - startOfDay(now)) / dayMs);
    if (Math.abs(away) < 2) return this.#relative.format(away, 'day');
    return new Intl.DateTimeFormat(this.tag, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      ...(time.getFullYear() !== now.getFullYear() && { weekday: undefined, year: 'numeric' }),
    }).format(time);
  }

  when(at: string): When {
    return { day: this.day(at), time: this.time(at) };
  }

  /** For narrow places: the time of today, the date of other days. */
  short(at: string): string {
    const time = new Date(at);
    return startOfDay(time) === startOfDay(new Date())
      ? this.time(at)
      : new Intl.DateTimeFormat(this.tag, { month: 'short', day: 'numeric' }).format(time);
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

  #unit(count: number, unit: string): string {
    return new Intl.NumberFormat(this.tag, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
  }
}

/** What a result is written with. */
export interface ResultLocale extends Locale<Messages & Partial<MoreMessages>> {
  readonly format: Format;
}
