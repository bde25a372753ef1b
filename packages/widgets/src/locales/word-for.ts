/** What is said for a value of a vocabulary; nothing for one that a newer service added. */
export const wordFor = <T>(words: Readonly<Record<string, T>> | undefined, value: string): T | undefined =>
  words?.[value];
