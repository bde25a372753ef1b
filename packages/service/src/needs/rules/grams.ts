import { comparedCharacters } from '../defaults.ts';

/** Writing that puts no spaces between words. */
const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu;
const isWithoutSpaces = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const runs = (characters: readonly string[], length: number): string[] =>
  characters.length <= length
    ? [characters.join('')]
    : characters.slice(length - 1).map((_, index) => characters.slice(index, index + length).join(''));

const gramsOfPart = (part: string): string[] =>
  isWithoutSpaces.test(part) ? runs([...part], 2) : runs([...` ${part} `], 3);

/**
 * The short pieces that the beginning of a text is compared by, each once, sorted: pairs of characters in Chinese, triples of the letters
 * of a word elsewhere. What is written differently and means the same (case, width, punctuation) has the same.
 */
export const gramsOf = (text: string): string[] => {
  const words =
    [...text]
      .slice(0, comparedCharacters)
      .join('')
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...new Set(words.flatMap((word) => word.match(withoutSpaces) ?? []).flatMap(gramsOfPart))].sort();
};
