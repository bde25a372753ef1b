import type { CaseContactInput } from '@waybill/sdk/contract';
import { contactChannels } from '@waybill/sdk/contract';
import { invalidAt, type Platform } from '../platform/index.ts';
import { homeCountry, normalisePhone } from '../tracking/index.ts';
import type { ContactFact } from './facts.ts';

/**
 * Whoever complains, as they are compared.
 *
 * @throws ProblemError invalid_request where the phone is none.
 */
export const toContact = (input: CaseContactInput): ContactFact => {
  const { name = null, wechat = null, email = null } = input;
  return {
    name,
    phone: input.phone == null ? null : phoneOf(input.phone),
    email: email?.toLowerCase() ?? null,
    wechat,
    preferred: input.preferred ?? contactChannels.find((way) => input[way] != null) ?? 'phone',
  };
};

const phoneOf = (given: string): string => {
  const phone = normalisePhone(given, homeCountry);
  if (phone) return phone;
  const message = 'Give the number with its country code, as +86 138 0000 0000.';
  throw invalidAt('#/contact/phone', message);
};

/** What a person's cases are found by: keyed hashes, which name nobody to whoever reads the table. */
export const contactKeysOf = ({ operator }: Platform, contact: ContactFact | null): string[] =>
  contactChannels.flatMap((way) => {
    const known = contact?.[way];
    return known == null ? [] : [operator.digest('case-contact', `${way}:${known}`)];
  });
