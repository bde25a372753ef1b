import type { QuoteParcel } from '../facts.ts';
import { decimal } from './money.ts';

/** A parcel in whole grams and millimetres. Nothing is a float from here on. */
export interface Measured {
  readonly grams: number;
  /** The longest side first; null where the size is not known. */
  readonly sides: readonly [number, number, number] | null;
}

export const gramsOf = (kilograms: number): number => Math.round(kilograms * 1000);
export const millimetresOf = (centimetres: number): number => Math.round(centimetres * 10);

/** Of a parcel that `issuesOf` finds nothing wrong with. What rounds to nothing is the least that a scale shows. */
export const measure = ({ weight, length, width, height }: QuoteParcel): Measured => {
  const grams = Math.max(gramsOf(weight), 1);
  if (length == null || width == null || height == null) return { grams, sides: null };
  const [longest, middle, shortest] = [length, width, height].map(millimetresOf).toSorted((a, b) => b - a);
  return { grams, sides: [longest ?? 0, middle ?? 0, shortest ?? 0] };
};

/** '2.5' for 2500 grams: no more places than it takes. */
export const kilogramsOf = (grams: number): string => trimmed(decimal(grams, 3));

export const trimmed = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);
