import { namesNobody } from './latin-names.ts';
import { digit, joint } from './pattern.ts';

/** The persons of a parcel, who may be named in any of its texts. */
export interface KnownPersons {
  readonly names: readonly string[];
  readonly phones: readonly string[];
  /** Numbers that are no phones although they look like one: the parcel's own. They stay readable. */
  readonly numbers?: readonly string[];
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

const spaced = (words: readonly string[]): string => words.map(escaped).join('[\\s,.]{1,3}');

/** A name as it is written, reversed, and with its first names as initials. */
const nameForms = (name: string): string[] => {
  const words = name
    .normalize('NFKC')
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .slice(0, 8);
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

/** The last digits of a phone in any grouping, with whatever stands before them. */
const phoneForm = (phone: string): string[] => {
  const digits = phone.normalize('NFKC').replace(/\D+/g, '');
  if (digits.length < shortestPhone) return [];
  const tail = [...digits.slice(-core)].join(joint);
  return [`(?<!${digit})[+＋(（]{0,2}(?:${digit}${joint}){0,6}${tail}(?!${digit})`];
};

const anyOf = (forms: readonly string[]): RegExp | null =>
  forms.length === 0 ? null : new RegExp(forms.toSorted((a, b) => b.length - a.length).join('|'), 'giu');

/** What finds these persons in a text; null when nobody is known. */
export const knownPattern = ({ names, phones }: KnownPersons): RegExp | null =>
  anyOf([
    ...names
      .filter((name) => !namesNobody(name))
      .flatMap(nameForms)
      .map((form) => `(?<![A-Za-z\\u00c0-\\u024f])(?:${form})(?![A-Za-z\\u00c0-\\u024f])`),
    ...phones.flatMap(phoneForm),
  ]);

/** What finds the parcel's own numbers. */
export const ownNumbers = ({ numbers = [] }: KnownPersons): RegExp | null =>
  anyOf(
    numbers.filter((number) => number.length >= 6).map((number) => `(?<![A-Za-z\\d])${escaped(number)}(?![A-Za-z\\d])`),
  );
