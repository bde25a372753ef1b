import { maskChineseNames } from './persons/chinese-names.ts';
import { hasPhone, maskContacts, maskEmails } from './persons/contacts.ts';
import { maskKnown, ownNumbers, type KnownPersons } from './persons/known.ts';
import { maskLatinNames } from './persons/latin-names.ts';
import { mask } from './persons/pattern.ts';
import { maskStreets } from './persons/streets.ts';

export type { KnownPersons } from './persons/known.ts';

/** More rounds than any text needs: each one leaves less to mask. */
const mostRounds = 12;

/**
 * What masks the persons in a carrier's texts with `•••`: names, phones, e-mail addresses, streets with a
 * house's number, and the codes that open a parcel locker. Cities, branches, dates, times and waybill numbers stay readable; where a word may be a name or not,
 * it goes. Masking twice is masking once.
 */
export const masker = (known: KnownPersons): ((text: string) => string) => {
  const maskPersons = maskKnown(known);
  const ownIn = ownNumbers(known);

  const maskOnce = (text: string): string => {
    const named = maskPersons(text);
    const phoned = hasPhone(named) || named.includes(mask);
    return maskContacts(maskLatinNames(maskChineseNames(maskStreets(maskEmails(named)), phoned), phoned));
  };
  // A masked word can bring a label and a name together, so it goes on until nothing changes.
  const maskAll = (text: string): string => {
    let masked = text;
    for (let round = 0; round < mostRounds; round += 1) {
      const next = maskOnce(masked);
      if (next === masked) break;
      masked = next;
    }
    return masked;
  };
  const maskAround = (text: string): string => {
    const own = ownIn(text);
    const numbers = own === null ? null : text.match(own);
    if (own === null || numbers === null) return maskAll(text);
    return text
      .split(own)
      .map((part, index) => maskAll(part) + (numbers[index] ?? ''))
      .join('');
  };
  // A parcel's scans repeat their cities and their texts.
  const done = new Map<string, string>();
  return (text) => {
    const masked = done.get(text) ?? maskAround(text);
    done.set(text, masked);
    return masked;
  };
};

/** Masks the persons in one text. For several texts of one parcel, keep a `masker`. */
export const maskText = (text: string, known: KnownPersons): string => masker(known)(text);
