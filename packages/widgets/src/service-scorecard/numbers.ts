import type { Figure, TrendStep } from '@waybill/sdk/contract';
import type { ScorecardMessages } from '../locales/scorecard/messages.ts';
import { inOrder } from '../locales/format.ts';
import { dateOf, type Days } from './days.ts';

/** How a value has changed, for better or worse where there is a better. */
export type Change = 'better' | 'worse' | 'same' | 'more' | 'less';

/** Fewer than these prove little. */
const few = 10;

/** Writes figures in their unit, and days, in the reader's language. */
export class Numbers {
  readonly #tag: string;
  readonly #messages: ScorecardMessages;

  constructor(tag: string, messages: ScorecardMessages) {
    this.#tag = tag;
    this.#messages = messages;
  }

  /** `92.3%`, `41`, `4.6 of 5`, `2.5 hr`, `CN¥1,200.00` */
  value(value: number, unit: string, signDisplay: 'auto' | 'exceptZero' = 'auto'): string {
    switch (unit) {
      case 'percent':
        return this.#write(value / 100, { style: 'percent', maximumFractionDigits: digitsOf(value), signDisplay });
      case 'stars':
        return this.#messages.stars(this.#write(value, { minimumFractionDigits: 1, maximumFractionDigits: 2 }));
      case 'minutes':
        return this.#duration(value, signDisplay);
      case 'points':
        return this.#write(value, { maximumFractionDigits: digitsOf(value), signDisplay });
      default:
        return this.#money(value, unit, signDisplay);
    }
  }

  /** A difference, with its sign: `+2.1 points`. */
  difference(by: number, unit: string): string {
    if (unit === 'percent') return this.#messages.points(this.value(by, 'points', 'exceptZero'));
    return this.value(by, unit === 'stars' ? 'points' : unit, 'exceptZero');
  }

  /** What was counted or summed up: sums of time and money may have fractions. */
  count(count: number): string {
    return this.#write(count, { maximumFractionDigits: 2 });
  }

  /** `1–30 November 2026` */
  days({ from, to }: Days): string {
    return this.#dates({ dateStyle: 'long' }).formatRange(dateOf(from), dateOf(to));
  }

  /** The first day of a point. */
  point(day: string, step: TrendStep): string {
    return this.#dates(
      step === 'month' ? { month: 'short', year: 'numeric' } : { day: 'numeric', month: 'short' },
    ).format(dateOf(day));
  }

  #dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return new Intl.DateTimeFormat(this.#tag, { timeZone: 'UTC', ...options });
  }

  #duration(minutes: number, signDisplay: 'auto' | 'exceptZero'): string {
    const length = Math.abs(minutes);
    const [unit, size] =
      length < 90 ? (['minute', 1] as const) : length < 2880 ? (['hour', 60] as const) : (['day', 1440] as const);
    const style = { style: 'unit', unit, unitDisplay: 'short' } as const;
    return this.#write(minutes / size, { ...style, maximumFractionDigits: 1, signDisplay });
  }

  #money(value: number, unit: string, signDisplay: 'auto' | 'exceptZero'): string {
    return /^[A-Z]{3}$/.test(unit)
      ? inOrder(this.#write(value, { style: 'currency', currency: unit, signDisplay }))
      : this.#write(value, { signDisplay });
  }

  #write(value: number, options: Intl.NumberFormatOptions): string {
    return new Intl.NumberFormat(this.#tag, options).format(value);
  }
}

/** What is rare needs another digit to be told from nothing. */
const digitsOf = (value: number): number => (Math.abs(value) < 1 ? 2 : 1);

/** Undefined where there is nothing to compare. Tells apart what a reader can tell apart. */
export const changeOf = ({ value, previous, better }: Figure): Change | undefined => {
  if (value === null || previous === null) return undefined;
  const by = value - previous;
  if (Math.abs(by) < 0.005) return 'same';
  if (better !== 'higher' && better !== 'lower') return by > 0 ? 'more' : 'less';
  return by > 0 === (better === 'higher') ? 'better' : 'worse';
};

/** Whether so little was counted that the value may be chance. Sums of money are exact. */
export const isFew = ({ value, denominator, unit }: Figure): boolean =>
  value !== null && denominator > 0 && denominator < few && ['percent', 'points', 'stars', 'minutes'].includes(unit);
