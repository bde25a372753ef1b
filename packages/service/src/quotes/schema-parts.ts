import * as z from 'zod/mini';
import { limits } from './defaults.ts';

export const name = z.string().check(z.regex(/^[a-z][a-z0-9_-]{0,39}$/, 'a name: small letters, digits, - and _'));
export const line = z.string().check(z.minLength(1), z.maxLength(300));
export const words = z.strictObject({ en: line, zh: line });
export const money = z.string().check(z.regex(/^\d{1,8}(\.\d{1,3})?$/, 'an amount as a decimal, like "12.50"'));
export const percent = z
  .string()
  .check(z.regex(/^(100(\.0{1,4})?|\d{1,2}(\.\d{1,4})?)$/, 'a percentage from 0 to 100 as a decimal, like "0.5"'));
export const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'an hour of day, like "18:00"'));
export const range = z.strictObject({ from: clock, to: clock });
export const date = z.string().check(
  z.regex(/^\d{4}-\d\d-\d\d$/, 'a day, like "2026-10-01"'),
  z.refine((text) => {
    const at = Date.parse(`${text}T00:00:00Z`);
    return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
  }, 'no such day'),
);
export const instant = z.string().check(
  z.regex(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/,
    'a time with its offset, like "2026-01-01T00:00:00+08:00"',
  ),
  z.refine((text) => !Number.isNaN(Date.parse(text)), 'no such time'),
);
const wholeGrams = z.refine<number>((value) => Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-6, 'whole grams');
export const kilograms = z.number().check(z.gt(0), z.lte(limits.weight), wholeGrams);
export const centimetres = z.number().check(z.gt(0), z.lte(limits.side * 5));
export const some = <T extends z.ZodMiniType>(item: T) => z.array(item).check(z.minLength(1), z.maxLength(2000));
export const few = <T extends z.ZodMiniType>(item: T) => z.array(item).check(z.maxLength(2000));
