/** A count with its noun in each of the numbers that Arabic has. `#` stands where the number is written. */
type Forms = Readonly<Record<Intl.LDMLPluralRule, string>>;

const rules = new Intl.PluralRules('ar');

/** @param written the number as it is written; default: in plain digits. */
export const counted = (count: number, forms: Forms, written = String(count)): string =>
  forms[rules.select(count)].replace('#', written);

/** Keeps what may be written from left to right, such as a name, a number or a time, from turning what is around it. */
export const apart = (text: number | string): string => `\u2068${text}\u2069`;
