import { namesNobody } from './latin-names.ts';
import { digit, han, joint, mask } from './pattern.ts';

/** The persons of a parcel, who may be named in any of its texts. */
export interface KnownPersons {
  readonly names: readonly string[];
  readonly phones: readonly string[];
  /** Numbers that are no phones although they look like one: the parcel's own. They stay readable. */
  readonly numbers?: readonly string[];
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

const spaced = (words: readonly string[]): string => words.map(escaped).join('[\\s,.]{1,3}');

const wordsOf = (name: string): string[] =>
  name
    .normalize('NFKC')
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .slice(0, 8);

/** What stands in each form of a name. */
const partsOf = (name: string): string[] => {
  const words = wordsOf(name);
  return words.map((word, index) => (index === words.length - 1 ? word : word.slice(0, 1)));
};

/** A name as it is written, reversed, and with its first names as initials. */
const nameForms = (name: string): string[] => {
  const words = wordsOf(name);
  if (words.join('').length < 2) return [];
  const written = spaced(words);
  if (words.length === 1) return [written];
  const last = words.at(-1) ?? '';
  const initials = words.slice(0, -1).map((word) => word.slice(0, 1));
  const forms = [written, spaced([last, ...words.slice(0, -1)])];
  return last.length > 1
    ? [...forms, `${initials.map(escaped).join('[\\s.]{0,2}')}[\\s.]{0,2}${escaped(last)}`]
    : forms;
};

const shortestPhone = 6;
const core = 9;

/** The last digits of a phone, by which it is known. */
const tailOf = (phone: string): string[] => {
  const digits = phone.normalize('NFKC').replace(/\D+/g, '');
  return digits.length < shortestPhone ? [] : [digits.slice(-core)];
};

/** These digits in any grouping, with whatever stands before them. */
const phoneForm = (tail: string): string =>
  `(?<!${digit})[+＋(（]{0,2}(?:${digit}${joint}){0,6}${[...tail].join(joint)}(?!${digit})`;

const byLength = (a: string, b: string): number => b.length - a.length;

const anyOf = (forms: readonly string[]): RegExp => new RegExp(forms.toSorted(byLength).join('|'), 'giu');

/** Letters whose cases `folded` treats as a pattern without regard to case does. */
const foldable = /^[\x20-\x7e\u3400-\u9fff]*$/;
const folded = (text: string): string => text.toUpperCase().toLowerCase();

/**
 * Whether all parts of one of these may stand in a text. Cheap, and where it says no, no pattern that needs these parts
 * matches.
 */
const mayHold = (sought: readonly (readonly string[])[]): ((text: string) => boolean) => {
  if (!sought.flat().every((part) => foldable.test(part))) return () => true;
  const wanted = sought.map((parts) => parts.map(folded));
  return (text) => {
    const asked = folded(text);
    return wanted.some((parts) => parts.every((part) => asked.includes(part)));
  };
};

/** Whether one of these runs of digits may stand in a text, however it is grouped. As careful as `mayHold`. */
const mayHoldDigits =
  (tails: readonly string[]) =>
  (text: string): boolean => {
    const digits = tails.length === 0 ? '' : text.replace(/[^0-9]+/g, '');
    return tails.some((tail) => digits.includes(tail));
  };

/** What replaces the forms by the mask. Their pattern is compiled when a text may hold one, which most do not. */
const masking = (forms: readonly string[], mayMatch: (text: string) => boolean): ((text: string) => string) => {
  let pattern: RegExp | undefined;
  return (text) => {
    if (forms.length === 0 || !mayMatch(text)) return text;
    pattern ??= anyOf(forms);
    return text.replace(pattern, mask);
  };
};

/** A name in Chinese characters has one form, and no letters beside it that would make it a part of another word. */
const inHan = new RegExp(`^${han}{2,}$`);

/** What masks these persons in a text. */
export const maskKnown = ({ names, phones }: KnownPersons): ((text: string) => string) => {
  const named = names.filter((name) => !namesNobody(name));
  const chinese = named.filter((name) => inHan.test(name)).toSorted(byLength);
  const others = named.filter((name) => !inHan.test(name));
  const forms = others
    .flatMap(nameForms)
    .map((form) => `(?<![A-Za-z\\u00c0-\\u024f])(?:${form})(?![A-Za-z\\u00c0-\\u024f])`);
  const tails = phones.flatMap(tailOf);
  const maskOthers = masking(forms, mayHold(others.map(partsOf)));
  const maskPhones = masking(tails.map(phoneForm), mayHoldDigits(tails));
  return (text) => maskPhones(maskOthers(chinese.reduce((masked, name) => masked.replaceAll(name, mask), text)));
};

/** What finds the parcel's own numbers in a text; null where there are none. */
export const ownNumbers = ({ numbers = [] }: KnownPersons): ((text: string) => RegExp | null) => {
  const own = numbers.filter((number) => number.length >= 6);
  const mayStand = mayHold(own.map((number) => [number]));
  let pattern: RegExp | undefined;
  return (text) => {
    if (own.length === 0 || !mayStand(text)) return null;
    pattern ??= anyOf(own.map((number) => `(?<![A-Za-z\\d])${escaped(number)}(?![A-Za-z\\d])`));
    return pattern;
  };
};
