/** How many numbers one look-up takes: the contract's limit. */
export const mostNumbers = 40;

/** A part this long is a number of its own; shorter parts are groups of one number, as USPS and UPS print them. */
const shortestAlone = 8;

// The contract's rule for a waybill number, restated: the contract itself must not weigh on the first load.
const valid = /^[\p{L}\p{N}][\p{L}\p{N} ._/-]{3,63}$/u;

/**
 * Takes apart what people paste: numbers between commas, semicolons or line breaks, and between spaces where each part
 * is long enough to be a number. `9400 1000 0000 0000` is one. Doubles are dropped, the order stays.
 */
export const parseNumbers = (text: string): string[] => {
  const numbers = text.split(/[,;，；、\n\r\t]+/).flatMap((piece) => {
    const parts = piece.split(/\s+/).filter(Boolean);
    return parts.every((part) => part.length >= shortestAlone) ? parts : [parts.join('')];
  });
  return [...new Set(numbers)];
};

/** The first that cannot be a waybill number; undefined when all can. */
export const firstInvalid = (numbers: readonly string[]): string | undefined =>
  numbers.find((number) => !valid.test(number));
