import type { CaseFact, ClockOverride, ClockPolicy, ClockTerms } from '../facts.ts';

type Terms = Pick<CaseFact, 'merchantId' | 'tier' | 'class'>;

const applies = ({ of }: ClockOverride, { merchantId, tier, class: about }: Terms): boolean =>
  (of.merchantId === undefined || of.merchantId === merchantId) &&
  (of.tier === undefined || of.tier === tier) &&
  (of.class === undefined || of.class === about);

/** A merchant alone outweighs tier and class together. */
const weight = ({ of }: ClockOverride): number =>
  (of.merchantId === undefined ? 0 : 4) + (of.tier === undefined ? 0 : 2) + (of.class === undefined ? 0 : 1);

/** The terms that a case is filed under: each figure from the most specific override that has it. */
export const termsFor = ({ usual, overrides }: ClockPolicy, filing: Terms): ClockTerms =>
  overrides
    .filter((override) => applies(override, filing))
    .toSorted((a, b) => weight(a) - weight(b))
    .reduce<ClockTerms>((terms, override) => ({ ...terms, ...override.terms }), usual);
